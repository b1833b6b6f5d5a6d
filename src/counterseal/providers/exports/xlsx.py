"""
Excel workbooks (.xlsx), read as a stream: every sheet, row after row, in little memory.

Consoles hand out workbooks, and people save CSV as one. Known libraries either hold a whole sheet in memory, as wide
and as long as its author claims, or read what is damaged as if it were whole; so the few parts that tables need are
read here ("Office Open XML", docs/sources.md): the list of sheets, shared texts, which styles are dates, and the cells.
Formulas, links, pictures and macros are never looked at.
"""

from __future__ import annotations

import os
from array import array
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Final

from counterseal.providers.exports.cells import Styles, boolean, column, number
from counterseal.providers.exports.entries import Entry
from counterseal.providers.exports.grid import Grid
from counterseal.providers.exports.limits import DEFAULT, MIB, Budget, Limits
from counterseal.providers.exports.markup import BadMarkup, read_markup
from counterseal.providers.exports.rows import Row, Tally
from counterseal.providers.exports.streams import Content, from_stream
from counterseal.providers.exports.text import Readable
from counterseal.providers.exports.trouble import Stopped, Trouble, detail, shown
from counterseal.providers.exports.zips import zip_files

WIDEST: Final = 16_384  # columns of a sheet, by the format
_CELL: Final = 1 * MIB  # letters in one cell; Excel holds 32,767
_SHARED: Final = 256 * MIB  # bytes of shared texts
_SHEETS: Final = 1_000


@dataclass(slots=True)
class _Shared:
    """The shared texts, packed: a Python string costs 50 bytes before its first letter, and there are a million."""

    blob: bytearray = field(default_factory=bytearray)
    ends: array[int] = field(default_factory=lambda: array("Q"))

    def add(self, text: str) -> None:
        if len(self.blob) > _SHARED:
            raise BadMarkup("too_large", 0)
        self.blob += text.encode("utf-8", "replace")
        self.ends.append(len(self.blob))

    def get(self, index: int) -> str | None:
        if not 0 <= index < len(self.ends):
            return None
        return self.blob[self.ends[index - 1] if index else 0 : self.ends[index]].decode()


class _SharedTexts:
    """Handler of `sharedStrings.xml`. How a text is pronounced (`rPh`) is no part of it."""

    def __init__(self) -> None:
        self.shared = _Shared()
        self._parts: list[str] = []
        self._in_text = self._spoken = False

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        if name == "si":
            self._parts = []
        elif name == "rPh":
            self._spoken = True
        self._in_text = name == "t"

    def end(self, name: str) -> None:
        self._in_text = False
        if name == "rPh":
            self._spoken = False
        elif name == "si":
            self.shared.add("".join(self._parts)[:_CELL])

    def text(self, text: str) -> None:
        if self._in_text and not self._spoken:
            self._parts.append(text)


class _Book:
    """Handler of `workbook.xml`: the sheets in order, and from when days are counted."""

    def __init__(self) -> None:
        self.sheets: list[tuple[str, str]] = []
        self.since_1904 = False

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        if name == "sheet":
            link = next((value for key, value in attributes.items() if key.rpartition(":")[2] == "id"), "")
            self.sheets.append((attributes.get("name", ""), link))
        elif name == "workbookPr":
            self.since_1904 = boolean(attributes.get("date1904", ""))

    def end(self, name: str) -> None:
        pass

    def text(self, text: str) -> None:
        pass


class _Links:
    """Handler of `workbook.xml.rels`: which part each sheet is."""

    def __init__(self) -> None:
        self.targets: dict[str, str] = {}

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        if name == "Relationship":
            self.targets[attributes.get("Id", "")] = attributes.get("Target", "")

    def end(self, name: str) -> None:
        pass

    def text(self, text: str) -> None:
        pass


class _Sheet:
    """Handler of one sheet; `lines` holds the rows that are whole."""

    def __init__(self, shared: _Shared, styles: Styles, *, since_1904: bool) -> None:
        self.lines: list[tuple[int, list[str]]] = []
        self.lost: list[int] = []
        """Lines with a text that is not among the shared ones."""
        self._texts = lru_cache(maxsize=65_536)(shared.get)
        self._styles = styles
        self._since_1904 = since_1904
        self._row = 0
        self._cells: dict[int, str] = {}
        self._at = -1
        self._kind = self._style = ""
        self._parts: list[str] = []
        self._reading = self._spoken = False

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        if name == "c":
            self._at = column(attributes.get("r", ""), self._at + 1)
            self._kind, self._style = attributes.get("t", "n"), attributes.get("s", "")
            self._parts = []
        elif name == "row":
            stated = attributes.get("r", "")
            self._row = int(stated) if stated.isdecimal() and len(stated) < 8 else self._row + 1
            self._cells, self._at = {}, -1
        elif name == "rPh":
            self._spoken = True
        self._reading = name in ("v", "t") and not self._spoken

    def text(self, text: str) -> None:
        if self._reading:
            self._parts.append(text)

    def end(self, name: str) -> None:
        self._reading = False
        if name == "c" and self._parts and 0 <= self._at < WIDEST:
            self._cells[self._at] = self._value("".join(self._parts)[:_CELL])
        elif name == "rPh":
            self._spoken = False
        elif name == "row" and self._cells:
            widest = max(self._cells) + 1
            self.lines.append((self._row, [self._cells.get(at, "") for at in range(widest)]))
            self._cells = {}

    def _value(self, raw: str) -> str:
        if self._kind == "s":
            found = self._texts(int(raw)) if raw.isdecimal() and len(raw) < 10 else None
            if found is None:
                self.lost.append(self._row)
            return found or ""
        if self._kind == "b":
            return "TRUE" if boolean(raw) else "FALSE"
        if self._kind == "n":
            return number(raw, self._styles.kind(self._style), since_1904=self._since_1904)
        return raw


