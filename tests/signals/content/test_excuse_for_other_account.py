"""An excuse is seen beside a payment and not by itself."""

import pytest

from counterseal.signals.content.excuse_for_other_account import excuse_for_other_account
from tests.signals.content.words import scene


@pytest.mark.parametrize(
    ("strength", "letter"),
    [
        (0.5, scene("Our account is currently under audit. Please use our new bank account for the payment.")),
        (0.5, scene("公司账户正在审计，无法收款，请付款到新的账户。")),
    ],
)
def test_it_is_seen(strength, letter):
    found = excuse_for_other_account(letter)

    assert found is not None
    assert found.strength >= strength
    assert found.types == ("payment_change",)


@pytest.mark.parametrize(
    "letter",
    [
        scene("The annual audit of the code base starts on Monday."),
        scene("Tax issues are discussed in chapter four."),
        scene("年度审计将于下周开始。"),
    ],
)
def test_innocent_letters_are_left_in_peace(letter):
    assert excuse_for_other_account(letter) is None
