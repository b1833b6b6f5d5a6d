"""
Web archives (.mhtml): a page that a browser saved whole, as the parts of a MIME message.

Chrome and Edge save a page so when asked for a single file. Only the pages in it are of interest; pictures and styles are
counted and left alone.
"""

from __future__ import annotations

import io
from collections.abc import Iterator
from email import message_from_bytes
from email.message import Message
from typing import Final

from counterseal.providers.exports.entries import Entry, Found, Skipped, inside
from counterseal.providers.exports.limits import MIB
from counterseal.providers.exports.streams import Blob, Held
from counterseal.providers.exports.trouble import Trouble, detail

MARKS: Final = (b"From: <Saved by ", b'From: "Saved by ', b"From: Saved by ")
"""How such a file begins: as a message from the browser that saved it."""
_MOST: Final = 64 * MIB


def mhtml_entries(blob: Blob) -> Iterator[Found]:
    """The pages in a web archive."""
    if blob.size > _MOST:
        yield Trouble(blob.place, "too_large", detail(most=_MOST))
        return
    with blob.open() as stream:
        data = stream.read()
    try:
        message = message_from_bytes(data)
        parts = [part for part in message.walk() if not part.is_multipart()]
    except RecursionError:
        yield Trouble(blob.place, "too_deep", detail(most=100))
        return
    for number, part in enumerate(parts, start=1):
        if part.get_content_type() not in ("text/html", "application/xhtml+xml"):
            yield Skipped()
            continue
        name = f"page{number}.html"
        page = _utf8(part)
        yield Entry(name, Held(io.BytesIO(page), inside(blob.place, name), len(page)))
    if not parts:
        yield Trouble(blob.place, "empty")


def _utf8(part: Message) -> bytes:
    """The page's bytes; in UTF-8 where only the part says what they are in."""
    raw = part.get_payload(decode=True)
    data = raw if isinstance(raw, bytes) else b""
    charset = part.get_content_charset() or "utf-8"
    try:
        return data if charset in ("utf-8", "us-ascii") else data.decode(charset).encode()
    except (LookupError, UnicodeError):
        return data
