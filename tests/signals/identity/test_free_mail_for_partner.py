"""Free mailboxes in somebody's name, and private ones."""

from __future__ import annotations

import pytest

from counterseal.lore.register import Register
from counterseal.mail.people import Person
from counterseal.model.partner import Contact, Partner
from counterseal.signals.identity.free_mail_for_partner import free_mail_for_partner
from tests.lore.letters import WEI, learnt, mail, ours, scene, trade

FREE = Person("office1980@gmail.com", "Wei Zhang")
NAMED = Person("hengtai.sales@gmail.com", "Sales")
BOOK = Register([Partner(id="1", domains=("hengtai.example",))])


def test_names_the_address_that_is_known():
    found = free_mail_for_partner(scene(mail(400, sender=FREE), trade()))

    assert found is not None
    assert found.strength == 0.8
    assert dict(found.said.values) == {"name": "Wei Zhang", "known": WEI.address, "sender": FREE.address}


def test_a_companys_name_in_the_address_counts_less():
    found = free_mail_for_partner(scene(mail(400, sender=NAMED), register=BOOK))

    assert found is not None
    assert found.strength == 0.5


def written():
    past = trade()
    past.learn(ours(390, to=(FREE,)), outgoing=True)
    return past


@pytest.mark.parametrize(
    "innocent",
    [
        scene(mail(400, sender=FREE)),
        scene(mail(400, sender=FREE), written()),
        scene(mail(400), trade(), BOOK),
        scene(mail(400, sender=Person("sales77@gmail.com", "Sales")), trade(), BOOK),
        scene(mail(9, sender=FREE), learnt(*(mail(day, sender=FREE) for day in range(4)))),
        scene(
            mail(400, sender=FREE),
            trade(),
            Register([Partner(id="1", contacts=(Contact(address=FREE.address),))]),
        ),
    ],
    ids=["no past", "written to before", "company mail", "another name", "always so", "in the register"],
)
def test_leaves_private_mailboxes_alone(innocent):
    assert free_mail_for_partner(innocent) is None


@pytest.mark.parametrize("name", ["Hengtai Valves Ltd", "Mr Nobody | Hengtai Valves Ltd", "Hengtai Valves Ltd (Sales)"])
def test_the_companys_name_beside_anybodys(name):
    book = Register([Partner(id="1", names=("Hengtai Valves Ltd",), domains=("hengtai.example",))])
    found = free_mail_for_partner(scene(mail(400, sender=Person("x77@gmail.com", name)), register=book))

    assert found is not None
    assert found.strength == 0.9
    assert free_mail_for_partner(scene(mail(400, sender=Person("x77@gmail.com", "Tom Reed")), register=book)) is None
