"""
What a reader of one kind of file hands back, and how much work all of a message's attachments may cost together.

A reader fills in a `Content`; `reading` makes the `Document` of it and looks at the files inside. The limits are counts
and not times, so that the same message always reads the same.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final

from counterseal.mail.letter import Attachment, Link
from counterseal.mail.payments.gate import may_pay
from counterseal.mail.payments.slices import slices
from counterseal.model.text import Text

TEXT_MOST: Final = 1_000_000
"""Letters of one document that are read."""
KEPT: Final = 200_000
"""Letters of its beginning that are kept, with what may be an account behind them."""
BEYOND_MOST: Final = 10
"""Pieces behind the beginning that are kept."""
_OVERLAP: Final = 3_000
LINKS_MOST: Final = 200
NAMES_MOST: Final = 200
URL_MOST: Final = 2_000
WORDS_MOST: Final = 300
"""Letters of the words of a link."""


def kept(said: str) -> str:
    """The beginning of a long text, and the pieces behind it that may hold an account."""
    if len(said) <= KEPT:
        return said
    beyond = [one for one in slices(said[KEPT - _OVERLAP :]) if may_pay(one)]
    return "\n".join([said[:KEPT], *beyond[:BEYOND_MOST]])


@dataclass(slots=True)
class Budget:
    """What is left to spend on one message's attachments."""

    unpacked: int = 64 * 1024 * 1024
    """Bytes that may come out of compression."""
    pages: int = 24
    """Pages of PDFs whose text is read."""
    far: int = 600
    """Pages beyond those, of which only what may be an account is kept."""
    objects: int = 400_000
    """Things drawn on such pages: each costs time to take apart."""
    promised: bool = False
    """The words of the message leave something to a picture."""
    drawn: int = 4
    """Pages of PDFs that are drawn, to look for codes in them."""
    pixels: int = 60_000_000
    files: int = 120
    """Attachments and files in archives that are looked into."""

    def unpack(self, size: int) -> None:
        """Note what was unpacked."""
        self.unpacked = max(0, self.unpacked - size)

    def file(self) -> bool:
        """Take one file; False when there were enough."""
        self.files -= 1
        return self.files >= 0

    def picture(self, pixels: int) -> bool:
        """Take a picture of so many pixels; False when it is too much."""
        if pixels > self.pixels:
            return False
        self.pixels -= pixels
        return True


@dataclass(slots=True)
class Content:
    """What one file holds. A reader begins with an empty one and adds to it."""

    kind: str = ""
    """Set by a reader that knows better than the first bytes told."""
    state: str = "read"
    text: str = ""
    links: list[Link] = field(default_factory=list)
    traits: set[str] = field(default_factory=set)
    inside: list[str] = field(default_factory=list)
    producer: str = ""
    why: Text | None = None
    files: list[Attachment] = field(default_factory=list)
    """Files inside that are worth a look of their own."""
    pictures: list[bytes] = field(default_factory=list)
    """Pictures inside that may be a code."""

    def link(self, url: str, where: str, words: str = "", *, picture: bool = False) -> None:
        """Add a link that leads out of the document."""
        url = url.strip().strip("\x00")[:URL_MOST]
        if url and len(self.links) < LINKS_MOST:
            self.links.append(Link(url=url, text=" ".join(words.split())[:WORDS_MOST], where=where, picture=picture))

    def name(self, name: str) -> None:
        """Add the name of something inside."""
        if name and len(self.inside) < NAMES_MOST:
            self.inside.append(name[:300])
