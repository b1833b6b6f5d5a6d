"""Haste is heard, softly."""

import pytest

from counterseal.signals.content.urgent_tone import urgent_tone
from tests.signals.content.words import scene


@pytest.mark.parametrize(
    ("strength", "letter"),
    [
        (0.25, scene("Immediate action is required. You must respond immediately within 24 hours.")),
        (0.15, scene("十万火急，请在24小时内回复，逾期作废。")),
    ],
)
def test_it_is_seen(strength, letter):
    found = urgent_tone(letter)

    assert found is not None
    assert found.strength >= strength


@pytest.mark.parametrize(
    "letter",
    [
        scene("Answer when you like."),
        scene("It is not urgent."),
        scene("有空再看。"),
    ],
)
def test_innocent_letters_are_left_in_peace(letter):
    assert urgent_tone(letter) is None
