"""
Tables of separated values (CSV), as Purview, PowerShell, Excel and SIEMs write them.

Python's csv module does the splitting. Around it stands what it does not do: a lost quote must not swallow the rest of
the file, a row must not grow without bound, a line that broke off is told from one that is whole.
"""

from __future__ import annotations

import csv
import re
from collections import deque
from collections.abc import Iterator
from typing import Final

from counterseal.providers.exports.grid import TITLE, distinct
from counterseal.providers.exports.limits import DEFAULT, MIB, Limits
from counterseal.providers.exports.rows import Row, Tally
from counterseal.providers.exports.text import Characters, Readable, TooLong
from counterseal.providers.exports.trouble import Trouble, detail

_SEPARATORS: Final = (",", ";", "\t", "|")
_TYPE: Final = re.compile(r"#TYPE\s")  # PowerShell 5 writes the class of the objects first
_SEPARATOR_LINE: Final = re.compile(r"sep=(.)\s*$", re.IGNORECASE)  # Excel's own
_QUOTED: Final = re.compile(r'"(?:[^"]|"")*"')
_DATUM: Final = re.compile(r"[{\[]|\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}\b|[^\s@]+@[^\s@]+\.\w+$")
_HEADER_LINES: Final = 20  # a header with line breaks in its names, as Excel makes them, has a few
_REREAD: Final = 256 * MIB  # characters looked at twice in one table; more only happens to a file made for it


def csv_rows(member: Readable, limits: Limits = DEFAULT) -> Iterator[Row | Trouble]:
    """The rows of a table, and what was wrong with it."""
    with Characters(member) as text:
        yield from table_rows(text, limits)


def table_rows(text: Characters, limits: Limits, above: tuple[int, str] = (0, "")) -> Iterator[Row | Trouble]:
    """The same for a member that is being read already; `above` is what stands over its header, and how many lines."""
    csv.field_size_limit(max(csv.field_size_limit(), limits.record_bytes + limits.spread_bytes + 1))
    yield from _Table(text, limits, *above).rows()


class _Swallowed(Exception):
    """A row goes over more lines than any row does: its closing quote is lost."""


class _Skipped(Exception):
    """A line too long to be kept came by; whatever row it belongs to is lost."""

    def __init__(self, line: TooLong) -> None:
        super().__init__(line)
        self.line = line


def separator_of(line: str) -> str:
    """What separates the fields of a header."""
    bare = _QUOTED.sub("", line)
    return max(_SEPARATORS, key=bare.count)


def split(line: str, separator: str) -> list[str]:
    """The fields of one line taken by itself."""
    try:
        return next(csv.reader([line], delimiter=separator), [])
    except csv.Error:
        return []


