"""Money is held for every stolen account, and for no other."""

from counterseal.model.answer import Compromised
from counterseal.model.finding import Severity, Shows
from counterseal.steps.hold_payments import hold_payments
from counterseal.testing import ANNA
from tests.steps.situations import answer, finding, names, situation


def test_payments_through_a_stolen_account_are_held():
    assert names(hold_payments, situation(answer())) == ["hold_payments"]


def test_nothing_is_held_without_a_theft():
    assert not names(hold_payments, situation(answer(Compromised.NO), answer(state="rogue")))


def test_payments_are_held_too_when_nobody_knows_since_when_the_mailbox_is_read():
    (action,) = hold_payments.function(situation(answer(at=None)))

    assert "not known" in action.why.template


def test_a_doubt_about_mail_that_told_another_bank_account_holds_them_until_it_is_cleared():
    doubt = finding(Shows.DOUBT, Severity.MEDIUM, remedy="hold_payments", target=ANNA)
    low = finding(Shows.DOUBT, Severity.LOW, remedy="hold_payments", target=ANNA)

    assert names(hold_payments, situation(answer(Compromised.CANNOT_TELL), findings=(doubt, low))) == ["hold_payments"]
