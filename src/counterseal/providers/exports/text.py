"""
The characters of a member, a piece at a time, in whatever encoding it was saved.

Exports come as UTF-8 with and without mark, as UTF-16 (PowerShell's Out-File and Export-Csv), and in the code page of
the office that saved them: GB18030 in China, Windows-1252 in Western Europe. Nobody says which, so the bytes decide.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import BinaryIO, Final, Protocol, Self

from counterseal.providers.exports.streams import PIECE
from counterseal.providers.exports.trouble import Stopped, Trouble, detail

HEAD: Final = 64 * 1024  # what the encoding and the form are told from

_MARKS: Final = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16, whose mark it starts with
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_HIGH_ALONE: Final = re.compile(rb"(?<![\x80-\xff])[\x80-\xff](?![\x80-\xff])")
_HIGH: Final = re.compile(rb"[\x80-\xff]")


class Readable(Protocol):
    """What the readers need of a member."""

    @property
    def place(self) -> str: ...
    def open(self) -> BinaryIO: ...


def encoding_of(head: bytes) -> tuple[str, int]:
    """The encoding of a file that starts so, and how many bytes of mark to skip. UTF-8 if nothing speaks against it."""
    for mark, encoding in _MARKS:
        if head.startswith(mark):
            return encoding, len(mark)
    pairs = min(len(head), 4096) // 2
    even, odd = head[: 2 * pairs : 2].count(0), head[1 : 2 * pairs : 2].count(0)
    if pairs >= 4 and max(even, odd) > 0.4 * pairs and min(even, odd) < 0.05 * pairs:
        return ("utf-16-be" if even > odd else "utf-16-le"), 0
    return "utf-8", 0


def code_page(data: bytes) -> str:
    """
    The encoding of bytes that are not all UTF-8.

    UTF-8 still, if few are wrong (a letter cut in two, a damaged byte). Else GB18030 or Windows-1252: Chinese letters
    are pairs of high bytes, accented ones stand alone.
    """
    if 10 * data.decode("utf-8", "replace").count("\ufffd") < len(_HIGH.findall(data)):
        return "utf-8"
    try:
        codecs.getincrementaldecoder("gb18030")().decode(data)
    except UnicodeDecodeError:
        return "cp1252"
    alone, high = len(_HIGH_ALONE.findall(data)), len(_HIGH.findall(data))
    return "cp1252" if 2 * alone > high else "gb18030"


@dataclass(frozen=True, slots=True)
class TooLong:
    """A line of which nothing was kept."""

    characters: int


class Characters:
    """One member being read as text; `stopped`, `nuls` and `bad` say afterwards how that went."""

    def __init__(self, member: Readable) -> None:
        self.place = member.place
        self.stopped: Trouble | None = None
        self.nuls = 0
        self.bad = 0
        self._stream: BinaryIO | None = None
        head = b""
        try:
            self._stream = member.open()
            head = self._stream.read(HEAD)
        except Stopped as stop:
            self.stopped = stop.trouble
        self._short = len(head) < HEAD  # the head is all there is,
        if self._short:
            self._read()  # and this says whether it should be
        self.raw_head = head
        self.encoding, skip = encoding_of(head)
        self._decoder = codecs.getincrementaldecoder(self.encoding)("strict" if self.encoding == "utf-8" else "replace")
        self._plain = True  # nothing but ASCII so far, so the encoding is still open
        self.head = self._cleaned(head[skip:], final=self._short)
        self._macintosh = "\r" in self.head and "\n" not in self.head

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        if self._stream is not None:
            self._stream.close()

    def pieces(self) -> Iterator[str]:
        """All of it, once, in pieces of bounded size, with lines that end in a line feed."""
        if self.head:
            yield self.head.replace("\r", "\n") if self._macintosh else self.head
        ended = self._short
        while not ended:
            data = self._read()
            ended = not data
            text = self._cleaned(data, final=ended)
            if text:
                yield text.replace("\r", "\n") if self._macintosh else text

    def lines(self, longest: int) -> Iterator[str | TooLong]:
        """Its lines, each with its line feed (the last one may have none)."""
        parts: list[str] = []
        length = 0
        for piece in self.pieces():
            first, *more = piece.split("\n")
            parts.append(first)
            length += len(first)
            if length > longest:
                parts.clear()
            if not more:
                continue
            yield "".join(parts) + "\n" if length <= longest else TooLong(length)
            last = more.pop()
            for line in more:
                yield line + "\n" if len(line) <= longest else TooLong(len(line))
            parts, length = [last], len(last)
        if length > longest:
            yield TooLong(length)
        elif length:
            yield "".join(parts)

    def troubles(self, **where: object) -> Iterator[Trouble]:
        """What there is to say once all is read; `where` tells how far reading came."""
        if self.stopped is not None:
            yield Trouble(self.stopped.place, self.stopped.why, self.stopped.detail + detail(**where))
        if self.nuls:
            yield Trouble(self.place, "nul_bytes", detail(count=self.nuls))
        if self.bad:
            yield Trouble(self.place, "bad_encoding", detail(count=self.bad, encoding=self.encoding))

    def _read(self) -> bytes:
        try:
            return self._stream.read(PIECE) if self._stream is not None else b""
        except Stopped as stop:
            self.stopped = stop.trouble
            return b""

    def _cleaned(self, data: bytes, *, final: bool) -> str:
        text = self._decoded(data, final=final)
        if "\0" in text:
            self.nuls += text.count("\0")
            text = text.replace("\0", "")
        if self._plain and not text.isascii():
            self._plain = False
        return text

    def _decoded(self, data: bytes, *, final: bool) -> str:
        try:
            text = self._decoder.decode(data, final)
        except UnicodeDecodeError:
            data = self._decoder.getstate()[0] + data
            self.encoding = code_page(data) if self._plain else "utf-8"
            self._decoder = codecs.getincrementaldecoder(self.encoding)("replace")
            text = self._decoder.decode(data, final)
        if not text.isascii() and "\ufffd" in text:
            self.bad += text.count("\ufffd")
        return text
