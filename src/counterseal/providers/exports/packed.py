"""
Decompression that cannot be made to fill memory, and that gives what can be read of a file that is cut off.

The standard library's gzip, lzma and bz2 files raise in the middle of a read and lose what they had decoded; these
streams hand it out first. They ask the decoders for a bounded piece at a time, count what they get against the
`Budget` of the source, and compare it with what they were fed, so a bomb ends early and by name.
"""

from __future__ import annotations

import bz2
import lzma
import zlib
from collections.abc import Callable
from dataclasses import dataclass
from typing import BinaryIO, Final, Protocol, cast

from counterseal.providers.exports.limits import Budget
from counterseal.providers.exports.streams import Content, Stream
from counterseal.providers.exports.trouble import Stopped, Trouble, Why, detail

FEED: Final = 64 * 1024  # compressed bytes given to a decoder at a time

BROKEN: Final = (zlib.error, lzma.LZMAError, OSError, EOFError, ValueError)
"""What the decoders raise on bad data: zlib and lzma their own, bz2 OSError and ValueError, all EOFError after the end.
Reading from disk raises none of these here: `streams` turns its OSError into `Stopped`."""


class Decoder(Protocol):
    """What bz2 and lzma give, and `Inflate` imitates."""

    @property
    def eof(self) -> bool: ...
    @property
    def needs_input(self) -> bool: ...
    @property
    def unused_data(self) -> bytes: ...
    def decompress(self, data: bytes, max_length: int) -> bytes: ...


class Inflate:
    """zlib with the interface of the other decoders, which keep input they had no room to decode yet."""

    def __init__(self, wbits: int) -> None:
        self._zlib = zlib.decompressobj(wbits)
        self.needs_input = True

    @property
    def eof(self) -> bool:
        return self._zlib.eof

    @property
    def unused_data(self) -> bytes:
        return self._zlib.unused_data

    def decompress(self, data: bytes, max_length: int) -> bytes:
        piece = self._zlib.decompress(self._zlib.unconsumed_tail + data, max_length)
        self.needs_input = len(piece) < max_length and not self._zlib.unconsumed_tail
        return piece

    def copy(self) -> Inflate:
        """The same decoder in the same state."""
        twin = Inflate.__new__(Inflate)
        twin._zlib, twin.needs_input = self._zlib.copy(), self.needs_input
        return twin


@dataclass(frozen=True, slots=True)
class Codec:
    """A compression: how to make its decoder, what one stream of it starts with, how strong it honestly gets."""

    name: str
    decoder: Callable[[Budget], Decoder]
    strong: bool
    mark: bytes = b""  # another stream with this mark may follow the first; without one nothing may
    marked: bool = True
    """Whether a stream says itself where it ends; if not, its size does."""
    step: int = 64 * 1024
    """Bytes asked for at a time. When a decoder finds damage it throws away what it decoded in this step."""


GZIP: Final = Codec("gzip", lambda budget: Inflate(31), strong=False, mark=b"\x1f\x8b", step=256 * 1024)
DEFLATE: Final = Codec("deflate", lambda budget: Inflate(-15), strong=False, step=256 * 1024)
BZIP2: Final = Codec("bzip2", lambda budget: bz2.BZ2Decompressor(), strong=True, mark=b"BZh", step=32 * 1024)
XZ: Final = Codec(
    "xz",
    lambda budget: lzma.LZMADecompressor(lzma.FORMAT_XZ, memlimit=budget.limits.dictionary_bytes + 2**20),
    strong=True,
    mark=b"\xfd7zXZ\x00",
    step=32 * 1024,
)
CODECS: Final = {codec.name: codec for codec in (GZIP, BZIP2, XZ)}


_BIG_DICTIONARY: Final = detail(found="xz_dictionary", instead="unpack")


@dataclass(slots=True)
class Meter:
    """How far one content has been decompressed: reading it again costs time, but no budget."""

    budget: Budget
    counted: int = 0

    def reached(self, produced: int, place: str) -> None:
        """Count what is new; raises `Stopped` when the source has had enough."""
        new, self.counted = max(0, produced - self.counted), max(self.counted, produced)
        why = self.budget.spend(new)
        if why is not None:
            raise Stopped(Trouble(place, why, detail(unpacked=produced)))


