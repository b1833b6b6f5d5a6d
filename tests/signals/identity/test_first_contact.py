"""Strangers, and everybody who is none."""

from __future__ import annotations

import pytest

from counterseal.lore.register import Register
from counterseal.mail.letter import Letter
from counterseal.mail.people import Person
from counterseal.model.partner import Contact, Partner
from counterseal.signals.identity.first_contact import first_contact
from tests.lore.letters import ANNA, BEN, WEI, mail, ours, scene, trade

STRANGER = Person("mia@ship-fast.example", "Mia Lund")
PAST = trade(30)


@pytest.mark.parametrize("sender", [STRANGER, Person("somebody@gmail.com", "")])
def test_names_the_stranger(sender):
    found = first_contact(scene(mail(999, sender=sender), PAST))

    assert found is not None
    assert found.strength < 0.5
    assert found.spots == (sender.address,)


@pytest.mark.parametrize(
    "innocent",
    [
        scene(mail(999, sender=STRANGER)),
        scene(mail(999, sender=STRANGER), trade(3)),
        scene(mail(999), PAST),
        scene(mail(999, sender=Person("new@hengtai.example", "")), PAST),
        scene(mail(999, sender=BEN), PAST),
        scene(ours(999, to=(STRANGER, WEI, ANNA)), PAST),
        scene(
            mail(999, sender=STRANGER), PAST, Register([Partner(id="1", contacts=(Contact(address=STRANGER.address),))])
        ),
        scene(Letter(), PAST),
    ],
    ids=["no past", "little past", "known", "known domain", "a colleague", "our own", "in the register", "no sender"],
)
def test_leaves_known_ones_alone(innocent):
    assert first_contact(innocent) is None