def workbook_rows(member: Readable, limits: Limits = DEFAULT) -> Iterator[Row | Trouble]:
    """The rows of all sheets, and what was wrong with the workbook."""
    try:
        with member.open() as stream:
            blob = from_stream(stream, member.place, None)
            if isinstance(blob, Trouble):
                yield blob
                return
            yield from _Workbook(blob.place, limits).rows(_parts(zip_files(blob, Budget(limits, blob.size))))
    except Stopped as stop:
        yield stop.trouble


@dataclass(slots=True)
class _Parts:
    """What the zip holds, by name in lower case, and what is wrong with it."""

    content: dict[str, Content] = field(default_factory=dict)
    troubles: list[Trouble] = field(default_factory=list)


def _parts(found: Iterator[object]) -> _Parts:
    parts = _Parts()
    for one in found:
        if isinstance(one, Entry):
            parts.content.setdefault(one.name.replace("\\", "/").lstrip("/").lower(), one.content)
        elif isinstance(one, Trouble):
            parts.troubles.append(one)
        if len(parts.content) > 10 * _SHEETS:
            break
    return parts


class _Workbook:
    """One workbook being read."""

    def __init__(self, place: str, limits: Limits) -> None:
        self._place = place
        self._limits = limits
        self._told = False

    def rows(self, parts: _Parts) -> Iterator[Row | Trouble]:
        """Every sheet in order."""
        yield from self._tell(parts.troubles)
        book, links, texts, styles = _Book(), _Links(), _SharedTexts(), Styles()
        for name, handler in (
            ("xl/workbook.xml", book),
            ("xl/_rels/workbook.xml.rels", links),
            ("xl/sharedstrings.xml", texts),
            ("xl/styles.xml", styles),
        ):
            if name in parts.content:
                yield from self._tell(self._read(parts.content[name], handler, name))
        count = 0
        for name, path in _sheets(book, links, parts):
            if path not in parts.content:
                yield from self._tell([Trouble(self._place, "missing", detail(missing=shown(name or path)))])
                continue
            place = f"{self._place}!{shown(name)}"
            sheet = _Sheet(texts.shared, styles, since_1904=book.since_1904)
            for found in self._sheet(parts.content[path], sheet, Grid(place)):
                count += isinstance(found, Row)
                yield found
        if not count and not self._told:
            yield Trouble(self._place, "empty", detail(kind="table"))

    def _tell(self, troubles: list[Trouble]) -> list[Trouble]:
        self._told = self._told or bool(troubles)
        return troubles

    def _read(self, content: Content, handler: _Book | _Links | _SharedTexts | Styles, name: str) -> list[Trouble]:
        """One of the small parts; a broken one gives what it has."""
        place = f"{self._place}!{name}"
        try:
            with content.open() as stream:
                for _ in read_markup(stream, handler):
                    pass
        except Stopped as stop:
            return [stop.trouble]
        except BadMarkup as bad:
            return [Trouble(place, bad.why, detail(line=bad.line))]
        return []

    def _sheet(self, content: Content, sheet: _Sheet, grid: Grid) -> Iterator[Row | Trouble]:
        troubles: list[Trouble] = []
        try:
            with content.open() as stream:
                for _ in read_markup(stream, sheet):
                    for line, cells in sheet.lines:
                        yield from grid.add(line, cells)
                    sheet.lines.clear()
        except Stopped as stop:
            troubles.append(stop.trouble)
        except BadMarkup as bad:
            troubles.append(Trouble(grid.place, bad.why, detail(line=bad.line)))
        for line, cells in sheet.lines:  # those of the piece that broke
            yield from grid.add(line, cells)
        yield from grid.end()
        flaws = Tally(grid.place)
        for line in sheet.lost:
            flaws.add("damaged", line)
        for line in grid.ragged:
            flaws.add("ragged", line)
        if grid.headless:
            flaws.add("no_header", 1)
        yield from self._tell(troubles)
        for trouble in flaws.troubles():
            yield from self._tell([trouble])


def _sheets(book: _Book, links: _Links, parts: _Parts) -> list[tuple[str, str]]:
    """Name and part of each sheet, as the workbook lists them; where it does not, whatever looks like one."""
    listed = [(name, _path(links.targets.get(link, ""))) for name, link in book.sheets[:_SHEETS]]
    if listed and all(path for _, path in listed):
        return listed
    found = sorted(
        (name for name in parts.content if name.startswith("xl/worksheets/") and name.endswith(".xml")),
        key=lambda name: (len(name), name),
    )
    names = [name for name, _ in listed] if len(listed) == len(found) else []
    return [(names[at] if names else os.path.basename(path), path) for at, path in enumerate(found)]  # noqa: PTH119


def _path(target: str) -> str:
    """The part that a link names: from the root, or from the folder of the workbook."""
    target = target.replace("\\", "/").lower()
    return (target.lstrip("/") if target.startswith("/") else f"xl/{target}") if target else ""
