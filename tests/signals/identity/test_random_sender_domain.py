"""A sender's domain that a program made up."""

from __future__ import annotations

from typing import Any

import pytest

from counterseal.lore.register import Register
from counterseal.lore.scene import Scene, Us
from counterseal.mail.letter import Letter
from counterseal.mail.people import Person
from counterseal.model.partner import Partner
from counterseal.signals.identity.random_sender_domain import random_sender_domain


def scene(domain: str, **more: Any) -> Scene:
    return Scene(letter=Letter(sender=Person(f"info@{domain}", "")), **more)


@pytest.mark.parametrize("domain", ["lvuriwcqz.test", "mail.x7g8h2k9q1.test"])
def test_names_the_domain(domain):
    found = random_sender_domain(scene(domain))

    assert found is not None
    assert found.spots == (domain,)
    assert found.strength > 0.5


@pytest.mark.parametrize(
    "honest",
    [
        scene("hengtai-machinery.test"),
        scene("zjhtjxsb.test"),
        scene("em9871.service.test"),
        scene("xn--lvuriwcqz-abc.test"),
        scene("3m.test"),
        scene("lvuriwcqz.test", us=Us(domains=frozenset({"lvuriwcqz.test"}))),
        scene("lvuriwcqz.test", register=Register([Partner(id="1", domains=("lvuriwcqz.test",))])),
        scene("lvuriwcqz.test", outgoing=True),
        Scene(letter=Letter()),
    ],
)
def test_chosen_and_known_domains_are_left_alone(honest):
    assert random_sender_domain(honest) is None
