"""
Seals: digests of exhibits, the envelope they are stored in, and the chain that holds a journal together.

Evidence is worth what can be shown about it: that these are the bytes that were taken, and that nobody rewrote
afterwards what was done with them. This module makes and checks both proofs, on files that others open.

The envelope, version 1
-----------------------
An exhibit is stored in a frame that leaves room for encryption: a later version of the program may store a data key per
exhibit, wrapped by a key per case, without changing the format. All numbers are unsigned and big-endian.

    offset     size  what
    0             4  magic, "CSEX"
    4             1  version of the format, 1
    5             4  H, the length of the header (at most 65,536)
    9             H  header, a JSON object in UTF-8: "cipher" (how frames are stored; "none" is as they are), "key"
                     (names or holds the wrapped data key, or null), "chunk" (plain bytes in each frame but the last,
                     1 to 67,108,864). A reader passes over names that it does not know.
    9+H              frames, one for every `chunk` plain bytes and one for the rest, if any. Frame i (from 0):
       +0         4  n, the length of the stored bytes: `chunk`, and in the last frame 1 to `chunk`
       +4         n  the stored bytes; as long as the plain ones, whatever the cipher
       +4+n      16  tag. Cipher "none": BLAKE2b-128 of the plain bytes, personalised with i in eight bytes. An
                     authenticated cipher puts its own tag here, and makes its nonce from i.
    then         64  trailer
       +0         4  0, a length no frame has
       +4         8  size of the plain bytes
       +12       32  SHA-256 of the plain bytes
       +44       16  tag over all that is not in frames (magic to header, and the 44 bytes before), made like a frame's
                     with i = 2^64 - 1
       +60        4  "XESC"

Every length follows from the plain size: a file that was cut or grew is noticed when it is opened, a damaged frame when
it is read; and any place can be sought.

The journal's chain
-------------------
The digest of an entry is SHA-256 over the canonical JSON list ["counterseal.journal/1", previous digest, case, seq, at,
by, tag], followed by the canonical JSON of the body; `at` is UTC with six digits of a second. The previous digest of a
first entry is 64 zeros. Canonical JSON is UTF-8 without blanks, names sorted. A chain shows entries that were changed,
removed, swapped or put in between. Entries cut off at its end it cannot show, so the last digest belongs in reports.
"""

from __future__ import annotations

import hashlib
import io
import json
import struct
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING, BinaryIO

from counterseal.errors import CountersealError
from counterseal.model.case import Entry
from counterseal.model.text import Text, text

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer

MAGIC, END, VERSION = b"CSEX", b"XESC", 1
CHUNK = 1_048_576
MAX_CHUNK, MAX_HEADER = 64 * CHUNK, 65_536
GENESIS = "0" * 64

_START = struct.Struct(">4sBI")
_LENGTH = struct.Struct(">I")
_TOTALS = struct.Struct(">IQ32s")
_TAG = 16
_TRAILER = _TOTALS.size + _TAG + len(END)
_TRAILER_NUMBER = 2**64 - 1


Moved = Callable[[int], object]
"""Told of so many bytes more, for whoever watches."""


def unseen(size: int) -> None:
    """Nobody watches."""


@dataclass(frozen=True, slots=True)
class Break:
    """Where a proof fails, and why: the number of a journal entry, or a place in the plain bytes of an exhibit."""

    at: int
    why: Text


class Damaged(CountersealError):
    """A sealed exhibit is not what was sealed; `broken` says from where on."""

    def __init__(self, name: str, at: int, why: Text) -> None:
        super().__init__(
            text("The sealed exhibit {name} is damaged from byte {at} on: {why}", name=name, at=at, why=why),
            text("Put the exhibit's file back from a backup, or seal the original again."),
        )
        self.broken = Break(at, why)


@dataclass(frozen=True, slots=True)
class Digests:
    """What bytes are known by."""

    sha256: str
    sha512: str
    size: int


def chunks(source: BinaryIO, size: int = CHUNK) -> Iterator[bytes]:
    """The rest of a file, piece by piece."""
    return iter(lambda: source.read(size), b"")


