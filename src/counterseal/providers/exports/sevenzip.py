"""
7z archives: py7zr reads their table of contents, this file unpacks them.

py7zr's own unpacking, also through its `WriterFactory`, is not used: it asks the decoders for up to 128 MB at a time
(`Worker.decompress`), feeds them faster than it takes from them, so that they keep whole archives in memory
(`SevenZipDecompressor.decompress`), and its Deflate gives all that 1 MiB can expand to, about 1 GiB, at once. The
methods 7-Zip chooses for data by itself are read here; the rest is named, so that the person can unpack it.

A block of a 7z holds many files one behind the other, so each goes to a scratch file, one after the other.
"""

import bz2
import io
import lzma
import struct
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any, BinaryIO, Final

from py7zr.archiveinfo import FilesInfo, SignatureHeader, StreamsInfo, SubstreamsInfo, read_uint64
from py7zr.exceptions import ArchiveError
from py7zr.properties import PROPERTY

from counterseal.providers.exports.entries import Entry, Found, Skipped, inside, refusal
from counterseal.providers.exports.limits import Budget, Limits
from counterseal.providers.exports.packed import Codec, Decoder, Inflate, Meter, Packed
from counterseal.providers.exports.streams import PIECE, Blob, Part, Spool
from counterseal.providers.exports.trouble import Stopped, Trouble, Why, detail

_AES: Final = b"\x06\xf1\x07\x01"
_LZMA: Final = b"\x03\x01\x01"
_LZMA2: Final = b"\x21"
_DEFLATE: Final = b"\x04\x01\x08"
_BZIP2: Final = b"\x04\x02\x02"
_COPY: Final = b"\x00"
_FILTERS: Final = {
    b"\x03": lzma.FILTER_DELTA,
    b"\x04": lzma.FILTER_X86,
    b"\x03\x03\x01\x03": lzma.FILTER_X86,
    b"\x03\x03\x05\x01": lzma.FILTER_ARM,
    b"\x03\x03\x07\x01": lzma.FILTER_ARMTHUMB,
}
_AFTER_SIGNATURE: Final = 32


class _Refused(Exception):
    """The archive, or one of its blocks, is not read."""

    def __init__(self, why: Why, **words: object) -> None:
        super().__init__(why)
        self.why: Why = why
        self.detail = detail(**words)


@dataclass(frozen=True, slots=True)
class _File:
    name: str
    size: int
    crc: int | None
    mode: int


@dataclass(slots=True)
class _Block:
    """Files compressed as one."""

    coders: list[dict[str, Any]]
    start: int
    packed: int
    size: int
    files: list[_File] = field(default_factory=list)


@dataclass(slots=True)
class _Table:
    blocks: list[_Block] = field(default_factory=list)
    empty: list[_File] = field(default_factory=list)
    folders: int = 0


def seven_entries(blob: Blob, budget: Budget, scratch: Path | None) -> Iterator[Found]:
    """The entries of a 7z. Those of one block are read in turn: each is whole when it is yielded."""
    try:
        table = _table(blob, budget.limits)
    except _Refused as refused:
        yield Trouble(blob.place, refused.why, refused.detail)
        return
    yield from [Skipped()] * table.folders
    for file in table.empty:
        yield Entry(file.name, Part(blob, 0, 0, inside(blob.place, file.name)))
    locked: list[_File] = []
    for block in table.blocks:
        try:
            codec = _codec(block.coders, budget.limits)
            _look_for_bomb(block, budget.limits)
        except _Refused as refused:
            if refused.why == "encrypted":
                locked += block.files
            elif block.files:
                more = detail(files=len(block.files), first=inside(blob.place, block.files[0].name))
                yield Trouble(blob.place, refused.why, refused.detail + more)
        else:
            yield from _unpacked(blob, block, codec, budget, scratch)
    if locked:
        yield Trouble(blob.place, "encrypted", detail(files=len(locked), first=inside(blob.place, locked[0].name)))


