"""
Marks: what a person says about a finding or a verdict.

`wrong` and `expected` keep an alarm quiet until their day, `right` keeps nothing quiet. A mark is written down with who set
it and is never taken back by itself: a later mark about the same thing counts instead.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Final

WORDS: Final = ("wrong", "right", "expected")
QUIETING: Final = frozenset({"wrong", "expected"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """One word of a person about one thing."""

    thing: str
    """`message` or `finding`."""
    key: str
    """A Message-ID (or `sha256:` and the digest of a message without one), or the key of a finding."""
    word: str
    by: str
    at: datetime
    until: datetime | None = None
    """Until when it keeps quiet; without a day it holds for this one message alone."""
    sender: str = ""
    """Of a message: the address that it came from."""
    types: tuple[str, ...] = ()
    """Of a message: what kinds of fraud the judge had named."""
    verdict: str = ""
    """Of a message: the judge's word."""
    note: str = ""

    def holds(self, at: datetime) -> bool:
        """Whether it keeps something quiet at a moment."""
        return self.word in QUIETING and (self.until is None or at < self.until)
