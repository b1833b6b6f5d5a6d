"""What stands is kept before anything is changed."""

from counterseal.steps.preserve_evidence import preserve_evidence
from tests.steps.situations import answer, names, situation


def test_the_settings_of_a_stolen_account_are_kept_first():
    assert names(preserve_evidence, situation(answer())) == ["preserve_evidence"]
