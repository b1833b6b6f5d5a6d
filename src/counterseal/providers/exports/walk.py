"""
From what somebody typed to the files meant: folders opened up, in a fixed order, nothing passed over in silence.

A folder of exports may hold links out of it (to a file that is no part of the export), links in circles, pipes that
never answer. Each is told, none is followed. The single messages in a folder come as one bundle, at its end.
"""

from __future__ import annotations

import errno
import os
import stat
from collections.abc import Iterator, Sequence
from pathlib import Path

from counterseal.providers.exports.bundle import FEWEST, HEAD, LARGEST, Bundle, is_message, told_by_place
from counterseal.providers.exports.streams import kind_of
from counterseal.providers.exports.trouble import Trouble, detail, shown

Found = Path | Bundle | Trouble
_MAILDIR = ("cur", "new", "tmp")


def walk(paths: Sequence[Path]) -> Iterator[Found]:
    """
    Every file in `paths` and the folders below them, each once, and why the rest is not there.

    Two and more single messages below one of the folders are one bundle.
    """
    walker = _Walker()
    for path in paths:
        yield from walker.start(path)


class _Walker:
    def __init__(self) -> None:
        self._seen: set[tuple[int, int]] = set()
        self._named: set[tuple[int, int]] = set()
        """Files that were named one by one."""

    def start(self, path: Path) -> Iterator[Found]:
        """One path that somebody named; if it is a link, they mean what it points to."""
        try:
            found = path.stat()
            root = path.resolve()
        except (OSError, ValueError, RuntimeError) as error:  # ValueError: a NUL in it; RuntimeError: links in a circle
            yield _unusable(path, error)
            return
        if stat.S_ISDIR(found.st_mode):
            yield from self._folder(path, root)
        else:
            yield self._file(path, found)
            self._named.add((found.st_dev, found.st_ino))

    def _folder(self, top: Path, root: Path) -> Iterator[Found]:
        """Depth first and by name. A list instead of recursion: folders can be nested deeper than Python calls."""
        waiting = [top]
        messages: list[str] = []
        settings: list[str] = []
        size, weight = 0, 0
        while waiting:
            path = waiting.pop()
            try:
                found = path.stat() if path is top else path.lstat()
            except OSError as error:
                yield _unusable(path, error)
                continue
            if stat.S_ISLNK(found.st_mode):
                yield self._link(path, root)
            elif stat.S_ISDIR(found.st_mode):
                if self._again(found):
                    yield Trouble(shown(str(path)), "duplicate")
                else:
                    yield from self._listed(path, waiting)
            elif self._is_message(path, found):
                self._again(found)
                messages.append(str(path.relative_to(top)))
                size += found.st_size
            elif told_by_place(str(path.relative_to(top))) and isinstance(told := self._file(path, found), Path):
                settings.append(str(told.relative_to(top)))
                weight += found.st_size
            else:
                yield self._file(path, found)
        if settings:
            yield Bundle(top, settings, weight, "settings")
        if len(messages) >= FEWEST:
            yield Bundle(top, messages, size)
        else:
            yield from (top / name for name in messages)

    def _listed(self, path: Path, waiting: list[Path]) -> Iterator[Trouble]:
        try:
            names = sorted(path.iterdir(), reverse=True)
        except OSError as error:
            yield _unusable(path, error)
            return
        if not names and not _of_maildir(path):
            yield Trouble(shown(str(path)), "empty", detail(kind="folder"))
        waiting.extend(names)

    def _is_message(self, path: Path, found: os.stat_result) -> bool:
        """
        Whether it goes into the bundle. A second name of a message is not left out as that of another file is: mail
        servers copy a message into another folder by giving it one.
        """
        if not stat.S_ISREG(found.st_mode) or not 0 < found.st_size <= LARGEST:
            return False
        if (found.st_dev, found.st_ino) in self._named:
            return False
        try:
            with path.open("rb", buffering=0) as file:
                return is_message(file.read(HEAD))
        except OSError:
            return False  # `_file` says why

    def _file(self, path: Path, found: os.stat_result) -> Path | Trouble:
        place = shown(str(path))
        if not stat.S_ISREG(found.st_mode):
            return Trouble(place, "special_file", detail(kind=kind_of(found.st_mode)))
        if self._again(found):
            return Trouble(place, "duplicate")
        if not found.st_size:
            return Trouble(place, "empty", detail(kind="file"))
        if not os.access(path, os.R_OK):
            return Trouble(place, "unreadable", detail(error=os.strerror(errno.EACCES)))
        return path

    def _again(self, found: os.stat_result) -> bool:
        """Whether this file or folder was met before, under whatever name."""
        key = (found.st_dev, found.st_ino)
        if key in self._seen:
            return True
        self._seen.add(key)
        return False

    def _link(self, path: Path, root: Path) -> Trouble:
        place = shown(str(path))
        try:
            target = path.resolve(strict=True)
        except (OSError, RuntimeError) as error:
            circle = isinstance(error, RuntimeError) or error.errno == errno.ELOOP
            return Trouble(place, "symlink", detail(target="circle" if circle else "missing"))
        if not target.is_relative_to(root):
            return Trouble(place, "symlink", detail(target=shown(str(target))))
        if path.parent.resolve().is_relative_to(target):
            return Trouble(place, "loop", detail(target=shown(str(target))))
        return Trouble(place, "duplicate", detail(target=shown(str(target))))


def _of_maildir(path: Path) -> bool:
    """Whether a folder is one of the three that each folder of a Maildir has; two of them are usually empty."""
    return path.name in _MAILDIR and all((path.parent / name).is_dir() for name in _MAILDIR)


def _unusable(path: Path, error: Exception) -> Trouble:
    missing = isinstance(error, FileNotFoundError | NotADirectoryError | ValueError)
    if missing:
        return Trouble(shown(str(path)), "missing")
    if isinstance(error, RuntimeError) or (isinstance(error, OSError) and error.errno == errno.ELOOP):
        return Trouble(shown(str(path)), "symlink", detail(target="circle"))
    return Trouble(shown(str(path)), "unreadable", detail(error=getattr(error, "strerror", None) or error))
