"""
A tiny PST, written by hand from [MS-PST]: just enough pages, blocks and heaps for folders with messages in them.

It is the Unicode form without encryption, each tree one page, each node one block. What no test needs is left out.
"""

from __future__ import annotations

import struct
import zlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

Property = str | int | bytes
Values = Mapping[int, Property]
"""Properties by number; a text is Unicode, a number 32 bits, bytes are eight for a moment and else binary."""

STORE, NAMES, ROOT, SUBTREE = 0x21, 0x61, 0x122, 0x8022
_RECIPIENTS, _ATTACHMENTS = 0x692, 0x671
_MOMENTS = frozenset({0x0039, 0x0E06, 0x3007, 0x3008, 0x004E})


@dataclass
class Letter:
    """One item of a folder."""

    values: Values
    recipients: Sequence[Values] = ()
    attachments: Sequence[Values] = ()


@dataclass
class Folder:
    """One folder and what lies in it."""

    name: str
    letters: Sequence[Letter] = ()
    folders: Sequence[Folder] = field(default_factory=tuple)


def crc(data: bytes) -> int:
    """The checksum of the format: CRC-32 without its inversions."""
    return zlib.crc32(data, 0xFFFFFFFF) ^ 0xFFFFFFFF


def heap(client: int, root: int, allocations: Sequence[bytes]) -> bytes:
    """A heap on a node: its allocations are named by their number."""
    offsets = [12]
    for each in allocations:
        offsets.append(offsets[-1] + len(each))
    body = b"".join(allocations)
    pad = len(body) % 2
    table = struct.pack("<HH", len(allocations), 0) + b"".join(struct.pack("<H", at) for at in offsets)
    return struct.pack("<HBBI4x", 12 + len(body) + pad, 0xEC, client, root) + body + bytes(pad) + table


def hid(number: int) -> int:
    """The name of an allocation."""
    return number << 5


def kind_of(tag: int, value: Property) -> int:
    """The type of a property's value."""
    if isinstance(value, str):
        return 0x001F
    return 0x0003 if isinstance(value, int) else 0x0040 if tag in _MOMENTS else 0x0102


def bag(values: Values) -> bytes:
    """A property context."""
    allocations = [b"", b""]
    records = []
    for tag, value in sorted(values.items()):
        kind = kind_of(tag, value)
        if isinstance(value, int):
            said = value & 0xFFFFFFFF
        else:
            allocations.append(value.encode("utf-16-le") if isinstance(value, str) else value)
            said = hid(len(allocations)) if allocations[-1] else 0
        records.append(struct.pack("<HHI", tag, kind, said))
    allocations[0] = struct.pack("<BBBBI", 0xB5, 2, 6, 0, hid(2))
    allocations[1] = b"".join(records)
    return heap(0xBC, hid(1), allocations)


