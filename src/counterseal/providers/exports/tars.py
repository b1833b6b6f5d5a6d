"""
Tar archives, header by header.

Python's tarfile is not used because a header can make it read any amount into memory, recurse without end, or (before
3.11.14, 3.12.12 and 3.13.6) go back in the file and never finish. The formats: POSIX.1-2017, pax, and the GNU tar
manual, "Basic Tar Format".
"""

from __future__ import annotations

import stat
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import BinaryIO, Final

from counterseal.providers.exports.entries import Entry, Found, Skipped, decoded, inside, refusal
from counterseal.providers.exports.forms import is_tar_header
from counterseal.providers.exports.streams import PIECE, Blob, Part
from counterseal.providers.exports.trouble import Trouble, Why, detail, shown

_BLOCK: Final = 512
_LONGEST: Final = 1024 * 1024  # a name or a set of pax records; honest ones are a few hundred bytes
_MODES: Final = {b"2": stat.S_IFLNK, b"3": stat.S_IFCHR, b"4": stat.S_IFBLK, b"6": stat.S_IFIFO}
_FILES: Final = frozenset({b"0", b"\x00", b"7"})
_LABELS: Final = frozenset({b"5", b"V", b"D"})  # folder, volume label, GNU's list of a folder


_EXTENSIONS: Final = frozenset({b"x", b"g", b"L", b"K"})


@dataclass(slots=True)
class _Extra:
    """What extension headers say of the next file."""

    name: str | None = None
    size: int | None = None
    sparse: bool = False


def tar_entries(blob: Blob) -> Iterator[Found]:
    """The entries of a tar, and of tars appended to it."""
    names: set[int] = set()  # hashes: an archive may have a million
    extra = _Extra()
    at = 0
    with blob.open() as file:
        while True:
            zeros, block = _zeros(file, at)
            at += zeros
            size = extra.size if extra.size is not None else _number(block[124:136])
            if not is_tar_header(block) or size is None:
                yield from _end(blob, at, block, proper=zeros > 0)
                return
            kind = block[156:157]
            body, at = at + _BLOCK, at + _BLOCK + -(-size // _BLOCK) * _BLOCK
            if kind not in _EXTENSIONS:
                yield _entry(blob, block, Part(blob, body, size, blob.place), extra, names)
                extra = _Extra()
            elif size > _LONGEST:
                yield Trouble(blob.place, "damaged", detail(offset=body))
                return
            else:
                file.seek(body)
                _extend(extra, kind, file.read(size))


def _zeros(file: BinaryIO, at: int) -> tuple[int, bytes]:
    """How many bytes of empty blocks stand here (they end a tar), and the block behind them."""
    file.seek(at)
    first = file.read(_BLOCK)
    if first.strip(b"\x00") or not first:
        return 0, first
    file.seek(at)
    skipped = 0
    while piece := file.read(PIECE):
        full = len(piece) - len(piece.lstrip(b"\x00"))
        if full < len(piece):
            skipped += full // _BLOCK * _BLOCK
            file.seek(at + skipped)
            return skipped, file.read(_BLOCK)
        skipped += full
    return skipped, b""


def _end(blob: Blob, at: int, block: bytes, *, proper: bool) -> Iterator[Trouble]:
    """What there is to say where no further header stands. A blob that was cut off says it itself."""
    if block:
        why: Why = "trailing_bytes" if proper else "damaged"
        yield Trouble(blob.place, why, detail(offset=at))
    elif not proper and at <= blob.size and blob.cut is None:
        yield Trouble(blob.place, "truncated", detail(offset=at))


def _entry(blob: Blob, block: bytes, body: Part, extra: _Extra, names: set[int]) -> Found:
    name = extra.name if extra.name is not None else _name(block)
    place = inside(blob.place, name)
    kind = block[156:157]
    refused = refusal(name, _MODES.get(kind, 0))
    if kind in _LABELS or (kind in _FILES and name.endswith("/")):
        return Skipped()
    if refused:
        return Trouble(place, *refused)
    if kind == b"1":
        target = decoded(block[157:257].rstrip(b"\x00"), "latin-1")
        return Trouble(place, "duplicate" if hash(target) in names else "symlink", detail(target=shown(target)))
    if kind == b"S" or extra.sparse:
        return Trouble(place, "unsupported", detail(found="sparse_file", instead="unpack"))
    if kind == b"M":
        return Trouble(place, "unsupported", detail(found="split_archive", instead="unpack"))
    names.add(hash(name))
    return Entry(name, replace(body, place=place))


def _extend(extra: _Extra, kind: bytes, body: bytes) -> None:
    """GNU's long names, and the pax records that change where or how much is read."""
    if kind == b"L":
        extra.name = decoded(body.rstrip(b"\x00"), "latin-1")
    if kind != b"x":
        return
    for key, value in _pax(body):
        if key == b"path":
            extra.name = decoded(value, "latin-1")
        elif key == b"size" and value.isdigit():
            extra.size = int(value[:20])
        elif key.startswith(b"GNU.sparse."):
            extra.sparse = True


def _pax(body: bytes) -> Iterator[tuple[bytes, bytes]]:
    """The records `length key=value`, up to the first that is none."""
    while body:
        digits, _, _ = body.partition(b" ")
        length = int(digits) if digits.isdigit() and len(digits) < 8 else 0
        key, equals, value = body[len(digits) + 1 : max(0, length - 1)].partition(b"=")
        if not equals:  # so the record is longer than its own number, and the loop goes forward
            return
        yield key, value
        body = body[length:]


def _number(field: bytes) -> int | None:
    """A size: octal digits, or GNU's base 256; None when it is neither or below zero."""
    if field[:1] == b"\x80":
        return int.from_bytes(field[1:], "big") & ((1 << 63) - 1)
    try:
        return int(field.strip(b" \x00") or b"0", 8) if b"-" not in field else None
    except ValueError:
        return None


def _name(block: bytes) -> str:
    name = block[:100].split(b"\x00", 1)[0]
    if block[257:263] == b"ustar\x00" and block[345:500].strip(b"\x00"):
        name = block[345:500].split(b"\x00", 1)[0] + b"/" + name
    return decoded(name, "latin-1")
