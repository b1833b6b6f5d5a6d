"""
Text for a terminal: lines of so many columns, where a Chinese character takes two.

A line may be broken at a blank and, between Chinese characters, anywhere, but no line begins with a mark that closes
(a comma, a bracket): what typographers call 避头.
"""

from __future__ import annotations

import re
from unicodedata import combining, east_asian_width

_CLOSING = "、。,，.!！?？:：;；)）]】》”’…"
_PIECES = re.compile(
    r"\s+|[\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uff60]|[^\s\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uff60]+"
)


def width(said: str) -> int:
    """How many columns a text takes."""
    return sum(0 if combining(char) else 2 if east_asian_width(char) in "WF" else 1 for char in said)


def wrap(said: str, columns: int, first: str = "", later: str = "") -> list[str]:
    """A text as lines of at most `columns`; `first` and `later` stand before the first line and the others."""
    lines: list[str] = []
    line, used = first, width(first)
    empty = True
    for piece in _pieces(said, max(columns - width(later), 8)):
        if piece.isspace():
            if not empty:
                line, used = line + " ", used + 1
            continue
        if not empty and used + width(piece) > columns:
            lines.append(line.rstrip())
            line, used = later, width(later)
        line, used, empty = line + piece, used + width(piece), False
    return [*lines, line.rstrip()]


def _pieces(said: str, longest: int) -> list[str]:
    """What may not be torn apart: words, and single Chinese characters with the marks that close after them."""
    found: list[str] = []
    for piece in _PIECES.findall(said):
        if found and piece[0] in _CLOSING and not found[-1].isspace():
            found[-1] += piece
        else:
            found.append(piece)
    return [part for piece in found for part in _cut(piece, longest)]


def _cut(piece: str, longest: int) -> list[str]:
    """A word wider than a line (an address, an id) is cut where the line ends."""
    if width(piece) <= longest or piece.isspace():
        return [piece]
    parts, part, used = [], "", 0
    for char in piece:
        if used + width(char) > longest:
            parts.append(part)
            part, used = "", 0
        part, used = part + char, used + width(char)
    return [*parts, part]
