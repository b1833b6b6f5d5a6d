"""
From what somebody typed to the files meant: folders opened up, in a fixed order, nothing passed over in silence.

A folder of exports may hold links out of it (to a file that is no part of the export), links in circles, pipes that
never answer. Each is told, none is followed.
"""

from __future__ import annotations

import errno
import os
import stat
from collections.abc import Iterator, Sequence
from pathlib import Path

from counterseal.providers.exports.streams import kind_of
from counterseal.providers.exports.trouble import Trouble, detail, shown


def walk(paths: Sequence[Path]) -> Iterator[Path | Trouble]:
    """Every file in `paths` and the folders below them, each once, and why the rest is not there."""
    walker = _Walker()
    for path in paths:
        yield from walker.start(path)


class _Walker:
    def __init__(self) -> None:
        self._seen: set[tuple[int, int]] = set()

    def start(self, path: Path) -> Iterator[Path | Trouble]:
        """One path that somebody named; if it is a link, they mean what it points to."""
        try:
            found = path.stat()
            root = path.resolve()
        except (OSError, ValueError, RuntimeError) as error:  # ValueError: a NUL in it; RuntimeError: links in a circle
            yield _unusable(path, error)
            return
        if stat.S_ISDIR(found.st_mode):
            yield from self._folder(path, root, found)
        else:
            yield self._file(path, found)

    def _folder(self, top: Path, root: Path, found: os.stat_result) -> Iterator[Path | Trouble]:
        """Depth first and by name. A list instead of recursion: folders can be nested deeper than Python calls."""
        waiting: list[tuple[Path, os.stat_result]] = [(top, found)]
        while waiting:
            path, found = waiting.pop()
            if stat.S_ISLNK(found.st_mode):
                yield self._link(path, root)
            elif not stat.S_ISDIR(found.st_mode):
                yield self._file(path, found)
            elif self._again(found):
                yield Trouble(shown(str(path)), "duplicate")
            else:
                yield from self._listed(path, waiting)

    def _listed(self, path: Path, waiting: list[tuple[Path, os.stat_result]]) -> Iterator[Trouble]:
        try:
            names = sorted(path.iterdir())
        except OSError as error:
            yield _unusable(path, error)
            return
        if not names:
            yield Trouble(shown(str(path)), "empty", detail(kind="folder"))
        inner = []
        for name in names:
            try:
                inner.append((name, name.lstat()))
            except OSError as error:
                yield _unusable(name, error)
        waiting.extend(reversed(inner))

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


def _unusable(path: Path, error: Exception) -> Trouble:
    missing = isinstance(error, FileNotFoundError | NotADirectoryError | ValueError)
    if missing:
        return Trouble(shown(str(path)), "missing")
    if isinstance(error, RuntimeError) or (isinstance(error, OSError) and error.errno == errno.ELOOP):
        return Trouble(shown(str(path)), "symlink", detail(target="circle"))
    return Trouble(shown(str(path)), "unreadable", detail(error=getattr(error, "strerror", None) or error))
