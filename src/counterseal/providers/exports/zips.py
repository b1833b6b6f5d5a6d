"""
Zip archives, read from their table of contents, or from the front when that is missing.

Python's zipfile is not used because it builds the whole table before anybody can count it, gives up on an archive
whose download broke off, and (before 3.13) reads entries that overlap, which is how 46 MB become 4.5 PB. The format:
APPNOTE.TXT 6.3.10, sections 4.3 and 4.4.
"""

from __future__ import annotations

import bz2
import struct
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import chain, islice
from typing import BinaryIO, Final

from counterseal.providers.exports.entries import Document, Entry, Found, Skipped, decoded, inside, refusal
from counterseal.providers.exports.limits import Budget
from counterseal.providers.exports.packed import DEFLATE, Codec, Meter, Packed, Unpacked
from counterseal.providers.exports.streams import Blob, Content, Part
from counterseal.providers.exports.trouble import Stopped, Trouble, detail

_LOCAL: Final = struct.Struct("<4sHHHHHLLLHH")
_CENTRAL: Final = struct.Struct("<4sBBHHHHHLLLHHHHHLL")
_END: Final = struct.Struct("<4sHHHHLLH")
_END64: Final = struct.Struct("<4sQHHLLQQQQ")
_LOCATOR64: Final = struct.Struct("<4sLQL")
_FULL: Final = 0xFFFFFFFF
_FULL16: Final = 0xFFFF

_ENCRYPTED: Final = 0x1 | 0x40 | 0x2000  # of the file, strong, of the table of contents
_SIZES_AFTER: Final = 0x8
_UTF8: Final = 0x800
_FOLDER: Final = 0x10  # of the MS-DOS attributes
_DOCUMENT: Final = ("[Content_Types].xml", "_rels/", "docProps/", "xl/", "word/", "ppt/")  # how one begins
_LOOKED_AT: Final = 20  # files at the front by which a broken document is told


@dataclass(frozen=True, slots=True)
class _Record:
    """One file as the archive describes it. What only reading tells is None."""

    name: str
    flags: int
    method: int
    crc: int | None
    packed: int | None
    size: int | None
    offset: int  # of the local header
    mode: int = 0
    folder: bool = False


class _Broken(Exception):
    """The table of contents makes no sense."""


def zip_entries(blob: Blob, budget: Budget) -> Iterator[Found]:
    """The entries of a zip. What it is made of decides whether it is one, not where it was found."""
    with blob.open() as file:
        records, whole = _records(file, blob, budget)
        listed = list(records) if whole else _beginning(records)
        office = _office({record.name for record in listed})
        if office == "xlsx":
            yield Document(office)
        elif office:
            yield Trouble(blob.place, "unsupported", detail(found=office, instead="csv"))
        else:
            if not whole:
                yield _broken(blob)
            yield from _found(blob, file, listed if whole else chain(listed, records), budget)


def _beginning(records: Iterator[_Record]) -> list[_Record]:
    """The first file of a broken archive, and some more where it may be the first of a document's."""
    first = list(islice(records, 1))
    if first and first[0].name.startswith(_DOCUMENT):
        first += islice(records, _LOOKED_AT)
    return first


def zip_files(blob: Blob, budget: Budget) -> Iterator[Found]:
    """The same for a document whose parts are wanted: nothing is asked about what they are together."""
    with blob.open() as file:
        records, whole = _records(file, blob, budget)
        if not whole:
            yield _broken(blob)
        yield from _found(blob, file, list(records) if whole else records, budget)


def _records(file: BinaryIO, blob: Blob, budget: Budget) -> tuple[Iterator[_Record], bool]:
    """What the archive lists, and whether its table of contents said so; else what is found from the front."""
    try:
        return iter(list(_table(file, blob.size, budget))), True
    except _Broken:
        return _from_the_front(file, blob, budget), False


def _broken(blob: Blob) -> Trouble:
    return Trouble(blob.place, "truncated", detail(missing="table_of_contents"))


