"""An excuse from being called is seen beside a request and is weak alone."""

import pytest

from counterseal.signals.content.cannot_be_called import cannot_be_called
from tests.signals.content.words import scene


@pytest.mark.parametrize(
    ("strength", "letter"),
    [
        (0.5, scene("Are you at your desk? My phone is broken, email me only. I need you to process a wire transfer.")),
        (0.5, scene("我在开会，不方便接电话，请安排付款。")),
    ],
)
def test_it_is_seen(strength, letter):
    found = cannot_be_called(letter)

    assert found is not None
    assert found.strength >= strength


@pytest.mark.parametrize(
    "letter",
    [
        scene("Please call me on my mobile."),
        scene("The phone driver is broken since the last commit."),
        scene("会议安排在周三下午。"),
    ],
)
def test_innocent_letters_are_left_in_peace(letter):
    assert cannot_be_called(letter) is None


@pytest.mark.parametrize(
    ("most", "letter"),
    [
        (0.3, scene("I cannot take calls this afternoon; I will ring you on Monday.")),
    ],
)
def test_what_honest_letters_say_too_is_weak(most, letter):
    found = cannot_be_called(letter)

    assert found is None or found.strength <= most
