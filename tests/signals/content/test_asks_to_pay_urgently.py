"""A payment in haste is seen; a payment, or haste, is not."""

import pytest

from counterseal.signals.content.asks_to_pay_urgently import asks_to_pay_urgently
from tests.signals.content.words import scene


@pytest.mark.parametrize(
    ("strength", "letter"),
    [
        (0.4, scene("I need you to make a wire transfer today. This is urgent, reply immediately.")),
        (0.4, scene("请立即安排付款，今天之内办理，十万火急。")),
    ],
)
def test_it_is_seen(strength, letter):
    found = asks_to_pay_urgently(letter)

    assert found is not None
    assert found.strength >= strength


@pytest.mark.parametrize(
    "letter",
    [
        scene("Please find our statement of account. Please arrange payment of the balance by the end of the month."),
        scene("Could you answer as soon as possible?"),
        scene("付款条件：30 天。"),
    ],
)
def test_innocent_letters_are_left_in_peace(letter):
    assert asks_to_pay_urgently(letter) is None
