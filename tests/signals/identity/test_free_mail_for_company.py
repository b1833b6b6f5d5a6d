"""A company that writes from a free mailbox."""

from __future__ import annotations

from typing import Any

import pytest

from counterseal.lore.past import Past
from counterseal.lore.register import Register
from counterseal.lore.scene import Scene
from counterseal.mail.letter import Letter
from counterseal.mail.people import Person
from counterseal.model.partner import Contact, Partner
from counterseal.signals.identity.free_mail_for_company import free_mail_for_company

MAILBOX = "hengtai.sales@163.com"


def scene(name: str, address: str = MAILBOX, **more: Any) -> Scene:
    return Scene(letter=Letter(sender=Person(address, name)), **more)


def asked() -> Past:
    past = Past()
    past.learn(Letter(sender=Person("ben@firm.example", ""), to=(Person(MAILBOX, ""),)), outgoing=True)
    return past


@pytest.mark.parametrize(
    ("name", "strength"),
    [("IT Support", 0.8), ("HR Department", 0.8), ("财务部", 0.8), ("Hengtai Machinery Co., Ltd.", 0.35)],
)
def test_names_who_writes(name, strength):
    found = free_mail_for_company(scene(name))

    assert found is not None
    assert found.strength == strength
    assert found.spots == (name, MAILBOX)


@pytest.mark.parametrize(
    "honest",
    [
        scene("Anna Berg"),
        scene(""),
        scene("IT Support", "support@partner.example"),
        scene("Hengtai Machinery Co., Ltd.", past=asked()),
        scene(
            "Hengtai Machinery Co., Ltd.", register=Register([Partner(id="1", contacts=(Contact(address=MAILBOX),))])
        ),
    ],
)
def test_people_and_acquaintances_are_left_alone(honest):
    assert free_mail_for_company(honest) is None
