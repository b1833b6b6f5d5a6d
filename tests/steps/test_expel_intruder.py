"""The front door is shut in the order that leaves no gap."""

from dataclasses import replace

from counterseal.attribute import attribute
from counterseal.steps.expel_intruder import expel_intruder
from counterseal.testing import company
from tests.steps.situations import answer, finding, names, situation


def test_the_password_comes_before_the_sessions_and_the_factors_after():
    assert names(expel_intruder, situation(answer())) == ["reset_password", "end_sessions", "review_factor"]


def test_an_account_that_the_intruder_made_is_blocked_and_not_reset():
    assert names(expel_intruder, situation(answer(state="rogue"))) == ["remove_account"]


def test_a_mailbox_that_was_only_opened_keeps_its_password():
    assert not names(expel_intruder, situation(answer(state="opened")))


def test_an_app_password_that_the_intruder_made_is_deleted():
    world = company("2026-03-02 03:10 app_password what=set")
    seed = replace(finding(), records=world.records, confidence=0.95)
    given = replace(situation(answer(), findings=[seed]), company=world, tracing=attribute(world, [seed]))

    assert "remove_app_password" in names(expel_intruder, given)
