"""A few words without a matter are seen; a matter is not."""

import pytest

from counterseal.signals.content.short_ask_from_stranger import short_ask_from_stranger
from tests.signals.content.words import scene


@pytest.mark.parametrize(
    ("strength", "letter"),
    [
        (0.4, scene("Hello, I have a business proposal for you. Reply for details.")),
        (0.4, scene("Did you get my last mail? It is important that we talk.")),
        (0.4, scene("您好，我有一个重要的项目想与您讨论，如有兴趣请回复。")),
    ],
)
def test_it_is_seen(strength, letter):
    found = short_ask_from_stranger(letter)

    assert found is not None
    assert found.strength >= strength
    assert found.types == ("advance_fee", "recon")


@pytest.mark.parametrize(
    "letter",
    [
        scene("Did you get my last mail about the drawing?", quoted="The drawing follows."),
        scene("The proposal of the architect is attached."),
        scene("周五的会改到三点。"),
    ],
)
def test_innocent_letters_are_left_in_peace(letter):
    assert short_ask_from_stranger(letter) is None
