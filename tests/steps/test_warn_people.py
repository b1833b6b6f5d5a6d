"""People are told by another way than the stolen mailbox."""

from counterseal.steps.warn_people import warn_people
from tests.steps.situations import answer, names, situation


def test_management_then_the_sent_mail_then_the_partners():
    assert names(warn_people, situation(answer())) == ["tell_management", "review_sent", "warn_partners"]


def test_an_account_that_the_intruder_made_has_no_partners():
    assert names(warn_people, situation(answer(state="rogue"))) == ["tell_management"]
