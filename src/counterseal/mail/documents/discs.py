"""
Images of discs (ISO 9660, with the long names of Joliet): the names of the files on them.

Mailed discs have one purpose: what is opened from one does not bear the mark of having come from outside. Directories are
records, each with its own length (ECMA-119 9.1, docs/sources.md); images of hard disks have no list that could be read here.
"""

from __future__ import annotations

from typing import Final

SECTOR: Final = 2048
MOST: Final = 500
_FOLDERS: Final = 100


def names(data: bytes) -> tuple[tuple[str, ...], bool]:
    """The names, and that there is no password."""
    root, wide = b"", False
    for number in range(16, 48):
        head = data[number * SECTOR : number * SECTOR + 190]
        if head[1:6] != b"CD001" or head[:1] == b"\xff":
            break
        if head[:1] == b"\x01" and not root:
            root = head[156:190]
        elif head[:1] == b"\x02" and head[88:91] in {b"%/@", b"%/C", b"%/E"}:
            root, wide = head[156:190], True
    return tuple(_walk(data, root, wide=wide)), False


def _walk(data: bytes, root: bytes, *, wide: bool) -> list[str]:
    found: list[str] = []
    waiting = [(root, "")]
    seen: set[int] = set()
    while waiting and len(found) < MOST and len(seen) < _FOLDERS:
        record, above = waiting.pop(0)
        place, size = int.from_bytes(record[2:6], "little"), int.from_bytes(record[10:14], "little")
        if not place or place in seen:
            continue
        seen.add(place)
        body = data[place * SECTOR : place * SECTOR + min(size, 64 * SECTOR)]
        at = 0
        while at < len(body) and len(found) < MOST:
            length = body[at]
            if length < 34:
                at = (at // SECTOR + 1) * SECTOR
                continue
            one = body[at : at + length]
            at += length
            raw = one[33 : 33 + one[32]] if len(one) > 32 else b""
            if raw in {b"\0", b"\1", b""}:
                continue
            name = (raw.decode("utf-16-be", "replace") if wide else raw.decode("latin-1")).partition(";")[0]
            if one[25] & 2:
                waiting.append((one, f"{above}{name}/"))
            else:
                found.append(above + name)
    return found
