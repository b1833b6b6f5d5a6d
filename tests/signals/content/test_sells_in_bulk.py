"""An offer to everybody is seen; an offer in a thread is not."""

import pytest

from counterseal.signals.content.sells_in_bulk import sells_in_bulk
from tests.signals.content.words import scene


@pytest.mark.parametrize(
    ("strength", "letter"),
    [
        (0.3, scene("We provide SEO services and can increase your traffic.")),
        (0.3, scene("厂家直销，大量现货供应，欢迎报名培训班。")),
        (0.3, scene("Work from home and earn up to $900 weekly.")),
    ],
)
def test_it_is_seen(strength, letter):
    found = sells_in_bulk(letter)

    assert found is not None
    assert found.strength >= strength
    assert found.types == ("bulk",)


@pytest.mark.parametrize(
    "letter",
    [
        scene("Here is our best price for your order.", quoted="Please quote."),
        scene("The list is sorted by name."),
        scene("会议室已预订。"),
    ],
)
def test_innocent_letters_are_left_in_peace(letter):
    assert sells_in_bulk(letter) is None


def test_an_answer_counts_less_and_our_own_house_sells_nothing():
    words = "感谢您的询价。工厂直供，价格如下。"
    asked, alone = sells_in_bulk(scene(words)), sells_in_bulk(scene("工厂直供，价格如下。"))

    assert asked is not None
    assert alone is not None
    assert asked.strength < alone.strength / 2
    assert sells_in_bulk(scene("欢迎报名培训。", sender="hr@example.com")) is None