class _Table:
    """One table being read."""

    def __init__(self, text: Characters, limits: Limits, skip: int = 0, title: str = "") -> None:
        self._text = text
        self._limits = limits
        self._skip = skip  # lines above the header
        self._title = title
        self._source = text.lines(limits.record_bytes)
        self._again: deque[str] = deque()  # lines given back, to be read once more
        self._line = 0  # the number of the line read last
        self._held: list[str] = []  # the lines of the row being read
        self._open_at_end = False
        self._separator = ","
        self._first: list[str] = []  # the header as it stands there
        self._names: list[str] = []
        self._flaws = Tally(text.place)
        self._reread = 0
        self._count = 0

    def rows(self) -> Iterator[Row | Trouble]:
        """Everything in order; the counted flaws at the end."""
        told = False
        for found in self._all():
            told = told or isinstance(found, Trouble)
            yield found
        for trouble in (*self._flaws.troubles(), *self._text.troubles(line=self._line)):
            told = told or not trouble.harmless
            yield trouble
        if not self._count and not told:
            yield Trouble(self._text.place, "empty", detail(kind="table"))

    def _all(self) -> Iterator[Row | Trouble]:
        going_on = True
        while going_on:
            try:
                if not self._names:
                    self._begin()
                yield from self._pass()
                going_on = bool(self._again)
            except csv.Error:
                yield from self._mended()
            except _Skipped as skipped:
                first = self._line - len(self._held)
                yield Trouble(self._text.place, "line_too_long", detail(line=first, characters=skipped.line.characters))
            except _Swallowed:
                yield from self._recovered()

    def _next(self) -> str | None:
        line = self._again.popleft() if self._again else next(self._source, None)
        if line is not None:
            self._line += 1
        if isinstance(line, TooLong):
            raise _Skipped(line)
        return line

    def _give_back(self, lines: list[str]) -> None:
        self._again.extendleft(reversed(lines))
        self._line -= len(lines)

    def _begin(self) -> None:
        """Find the header, what separates its fields, and a name for each column."""
        self._held.clear()
        while self._skip and self._next() is not None:
            self._skip -= 1
        while (line := self._next()) is not None:
            told = _SEPARATOR_LINE.match(line)
            if told:
                self._separator = told[1]
            elif line.strip() and not _TYPE.match(line):
                break
        if line is None:
            return
        lines = [line]
        while "".join(lines).count('"') % 2 and len(lines) < _HEADER_LINES and (more := self._next()) is not None:
            lines.append(more)
        if "".join(lines).count('"') % 2:
            self._give_back(lines[1:])
            del lines[1:]
        if self._separator not in line or self._separator == ",":
            self._separator = separator_of("".join(lines))
        bare = [line.rstrip("\r\n").replace("\r", " ") + "\n" for line in lines]  # see _mended
        self._first = next(csv.reader(bare, delimiter=self._separator), [])
        if any(_DATUM.match(field) for field in self._first):
            self._names = [f"#{number}" for number in range(1, len(self._first) + 1)]
            self._flaws.add("no_header", self._line)
            self._first = []
            self._give_back(lines)
        else:
            self._names = distinct(self._first)

    def _feed(self) -> Iterator[str]:
        """Lines for the csv reader. It asks for a second one before a row is out when a quote is open."""
        held, spread = self._held, 0
        while (line := self._next()) is not None:
            spread = spread + len(line) if held else 0
            held.append(line)
            if spread > self._limits.spread_bytes:
                raise _Swallowed
            yield line
        self._open_at_end = bool(held)

    def _pass(self) -> Iterator[Row | Trouble]:
        """Rows until the lines end, or until something comes that needs a new start."""
        held = self._held
        held.clear()
        self._open_at_end = False
        text, width, first = self._text, len(self._names), self._first
        for fields in csv.reader(self._feed(), delimiter=self._separator):
            if len(fields) != width or len(held) > 1 or self._open_at_end or text.stopped is not None:
                yield from self._odd(fields, self._line - len(held) + 1)
            elif fields != first:
                yield self._row(fields, self._line)
            held.clear()

    def _row(self, fields: list[str], line: int) -> Row:
        self._count += 1
        values: dict[str, object] = dict(zip(self._names, fields, strict=False))
        if self._title:
            values[TITLE] = self._title
        return Row(f"{self._text.place}:row {self._count}", line, values)

    def _odd(self, fields: list[str], line: int) -> Iterator[Row | Trouble]:
        """A row that is not simply one line with the fields it should have."""
        held, width = self._held, len(self._names)
        if fields == self._first or not any(field.strip() for field in fields) or _TYPE.match(fields[0]):
            return
        right = len(fields) == width
        sound = right and not self._open_at_end and (len(held) == 1 or self._well_quoted())
        if not sound and len(held) > 1 and (later := self._row_within()):
            yield from self._broken(line, later)
        elif self._open_at_end or (not held[-1].endswith("\n") and (len(fields) < width or self._text.stopped)):
            if self._text.stopped is None:
                yield Trouble(self._text.place, "truncated", detail(line=line))
            if len(fields) > 1:
                yield self._row(fields[:-1], line)
        elif right:
            yield self._row(fields, line)
        else:
            self._flaws.add("ragged", line)
            self._names += [f"#{number}" for number in range(len(self._names) + 1, len(fields) + 1)]
            yield self._row(fields, line)
            del self._names[width:]

    def _well_quoted(self) -> bool:
        """Whether a separator follows each closing quote; where a row ran into the next one, something else does."""
        try:
            list(csv.reader(self._held, delimiter=self._separator, strict=True))
        except csv.Error:
            return False
        return True

    def _row_within(self) -> int:
        """Which of the held lines is a whole row by itself, so that the row before it must have lost its quote."""
        size, width = sum(map(len, self._held)), len(self._names)
        if width < 2 or self._reread + size > _REREAD:
            return 0
        self._reread += size
        fits = (at for at, line in enumerate(self._held) if at and len(split(line, self._separator)) == width)
        return next(fits, 0)

    def _broken(self, line: int, later: int) -> Iterator[Row]:
        """Save the fields of a row before its lost quote, and read on where the next row begins."""
        self._flaws.add("lost_quote", line)
        whole = split(self._held[0], self._separator)[:-1]
        self._give_back(self._held[later:])
        if whole:
            yield self._row(whole, line)

    def _recovered(self) -> Iterator[Row | Trouble]:
        line = self._line - len(self._held) + 1
        later = self._row_within()
        if later:
            yield from self._broken(line, later)
        else:
            yield Trouble(self._text.place, "lost_quote", detail(line=line, lost_lines=len(self._held)))

    def _mended(self) -> Iterator[Row]:
        """The csv reader refuses a carriage return in the middle of a line; it is worth a space."""
        line = self._line - len(self._held) + 1
        fields = split("".join(self._held).rstrip("\r\n").replace("\r", " "), self._separator)
        if len(fields) == len(self._names):
            yield self._row(fields, line)
        else:
            self._flaws.add("malformed", line)
