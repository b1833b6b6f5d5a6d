"""One message with several senders."""

from __future__ import annotations

import pytest

from counterseal.lore.scene import Scene
from counterseal.mail.letter import Letter
from counterseal.mail.people import Person
from counterseal.signals.identity.several_senders import several_senders


def scene(*addresses: str) -> Scene:
    people = tuple(Person(one, "") for one in addresses)
    return Scene(letter=Letter(sender=people[0] if people else Person("", ""), senders=people))


def test_names_the_senders():
    found = several_senders(scene("a@partner.example", "b@elsewhere.test"))

    assert found is not None
    assert found.spots == ("a@partner.example", "b@elsewhere.test")


@pytest.mark.parametrize(
    "honest",
    [
        scene(),
        scene("a@partner.example"),
        scene("a@partner.example", "b@mail.partner.example"),
        scene("a@partner.example", "a@partner.example."),
        scene("a@partner.example", "broken"),
    ],
)
def test_one_house_is_left_alone(honest):
    assert several_senders(honest) is None
