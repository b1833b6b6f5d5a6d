"""
What Dovecot says about mail: what a session fetched and deleted, where a delivery went, what a Sieve script did.

A session counts when it ends (`body_count=`, `retr=`, `expunged=`); the plugin mail_log names each message that was
copied or expunged; a delivery names the folder, or the address it was redirected to. Moving a message is a copy and an
expunge in IMAP, so an expunge after a copy of the same message destroys nothing ("Dovecot's mail processes",
docs/sources.md).
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final, Literal

from counterseal.providers.exports.trouble import BadRow

Act = Literal["delete", "undelete", "expunge", "save", "copy", "flag_change"]

_NUMBERS: Final = frozenset(
    """
    in out rcvd sent bytes deleted expunged trashed autoexpunged appended hdr_count hdr_bytes body_count body_bytes
    fetch_hdr_count fetch_hdr_bytes fetch_body_count fetch_body_bytes
    """.split()
)
_POP: Final = frozenset({"top", "retr", "del", "size"})
_STANDARD: Final = frozenset({"deleted", "expunged", "trashed", "hdr_count", "hdr_bytes", "body_count", "body_bytes"})
"""What Dovecot writes at the end of a session unless an administrator wants it otherwise; all but one is a broken line."""
_NO_END: Final = frozenset({"uid", "msgid", "box", "from", "to"})
_TOKEN: Final = re.compile(r"(?<![^\s(])(?P<key>[^\s=]{1,60})=(?P<value>[^\s,]*)")
_COUNT: Final = re.compile(r"(\d{1,18})(?:/(\d{1,18}))?")
_FIELDS: Final = re.compile(
    r"(?:^|, )(?P<name>box|uid|msgid|size|vsize|from|subject|flags|user|rip|session)=(?P<value>.*?)(?=, (?:box|uid|msgid|size|vsize|from|subject|flags|user|rip|session)=|$)",
    re.DOTALL,
)
_LOGGED: Final = re.compile(
    r"(?:Mailbox (?P<named>.{1,200}?): )?(?P<act>delete|undelete|expunge|save|copy|flag_change|deleted|undeleted|expunged)"
    r"(?: from (?P<from>.{1,200}?)| -> (?P<to>.{1,200}?))?: (?P<fields>(?:box|uid|msgid|size|vsize|from|subject|flags|user)=.*)",
    re.DOTALL,
)
_BOX: Final = re.compile(
    r"(?:Mailbox (?P<first>.{1,200}?): )?Mailbox (?P<act>created|deleted|renamed)(?:: (?P<name>.{1,200}?)(?: -> (?P<to>.{1,200}))?)?$"
)
_MESSAGE_ID: Final = re.compile(r"\bmsgid=(<[^<>\s]*>|[^\s,:<>]+)")
_SENDER: Final = re.compile(r"\bfrom=<?([^\s<>,]{1,254}@[^\s<>,]+)>?")
_STORED: Final = re.compile(
    r"(?:stored mail into|left message in) mailbox '(?P<name>.{0,256}?)'(?: \(.{0,300}?\))?$|saved mail to (?P<plain>.{1,256})$"
)
_FAILED: Final = re.compile(r"(?:failed to store into mailbox|save failed to(?: open mailbox)?|store into mailbox) ")
_FORWARDED: Final = re.compile(r"(?<!duplicate )forward(?:ed)? to <?([^\s<>]{1,254}@[^\s<>]+)>?")
_DISCARDED: Final = re.compile(r"[Mm]arked message to be discarded")
_REJECTED: Final = re.compile(r"rejected message from <?([^<>\s]*)>?|rejected: ")
_RELAYED: Final = re.compile(
    r"(?P<how>Successfully|Failed to) relay(?:ed)? message: from=<(?P<from>[^<>]*)>(?P<rest>.*)"
)
_TO: Final = re.compile(r"\bto=<([^<>]*)>")
_SIZE: Final = re.compile(r"\bsize=(\d{1,15})")
_QUEUED: Final = re.compile(r"queued as ([0-9A-Za-z-]{5,25})")
_SCRIPT: Final = re.compile(
    r"(?P<act>Stored|Activated|Deleted|Renamed) script '(?P<name>[^']*)'(?: to '(?P<to>[^']*)')?|(?P<off>Deactivated) script"
)


@dataclass(frozen=True, slots=True)
class Ended:
    """What a session did, in numbers; -1 where the line does not tell."""

    bodies: int = -1
    bytes: int = 0
    headers: int = 0
    deleted: int = 0
    expunged: int = 0
    trashed: int = 0
    sent: int = 0
    """Bytes the server sent, all in all."""
    received: int = 0


@dataclass(frozen=True, slots=True)
class Logged:
    """One message that the plugin mail_log names."""

    act: Act
    box: str
    source: str
    """For a copy: where the message was before."""
    message_id: str
    subject: str
    sender: str
    uid: str


@dataclass(frozen=True, slots=True)
class Delivered:
    """What became of a message that came in."""

    how: str
    """`stored`, `failed`, `forwarded`, `discarded` or `rejected`."""
    message_id: str
    sender: str
    folder: str = ""
    to: str = ""


@dataclass(frozen=True, slots=True)
class Relayed:
    """A message that was handed in to the submission service."""

    sender: str
    recipients: tuple[str, ...]
    size: int
    queue: str
    accepted: bool


def ended(service: str, rest: str) -> Ended | None:
    """The numbers at the end of a session; None where the line is not one's end. Raises `BadRow` for half a line."""
    found = {one["key"]: one["value"] for one in _TOKEN.finditer(rest)}
    known = found.keys() & (_NUMBERS | _POP if service == "pop3" else _NUMBERS)
    if not known or found.keys() & _NO_END:
        return None
    counts: dict[str, tuple[int, int]] = {}
    for key in known:
        value = _COUNT.fullmatch(found[key])
        if value is None:
            raise BadRow("bad_row", rest[-80:], f"{key} is no number")
        counts[key.removeprefix("fetch_")] = (int(value[1]), int(value[2] or 0))
    if any(len(counts.keys() & every) == len(every) - 1 for every in (_STANDARD, _POP)):
        raise BadRow("bad_row", rest[-80:], "a number at the end of a session has lost its name")

    def number(name: str, part: int = 0, missing: int = 0) -> int:
        return counts[name][part] if name in counts else missing

    if service == "pop3":
        return Ended(
            bodies=number("retr", missing=-1), bytes=number("retr", 1), headers=number("top"), expunged=number("del"),
            sent=number("out"), received=number("in"),
        )  # fmt: skip
    received, sent = counts.get("bytes", (number("in") or number("rcvd"), number("out") or number("sent")))
    return Ended(
        bodies=number("body_count", missing=-1), bytes=number("body_bytes"), headers=number("hdr_count"),
        deleted=number("deleted"), expunged=number("expunged"), trashed=number("trashed"), sent=sent, received=received,
    )  # fmt: skip