def digests(pieces: Iterable[bytes]) -> Digests:
    """SHA-256, SHA-512 and size in one pass."""
    sha256, sha512, size = hashlib.sha256(), hashlib.sha512(), 0
    for piece in pieces:
        sha256.update(piece)
        sha512.update(piece)
        size += len(piece)
    return Digests(sha256.hexdigest(), sha512.hexdigest(), size)


@dataclass(frozen=True, slots=True)
class Header:
    """How the frames of an envelope are stored."""

    cipher: str = "none"
    key: str | None = None
    chunk: int = CHUNK

    def __post_init__(self) -> None:
        if not 0 < self.chunk <= MAX_CHUNK:
            raise ValueError(f"a frame holds 1 to {MAX_CHUNK} bytes, not {self.chunk}")


def write_envelope(out: BinaryIO, pieces: Iterable[bytes], header: Header | None = None) -> Digests:
    """Write an envelope around bytes that come in pieces of any size, and tell their digests."""
    header = header or Header()
    if header.cipher != "none":
        raise ValueError(f"cannot write frames in the cipher {header.cipher}")
    content = canonical({"cipher": header.cipher, "key": header.key, "chunk": header.chunk})
    if len(content) > MAX_HEADER:
        raise ValueError(f"a header has at most {MAX_HEADER} bytes, not {len(content)}")
    start = _START.pack(MAGIC, VERSION, len(content)) + content
    out.write(start)

    def written() -> Iterator[bytes]:
        for number, frame in enumerate(_even(pieces, header.chunk)):
            out.writelines((_LENGTH.pack(len(frame)), frame, _tag(number, frame)))
            yield frame

    done = digests(written())
    totals = _TOTALS.pack(0, done.size, bytes.fromhex(done.sha256))
    out.writelines((totals, _tag(_TRAILER_NUMBER, start + totals), END))
    return done


