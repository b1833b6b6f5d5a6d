"""
The header block of a message: where it ends, and its fields as they stand.

Mail is broken at its edges: a missing blank line, bare carriage returns, a `From ` line of an mbox left on top, lines
that are no fields. A field that can be found is found; a line that is none is passed over while fields follow it, and
is where the body begins when none does.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

LONGEST: Final = 1024 * 1024
"""Bytes of a header block that are read. Lists of recipients may be long; nothing honest is longer than this."""
_MOST: Final = 4000
_END: Final = re.compile(rb"\n\r?\n|\r\r")
_FIELD: Final = re.compile(rb"^([!-9;-~]+)[ \t]*:[ \t]*([^\n]*(?:\n[ \t][^\n]*)*)", re.MULTILINE)
_LINE: Final = re.compile(rb"([!-9;-~]+)[ \t]*:")
_START: Final = re.compile(rb"(?:\xef\xbb\xbf|[\r\n \t\x00]+)*(?:>?From [^\n]*\n)*")
_NAMES: Final = frozenset(
    b"received return-path message-id date from to subject mime-version content-type delivered-to dkim-signature cc "
    b"sender reply-to envelope-to x-mailer user-agent x-mozilla-status x-gmail-labels x-gm-thrid status bcc".split()
)
_TELLING: Final = frozenset(b"received return-path message-id date from to subject delivered-to".split())


@dataclass(frozen=True, slots=True)
class Head:
    """The fields of a header block, by lower-case name, each as often as it stands there, in order."""

    fields: dict[bytes, list[bytes]]
    start: int
    end: int
    """Where the body begins."""

    def first(self, name: bytes) -> bytes:
        """The first field of a name, or nothing. Where a name stands twice, mail programs show the first."""
        found = self.fields.get(name)
        return found[0] if found else b""

    def every(self, name: bytes) -> list[bytes]:
        """All fields of a name."""
        return self.fields.get(name, [])


def head(data: bytes, start: int = 0, stop: int | None = None, *, part: bool = False) -> Head:
    """The header block that begins at `start`. A part of a message may have none; a message has one further below."""
    stop = len(data) if stop is None else stop
    begin = start
    if part and data[start : start + 1] in (b"\r", b"\n", b""):
        return Head({}, start, min(stop, start + (2 if data[start : start + 2] == b"\r\n" else 1)))
    if skipped := _START.match(data, start, min(stop, start + LONGEST)):
        begin = skipped.end()
    limit = min(stop, begin + LONGEST)
    ended = _END.search(data, max(start, begin - 1), limit)
    end, body = (ended.start() + 1, ended.end()) if ended else (limit, limit)
    block = data[begin:end]
    if b"\r" in block and b"\n" not in block:
        block = block.replace(b"\r", b"\n")
    fields: dict[bytes, list[bytes]] = {}
    at = 0
    for count, found in enumerate(_FIELD.finditer(block), 1):
        if found.start() > at and (cut := _body(block, at, found.start())) is not None:
            return Head(fields, begin, begin + cut)
        at = found.end() + 1
        if count > _MOST:
            break
        fields.setdefault(found[1].lower(), []).append(found[2])
    else:
        if at < len(block) and (cut := _body(block, at, len(block))) is not None:
            return Head(fields, begin, begin + cut)
    return Head(fields, begin, body)


def _body(block: bytes, start: int, stop: int) -> int | None:
    """Where the body begins among lines that are no fields; None when they are one broken line between fields."""
    lines = block[start:stop].strip(b"\r\n").split(b"\n")
    if all(not line.strip() or line.lstrip(b">").startswith(b"From ") for line in lines):
        return None
    if lines[0].startswith(b"--") or len(lines) > 1 or stop == len(block):
        return start
    return None


def looks_like_mail(data: bytes) -> bool:
    """Whether a file that begins so is one message: known header fields stand at its top."""
    skipped = _START.match(data)
    begin = skipped.end() if skipped else 0
    top = data[begin : begin + 8192]
    lines = top.split(b"\n") if b"\n" in top else top.split(b"\r")
    known = telling = strange = 0
    for line in lines[:60]:
        if not line.strip():
            break
        if line[:1] in b" \t":
            continue
        field = _LINE.match(line)
        if field is None:
            strange += 1
            if strange > 2:
                break
            continue
        name = field[1].lower()
        known += name in _NAMES or name.startswith(b"x-")
        telling += name in _TELLING
        if telling >= 2 and known >= 3:
            return True
    return telling >= 1 and known >= 2 and not strange
