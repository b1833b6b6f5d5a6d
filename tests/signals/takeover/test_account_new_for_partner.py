"""The first account of somebody known for long; not that of everybody else."""

from __future__ import annotations

import pytest

from counterseal.lore.register import Register
from counterseal.mail.letter import Document
from counterseal.model.partner import Partner, PayeeAccount, Standing
from counterseal.signals.takeover.account_new_for_partner import account_new_for_partner
from tests.lore.letters import ANNA, NEW, OLD, WEI, learnt, mail, ours, pay, scene, trade

TALKS = learnt(*(mail(day) for day in range(0, 200, 10)))


def test_says_after_how_many_messages():
    found = account_new_for_partner(scene(mail(210, pay()), TALKS))

    assert found is not None
    assert found.strength < 0.5
    assert dict(found.said.values)["n"] == 21


def test_a_second_currency_is_said_too():
    found = account_new_for_partner(scene(mail(9, pay(NEW, currency="GBP")), learnt(mail(1, pay(currency="USD")))))

    assert found is not None
    assert dict(found.said.values)["currency"] == "GBP"


def test_one_more_beside_the_known_one_is_said():
    found = account_new_for_partner(scene(mail(400, pay(), pay(NEW)), trade()))

    assert found is not None
    assert found.strength == 0.3
    assert found.spots == (NEW,)


@pytest.mark.parametrize(
    "innocent",
    [
        scene(mail(210, pay())),
        scene(mail(4, pay()), learnt(*map(mail, range(4)))),
        scene(mail(20, pay()), learnt(*map(mail, range(20)))),
        scene(mail(400, pay(NEW, currency="USD")), trade()),
        scene(mail(210, pay(where="quoted")), TALKS),
        scene(ours(210, pay(), to=(WEI, ANNA)), learnt(*(ours(day) for day in range(0, 200, 10)))),
    ],
    ids=["no past", "hardly known", "known for days only", "paid before", "quoted", "our own"],
)
def test_leaves_the_rest_alone(innocent):
    assert account_new_for_partner(innocent) is None


def test_another_companys_invoice_is_said():
    book = Register([Partner(id="1", names=("Hengtai Ltd",), domains=("hengtai.example",), accounts=(PayeeAccount(scheme="iban", account=OLD, standing=Standing.KNOWN),))])  # fmt: skip
    file = Document(name="i.pdf", kind="pdf", text="Nordlicht Cargo GmbH\nInvoice 7\n" + NEW)
    found = account_new_for_partner(scene(mail(400, pay(NEW, where="pdf", file="i.pdf"), documents=(file,)), register=book))  # fmt: skip

    assert found is not None
    assert dict(found.said.values)["company"] == "Nordlicht Cargo GmbH"
