"""Secrecy is seen where it serves a request; a footer is none."""

import pytest

from counterseal.signals.content.asks_for_secrecy import asks_for_secrecy
from tests.signals.content.words import scene


@pytest.mark.parametrize(
    ("strength", "letter"),
    [
        (0.5, scene("I need you to handle a wire transfer. Please do not tell anyone, keep this between us.")),
        (0.5, scene("请安排付款，此事务必保密，不要告诉任何同事。")),
    ],
)
def test_it_is_seen(strength, letter):
    found = asks_for_secrecy(letter)

    assert found is not None
    assert found.strength >= strength


@pytest.mark.parametrize(
    "letter",
    [
        scene("This message is confidential and for the addressee only."),
        scene("The password is kept confidential by the system, see the patch."),
        scene("本邮件为机密，如误收请删除。"),
    ],
)
def test_innocent_letters_are_left_in_peace(letter):
    assert asks_for_secrecy(letter) is None


@pytest.mark.parametrize(
    ("most", "letter"),
    [
        (0.3, scene("The contract is strictly confidential until it is signed.")),
    ],
)
def test_what_honest_letters_say_too_is_weak(most, letter):
    found = asks_for_secrecy(letter)

    assert found is None or found.strength <= most
