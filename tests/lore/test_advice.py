"""There is a word and an advice for everything that a verdict can say."""

import pytest

from counterseal.lore.advice import PLACES, STATUSES, TYPES, WORDS, advice
from counterseal.model import payee, verdict


def test_every_word_has_a_name():
    assert set(WORDS) == set(verdict.WORDS)
    assert set(TYPES) == set(verdict.TYPES)
    assert set(STATUSES) == set(payee.STATUSES)
    assert set(PLACES) == set(payee.PLACES)


@pytest.mark.parametrize("word", ["fraud", "phishing", "malware", "suspicious", "unreadable"])
@pytest.mark.parametrize("kind", [*verdict.TYPES, ""])
def test_something_is_to_be_done_about_everything_alarming(word: str, kind: str):
    assert list(advice(word, [kind] if kind else []))


def test_a_changed_account_is_to_be_confirmed_by_a_call_whatever_the_type():
    said = [one.template for one in advice("suspicious", ["credential_phishing"], ["changed"])]

    assert any("Call the partner" in one for one in said)


def test_nothing_is_to_be_done_about_a_clean_message_without_an_account():
    assert list(advice("clean", [])) == []
    assert list(advice("clean", [], ["known"])) == []
    assert list(advice("clean", [], ["new"]))
