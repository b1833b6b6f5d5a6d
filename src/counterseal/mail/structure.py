"""
What a message is made of: its parts, where each begins and ends, and what it says it is.

Nothing is decoded here. An attachment of 100 MB is two places in the bytes and a name. Boundaries are searched for the
way a reader must when mail is broken: a part ends at the next boundary of any multipart around it, a multipart whose
last boundary is missing ends where its parent ends, and a boundary that only begins like another one is not that one.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from counterseal.mail.headers import Head, head
from counterseal.mail.params import file_name, parameters

DEEPEST: Final = 12
MOST: Final = 2000
"""Parts of one message, and boundaries looked at in one multipart."""


@dataclass(frozen=True, slots=True)
class Part:
    """One part that is no multipart: `start` to `end` are its bytes as they stand, still encoded."""

    kind: str
    """`text/plain`, lower case."""
    start: int
    end: int
    charset: str = ""
    encoding: str = ""
    """`base64`, `quoted-printable`, or empty for bytes as they are."""
    name: str = ""
    disposition: str = ""
    inline: bool = False
    """A picture that the text shows, not something a person attached."""
    depth: int = 0


@dataclass(frozen=True, slots=True)
class Structure:
    """All parts in order, and whether the last boundary of the outermost multipart was there."""

    kind: str
    parts: tuple[Part, ...]
    whole: bool = True
    report: str = ""
    """`report-type` of a multipart/report."""


def structure(data: bytes, top: Head, hint: str = "") -> Structure:
    """The parts of a message whose header block was read."""
    walker = _Walker(data, hint)
    kind, values = parameters(top.first(b"content-type"), hint)
    parts = tuple(walker.walk(top, top.end, len(data), 0, kind, values))
    return Structure(kind or "text/plain", parts, walker.whole, values.get("report-type", "").lower())


class _Walker:
    def __init__(self, data: bytes, hint: str) -> None:
        self._data, self._hint = data, hint
        self._left = MOST
        self.whole = True

    def walk(
        self, top: Head, start: int, end: int, depth: int, kind: str, values: dict[str, str], digest: bool = False
    ) -> Iterator[Part]:
        """The parts of one entity."""
        boundary = values.get("boundary", "")
        if kind.startswith("multipart/") and boundary and depth < DEEPEST:
            inner = list(self._between(boundary.encode("utf-8", "replace"), start, end, depth))
            for at, stop in inner:
                below = head(self._data, at, stop, part=True)
                within, said = parameters(below.first(b"content-type"), self._hint)
                yield from self.walk(
                    below, min(below.end, stop), stop, depth + 1, within, said, kind == "multipart/digest"
                )
            if inner:
                return
            kind, values = "text/plain", {}  # no boundary anywhere: what is there is text
        yield self._leaf(top, start, end, depth, kind or ("message/rfc822" if digest else "text/plain"), values)

    def _leaf(self, top: Head, start: int, end: int, depth: int, kind: str, values: dict[str, str]) -> Part:
        raw = top.first(b"content-disposition")
        disposition, said = parameters(raw, self._hint) if raw else ("", {})
        name = said.get("filename") or values.get("name") or ""
        inline = kind.startswith("image/") and b"content-id" in top.fields and disposition != "attachment"
        if "/" not in kind:
            kind = "text/plain"
        encoding, _ = (
            parameters(top.first(b"content-transfer-encoding"))
            if b"content-transfer-encoding" in top.fields
            else ("", {})
        )
        return Part(
            kind,
            start,
            end,
            values.get("charset", ""),
            encoding,
            file_name(name) if name else "",
            disposition,
            inline,
            depth,
        )

    def _between(self, boundary: bytes, start: int, end: int, depth: int) -> Iterator[tuple[int, int]]:
        """Where each part of a multipart begins and ends."""
        data, mark = self._data, b"--" + boundary
        at = data.find(mark, start, end)
        begin = -1
        looked = 0
        while at >= 0 and self._left > 0 and (looked := looked + 1) < 10 * MOST:
            line_end = self._delimits(at, len(mark), start, end)
            if line_end is None:
                at = data.find(mark, at + 1, end)
                continue
            stop = at - 1 if at > start else at
            if stop > start and data[stop - 1 : stop + 1] == b"\r\n":
                stop -= 1
            if begin >= 0:
                self._left -= 1
                yield begin, max(begin, stop)
            if data[at + len(mark) : at + len(mark) + 2] == b"--":
                return
            begin = line_end
            at = data.find(mark, line_end - 1, end)
        if begin >= 0:
            if depth == 0:
                self.whole = False
            yield begin, end

    def _delimits(self, at: int, length: int, start: int, end: int) -> int | None:
        """Where the line after a boundary begins; None if these bytes only look like one."""
        data = self._data
        if at > start and data[at - 1] not in b"\r\n":
            return None
        feed = data.find(b"\n", at + length, min(end, at + length + 200))
        stop = feed if feed >= 0 else data.find(b"\r", at + length, min(end, at + length + 200))
        stop = min(end, at + length + 200) if stop < 0 else stop
        rest = data[at + length : stop].rstrip(b" \t\r")
        if rest not in (b"", b"--") and not (rest.startswith(b"--") and not rest[2:].strip(b"-")):
            return None
        return min(end, stop + 1)
