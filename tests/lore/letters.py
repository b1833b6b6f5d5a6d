"""Letters of a small trade, opened by hand: we are ANNA at ours.test, and buy from WEI at hengtai.example."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta, timezone

from counterseal.lore.past import Past
from counterseal.lore.payee_status import with_status
from counterseal.lore.register import Register
from counterseal.lore.scene import Scene, Us
from counterseal.mail.letter import Letter
from counterseal.mail.people import Person
from counterseal.model.payee import Payee

BEIJING = timezone(timedelta(hours=8))
START = datetime(2026, 3, 2, 9, tzinfo=BEIJING)
ANNA, BEN = Person("anna@ours.test", "Anna Berg"), Person("ben@ours.test", "Ben Olsen")
WEI = Person("wei.zhang@hengtai.example", "Wei Zhang")
US = Us(domains=frozenset({"ours.test"}), people={ANNA.address: ANNA.name, BEN.address: BEN.name})
OLD = "DE89370400440532013000"
NEW = "GB29NWBK60161331926819"
BODY = "Dear Anna,\n\nthe goods are ready to be shipped on Friday.\n\nBest regards\nWei Zhang"


def pay(account: str = OLD, **more: object) -> Payee:
    """A payment instruction for an IBAN."""
    values: dict[str, object] = {
        "scheme": "iban", "account": account, "country": account[:2], "valid": True, "written": account,
    }  # fmt: skip
    return Payee(**(values | more))  # type: ignore[arg-type]


def mail(number: int, *payees: Payee, sender: Person = WEI, to: Sequence[Person] = (ANNA,), **more: object) -> Letter:
    """The message of day `number`; one of WEI's looks as all of theirs do."""
    domain = sender.address.rpartition("@")[2]
    at = START + timedelta(days=number)
    fresh = str(more.get("fresh", BODY))
    values: dict[str, object] = {
        "message_id": f"<{number}.{len(payees)}@mail.{domain}>", "subject": f"Order {number} of spring", "sender": sender,
        "senders": (sender,), "to": tuple(to), "date": at, "received": at + timedelta(minutes=1), "agent": "Foxmail 7.2.25",
        "hops": (f"from mx1.{domain} (mx1.{domain} [192.0.2.7]) by mx.ours.test with ESMTPS id 1",),
        "fresh": fresh, "text": fresh, "language": "en", "payees": payees,
    }  # fmt: skip
    return Letter(**(values | more))  # type: ignore[arg-type]


def ours(number: int, *payees: Payee, to: Sequence[Person] = (WEI,), **more: object) -> Letter:
    """A message that we sent on day `number`."""
    return mail(number, *payees, sender=ANNA, to=to, hops=(), fresh="Hi Wei,\n\nfine, thank you.\n\nBest\nAnna", **more)


def learnt(*letters: Letter) -> Past:
    """A past of letters; those of our house went out."""
    past = Past()
    for one in letters:
        past.learn(one, outgoing=one.domain == "ours.test")
    return past


def trade(months: int = 12, account: str = OLD) -> Past:
    """A year with WEI: every month an order, an invoice with the account, and our answer."""
    found: list[Letter] = []
    for month in range(months):
        day = month * 30
        found += [ours(day), mail(day + 1, pay(account)), ours(day + 2), mail(day + 3)]
    return learnt(*found)


def scene(letter: Letter, past: Past | None = None, register: Register | None = None, us: Us = US) -> Scene:
    """A letter in its surroundings, its payment instructions with their status."""
    past, register = past or Past(), register or Register()
    return Scene(
        letter=letter, us=us, register=register, past=past, payees=with_status(letter, register, past, us),
        outgoing=us.ours(letter.domain),
    )  # fmt: skip
