"""Plain talk speaks a little for the sender."""

import pytest

from counterseal.signals.content.ordinary_talk import ordinary_talk
from tests.signals.content.words import scene


@pytest.mark.parametrize(
    ("strength", "letter"),
    [
        (
            0.2,
            scene(
                "The tests of last night show that the second board is slower than the first one. I moved the loop and measured again. "
                * 5
            ),
        ),
    ],
)
def test_it_is_seen(strength, letter):
    found = ordinary_talk(letter)

    assert found is not None
    assert found.strength >= strength


@pytest.mark.parametrize(
    "letter",
    [
        scene("Short."),
        scene("Verify your account. Click here. " * 20),
        scene("We offer loans at 3% interest rate. " * 20),
    ],
)
def test_innocent_letters_are_left_in_peace(letter):
    assert ordinary_talk(letter) is None
