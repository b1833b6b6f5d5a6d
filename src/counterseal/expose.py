"""
What was within reach: the messages and files an intruder touched, by the records that are held to be the intruder's.

Reading one by one leaves the ids of messages. A Sync access leaves only a folder, and means all of it (Microsoft, "Use
MailItemsAccessed"). Where the provider throttled its log, or a rule sent copies outside, the count is a lower bound.
Money in flight needs the messages themselves and comes with reading mail.
"""

from __future__ import annotations

from counterseal.attribute import Tracing
from counterseal.model.exposure import Exposure
from counterseal.model.mailbox import Company
from counterseal.model.records import Access, Forward, Message, Rule

_TAKEN = {"read", "sync", "download", "share", "upload", "delete", "purge", "move", "update"}


def expose(company: Company, tracing: Tracing) -> Exposure:
    """The exposure of all accounts together."""
    messages: dict[str, None] = {}
    folders: dict[tuple[str, str], None] = {}
    documents: dict[tuple[str, str], None] = {}
    accounts: set[str] = set()
    at_least = False
    for record in company.every(Access):
        if not tracing.intruder(record) or record.act not in _TAKEN:
            continue
        accounts.add(record.account)
        at_least |= record.throttled
        if record.thing == "file":
            documents |= dict.fromkeys(
                (item.name, record.act) for item in record.items if item.name and not _page(item.name)
            )
        elif record.act == "sync":
            folders |= dict.fromkeys((record.account, item.folder or record.folder) for item in record.items)
        else:
            messages |= dict.fromkeys(item.id for item in record.items if item.id)
    copied = any(tracing.intruder(one) for one in company.every(Forward)) or any(
        tracing.intruder(one) and (one.forwards_to or one.copies_to) for one in company.every(Rule)
    )
    sent = tuple(r for r in company.every(Message) if r.act != "received" and tracing.intruder(r))
    accounts |= {record.account for record in sent}
    return Exposure(
        messages=tuple(messages), folders=tuple(folders), documents=tuple(documents), sent=sent,
        accounts=tuple(sorted(name for name in accounts if "@" in name)), at_least=at_least or copied or bool(folders),
    )  # fmt: skip


def _page(name: str) -> bool:
    """A page of the file service itself (a list, a menu), which is no document."""
    return "/_layouts/" in name or name.lower().endswith((".aspx", ".ashx", ".asmx"))
