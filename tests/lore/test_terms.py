"""Every word of the model has its term, so that no tag is ever read raw."""

from __future__ import annotations

import re

import pytest

from counterseal.answer import CAUSES as KNOWN_CAUSES
from counterseal.cover import cover
from counterseal.lore import terms
from counterseal.model.action import Phase, Safety
from counterseal.model.answer import Answer, Compromised
from counterseal.model.finding import Severity, Shows
from counterseal.testing import company
from tests.laws.tree import ROOT

TAGS = re.findall(r"`([a-z]+\.[a-z_]+)`", (ROOT / "docs" / "records.md").read_text(encoding="utf-8"))


@pytest.mark.parametrize(
    ("table", "keys"),
    [
        (terms.SEVERITIES, Severity),
        (terms.STATES, Compromised),
        (terms.SHOWS, Shows),
        (terms.SAFETIES, Safety),
        (terms.PHASES, Phase),
        (terms.CAUSES, KNOWN_CAUSES),
        (terms.COVERED, [one.kind for one in cover(company("2026-03-02 08:00 signin"), ())]),
    ],
    ids=["severities", "states", "shows", "safeties", "phases", "causes", "coverage"],
)
def test_every_word_has_its_term(table, keys):
    assert set(keys) - set(table) == set()


def test_every_tag_of_the_records_has_its_term():
    assert TAGS
    assert [tag for tag in TAGS if tag not in terms.TAGS] == []


def test_a_word_without_a_term_is_told_as_it_is():
    assert terms.term(terms.TAGS, "moon.eaten").values == (("word", "moon.eaten"),)


def test_sureness_has_words():
    said = [terms.sureness(sure).template for sure in (0.97, 0.8, 0.6, 0.4, 0.1)]

    assert said == ["proven", "very likely", "likely", "possible", "a weak sign"]


def test_a_likely_answer_is_never_called_proven():
    def answer(word: Compromised) -> Answer:
        return Answer(account="a@acme.test", compromised=word, confidence=0.95, cause="unknown", because=())

    assert terms.how_sure(answer(Compromised.YES)).template == "proven"
    assert terms.how_sure(answer(Compromised.LIKELY)).template == "very likely"
