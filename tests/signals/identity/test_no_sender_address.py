"""A From without an address is told; a letter without any From is not."""

from __future__ import annotations

import pytest

from counterseal.lore.scene import Scene
from counterseal.mail.letter import Letter
from counterseal.mail.people import Person
from counterseal.signals.identity.no_sender_address import no_sender_address


def scene(shown: str, address: str = "", *, outgoing: bool = False) -> Scene:
    headers = {"from": (shown,)} if shown else {}
    return Scene(letter=Letter(sender=Person(address, ""), headers=headers), outgoing=outgoing)


def test_a_name_and_no_address():
    found = no_sender_address(scene('"Ann Example" <>'))

    assert found is not None
    assert found.spots == ('"Ann Example" <>',)


@pytest.mark.parametrize(
    "honest", [scene(""), scene("Ann <ann@acme.test>", "ann@acme.test"), scene("Ann", outgoing=True)], ids=["a draft", "an address", "our own"]
)  # fmt: skip
def test_honest_letters_are_left_alone(honest):
    assert no_sender_address(honest) is None
