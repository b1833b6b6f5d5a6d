"""
The vault: sealed exhibits in a folder, each under the SHA-256 of its bytes.

`ab/abcd…` holds the envelope (`counterseal.seal`) of the bytes whose SHA-256 is `abcd…`. So the same bytes are kept
once, however often and under whatever names they come, and a file's name says what must be in it. Files are read-only
and are never written again.
"""

from __future__ import annotations

import io
import os
import re
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import BinaryIO

from counterseal.errors import CountersealError
from counterseal.model.exhibit import Exhibit
from counterseal.model.text import text
from counterseal.seal import Break, Damaged, Digests, EnvelopeReader, Moved, chunks, unseen, write_envelope
from counterseal.stores.files import Seam, leftovers, make_folder, no_seam, part, settle, sweep, sync, told

BUFFER = 131_072
_SHA256 = re.compile(r"[0-9a-f]{64}")


class Vault:
    """Exhibits in a folder. `seam` is called between any two effects, for tests."""

    def __init__(self, root: Path, *, seam: Seam = no_seam) -> None:
        self._root = root
        self._seam = seam
        make_folder(root)

    def seal(
        self,
        source: Path | BinaryIO,
        *,
        name: str,
        taken_from: str,
        by: str,
        at: datetime,
        how: str,
        moved: Moved = unseen,
    ) -> Exhibit:
        """Keep a file, or what is left to read of an open one, and say what it is known by. Sealing twice keeps one."""
        with part(self._root) as (path, out), told(self._root):  # errors of reading are told where they arise
            pieces = _steady(source, self._seam) if isinstance(source, Path) else _read(source, taken_from, self._seam)
            found = write_envelope(out, _watched(pieces, moved))
            out.flush()
            self._keep(path, found, moved)
        return Exhibit(
            sha256=found.sha256, sha512=found.sha512, size=found.size,
            name=name, taken_from=taken_from, sealed_at=at, sealed_by=by, how=how,
        )  # fmt: skip

    def _keep(self, path: Path, found: Digests, moved: Moved) -> None:
        """Give the envelope that was written its place, after reading it back; a good one that is there stays."""
        self._seam("written")
        final = self._place(found.sha256)
        if not self._holds(final, found):
            with path.open("rb") as file, EnvelopeReader(file, found.sha256) as written:
                if written.check(moved) != found:
                    raise Damaged(found.sha256, 0, text("the disk did not keep what was written"))
            self._seam("checked")
            make_folder(final.parent)
            self._seam("folder made")
            settle(path, final, mode=0o400, seam=self._seam)
        # Also when it was there: whoever put it there may have died before this.
        sync(final.parent)
        sync(self._root)

    def _holds(self, final: Path, found: Digests) -> bool:
        """Whether the exhibit is there, whole by its length and its two ends."""
        try:
            with final.open("rb") as file, EnvelopeReader(file, found.sha256) as there:
                return (there.size, there.sha256) == (found.size, found.sha256)
        except (FileNotFoundError, Damaged):
            return False  # the same bytes are at hand and take the place of the broken file

    def open(self, sha256: str) -> BinaryIO:
        """The bytes of an exhibit, as a file that can be sought."""
        return io.BufferedReader(self._reader(sha256), BUFFER)

    def verify(self, sha256: str) -> Break | None:
        """Read an exhibit as a whole; where and why it is not what was sealed, or None."""
        if sha256 not in self:
            return Break(0, text("its file is missing"))
        try:
            with self._reader(sha256) as reader:
                found = reader.check()
        except Damaged as damaged:
            return damaged.broken
        return None if found.sha256 == sha256 else Break(0, text("its file holds {found}", found=found.sha256))

    def _reader(self, sha256: str) -> EnvelopeReader:
        try:
            file = self._place(sha256).open("rb")
        except OSError as error:
            raise CountersealError(
                text("The sealed exhibit {name} cannot be opened: {reason}", name=sha256, reason=_reason(error)),
                text("Put the exhibit's file back from a backup, or seal the original again."),
            ) from error
        try:
            return EnvelopeReader(file, sha256)
        except CountersealError:
            file.close()
            raise

    def __contains__(self, sha256: str) -> bool:
        return self._place(sha256).is_file()

    def leftovers(self) -> list[Path]:
        """What processes that died while sealing left behind."""
        return leftovers(self._root)

    def clean(self) -> list[Path]:
        """Delete the leftovers, and tell what they were."""
        return sweep(self._root)

    def _place(self, sha256: str) -> Path:
        if not _SHA256.fullmatch(sha256):
            raise ValueError(f"not a SHA-256 in hex: {sha256!r}")
        return self._root / sha256[:2] / sha256


def _watched(pieces: Iterator[bytes], moved: Moved) -> Iterator[bytes]:
    for piece in pieces:
        yield piece
        moved(len(piece))


def _steady(path: Path, seam: Seam) -> Iterator[bytes]:
    """The bytes of a file that must be the same at the end as at the beginning."""
    with _readable(str(path)):
        # Without O_NONBLOCK the opening of a pipe waits for somebody to write into it.
        handle = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
    before = os.fstat(handle)
    if not stat.S_ISREG(before.st_mode):
        os.close(handle)
        raise CountersealError(
            text("{name} is not a file with bytes in it", name=str(path)),
            text("Give the export's files, or the folder they are in."),
        )
    size = 0
    with os.fdopen(handle, "rb") as file:
        for piece in _read(file, str(path), seam):
            size += len(piece)
            if size > before.st_size:  # it may grow as fast as it is read
                raise _changed(path)
            yield piece
        after = os.fstat(handle)
    if (size, before.st_mtime_ns) != (after.st_size, after.st_mtime_ns):
        raise _changed(path)


def _read(source: BinaryIO, name: str, seam: Seam) -> Iterator[bytes]:
    with _readable(name):
        for piece in chunks(source):
            seam("read")
            yield piece


def _changed(path: Path) -> CountersealError:
    return CountersealError(
        text("{name} was changed by another program while it was being sealed", name=str(path)),
        text("Wait until the export is finished, or copy the file and give the copy; then run again."),
    )


@contextmanager
def _readable(name: str) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise CountersealError(
            text("{name} cannot be read: {reason}", name=name, reason=_reason(error)),
            text("See that it is still there and that you may read it; then run again."),
        ) from error


def _reason(error: OSError) -> str:
    return error.strerror or str(error)
