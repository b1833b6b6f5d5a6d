"""A domain in the name that is not the address's."""

from __future__ import annotations

from typing import Any

import pytest

from counterseal.lore.scene import Scene, Us
from counterseal.mail.letter import Auth, Letter
from counterseal.mail.people import Person
from counterseal.signals.identity.name_of_other_domain import name_of_other_domain


def scene(name: str, address: str = "x@elsewhere.test", **more: Any) -> Scene:
    return Scene(letter=Letter(sender=Person(address, name), **more), us=Us(domains=frozenset({"firm.example.com"})))


@pytest.mark.parametrize(
    ("name", "said", "strength"),
    [
        ("Example.com Support", "Example.com", 0.7),
        ("www.example.de", "www.example.de", 0.7),
        ("mail.firm.example.com", "mail.firm.example.com", 1.0),
    ],
)
def test_names_the_domain(name, said, strength):
    found = name_of_other_domain(scene(name))

    assert found is not None
    assert found.spots == (said, "x@elsewhere.test")
    assert found.strength == strength


@pytest.mark.parametrize(
    "honest",
    [
        scene("Example.com", "news@mail.example.com"),
        scene("Example.de", "news@example.co.uk"),
        scene("Example.com", "shop@host.test", auth=Auth(trusted=True, dkim_domains=("example.com",))),
        scene("Example.com via Host"),
        scene("Example.com", listed=True),
        scene("Dr. Wu"),
        scene("Node.js Weekly"),
        scene("ASP.NET News"),
        scene("anna@example.com"),
        scene("Acme Co.Ltd"),
        scene(""),
    ],
)
def test_honest_names_are_left_alone(honest):
    assert name_of_other_domain(honest) is None


def test_a_service_that_answers_to_the_named_house_counts_little():
    found = name_of_other_domain(scene("Example.com", reply_to=(Person("shop@example.com", ""),)))

    assert found is not None
    assert found.strength == 0.2
