"""Extortion is seen; a report of it is not."""

import pytest

from counterseal.signals.content.extorts import extorts
from tests.signals.content.words import scene


@pytest.mark.parametrize(
    ("strength", "letter"),
    [
        (
            0.7,
            scene(
                "I have hacked your device and recorded you. Send 900 dollars in bitcoin to my bitcoin wallet within 48 hours."
            ),
        ),
        (0.4, scene("我已经入侵你的设备，录下了你的视频，请支付比特币。")),
    ],
)
def test_it_is_seen(strength, letter):
    found = extorts(letter)

    assert found is not None
    assert found.strength >= strength
    assert found.types == ("extortion",)


@pytest.mark.parametrize(
    "letter",
    [
        scene("Scammers claim that they hacked your device and want bitcoin."),
        scene("The webcam driver needs a quirk."),
        scene("比特币价格上涨。"),
    ],
)
def test_innocent_letters_are_left_in_peace(letter):
    assert extorts(letter) is None
