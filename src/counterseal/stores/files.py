"""
Files that are either whole or not there.

Whatever is kept is written under a temporary name, forced to the disk, and only then given its name, so that a machine
that stops at any moment leaves old or new and nothing in between. The writer holds a lock on its temporary file: one
that nobody locks belongs to a process that died, and may be swept away.
"""

from __future__ import annotations

import os
import secrets
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

from counterseal.errors import CountersealError
from counterseal.model.text import text

if sys.platform != "win32":
    import fcntl

PREFIX = ".part-"
OLD = 86_400.0

Seam = Callable[[str], None]
"""Called with the name of each moment between two effects, so that a test can end the process there."""


def no_seam(name: str) -> None:
    """Goes on."""


@contextmanager
def part(folder: Path, suffix: str = "") -> Iterator[tuple[Path, BinaryIO]]:
    """A new temporary file in `folder`, locked; flush it before `settle` names it, or it is gone afterwards."""
    with told(folder):
        path, file = _locked(folder, suffix)
    try:
        yield path, file
    finally:
        with suppress(OSError):  # a full disk says it again, and all that matters was flushed
            file.close()
        with suppress(FileNotFoundError):
            path.unlink()


def settle(path: Path, final: Path, *, mode: int = 0o600, seam: Seam = no_seam) -> None:
    """Force a finished file to the disk and give it its name, replacing what had it."""
    with told(final):
        sync(path)
        path.chmod(mode)
        seam("synced")
        path.replace(final)
        seam("named")
        sync(final.parent)
        seam("settled")


@contextmanager
def told(place: Path) -> Iterator[None]:
    """Errors of writing, as something a person can act upon."""
    try:
        yield
    except OSError as error:
        raise cannot_write(place, error) from error


def cannot_write(place: Path, error: OSError) -> CountersealError:
    """An error of writing, as something a person can act upon."""
    return CountersealError(
        text("{place} cannot be written: {reason}", place=str(place), reason=error.strerror or str(error)),
        text("Make room, make the folder writable for you, or choose another with --workspace; then run again."),
    )


def make_folder(path: Path) -> None:
    """A folder that only its owner may enter; it stays as it is if it is there."""
    with told(path):
        if path.is_dir():
            return
        with suppress(FileExistsError):  # another process was faster
            path.mkdir(mode=0o700, parents=True)
        sync(path.parent)


def sync(path: Path) -> None:
    """Force a file, or the names in a folder, to the disk."""
    if sys.platform == "win32" and path.is_dir():
        return  # Windows keeps folders by itself
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def leftovers(folder: Path) -> list[Path]:
    """Temporary files in `folder` of processes that died."""
    return [path for path in sorted(folder.glob(PREFIX + "*")) if _abandoned(path)]


def sweep(folder: Path) -> list[Path]:
    """Delete what dead processes left behind, and tell what it was."""
    with told(folder):
        return [path for path in sorted(folder.glob(PREFIX + "*")) if _abandoned(path, delete=True)]


def _locked(folder: Path, suffix: str) -> tuple[Path, BinaryIO]:
    while True:
        path = folder / f"{PREFIX}{secrets.token_hex(8)}{suffix}"
        file = os.fdopen(os.open(path, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o600), "w+b")
        if sys.platform == "win32":
            return path, file
        fcntl.flock(file, fcntl.LOCK_EX)
        if os.fstat(file.fileno()).st_nlink:
            return path, file
        file.close()  # swept between its making and its lock


def _abandoned(path: Path, *, delete: bool = False) -> bool:
    """Whether no process holds the file; it is deleted before anybody else can lock it."""
    try:
        with path.open("rb") as file:
            if sys.platform == "win32":  # no locks there: old enough is abandoned
                if time.time() - os.fstat(file.fileno()).st_mtime < OLD:
                    return False
            else:
                fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
            if delete:
                path.unlink()
    except (BlockingIOError, FileNotFoundError):
        return False
    return True


@contextmanager
def alone(folder: Path, name: str = ".lock") -> Iterator[None]:
    """Only one process at a time does what is inside, among all that do it under this name in this folder."""
    with told(folder):
        file = (folder / name).open("ab")
    with file:
        if sys.platform != "win32":
            fcntl.flock(file, fcntl.LOCK_EX)
        yield
