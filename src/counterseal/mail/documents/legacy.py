"""
Word and Excel files of before 2007: their text, as far as a payment instruction needs it.

Small exporters still send proforma invoices as `.xls`. A workbook is a row of records ([MS-XLS]) of which the shared
texts and the cells are read; a document is a stream whose pieces are listed in a table ([MS-DOC] 2.4.1). Formatting,
formulas and pictures are left alone (docs/sources.md).
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from typing import Final

from counterseal.mail.charsets import decoded
from counterseal.mail.documents.content import TEXT_MOST, Content
from counterseal.mail.documents.numbers import plain_number
from counterseal.mail.documents.ole import Compound

STREAM_MOST: Final = 8 * 1024 * 1024
_RECORDS: Final = 300_000
_CELLS: Final = 50_000
_BOF, _FILEPASS, _BOUNDSHEET, _NAME = 0x809, 0x2F, 0x85, 0x18
_SST, _CONTINUE, _LABELSST, _LABEL, _RSTRING = 0xFC, 0x3C, 0xFD, 0x204, 0xD6
_NUMBER, _RK, _MULRK, _FORMULA, _STRING = 0x203, 0x27E, 0xBD, 0x6, 0x207
_PACKED: Final = 0x40000000
_TO_TEXT: Final = {7: "\t", 11: "\n", 12: "\n", 13: "\n", 30: "-", 31: "", 1: "", 8: "", 19: "", 20: "", 21: ""}


def workbook(file: Compound, into: Content) -> None:
    """Cells of all sheets, a row a line, parted by tabs."""
    stream = file.read("workbook", STREAM_MOST) or file.read("book", STREAM_MOST)
    book = _Book()
    try:
        for kind, body in _records(stream):
            if kind == _FILEPASS:
                into.state = "encrypted"
                return
            book.take(kind, body)
    except struct.error:
        pass  # cut off: what was read so far counts
    if book.macro_sheets:
        into.traits |= {"macro", "autorun"} if book.starts else {"macro"}
    into.text = book.text()


def _records(stream: bytes) -> Iterator[tuple[int, list[bytes]]]:
    """Each record's kind and body; the pieces by which a long one goes on are handed on with it."""
    at = count = 0
    kind, pieces = -1, [b""]
    while at + 4 <= len(stream) and count < _RECORDS:
        this, length = struct.unpack_from("<HH", stream, at)
        body = stream[at + 4 : at + 4 + length]
        at += 4 + length
        count += 1
        if this == _CONTINUE and kind == _SST:
            pieces.append(body)
            continue
        if kind >= 0:
            yield kind, pieces
        kind, pieces = this, [body]
    if kind >= 0:
        yield kind, pieces