def logged(rest: str) -> Logged | None:
    """A line of the plugin mail_log about a message."""
    found = _LOGGED.match(rest)
    if found is None:
        return None
    fields = {one["name"]: one["value"].strip() for one in _FIELDS.finditer(found["fields"])}
    act = found["act"].removesuffix("d") if found["act"].endswith("ed") else found["act"]
    box = fields.get("box") or found["named"] or ""
    source = found["from"] or (box if found["to"] else "")
    return Logged(
        act=_ACTS[act],
        box=found["to"] or box,
        source=source,
        message_id=message_id(fields.get("msgid", "")),
        subject=fields.get("subject", ""),
        sender=fields.get("from", ""),
        uid=fields.get("uid", ""),
    )


_ACTS: Final[Mapping[str, Act]] = {
    "delete": "delete", "undelete": "undelete", "expunge": "expunge", "save": "save", "copy": "copy",
    "flag_change": "flag_change",
}  # fmt: skip


def box_change(rest: str) -> tuple[str, str, str] | None:
    """What happened to a folder (`created`, `deleted`, `renamed`), its name and its new one."""
    found = _BOX.match(rest)
    if found is None:
        return None
    return found["act"], found["name"] or found["first"] or "", found["to"] or ""


def message_id(value: str) -> str:
    """A Message-ID in its brackets; empty where the log has a word instead of one."""
    value = value.strip()
    if value in {"", "unspecified", "(null)", "<>"}:
        return ""
    return value if value.startswith("<") else f"<{value}>"


def delivered(rest: str) -> Delivered | None:
    """What a delivery or its Sieve script says became of a message."""
    named = _MESSAGE_ID.search(rest)
    sender = _SENDER.search(rest)
    about = (message_id(named[1]) if named else "", sender[1].lower() if sender else "")
    if _FAILED.search(rest):
        return Delivered("failed", *about)
    if (found := _STORED.search(rest)) is not None:
        return Delivered("stored", *about, folder=found["name"] or found["plain"])
    if (found := _FORWARDED.search(rest)) is not None and "discarded" not in rest:
        return Delivered("forwarded", *about, to=found[1].lower())
    if _DISCARDED.search(rest):
        return Delivered("discarded", *about)
    if (found := _REJECTED.search(rest)) is not None:
        return Delivered("rejected", about[0], about[1] or (found[1] or "").lower())
    return None


def relayed(rest: str) -> Relayed | None:
    """A message that the submission service passed on."""
    found = _RELAYED.search(rest)
    if found is None:
        return None
    size, queue = _SIZE.search(found["rest"]), _QUEUED.search(found["rest"])
    return Relayed(
        sender=found["from"].lower(),
        recipients=tuple(one.lower() for one in _TO.findall(found["rest"])),
        size=int(size[1]) if size else 0,
        queue=queue[1] if queue else "",
        accepted=found["how"] == "Successfully",
    )


def script_change(rest: str) -> tuple[str, str] | None:
    """What was done to a Sieve script, and its name; only told when Dovecot writes what it debugs."""
    found = _SCRIPT.search(rest)
    if found is None:
        return None
    return (found["act"] or found["off"]).lower(), found["to"] or found["name"] or ""
