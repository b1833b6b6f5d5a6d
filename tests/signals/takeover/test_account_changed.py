"""Another account is a change, in the words of what is known of the old one."""

from __future__ import annotations

from datetime import date

import pytest

from counterseal.lore.register import Register
from counterseal.model.partner import Partner, PayeeAccount, Standing
from counterseal.signals.takeover.account_changed import account_changed
from tests.lore.letters import NEW, OLD, learnt, mail, ours, pay, scene, trade

LEDGER = Register(
    [
        Partner(
            id="1",
            names=("Hengtai Ltd",),
            domains=("hengtai.example",),
            accounts=(PayeeAccount(scheme="iban", account=OLD, standing=Standing.KNOWN, verified_at=date(2026, 1, 5)),),
        )
    ]
)


def told(found) -> dict[str, object]:
    return dict(found.said.values)


def test_names_the_partner_both_accounts_and_when():
    found = account_changed(scene(mail(400, pay(NEW)), trade()))

    assert found is not None
    assert found.strength == 1.0
    assert found.types == ("payment_change",)
    assert found.spots == (NEW,)
    assert {"partner": "hengtai.example", "old": "…3000", "new": "…6819"}.items() <= told(found).items()
    assert "last at" in found.said.template


def test_the_ledger_says_when_it_was_verified():
    found = account_changed(scene(mail(400, pay(NEW)), register=LEDGER))

    assert found is not None
    assert told(found)["date"] == "2026-01-05"


def test_one_earlier_message_counts_less():
    found = account_changed(scene(mail(400, pay(NEW)), learnt(mail(1, pay()))))

    assert found is not None
    assert found.strength == 0.8


def test_our_own_account_and_one_without_a_time():
    mine = account_changed(scene(ours(40, pay(NEW)), learnt(ours(1, pay()))))
    timeless = account_changed(scene(mail(400, pay(NEW)), learnt(mail(1, pay(), date=None, received=None))))

    assert mine is not None
    assert timeless is not None
    assert "our account" in mine.said.template
    assert "last at" not in timeless.said.template


@pytest.mark.parametrize(
    "innocent",
    [
        scene(mail(400, pay(NEW))),
        scene(mail(400, pay()), trade()),
        scene(mail(400, pay()), register=LEDGER),
        scene(mail(400, pay(NEW, currency="USD")), learnt(mail(1, pay(currency="EUR")))),
        scene(mail(400), trade()),
    ],
    ids=["no past", "unchanged", "confirmed", "another currency", "no money"],
)
def test_leaves_honest_invoices_alone(innocent):
    assert account_changed(innocent) is None


def test_a_spoilt_number_counts_a_little_less_and_is_said():
    found = account_changed(scene(mail(400, pay(NEW[:-1] + "7", valid=False)), trade()))

    assert found is not None
    assert found.strength == 0.8
    assert "check digits" in found.said.template
