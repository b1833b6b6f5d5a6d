"""An address in the name that is not the sender's."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from counterseal.lore.register import Register
from counterseal.lore.scene import Scene, Us
from counterseal.mail.letter import Letter
from counterseal.mail.people import Person
from counterseal.model.partner import Partner
from counterseal.signals.identity.display_name_is_address import display_name_is_address


def scene(name: str, address: str = "x@elsewhere.test", **more: Any) -> Scene:
    return Scene(letter=Letter(sender=Person(address, name), **more), us=Us(domains=frozenset({"firm.example"})))


def test_names_both_addresses():
    found = display_name_is_address(scene("anna@partner.example"))

    assert found is not None
    assert found.spots == ("anna@partner.example", "x@elsewhere.test")
    assert found.strength == 0.8


def test_our_own_address_in_the_name_is_clearest():
    found = display_name_is_address(scene("Boss (boss@firm.example)"))

    assert found is not None
    assert found.strength == 1.0


def test_answers_that_go_to_the_named_person_count_less():
    found = display_name_is_address(scene("anna@partner.example", reply_to=(Person("anna@partner.example", ""),)))

    assert found is not None
    assert found.strength == 0.3


@pytest.mark.parametrize(
    "honest",
    [
        scene("anna@partner.example", "anna@partner.example"),
        scene("info@partner.example", "sales@mail.partner.example"),
        scene("anna@partner.example via Sign"),
        scene("anna@partner.example", listed=True),
        scene("Anna @ Partner"),
        scene("anna@home"),
        scene("Anna Berg"),
    ],
)
def test_honest_names_are_left_alone(honest):
    assert display_name_is_address(honest) is None


def test_the_address_of_a_partner_is_clearest_too():
    book = Register([Partner(id="1", domains=("partner.example",))])
    found = display_name_is_address(replace(scene("anna@partner.example"), register=book))

    assert found is not None
    assert found.strength == 1.0
