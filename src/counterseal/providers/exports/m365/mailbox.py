"""
Acts inside mailboxes (record types 2, 3, 50) and messages judged by Defender (28).

"Manage mailbox auditing" and "Use MailItemsAccessed" (docs/sources.md): a Sync access means that the whole folder was
copied; a Bind names its messages, those of two minutes in one event; a throttled mailbox was read more than is
written down. Sending names its recipients only in newer events.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from counterseal.mail.addresses import address_in
from counterseal.model.place import split_ip
from counterseal.model.records import Access, Item, Message, Record
from counterseal.providers.exports.clients import system_client
from counterseal.providers.exports.m365.fields import (
    NOTHING,
    Base,
    Event,
    app_of,
    number,
    pairs,
    part,
    parts,
    plain,
    word,
)
from counterseal.providers.exports.m365.names import exchange, yes

_SERVICE_LOGONS = frozenset({"3", "4"})
"""`LogonType` of a transport service and of a service account; 1 is an administrator, who is a person."""
_MICROSOFTS = re.compile(r"0{6}[0-9a-f]{2}-0000-(?:0ff1-ce00|0000-c000)-0{12}", re.IGNORECASE)


def _inside(base: Base) -> dict[str, Any]:
    """
    Common fields of an act inside a mailbox.

    The provider's background clients are the provider. An application that reads with rights of its own acts in the
    place of the system, under its own id.
    """
    event = base.event
    common = exchange(base, word(event, "MailboxOwnerUPN"))
    if system_client(word(event, "ClientInfoString")) or word(event, "LogonType") in _SERVICE_LOGONS:
        common["actor_kind"] = "system" if common["actor_kind"] != "app" else "app"
    elif common["actor_kind"] == "system" and (app := app_of(event)) and not _MICROSOFTS.fullmatch(app):
        common["actor_kind"] = "app"
    return common


def _path(folder: Event) -> str:
    path = word(folder, "Path").strip("\\")
    return word(folder, "Name") if path in {"", "Not Available"} else path


def _item(row: Event, folder: str = "") -> Item:
    return Item(word(row, "InternetMessageId"), word(row, "Subject"), folder or _path(part(row, "ParentFolder")))


def read(base: Base) -> Iterator[Record]:
    """`MailItemsAccessed`, `MessageBind`, `FolderBind`: single items (Bind) or whole folders (Sync)."""
    event = base.event
    properties = pairs(event, "OperationProperties")
    folders = parts(event, "Folders")
    item = part(event, "Item")
    items = [_item(one, _path(folder)) for folder in folders for one in parts(folder, "FolderItems") or [NOTHING]]
    if item and not items:
        items = [_item(item)]
    paths = (*map(_path, folders), _path(part(item, "ParentFolder")), _path(part(event, "Folder")))
    yield Access(
        **_inside(base),
        act="sync" if properties.get("MailAccessType", "").lower() == "sync" else "read",
        items=tuple(items),
        folder=next((path for path in paths if path), ""),
        count=number(event, "OperationCount") or len(items) or 1,
        throttled=yes(properties.get("IsThrottled", "")),
    )


ACTS = {
    "harddelete": "purge", "softdelete": "delete", "movetodeleteditems": "delete", "move": "move", "copy": "move",
    "update": "update", "create": "update", "recorddelete": "purge", "searchqueryinitiatedexchange": "search",
}  # fmt: skip


def touched(base: Base) -> Iterator[Record]:
    """Items moved, deleted, purged, changed or searched for."""
    event = base.event
    rows = parts(event, "AffectedItems") or [part(event, "Item")]
    items = tuple(_item(row) for row in rows if row)
    paths = (*(item.folder for item in items), _path(part(event, "Folder")), _path(part(rows[0], "ParentFolder")))
    details = {"query": word(event, "QueryText"), "to": _path(part(event, "DestFolder"))}
    yield Access(
        **_inside(base),
        act=ACTS[base.operation],
        items=items,
        folder=next((path for path in paths if path), ""),
        count=max(1, len(rows)),
        details={key: value for key, value in details.items() if value},
    )


_SENT = {"sendas": "sent_as", "sendonbehalf": "sent_on_behalf"}


def sent(base: Base) -> Iterator[Record]:
    """Send, SendAs, SendOnBehalf. Newer events name up to a thousand recipients; older ones none."""
    event = base.event
    item = part(event, "Item")
    owners = (word(event, name) for name in ("SendAsUserSmtp", "SendOnBehalfOfUserSmtp", "MailboxOwnerUPN"))
    common = _inside(base)
    owner = next((one.lower() for one in owners if one), common["account"])
    names = (one.rsplit(" (", 1)[0].strip() for one in word(item, "Attachments").split(";"))
    to = (address_in(word(one, "Address")) for key in ("recipientList", "RecipientList") for one in parts(event, key))
    yield Message(
        **common | {"account": owner},
        act=_SENT.get(base.operation, "sent"),
        message_id=word(item, "InternetMessageId"),
        subject=word(item, "Subject"),
        sender=owner,
        recipients=tuple(dict.fromkeys(one for one in to if one)),
        attachments=tuple(name for name in names if name),
    )


def threat(base: Base) -> Iterator[Record]:
    """`TIMailData`: Defender's opinion of a message. One that came in gives a record for each recipient in the company."""
    event = base.event
    rows = event.get("Recipients")
    to = tuple(dict.fromkeys(address_in(plain(one)) for one in rows)) if isinstance(rows, list) else ()
    sender = address_in(word(event, "P2Sender"))
    outgoing = word(event, "Directionality").lower() == "outbound"
    for account in (sender,) if outgoing else to or ("",):
        yield Message(
            **base.common(account, actor=sender, actor_kind="user", ip=split_ip(word(event, "SenderIp"))),
            act="sent" if outgoing else "received",
            message_id=word(event, "InternetMessageId"),
            subject=word(event, "Subject"),
            sender=sender,
            recipients=tuple(one for one in to if one) if outgoing or not account else (account,),
            verdict=word(event, "Verdict").lower(),
        )