@dataclass(frozen=True, slots=True)
class Packed:
    """The content behind a compression."""

    inner: Content
    codec: Codec
    place: str
    meter: Meter
    size: int | None = None
    """What the container says it will be; that it differs is damage."""
    crc: int | None = None
    base: int = 0
    """Where the compressed bytes begin in the file, so that an offset can be looked up."""

    def open(self) -> BinaryIO:
        return cast(BinaryIO, Unpacked(self))


class Unpacked(Stream):
    """A stream of `Packed`."""

    def __init__(self, packed: Packed) -> None:
        super().__init__()
        self._packed = packed
        self._decoder = packed.codec.decoder(packed.meter.budget)
        self._file = packed.inner.open()
        self._next = b""  # read from the file, not yet given to the decoder
        self._fed = 0
        self._produced = 0
        self._crc = 0
        self._saved: tuple[Inflate, bytes, int] | None = None  # before the last feed: decoder, feed, bytes produced
        self._ending: Stopped | None = None

    @property
    def consumed(self) -> int:
        """Compressed bytes used so far; exact once the end is reached."""
        return self._fed - len(self._decoder.unused_data)

    def close(self) -> None:
        self._file.close()
        super().close()

    def _more(self) -> bytes:
        if self._ending is not None:
            raise self._ending
        while self._goes_on():
            piece = self._decoded()
            if piece:
                return self._counted(piece)
        if self._packed.crc not in (None, self._crc) or self._packed.size not in (None, self._produced):
            raise self._stop("damaged")
        return b""

    def _goes_on(self) -> bool:
        if not self._packed.codec.marked:
            return self._produced < (self._packed.size or 0)
        return not self._decoder.eof or self._another_stream()

    def _decoded(self) -> bytes:
        data = b""
        if self._decoder.needs_input:
            data, self._next = self._next or self._file.read(FEED), b""
            self._fed += len(data)
            if not data:
                raise self._stop("truncated")
            if isinstance(self._decoder, Inflate):
                self._saved = self._decoder.copy(), data, self._produced
        try:
            return self._decoder.decompress(data, self._room())
        except BROKEN as error:
            if "Memory usage limit" in str(error):
                raise Stopped(Trouble(self._packed.place, "unsupported", _BIG_DICTIONARY)) from error
            return self._salvaged()

    def _room(self) -> int:
        step = self._packed.codec.step
        if self._packed.codec.marked or self._packed.size is None:
            return step
        return min(step, self._packed.size - self._produced)

    def _salvaged(self) -> bytes:
        """Damage was found. What zlib had decoded before it since the last feed, byte by byte from the saved state."""
        pieces: list[bytes] = []
        skip = 0
        if self._saved is not None:
            decoder, data, produced = self._saved
            skip = self._produced - produced
            self._fed -= len(data)
            for byte in data:
                try:
                    pieces.append(decoder.decompress(bytes([byte]), FEED * 1032))
                except BROKEN:
                    break
                self._fed += 1
        known = b"".join(pieces)[skip:]
        self._ending = self._stop("damaged", known=len(known))
        if not known:
            raise self._ending
        return known

    def _another_stream(self) -> bool:
        """Whether a further compressed stream follows the one that ended, as gzip, xz and bzip2 allow."""
        mark = self._packed.codec.mark
        if not mark:
            return False
        rest = self._decoder.unused_data.lstrip(b"\0")
        while len(rest) < len(mark) and (data := self._file.read(FEED)):
            self._fed += len(data)
            rest = (rest + data).lstrip(b"\0")
        if not rest:
            return False
        if not rest.startswith(mark):
            raise self._stop("trailing_bytes", unused=len(rest))
        self._decoder = self._packed.codec.decoder(self._packed.meter.budget)
        self._next = rest
        self._fed -= len(rest)
        return True

    def _counted(self, piece: bytes) -> bytes:
        self._produced += len(piece)
        self._crc = zlib.crc32(piece, self._crc)
        packed, limits = self._packed, self._packed.meter.budget.limits
        packed.meter.reached(self._produced, packed.place)
        ratio = limits.strong_ratio if packed.codec.strong else limits.deflate_ratio
        if self._produced > max(limits.ratio_from, ratio * self._fed):
            raise self._stop("bomb")
        return piece

    def _stop(self, why: Why, *, unused: int = 0, known: int = 0) -> Stopped:
        offset = self._packed.base + self._fed - unused
        return Stopped(Trouble(self._packed.place, why, detail(offset=offset, unpacked=self._produced + known)))
