"""
One message, read: everything that an investigation asks of a piece of mail, from its bytes.

Reading never fails. Bytes that are no message at all make a value with empty fields; broken ones make what can be told.
Attachments are named, not decoded; text is decoded as far as it is looked at for quotations. One function of one value,
so it can be mapped over a pool.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Final

from counterseal.mail import hops, marks, tnef
from counterseal.mail.bounces import bounced, is_bounce, told_by
from counterseal.mail.charsets import decoded
from counterseal.mail.dates import header_date
from counterseal.mail.headers import Head, head
from counterseal.mail.identity import message_id, message_ids
from counterseal.mail.params import parameters
from counterseal.mail.people import Person, people
from counterseal.mail.quotes import may_quote, quotations
from counterseal.mail.structure import Part, Structure, structure
from counterseal.mail.texts import content, readable, text_of, without_markup
from counterseal.mail.words import header, plain
from counterseal.model.records import Told

SUBJECT_LONGEST: Final = 1000
TNEF_LONGEST: Final = 8 * 1024 * 1024
ATTACHMENTS_MOST: Final = 200
QUOTED_MOST: Final = 30
_AGENTS: Final = (
    b"x-mailer",
    b"user-agent",
    b"x-newsreader",
    b"x-qq-mailer",
    b"x-webmail-agent",
    b"x-mimeole",
    b"x-originating-client",
)
_DELIVERED: Final = (b"delivered-to", b"envelope-to", b"x-original-to", b"x-envelope-to", b"x-delivered-to")


@dataclass(frozen=True, slots=True, kw_only=True)
class Mail:
    """What a message says about itself. Addresses are lower case, texts decoded."""

    message_id: str = ""
    subject: str = ""
    sender: str = ""
    """The first address of From, else of Sender."""
    reply_to: tuple[str, ...] = ()
    to: tuple[str, ...] = ()
    cc: tuple[str, ...] = ()
    bcc: tuple[str, ...] = ()
    names: Mapping[str, str] = field(default_factory=dict)
    """Display names by address; the sender's own spelling wins."""
    date: datetime | None = None
    written: str = ""
    """The Date header as it stands."""
    in_reply_to: str = ""
    references: tuple[str, ...] = ()
    return_path: str = ""
    delivered: tuple[str, ...] = ()
    """For whom a server delivered it: Delivered-To, Envelope-To."""
    received: datetime | None = None
    """When the last server took it."""
    hops: tuple[str, ...] = ()
    ip: str = ""
    """From where it was handed in, if a header says so."""
    signed_in: str = ""
    """As whom the sender had signed in, if a header says so."""
    agent: str = ""
    attachments: tuple[str, ...] = ()
    flags: frozenset[str] = frozenset()
    labels: tuple[str, ...] = ()
    """Gmail's labels."""
    bulk: bool = False
    auto: bool = False
    tells: tuple[Told, ...] = ()
    size: int = 0
    kind: str = "text/plain"
    whole: bool = True
    """False when the last boundary of its multipart is missing: it was cut off, or badly made."""
    block: str = ""
    """The header block, decoded, as far as it was asked for."""

    @property
    def recipients(self) -> tuple[str, ...]:
        """Everybody it is addressed to, each once."""
        return tuple(dict.fromkeys((*self.to, *self.cc, *self.bcc)))

    @property
    def empty(self) -> bool:
        """Whether nothing in it says that this is a message."""
        return not (self.sender or self.message_id or self.subject or self.written or self.to or self.received)


def read(data: bytes, block_bytes: int = 0) -> Mail:
    """Read a message. `block_bytes` of its header block are handed on as text."""
    if b"\n" not in data[:65_536] and b"\r" in data[:65_536]:
        data = data.replace(b"\r", b"\n")
    top = head(data)
    raw_block = data[top.start : top.end]
    hint = "" if raw_block.isascii() else _hint(top)
    shape = structure(data, top, hint)
    found = {name: people(top.every(name), hint) for name in (b"from", b"sender", b"reply-to", b"to", b"cc", b"bcc")}
    sender = (found[b"from"] or found[b"sender"] or (Person("", ""),))[0]
    bounce = is_bounce(top, shape, sender.address, sender.name)
    texts = [_text(data, part, hint, always=bounce) for part in readable(shape.parts)]
    labels = marks.labels(top)
    received = [header(raw) for raw in top.every(b"received")]
    date_raw = header(top.first(b"date"))
    path = people(top.every(b"return-path")[:1])
    return Mail(
        message_id=message_id(top.first(b"message-id")),
        subject=_subject(top, hint),
        sender=sender.address,
        reply_to=_addresses(found[b"reply-to"]),
        to=_addresses(found[b"to"]),
        cc=_addresses(found[b"cc"]),
        bcc=_addresses(found[b"bcc"]),
        names=_names(found),
        date=header_date(date_raw),
        written=date_raw[:100],
        in_reply_to=next(iter(message_ids(top.every(b"in-reply-to"))), ""),
        references=message_ids(top.every(b"references")),
        return_path=path[0].address if path else "",
        delivered=_addresses([one for name in _DELIVERED for one in people(top.every(name))]),
        received=hops.arrived(received),
        hops=hops.hops(received),
        ip=hops.origin(top, received),
        signed_in=hops.signed_in(top, received),
        agent=_agent(top, hint),
        attachments=tuple(dict.fromkeys(_attachments(data, shape, texts)))[:ATTACHMENTS_MOST],
        flags=frozenset(marks.header_flags(top) | marks.label_flags(labels)),
        labels=labels,
        bulk=marks.bulk(top),
        auto=marks.automatic(top, shape.kind),
        tells=_tells(data, top, shape, texts, (found[b"to"] or (Person("", ""),))[0].address if bounce else None),
        size=len(data),
        kind=shape.kind,
        whole=shape.whole,
        block=decoded(raw_block[:block_bytes], hint) if block_bytes else "",
    )


