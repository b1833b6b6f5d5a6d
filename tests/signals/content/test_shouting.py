"""Capitals and signs are heard; acronyms and names are not."""

import pytest

from counterseal.signals.content.shouting import shouting
from tests.signals.content.words import scene


@pytest.mark.parametrize(
    ("strength", "letter"),
    [
        (0.3, scene("x", "YOUR ACCOUNT WILL BE CLOSED")),
        (0.3, scene("x", "Your parcel waits!!!")),
        (0.3, scene("x", "⚠ Warning")),
    ],
)
def test_it_is_seen(strength, letter):
    found = shouting(letter)

    assert found is not None
    assert found.strength >= strength


@pytest.mark.parametrize(
    "letter",
    [
        scene("x", "Re: [PATCH v3] ARM: dts: fix PCIe on the board"),
        scene("x", "USB DMA quirk for XHCI hosts behind a bridge"),
        scene("x", "关于付款"),
    ],
)
def test_innocent_letters_are_left_in_peace(letter):
    assert shouting(letter) is None
