"""Messages of a mailbox as a reader of mail hands them on: nobody has said yet whose they are."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

from counterseal.lore import copies, mailstore
from counterseal.model.records import Message, Record, Source

START = datetime(2026, 3, 2, 8, tzinfo=UTC)
ANNA, BUYER = "anna@acme.test", "buyer@partner.test"


def mail(number: int, sender: str = BUYER, to: str = ANNA, folder: str = "INBOX", **more: object) -> Message:
    """One message; what is received has travelled, what was sent from here has not."""
    travelled = {"hops": ("from mx.partner.test",)} if sender != ANNA else {}
    maker = sender.partition("@")[2]
    values = {
        "id": f"<{number}@{maker}>", "message_id": f"<{number}@{maker}>", "at": START + timedelta(hours=number),
        "account": "", "act": "", "sender": sender, "recipients": tuple(to.split(",")), "folder": folder,
        "store": "export", "kept": True, "subject": f"Order {number}", "source": Source("e" * 64, f"mail.tar!{number}"),
    }  # fmt: skip
    return Message(**(values | travelled | more))  # type: ignore[arg-type]


def box(count: int = 6) -> list[Message]:
    """An ordinary mailbox: received in the inbox, sent in the sent mail."""
    received = [mail(number) for number in range(count)]
    sent = [mail(100 + number, sender=ANNA, to=BUYER, folder="Sent") for number in range(count)]
    return received + sent


def settled(records: Sequence[Record], mailbox: str = "") -> list[Message]:
    """What `lore.mailstore` makes of messages."""
    return [one for one in mailstore.settled(records, mailbox) if isinstance(one, Message)]


def folded(records: Sequence[Record]) -> list[Message]:
    """What `lore.copies` makes of messages."""
    return [one for one in copies.folded(records) if isinstance(one, Message)]
