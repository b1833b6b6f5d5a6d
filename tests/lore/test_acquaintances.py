"""A mailbox shows whom we write with; what it shows is seen, never known."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from counterseal.lore.acquaintances import acquaintances
from counterseal.mail.letter import Auth, Letter
from counterseal.mail.people import Person
from counterseal.model.partner import FROM_MAIL, Standing
from counterseal.model.payee import Payee

MONDAY = datetime(2026, 3, 2, 8, 21, tzinfo=UTC)
ANNA, LI = Person("anna@acme.test", "Anna"), Person("li@mail.example.com", "Li Wei")
IBAN = Payee(scheme="iban", account="DE89370400440532013000", bic="COBADEFFXXX", valid=True)
SIGNED = "The goods leave tomorrow.\n\nBest regards\nLi Wei\nShenzhen Hengtai Electronics Co., Ltd.\nTel: +86 755 1234 5678  Fax: +86-755-8765-4321\n"


def letter(sender: Person = LI, *, day: int = 0, **values: Any) -> Letter:
    return Letter(
        **{
            "sender": sender,
            "to": (ANNA,),
            "date": MONDAY + timedelta(day),
            "message_id": f"{day}@x",
            "fresh": "Hello",
            **values,
        }
    )


def outgoing(to: Person = LI, *, day: int = 0, **values: Any) -> tuple[Letter, bool]:
    return letter(ANNA, day=day, **{"to": (to,), **values}), True


def learnt(*letters: Letter | tuple[Letter, bool]):
    return acquaintances([one if isinstance(one, tuple) else (one, False) for one in letters], {"acme.test"})


def test_whom_we_wrote_to_is_a_partner_with_all_that_mail_said():
    found = learnt(letter(fresh=SIGNED, payees=(IBAN,)), outgoing(), letter(day=3, fresh=SIGNED, payees=(IBAN,)))
    (one,) = found

    assert (one.names, one.domains, one.source) == (
        ("Shenzhen Hengtai Electronics Co., Ltd.",),
        ("example.com",),
        FROM_MAIL,
    )
    assert [(each.address, each.name) for each in one.contacts] == [("li@mail.example.com", "Li Wei")]
    assert [(each.number, each.kind, each.source) for each in one.phones] == [
        ("+8675512345678", "phone", FROM_MAIL),
        ("+8675587654321", "fax", FROM_MAIL),
    ]
    (account,) = one.accounts
    assert (account.standing, account.verified_at, account.source) == (Standing.SEEN, None, FROM_MAIL)
    assert (account.first_seen, account.last_seen, account.messages) == (MONDAY, MONDAY + timedelta(3), ("0@x", "3@x"))


def test_whoever_writes_on_several_days_is_one_too():
    assert len(learnt(letter(), letter(day=1), letter(day=2))) == 1


@pytest.mark.parametrize(
    "letters",
    [
        [letter(), letter(day=1)],
        [letter(), letter(), letter()],
        [letter(day=day, bulk=True) for day in range(4)],
        [letter(day=day, listed=True) for day in range(4)],
        [letter(day=day, auto=True) for day in range(4)],
        [letter(Person("noreply@example.com", "Shop"), day=day) for day in range(4)],
        [letter(day=day, auth=Auth(dmarc="fail", trusted=True)) for day in range(4)],
        [letter(Person("bob@acme.test", "Bob"), day=day) for day in range(4)],
        [letter(Person("", ""), day=day) for day in range(4)],
        [letter(day=day, trouble="empty") for day in range(4)],
        [outgoing(Person("bob@sales.acme.test", ""))],
    ],
    ids=["two letters", "one day", "bulk", "list", "automatic", "noreply", "forged", "ours", "nobody", "unreadable", "our branch"],
)  # fmt: skip
def test_who_is_no_partner(letters):
    assert learnt(*letters) == ()


def test_people_with_free_mail_are_kept_one_by_one():
    found = learnt(outgoing(Person("li@qq.com", "Li")), outgoing(Person("wu@qq.com", "")))

    assert [(one.name, one.domains) for one in found] == [("Li", ()), ("wu@qq.com", ())]


@pytest.mark.parametrize(
    "payee",
    [
        Payee(scheme="iban", account="DE1", where="quoted"),
        Payee(scheme="iban", account="DE1", hidden=True),
        Payee(scheme="iban", account="DE1", valid=False),
    ],
    ids=["quoted", "hidden", "wrong"],
)
def test_accounts_that_the_sender_did_not_plainly_write(payee):
    (one,) = learnt(letter(payees=(payee,)), outgoing())

    assert one.accounts == ()


def test_our_own_account_that_a_customer_repeats_is_not_theirs():
    (one,) = learnt(outgoing(payees=(IBAN,)), letter(day=1, payees=(IBAN,)))

    assert one.accounts == ()


def test_their_account_that_we_ask_about_stays_theirs():
    (one,) = learnt(letter(payees=(IBAN,)), outgoing(day=1, payees=(IBAN,)))

    assert len(one.accounts) == 1


def test_a_sentence_about_a_company_is_no_name():
    (one,) = learnt(
        letter(fresh="We paid Example Trading Ltd yesterday in the morning and wait for their answer"), outgoing()
    )

    assert one.names == ("example.com",)


def test_a_letter_without_a_day_is_read_too():
    (one,) = learnt(letter(date=None, payees=(IBAN,)), outgoing())

    assert one.accounts[0].account == IBAN.account