def _unpacked(blob: Blob, block: _Block, codec: Codec, budget: Budget, scratch: Path | None) -> Iterator[Found]:
    here = Part(blob, block.start, block.packed, blob.place)
    with Packed(here, codec, blob.place, Meter(budget), block.size, base=block.start).open() as stream:
        for index, file in enumerate(block.files):
            place = inside(blob.place, file.name)
            refused = refusal(file.name, file.mode)
            spool = Spool(scratch, place)
            whole = _copied(stream, file, None if refused else spool, spool)
            yield Trouble(place, *refused) if refused else Entry(file.name, spool)
            if whole:
                continue
            lost = block.files[index + 1 :]
            if lost and spool.cut is not None:
                more = detail(files=len(lost), first=inside(blob.place, lost[0].name))
                yield Trouble(blob.place, spool.cut.why, spool.cut.detail + more)
            return


def _copied(stream: BinaryIO, file: _File, into: Spool | None, spool: Spool) -> bool:
    """Move one file from the block to its scratch file; False when nothing can be read behind it."""
    left, crc = file.size, 0
    try:
        while left > 0 and (piece := stream.read(min(PIECE, left))):
            left -= len(piece)
            crc = zlib.crc32(piece, crc)
            if into is not None:
                into.write(piece)
    except Stopped as stop:
        spool.cut = Trouble(spool.place, stop.trouble.why, stop.trouble.detail)
        return False
    if left > 0 or file.crc not in (None, crc):
        spool.cut = Trouble(spool.place, "damaged", detail(checksum="wrong"))
    return True


def _look_for_bomb(block: _Block, limits: Limits) -> None:
    if block.size > max(limits.ratio_from, limits.strong_ratio * block.packed):
        raise _Refused("bomb", packed=block.packed, unpacked=block.size)


def _codec(coders: list[dict[str, Any]], limits: Limits) -> Codec:
    """How a block is unpacked; a filter may follow LZMA2."""
    methods = [coder["method"] for coder in coders]
    if _AES in methods:
        raise _Refused("encrypted")
    make: Callable[[Budget], Decoder] | None = None
    if len(methods) == 1:
        make = _SIMPLE.get(methods[0])
    if methods in ([_LZMA], [_LZMA2]):
        make = partial(_raw, [_lzma_filter(coders[0], limits)])
    elif len(methods) == 2 and methods[0] == _LZMA2 and methods[1] in _FILTERS:
        make = partial(_raw, [_other_filter(coders[1]), _lzma_filter(coders[0], limits)])
    if make is None:
        named = "+".join(method.hex() for method in methods[:4])
        raise _Refused("unsupported", found=f"7z_method_{named}", instead="unpack")
    return Codec("7z", make, strong=True, marked=False, step=32 * 1024)


class _Copy:
    """Not compressed."""

    eof = False
    needs_input = True
    unused_data = b""

    def __init__(self, budget: Budget) -> None:
        self._left = b""

    def decompress(self, data: bytes, max_length: int) -> bytes:
        self._left += data
        piece, self._left = self._left[:max_length], self._left[max_length:]
        self.needs_input = not self._left
        return piece


_SIMPLE: Final[dict[bytes, Callable[[Budget], Decoder]]] = {
    _COPY: _Copy,
    _DEFLATE: lambda budget: Inflate(-15),
    _BZIP2: lambda budget: bz2.BZ2Decompressor(),
}


def _raw(filters: list[dict[str, int]], _budget: Budget) -> Decoder:
    return lzma.LZMADecompressor(lzma.FORMAT_RAW, filters=filters)


