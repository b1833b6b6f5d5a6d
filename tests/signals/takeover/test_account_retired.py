"""Accounts that come back, and those that are still in use."""

from __future__ import annotations

import pytest

from counterseal.lore.register import Register
from counterseal.model.partner import Partner, PayeeAccount, Standing
from counterseal.signals.takeover.account_retired import account_retired
from tests.lore.letters import NEW, OLD, learnt, mail, pay, scene, trade


def book(*accounts: PayeeAccount) -> Register:
    return Register([Partner(id="1", names=("Hengtai Ltd",), domains=("hengtai.example",), accounts=accounts)])


RETIRED = PayeeAccount(scheme="iban", account=OLD, standing=Standing.RETIRED)
KNOWN = PayeeAccount(scheme="iban", account=NEW, standing=Standing.KNOWN)


def test_names_what_it_was_replaced_by():
    found = account_retired(scene(mail(400, pay()), register=book(RETIRED, KNOWN)))

    assert found is not None
    assert dict(found.said.values) == {"account": "…3000", "partner": "Hengtai Ltd", "new": "…6819"}


def test_also_when_nothing_came_in_its_place():
    found = account_retired(scene(mail(400, pay()), register=book(RETIRED)))

    assert found is not None
    assert "new" not in dict(found.said.values)


@pytest.mark.parametrize(
    "innocent",
    [
        scene(mail(400, pay())),
        scene(mail(400, pay()), trade()),
        scene(mail(400, pay(NEW)), register=book(RETIRED, KNOWN)),
        scene(mail(8, pay()), learnt(*(mail(day, pay()) for day in (1, 2, 3)), mail(7, pay(NEW)))),
    ],
    ids=["no past", "still in use", "the new one", "replaced only lately, by mail"],
)
def test_leaves_accounts_in_use_alone(innocent):
    assert account_retired(innocent) is None
