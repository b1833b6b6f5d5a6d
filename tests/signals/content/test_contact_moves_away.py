"""The wish to be answered elsewhere is seen; a signature is not."""

import pytest

from counterseal.signals.content.contact_moves_away import contact_moves_away
from tests.signals.content.words import scene


@pytest.mark.parametrize(
    ("strength", "letter"),
    [
        (0.5, scene("Contact me on my private email: ann.lee@gmail.com")),
        (0.5, scene("你好，加我微信：annlee2020 详谈。")),
        (0.5, scene("I have something important to discuss. Write to a.lee (@) gmail.com")),
    ],
)
def test_it_is_seen(strength, letter):
    found = contact_moves_away(letter)

    assert found is not None
    assert found.strength >= strength
    assert found.types == ("advance_fee", "recon")


@pytest.mark.parametrize(
    "letter",
    [
        scene("The drawing is attached.\nAnn Lee\nTel. +49 30 555 0199, WhatsApp +49 30 555 0198"),
        scene("Add me on WhatsApp, then we find each other at the fair.", quoted="How do we meet at the fair?"),
        scene("附件是图纸。\n李安\n手机/微信：+86 755 0000 0101"),
    ],
)
def test_innocent_letters_are_left_in_peace(letter):
    assert contact_moves_away(letter) is None


def test_whoever_sells_wants_to_be_written_to():
    found = contact_moves_away(scene("我们是模具厂，工厂直供。方便的话请加我微信 ruide8899 或回复邮件。"))

    assert found is not None
    assert found.types == ("bulk",)
    assert found.strength <= 0.5
