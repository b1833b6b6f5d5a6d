"""A greeting for anybody is seen; a name is not."""

import pytest

from counterseal.signals.content.greets_nobody import greets_nobody
from tests.signals.content.words import scene


@pytest.mark.parametrize(
    ("strength", "letter"),
    [
        (0.3, scene("Dear customer,\nplease read.")),
        (0.7, scene("Hello bo@example.com,\nplease read.")),
        (0.3, scene("尊敬的用户：您好")),
        (0.3, scene("Sehr geehrter Kunde, bitte lesen Sie.")),
    ],
)
def test_it_is_seen(strength, letter):
    found = greets_nobody(letter)

    assert found is not None
    assert found.strength >= strength


@pytest.mark.parametrize(
    "letter",
    [
        scene("Hi Bo,\nthe customer was dear to us."),
        scene("Hello all,\nthe patch is below."),
        scene("王经理：附件请查收。"),
    ],
)
def test_innocent_letters_are_left_in_peace(letter):
    assert greets_nobody(letter) is None
