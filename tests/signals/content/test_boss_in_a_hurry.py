"""A short order is seen; a long letter and an answer are not."""

import pytest

from counterseal.signals.content.boss_in_a_hurry import boss_in_a_hurry
from tests.signals.content.words import scene


@pytest.mark.parametrize(
    ("strength", "letter"),
    [
        (0.5, scene("Are you at your desk? I have a quick task for you. I am in a meeting, reply by email only.")),
        (0.4, scene("在吗？我在开会，收到请马上回复，有件事要你办。")),
    ],
)
def test_it_is_seen(strength, letter):
    found = boss_in_a_hurry(letter)

    assert found is not None
    assert found.strength >= strength
    assert found.types == ("boss_fraud", "recon")


@pytest.mark.parametrize(
    "letter",
    [
        scene("Are you available for lunch on Thursday? " + "The place by the river has a table. " * 30),
        scene("Are you available on Tuesday?", quoted="When shall we meet?"),
        scene("The menu is attached."),
        scene("附件是会议纪要。"),
    ],
)
def test_innocent_letters_are_left_in_peace(letter):
    assert boss_in_a_hurry(letter) is None


def test_one_trait_is_nothing_and_sellers_are_no_bosses():
    assert boss_in_a_hurry(scene("Are you available on Tuesday?")) is None
    assert boss_in_a_hurry(scene("我们是模具厂，工厂直供。方便的话请加我微信。")) is None
    assert boss_in_a_hurry(scene("Please send me the ageing report.")) is not None
    assert boss_in_a_hurry(scene("Are you available?", sender="boss@gmail.com")) is not None
