"""
Zip archives: the names in them and the bytes of a member, with a limit on what comes out.

Made for archives that are broken or lie on purpose: mail programs and unpackers open what a strict reader refuses, so
where the list at the end is missing, the members are found by their own heads. Nothing is written anywhere, and no
member gives more bytes than it is asked for, whatever it claims.
"""

from __future__ import annotations

import bz2
import lzma
import struct
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from counterseal.mail.charsets import decoded

MOST: Final = 5_000
"""Members that are listed."""
_END: Final = b"PK\x05\x06"
_CENTRAL: Final = b"PK\x01\x02"
_LOCAL: Final = b"PK\x03\x04"
_STORED, _DEFLATED, _BZIP2, _LZMA, _AES = 0, 8, 12, 14, 99


@dataclass(frozen=True, slots=True)
class Member:
    """One file in an archive, as the archive describes it."""

    name: str
    at: int
    """Where its own head stands."""
    packed: int
    size: int
    method: int
    encrypted: bool

    @property
    def folder(self) -> bool:
        """Whether it is only a folder."""
        return self.name.endswith("/")


def members(data: bytes) -> tuple[Member, ...]:
    """Every member, in the archive's order. Nothing for bytes that hold none."""
    found = tuple(_central(data))
    return found or tuple(_locals(data))


def content(data: bytes, member: Member, most: int) -> bytes | None:
    """A member's bytes, at most so many of them; None where they cannot be read."""
    at = member.at
    if member.encrypted or data[at : at + 4] != _LOCAL or at + 30 > len(data):
        return None
    name, extra = struct.unpack_from("<HH", data, at + 26)
    start = at + 30 + name + extra
    packed = data[start : start + member.packed] if member.packed else data[start:]
    try:
        return _unpacked(packed, member.method, most)
    except (zlib.error, lzma.LZMAError, OSError, EOFError, ValueError, struct.error):
        return None


def inflated(packed: bytes, most: int, window: int = -15) -> bytes:
    """As much of deflated bytes as can be read; a break ends them. Raises nothing."""
    reader = zlib.decompressobj(window)
    parts: list[bytes] = []
    left = most
    for at in range(0, len(packed), 65_536):
        piece = packed[at : at + 65_536]
        try:
            while piece and left > 0 and not reader.eof:
                parts.append(reader.decompress(piece, left))
                left -= len(parts[-1])
                piece = reader.unconsumed_tail
        except zlib.error:
            break
        if left <= 0 or reader.eof:
            break
    return b"".join(parts)


def _unpacked(packed: bytes, method: int, most: int) -> bytes | None:
    if method == _STORED:
        return packed[:most]
    if method == _DEFLATED:
        found = inflated(packed, most)
        return found if found or not packed.strip(b"\x03\x00") else None
    if method == _BZIP2:
        return bz2.BZ2Decompressor().decompress(packed, most)
    if method == _LZMA and len(packed) > 9:
        (length,) = struct.unpack_from("<H", packed, 2)
        if length != 5:
            return None
        properties, dictionary = struct.unpack_from("<BI", packed, 4)
        if properties >= 225 or dictionary > 16 * 1024 * 1024:
            return None
        filters = [
            {
                "id": lzma.FILTER_LZMA1,
                "dict_size": max(4096, dictionary),
                "lc": properties % 9,
                "lp": properties // 9 % 5,
                "pb": properties // 45,
            }
        ]
        return lzma.LZMADecompressor(lzma.FORMAT_RAW, filters=filters).decompress(packed[9:], most)
    return None


def _central(data: bytes) -> Iterator[Member]:
    """The list at the end of the archive, from where the end says it stands."""
    end = data.rfind(_END, max(0, len(data) - 66_000))
    if end < 0 or end + 22 > len(data):
        return
    size, at = struct.unpack_from("<II", data, end + 12)
    if at >= end or data[at : at + 4] != _CENTRAL:
        at = end - size  # something was put before the archive, or it is longer than 32 bits can say
    # Heads are counted from where the list says the archive begins; what stands before it shifts them all.
    shift = at - struct.unpack_from("<I", data, end + 16)[0] if 0 <= at <= end else 0
    shift = shift if 0 <= shift < len(data) else 0
    count = 0
    while at >= 0 and at + 46 <= len(data) and data[at : at + 4] == _CENTRAL and count < MOST:
        flags, method = struct.unpack_from("<HH", data, at + 8)
        packed, whole, name_length, extra, comment = struct.unpack_from("<IIHHH", data, at + 20)
        (head,) = struct.unpack_from("<I", data, at + 42)
        name = data[at + 46 : at + 46 + name_length]
        yield _member(name, head + shift, packed, whole, method, flags)
        at += 46 + name_length + extra + comment
        count += 1


def _locals(data: bytes) -> Iterator[Member]:
    """The members by their own heads, where the list at the end is missing."""
    at = data.find(_LOCAL)
    count = 0
    while at >= 0 and at + 30 <= len(data) and count < MOST:
        flags, method = struct.unpack_from("<HH", data, at + 6)
        packed, whole, name_length, extra = struct.unpack_from("<IIHH", data, at + 18)
        start = at + 30 + name_length + extra
        known = packed and not flags & 8 and start + packed <= len(data)
        after = data.find(_LOCAL, start + packed if known else start)
        length = packed if known else (after if after >= 0 else len(data)) - start
        yield _member(data[at + 30 : at + 30 + name_length], at, max(0, length), whole, method, flags)
        at = after
        count += 1


def _member(name: bytes, at: int, packed: int, size: int, method: int, flags: int) -> Member:
    label = "utf-8" if flags & 0x800 else ""
    cut = 0 if packed == 0xFFFFFFFF else packed
    shown = decoded(name[:1000], label).replace("\\", "/").replace("\x00", "")
    return Member(shown, at, cut, size, method, bool(flags & 1) or method == _AES)


def inflated_size(packed: bytes, most: int, window: int = -15) -> int:
    """How much deflated bytes would become, counted up to `most`, without keeping any of it."""
    reader = zlib.decompressobj(window)
    size = 0
    try:
        for at in range(0, len(packed), 65_536):
            piece = packed[at : at + 65_536]
            while piece and size < most and not reader.eof:
                size += len(reader.decompress(piece, 1024 * 1024))
                piece = reader.unconsumed_tail
            if size >= most or reader.eof:
                break
    except zlib.error:
        pass  # broken, or no deflated bytes at all: what came out counts
    return size
