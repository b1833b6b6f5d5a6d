"""What was not looked at is work, when there is something to investigate."""

from dataclasses import replace

from counterseal.model.answer import Compromised
from counterseal.model.mailbox import Coverage
from counterseal.model.text import text
from counterseal.steps.look_closer import look_closer
from tests.steps.situations import answer, names, situation

GAPS = (
    Coverage(kind="sign-ins", complete=False, reason=text("None")),
    Coverage(kind="sent mail", complete=True),
    Coverage(kind="detector:x", complete=False, reason=text("Blind")),
)


def test_each_missing_kind_is_fetched_and_blind_detectors_are_not_work_of_their_own():
    assert [a.target for a in look_closer.function(situation(answer(), coverage=GAPS))] == ["sign-ins"]


def test_a_quiet_company_is_not_sent_for_more():
    assert not names(look_closer, situation(answer(Compromised.NO, at=None), coverage=GAPS))


def test_a_doubt_about_what_stands_is_worth_more_sources():
    doubted = replace(answer(Compromised.CANNOT_TELL, at=None), doubted=True)

    assert names(look_closer, situation(doubted, coverage=GAPS)) == ["look_closer"]
