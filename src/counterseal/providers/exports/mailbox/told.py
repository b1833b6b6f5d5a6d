"""
From a message's bytes to its record: one pure function, whatever the message lay in.

What a message says of itself (`mail.message`) and what its place says (folder, flags, when the file was made) become one
`Message`. Whose it is and whether it was sent or received is for `lore.mailstore`, which sees the whole mailbox.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import lru_cache
from typing import Final

import orjson

from counterseal.mail.marks import in_order
from counterseal.mail.message import Mail, read
from counterseal.model.records import Message, Source
from counterseal.providers.exports.clients import client_of
from counterseal.reach import Read

HEADERS_KEPT: Final = 16 * 1024
"""Bytes of a header block that are kept beside the record as the provider's own words."""
LARGEST: Final = 160 * 1024 * 1024
"""Bytes of one message that are held. Servers take 100 MB at most, a third more in base64."""
_DAY: Final = timedelta(days=1)
_LATE: Final = timedelta(days=7)
_FIRST_YEAR: Final = 1985
_VERSION: Final = re.compile(r"\s+(?:version|ver|build|v)\b.*", re.IGNORECASE | re.DOTALL)
_PROGRAM: Final = re.compile(r"[^\d/(\[;,]{2,40}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Lies:
    """Where a message lies, and what that tells about it."""

    exhibit: str
    place: str
    store: str
    folder: str
    seen: datetime
    """When the bytes were sealed: nothing in them is later."""
    flags: tuple[str, ...] = ()
    stored: datetime | None = None
    """When it was stored there, by the first line of an mbox entry or a file's name."""


@dataclass(frozen=True, slots=True)
class Found:
    """A record, and what there is to say about how it was read."""

    read: Read
    troubles: tuple[str, ...] = ()


def told(data: bytes, lies: Lies) -> Found:
    """The record of one message."""
    return recorded(read(data, HEADERS_KEPT), lies)


def recorded(mail: Mail, lies: Lies) -> Found:
    """The record of a message that was read."""
    at = _moment(mail, lies)
    troubles = [] if at is not None else ["undated_mail"]
    if not mail.whole:
        troubles.append("cut_mail")
    if mail.empty:
        troubles.append("not_mail")
    labels = [label for label in mail.labels if label.strip()]
    record = Message(
        id=mail.message_id or f"{lies.exhibit[:16]}:{lies.place}",
        at=at or lies.seen,
        account=mail.delivered[0] if len(mail.delivered) == 1 and not mail.bulk else "",  # a list delivers to itself
        source=Source(lies.exhibit, lies.place),
        ip=mail.ip,
        agent=mail.agent,
        client=family(mail.agent),
        partial=at is None or mail.empty,
        act="",
        message_id=mail.message_id,
        subject=mail.subject,
        sender=mail.sender,
        recipients=mail.recipients,
        attachments=mail.attachments,
        kept=True,
        store=lies.store,
        folder="\n".join(labels) if labels else lies.folder,
        flags=in_order((*mail.flags, *lies.flags)),
        names=mail.names,
        reply_to=mail.reply_to,
        return_path=mail.return_path,
        in_reply_to=mail.in_reply_to,
        references=mail.references,
        tells=mail.tells,
        bulk=mail.bulk,
        auto=mail.auto,
        written=mail.written,
        hops=mail.hops,
        size=mail.size,
    )
    native = {"headers": mail.block} | ({"signed_in": mail.signed_in} if mail.signed_in else {})
    return Found(Read(record, orjson.dumps(native)), tuple(troubles))


def _moment(mail: Mail, lies: Lies) -> datetime | None:
    """
    When it came: as the last server says, else as its place says unless that is far from when it was written (then it
    was only copied there), else as its writer says. Nothing is later than the moment of sealing.
    """
    latest = lies.seen + _DAY
    stored = lies.stored if lies.stored is not None and _sane(lies.stored, latest) else None
    written = mail.date if mail.date is not None and _sane(mail.date, latest) else None
    if mail.received is not None and _sane(mail.received, latest):
        return mail.received
    if stored is not None and (written is None or written - _DAY <= stored <= written + _LATE):
        return stored
    return written


def _sane(at: datetime, latest: datetime) -> bool:
    return at.year >= _FIRST_YEAR and at <= latest


@lru_cache(maxsize=65_536)
def family(agent: str) -> str:
    """The family of a mail program, without its version: `Apple Mail`, `Roundcube Webmail`."""
    if not agent:
        return ""
    known = client_of(agent)
    if known and (agent.startswith("Mozilla/") or " on " not in known):  # else a browser was seen in a program's name
        return known
    found = _PROGRAM.match(_VERSION.sub("", agent.strip()))
    return " ".join(found.group().split()).rstrip(" .-_")[:40] if found else known
