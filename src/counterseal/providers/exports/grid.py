"""
From a grid of cells to rows with names: where the header is, and what stands above it.

Consoles export for people: a title, the account and the period come first, then the names of columns, then the data,
and on a page printed again the names once more. The first lines are looked at together. What stands above the header
often says whose log this is, so it travels with each row under `#title`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from statistics import median
from typing import Final

from counterseal.providers.exports.rows import LISTED, Row

TITLE: Final = "#title"
LOOKED_AT: Final = 30
_ABOVE: Final = 15  # lines that may stand above a header
_LABEL: Final = 60  # letters in the longest name of a column
_TITLE_SHOWN: Final = 500
_DATUM: Final = re.compile(
    r"\d{1,4}\s?[-/.年]\s?\d{1,2}|\d{1,2}:\d{2}|\d[\d,. %]*$|[^\s@]+@[^\s@]+\.\w|(?:\d{1,3}\.){3}\d|[0-9a-f]{0,4}:[0-9a-f:]*:[0-9a-f]|[{\[]",
    re.IGNORECASE,
)


def filled(cells: Sequence[str]) -> int:
    """How many cells hold something."""
    return sum(1 for cell in cells if cell.strip())


def labels(cells: Sequence[str]) -> bool:
    """Whether a line can be the names of columns: short, each one once or so, and nothing in it is a datum."""
    names = [name for cell in cells if (name := cell.strip())]
    if len(names) < 2 or len(set(names)) < 0.6 * len(names):
        return False
    return not any(len(name) > _LABEL or _DATUM.match(name) for name in names)


def data(cells: Sequence[str]) -> bool:
    """Whether a line holds a date, an address or a number."""
    return any(_DATUM.match(cell.strip()) for cell in cells)


def header_line(lines: Sequence[Sequence[str]]) -> int:
    """Which of the first lines is the header; -1 when there is none."""
    if not lines:
        return -1
    enough = max(2, 0.6 * median(filled(line) for line in lines))
    for number, line in enumerate(lines[: _ABOVE + 1]):
        if filled(line) >= enough and labels(line):
            return number
    return -1


def distinct(header: Sequence[str]) -> list[str]:
    """A name for each column: its own, with its number where it has none or another has it too."""
    names: list[str] = []
    taken: set[str] = set()
    for number, field in enumerate(header, start=1):
        name = field.strip()
        if not name or name in taken:
            name = f"{name}#{number}"
        taken.add(name)
        names.append(name)
    return names


class Grid:
    """One table on its way to rows. Lines are handed in as they come; rows come out once the header is known."""

    def __init__(self, place: str, title: str = "", *, headed: bool = False) -> None:
        self.place = place
        self.count = 0
        self.headless = False
        """Whether its columns have no names of their own."""
        self._title = title
        self._headed = headed  # the first line is the header, because the page says so
        self._held: list[tuple[int, int, Sequence[str]]] = []  # line, number, cells
        self._names: list[str] = []
        self._header: list[str] = []
        self.ragged: list[int] = []
        """Lines with more cells than there are names."""
        self.doubled: list[int] = []
        """Those with nearly twice as many: two rows that ran together."""

    def add(self, line: int, cells: Sequence[str], number: int = 0) -> Iterator[Row]:
        """One more line, and the rows that are ready. A place names the line, or its number in the table if given."""
        if not filled(cells):
            return
        if self._names:
            yield from self._row(line, number or line, cells)
            return
        self._held.append((line, number or line, cells))
        if len(self._held) >= LOOKED_AT or self._headed:
            yield from self._begin()

    def end(self) -> Iterator[Row]:
        """The rows of a table that was shorter than what is looked at."""
        if not self._names and self._held:
            yield from self._begin()

    @property
    def lone(self) -> list[str]:
        """The one line of a table that has no other and whose line can be names of columns; else nothing."""
        if self._names:
            return list(self._header) if not self.count and self._header else []
        return list(self._held[0][2]) if len(self._held) == 1 and labels(self._held[0][2]) else []

    def give_up(self) -> list[list[str]]:
        """The lines held so far: this is no table after all."""
        held, self._held = self._held, []
        return [[cell for cell in cells if cell.strip()] for *_, cells in held]

    def _begin(self) -> Iterator[Row]:
        at = 0 if self._headed else header_line([cells for *_, cells in self._held])
        held, self._held = self._held, []
        if at < 0:
            self.headless = True
            self._names = [f"#{number}" for number in range(1, max(len(cells) for *_, cells in held) + 1)]
        else:
            self._header = [cell.strip() for cell in held[at][2]]
            self._names = distinct(self._header)
            above = dict.fromkeys(cell.strip() for *_, cells in held[:at] for cell in cells)
            self._title = " ".join(part for part in (self._title, *above) if part)[:_TITLE_SHOWN]
        for line, number, cells in held[at + 1 :]:
            yield from self._row(line, number, cells)

    def _row(self, line: int, number: int, cells: Sequence[str]) -> Iterator[Row]:
        fields = [cell.strip() for cell in cells]
        if self._header and fields[: len(self._header)] == self._header:
            return  # printed again on the next page
        if len(fields) > len(self._names):
            twice = len(fields) >= 2 * len(self._header) - 1 > 1
            flawed = self.doubled if twice else self.ragged
            if len(flawed) < LISTED:
                flawed.append(line)
            self._names += [f"#{number}" for number in range(len(self._names) + 1, len(fields) + 1)]
        self.count += 1
        values: dict[str, object] = dict.fromkeys(self._names, "")
        values.update(zip(self._names, fields, strict=False))
        if self._title:
            values[TITLE] = self._title
        yield Row(f"{self.place}:row {number}", line, values)


def grid_rows(grid: Grid, lines: Iterable[tuple[int, Sequence[str]]]) -> Iterator[Row]:
    """The rows of a whole grid."""
    for line, cells in lines:
        yield from grid.add(line, cells)
    yield from grid.end()
