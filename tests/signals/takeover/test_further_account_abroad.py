"""One more account in a new country, and the many further accounts that are at home."""

from __future__ import annotations

from typing import Any

import pytest

from counterseal.lore.register import Register
from counterseal.mail.letter import Letter
from counterseal.model.partner import Partner, PayeeAccount, Standing
from counterseal.model.payee import Payee
from counterseal.signals.takeover.further_account_abroad import further_account_abroad
from tests.lore.letters import NEW, OLD, WEI, learnt, mail, pay, scene, trade

BOOK = Register(
    [
        Partner(
            id="1",
            domains=("hengtai.example",),
            accounts=(
                PayeeAccount(scheme="iban", account=OLD, country="DE", bic="COBADEFFXXX", standing=Standing.KNOWN),
            ),
        )
    ]
)
TWO = "Our account stays as it is. For this order there is a second one in pounds:"


def two(*, fresh: str = TWO, **more: Any) -> Letter:
    return mail(400, pay(), pay(NEW, **more), fresh=fresh)


@pytest.mark.parametrize(
    ("letter", "strength"),
    [
        (two(), 0.5),
        (two(fresh=TWO + "\nPlease pay the balance."), 0.6),
        (two(fresh=TWO + "\nPlease pay the balance urgently, today."), 0.7),
    ],
)
def test_it_is_clearer_when_money_is_asked_for(letter, strength):
    found = further_account_abroad(scene(letter, register=BOOK))

    assert found is not None
    assert found.strength == pytest.approx(strength)
    assert found.types == ("payment_change",)


def test_mail_alone_and_hong_kong_count_less():
    past = learnt(*(mail(day, pay("6222020000000000000", scheme="cn_account", country="CN")) for day in (1, 9, 17)))
    home, near = (
        pay("6222020000000000000", scheme="cn_account", country="CN"),
        pay("004123456789001", scheme="hk", country="HK"),
    )
    found = further_account_abroad(scene(two(), trade()))
    hong_kong = further_account_abroad(scene(mail(400, home, near, fresh=TWO), past))

    assert found is not None
    assert found.strength == pytest.approx(0.2)
    assert hong_kong is not None
    assert hong_kong.strength == pytest.approx(0.2)


def only(payee: Payee) -> Letter:
    return mail(400, pay(), payee, fresh=TWO)


@pytest.mark.parametrize(
    "innocent",
    [
        scene(only(pay("DE02120300000000202051")), register=BOOK),
        scene(two(bic="COBAGB2XXXX"), register=BOOK),
        scene(two(country=""), register=BOOK),
        scene(two(where="quoted"), register=BOOK),
        scene(two()),
        scene(two(), learnt(mail(1, pay()))),
        scene(mail(400, pay(), sender=WEI), register=BOOK),
    ],
    ids=["the same country", "the same bank", "unknown country", "quoted", "nobody known", "named once", "unchanged"],
)
def test_leaves_further_accounts_at_home_alone(innocent):
    assert further_account_abroad(innocent) is None
