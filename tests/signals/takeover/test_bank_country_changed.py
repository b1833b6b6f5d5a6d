"""Countries in which a partner never was paid."""

from __future__ import annotations

import pytest

from counterseal.lore.register import Register
from counterseal.model.partner import Partner, PayeeAccount
from counterseal.model.text import Land
from counterseal.signals.takeover.bank_country_changed import bank_country_changed
from tests.lore.letters import NEW, OLD, learnt, mail, pay, scene, trade

HONG_KONG = pay("004123456789001", scheme="hk", country="HK")
CHINA = Register(
    [
        Partner(
            id="1",
            country="CN",
            domains=("hengtai.example",),
            accounts=(PayeeAccount(scheme="iban", account=OLD, country="DE"),),
        )
    ]
)


def test_names_both_countries():
    found = bank_country_changed(scene(mail(400, pay(NEW)), trade()))

    assert found is not None
    assert found.strength == 0.8
    assert dict(found.said.values)["country"] == Land("GB")


def test_hong_kong_counts_less_for_china():
    past = learnt(mail(1, pay("6222020000000000000", scheme="cn_account", country="CN")))
    found = bank_country_changed(scene(mail(9, HONG_KONG), past))

    assert found is not None
    assert found.strength == 0.4


@pytest.mark.parametrize(
    "innocent",
    [
        scene(mail(400, pay(NEW))),
        scene(mail(400, pay("DE02120300000000202051")), trade()),
        scene(mail(400, pay("6222020000000000000", scheme="cn_account", country="CN")), register=CHINA),
        scene(mail(400, pay(NEW, country="")), trade()),
        scene(mail(400, pay(NEW, where="quoted")), trade()),
        scene(mail(400, pay()), trade()),
    ],
    ids=["no past", "the same country", "the partner's country", "unknown country", "quoted", "unchanged"],
)
def test_leaves_the_usual_countries_alone(innocent):
    assert bank_country_changed(innocent) is None
