"""
Long texts in slices: all of it is asked whether it may hold an account, and only the slices that may are read closely.

Half a megabyte of blank words before the account is no way to hide it. Slices overlap, so that a block of bank details is
whole in one of them.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

WHOLE: Final = 60_000
"""A text no longer than this is read in one."""
_SLICE: Final = 30_000
_OVERLAP: Final = 3_000
CLOSELY: Final = 40
"""Slices that are read closely."""


def slices(text: str) -> Iterator[str]:
    """The text in overlapping pieces that begin and end with a line where lines are short."""
    if len(text) <= WHOLE:
        yield text
        return
    at = 0
    while at < len(text):
        start = text.rfind("\n", max(0, at - 1_000), at) + 1 or at
        end = at + _SLICE
        end = text.find("\n", end, end + 1_000) if text.find("\n", end, end + 1_000) > 0 else end
        yield text[start:end]
        if end >= len(text):
            return
        at = end - _OVERLAP
