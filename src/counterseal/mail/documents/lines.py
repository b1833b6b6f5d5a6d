"""
Pieces of text on a page, put into lines as a reader sees them.

A PDF draws its words in any order. Forms and invoices often draw all labels first and all values after them; read in that
order, an account number stands beside the wrong label. So where the order on the page is not the order of drawing, pieces
at one height become one line, from left to right, parted by tabs where there is a gap.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

_APART: Final = 0.8
"""A gap wider than this many heights parts two cells."""
_OVER: Final = 0.3
"""Pieces that overlap by this many heights are two cells, of which the first is too long for its place."""
_FEW: Final = 2
"""More cells than this beside one another are a table."""
_SAME: Final = 4.0
"""Left edges this near are one edge, in points."""
_WIDE: Final = 0.45
"""A piece this wide, as a share of the page, is a line of prose and no cell."""


@dataclass(frozen=True, slots=True)
class Box:
    """Where a piece stands; heights grow upwards."""

    left: float
    bottom: float
    right: float
    top: float

    @property
    def height(self) -> float:
        """Its height, never nothing."""
        return max(0.1, self.top - self.bottom)


def scattered(boxes: Sequence[Box], width: float) -> bool:
    """Whether pieces were drawn in another order than they are read, and are cells and no columns of prose."""
    jumps = sum(after.bottom > before.top + 0.5 * before.height for before, after in pairwise(boxes))
    if not jumps:
        return False
    return sum(one.right - one.left > _WIDE * width for one in boxes) * 3 < len(boxes)


def lines(boxes: Sequence[Box], texts: Sequence[str]) -> str:
    """The text of all pieces in the order of reading."""
    pieces = sorted(
        ((one, said) for one, said in zip(boxes, texts, strict=True) if said.strip()), key=lambda each: -each[0].top
    )
    rows: list[list[tuple[Box, str]]] = []
    for one, said in pieces:
        if rows and _beside(rows[-1][0][0], one):
            rows[-1].append((one, said))
        else:
            rows.append([(one, said)])
    told: list[str] = []
    columns: list[float] = []
    ordered = [sorted(row, key=lambda each: each[0].left) for row in rows]
    for at, row in enumerate(ordered):
        edges = [one for near in ordered[max(0, at - 1) : at + 2] if near is not row for one in _edges(near)]
        cells = _cells(row, edges)
        before = _column(columns, cells[0][0], row[0][0].height)
        told.append("\t" * before + "\t".join(words for _, words in cells))
        lefts = [left for left, _ in cells]
        if before + len(lefts) >= len(columns) or not before:
            columns = (
                [*columns[:before], *lefts] if len(lefts) + before > 1 else columns if _under(columns, lefts) else []
            )
    return "\n".join(told)


def beside(boxes: Sequence[Box]) -> bool:
    """Whether pieces stand beside one another with a gap that is wider than a blank: cells, of a table or of columns."""
    return any(_beside(one, other) and abs(other.left - one.right) > one.height for one, other in pairwise(boxes))


def _beside(first: Box, other: Box) -> bool:
    """Whether two pieces stand at one height: the middle of the smaller lies within the taller."""
    middle = (other.top + other.bottom) / 2
    return first.bottom <= middle <= first.top or other.bottom <= (first.top + first.bottom) / 2 <= other.top


def _edges(row: Sequence[tuple[Box, str]]) -> list[float]:
    """Where the cells of a table's row begin."""
    cells = _cells(row)
    return [left for left, _ in cells] if len(cells) > _FEW else []


def _cells(row: Sequence[tuple[Box, str]], edges: Sequence[float] = ()) -> list[tuple[float, str]]:
    """Where the cells of a row begin, and their words. `edges`: where those of the next rows do."""
    cells = [(row[0][0].left, row[0][1].strip())]
    for (before, _), (after, text) in pairwise(row):
        gap = (after.left - before.right) / before.height
        if gap > _APART or gap < -_OVER or any(abs(after.left - one) < 1.0 for one in edges):
            cells.append((after.left, text.strip()))
        else:
            left, words = cells[-1]
            cells[-1] = left, words + (" " if gap > 0.12 else "") + text.strip()
    return cells


def _column(columns: Sequence[float], left: float, height: float) -> int:
    """How many columns of the rows above stand before the first cell of a row."""
    return next((at for at, one in enumerate(columns) if at and abs(one - left) < 0.6 * height), 0)


def _under(columns: Sequence[float], lefts: Sequence[float]) -> bool:
    """Whether a lone cell stands below the first column."""
    return bool(columns) and abs(columns[0] - lefts[0]) < _SAME
