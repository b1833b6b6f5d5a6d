"""A voicemail behind a far link is seen; a sound file from the house is weak."""

import pytest

from counterseal.signals.content.voicemail_lure import voicemail_lure
from tests.signals.content.words import FAR, scene


@pytest.mark.parametrize(
    ("strength", "letter"),
    [
        (0.4, scene("You have a new voicemail from an unknown caller. Listen to message.", links=(FAR,))),
        (0.4, scene("You received a new fax message.", files=("fax.html",))),
    ],
)
def test_it_is_seen(strength, letter):
    found = voicemail_lure(letter)

    assert found is not None
    assert found.strength >= strength
    assert found.types == ("credential_phishing",)


@pytest.mark.parametrize(
    "letter",
    [
        scene("The fax machine is in the hall.", links=(FAR,)),
        scene("Call me back, please."),
        scene("传真号码见下。"),
    ],
)
def test_innocent_letters_are_left_in_peace(letter):
    assert voicemail_lure(letter) is None


@pytest.mark.parametrize(
    ("most", "letter"),
    [
        (0.2, scene("You have a new voicemail.", files=("message.wav",))),
    ],
)
def test_what_honest_letters_say_too_is_weak(most, letter):
    found = voicemail_lure(letter)

    assert found is None or found.strength <= most
