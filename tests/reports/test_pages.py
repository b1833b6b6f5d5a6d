"""Whatever a template prints is made visible and escaped, also where its author forgot."""

from __future__ import annotations

import pytest
from jinja2 import DictLoader, UndefinedError

from counterseal.model.text import text
from counterseal.reports import pages
from counterseal.reports.pages import excerpt, page
from tests.reports.world import speaker


@pytest.fixture
def write(monkeypatch):
    """Pages from a template given in the test, in the environment of the real ones."""
    environment = pages._environment().overlay(loader=DictLoader({}))

    def make(template: str, **context: object) -> str:
        environment.loader = DictLoader({"page.html": template})
        monkeypatch.setattr(pages, "_environment", lambda: environment)
        environment.cache = None
        return page("page.html", speaker(), **context)

    return make


def test_values_are_escaped_and_made_visible(write):
    assert write("{{ name }}", name="<b>\u202e\x00") == "&lt;b&gt;[U+202E][U+0000]"


def test_sentences_are_said_in_the_readers_language(write):
    assert write("{{ _('Accounts are written without {domain}.', domain=d) }}", d="<x>") == (
        "Accounts are written without &lt;x&gt;."
    )


def test_numbers_and_nothing_pass(write):
    assert write("{{ n }}{{ empty }}", n=3, empty="") == "3"


def test_a_sentence_that_nobody_says_is_an_error(write):
    with pytest.raises(TypeError, match="without saying it"):
        write("{{ said }}", said=text("Yes"))


def test_a_name_that_is_not_there_is_an_error(write):
    with pytest.raises(UndefinedError):
        write("{{ nobody }}")


def test_an_endless_value_is_cut(write):
    assert len(write("{{ name }}", name="x" * 100_000)) == pages.LONGEST


def test_an_excerpt_keeps_its_lines_and_nothing_else_that_acts():
    assert excerpt("{\n\n  \x1b</pre>\r\n}") == "{\n\n  [U+001B]&lt;/pre&gt;[U+000D]\n}"