def _hint(top: Head) -> str:
    """What character set raw bytes in headers are likely in: that of the text, else that of the subject's words."""
    _, values = parameters(top.first(b"content-type"))
    if charset := values.get("charset", ""):
        return charset
    subject = top.first(b"subject")
    at = subject.find(b"=?")
    return subject[at + 2 : at + 40].partition(b"?")[0].decode("ascii", "replace") if at >= 0 else ""


def _subject(top: Head, hint: str) -> str:
    return plain(header(top.first(b"subject"), hint), hint)[:SUBJECT_LONGEST].strip()


def _addresses(found: Sequence[Person]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(one.address for one in found))


def _names(found: Mapping[bytes, Sequence[Person]]) -> dict[str, str]:
    names: dict[str, str] = {}
    for group in found.values():
        for one in group:
            if one.name and one.name.lower() != one.address:
                names.setdefault(one.address, one.name[:200])
    return names


def _agent(top: Head, hint: str) -> str:
    """The program that wrote it, in its own words. Apple's says so in MIME-Version where X-Mailer is missing."""
    for name in _AGENTS:
        if raw := top.first(name):
            return plain(header(raw, hint), hint)[:200]
    version = header(top.first(b"mime-version"))
    start = version.find("(Apple")
    return version[start:].strip("()")[:200] if start >= 0 else ""


def _text(data: bytes, part: Part, hint: str, *, always: bool) -> str:
    """What a person reads of a part; nothing where markup hides no quotation, which is most of the mail there is."""
    text = text_of(data, part, hint)
    if part.kind != "text/html":
        return text
    return without_markup(text) if always or "&#" in text or may_quote(text) else ""


def _attachments(data: bytes, shape: Structure, texts: Sequence[str]) -> Iterator[str]:
    report = shape.kind == "multipart/report"
    for part in shape.parts:
        if part.kind == "application/ms-tnef" or part.name.lower() == "winmail.dat":
            inside = tnef.names(content(data, part, TNEF_LONGEST), part.charset)
            yield from inside or (part.name or "winmail.dat",)
        elif part.name and not part.inline:
            yield part.name
        elif part.kind == "message/rfc822" and not report and part.depth:
            subject = plain(header(head(data, part.start, part.end).first(b"subject")))
            yield f"{subject[:120] or part.kind}.eml"
        elif part.disposition == "attachment" and not part.name:
            yield part.kind
    for text in texts:  # uuencoded, as programs of the nineties and some machines still do
        at = text.find("\nbegin ")
        while at >= 0:
            words = text[at + 7 : at + 300].split("\n", 1)[0].split(" ", 1)
            if len(words) == 2 and len(words[0]) in {3, 4} and words[0].isdigit():
                yield words[1].strip()[:200]
            at = text.find("\nbegin ", at + 7)


def _tells(data: bytes, top: Head, shape: Structure, texts: Sequence[str], owner: str | None) -> tuple[Told, ...]:
    """Every other message that this one tells of. `owner`: to whom a bounce came back; None when it is no bounce."""
    if _answers_invitation(data, shape):
        return ()  # calendars send invitations, and keep no copy that could be missed
    told = list(bounced(data, top, shape, texts, owner)) if owner is not None else []
    known = {one.message_id for one in told if one.message_id}
    answered = next(iter(message_ids(top.every(b"in-reply-to"))), "")
    if answered and answered not in known:
        told.append(Told("answered", message_id=answered))
    told += [
        Told("reference", message_id=one)
        for one in message_ids(top.every(b"references"))
        if one != answered and one not in known
    ]
    if owner is None:
        told += [one for text in texts for one in quotations(text)][:QUOTED_MOST]
        told += _carried(data, shape)
    return tuple(dict.fromkeys(told))


def _answers_invitation(data: bytes, shape: Structure) -> bool:
    """Whether somebody accepts or declines a meeting (iTIP: `METHOD:REPLY`, `METHOD:COUNTER`)."""
    calendars = (content(data, part, 4096) for part in shape.parts if part.kind == "text/calendar")
    return any(b"METHOD:REPLY" in one or b"METHOD:COUNTER" in one for one in calendars)


def _carried(data: bytes, shape: Structure) -> list[Told]:
    """Messages that are attached whole."""
    heads = (
        head(data, part.start, part.end)
        for part in shape.parts
        if part.kind == "message/rfc822" and part.encoding != "base64"
    )
    return [one for block in heads if (one := told_by(block, "quotation"))][:QUOTED_MOST]
