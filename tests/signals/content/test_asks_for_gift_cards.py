"""An order for gift cards is seen; a shop that sells them is not."""

import pytest

from counterseal.signals.content.asks_for_gift_cards import asks_for_gift_cards
from tests.signals.content.words import scene


@pytest.mark.parametrize(
    ("strength", "letter"),
    [
        (
            0.9,
            scene(
                "Are you available? I need you to purchase some gift cards for a client. Scratch the back and send me photos of the cards."
            ),
        ),
        (0.6, scene("你在公司吗？帮我处理一下，去买几张京东卡，刮开拍照发给我，不方便接电话。")),
    ],
)
def test_it_is_seen(strength, letter):
    found = asks_for_gift_cards(letter)

    assert found is not None
    assert found.strength >= strength
    assert found.types == ("gift_card",)


@pytest.mark.parametrize(
    "letter",
    [
        scene("Our gift cards make a fine present. Visit the shop."),
        scene("Thank you for the gift card that you gave to my daughter."),
        scene("礼品卡余额查询"),
    ],
)
def test_innocent_letters_are_left_in_peace(letter):
    assert asks_for_gift_cards(letter) is None
