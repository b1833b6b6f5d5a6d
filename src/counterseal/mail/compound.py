"""
Compound files (OLE2): the small file system in which Outlook keeps a message, Word a document and Excel a table.

Names and streams, read by chains of sectors ([MS-CFB], docs/sources.md). A chain may be made to run in circles or out of
the file; each is followed only as far as its stream is long, and no further than the bounds, so nothing here runs away.
"""

from __future__ import annotations

import struct
from array import array
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import BinaryIO, Final

SIGNATURE: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_END: Final = 0xFFFFFFFA
"""Sector numbers from here on are marks, not places."""
_ENTRY: Final = 128


class NotCompound(ValueError):
    """The bytes are no compound file, or its directory cannot be found."""


@dataclass(frozen=True, slots=True)
class Bounds:
    """How much of a file is followed."""

    entries: int = 100_000
    """Entries of a directory."""
    numbers: int = 4 * 1024 * 1024
    """Sectors that an allocation table tells of."""
    chain: int = 4 * 1024 * 1024
    """Sectors of the chains that hold tables and small streams."""
    path: int = 0
    """Letters of a path; 0: all."""
    length: int = 0
    """Bytes of the file, where they are known: no chain is longer and no stream larger. 0: not known."""


WHOLE: Final = Bounds()


@dataclass(frozen=True, slots=True)
class Node:
    """One stream or storage."""

    kind: int
    start: int
    size: int
    maker: bytes = field(default=b"", compare=False)
    """The class id: which program a storage belongs to."""


class Compound:
    """A compound file in a stream that can seek."""

    def __init__(self, stream: BinaryIO, bounds: Bounds = WHOLE) -> None:
        self._stream, self._bounds = stream, bounds
        head = self._at(0, 512)
        if not head.startswith(SIGNATURE) or len(head) < 512:
            raise NotCompound("no signature")
        shift, mini_shift = struct.unpack_from("<HH", head, 30)
        if shift not in (9, 12) or mini_shift not in (4, 5, 6, 7, 8):
            raise NotCompound("no such sector size")
        self._size, self._mini_size = 1 << shift, 1 << mini_shift
        directory, self._cutoff, mini_fat = struct.unpack_from("<I4xII", head, 48)
        self._fat = self._table(self._fat_sectors(head))
        self.nodes: dict[str, Node] = {}
        """Every stream and storage by its path: `__recip_version1.0_#00000000/__substg1.0_3001001F`."""
        root = self._names(directory)
        self.maker = root.maker
        self._mini_fat = self._table(self._chain(mini_fat, self._fat, bounds.chain))
        self._mini = list(self._chain(root.start, self._fat, min(bounds.chain, -(-root.size // self._size))))

    def read(self, path: str, most: int = 16 * 1024 * 1024) -> bytes:
        """A stream's bytes, as many as can be read; nothing for one that is not there."""
        node = self.nodes.get(path)
        if node is None or node.kind != 2:
            return b""
        size = min(node.size, most, self._bounds.length or most)
        if node.size < self._cutoff:
            return b"".join(self._mini_sectors(node.start, size))[:size]
        return b"".join(self._sector(one) for one in self._chain(node.start, self._fat, -(-size // self._size)))[:size]

    def _mini_sectors(self, start: int, size: int) -> Iterator[bytes]:
        each = self._size // self._mini_size
        for one in self._chain(start, self._mini_fat, -(-size // self._mini_size)):
            home, place = divmod(one, each)
            if home >= len(self._mini):
                return
            at = place * self._mini_size
            yield self._sector(self._mini[home])[at : at + self._mini_size]

    def _at(self, offset: int, size: int) -> bytes:
        self._stream.seek(offset)
        return self._stream.read(size)

    def _sector(self, number: int) -> bytes:
        return self._at((number + 1) * self._size, self._size)

    def _chain(self, start: int, table: array[int], most: int) -> Iterator[int]:
        """The sectors of a chain, no more than there can be."""
        if self._bounds.length:
            most = min(most, self._bounds.length // self._mini_size + 1)
        count = 0
        while start < _END and count < most:
            yield start
            count += 1
            if start >= len(table):
                return
            start = table[start]

    def _fat_sectors(self, head: bytes) -> list[int]:
        """The sectors in which the allocation table lies: 109 in the header, the rest in a chain of their own."""
        found = [one for one in struct.unpack_from("<109I", head, 76) if one < _END]
        (count, after, chained) = struct.unpack_from("<I20xII", head, 44)
        per = self._size // 4
        seen: set[int] = set()
        while after < _END and after not in seen and len(seen) <= chained and len(found) < count:
            seen.add(after)
            block = self._sector(after)
            numbers = struct.unpack_from(f"<{len(block) // 4}I", block)
            found += [one for one in numbers[: per - 1] if one < _END]
            after = numbers[per - 1] if len(numbers) >= per else _END
        length = self._bounds.length
        return found[: min(count, length // self._size + 1 if length else self._bounds.numbers // per)]

    def _table(self, sectors: Iterator[int] | list[int]) -> array[int]:
        table = array("I")
        for one in sectors:
            block = self._sector(one)
            table.extend(struct.unpack_from(f"<{len(block) // 4}I", block))
            if len(table) > self._bounds.numbers:
                break
        return table

    def _names(self, directory: int) -> Node:
        """Read the directory and give every node its path. Children hang in a tree that may be made to loop."""
        raw = bytearray()
        for one in self._chain(directory, self._fat, self._bounds.entries * _ENTRY // self._size):
            raw += self._sector(one)
        count = len(raw) // _ENTRY
        if not count or raw[66] != 5:
            raise NotCompound("no root")
        waiting: list[tuple[int, str]] = [(struct.unpack_from("<I", raw, 76)[0], "")]
        seen: set[int] = set()
        while waiting:
            number, above = waiting.pop()
            if number >= count or number in seen:
                continue
            seen.add(number)
            at = number * _ENTRY
            length = struct.unpack_from("<H", raw, at + 64)[0]
            name = raw[at : at + max(0, min(length, 64) - 2)].decode("utf-16-le", "replace")
            kind = raw[at + 66]
            left, right, child = struct.unpack_from("<III", raw, at + 68)
            start, size = struct.unpack_from("<IQ", raw, at + 116)
            waiting += [(left, above), (right, above)]
            path = (above + name)[: self._bounds.path or None]
            size = size & 0xFFFFFFFF if self._size == 512 else size
            self.nodes.setdefault(path, Node(kind, start, size, bytes(raw[at + 80 : at + 96])))
            if kind == 1:
                waiting.append((child, path + "/"))
        start, size = struct.unpack_from("<IQ", raw, 116)
        return Node(5, start, size & 0xFFFFFFFF, bytes(raw[80:96]))