def _found(blob: Blob, file: BinaryIO, records: Iterable[_Record], budget: Budget) -> Iterator[Found]:
    overlapping = _overlapping(records) if isinstance(records, list) else set()
    locked: list[str] = []
    for index, record in enumerate(records):
        place = inside(blob.place, record.name)
        refused = refusal(record.name, record.mode)
        if refused:
            yield Trouble(place, *refused)
        elif record.folder:
            yield Skipped()
        elif record.flags & _ENCRYPTED:
            locked.append(place)
            yield Skipped()
        elif index in overlapping:
            yield Trouble(place, "bomb", detail(overlapping="yes"))
        else:
            yield _entry(blob, file, record, place, budget)
    if locked:
        yield Trouble(blob.place, "encrypted", detail(files=len(locked), first=locked[0]))


def _entry(blob: Blob, file: BinaryIO, record: _Record, place: str, budget: Budget) -> Entry | Trouble:
    limits = budget.limits
    ratio = limits.deflate_ratio if record.method == 8 else limits.strong_ratio
    if record.packed and record.size and record.size > max(limits.ratio_from, ratio * record.packed):
        return Trouble(place, "bomb", detail(packed=record.packed, unpacked=record.size))
    start = _data_start(file, record)
    if start is None:
        return Trouble(place, "damaged", detail(offset=record.offset))
    stored = Part(blob, start, blob.size - start if record.packed is None else record.packed, place)
    codec = _codec(record.method)
    if codec is None:
        return Trouble(place, "unsupported", detail(found=f"zip_method_{record.method}", instead="unpack"))
    if record.method == 0:
        return Entry(record.name, stored)
    return Entry(record.name, Packed(stored, codec, place, Meter(budget), record.size, record.crc, start))


def _codec(method: int) -> Codec | None:
    if method in (0, 8):
        return DEFLATE
    return _BZIP2 if method == 12 else None


_BZIP2: Final = Codec("bzip2", lambda budget: bz2.BZ2Decompressor(), strong=True, step=32 * 1024)


def _data_start(file: BinaryIO, record: _Record) -> int | None:
    """Where the bytes of a file begin: its local header has a name and extras of a length of its own."""
    file.seek(record.offset)
    head = file.read(_LOCAL.size)
    if len(head) < _LOCAL.size or not head.startswith(b"PK\x03\x04"):
        return None
    *_, name, extra = _LOCAL.unpack(head)
    return record.offset + _LOCAL.size + int(name) + int(extra)


def _table(file: BinaryIO, size: int, budget: Budget) -> Iterator[_Record]:
    """The table of contents at the end of the archive; one record more than is allowed, so that it is noticed."""
    start, length, count = _table_place(file, size)
    shift = start[1]
    at, end = start[0], start[0] + length
    found = 0
    while at + _CENTRAL.size <= end and found <= budget.limits.members:
        file.seek(at)
        head = file.read(_CENTRAL.size)
        if len(head) < _CENTRAL.size or not head.startswith(b"PK\x01\x02"):
            break
        names, extras, comment = _CENTRAL.unpack(head)[11:14]
        yield _central(head, file.read(names), file.read(extras), shift)
        at += _CENTRAL.size + names + extras + comment
        found += 1
    if found <= budget.limits.members and found & _FULL16 != count & _FULL16:
        raise _Broken


def _table_place(file: BinaryIO, size: int) -> tuple[tuple[int, int], int, int]:
    """Where the table is and by how much all offsets are off (something may stand before the zip); length; count."""
    tail_size = min(size, _END.size + _FULL16 + _LOCATOR64.size)
    file.seek(size - tail_size)
    tail = file.read(tail_size)
    at = tail.rfind(b"PK\x05\x06")
    if at < 0 or len(tail) - at < _END.size:
        raise _Broken
    _, _, _, _, count, length, offset, _ = _END.unpack_from(tail, at)
    end = size - tail_size + at
    locator = tail[max(0, at - _LOCATOR64.size) : at]
    if len(locator) == _LOCATOR64.size and locator.startswith(b"PK\x06\x07"):
        end -= _LOCATOR64.size + _END64.size
        file.seek(max(0, end))
        head = file.read(_END64.size)
        if len(head) < _END64.size or not head.startswith(b"PK\x06\x06"):
            raise _Broken
        *_, count, length, offset = _END64.unpack(head)
    shift = end - length - offset
    if shift < 0:
        raise _Broken
    return (offset + shift, shift), length, count