class _Book:
    """Sheets being read."""

    def __init__(self) -> None:
        self.macro_sheets = 0
        self.starts = False
        """A name says that a macro sheet runs when the workbook is opened."""
        self._shared: list[str] = []
        self._rows: dict[tuple[int, int], dict[int, str]] = {}
        self._sheet = self._cells = 0
        self._wide = True
        self._pending: tuple[int, int] | None = None

    def take(self, kind: int, pieces: list[bytes]) -> None:
        """One record."""
        body = pieces[0]
        if kind == _BOF:
            self._sheet += 1
            self._wide = body[:2] == b"\x00\x06"
        elif kind == _BOUNDSHEET:
            self.macro_sheets += body[5:6] in {b"\x01", b"\x06"}
        elif kind == _NAME:
            self.starts = self.starts or (
                body[:1] > b"\x1f" and body[0] & 0x20 > 0 and body[14:16] in {b"\x00\x01", b"\x01\x01"}
            )
        elif kind == _SST:
            self._shared = list(_shared(pieces))
        elif self._cells < _CELLS:
            self._cell(kind, body)

    def _cell(self, kind: int, body: bytes) -> None:
        if kind == _STRING and self._pending is not None:
            row, column = self._pending
            self._put(row, column, _label(body, wide=self._wide))
            self._pending = None
        elif kind in {_LABELSST, _LABEL, _RSTRING, _NUMBER, _RK, _MULRK, _FORMULA}:
            row, column = struct.unpack_from("<HH", body, 0)
            if kind == _LABELSST:
                (index,) = struct.unpack_from("<I", body, 6)
                self._put(row, column, self._shared[index] if index < len(self._shared) else "")
            elif kind in {_LABEL, _RSTRING}:
                self._put(row, column, _label(body[6:], wide=self._wide))
            elif kind == _NUMBER:
                self._put(row, column, plain_number(repr(struct.unpack_from("<d", body, 6)[0])))
            elif kind == _RK:
                self._put(row, column, _rk(struct.unpack_from("<I", body, 6)[0]))
            elif kind == _MULRK:
                for at in range(4, len(body) - 7, 6):
                    self._put(row, column + (at - 4) // 6, _rk(struct.unpack_from("<I", body, at + 2)[0]))
            elif body[12:14] == b"\xff\xff":
                self._pending = (row, column) if body[6:7] == b"\x00" else None
            else:
                self._put(row, column, plain_number(repr(struct.unpack_from("<d", body, 6)[0])))

    def _put(self, row: int, column: int, text: str) -> None:
        self._cells += 1
        if text and column < 256:
            self._rows.setdefault((self._sheet, row), {})[column] = text

    def text(self) -> str:
        """Everything, a row a line."""
        lines = []
        for _, cells in sorted(self._rows.items()):
            lines.append("\t".join(cells[at] for at in sorted(cells)))
        return "\n".join(lines)[:TEXT_MOST]


def _rk(packed: int) -> str:
    """A number in 30 bits: whole or the high half of a double, perhaps a hundredth of it."""
    if packed & 2:
        value = float((packed >> 2) - (_PACKED if packed & 0x80000000 else 0))
    else:
        value = struct.unpack("<d", b"\0\0\0\0" + struct.pack("<I", packed & 0xFFFFFFFC))[0]
    return plain_number(repr(value / 100 if packed & 1 else value))


def _label(body: bytes, *, wide: bool) -> str:
    if not wide:
        length = int.from_bytes(body[:2], "little")
        return decoded(body[2 : 2 + length])
    length = int.from_bytes(body[:2], "little")
    if body[2:3] and body[2] & 1:
        return body[3 : 3 + 2 * length].decode("utf-16-le", "replace")
    return body[3 : 3 + length].decode("latin-1")


def _shared(pieces: list[bytes]) -> Iterator[str]:
    """The shared texts. A text may go on in the next piece, which says anew how wide its letters are."""
    reader = _Pieces(pieces)
    reader.take(4)
    (count,) = struct.unpack("<I", reader.take(4))
    for _ in range(min(count, _CELLS)):
        head = reader.take(3)
        length, flags = struct.unpack("<HB", head)
        runs = int.from_bytes(reader.take(2), "little") if flags & 8 else 0
        extra = int.from_bytes(reader.take(4), "little") if flags & 4 else 0
        yield reader.letters(length, wide=bool(flags & 1))
        reader.skip(4 * runs + extra)


class _Pieces:
    """Bytes in several records, read as one. Raises `struct.error` at their end."""

    def __init__(self, pieces: list[bytes]) -> None:
        self._pieces = pieces
        self._piece = self._at = 0

    def take(self, size: int) -> bytes:
        """So many bytes."""
        found = b""
        while len(found) < size:
            self._next()
            part = self._pieces[self._piece][self._at : self._at + size - len(found)]
            self._at += len(part)
            found += part
        return found

    def skip(self, size: int) -> None:
        """Pass over so many bytes."""
        while size > 0:
            self._next()
            step = min(size, len(self._pieces[self._piece]) - self._at)
            self._at += step
            size -= step

    def letters(self, length: int, *, wide: bool) -> str:
        """So many letters, across pieces."""
        found: list[str] = []
        while length > 0:
            if self._at >= len(self._pieces[self._piece]):
                self._next()
                wide = bool(self.take(1)[0] & 1)
            each = 2 if wide else 1
            room = (len(self._pieces[self._piece]) - self._at) // each
            if not room:
                raise struct.error
            step = min(length, room)
            raw = self._pieces[self._piece][self._at : self._at + step * each]
            found.append(raw.decode("utf-16-le" if wide else "latin-1", "replace"))
            self._at += step * each
            length -= step
        return "".join(found)

    def _next(self) -> None:
        while self._at >= len(self._pieces[self._piece]):
            if self._piece + 1 >= len(self._pieces):
                raise struct.error
            self._piece += 1
            self._at = 0


def document(file: Compound, into: Content) -> None:
    """The text of a Word document by its table of pieces; cells are parted by tabs."""
    main = file.read("worddocument", STREAM_MOST)
    if len(main) < 0x1AA or main[:2] != b"\xec\xa5":
        into.state = "broken"
        return
    flags = int.from_bytes(main[0x0A:0x0C], "little")
    if flags & 0x0100:
        into.state = "encrypted"
        return
    table = file.read("1table" if flags & 0x0200 else "0table", STREAM_MOST)
    at, size = struct.unpack_from("<II", main, 0x01A2)
    text = "".join(_pieces(main, table[at : at + size]))
    if not text:
        into.state = "opaque"
        return
    into.text = text.replace("\x07\x07", "\n").translate(_TO_TEXT)[:TEXT_MOST]


def _pieces(main: bytes, table: bytes) -> Iterator[str]:
    at = 0
    while table[at : at + 1] == b"\x01":  # properties stand before the pieces
        at += 3 + int.from_bytes(table[at + 1 : at + 3], "little")
    if table[at : at + 1] != b"\x02" or at + 5 > len(table):
        return
    size = int.from_bytes(table[at + 1 : at + 5], "little")
    body = table[at + 5 : at + 5 + size]
    count = (len(body) - 4) // 12
    letters = 0
    for one in range(min(count, 20_000)):
        first, last = struct.unpack_from("<II", body, 4 * one)
        (place,) = struct.unpack_from("<I", body, 4 * (count + 1) + 8 * one + 2)
        length = min(max(0, last - first), TEXT_MOST)
        letters += length
        if letters > 2 * TEXT_MOST:
            return
        if place & _PACKED:
            start = (place & ~_PACKED) // 2
            yield main[start : start + length].decode("cp1252", "replace")
        else:
            yield main[place : place + 2 * length].decode("utf-16-le", "replace")
