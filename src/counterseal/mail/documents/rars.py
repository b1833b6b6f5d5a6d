"""
RAR archives, both forms: the names in them, and whether there is a password. The packing is not undone.

A RAR is a row of blocks, each with its own length (the form's description at rarlab, docs/sources.md). Where the heads
themselves are encrypted, there are no names to read.
"""

from __future__ import annotations

import struct
from typing import Final

from counterseal.mail.charsets import decoded

MOST: Final = 500
_FOUR: Final = b"Rar!\x1a\x07\x00"
_FIVE: Final = b"Rar!\x1a\x07\x01\x00"


def names(data: bytes) -> tuple[tuple[str, ...], bool]:
    """The names, and whether a password is needed."""
    if data.startswith(_FIVE):
        return _five(data)
    return _four(data) if data.startswith(_FOUR) else ((), False)


def _four(data: bytes) -> tuple[tuple[str, ...], bool]:
    found: list[str] = []
    locked = False
    at = len(_FOUR)
    while at + 7 <= len(data) and len(found) < MOST:
        kind, flags, length = struct.unpack_from("<xxBHH", data, at)
        if length < 7:
            break
        body = 0
        if kind == 0x73 and flags & 0x80:
            return tuple(found), True
        if kind == 0x74 and at + 32 <= len(data):
            (packed,) = struct.unpack_from("<I", data, at + 7)
            (size,) = struct.unpack_from("<H", data, at + 26)
            start = at + (40 if flags & 0x100 else 32)
            high = int.from_bytes(data[at + 32 : at + 36], "little") if flags & 0x100 else 0
            name = data[start : start + min(size, 1000)].split(b"\0")[0]
            found.append(decoded(name).replace("\\", "/"))
            locked = locked or bool(flags & 4)
            body = packed + (high << 32)
        elif flags & 0x8000:
            body = int.from_bytes(data[at + 7 : at + 11], "little")
        at += length + body
    return tuple(found), locked


def _five(data: bytes) -> tuple[tuple[str, ...], bool]:
    found: list[str] = []
    locked = False
    at = len(_FIVE)
    for _ in range(4 * MOST):
        if at + 7 > len(data) or len(found) >= MOST:
            break
        size, start = _number(data, at + 4)
        kind, here = _number(data, start)
        flags, here = _number(data, here)
        extra, here = _number(data, here) if flags & 1 else (0, here)
        body, here = _number(data, here) if flags & 2 else (0, here)
        if kind == 4:
            return tuple(found), True
        if kind in {2, 3}:
            name, encrypted = _file(data, here, start + size - extra, extra)
            if kind == 2:
                found.append(name)
                locked = locked or encrypted
        if kind == 5 or not size:
            break
        at = start + size + body
    return tuple(found), locked


def _file(data: bytes, at: int, extra_at: int, extra: int) -> tuple[str, bool]:
    """A file's name, and whether one of its extra records says that it is encrypted."""
    flags, at = _number(data, at)
    _, at = _number(data, at)  # its size
    _, at = _number(data, at)  # its attributes
    at += (4 if flags & 2 else 0) + (4 if flags & 4 else 0)
    _, at = _number(data, at)  # how it is packed
    _, at = _number(data, at)  # on which system
    length, at = _number(data, at)
    name = data[at : at + min(length, 1000)].decode("utf-8", "replace")
    encrypted, end = False, min(len(data), extra_at + extra)
    for _ in range(20):
        if not 0 <= extra_at < end:
            break
        size, extra_at = _number(data, extra_at)
        kind, _ = _number(data, extra_at)
        encrypted = encrypted or kind == 1
        extra_at += max(1, size)
    return name, encrypted


def _number(data: bytes, at: int) -> tuple[int, int]:
    """A number in pieces of seven bits, and where it ends."""
    value = shift = 0
    while at < len(data) and shift < 63:
        byte = data[at]
        at += 1
        value |= (byte & 0x7F) << shift
        shift += 7
        if not byte & 0x80:
            break
    return value, at
