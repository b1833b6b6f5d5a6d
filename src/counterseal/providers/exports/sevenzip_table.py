"""
The table of contents of a 7z archive: which files lie in which block, read with py7zr's readers of its parts.

The numbers in it are looked at before py7zr makes lists of that length.
"""

from __future__ import annotations

import io
import struct
import zlib
from dataclasses import dataclass, field
from typing import Any, BinaryIO, Final

from py7zr.archiveinfo import FilesInfo, SignatureHeader, StreamsInfo, SubstreamsInfo, read_uint64
from py7zr.exceptions import ArchiveError
from py7zr.properties import PROPERTY

from counterseal.providers.exports.limits import Budget, Limits
from counterseal.providers.exports.packed import Meter, Packed
from counterseal.providers.exports.sevenzip_coders import Coder, NotRead, codec_of
from counterseal.providers.exports.streams import Blob, Part
from counterseal.providers.exports.trouble import Stopped

_AFTER_SIGNATURE: Final = 32


@dataclass(frozen=True, slots=True)
class File:
    """A file as the archive describes it."""

    name: str
    size: int
    crc: int | None
    mode: int


@dataclass(slots=True)
class Block:
    """Files compressed as one."""

    coders: list[Coder]
    start: int
    packed: int
    size: int
    files: list[File] = field(default_factory=list)


@dataclass(slots=True)
class Table:
    """What the archive holds: blocks of files, files without a byte, and so many folders."""

    blocks: list[Block] = field(default_factory=list)
    empty: list[File] = field(default_factory=list)
    folders: int = 0


def table_of(blob: Blob, limits: Limits) -> Table:
    """The table of contents, through py7zr's readers."""
    with blob.open() as file:
        try:
            raw = _header(file, blob, limits)
            return _arranged(raw, limits) if raw else Table()
        except _BROKEN as error:
            raise NotRead("damaged", part="table_of_contents", error=type(error).__name__) from error


_BROKEN: Final = (
    ArchiveError,
    AssertionError,
    EOFError,
    LookupError,
    OverflowError,
    TypeError,
    ValueError,
    struct.error,
)
"""What py7zr's readers raise on bad bytes: its own; assert for flags; ord() and slices of too few bytes give TypeError,
LookupError and struct.error; names ValueError (UnicodeDecodeError); seeking to a nonsense place OverflowError."""


def _header(file: BinaryIO, blob: Blob, limits: Limits) -> bytes:
    """The bytes of the table of contents, which most archives compress too."""
    signature = SignatureHeader.retrieve(file)
    if not signature.nextheadersize:
        return b""
    at = _AFTER_SIGNATURE + signature.nextheaderofs
    if at + signature.nextheadersize > blob.size:
        raise NotRead("truncated", missing="table_of_contents")
    if signature.nextheadersize > limits.header_bytes:
        raise NotRead("too_many", table_of_contents=signature.nextheadersize)
    file.seek(at)
    raw = file.read(signature.nextheadersize)
    if zlib.crc32(raw) != signature.nextheadercrc:
        raise NotRead("damaged", part="table_of_contents")
    while raw[:1] == PROPERTY.ENCODED_HEADER:
        raw = _decoded_header(raw, blob, limits)
    if raw[:1] != PROPERTY.HEADER:
        raise NotRead("damaged", part="table_of_contents")
    return raw


def _decoded_header(raw: bytes, blob: Blob, limits: Limits) -> bytes:
    streams = StreamsInfo.retrieve(io.BytesIO(raw[1:]))
    (block,) = _blocks(streams)
    if block.size > limits.header_bytes:
        raise NotRead("too_many", table_of_contents=block.size)
    budget = Budget(limits, blob.size)
    here = Part(blob, block.start, block.packed, blob.place)
    packed = Packed(here, codec_of(block.coders, limits), blob.place, Meter(budget), block.size)
    try:
        with packed.open() as stream:
            return stream.read()
    except Stopped as stop:
        raise NotRead("damaged", part="table_of_contents") from stop


def _blocks(streams: StreamsInfo) -> list[Block]:
    """Where the blocks lie and how they are compressed, the first coder to unpack with first."""
    if streams.packinfo is None or streams.unpackinfo is None:
        raise NotRead("damaged", part="table_of_contents")
    at = _AFTER_SIGNATURE + streams.packinfo.packpos
    sizes = streams.packinfo.packsizes
    used = 0
    blocks = []
    for folder in streams.unpackinfo.folders:
        inputs: list[int] = folder.packed_indices
        packed = sum(sizes[used + index] for index in range(len(inputs)))
        used += len(inputs)
        simple = len(inputs) == 1 and len(folder.coders) <= 2
        coders = folder.coders if not simple or inputs[0] == 0 else folder.coders[::-1]
        blocks.append(Block(coders, at, packed, folder.get_unpack_size()))
        at += packed
    return blocks


def _arranged(raw: bytes, limits: Limits) -> Table:
    """Which files lie in which block."""
    header = io.BytesIO(raw[1:])
    mark = header.read(1)
    streams = None
    if mark == PROPERTY.MAIN_STREAMS_INFO:
        streams = StreamsInfo.retrieve(header)
        mark = header.read(1)
    if mark != PROPERTY.FILES_INFO:
        return Table()
    at = header.tell()
    if read_uint64(header) > limits.members:
        raise NotRead("too_many", most=limits.members)
    header.seek(at)
    info = FilesInfo.retrieve(header)
    table = Table(_blocks(streams) if streams else [])
    full = [file for file in info.files if not file["emptystream"]]
    _share_out(table.blocks, full, streams.substreamsinfo if streams else None)
    empty = [file for file in info.files if file["emptystream"]]
    for index, file in enumerate(empty):
        if index < len(info.emptyfiles) and info.emptyfiles[index]:
            table.empty.append(_file(file, 0, None))
        else:
            table.folders += 1
    if len(full) != sum(len(block.files) for block in table.blocks):
        raise NotRead("damaged", part="table_of_contents")
    return table


def _share_out(blocks: list[Block], files: list[dict[str, Any]], streams: SubstreamsInfo | None) -> None:
    """Give each block its files: a block alone knows its size, several share it as the table says."""
    counts = streams.num_unpackstreams_folders if streams else [1] * len(blocks)
    sizes = iter(streams.unpacksizes or () if streams else ())
    sized = bool(streams and streams.unpacksizes)
    waiting = iter(files)
    stream = 0
    for block, count in zip(blocks, counts, strict=True):
        for _ in range(max(count, 1) if sized else count):
            size = next(sizes, -1) if sized else block.size
            file = next(waiting, None) if count else None
            if file is None:
                break
            defined = streams is not None and streams.digestsdefined[stream]
            block.files.append(_file(file, size, streams.digests[stream] if streams and defined else None))
            stream += 1


def _file(raw: dict[str, Any], size: int, crc: int | None) -> File:
    if size < 0:
        raise NotRead("damaged", part="table_of_contents")
    attributes = raw.get("attributes") or 0
    return File(raw.get("filename", "contents"), size, crc, attributes >> 16 if attributes & 0x8000 else 0)
