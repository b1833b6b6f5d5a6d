"""
A message taken apart by two readers: a fast one that expects mail as the standards have it, and our own, which expects
mail as it is.

The fast one reads nearly everything. Our own takes over where it gives up, finds no text although there is a body, or
meets letters that the standards forbid. Where both read the same thing and differ, that is noted: mail programs differ
in the same places, and whoever makes a message that two programs read differently mostly means to.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Final

from fast_mail_parser import ParseError, PyAddress, PyLazyAttachment, PyLazyMail, parse_email

from counterseal.mail.headers import Head, head
from counterseal.mail.letter import Attachment
from counterseal.mail.params import file_name, parameters
from counterseal.mail.people import Person, people
from counterseal.mail.structure import Structure, structure
from counterseal.mail.texts import content, text_of
from counterseal.mail.words import header, plain

ATTACHMENTS_MOST: Final = 100
ATTACHMENT_LONGEST: Final = 24 * 1024 * 1024
TEXT_LONGEST: Final = 2 * 1024 * 1024
TEXTS_MOST: Final = 20
HEADER_LONGEST: Final = 4000
VALUES_MOST: Final = 60
BIGGEST: Final = 96 * 1024 * 1024
"""The fast reader refuses more than 100 MiB."""
_END: Final = re.compile(rb"\n\r?\n")
_FIRST: Final = re.compile(rb"[!-9;-~]{1,100}[ \t]*:")
_ONCE: Final = ("from", "reply-to", "subject", "sender", "to", "content-type")
"""Headers that stand once in a message, so that two different ones of a name are read differently."""
_BOUNDARIES: Final = re.compile(r";\s*boundary\s*=", re.IGNORECASE)
_BOUNDARY: Final = re.compile(r";\s*boundary\s*=\s*(?:\"([^\"]{1,200})\"|([^\s;\"]{1,200}))", re.IGNORECASE)
_ALTERNATIVE: Final = re.compile(rb"ultipart/(?i:alternative)")
_SAME: Final = re.compile(r"[\W\ufffd]+")


@dataclass(slots=True, kw_only=True)
class Parsed:
    """A message in parts, whichever reader took it apart."""

    headers: dict[str, tuple[str, ...]]
    senders: tuple[Person, ...] = ()
    sent_by: tuple[Person, ...] = ()
    reply_to: tuple[Person, ...] = ()
    to: tuple[Person, ...] = ()
    cc: tuple[Person, ...] = ()
    subject: str = ""
    plains: list[str] = field(default_factory=list)
    htmls: list[str] = field(default_factory=list)
    beside: list[str] = field(default_factory=list)
    """Plain parts that are shown together with the HTML, not in its place."""
    attachments: tuple[Attachment, ...] = ()
    whole: bool = True
    disputes: dict[str, None] = field(default_factory=dict)
    block: bytes = b""
    """The header block as it stands."""


def parse(data: bytes) -> Parsed:
    """Take a message apart. Never raises."""
    if b"\n" not in data[:65_536] and b"\r" in data[:65_536]:
        data = data.replace(b"\r", b"\n")
    if len(data) > BIGGEST or _FIRST.match(data) is None:
        return _noted(_own(data), data)
    try:
        mail = parse_email(data, mode="lazy")
        found = _fast(data, mail)
    except ParseError:
        found = _own(data)
        if found.plains or found.htmls:
            found.disputes["text"] = None
        return _noted(found, data)
    texts = (*found.plains, *found.htmls)
    if not any(texts) and _has_body(data, found.block):
        return _noted(_second(found, _own(data)), data)
    if any("\ufffd" in one for one in texts):
        own = _own(data)
        if sum(one.count("\ufffd") for one in (*own.plains, *own.htmls)) < sum(one.count("\ufffd") for one in texts):
            found.plains, found.htmls = own.plains, own.htmls
    return _noted(found, data)


def _second(fast: Parsed, own: Parsed) -> Parsed:
    """Our own reading of a message in which the fast reader found no text."""
    if any(one.strip() for one in (*own.plains, *own.htmls)):
        own.disputes["text"] = None
    own.disputes |= fast.disputes
    return own


def _has_body(data: bytes, block: bytes) -> bool:
    return bool(data[len(block) : len(block) + 100_000].strip())


def _noted(found: Parsed, data: bytes) -> Parsed:
    """Tell alternatives from parts that are shown together, and note headers that must be single and are not."""
    headers = found.headers
    if found.plains and found.htmls:
        found.beside = found.plains[len(found.htmls) :] if _ALTERNATIVE.search(data) else found.plains
    for name in _ONCE:
        values = headers.get(name, ())
        if len(values) > 1 and len({_SAME.sub("", one) for one in values}) > 1:
            found.disputes[f"twice:{name}"] = None
    if (kind := headers.get("content-type")) and len(_BOUNDARIES.findall(kind[0])) > 1:
        found.disputes["boundary"] = None
    return found


# --------------------------------------------------------------------------------------------------------- the fast reader


def _fast(data: bytes, mail: PyLazyMail) -> Parsed:
    ended = _END.search(data)
    block = data[: ended.start() + 1] if ended else data
    headers = {name.lower(): tuple(values[:VALUES_MOST]) for name, values in mail.headers.items()}
    if len(headers) != len(mail.headers):  # a name in two spellings
        headers = _merged(mail)
    found = Parsed(
        headers=headers,
        subject=mail.subject,
        plains=[one[:TEXT_LONGEST] for one in mail.text_plain[:TEXTS_MOST]],
        htmls=[one[:TEXT_LONGEST] for one in mail.text_html[:TEXTS_MOST]],
        attachments=tuple(_attachment(one) for one in mail.attachments[:ATTACHMENTS_MOST]),
        block=block,
        whole=_whole(data, headers),
    )
    if not block.isascii() and not _utf8(block):
        _with_own_headers(found, data)
        _compare(found, mail)
        return found
    for name in ("from", "sender", "reply-to"):
        read = people([raw]) if name in headers and (raw := raw_field(block, name)) else ()
        if name == "from":
            found.senders = read
        elif name == "sender":
            found.sent_by = read
        else:
            found.reply_to = read
    if "to" in headers:
        found.to = _persons(mail.to) or people([raw_field(block, "to")])
    if "cc" in headers:
        found.cc = _persons(mail.cc) or people([raw_field(block, "cc")])
    if "=?" in found.subject:
        found.subject = plain(header(raw_field(block, "subject")))
    _compare(found, mail)
    return found


def _utf8(block: bytes) -> bool:
    try:
        block.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _compare(found: Parsed, mail: PyLazyMail) -> None:
    """Note where our own reading of the sender or subject differs from the fast one."""
    theirs = "".join(mail.from_.address.lower().split()) if mail.from_ is not None else ""
    ours = found.senders[0].address if found.senders else ""
    if theirs != ours and ("@" in theirs or "@" in ours):
        found.disputes["from" if theirs and ours else "from:broken"] = None
    if found.subject is not mail.subject and found.block.isascii():
        one, other = _SAME.sub("", found.subject), _SAME.sub("", plain(mail.subject))
        if one != other and one and other:
            found.disputes["subject"] = None


def _merged(mail: PyLazyMail) -> dict[str, tuple[str, ...]]:
    headers: dict[str, tuple[str, ...]] = {}
    for name, values in mail.headers.items():
        lower = name.lower()
        headers[lower] = (*headers.get(lower, ()), *values)[:VALUES_MOST]
    return headers


def _with_own_headers(found: Parsed, data: bytes) -> None:
    """Letters beyond ASCII that stand raw in headers are read by our own reader, which tells their character set."""
    top = head(data)
    hint = hint_of(top)
    found.headers = _decoded(top, hint)
    _people(found, top, hint)


def _persons(addresses: list[PyAddress]) -> tuple[Person, ...]:
    return tuple(Person(one.address.lower(), one.display_name or "") for one in addresses)


def _attachment(one: PyLazyAttachment) -> Attachment:
    try:
        data = one.content
    except ParseError:
        data = b""
    name = one.filename or ""
    kind = one.mimetype.lower()
    return Attachment(
        name=file_name(plain(name) if "=?" in name else name) if name else "",
        kind=kind,
        size=len(data) or one.encoded_size,
        data=data if len(data) <= ATTACHMENT_LONGEST else b"",
        inline=kind.startswith("image/") and one.content_id is not None and one.disposition != "attachment",
    )


def raw_field(block: bytes, name: str) -> bytes:
    """The first field of a name in a header block, as it stands."""
    wanted = name.encode()
    if block[: len(wanted) + 1].lower() == wanted + b":":
        at = 0
    else:
        at = block.find(b"\n" + wanted.title() + b":") + 1 or block.lower().find(b"\n" + wanted + b":") + 1
        if not at:
            return b""
    stop = at
    while (feed := block.find(b"\n", stop)) >= 0 and block[feed + 1 : feed + 2] in (b" ", b"\t"):
        stop = feed + 1
    return block[at : feed if feed >= 0 else len(block)].partition(b":")[2].strip()


def _whole(data: bytes, headers: dict[str, tuple[str, ...]]) -> bool:
    """Whether the last boundary of the outermost multipart is there."""
    kind = headers.get("content-type", ("",))[0]
    if not kind[:10].lower().startswith("multipart/"):
        return True
    found = _BOUNDARY.search(kind)
    if found is None:
        return True
    mark = f"--{found[1] or found[2]}--".encode("utf-8", "replace")
    return data.rfind(mark, max(0, len(data) - 5000)) >= 0 or data.rfind(mark) >= 0


# -------------------------------------------------------------------------------------------------------- our own reader


def hint_of(top: Head) -> str:
    """What character set raw bytes in headers are likely in: that of the text, else that of the subject's words."""
    _, values = parameters(top.first(b"content-type"))
    if charset := values.get("charset", ""):
        return charset
    subject = top.first(b"subject")
    at = subject.find(b"=?")
    return subject[at + 2 : at + 40].partition(b"?")[0].decode("ascii", "replace") if at >= 0 else ""


