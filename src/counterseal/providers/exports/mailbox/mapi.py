"""
Outlook's items: a bag of numbered properties, in a .msg file and in a PST alike, made into a message.

A message that travelled carries its internet headers as one property, and is read from them like any other. One that
was sent from here, or never left, has none; its headers are put together from the properties ([MS-OXPROPS], docs/sources.md).
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from typing import Final

from counterseal.mail.charsets import decoded
from counterseal.mail.headers import head
from counterseal.mail.marks import in_order
from counterseal.mail.message import Mail, read
from counterseal.mail.texts import without_markup
from counterseal.model.records import Told
from counterseal.providers.exports.mailbox.told import HEADERS_KEPT

Value = str | bytes | int | datetime

CLASS, SUBJECT, HEADERS, BODY, HTML = 0x001A, 0x0037, 0x007D, 0x1000, 0x1013
SUBMITTED, DELIVERED, FLAGS, LAST_VERB, CODE_PAGE, INTERNET_CODE_PAGE = 0x0039, 0x0E06, 0x0E07, 0x1081, 0x3FFD, 0x3FDE
MESSAGE_ID, IN_REPLY_TO, REFERENCES, CREATED, SIZE = 0x1035, 0x1042, 0x1039, 0x3007, 0x0E08
SENDER_NAME, SENDER_ADDRESS, SENDER_SMTP = 0x0C1A, 0x0C1F, 0x5D01
FOR_NAME, FOR_ADDRESS, FOR_SMTP = 0x0042, 0x0065, 0x5D02
DISPLAY_CC, DISPLAY_TO = 0x0E03, 0x0E04
RECIPIENT_KIND, NAME, ADDRESS, SMTP, ADDRESS_TYPE = 0x0C15, 0x3001, 0x3003, 0x39FE, 0x3002
LONG_NAME, SHORT_NAME = 0x3707, 0x3704
ORIGINAL_SUBJECT, ORIGINAL_SUBMITTED, ORIGINAL_TO = 0x0049, 0x004E, 0x0074
WANTED: Final = frozenset({
    CLASS, SUBJECT, HEADERS, BODY, HTML, SUBMITTED, DELIVERED, FLAGS, LAST_VERB, CODE_PAGE, INTERNET_CODE_PAGE, MESSAGE_ID,
    IN_REPLY_TO, REFERENCES, CREATED, SIZE, SENDER_NAME, SENDER_ADDRESS, SENDER_SMTP, FOR_NAME, FOR_ADDRESS, FOR_SMTP, DISPLAY_CC, DISPLAY_TO,
    RECIPIENT_KIND, NAME, ADDRESS, SMTP, LONG_NAME, SHORT_NAME, ORIGINAL_SUBJECT, ORIGINAL_SUBMITTED, ORIGINAL_TO,
})  # fmt: skip
_EPOCH: Final = datetime(1601, 1, 1, tzinfo=UTC)
_NOT_MAIL: Final = (
    "ipm.contact",
    "ipm.distlist",
    "ipm.appointment",
    "ipm.task",
    "ipm.stickynote",
    "ipm.activity",
    "ipm.configuration",
    "ipm.microsoft",
)
_LINES: Final = str.maketrans("\r\n\x00", "   ")


@dataclass(frozen=True, slots=True)
class Item:
    """One Outlook item: its properties, those of its recipients, and the names of its attachments."""

    values: dict[int, Value]
    recipients: tuple[dict[int, Value], ...] = ()
    attachments: tuple[str, ...] = ()
    size: int = 0
    extra: frozenset[str] = field(default_factory=frozenset)
    """Flags that its place tells."""


def filetime(ticks: int) -> datetime | None:
    """A moment of Windows: tenths of microseconds since 1601."""
    try:
        return _EPOCH + timedelta(microseconds=ticks // 10) if ticks > 0 else None
    except OverflowError:
        return None


def text_value(raw: bytes, code_page: int) -> str:
    """A text property in an 8-bit code page."""
    label = {
        65001: "utf-8",
        936: "gb18030",
        950: "big5",
        932: "shift_jis",
        949: "euc-kr",
        20936: "gb2312",
        54936: "gb18030",
    }.get(code_page)
    return decoded(raw.rstrip(b"\x00"), label or (f"cp{code_page}" if code_page else ""))


def is_mail(item: Item) -> bool:
    """Whether an item is a message: no contact, appointment, task or note."""
    kind = _text(item.values, CLASS).lower()
    return not kind.startswith(_NOT_MAIL)


def mail_of(item: Item) -> Mail:
    """The message that an item is."""
    values = item.values
    written = _text(values, HEADERS)
    lines = header_lines(item)
    body = _body(values)
    data = "\n".join((*lines, "Content-Type: text/plain; charset=utf-8", "", body)).encode("utf-8", "replace")
    mail = read(data)
    sender = mail.sender or _text(values, FOR_ADDRESS).lower() or _text(values, SENDER_ADDRESS).lower()
    tells = _report(values, mail)
    return replace(
        mail,
        sender=sender,
        attachments=tuple(dict.fromkeys((*item.attachments, *mail.attachments))),
        flags=mail.flags | _flags(values) | item.extra,
        tells=tells or mail.tells,
        auto=mail.auto or _text(values, CLASS).lower().startswith("report."),
        size=item.size or len(data),
        kind="",
        block=(written or "\n".join(lines))[:HEADERS_KEPT],
    )


def header_lines(item: Item) -> list[str]:
    """The headers of an item: those it came with, and what its properties add. None is about how it was written."""
    written = _text(item.values, HEADERS)
    top = head(written.encode("utf-8", "replace") + b"\r\n\r\n") if written else None
    known = set(top.fields) if top else set()
    lines = [
        f"{name.decode()}: {raw.decode('utf-8', 'replace')}"
        for name, found in (top.fields.items() if top else ())
        if not name.startswith(b"content-") and name != b"mime-version"
        for raw in found
    ]
    return lines + [f"{name}: {said}" for name, said in _made(item) if said and name.lower().encode() not in known]


def bodies(item: Item) -> tuple[str, str]:
    """The plain text and the HTML of an item, as far as it keeps them."""
    values = item.values
    html = values.get(HTML, b"")
    if isinstance(html, bytes):
        page = values.get(INTERNET_CODE_PAGE)
        html = text_value(html, page if isinstance(page, int) else 0)
    return _text(values, BODY).replace("\x00", ""), html if isinstance(html, str) else ""


def stored(item: Item) -> datetime | None:
    """When it came into the mailbox."""
    for tag in (DELIVERED, SUBMITTED, CREATED):
        if isinstance(at := item.values.get(tag), datetime):
            return at
    return None


def _made(item: Item) -> list[tuple[str, str]]:
    """Headers from properties."""
    values = item.values
    submitted = values.get(SUBMITTED)
    groups: dict[int, list[str]] = {1: [], 2: [], 3: []}
    for one in item.recipients:
        kind = one.get(RECIPIENT_KIND)
        groups.get(kind & 3 if isinstance(kind, int) else 1, groups[1]).append(_person(one, NAME, SMTP, ADDRESS))
    people = [
        (name, ", ".join(one for one in groups[kind] if one)) for name, kind in (("To", 1), ("Cc", 2), ("Bcc", 3))
    ]
    return [
        (
            "From",
            _person(values, FOR_NAME, FOR_SMTP, FOR_ADDRESS)
            or _person(values, SENDER_NAME, SENDER_SMTP, SENDER_ADDRESS),
        ),
        *people,
        ("To", "" if item.recipients else _text(values, DISPLAY_TO)),
        ("Subject", _text(values, SUBJECT)),
        ("Date", submitted.strftime("%d %b %Y %H:%M:%S +0000") if isinstance(submitted, datetime) else ""),
        ("Message-ID", _text(values, MESSAGE_ID)),
        ("In-Reply-To", _text(values, IN_REPLY_TO)),
        ("References", _text(values, REFERENCES)),
    ]


def _person(values: dict[int, Value], name: int, *addresses: int) -> str:
    said = _text(values, name).replace('"', "'")
    address = next((one for tag in addresses if "@" in (one := _text(values, tag))), "")
    if not address:
        return ""
    return f'"{said}" <{address}>' if said and said != address else address


def _text(values: dict[int, Value], tag: int) -> str:
    said = values.get(tag, "")
    if not isinstance(said, str):
        return ""
    if tag == SUBJECT and said.startswith("\x01"):  # then the length of "Re: " follows
        said = said[2:]
    return said if tag in {HEADERS, BODY} else said.translate(_LINES).strip()


def _body(values: dict[int, Value]) -> str:
    if body := _text(values, BODY):
        return body[: 512 * 1024].replace("\x00", "")
    html = values.get(HTML, b"")
    if isinstance(html, bytes):
        page = values.get(INTERNET_CODE_PAGE)
        html = text_value(html[: 1024 * 1024], page if isinstance(page, int) else 0)
    return without_markup(html) if isinstance(html, str) else ""


def _flags(values: dict[int, Value]) -> frozenset[str]:
    bits, verb = values.get(FLAGS), values.get(LAST_VERB)
    found: set[str] = set()
    if isinstance(bits, int):
        found.add("seen" if bits & 0x1 else "unseen")
        if bits & 0x8:
            found.add("draft")
    if verb in (102, 103, 108):
        found.add("answered")
    elif verb == 104:
        found.add("forwarded")
    return frozenset(in_order(found))


def _report(values: dict[int, Value], mail: Mail) -> tuple[Told, ...]:
    """What a report of Outlook's own tells of the message it is about."""
    kind = _text(values, CLASS).lower()
    if not kind.startswith("report.") or not (_text(values, ORIGINAL_SUBJECT) or mail.in_reply_to):
        return ()
    at = values.get(ORIGINAL_SUBMITTED)
    return (
        Told(
            "answered" if kind.endswith(("ipnrn", "ipnnrn")) else "bounce",
            message_id=mail.in_reply_to,
            sender=mail.to[0] if mail.to else "",
            to=_text(values, ORIGINAL_TO),
            subject=_text(values, ORIGINAL_SUBJECT),
            at=at.isoformat() if isinstance(at, datetime) else "",
        ),
    )
