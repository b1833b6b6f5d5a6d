"""A link that shows one house and leads to another is seen; counters, scanners and words are not."""

from __future__ import annotations

import pytest

from counterseal.signals.content.link_text_differs import link_text_differs
from tests.signals.linked import link, scene


@pytest.mark.parametrize(
    ("words", "least"),
    [
        ("https://www.paypal.com/signin", 1.0),
        ("www.example.com", 0.7),
        ("example.com", 0.7),
        ("https://acme.test/x", 1.0),
    ],
)
def test_it_shows_one_and_leads_to_another(words, least):
    found = link_text_differs(scene(link("https://evil.test/a", words)))

    assert found is not None
    assert found.strength >= least
    assert found.spots == (words, "https://evil.test/a")


@pytest.mark.parametrize(
    "url", ["https://u1.ct.sendgrid.net/ls/click?x", "https://click.acme.test/1"], ids=["a service", "their own"]
)
def test_counters_of_clicks_say_nothing(url):
    assert link_text_differs(scene(link(url, "www.example.com"))) is None


def test_a_brand_shown_over_a_link_home_counts_half():
    found = link_text_differs(scene(link("https://www.acme.test/login", "https://www.paypal.com/signin")))

    assert found is not None
    assert found.strength == 0.5


@pytest.mark.parametrize(
    "silent",
    [
        scene(link("https://www.example.com/a", "example.com")),
        scene(link("https://example.de/a", "www.example.com")),
        scene(link("https://evil.test/", "Click here")),
        scene(link("https://evil.test/", "report.pdf")),
        scene(link("https://evil.test/", "a@example.com")),
        scene(link("https://evil.test/", "Version 2.1 of example.com is out")),
        scene(
            link("https://x.safelinks.protection.outlook.com/?url=https%3A%2F%2Fexample.com%2F", "https://example.com/")
        ),
        scene(link("https://go.example.net/?to=https://example.com/a", "https://example.com/a")),
        scene(link("https://www.facebook.com/acme", "fb.com")),
    ],
    ids=[
        "the same",
        "another suffix",
        "words",
        "a file",
        "an address",
        "a sentence",
        "a scanner",
        "a redirect to it",
        "a network",
    ],
)
def test_silent_otherwise(silent):
    assert link_text_differs(silent) is None
