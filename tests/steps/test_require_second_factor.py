"""The door that was used is shut, and so is the one that was tried."""

from counterseal.model.finding import Shows
from counterseal.steps.require_second_factor import require_second_factor
from counterseal.testing import ANNA
from tests.steps.situations import answer, finding, names, situation


def test_a_stolen_account_and_one_that_was_guessed_at_need_a_second_factor():
    tried = finding(Shows.ATTEMPT, account="", remedy="require_second_factor", target="bob@acme.test")
    planned = list(require_second_factor.function(situation(answer(), findings=[tried])))

    assert [one.target for one in planned] == [ANNA, "bob@acme.test"]


def test_an_account_nobody_signed_in_to_is_left_alone():
    assert not names(require_second_factor, situation(answer(state="opened"), findings=[finding()]))
