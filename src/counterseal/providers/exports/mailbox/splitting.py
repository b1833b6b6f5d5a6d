"""
Mailbox files (mbox) cut into their messages, as a stream of any length.

A message begins with a line `From sender date`. A line in a text may begin so too, and not every program marks it with
`>`; so a line only parts two messages when header fields follow it. Programs that write Content-Length (mboxcl) mark
nothing: where that length leads to the next `From ` line or to the end, it is believed. `skip` passes over messages
without looking into them, at the speed of the disk.

Sources: RFC 4155; "mbox" (docs/sources.md).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import BinaryIO, Final

from counterseal.providers.exports.mailbox.told import LARGEST
from counterseal.providers.exports.trouble import Stopped, Trouble

PIECE: Final = 1024 * 1024
_AHEAD: Final = 8192
"""Bytes behind a `From ` line that are looked at."""
_FIELD: Final = re.compile(rb"([!-9;-~]{1,80})[ \t]*:")
_KNOWN: Final = frozenset(
    b"received return-path message-id date from to subject mime-version content-type delivered-to dkim-signature cc x-uidl "
    b"sender reply-to envelope-to x-mailer user-agent x-mozilla-status x-gmail-labels x-gm-thrid status x-account-key "
    b"x-original-to x-apparently-to arc-seal authentication-results x-spam-status received-spf bcc x-mozilla-keys".split()
)
DATED: Final = re.compile(rb"\d{1,2}:\d{2}(?::\d{2})?[^\n]{0,40}?\d{4}|\d{4}[^\n]{0,20}?\d{1,2}:\d{2}")
_BARE: Final = re.compile(rb"From (?:\S+|\?\?\?@\?\?\?|- ?)[ \t]*\r?$")
_PATCH: Final = b" Mon Sep 17 00:00:00 2001"
"""The date of git's patches, which look like an mbox entry and are text."""
_LENGTH: Final = re.compile(rb"\ncontent-length:[ \t]*(\d{1,10})[ \t]*\r?\n", re.IGNORECASE)
_HEADER_END: Final = re.compile(rb"\n\r?\n")
_ESCAPED: Final = re.compile(rb"^>(>*From )", re.MULTILINE)
_ENVELOPE: Final = re.compile(rb"[^\n]{0,8}\S+[ \t][^\n]{0,200}\d{1,2}:\d{2}:\d{2}[^\n]{0,40}\d{4}[^\n]{0,12}")


@dataclass(frozen=True, slots=True)
class Entry:
    """One message of an mbox."""

    number: int
    """From 1."""
    offset: int
    """Where its `From ` line begins in the file."""
    size: int
    line: bytes
    data: bytes
    """The line and the message; only the beginning of one that is too large."""


def begins(head: bytes) -> bool:
    """Whether a file that begins so is an mbox. Its first line may be damaged, if what follows is a header."""
    top = head.lstrip(b"\xef\xbb\xbf\r\n")
    line, _, rest = top.partition(b"\n" if b"\n" in top else b"\r")
    if not line or len(line) > 1000 or not rest:
        return False
    if line.startswith((b"From ", b">From ")):
        return bool(_known_fields(rest)) and _PATCH not in line
    return (
        _FIELD.match(line) is None
        and DATED.search(line) is not None
        and _envelope(line)
        and len(_known_fields(rest)) > 1
    )


def unescaped(data: bytes) -> bytes:
    """A message with the `>` before its `From ` lines taken off again (mboxrd; in mboxo one such line too many)."""
    return _ESCAPED.sub(rb"\1", data) if b"\n>" in data else data


def swallowed(data: bytes) -> bool:
    """Whether a message holds what looks like the next one, whose `From ` line was damaged."""
    ended = _HEADER_END.search(data)
    at = data.find(b"\nDate: ", ended.end() - 1) if ended else -1
    for _ in range(20):
        if at < 0:
            return False
        start = at + 1
        known = 0
        for _ in range(200):
            above = data.rfind(b"\n", 0, max(0, start - 1)) + 1
            line = data[above : start - 1]
            field = _FIELD.match(line)
            if line[:1] not in (b" ", b"\t") and field is None:
                if line.strip() and not line.startswith(b">") and known and _envelope(line):
                    return True
                break
            known += field is not None and field[1].lower() in _KNOWN
            if not above:
                break
            start = above
        at = data.find(b"\nDate: ", at + 7)
    return False


def _envelope(line: bytes) -> bool:
    return len(line) < 400 and _ENVELOPE.match(line) is not None


def _known_fields(rest: bytes) -> list[bytes]:
    """The names of known fields in the lines below, up to the first that is no field. One broken line is passed over."""
    found = []
    broken = looked = 0
    for line in rest[:_AHEAD].replace(b"\r\n", b"\n").replace(b"\r", b"\n").split(b"\n"):
        if line[:1] in (b" ", b"\t"):
            continue
        looked += 1
        field = _FIELD.match(line)
        if field is None:
            broken += 1
            if broken > 1 or not line.strip():
                break
        elif field[1].lower() in _KNOWN or field[1][:2] in {b"X-", b"x-"}:
            found.append(field[1].lower())
        if looked > 12:
            break
    return found


