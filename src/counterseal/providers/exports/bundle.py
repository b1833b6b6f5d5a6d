"""
Bundles: a folder of single messages as one exhibit.

A mailbox that is exported file by file (Maildir, `.eml`) has as many files as messages, and a hundred thousand exhibits
would be a hundred thousand entries in a journal. So the messages below one folder are sealed together, as a tar that is
made while it is sealed: by name, with size and time of change, without owner, so that the same folder is the same bytes.
Settings of a mail server lie in the folder of their owner and do not name him; they are bundled for the same reason, so
that each keeps its place. The form is the GNU tar manual's ("Basic Tar Format"), which any machine can unpack.
"""

from __future__ import annotations

import os
import re
import stat
import tarfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import BinaryIO, Final, cast

from counterseal.model.reading import Gap
from counterseal.providers.exports.limits import MIB
from counterseal.providers.exports.streams import Stream
from counterseal.providers.exports.trouble import shown

LARGEST: Final = 32 * MIB
"""A message up to this size is held in memory while it is bundled; a larger one is an exhibit of its own."""
HEAD: Final = 16_384
"""Bytes by which a message is told: seals of servers (ARC) may stand above everything that says so."""
FEWEST: Final = 2
"""So many messages make a bundle."""

_BLOCK: Final = 512
_FIELD: Final = re.compile(rb"([!-9;-~]{1,76})[ \t]*:")
_KNOWN: Final = frozenset(
    b"bcc cc content-type date delivered-to from in-reply-to message-id mime-version received references reply-to"
    b" return-path sender subject to x-gmail-labels x-mailer".split()
)
_TELLING: Final = frozenset(b"date from message-id received return-path".split())
_OF_SOMEBODY: Final = re.compile(
    r"(?:^|/)(?:[^/]*\.(?:sieve|siv)|\.forward|defaultbc|filter(?:\.yaml)?|\.autorespond/[^/]+|(?:valiases|va|vfilters|vf)/[^/]+)$"
    r"|(?:^|/)\.?sieve(?:-scripts)?/(?:[^/]+/)*[^/.]+$",
    re.IGNORECASE,
)
_COUNT: Final = re.compile(rb"\d{1,12}[ \t]*\r?\n")
"""Apple Mail writes the number of bytes in a line of its own before the message."""


def is_message(head: bytes) -> bool:
    """
    Whether a file that begins so is a single message (RFC 5322): lines of header fields, of which at least two are those
    of mail, up to an empty line or the end of the head. A mailbox of many messages is none.
    """
    head = head.removeprefix(b"\xef\xbb\xbf")
    if count := _COUNT.match(head):
        head = head[count.end() :]
    found = set()
    lines = head.replace(b"\r\n", b"\n").replace(b"\r", b"\n").split(b"\n")
    whole = len(head) < HEAD
    for number, line in enumerate(lines):
        if not line:
            break
        if line[:1] in b" \t" and number:
            continue
        field = _FIELD.match(line)
        if field is None:
            if not whole and number == len(lines) - 1:
                break  # the head ends in the middle of a line
            return False
        found.add(field[1].lower())
    return len(found & _KNOWN) >= 2 and bool(found & _TELLING)


def told_by_place(name: str) -> bool:
    """Whether a file is one of which only its folder tells whose it is: Sieve scripts, forwards and filters of a server."""
    return "/" in name.replace(os.sep, "/") and _OF_SOMEBODY.search(name.replace(os.sep, "/")) is not None


class Bundle:
    """The messages, or the settings, below one folder, to be sealed as one stream in which each keeps its place."""

    def __init__(self, folder: Path, names: Sequence[str], size: int, what: str = "messages") -> None:
        self.folder = folder
        self.what = what
        self.names = sorted(names, key=os.fsencode)
        self.size = size
        """About how many bytes there will be."""
        self._gaps: list[Gap] = []

    @property
    def name(self) -> str:
        """What the exhibit is called: the folder, and how many messages or settings."""
        return f"{self.folder.name or self.folder.resolve().name or '/'} ({len(self.names)} {self.what})"

    def open(self) -> BinaryIO:
        """The stream, made while it is read."""
        self._gaps.clear()
        return cast(BinaryIO, _Made(self._pieces()))

    def gaps(self) -> tuple[Gap, ...]:
        """What could not be taken; complete when the stream was read to its end."""
        return tuple(self._gaps)

    def _pieces(self) -> Iterator[bytes]:
        written = 0
        for name in self.names:
            for piece in self._member(name):
                written += len(piece)
                yield piece
        yield b"\0" * (2 * _BLOCK + -(written + 2 * _BLOCK) % tarfile.RECORDSIZE)

    def _member(self, name: str) -> Iterator[bytes]:
        """One message's header and bytes; nothing but a gap when it cannot be read as it stands."""
        path = self.folder / name
        try:
            content, found = _steady(path)
        except OSError as error:
            self._gap(path, "unreadable", error=error.strerror or str(error))
            return
        if content is None:
            self._gap(path, "changed")
            return
        info = tarfile.TarInfo(name.replace(os.sep, "/"))
        info.size, info.mtime, info.mode = len(content), int(found.st_mtime_ns // 10**9), 0o600
        yield info.tobuf(tarfile.GNU_FORMAT, "utf-8", "surrogateescape")
        yield content
        yield b"\0" * (-len(content) % _BLOCK)

    def _gap(self, path: Path, why: str, **details: str) -> None:
        self._gaps.append(Gap(place=shown(str(path)), why=why, detail=tuple(details.items())))


class _Made(Stream):
    """The pieces as a stream."""

    def __init__(self, pieces: Iterator[bytes]) -> None:
        super().__init__()
        self._pieces = pieces

    def _more(self) -> bytes:
        return next((piece for piece in self._pieces if piece), b"")


def _steady(path: Path) -> tuple[bytes | None, os.stat_result]:
    """The bytes of a file, and what the system says of it; None when it changed meanwhile, or is no file any more."""
    # Without O_NONBLOCK the opening of a pipe waits for somebody to write into it.
    handle = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
    with os.fdopen(handle, "rb") as file:
        before = os.fstat(handle)
        if not stat.S_ISREG(before.st_mode) or before.st_size > LARGEST:
            return None, before
        content = file.read(before.st_size + 1)
        after = os.fstat(handle)
    same = (len(content), before.st_mtime_ns) == (after.st_size, after.st_mtime_ns)
    return (content if same else None), after
