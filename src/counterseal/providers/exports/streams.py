"""
Bytes that come from a file, a part of a file, a scratch file or a decompressor, all read the same way.

Every stream here keeps two promises. It hands out each readable byte before it raises `Stopped`, so a file that is cut
off gives all it has. And it holds no more than a few pieces of `PIECE` bytes, whatever the file claims to be.
"""

from __future__ import annotations

import errno
import io
import os
import stat
import tempfile
import weakref
from dataclasses import dataclass, replace
from pathlib import Path
from typing import IO, BinaryIO, Final, Protocol, cast

from counterseal.providers.exports.trouble import Stopped, Trouble, detail

PIECE: Final = 256 * 1024
FIRST: Final = 8 * 1024
"""What is read first at a new place: often a header is all that is wanted there."""


class Content(Protocol):
    """Bytes that can be read from the start, as often as wanted."""

    @property
    def size(self) -> int | None:
        """Their number, where known before reading."""

    def open(self) -> BinaryIO:
        """A new stream of them; the caller closes it."""


class Blob(Content, Protocol):
    """Bytes that can be read from anywhere: what an archive has to lie in."""

    @property
    def place(self) -> str:
        """Where they are, as a person can follow it."""

    @property
    def size(self) -> int:
        """Their number."""

    @property
    def cut(self) -> Trouble | None:
        """Why there are fewer of them than there should be, if so."""


class Stream(io.BufferedIOBase):
    """A readable stream over `_more`, which gives the next piece, nothing at the end, or raises `Stopped`."""

    def __init__(self) -> None:
        self._piece = b""
        self._used = 0  # how much of the piece was handed out
        self._end: Stopped | bool = False

    def _more(self) -> bytes:
        raise NotImplementedError

    def readable(self) -> bool:
        return True

    def read(self, size: int | None = -1, /) -> bytes:
        """Up to `size` bytes; fewer only at the end or before a break."""
        wanted = -1 if size is None else size
        pieces: list[bytes] = []
        while wanted and (piece := self._take(wanted, raising=not pieces)):
            pieces.append(piece)
            wanted -= len(piece) if wanted > 0 else 0
        return pieces[0] if len(pieces) == 1 else b"".join(pieces)

    def read1(self, size: int = -1, /) -> bytes:
        """What is at hand, up to `size` bytes."""
        return self._take(size, raising=True) if size else b""

    def peek(self, _size: int = 0, /) -> bytes:
        """What is at hand, without moving on; lets `readline` work in pieces."""
        self._fill(raising=True)
        return self._piece[self._used :]

    def _take(self, wanted: int, *, raising: bool) -> bytes:
        self._fill(raising=raising)
        start = self._used
        self._used = len(self._piece) if wanted < 0 else min(start + wanted, len(self._piece))
        return self._piece if self._used - start == len(self._piece) else self._piece[start : self._used]

    def _fill(self, *, raising: bool) -> None:
        if self._used < len(self._piece):
            return
        self._piece, self._used = b"", 0
        if self._end is False:
            try:
                self._piece = self._more()
            except Stopped as stop:
                self._end = stop
            else:
                self._end = not self._piece
        if raising and isinstance(self._end, Stopped):
            raise self._end


class _Range(Stream):
    """Bytes `start` to `start + size` of an open file; seekable."""

    def __init__(self, file: IO[bytes], start: int, blob: Blob, size: int, *, owned: bool) -> None:
        super().__init__()
        self._file, self._start, self._size = file, start, size
        self._blob = blob  # also keeps a scratch file alive while somebody reads it
        self._at = 0
        self._next = FIRST
        self._owned = owned

    def seekable(self) -> bool:
        return True

    def tell(self) -> int:
        return self._at - (len(self._piece) - self._used)

    def seek(self, offset: int, whence: int = os.SEEK_SET, /) -> int:
        base = {os.SEEK_SET: 0, os.SEEK_CUR: self.tell(), os.SEEK_END: self._size}[whence]
        self._at = min(max(0, base + offset), self._size)
        self._piece, self._used, self._end = b"", 0, False
        self._next = FIRST
        return self._at

    def _more(self) -> bytes:
        wanted = min(self._next, self._size - self._at)
        self._next = min(PIECE, 8 * self._next)
        piece = b""
        if wanted > 0:
            try:
                self._file.seek(self._start + self._at)
                piece = self._file.read(wanted)
            except OSError as error:
                raise Stopped(Trouble(self._blob.place, "unreadable", detail(error=error.strerror))) from error
        self._at += len(piece)
        if wanted > 0 and not piece:
            raise Stopped(Trouble(self._blob.place, "truncated", detail(offset=self._start + self._at)))
        if not piece and self._blob.cut is not None:
            raise Stopped(self._blob.cut)
        return piece

    def close(self) -> None:
        if self._owned:
            self._file.close()
        super().close()

    def part(self, start: int, size: int, blob: Blob) -> _Range:
        """A stretch of this one in its place: two on top of each other would read a whole piece for every few bytes."""
        owned, self._owned = self._owned, False  # whoever closes the stretch closes the file
        return _Range(self._file, self._start + start, blob, size, owned=owned)


