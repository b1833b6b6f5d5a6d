"""Strangers who name an account."""

from __future__ import annotations

import pytest

from counterseal.lore.register import Register
from counterseal.mail.people import Person
from counterseal.model.partner import Contact, Partner
from counterseal.signals.content.asks_payment_to_new_account import asks_payment_to_new_account
from tests.lore.letters import ANNA, NEW, WEI, mail, ours, pay, scene, trade

STRANGER = Person("mia@ship-fast.example", "Mia Lund")
PAST = trade(30)


@pytest.mark.parametrize("sender", [STRANGER, Person("somebody@gmail.com", "")])
def test_names_the_stranger_and_the_account(sender):
    found = asks_payment_to_new_account(scene(mail(999, pay(NEW), sender=sender), PAST))

    assert found is not None
    assert found.strength < 0.5
    assert dict(found.said.values) == {"sender": sender.address, "account": "…6819"}


@pytest.mark.parametrize(
    "innocent",
    [
        scene(mail(999, pay(NEW), sender=STRANGER)),
        scene(mail(999, sender=STRANGER), PAST),
        scene(mail(999, pay(), sender=STRANGER), PAST),
        scene(mail(999, pay(NEW)), PAST),
        scene(mail(999, pay(NEW), sender=Person("new@hengtai.example", "")), PAST),
        scene(mail(999, pay(NEW, where="quoted"), sender=STRANGER), PAST),
        scene(ours(999, pay(NEW), to=(STRANGER, WEI, ANNA)), PAST),
        scene(
            mail(999, pay(NEW), sender=STRANGER),
            PAST,
            Register([Partner(id="1", contacts=(Contact(address=STRANGER.address),))]),
        ),
    ],
    ids=["no past", "no money", "a seen account", "known", "known domain", "quoted", "our own", "in the register"],
)
def test_leaves_the_rest_alone(innocent):
    assert asks_payment_to_new_account(innocent) is None