class Splitter:
    """One mbox being read. `stopped` says afterwards why it ended early, if it did."""

    def __init__(self, stream: BinaryIO, *, offset: int = 0, number: int = 0, largest: int = LARGEST) -> None:
        self._stream = stream
        self._largest = largest
        self._buffer = bytearray()
        self._offset = offset
        """Where the buffer begins in the file."""
        self._number = number
        self._start = offset
        self._ended = False
        self._macintosh = False
        self._kept: bytearray | None = None
        """The beginning of a message that is too large."""
        self._patches = False
        self.stopped: Trouble | None = None
        if offset:
            self._go_to(offset)

    def entries(self, skip: int = 0) -> Iterator[Entry]:
        """Every message in order, but for the first `skip`, which are only passed over."""
        self._load()
        self._macintosh = b"\n" not in self._buffer and b"\r" in self._buffer
        if self._macintosh:
            self._buffer = self._buffer.replace(b"\r", b"\n")
        blank = len(self._buffer) - len(self._buffer.lstrip(b"\r\n"))
        self._drop(blank)
        self._patches = _PATCH in bytes(self._buffer[:200])
        while self._buffer or not self._ended:
            end = self._end()
            if not end:
                return
            size = end + (self._offset - self._start if self._kept is not None else 0)
            self._number += 1
            if self._number > skip:
                yield self._entry(end, size)
            self._kept = None
            self._drop(end)

    @property
    def offset(self) -> int:
        """Where the next message begins."""
        return self._offset

    def _entry(self, end: int, size: int) -> Entry:
        data = bytes(self._kept if self._kept is not None else memoryview(self._buffer)[:end])
        line = data[: max(0, data.find(b"\n", 0, 1000))]
        return Entry(self._number, self._start if self._kept is not None else self._offset, size, line, data)

    def _end(self) -> int:
        """Where the message at the start of the buffer ends. Loads as much as is needed for that."""
        self._start = self._offset
        if target := self._stated():
            return target
        scan = 1
        while True:
            at = self._buffer.find(b"\nFrom ", scan)
            if at >= 0 and not self._ended and len(self._buffer) - at < _AHEAD:
                self._load()
                continue
            if at >= 0 and self._parts(at):
                return at + 1
            if at >= 0:
                scan = at + 6
                continue
            if self._ended:
                return len(self._buffer)
            scan = max(1, len(self._buffer) - 6)
            self._load()
            if len(self._buffer) > self._largest:
                scan = self._shorten(scan)

    def _shorten(self, scan: int) -> int:
        """Keep the beginning of a message that is too large, and let go what follows of it."""
        if self._kept is None:
            self._kept = self._buffer[: self._largest]
        gone = max(0, scan - 8)
        self._drop(gone)
        return max(1, scan - gone)

    def _parts(self, at: int) -> bool:
        """Whether the `From ` line behind this line feed begins a message."""
        buffer = self._buffer
        stop = buffer.find(b"\n", at + 1, at + 1000)
        if stop < 0:
            return False
        line = bytes(buffer[at + 1 : stop])
        if not self._patches and _PATCH in line:
            return False
        below = bytes(buffer[stop + 1 : stop + 1 + _AHEAD])
        blank = buffer[max(0, at - 1) : at] == b"\n" or buffer[max(0, at - 2) : at] == b"\n\r"
        known = _known_fields(below)
        if DATED.search(line) is not None:
            return bool(known) or (blank and _FIELD.match(below) is not None)
        return blank and (len(known) > 1 or (bool(known) and _BARE.match(line) is not None))

    def _stated(self) -> int:
        """The end by Content-Length, where another message or the end of the file stands there; else nothing."""
        while not (ended := _HEADER_END.search(self._buffer, 0, 256 * 1024)):
            if self._ended or len(self._buffer) > 256 * 1024:
                return 0
            self._load()
        said = _LENGTH.search(self._buffer, 0, ended.end())
        if said is None or (length := int(said[1])) > self._largest:
            return 0
        target = ended.end() + length
        while len(self._buffer) < target + 8 and not self._ended:
            self._load()
        if target > len(self._buffer):
            return 0
        while target < len(self._buffer) and self._buffer[target] in b"\r\n":
            target += 1
        if target == len(self._buffer) or self._buffer[target : target + 5] == b"From ":
            return target
        return 0

    def _load(self) -> None:
        if self._ended:
            return
        try:
            piece = self._stream.read(PIECE)
        except Stopped as stop:
            self.stopped = stop.trouble
            piece = b""
        self._ended = not piece
        self._buffer += piece.replace(b"\r", b"\n") if self._macintosh else piece

    def _drop(self, count: int) -> None:
        del self._buffer[:count]
        self._offset += count

    def _go_to(self, offset: int) -> None:
        try:
            if self._stream.seekable():
                self._stream.seek(offset)
                return
            while offset > 0 and (piece := self._stream.read(min(PIECE, offset))):
                offset -= len(piece)
        except Stopped as stop:
            self.stopped = stop.trouble
            self._ended = True
