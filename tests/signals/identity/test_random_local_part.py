"""A sender's mailbox that a program made up."""

from __future__ import annotations

from typing import Any

import pytest

from counterseal.lore.past import Past
from counterseal.lore.scene import Scene
from counterseal.mail.letter import Letter
from counterseal.mail.people import Person
from counterseal.signals.identity.random_local_part import random_local_part


def scene(address: str, name: str = "", past: Past | None = None, **more: Any) -> Scene:
    return Scene(letter=Letter(sender=Person(address, name), **more), past=past or Past())


@pytest.mark.parametrize("address", ["lvuriwcqz@outlook.com", "x7g8h2k9q1@elsewhere.test"])
def test_names_the_address(address):
    found = random_local_part(scene(address, "Anna Berg"))

    assert found is not None
    assert found.spots == (address,)
    assert found.strength <= 0.5


def asked(address: str) -> Past:
    past = Past()
    past.learn(Letter(sender=Person("ben@firm.example", ""), to=(Person(address, ""),)), outgoing=True)
    return past


@pytest.mark.parametrize(
    "honest",
    [
        scene("anna.berg@outlook.com"),
        scene("reply+x7g8h2k9q1@service.test"),
        scene("x7g8h2k9q1@service.test", auto=True),
        scene("x7g8h2k9q1@service.test", bulk=True),
        scene("wojtaszczykp@partner.example", "P. Wojtaszczyk"),
        scene("lvuriwcqz@outlook.com", past=asked("lvuriwcqz@outlook.com")),
        scene("20260302@partner.example"),
        scene(""),
    ],
)
def test_names_numbers_and_services_are_left_alone(honest):
    assert random_local_part(honest) is None