def _decoded(top: Head, hint: str) -> dict[str, tuple[str, ...]]:
    return {
        name.decode("ascii", "replace"): tuple(plain(header(one, hint)[:HEADER_LONGEST], hint) for one in values[:VALUES_MOST])
        for name, values in top.fields.items()
    }  # fmt: skip


def _people(found: Parsed, top: Head, hint: str) -> None:
    found.senders = people(top.every(b"from")[:1], hint)
    found.sent_by = people(top.every(b"sender")[:1], hint)
    found.reply_to = people(top.every(b"reply-to")[:1], hint)
    found.to = people(top.every(b"to"), hint)
    found.cc = people(top.every(b"cc"), hint)
    found.subject = plain(header(top.first(b"subject"), hint), hint)


def _own(data: bytes) -> Parsed:
    top = head(data)
    block = data[top.start : top.end]
    hint = "" if block.isascii() else hint_of(top)
    shape = structure(data, top, hint)
    found = Parsed(headers=_decoded(top, hint), whole=shape.whole, block=block)
    _people(found, top, hint)
    _texts(found, data, shape, hint)
    return found


def _texts(found: Parsed, data: bytes, shape: Structure, hint: str) -> None:
    attachments: list[Attachment] = []
    for part in shape.parts:
        texts = {"text/plain": found.plains, "text/html": found.htmls}.get(part.kind)
        if texts is not None and part.disposition != "attachment" and not part.name and len(texts) < TEXTS_MOST:
            texts.append(text_of(data, part, hint))
        elif len(attachments) < ATTACHMENTS_MOST:
            whole = content(data, part, ATTACHMENT_LONGEST)
            attachments.append(
                Attachment(name=part.name, kind=part.kind, size=len(whole), data=whole, inline=part.inline)
            )
    found.attachments = tuple(attachments)
