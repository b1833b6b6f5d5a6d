"""An offer of loans is seen; a bank we know is not."""

import pytest

from counterseal.signals.content.loan_offer import loan_offer
from tests.signals.content.words import scene


@pytest.mark.parametrize(
    ("strength", "letter"),
    [
        (0.5, scene("We offer all kinds of loans at 3% interest rate. Do you need a loan? Apply for a loan today.")),
        (0.3, scene("无抵押贷款，当天放款，利率低至三厘。")),
    ],
)
def test_it_is_seen(strength, letter):
    found = loan_offer(letter)

    assert found is not None
    assert found.strength >= strength
    assert found.types == ("advance_fee",)


@pytest.mark.parametrize(
    "letter",
    [
        scene("The loan module is documented in chapter two."),
        scene("Funding for the conference is settled."),
        scene("贷款合同已归档。"),
    ],
)
def test_innocent_letters_are_left_in_peace(letter):
    assert loan_offer(letter) is None
