"""
XML, read a piece at a time, with everything refused by which a small file costs much.

Workbooks are XML inside a zip, and whoever sends one may have written it by hand. The standard library's expat reads it
as a stream; a document type (and with it every entity) ends the reading, as do nesting and tokens beyond all reason.
Whatever was told before the break has been handed on by then.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import BinaryIO, Final, Protocol
from xml.parsers import expat

from counterseal.providers.exports.limits import MIB
from counterseal.providers.exports.trouble import Why

_UTF_16: Final = (b"\xff\xfe", b"\xfe\xff")
PIECE: Final = 64 * 1024
DEEPEST: Final = 100  # a sheet has six levels
LONGEST: Final = 4 * MIB  # one tag or one text without an end


class Handler(Protocol):
    """Who is told. Names come without their prefix."""

    def start(self, name: str, attributes: Mapping[str, str]) -> None: ...
    def end(self, name: str) -> None: ...
    def text(self, text: str) -> None: ...


class BadMarkup(Exception):
    """Reading ends at a line, for a reason in one of the fixed words."""

    def __init__(self, why: Why, line: int) -> None:
        super().__init__(f"{why} on line {line}")
        self.why: Why = why
        self.line = line


def local(name: str) -> str:
    """A name without its prefix."""
    return name.rpartition(":")[2]


class _Reading:
    """One document on its way through expat."""

    def __init__(self, handler: Handler, encoding: str | None) -> None:
        self._handler = handler
        self._depth = 0
        self._parser = expat.ParserCreate(encoding)
        self._parser.buffer_text = True
        self._parser.StartElementHandler = self._start
        self._parser.EndElementHandler = self._end
        self._parser.CharacterDataHandler = handler.text
        self._parser.StartDoctypeDeclHandler = self._doctype
        self._fed = 0

    def feed(self, piece: bytes) -> None:
        """Take the next piece; nothing is the end."""
        try:
            self._parser.Parse(piece, not piece)
        except expat.ExpatError as error:
            why: Why = "malformed" if piece else "truncated" if self._fed else "empty"
            raise BadMarkup(why, error.lineno) from error
        self._fed += len(piece)
        if self._fed - max(0, self._parser.CurrentByteIndex) > LONGEST:
            raise BadMarkup("line_too_long", self._parser.CurrentLineNumber)

    def _start(self, name: str, attributes: Mapping[str, str]) -> None:
        self._depth += 1
        if self._depth > DEEPEST:
            raise BadMarkup("too_deep", self._parser.CurrentLineNumber)
        self._handler.start(local(name), attributes)

    def _end(self, name: str) -> None:
        self._depth -= 1
        self._handler.end(local(name))

    def _doctype(self, *_: object) -> None:
        raise BadMarkup("bomb", self._parser.CurrentLineNumber)


def read_markup(stream: BinaryIO, handler: Handler) -> Iterator[None]:
    """
    Tell the handler everything; a pause after each piece lets it hand on what it has.

    Raises `BadMarkup`, and `Stopped` as the stream does.
    """
    piece = stream.read(PIECE)
    # The parts of a workbook are UTF-8 or UTF-16; a name of anything else is not asked of the machine's codecs.
    reading = _Reading(handler, None if piece.startswith(_UTF_16) else "utf-8")
    while piece:
        reading.feed(piece)
        yield
        piece = stream.read(PIECE)
    reading.feed(b"")
    yield
