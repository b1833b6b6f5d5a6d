"""Somebody else handed a message in."""

from __future__ import annotations

from typing import Any

import pytest

from counterseal.lore.scene import Scene
from counterseal.mail.letter import Letter
from counterseal.mail.people import Person
from counterseal.signals.identity.sender_header_differs import sender_header_differs


def scene(other: str, sender: str = "anna@partner.example", **more: Any) -> Scene:
    person = Person(sender, "")
    return Scene(letter=Letter(sender=person, senders=(person,), sent_by=Person(other, ""), **more))


@pytest.mark.parametrize(("other", "strength"), [("somebody@gmail.com", 0.6), ("x@elsewhere.test", 0.2)])
def test_names_who_handed_it_in(other, strength):
    found = sender_header_differs(scene(other))

    assert found is not None
    assert found.spots == (other, "anna@partner.example")
    assert found.strength == strength


@pytest.mark.parametrize(
    "honest",
    [
        scene(""),
        scene("assistant@partner.example"),
        scene("bounce@mail.partner.example"),
        scene("x@lists.test", listed=True),
        scene("x@news.test", bulk=True),
        scene("x@calendar.test", auto=True),
    ],
)
def test_honest_helpers_are_left_alone(honest):
    assert sender_header_differs(honest) is None