def _central(head: bytes, name: bytes, extra: bytes, shift: int) -> _Record:
    _, _, system, _, flags, method, _, _, crc, packed, size, _, _, _, _, _, attributes, offset = _CENTRAL.unpack(head)
    wide = _wide(extra)
    size = wide.pop(0) if size == _FULL and wide else size
    packed = wide.pop(0) if packed == _FULL and wide else packed
    offset = wide.pop(0) if offset == _FULL and wide else offset
    text = _name(name, flags)
    return _Record(
        name=text,
        flags=flags,
        method=method,
        crc=crc,
        packed=packed,
        size=size,
        offset=offset + shift,
        mode=attributes >> 16 if system in (3, 19) else 0,  # made on Unix or macOS
        folder=text.endswith(("/", "\\")) or bool(attributes & _FOLDER and not size),
    )


def _wide(extra: bytes) -> list[int]:
    """The numbers of the zip64 extra field (APPNOTE 4.5.3): those, in order, that have no room in the header."""
    while len(extra) >= 4:
        kind, length = struct.unpack_from("<HH", extra)
        if kind == 1:
            body = extra[4 : 4 + length]
            return [int(number) for (number,) in struct.iter_unpack("<Q", body[: len(body) // 8 * 8])]
        extra = extra[4 + length :]
    return []


def _name(raw: bytes, flags: int) -> str:
    return raw.decode("utf-8", "replace") if flags & _UTF8 else decoded(raw, "cp437")


def _overlapping(records: list[_Record]) -> set[int]:
    """The files that share bytes of the archive, which no honest program makes and every flat bomb needs."""
    order = sorted(range(len(records)), key=lambda index: records[index].offset)
    shared: set[int] = set()
    reach, owner = -1, -1
    for index in order:
        record = records[index]
        if record.offset < reach:
            shared |= {owner, index}
        end = record.offset + _LOCAL.size + (record.packed or 0)
        if end > reach:
            reach, owner = end, index
    return shared


def _office(names: set[str]) -> str:
    """Which document this zip really is."""
    if "xl/workbook.xml" in names:
        return "xlsx"
    if "[Content_Types].xml" in names:
        folders = {name.partition("/")[0] for name in names}
        if "xl" in folders:
            return "xlsb" if "xl/workbook.bin" in names else "xlsx"
        return "docx" if "word" in folders else "office"
    if {"mimetype", "content.xml"} <= names:
        return "opendocument"
    return "program" if "META-INF/MANIFEST.MF" in names else ""


def _from_the_front(file: BinaryIO, blob: Blob, budget: Budget) -> Iterator[_Record]:
    """The files of an archive that broke off, each found behind the one before it."""
    at = 0
    while True:
        file.seek(at)
        head = file.read(_LOCAL.size)
        if len(head) < _LOCAL.size or not head.startswith(b"PK\x03\x04"):
            return
        _, _, flags, method, _, _, crc, packed, size, names, extras = _LOCAL.unpack(head)
        name = _name(file.read(names), flags)
        wide = _wide(file.read(extras))
        size = wide.pop(0) if size == _FULL and wide else size
        packed = wide.pop(0) if packed == _FULL and wide else packed
        start = at + _LOCAL.size + names + extras
        later = bool(flags & _SIZES_AFTER) and not packed
        record = _Record(name, flags, method, crc, packed, size, at, folder=name.endswith("/"))
        yield replace(record, packed=None, size=None, crc=None) if later else record
        if later and method == 8 and not flags & _ENCRYPTED:
            packed = _length(Part(blob, start, blob.size - start, blob.place), budget)
        elif later:
            return
        at = _next_header(file, start + packed) if later else start + packed


def _length(content: Content, budget: Budget) -> int:
    """How long a deflated file is when only its own end tells."""
    meter = Meter(budget)
    with Unpacked(Packed(content, DEFLATE, "", meter)) as stream:
        try:
            while stream.read(1 << 20):
                pass
        except Stopped:
            return 1 << 62  # nothing can be found behind it
        return stream.consumed


def _next_header(file: BinaryIO, at: int) -> int:
    """Behind the sizes that follow a file, which take 12 to 24 bytes."""
    file.seek(at)
    near = file.read(28).find(b"PK\x03\x04")
    return at + near if near >= 0 else 1 << 62