@dataclass(frozen=True, slots=True)
class Disk:
    """A regular file. Made by `on_disk`, which looks that it is one."""

    path: Path
    place: str
    size: int
    cut: None = None

    def open(self) -> BinaryIO:
        try:
            file = self.path.open("rb", buffering=0)
        except OSError as error:
            raise Stopped(Trouble(self.place, "unreadable", detail(error=error.strerror))) from error
        return cast(BinaryIO, _Range(file, 0, self, self.size, owned=True))


def on_disk(path: Path, place: str) -> Disk | Trouble:
    """The file at `path`, or why it cannot be one. Never waits: opening a pipe nobody writes to would."""
    try:
        found = path.stat()
        if not stat.S_ISREG(found.st_mode):
            return Trouble(place, "special_file", detail(kind=kind_of(found.st_mode)))
        with path.open("rb"):
            return Disk(path, place, found.st_size)
    except FileNotFoundError:
        return Trouble(place, "missing")
    except OSError as error:
        return Trouble(place, "unreadable", detail(error=error.strerror))
    except ValueError:  # a NUL in the name
        return Trouble(place, "missing")


@dataclass(frozen=True, slots=True)
class Held:
    """A seekable stream that somebody else opened and will close."""

    stream: IO[bytes]
    place: str
    size: int
    cut: None = None

    def open(self) -> BinaryIO:
        return cast(BinaryIO, _Range(self.stream, 0, self, self.size, owned=False))


def from_stream(stream: IO[bytes], place: str, folder: Path | None) -> Held | Spool | Trouble:
    """What an open stream holds; copied to a scratch file in `folder` if it can only be read forward."""
    try:
        if stream.seekable():
            return Held(stream, place, stream.seek(0, os.SEEK_END))
        spool = Spool(folder, place)
        while piece := stream.read(PIECE):
            spool.write(piece)
    except Stopped as stop:
        return stop.trouble
    except OSError as error:
        return Trouble(place, "unreadable", detail(error=error.strerror))
    return spool


_KINDS: Final = {
    stat.S_IFDIR: "folder",
    stat.S_IFIFO: "pipe",
    stat.S_IFSOCK: "socket",
    stat.S_IFCHR: "device",
    stat.S_IFBLK: "device",
    stat.S_IFLNK: "link",
}


def kind_of(mode: int) -> str:
    """What a file mode says this is, in one word."""
    return _KINDS.get(stat.S_IFMT(mode), "unknown")


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of a blob: a member that lies in its archive as it is."""

    whole: Blob
    start: int
    size: int
    place: str

    @property
    def cut(self) -> Trouble | None:
        if self.start + self.size <= self.whole.size:
            return None
        if self.whole.cut is not None:
            return replace(self.whole.cut, place=self.place)
        return Trouble(self.place, "truncated", detail(offset=self.whole.size))

    def open(self) -> BinaryIO:
        file = self.whole.open()
        here = max(0, min(self.size, self.whole.size - self.start))
        if isinstance(file, _Range):
            return cast(BinaryIO, file.part(self.start, here, self))
        return cast(BinaryIO, _Range(file, self.start, self, here, owned=True))


class Spool:
    """A scratch file without a name, gone when nobody holds it any more."""

    def __init__(self, folder: Path | None, place: str) -> None:
        self.place = place
        try:
            self._file = tempfile.TemporaryFile(dir=folder)  # noqa: SIM115 - lives as long as members point into it
        except OSError as error:
            raise _no_room(place, error) from error
        weakref.finalize(self, self._file.close)
        self.size = 0
        self.cut: Trouble | None = None

    def write(self, piece: bytes) -> None:
        """Add bytes at the end; raises `Stopped` when the disk is full."""
        try:
            self._file.seek(self.size)
            self._file.write(piece)
            self._file.flush()
        except OSError as error:
            raise _no_room(self.place, error) from error
        self.size += len(piece)

    def open(self) -> BinaryIO:
        return cast(BinaryIO, _Range(self._file, 0, self, self.size, owned=False))


def _no_room(place: str, error: OSError) -> Stopped:
    full = error.errno in (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)
    return Stopped(Trouble(place, "disk_full" if full else "no_scratch", detail(error=error.strerror)))


def spooled(content: Content, folder: Path | None, place: str) -> Spool:
    """All of `content` that can be read, on disk; `cut` says what kept the rest away. The content guards the size."""
    spool = Spool(folder, place)
    try:
        with content.open() as stream:
            while piece := stream.read(PIECE):
                spool.write(piece)
    except Stopped as stop:
        spool.cut = stop.trouble
    return spool
