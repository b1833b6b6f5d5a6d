"""A message that was numbered elsewhere."""

from __future__ import annotations

from typing import Any

import pytest

from counterseal.lore.scene import Scene
from counterseal.mail.letter import Letter
from counterseal.mail.people import Person
from counterseal.signals.identity.message_id_elsewhere import message_id_elsewhere


def scene(number: str, sender: str = "anna@partner.example", **more: Any) -> Scene:
    return Scene(letter=Letter(sender=Person(sender, ""), message_id=number, **more))


def test_names_the_host():
    found = message_id_elsewhere(scene("<1@vps7.elsewhere.test>"))

    assert found is not None
    assert found.spots == ("vps7.elsewhere.test",)
    assert found.strength < 0.2


@pytest.mark.parametrize(
    "honest",
    [
        scene(""),
        scene("<1@mail.partner.example>"),
        scene("<1@partner.test>"),
        scene("<1@AB1.eurprd01.prod.outlook.com>"),
        scene("<1@mail.gmail.com>"),
        scene("<1@desktop.local>"),
        scene("<1@localhost>"),
        scene("<1@[192.0.2.1]>"),
        scene("<1@elsewhere.test>", bulk=True),
        scene("<1@elsewhere.test>", listed=True),
        scene("<1@elsewhere.test>", return_path="b@elsewhere.test"),
        scene("<1@elsewhere.test>", sender=""),
    ],
)
def test_honest_numbers_are_left_alone(honest):
    assert message_id_elsewhere(honest) is None
