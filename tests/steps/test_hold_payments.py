"""Money is held for every stolen account, and for no other."""

from counterseal.model.answer import Compromised
from counterseal.steps.hold_payments import hold_payments
from tests.steps.situations import answer, names, situation


def test_payments_through_a_stolen_account_are_held():
    assert names(hold_payments, situation(answer())) == ["hold_payments"]


def test_nothing_is_held_without_a_time_from_which_or_without_a_theft():
    assert not names(hold_payments, situation(answer(at=None), answer(Compromised.NO)))