def table(columns: Sequence[tuple[int, int]], rows: Sequence[Values], ids: Sequence[int] = ()) -> bytes:
    """A table context: columns of 32 bits, each a number or the name of an allocation. `ids` are the rows' own."""
    every = [(0x67F2, 0x0003), (0x67F3, 0x0003), *columns]
    width = 4 * len(every)
    bits = -(-len(every) // 8)
    allocations: list[bytes] = [b"", b"", b"", b""]
    matrix = index = b""
    for number, row in enumerate(rows):
        ident = ids[number] if ids else number + 1
        cells = struct.pack("<II", ident, number)
        for tag, _ in columns:
            value = row.get(tag, "")
            if isinstance(value, int):
                cells += struct.pack("<I", value)
                continue
            raw = value.encode("utf-16-le") if isinstance(value, str) else value
            if raw:
                allocations.append(raw)
            cells += struct.pack("<I", hid(len(allocations)) if raw else 0)
        matrix += cells + b"\xff" * bits
        index += struct.pack("<II", ident, number)
    described = sorted(enumerate(every), key=lambda one: one[1][0])
    descriptors = b"".join(struct.pack("<HHHBB", kind, tag, 4 * place, 4, place) for place, (tag, kind) in described)
    allocations[0] = (
        struct.pack("<BB4HIII", 0x7C, len(every), width, width, width, width + bits, hid(2), hid(4) if rows else 0, 0)
        + descriptors
    )
    allocations[1] = struct.pack("<BBBBI", 0xB5, 4, 4, 0, hid(3) if rows else 0)
    allocations[2], allocations[3] = index, matrix
    return heap(0x7C, hid(1), allocations)


class Writer:
    """Pages and blocks, placed one after the other."""

    def __init__(self) -> None:
        self._file = bytearray(0x4600)
        self._blocks: list[tuple[int, int, int]] = []
        self._nodes: list[tuple[int, int, int, int]] = []
        self._next = 4

    def block(self, data: bytes, *, internal: bool = False) -> int:
        """Write a block; its number."""
        number = self._next | (2 if internal else 0)
        self._next += 4
        at = len(self._file)
        size = -(-(len(data) + 16) // 64) * 64
        mixed = at ^ number
        trailer = struct.pack("<HHIQ", len(data), (mixed >> 16 ^ mixed) & 0xFFFF, crc(data), number)
        self._file += data + bytes(size - 16 - len(data)) + trailer
        self._blocks.append((number, at, len(data)))
        return number

    def node(
        self, number: int, data: bytes, parent: int = 0, below: Mapping[int, tuple[bytes, int]] | None = None
    ) -> None:
        """Write a node, and the nodes below it (data, and a block of nodes below that)."""
        self._nodes.append((number, self.block(data), self.below(below or {}), parent))

    def below(self, nodes: Mapping[int, tuple[bytes, int]]) -> int:
        """A block of nodes that lie in another node."""
        if not nodes:
            return 0
        entries = [struct.pack("<QQQ", number, self.block(data), sub) for number, (data, sub) in sorted(nodes.items())]
        return self.block(struct.pack("<BBH4x", 2, 0, len(entries)) + b"".join(entries), internal=True)

    def _tree(self, kind: int, entries: Sequence[bytes], size: int) -> tuple[int, int]:
        """A tree of one or two levels of pages; its root's number and place."""
        most = 488 // size
        if len(entries) <= most:
            return self._page(kind, entries, size, 0)
        parts = [entries[at : at + most] for at in range(0, len(entries), most)]
        above = [part[0][:8] + struct.pack("<QQ", *self._page(kind, part, size, 0)) for part in parts]
        return self._page(kind, above, 24, 1)

    def _page(self, kind: int, entries: Sequence[bytes], size: int, level: int) -> tuple[int, int]:
        number = self._next
        self._next += 4
        self._file += bytes(-len(self._file) % 512)
        at = len(self._file)
        body = b"".join(entries).ljust(488, b"\0") + struct.pack("<BBBB4x", len(entries), 488 // size, size, level)
        mixed = at ^ number
        self._file += body + struct.pack("<BBHIQ", kind, kind, (mixed >> 16 ^ mixed) & 0xFFFF, crc(body), number)
        return number, at

    def finish(self) -> bytes:
        """The whole file."""
        nodes = [struct.pack("<QQQII", *node, 0) for node in sorted(self._nodes)]
        blocks = [struct.pack("<QQHHI", number, at, size, 2, 0) for number, at, size in sorted(self._blocks)]
        node_tree = self._tree(0x81, nodes, 32)
        block_tree = self._tree(0x80, blocks, 24)
        root = (
            struct.pack("<IQQQQ", 0, len(self._file), 0x4400, 0, 0)
            + struct.pack("<QQQQ", *node_tree, *block_tree)
            + b"\2\0\0\0"
        )
        head = struct.pack("<HHHBBII", 0x4D53, 23, 19, 1, 1, 0, 0) + struct.pack("<QQI", 0, self._next, 1)
        head += b"".join(struct.pack("<I", 0x400) for _ in range(32)) + bytes(8) + root + bytes(4) + b"\xff" * 256
        head += b"\x80\x00\0\0" + struct.pack("<Q", self._next)
        self._file[: 8 + len(head) + 4] = (
            b"!BDN" + struct.pack("<I", crc(head[:471])) + head + struct.pack("<I", crc(head[:516]))
        )
        return bytes(self._file)


def pst(folders: Sequence[Folder]) -> bytes:
    """A mailbox with these folders below its top."""
    writer = Writer()
    entry = bytes(4) + bytes(16) + struct.pack("<I", SUBTREE)
    writer.node(STORE, bag({0x3001: "Mailbox", 0x35E0: entry}))
    free = [0x8042, 0x200024]
    top = Folder("Top of Outlook data file", folders=folders)
    _place(writer, Folder("", folders=[top]), ROOT, ROOT, free, SUBTREE)
    return writer.finish()


def _place(writer: Writer, folder: Folder, number: int, parent: int, free: list[int], below: int = 0) -> None:
    """A folder with its two tables: of the folders in it, and of its messages."""
    inner = []
    for _ in folder.folders:
        inner.append(below or free[0])
        free[0] += 0 if below else 0x20
    letters = [free[1] + 0x20 * at for at in range(len(folder.letters))]
    free[1] += 0x20 * len(letters)
    named = [(0x3001, 0x001F)]
    writer.node(number, bag({0x3001: folder.name, 0x3602: len(letters), 0x3603: 0}), parent)
    writer.node(number + 0x0B, table(named, [{0x3001: one.name} for one in folder.folders], inner), number)
    writer.node(number + 0x0C, table(named, [{0x3001: ""} for _ in letters], letters), number)
    for at, letter in zip(letters, folder.letters, strict=True):
        rows: dict[int, tuple[bytes, int]] = {
            _RECIPIENTS: (table([(0x0C15, 0x0003), (0x3001, 0x001F), (0x39FE, 0x001F)], letter.recipients), 0)
        }
        if letter.attachments:
            ids = [0x8025 + 0x20 * one for one in range(len(letter.attachments))]
            rows[_ATTACHMENTS] = (table([(0x0E20, 0x0003)], [{0x0E20: 1}] * len(ids), ids), 0)
            rows |= {one: (bag(values), 0) for one, values in zip(ids, letter.attachments, strict=True)}
        writer.node(at, bag(letter.values), number, rows)
    for one, deeper in zip(inner, folder.folders, strict=True):
        _place(writer, deeper, one, number, free)
