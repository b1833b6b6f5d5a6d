"""What was left behind is taken away, where it is grave and the intruder's."""

import pytest

from counterseal.model.finding import Severity, Shows
from counterseal.steps.remove_what_was_left import remove_what_was_left
from tests.steps.situations import answer, finding, names, situation


def test_remedies_of_grave_findings_are_planned():
    assert names(remove_what_was_left, situation(answer(), findings=[finding()])) == ["remove_rule"]


def test_a_doubt_on_a_stolen_account_is_cleaned_too():
    assert names(remove_what_was_left, situation(answer(), findings=[finding(Shows.DOUBT)])) == ["remove_rule"]


@pytest.mark.parametrize(
    "left",
    [finding(Shows.ATTEMPT), finding(severity=Severity.LOW), finding(Shows.DOUBT, account="bob@acme.test")],
    ids=["an attempt", "a trifle", "a doubt on a sound account"],
)
def test_what_may_be_the_owners_is_left_alone(left):
    assert not names(remove_what_was_left, situation(answer(), findings=[left]))