def _lzma_filter(coder: dict[str, Any], limits: Limits) -> dict[str, int]:
    """The settings of an LZMA coder (7zFormat.txt and the xz file format, 5.3.1, describe the bytes)."""
    properties: bytes = coder["properties"] or b""
    if coder["method"] == _LZMA2 and len(properties) == 1 and properties[0] <= 40:
        bits = properties[0]
        found = {"id": lzma.FILTER_LZMA2, "dict_size": min(0xFFFFFFFF, (2 | bits & 1) << (bits // 2 + 11))}
    elif coder["method"] == _LZMA and len(properties) == 5 and properties[0] < 9 * 5 * 5:
        rest, lc = divmod(properties[0], 9)
        pb, lp = divmod(rest, 5)
        size = int.from_bytes(properties[1:], "little")
        found = {"id": lzma.FILTER_LZMA1, "dict_size": size, "lc": lc, "lp": lp, "pb": pb}
    else:
        raise _Refused("damaged", part="lzma_properties")
    if found["dict_size"] > limits.dictionary_bytes:
        raise _Refused("unsupported", found="7z_dictionary", instead="unpack")
    return found


def _other_filter(coder: dict[str, Any]) -> dict[str, int]:
    properties: bytes = coder["properties"] or b""
    if coder["method"] == b"\x03":
        return {"id": lzma.FILTER_DELTA, "dist": (properties[0] if properties else 0) + 1}
    return {"id": _FILTERS[coder["method"]]}


def _table(blob: Blob, limits: Limits) -> _Table:
    """The table of contents, through py7zr's readers."""
    with blob.open() as file:
        try:
            raw = _header(file, blob, limits)
            return _arranged(raw, limits) if raw else _Table()
        except BROKEN_HEADER as error:
            raise _Refused("damaged", part="table_of_contents", error=type(error).__name__) from error


BROKEN_HEADER: Final = (
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
        raise _Refused("truncated", missing="table_of_contents")
    if signature.nextheadersize > limits.header_bytes:
        raise _Refused("too_many", table_of_contents=signature.nextheadersize)
    file.seek(at)
    raw = file.read(signature.nextheadersize)
    if zlib.crc32(raw) != signature.nextheadercrc:
        raise _Refused("damaged", part="table_of_contents")
    while raw[:1] == PROPERTY.ENCODED_HEADER:
        raw = _decoded_header(raw, blob, limits)
    if raw[:1] != PROPERTY.HEADER:
        raise _Refused("damaged", part="table_of_contents")
    return raw


def _decoded_header(raw: bytes, blob: Blob, limits: Limits) -> bytes:
    streams = StreamsInfo.retrieve(io.BytesIO(raw[1:]))
    (block,) = _blocks(streams)
    if block.size > limits.header_bytes:
        raise _Refused("too_many", table_of_contents=block.size)
    budget = Budget(limits, blob.size)
    here = Part(blob, block.start, block.packed, blob.place)
    packed = Packed(here, _codec(block.coders, limits), blob.place, Meter(budget), block.size)
    try:
        with packed.open() as stream:
            return stream.read()
    except Stopped as stop:
        raise _Refused("damaged", part="table_of_contents") from stop


def _blocks(streams: StreamsInfo) -> list[_Block]:
    """Where the blocks lie and how they are compressed, the first coder to unpack with first."""
    if streams.packinfo is None or streams.unpackinfo is None:
        raise _Refused("damaged", part="table_of_contents")
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
        blocks.append(_Block(coders, at, packed, folder.get_unpack_size()))
        at += packed
    return blocks


def _arranged(raw: bytes, limits: Limits) -> _Table:
    """Which files lie in which block."""
    header = io.BytesIO(raw[1:])
    mark = header.read(1)
    streams = None
    if mark == PROPERTY.MAIN_STREAMS_INFO:
        streams = StreamsInfo.retrieve(header)
        mark = header.read(1)
    if mark != PROPERTY.FILES_INFO:
        return _Table()
    at = header.tell()
    if read_uint64(header) > limits.members:
        raise _Refused("too_many", most=limits.members)
    header.seek(at)
    info = FilesInfo.retrieve(header)
    table = _Table(_blocks(streams) if streams else [])
    full = [file for file in info.files if not file["emptystream"]]
    _share_out(table.blocks, full, streams.substreamsinfo if streams else None)
    empty = [file for file in info.files if file["emptystream"]]
    for index, file in enumerate(empty):
        if index < len(info.emptyfiles) and info.emptyfiles[index]:
            table.empty.append(_file(file, 0, None))
        else:
            table.folders += 1
    if len(full) != sum(len(block.files) for block in table.blocks):
        raise _Refused("damaged", part="table_of_contents")
    return table


def _share_out(blocks: list[_Block], files: list[dict[str, Any]], streams: SubstreamsInfo | None) -> None:
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


def _file(raw: dict[str, Any], size: int, crc: int | None) -> _File:
    if size < 0:
        raise _Refused("damaged", part="table_of_contents")
    attributes = raw.get("attributes") or 0
    return _File(raw.get("filename", "contents"), size, crc, attributes >> 16 if attributes & 0x8000 else 0)
