"""
One table of a page, put together cell by cell: spans repeated, key and value told from rows of data.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from counterseal.providers.exports.grid import Grid

_WIDEST: Final = 1_000
_LONGEST: Final = 1 << 20


def _span(text: str) -> int:
    return min(max(1, int(text)), _WIDEST) if text.isdecimal() and len(text) < 6 else 1


class Table:
    """A table that is open."""

    def __init__(self, *, nested: bool) -> None:
        self.nested = nested
        self.layout = False
        """Whether another table stands in it: then it only lays out the page."""
        self.caption = ""
        self.grid: Grid | None = None
        self.in_cell = False
        self.number = 0
        """How many rows have begun."""
        self._open = False
        self._line = 0
        self._cells: list[str] = []
        self._heads: list[bool] = []
        self._head = False
        self._across = self._down = 1
        self._reaching: dict[int, tuple[int, str]] = {}  # by column: rows that a cell above still reaches, and its text

    def row(self, line: int) -> None:
        """A row begins."""
        self._line, self._open = line, True
        self.number += 1
        self._cells, self._heads = [], []

    def cell(self, line: int, *, head: bool, across: str, down: str) -> None:
        """A cell begins, and with it a row where none was begun."""
        if not self._open:
            self.row(line)
        self.in_cell, self._head = True, head
        self._across, self._down = _span(across), _span(down)

    def cell_end(self, text: str) -> None:
        """A cell ends with its text; it reaches to the right and down as far as it said."""
        self.in_cell = False
        self._fill()
        for _ in range(self._across):
            if len(self._cells) >= _WIDEST:
                return
            if self._down > 1:
                self._reaching[len(self._cells)] = (self._down - 1, text[:_LONGEST])
            self._put(text[:_LONGEST], head=self._head)

    def take_row(self) -> tuple[int, list[str], list[bool]]:
        """The row that has ended: its line, its cells and which of them are heads."""
        if not self._open:
            return self._line, [], []
        self._open = False
        self._fill()
        row = self._line, self._cells, self._heads
        self._cells, self._heads = [], []
        return row

    def says(self, cells: Sequence[str], heads: Sequence[bool]) -> bool:
        """Whether a row is a key and its value: two cells, the first a head or with a colon behind it."""
        if len(cells) != 2 or self.grid is not None:
            return False
        return (heads[0] and not heads[1]) or cells[0].rstrip().endswith((":", "："))

    def _put(self, text: str, *, head: bool) -> None:
        self._cells.append(text)
        self._heads.append(head)

    def _fill(self) -> None:
        """Cells that reach down from rows above."""
        while (held := self._reaching.pop(len(self._cells), None)) is not None:
            rows, text = held
            if rows > 1:
                self._reaching[len(self._cells)] = (rows - 1, text)
            self._put(text, head=False)
