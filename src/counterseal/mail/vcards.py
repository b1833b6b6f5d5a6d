"""
Business cards as files: vCard 2.1, 3.0 and 4.0 (RFC 6350), as phones, Outlook and address books write them.

Version 2.1 writes other letters as quoted-printable with a character set of its own, and lets such a value go on over
several lines; 3.0 and 4.0 fold long lines with a blank. Programs mix all of that, so it is all read whatever the version
says. Pictures and keys are passed over.
"""

from __future__ import annotations

import binascii
import re
from dataclasses import dataclass, field
from typing import Final

from counterseal.mail.addresses import address_in
from counterseal.mail.charsets import decoded

LARGEST: Final = 32 * 1024 * 1024
MOST: Final = 20_000
"""Cards of one file that are read."""
_EACH: Final = 50
"""Values of one kind on one card."""
_LONGEST: Final = 1000
_PARAMETER: Final = re.compile(r';([^;=:"]{1,60})(?:=("[^"]{0,200}"|[^;:"]{0,200}))?')
_ESCAPED: Final = re.compile(r"\\(.)", re.DOTALL)
_PARTS: Final = re.compile(r"(?<!\\);")
_SKIPPED: Final = frozenset({"PHOTO", "LOGO", "SOUND", "KEY", "AGENT"})
_KINDS: Final = {"fax": "fax", "cell": "mobile", "iphone": "mobile", "pager": "pager"}


@dataclass(slots=True)
class Card:
    """One card."""

    name: str = ""
    organisation: str = ""
    title: str = ""
    addresses: list[str] = field(default_factory=list)
    phones: list[tuple[str, str]] = field(default_factory=list)
    """Number as it stands there, and `phone`, `mobile` or `fax`."""
    urls: list[str] = field(default_factory=list)
    country: str = ""
    """As it stands there, in words."""
    line: int = 0
    """Where the card begins in its file."""


@dataclass(frozen=True, slots=True)
class _Property:
    name: str
    parameters: tuple[tuple[str, str], ...]
    value: str

    def kinds(self) -> frozenset[str]:
        """`TYPE=work,fax`, or `WORK;FAX` as version 2.1 has it, in lower case."""
        words = ",".join(value or name for name, value in self.parameters if name == "type" or not value)
        return frozenset(word.strip(' "') for word in words.lower().split(","))


def looks_like_cards(data: bytes) -> bool:
    """Whether a file begins as cards do."""
    head = data[:256].replace(b"\0", b"").lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n").upper()
    return head.startswith(b"BEGIN:VCARD")


def vcards(data: bytes) -> tuple[Card, ...]:
    """The cards of a file, in order. Never fails; a card that is never ended ends with the file."""
    data = data[:LARGEST]
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        data = data.decode("utf-16", "replace").encode()
    data = data.removeprefix(b"\xef\xbb\xbf").replace(b"\r\n", b"\n").replace(b"\r", b"\n")
    found: list[Card] = []
    card: Card | None = None
    depth = 0
    for number, line in _unfolded(data):
        upper = line[:16].strip().upper()
        if upper == b"BEGIN:VCARD":
            depth += 1
            if depth == 1:
                card = Card(line=number)
        elif upper == b"END:VCARD":
            depth = max(0, depth - 1)
            if depth == 0 and card is not None:
                found.append(card)
                card = None
                if len(found) >= MOST:
                    break
        elif card is not None and depth == 1 and (told := _property(line)) is not None:
            _take(card, told)
    if card is not None:
        found.append(card)
    return tuple(found)


def _unfolded(data: bytes) -> list[tuple[int, bytes]]:
    """Lines that belong together as one, with the number of the first."""
    found: list[tuple[int, bytes]] = []
    parts: list[bytes] = []
    start = 0
    soft = False
    for number, line in enumerate(data.split(b"\n"), start=1):
        if parts and (soft or line[:1] in (b" ", b"\t")):
            parts.append(line if soft else line[1:])
        else:
            if parts:
                found.append((start, b"".join(parts)))
            parts, start = [line], number
        printable = b"QUOTED-PRINTABLE" in parts[0][:200].upper()
        soft = printable and line.endswith(b"=")
        if soft:
            parts[-1] = parts[-1][:-1]
    if parts:
        found.append((start, b"".join(parts)))
    return found


def _property(line: bytes) -> _Property | None:
    head, colon, raw = _split(line)
    if not colon:
        return None
    start, *_ = head.split(";", 1)
    name = start.rpartition(".")[2].strip().upper()
    if not name or name in _SKIPPED:
        return None
    parameters = tuple(
        (key.strip().lower(), value.strip('" ')) for key, value in _PARAMETER.findall(head[len(start) :])[:20]
    )
    said = dict(parameters)
    words = {value.lower() for value in said.values()} | {key for key, value in parameters if not value}
    raw = raw[: 20 * _LONGEST]
    if "base64" in words or said.get("encoding", "").lower() == "b":
        return None
    if "quoted-printable" in words:
        raw = binascii.a2b_qp(raw)
    return _Property(name, parameters, decoded(raw, said.get("charset", ""))[: 4 * _LONGEST])


def _split(line: bytes) -> tuple[str, bool, bytes]:
    """Name with parameters, and value: parted by the first colon outside of quotation marks."""
    quoted = False
    for at, byte in enumerate(line[:600]):
        if byte == 0x22:
            quoted = not quoted
        elif byte == 0x3A and not quoted:
            return line[:at].decode("utf-8", "replace"), True, line[at + 1 :]
    return "", False, b""


def _take(card: Card, one: _Property) -> None:
    value = _plain(one.value)
    match one.name:
        case "FN":
            card.name = card.name or value
        case "N" if not card.name:
            family, given, *_ = [*(_plain(part) for part in _PARTS.split(one.value)), "", ""]
            han = any("\u4e00" <= letter <= "\u9fff" for letter in family + given)
            card.name = f"{family}{given}" if han else f"{given} {family}".strip()
        case "ORG":
            card.organisation = card.organisation or _plain(_PARTS.split(one.value)[0])
        case "TITLE" | "ROLE":
            card.title = card.title or value
        case "EMAIL":
            if (address := address_in(value)) and len(card.addresses) < _EACH and address not in card.addresses:
                card.addresses.append(address)
        case "TEL":
            number = value.removeprefix("tel:").partition(";")[0].strip()
            kind = next((_KINDS[word] for word in _KINDS if word in one.kinds()), "phone")
            if any(letter.isdigit() for letter in number) and len(card.phones) < _EACH and kind != "pager":
                card.phones.append((number, kind))
        case "URL":
            if value and len(card.urls) < _EACH:
                card.urls.append(value)
        case "ADR":
            card.country = card.country or _plain((_PARTS.split(one.value) + [""] * 7)[6])
        case _:
            pass


def _plain(value: str) -> str:
    """A value in one line."""
    text = _ESCAPED.sub(lambda hit: " " if hit[1] in "nN" else hit[1], value)
    return " ".join(text.split())[:_LONGEST]
