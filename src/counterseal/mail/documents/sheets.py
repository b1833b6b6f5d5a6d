"""
The cells of a workbook (XLSX) as lines of text parted by tabs.

Numbers are written out as a person would type them, because an account number is a number to a spreadsheet. Cells are
taken in the order in which they stand; empty ones are left out, so that a label and its value stay neighbours.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final, Protocol

from counterseal.mail.documents import xml
from counterseal.mail.documents.content import TEXT_MOST
from counterseal.mail.documents.numbers import plain_number

SHEETS_MOST: Final = 30
SHARED_MOST: Final = 100_000
_LETTERS_MOST: Final = 8_000_000


class Source(Protocol):
    """Where the parts of a workbook come from."""

    def read(self, name: str) -> bytes: ...
    def starting(self, *starts: str) -> list[str]: ...


class _Shared:
    """Handler of the shared texts. How a text is pronounced (`rPh`) is no part of it."""

    def __init__(self) -> None:
        self.texts: list[str] = []
        self._parts: list[str] = []
        self._in = self._spoken = False
        self._size = 0

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        if name == "si":
            self._parts = []
        elif name == "rPh":
            self._spoken = True
        self._in = name == "t" and not self._spoken

    def end(self, name: str) -> None:
        self._in = False
        if name == "rPh":
            self._spoken = False
        elif name == "si" and len(self.texts) < SHARED_MOST:
            self.texts.append("".join(self._parts))

    def text(self, text: str) -> None:
        if self._in and self._size < _LETTERS_MOST:
            self._size += len(text)
            self._parts.append(text)


class _Sheet:
    """Handler of one sheet."""

    def __init__(self, shared: list[str]) -> None:
        self.lines: list[str] = []
        self._shared = shared
        self._cells: list[str] = []
        self._parts: list[str] = []
        self._kind = "n"
        self._in = self._spoken = False
        self._size = 0

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        if name == "c":
            self._kind, self._parts = attributes.get("t", "n"), []
        elif name == "rPh":
            self._spoken = True
        self._in = name in {"v", "t"} and not self._spoken

    def end(self, name: str) -> None:
        self._in = False
        if name == "rPh":
            self._spoken = False
        elif name == "c" and self._parts and self._size < TEXT_MOST:
            value = " ".join(self._value("".join(self._parts)).split())
            self._size += len(value) + 1
            if value:
                self._cells.append(value)
        elif name == "row":
            if self._cells:
                self.lines.append("\t".join(self._cells))
            self._cells = []

    def text(self, text: str) -> None:
        if self._in:
            self._parts.append(text)

    def _value(self, raw: str) -> str:
        if self._kind == "s":
            return self._shared[int(raw)] if raw.isdecimal() and len(raw) < 8 and int(raw) < len(self._shared) else ""
        return plain_number(raw) if self._kind == "n" else raw


class _Drawn:
    """Handler of a drawing: the words in text boxes."""

    def __init__(self) -> None:
        self.lines: list[str] = []
        self._parts: list[str] = []
        self._in = False

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        self._in = name == "t"

    def end(self, name: str) -> None:
        self._in = False
        if name == "p" and self._parts:
            self.lines.append("".join(self._parts))
            self._parts = []

    def text(self, text: str) -> None:
        if self._in and len(self.lines) < 5_000:
            self._parts.append(text)


def sheets(parts: Source) -> tuple[str, bool]:
    """All cells and text boxes, and whether everything was whole."""
    shared = _Shared()
    raw = parts.read("xl/sharedstrings.xml")
    whole = xml.read(raw, shared) if raw else True
    texts: list[str] = []
    size = 0
    for found, fine in _each(parts, shared.texts):
        texts += found
        whole = whole and fine
        size += sum(map(len, found))
        if size > TEXT_MOST:
            break
    return "\n".join(texts)[:TEXT_MOST], whole


def _each(parts: Source, shared: list[str]) -> Iterator[tuple[list[str], bool]]:
    for name in parts.starting("xl/worksheets/")[:SHEETS_MOST]:
        if name.endswith(".xml"):
            sheet = _Sheet(shared)
            fine = xml.read(parts.read(name), sheet)
            yield sheet.lines, fine
    for name in parts.starting("xl/drawings/drawing")[:SHEETS_MOST]:
        drawn = _Drawn()
        fine = xml.read(parts.read(name), drawn)
        yield drawn.lines, fine
