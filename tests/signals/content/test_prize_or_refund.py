"""A prize to be claimed elsewhere is seen; a shop's refund is weak."""

import pytest

from counterseal.signals.content.prize_or_refund import prize_or_refund
from tests.signals.content.words import FAR, HOUSE, scene


@pytest.mark.parametrize(
    ("strength", "letter"),
    [
        (0.4, scene("Congratulations, you have won! Click here to claim your prize within 48 hours.", links=(FAR,))),
        (0.3, scene("恭喜您中奖，请点击此处领取奖金。", links=(FAR,))),
    ],
)
def test_it_is_seen(strength, letter):
    found = prize_or_refund(letter)

    assert found is not None
    assert found.strength >= strength


@pytest.mark.parametrize(
    "letter",
    [
        scene("The function returns the refund amount."),
        scene("Thank you for your order."),
        scene("奖学金名单见附件。"),
    ],
)
def test_innocent_letters_are_left_in_peace(letter):
    assert prize_or_refund(letter) is None


@pytest.mark.parametrize(
    ("most", "letter"),
    [
        (0.2, scene("Your refund of 12.00 is on its way; it was sent to your card.", links=(HOUSE,))),
    ],
)
def test_what_honest_letters_say_too_is_weak(most, letter):
    found = prize_or_refund(letter)

    assert found is None or found.strength <= most


def test_vouchers_of_a_newsletter_count_little():
    text = "Claim your voucher. Click here. To unsubscribe from this newsletter, click here."
    found = prize_or_refund(scene(text, links=("https://shop.elsewhere.test/a",)))

    assert found is None or found.strength <= 0.15
