"""A message that is addressed to nobody."""

from __future__ import annotations

import pytest

from counterseal.lore.scene import Scene, Us
from counterseal.mail.opening import letter
from counterseal.signals.identity.written_to_nobody import written_to_nobody


def scene(to: str, more: str = "") -> Scene:
    opened = letter(f"From: anna@partner.example\n{to}{more}\nHello".encode())
    return Scene(letter=opened, us=Us(domains=frozenset({"firm.example"})))


@pytest.mark.parametrize("to", ["To: undisclosed-recipients:;\n", "To: Anna <anna@partner.example>\n"])
def test_says_that_it_is(to):
    found = written_to_nobody(scene(to))

    assert found is not None
    assert found.strength < 0.5


@pytest.mark.parametrize(
    "honest",
    [
        scene("To: ben@firm.example\n"),
        scene("To: anna@partner.example, ben@firm.example\n"),
        scene("To: anna@partner.example\n", "Cc: ben@firm.example\n"),
        scene(""),
        scene("To: undisclosed-recipients:;\n", "List-Unsubscribe: <mailto:x@partner.example>\n"),
        scene("To: undisclosed-recipients:;\n", "Auto-Submitted: auto-generated\n"),
    ],
)
def test_letters_and_newsletters_are_left_alone(honest):
    assert written_to_nobody(honest) is None
