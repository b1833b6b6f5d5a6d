"""
Compound files written by hand from [MS-CFB], and Outlook messages in them from [MS-OXMSG]: small, plain, all in one piece.
"""

from __future__ import annotations

import struct
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

SECTOR, MINI, CUTOFF = 512, 64, 4096
FREE, END, FAT = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD
NONE = 0xFFFFFFFF


@dataclass
class _Entry:
    name: str
    kind: int
    data: bytes = b""
    children: list[int] = field(default_factory=list)


def compound(streams: Mapping[str, bytes]) -> bytes:
    """A compound file with these streams; a slash parts a storage from what is in it."""
    entries = [_Entry("Root Entry", 5)]
    found: dict[str, int] = {"": 0}
    for path, data in streams.items():
        parts = path.split("/")
        for depth in range(1, len(parts) + 1):
            here = "/".join(parts[:depth])
            if here not in found:
                found[here] = len(entries)
                entries.append(_Entry(parts[depth - 1], 1))
                entries[found["/".join(parts[: depth - 1])]].children.append(found[here])
        entries[found[path]].kind, entries[found[path]].data = 2, data
    return _written(entries)


def _written(entries: list[_Entry]) -> bytes:
    sectors: list[bytes] = []
    fat: list[int] = []

    def store(data: bytes) -> int:
        """Put bytes into sectors, one after the other; the number of the first."""
        if not data:
            return END
        start = len(sectors)
        for at in range(0, len(data), SECTOR):
            sectors.append(data[at : at + SECTOR].ljust(SECTOR, b"\0"))
            fat.append(len(sectors))
        fat[-1] = END
        return start

    mini = b""
    mini_fat: list[int] = []
    starts = []
    for entry in entries:
        if entry.kind == 2 and len(entry.data) < CUTOFF:
            starts.append(len(mini) // MINI if entry.data else END)
            count = -(-len(entry.data) // MINI)
            mini_fat += [len(mini) // MINI + one + 1 for one in range(count)]
            if count:
                mini_fat[-1] = END
            mini += entry.data.ljust(count * MINI, b"\0")
        else:
            starts.append(store(entry.data) if entry.kind == 2 else END if entry.kind == 5 else 0)
    starts[0] = store(mini)
    mini_table = store(b"".join(struct.pack("<I", one) for one in mini_fat))
    listed = b"".join(
        _listed(entry, starts[number], len(mini) if not number else len(entry.data), entries)
        for number, entry in enumerate(entries)
    )
    directory = store(listed.ljust(-(-len(listed) // SECTOR) * SECTOR, b"\0"))
    tables = 1
    while (len(sectors) + tables) * 4 > tables * SECTOR:
        tables += 1
    first = len(sectors)
    full = [*fat, *[FAT] * tables]
    table = b"".join(struct.pack("<I", one) for one in full).ljust(tables * SECTOR, b"\xff")
    places = [*range(first, first + tables), *[FREE] * (109 - tables)]
    head = (
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
        + bytes(16)
        + struct.pack("<HHHHH6xIIIII", 0x3E, 3, 0xFFFE, 9, 6, 0, tables, directory, 0, CUTOFF)
    )
    head += struct.pack("<IIII", mini_table, -(-len(mini_fat) * 4 // SECTOR), END, 0) + struct.pack("<109I", *places)
    return head + b"".join(sectors) + table


def _listed(entry: _Entry, start: int, size: int, entries: Sequence[_Entry]) -> bytes:
    """One entry of the directory. The children of a storage hang in a chain to the right, which is a tree too."""
    number = next(at for at, one in enumerate(entries) if one is entry)
    parent = next((one for one in entries if number in one.children), None)
    after = parent.children[parent.children.index(number) + 1 :] if parent else []
    name = (entry.name + "\0").encode("utf-16-le")
    raw = name.ljust(64, b"\0") + struct.pack("<HBB", len(name), entry.kind, 1)
    raw += struct.pack("<III", NONE, after[0] if after else NONE, entry.children[0] if entry.children else NONE)
    return raw + bytes(36) + struct.pack("<IQ", start, size)


Values = Mapping[int, str | int | bytes]
"""Properties by number; a text is Unicode, a number 32 bits, eight bytes a moment, other bytes binary."""


def message(
    values: Values, recipients: Sequence[Values] = (), attachments: Sequence[Values] = (), *, ansi: str = ""
) -> bytes:
    """An Outlook message. With `ansi` its texts are written in that character set."""
    streams = _streams("", values, 32, ansi)
    for number, one in enumerate(recipients):
        streams |= _streams(f"__recip_version1.0_#{number:08X}/", one, 8, ansi)
    for number, one in enumerate(attachments):
        streams |= _streams(f"__attach_version1.0_#{number:08X}/", one, 8, ansi)
    return compound(streams)


def _streams(prefix: str, values: Values, header: int, ansi: str) -> dict[str, bytes]:
    listed = bytes(header)
    streams: dict[str, bytes] = {}
    for tag, value in values.items():
        if isinstance(value, int):
            listed += struct.pack("<HHIiI", 0x0003, tag, 6, value, 0)
        elif isinstance(value, bytes) and len(value) == 8:
            listed += struct.pack("<HHI", 0x0040, tag, 6) + value
        else:
            kind = 0x0102 if isinstance(value, bytes) else 0x001E if ansi else 0x001F
            raw = value if isinstance(value, bytes) else value.encode(ansi or "utf-16-le")
            listed += struct.pack("<HHIII", kind, tag, 6, len(raw), 0)
            streams[f"{prefix}__substg1.0_{tag:04X}{kind:04X}"] = raw
    return {f"{prefix}__properties_version1.0": listed, **streams}
