"""Several phrases of an offer are seen; one, or an answer, is not."""

import pytest

from counterseal.signals.content.offers_from_nowhere import offers_from_nowhere
from tests.signals.content.words import scene


@pytest.mark.parametrize(
    ("strength", "letter"),
    [
        (
            0.4,
            scene(
                "We are a leading manufacturer of lamps. OEM is welcome, best price and fast delivery. If you are interested, please reply."
            ),
        ),
        (0.4, scene("专业代办公司注册、代理记账，欢迎来电咨询，微信：zhuce2020")),
    ],
)
def test_it_is_seen(strength, letter):
    found = offers_from_nowhere(letter)

    assert found is not None
    assert found.strength >= strength
    assert found.types == ("bulk",)


@pytest.mark.parametrize(
    "letter",
    [
        scene(
            "We are a leading manufacturer of lamps. OEM is welcome.", quoted="Who are you and do you make our brand?"
        ),
        scene("The lamps are ready and leave on Friday."),
        scene("货已备好，周五发出。"),
    ],
)
def test_innocent_letters_are_left_in_peace(letter):
    assert offers_from_nowhere(letter) is None


def test_an_offer_that_was_asked_for_is_no_bait():
    assert offers_from_nowhere(scene("As requested. 工厂直供，厂家直销，包邮，微信 abc12345")) is None
