"""
7z archives: py7zr reads their table of contents, this file unpacks them.

py7zr's own unpacking, also through its `WriterFactory`, is not used: it asks the decoders for up to 128 MB at a time
(`Worker.decompress`), feeds them faster than it takes from them, so that they keep whole archives in memory
(`SevenZipDecompressor.decompress`), and its Deflate gives all that 1 MiB can expand to, about 1 GiB, at once.

A block of a 7z holds many files one behind the other, so each goes to a scratch file, one after the other.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from counterseal.providers.exports.entries import Entry, Found, Skipped, inside, refusal
from counterseal.providers.exports.limits import Budget, Limits
from counterseal.providers.exports.packed import Codec, Meter, Packed
from counterseal.providers.exports.sevenzip_coders import NotRead, codec_of
from counterseal.providers.exports.sevenzip_table import Block, File, table_of
from counterseal.providers.exports.streams import PIECE, Blob, Part, Spool
from counterseal.providers.exports.trouble import Stopped, Trouble, detail


def seven_entries(blob: Blob, budget: Budget, scratch: Path | None) -> Iterator[Found]:
    """The entries of a 7z. Those of one block are read in turn: each is whole when it is yielded."""
    try:
        table = table_of(blob, budget.limits)
    except NotRead as refused:
        yield Trouble(blob.place, refused.why, refused.detail)
        return
    yield from [Skipped()] * table.folders
    for file in table.empty:
        yield Entry(file.name, Part(blob, 0, 0, inside(blob.place, file.name)))
    locked: list[File] = []
    for block in table.blocks:
        try:
            codec = codec_of(block.coders, budget.limits)
            _look_for_bomb(block, budget.limits)
        except NotRead as refused:
            if refused.why == "encrypted":
                locked += block.files
            elif block.files:
                more = detail(files=len(block.files), first=inside(blob.place, block.files[0].name))
                yield Trouble(blob.place, refused.why, refused.detail + more)
        else:
            yield from _unpacked(blob, block, codec, budget, scratch)
    if locked:
        yield Trouble(blob.place, "encrypted", detail(files=len(locked), first=inside(blob.place, locked[0].name)))


def _unpacked(blob: Blob, block: Block, codec: Codec, budget: Budget, scratch: Path | None) -> Iterator[Found]:
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


def _copied(stream: BinaryIO, file: File, into: Spool | None, spool: Spool) -> bool:
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


def _look_for_bomb(block: Block, limits: Limits) -> None:
    if block.size > max(limits.ratio_from, limits.strong_ratio * block.packed):
        raise NotRead("bomb", packed=block.packed, unpacked=block.size)
