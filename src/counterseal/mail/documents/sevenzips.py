"""
7z archives: the names in them, and whether there is a password. The files themselves are not unpacked.

The list of files stands at the end and is itself packed most of the time, with LZMA ("7zFormat.txt" of the LZMA SDK,
docs/sources.md). Names are two bytes a letter in it; where the list is encrypted, there is nothing to read.
"""

from __future__ import annotations

import lzma
import struct
from typing import Final

MOST: Final = 500
LIST_MOST: Final = 2 * 1024 * 1024
_AES: Final = b"\x06\xf1\x07\x01"
_LZMA1: Final = b"\x03\x01\x01"
_LZMA2: Final = b"\x21"
_NAMES: Final = 0x11


def names(data: bytes) -> tuple[tuple[str, ...], bool]:
    """The names, and whether a password is needed."""
    if len(data) < 32:
        return (), False
    at, size = struct.unpack_from("<QQ", data, 12)
    table = data[32 + at : 32 + at + min(size, LIST_MOST)]
    if table[:1] == b"\x17":
        if _AES in table:
            return (), True
        table = _unpacked(data, table)
    return tuple(_listed(table)), _AES in table


def _unpacked(data: bytes, table: bytes) -> bytes:
    """The packed list. Only what every packer writes is understood: one stream, one coder, LZMA."""
    # 17: packed list; 06: where its stream is; then its place and how many streams; 09: sizes of them.
    if table[1:2] != b"\x06":
        return b""
    place, at = _number(table, 2)
    _, at = _number(table, at)
    if table[at : at + 1] != b"\x09":
        return b""
    packed, at = _number(table, at + 1)
    stream = data[32 + place : 32 + place + packed]
    if (found := table.find(b"\x23" + _LZMA1 + b"\x05")) >= 0:
        properties, dictionary = table[found + 5], int.from_bytes(table[found + 6 : found + 10], "little")
        if properties >= 225:
            return b""
        one = {
            "id": lzma.FILTER_LZMA1,
            "dict_size": min(max(dictionary, 4096), 16 * 1024 * 1024),
            "lc": properties % 9,
            "lp": properties // 9 % 5,
            "pb": properties // 45,
        }
    elif table.find(b"\x21" + _LZMA2 + b"\x01") >= 0:
        one = {"id": lzma.FILTER_LZMA2, "dict_size": 16 * 1024 * 1024}
    else:
        return b""
    try:
        return lzma.LZMADecompressor(lzma.FORMAT_RAW, filters=[one]).decompress(stream, LIST_MOST)
    except (lzma.LZMAError, EOFError, ValueError, MemoryError):
        return b""


def _listed(table: bytes) -> list[str]:
    """The names: property 11, its length, a byte that says they follow, then letters of two bytes up to a zero each."""
    at = table.find(bytes((_NAMES,)))
    while at >= 0:
        size, start = _number(table, at + 1)
        body = table[start + 1 : start + size]
        if (
            table[start : start + 1] == b"\0"
            and size > 2
            and len(body) == size - 1
            and body.endswith(b"\0\0")
            and not len(body) % 2
        ):
            return [one for one in body.decode("utf-16-le", "replace").split("\0") if one][:MOST]
        at = table.find(bytes((_NAMES,)), at + 1)
    return []


def _number(data: bytes, at: int) -> tuple[int, int]:
    """A number whose first byte says by its high bits how many more follow."""
    if at >= len(data):
        return 0, at
    first, at = data[at], at + 1
    value, mask = 0, 0x80
    for shift in range(8):
        if not first & mask:
            return value | (first & (mask - 1)) << (8 * shift), at
        value |= (data[at] if at < len(data) else 0) << (8 * shift)
        at += 1
        mask >>= 1
    return value, at
