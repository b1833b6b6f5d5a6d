"""A doubt is settled by the person, on the phone."""

from dataclasses import replace

from counterseal.model.answer import Compromised
from counterseal.steps.ask_owner import ask_owner
from tests.steps.situations import answer, names, situation


def test_the_owner_of_an_account_with_a_doubt_is_asked():
    assert names(ask_owner, situation(answer(Compromised.CANNOT_TELL))) == ["ask_owner"]


def test_nobody_is_asked_about_an_account_that_is_stolen_or_merely_unknown():
    assert not names(ask_owner, situation(answer(), answer(Compromised.CANNOT_TELL, at=None)))


def test_the_owner_is_asked_about_what_stands_since_nobody_knows_when():
    doubted = replace(answer(Compromised.CANNOT_TELL, at=None), doubted=True)

    assert names(ask_owner, situation(doubted)) == ["ask_owner"]
