"""
Pictures: what they are cannot be read, except for codes in them. A picture of words is said to be one.

Pillow opens them, and only the few forms that mail programs show. A picture's size is known before it is unpacked, so one
that would fill the memory is passed over.
"""

from __future__ import annotations

import io
import struct
import warnings
import zlib
from typing import Final

from PIL import Image, UnidentifiedImageError

from counterseal.mail.documents import qr
from counterseal.mail.documents.content import Budget, Content
from counterseal.model.text import text

FORMS: Final = ("PNG", "JPEG", "GIF", "BMP", "WEBP", "TIFF")
PIXELS_MOST: Final = 40_000_000
WORDS_LEAST: Final = 300
"""A picture with both sides this long may hold a letter or an invoice."""
SHORT_LEAST, LONG_LEAST, AREA_LEAST = 80, 300, 60_000
"""Large enough for some lines of bank details, larger than the signs of companies mostly are."""
BROKEN: Final = (
    UnidentifiedImageError,
    Image.DecompressionBombError,
    Image.DecompressionBombWarning,
    OSError,
    ValueError,
    SyntaxError,
    TypeError,
    KeyError,
    IndexError,
    AttributeError,
    EOFError,
    OverflowError,
    ZeroDivisionError,
    RuntimeError,
    MemoryError,
    struct.error,
    zlib.error,
)
"""What Pillow's readers are known to raise on broken pictures."""


def read(data: bytes, name: str, inline: bool, budget: Budget) -> Content:
    """The codes in a picture."""
    found = Content(state="picture")
    size = look(data, budget, found)
    if size is None:
        found.state = "broken" if not inline else "opaque"
        return found
    large = not inline and min(size) >= WORDS_LEAST
    if (large or (budget.promised and _holds_words(size))) and "qr" not in found.traits:
        found.why = text("{name} is a picture: text in it was not read", name=name)
    return found


def _holds_words(size: tuple[int, int]) -> bool:
    return min(size) >= SHORT_LEAST and max(size) >= LONG_LEAST and size[0] * size[1] >= AREA_LEAST


def look(data: bytes, budget: Budget, into: Content) -> tuple[int, int] | None:
    """Search a picture for codes; its size, or None for one that cannot be opened."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            with Image.open(io.BytesIO(data), formats=FORMS) as picture:
                size = picture.size
                pixels = size[0] * size[1]
                if min(size) < qr.SIDE_LEAST or pixels > PIXELS_MOST or not budget.picture(pixels):
                    return size
                if picture.format == "JPEG":
                    picture.draft("L", (qr.SIDE_MOST, qr.SIDE_MOST))
                qr.read(qr.small(picture), into)
                return size
        except BROKEN:
            return None
