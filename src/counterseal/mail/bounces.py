"""
Bounces: what a server that could not deliver tells about the message that it was given.

A message that an intruder sent and deleted comes back from one full mailbox in a hundred, with its headers. Read are
delivery reports (RFC 3464) and receipts (RFC 8098) with what they return, and reports in prose as Exim, qmail and old
Exchange servers write them (a copy of the headers in the text) or NetEase, Tencent and Alibaba do (主题, 收件人, 时间).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from counterseal.mail.addresses import addresses_in, local_of
from counterseal.mail.dates import header_date
from counterseal.mail.headers import Head, head
from counterseal.mail.identity import answered, message_id
from counterseal.mail.people import people
from counterseal.mail.quotes import block_told, labelled
from counterseal.mail.structure import Part, Structure
from counterseal.mail.texts import content
from counterseal.mail.words import header, plain
from counterseal.model.records import Told

_MACHINES: Final = frozenset(
    "mailer-daemon postmaster mailerdaemon mail-daemon maildaemon mdaemon bounce bounces mailer".split()
)
_MACHINE_NAMES: Final = ("mailer-daemon", "postmaster", "microsoftexchange", "mail delivery", "系统退信", "退信")
_RETURNED: Final = frozenset(
    {"message/rfc822", "text/rfc822-headers", "message/global", "message/global-headers", "text/rfc822"}
)
_RECIPIENT: Final = (b"final-recipient", b"original-recipient", b"x-actual-recipient")
_MOST: Final = 100
_BOUNDED: Final = 64 * 1024
_BLOCK: Final = re.compile(r"\n[ \t]*\n")
_FAILED: Final = re.compile(
    r"(?:无法发送到|无法投递到|退信地址|收信人|收件地址|could not be delivered to|undeliverable to|^<)[^\n@]{0,60}?([^\s<>:：;,@]{1,64}@[^\s<>:：;,@]{1,255})",
    re.IGNORECASE | re.MULTILINE,
)


def is_bounce(top: Head, shape: Structure, sender: str, name: str) -> bool:
    """Whether a message is a server's report about another one."""
    if shape.kind == "multipart/report" or b"x-failed-recipients" in top.fields:
        return True
    if any(part.kind in {"message/delivery-status", "message/disposition-notification"} for part in shape.parts):
        return True
    if local_of(sender) in _MACHINES or local_of(sender).startswith("microsoftexchange"):
        return True
    return any(word in name.lower() for word in _MACHINE_NAMES)


def bounced(data: bytes, top: Head, shape: Structure, texts: Sequence[str], owner: str) -> tuple[Told, ...]:
    """What a report tells. `owner` is whom it was sent to: who sent the message that came back."""
    found = tuple(_reported(data, shape)) or tuple(_in_prose(top, texts, owner))
    return tuple(dict.fromkeys(found))[:_MOST]


def _reported(data: bytes, shape: Structure) -> Iterator[Told]:
    to: dict[str, None] = {}
    ids: list[str] = []
    receipt = ""
    for part in shape.parts:
        if part.kind in {"message/delivery-status", "message/global-delivery-status", "message/feedback-report"}:
            for block in _blocks(content(data, part, _BOUNDED)):
                to |= dict.fromkeys(
                    address
                    for name in _RECIPIENT[:2]
                    for raw in block.every(name)[:1]
                    for address in addresses_in(header(raw)[:1000])[:1]
                )
                if raw := block.first(b"x-original-message-id"):
                    ids.append(message_id(raw))
        elif part.kind == "message/disposition-notification":
            for block in _blocks(content(data, part, _BOUNDED)):
                receipt = receipt or message_id(block.first(b"original-message-id"))
    returned = [told for part in shape.parts if part.kind in _RETURNED and (told := _returned(data, part))]
    if receipt:
        yield Told("answered", message_id=receipt)
    elif returned or to or ids:
        first = returned[0] if returned else Told("bounce")
        yield Told(
            "bounce",
            message_id=first.message_id or (ids[0] if ids else ""),
            sender=first.sender,
            to=" ".join(list(to)[:50]) or first.to,
            subject=first.subject,
            at=first.at,
        )


def _blocks(raw: bytes) -> Iterator[Head]:
    """The groups of fields in a delivery report, parted by blank lines."""
    at = 0
    for _ in range(_MOST):
        block = head(raw, at)
        if block.fields:
            yield block
        if block.end <= at or block.end >= len(raw):
            return
        at = block.end


def _returned(data: bytes, part: Part) -> Told | None:
    if part.encoding in {"base64", "quoted-printable"}:
        return told_by(head(content(data, part, _BOUNDED)), "bounce")
    return told_by(head(data, part.start, part.end), "bounce")


def told_by(block: Head, how: str, hint: str = "") -> Told | None:
    """What a header block tells of its message; nothing when it holds too little to find it by."""
    ident = message_id(block.first(b"message-id"))
    sender = people(block.every(b"from")[:1], hint)
    subject = plain(header(block.first(b"subject"), hint), hint)[:300]
    at = header_date(header(block.first(b"date")))
    to = [one.address for one in people([*block.every(b"to"), *block.every(b"cc")], hint)]
    if not ident and not (sender and (subject or at)):
        return None
    return Told(
        how,
        message_id=ident,
        sender=sender[0].address if sender else "",
        to=" ".join(dict.fromkeys(to[:50])),
        subject=subject,
        at=at.isoformat() if at else "",
    )


def _in_prose(top: Head, texts: Sequence[str], owner: str) -> Iterator[Told]:
    """Reports that are text, with a copy of the headers or a list of what the message was."""
    failed = " ".join(addresses_in(header(top.first(b"x-failed-recipients"))[:4000])[:50])
    known = answered(top)
    some = False
    for text in texts:
        for at, told in (*_copied(text), *_listed(text)):
            some = True
            named = [
                one for one in dict.fromkeys(found.lower() for found in _FAILED.findall(text[:at])) if one != owner
            ]
            yield Told(
                "bounce",
                message_id=told.message_id or known,
                sender=told.sender or owner,
                to=failed
                or " ".join(named[:50])
                or told.to
                or " ".join(one.lower() for one in _FAILED.findall(text[at:])[:1]),
                subject=told.subject,
                at=told.at,
            )
            break
    if not some and (failed or known):
        yield Told("bounce", message_id=known, sender=owner, to=failed)


def _copied(text: str) -> Iterator[tuple[int, Told]]:
    """Headers of the message in the text of the report, and where: below a rule, or "Original message headers"."""
    at = 0
    for number, ended in enumerate((*(found.end() for found in _BLOCK.finditer(text)), len(text))):
        start, paragraph = at, text[at:ended]
        at = ended
        if number > _MOST:
            return
        if paragraph.count(":") < 3:
            continue
        block = head(paragraph.strip().encode("utf-8", "replace"))
        dated = b"message-id" in block.fields or b"received" in block.fields or b"date" in block.fields
        if b"from" in block.fields and dated and (told := told_by(block, "bounce", "utf-8")):
            yield start, told


def _listed(text: str) -> Iterator[tuple[int, Told]]:
    """A list of what the message was, by labels."""
    for at, values in labelled(text):
        if values.get("subject") and (values.get("to") or values.get("sent") or values.get("from")):
            yield at, block_told(values, "bounce")
