"""
The text of a message, decoded as far as it is needed: for quotations and bounces, not for reading aloud.

Only the first text parts are looked at, and only so many bytes of each. Whoever writes an answer quotes near the top or
at the end of a short text; a text longer than this is a log somebody pasted.
"""

from __future__ import annotations

import binascii
import html
import re
from collections.abc import Sequence
from typing import Final

from counterseal.mail.charsets import decoded
from counterseal.mail.structure import Part
from counterseal.mail.words import base64

LONGEST: Final = 256 * 1024
"""Bytes of one part that are decoded."""
MOST: Final = 4
_HIDDEN: Final = re.compile(
    r"<(style|script|head|title)\b.*?(?:</\1\s*>|$)|<!--.*?(?:-->|$)", re.IGNORECASE | re.DOTALL
)
_BREAK: Final = re.compile(r"<(?:br|/?p|/?div|/?tr|/?li|/?h\d|/?blockquote|/?table|hr)\b[^<>]*>", re.IGNORECASE)
_TAG: Final = re.compile(r"<[a-zA-Z/!?][^<>]*>")
_BLANKS: Final = re.compile(r"[ \t\r\xa0\u200b]+")


def content(data: bytes, part: Part, longest: int = LONGEST) -> bytes:
    """The bytes that a part stands for, up to about `longest`."""
    if part.encoding == "base64":
        return base64(data[part.start : min(part.end, part.start + longest * 4 // 3 + longest // 32)])
    raw = data[part.start : min(part.end, part.start + longest)]
    return binascii.a2b_qp(raw) if part.encoding == "quoted-printable" else raw


def text_of(data: bytes, part: Part, hint: str = "") -> str:
    """The text of a part, with line feeds only."""
    text = decoded(content(data, part), part.charset or hint)
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    return text.replace("\x00", "") if "\x00" in text else text


def without_markup(text: str) -> str:
    """What a person would read of HTML, roughly: lines where it breaks them, letters for entities."""
    text = _HIDDEN.sub(" ", text).replace("\n", " ")
    text = html.unescape(_TAG.sub("", _BREAK.sub("\n", text)))
    return _BLANKS.sub(" ", text)


def readable(parts: Sequence[Part]) -> tuple[Part, ...]:
    """The parts that people read: plain text where there is any, else HTML."""
    shown = [
        part
        for part in parts
        if part.kind in {"text/plain", "text/html"} and part.disposition != "attachment" and not part.name
    ]
    plain = [part for part in shown if part.kind == "text/plain" and part.end - part.start > 2]
    return tuple((plain or shown)[:MOST])