class EnvelopeReader(io.RawIOBase):
    """
    The plain bytes of an envelope as a file that can be sought; wrap it in `io.BufferedReader`.

    `Damaged`: not an envelope, cut or changed; inside a frame this is found when the frame is read, and `check()` reads
    them all. `CountersealError`: of a newer version, of an unknown cipher. Closing it closes the file beneath.
    """

    def __init__(self, file: BinaryIO, name: str = "exhibit") -> None:
        super().__init__()
        self._file, self._name = file, name
        self._position = 0
        self._cached: tuple[int, bytes] = (-1, b"")
        start, self.header = _read_start(file, name)
        self._first = len(start)
        self.size, self.sha256 = self._read_trailer(start)

    def _read_trailer(self, start: bytes) -> tuple[int, str]:
        length = self._file.seek(0, io.SEEK_END)
        if length < self._first + _TRAILER:
            raise Damaged(self._name, 0, text("it is cut short"))
        self._file.seek(length - _TRAILER)
        totals, tag, end = self._file.read(_TOTALS.size), self._file.read(_TAG), self._file.read()
        if end != END or tag != _tag(_TRAILER_NUMBER, start + totals):
            raise Damaged(self._name, 0, text("its beginning or its end is not as it was written"))
        _, size, sha256 = _TOTALS.unpack(totals)
        frames = -(-size // self.header.chunk)
        if length != self._first + size + frames * (_LENGTH.size + _TAG) + _TRAILER:
            raise Damaged(self._name, 0, text("its length does not fit the {size} bytes it should hold", size=size))
        return size, sha256.hex()

    def _frame(self, number: int) -> bytes:
        if self._cached[0] != number:
            chunk = self.header.chunk
            size = min(chunk, self.size - number * chunk)
            self._file.seek(self._first + number * (_LENGTH.size + chunk + _TAG))
            length, frame, tag = self._file.read(_LENGTH.size), self._file.read(size), self._file.read(_TAG)
            if length != _LENGTH.pack(size) or tag != _tag(number, frame):
                raise Damaged(self._name, number * chunk, text("the bytes there are not those that were sealed"))
            self._cached = (number, frame)
        return self._cached[1]

    def check(self, moved: Moved = unseen) -> Digests:
        """Read all of it; `moved` is told how many bytes more."""
        frames = -(-self.size // self.header.chunk)

        def read() -> Iterator[bytes]:
            for number in range(frames):
                frame = self._frame(number)
                moved(len(frame))
                yield frame

        found = digests(read())
        if found.sha256 != self.sha256:
            raise Damaged(self._name, 0, text("its SHA-256 is not the one that was written down"))
        return found

    def readinto(self, buffer: WriteableBuffer) -> int:
        if self.tell() >= self.size:
            return 0
        number, offset = divmod(self._position, self.header.chunk)
        with memoryview(buffer).cast("B") as view:
            part = memoryview(self._frame(number))[offset : offset + len(view)]
            view[: len(part)] = part
        self._position += len(part)
        return len(part)

    def seek(self, offset: int, whence: int = io.SEEK_SET) -> int:
        if self.closed:
            raise ValueError("I/O operation on closed file")
        place = offset + (0, self._position, self.size)[whence]
        if place < 0:
            raise ValueError(f"there is nothing before the beginning: {place}")
        self._position = place
        return place

    def seekable(self) -> bool:
        return True

    readable = seekable

    def close(self) -> None:
        if not self.closed:
            self._file.close()
        super().close()


def _read_start(file: BinaryIO, name: str) -> tuple[bytes, Header]:
    file.seek(0)
    start = file.read(_START.size)
    if len(start) < _START.size or not start.startswith(MAGIC):
        raise Damaged(name, 0, text("it does not begin like a sealed exhibit"))
    _, version, length = _START.unpack(start)
    if version != VERSION:
        raise CountersealError(
            text("{name} is sealed in format {version}; this version knows format 1", name=name, version=version),
            text("Open it with the newer Counterseal that sealed it."),
        )
    content = file.read(min(length, MAX_HEADER))
    try:
        fields = json.loads(content)
        header = Header(fields["cipher"], fields["key"], fields["chunk"])
    except (ValueError, LookupError, TypeError, RecursionError) as error:
        raise Damaged(name, 0, text("its header cannot be read")) from error
    if header.cipher != "none":
        raise CountersealError(
            text("{name} is encrypted in a way that is not known here: {cipher}", name=name, cipher=str(header.cipher)),
            text("Open it with the Counterseal that encrypted it, or with a newer one."),
        )
    return start + content, header


def _even(pieces: Iterable[bytes], size: int) -> Iterator[bytes]:
    """The same bytes in pieces of `size`; the last may be shorter, and none is empty."""
    waiting = bytearray()
    for piece in pieces:
        waiting += piece
        while len(waiting) >= size:
            yield bytes(waiting[:size])
            del waiting[:size]
    if waiting:
        yield bytes(waiting)


def _tag(number: int, content: bytes) -> bytes:
    return hashlib.blake2b(content, digest_size=_TAG, person=number.to_bytes(8, "big")).digest()


def canonical(value: object) -> bytes:
    """JSON that is the same bytes for the same value. `ValueError` or `TypeError` on what JSON has no words for."""
    plain = json.dumps(value, ensure_ascii=False, allow_nan=False, sort_keys=True, separators=(",", ":"))
    return plain.encode("utf-8", "backslashreplace")  # half a surrogate pair stays the escape that it was


def link(previous: str, *, case: str, seq: int, at: datetime, by: str, tag: str, body: bytes) -> str:
    """The digest of a journal entry that follows the one whose digest is `previous`; `body` is canonical JSON."""
    if at.tzinfo is None:
        raise ValueError("the moment of an entry has a zone")
    moment = at.astimezone(UTC).isoformat(timespec="microseconds")
    before = canonical(["counterseal.journal/1", previous, case, seq, moment, by, str(tag)])
    return hashlib.sha256(before + body).hexdigest()


def verify(entries: Iterable[Entry]) -> Break | None:
    """Where a journal's chain is broken, and why; None when it holds. A journal without entries does not hold."""
    previous, seq = GENESIS, 0
    for seq, entry in enumerate(entries, start=1):
        if entry.seq != seq:
            return Break(seq, text("entry {seq} is missing; {found} stands in its place", seq=seq, found=entry.seq))
        if entry.previous != previous:
            return Break(seq, text("entry {seq} does not follow the one before it", seq=seq))
        body = canonical(dict(entry.body))
        if entry.digest != link(previous, case=entry.case, seq=seq, at=entry.at, by=entry.by, tag=entry.tag, body=body):
            return Break(seq, text("entry {seq} was changed after it was written", seq=seq))
        previous = entry.digest
    return None if seq else Break(0, text("it has no entries"))
