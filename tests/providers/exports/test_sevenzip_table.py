"""The table of contents of a 7z: read whole, doubted throughout."""

from __future__ import annotations

import io
import struct
from dataclasses import replace

import pytest

from counterseal.providers.exports.limits import DEFAULT, Limits
from counterseal.providers.exports.sevenzip_coders import NotRead
from counterseal.providers.exports.sevenzip_table import Table, table_of
from counterseal.providers.exports.streams import Held
from tests.providers.exports.zoo import TABLE, rechecked, sevened

FILES = {"a.csv": TABLE, "b": b"2" * 100, "c": b"3"}


def table(data: bytes, limits: Limits = DEFAULT) -> Table:
    return table_of(Held(io.BytesIO(data), "x", len(data)), limits)


def refused(data: bytes, limits: Limits = DEFAULT) -> str:
    with pytest.raises(NotRead) as why:
        table(data, limits)
    return str(why.value)


@pytest.mark.parametrize("plain_header", [False, True])
def test_it_knows_which_files_lie_in_which_block(plain_header):
    (block,) = table(sevened(FILES, plain_header=plain_header)).blocks

    assert [(file.name, file.size) for file in block.files] == [("a.csv", len(TABLE)), ("b", 100), ("c", 1)]
    assert block.size == len(TABLE) + 101
    assert block.start == 32
    assert all(file.crc is not None for file in block.files)


def test_a_table_that_lies_beyond_the_end_was_cut_off():
    assert refused(sevened(FILES)[:-1]) == "truncated"


def test_a_signature_that_is_cut_off_is_damage():
    assert refused(sevened(FILES)[:20]) == "damaged"


def test_a_table_with_a_wrong_checksum_is_damage():
    data = bytearray(sevened(FILES))
    data[-1] ^= 1

    assert refused(bytes(data)) == "damaged"


def test_a_table_of_no_known_kind_is_damage():
    data = sevened(FILES, plain_header=True)
    (offset,) = struct.unpack_from("<Q", data, 12)

    assert refused(rechecked(data[: 32 + offset] + b"\x7f" + data[33 + offset :])) == "damaged"


def test_a_table_without_files_is_empty():
    data = sevened(FILES, plain_header=True)
    (offset,) = struct.unpack_from("<Q", data, 12)
    start = struct.pack("<QQ", offset, 2)

    assert table(rechecked(data[:12] + start + data[28 : 32 + offset] + b"\x01\x00")).blocks == []


def test_a_table_that_would_fill_memory_is_refused_by_its_size_before_it_is_read():
    small = replace(DEFAULT, header_bytes=10)

    assert refused(sevened(FILES), small) == "too_many"
    assert refused(sevened(FILES, plain_header=True), small) == "too_many"


def test_the_size_of_a_compressed_table_is_looked_at_too():
    files = {f"{number:05}": b"1" for number in range(2000)}
    data = sevened(files)

    assert len(data) < 20_000
    assert refused(data, replace(DEFAULT, header_bytes=20_000)) == "too_many"
    assert len(table(data).blocks[0].files) == 2000


def test_more_files_than_allowed_are_refused_before_a_list_of_them_is_made():
    assert refused(sevened(FILES), replace(DEFAULT, members=2)) == "too_many"


def test_an_archive_without_any_table_is_empty():
    assert table(rechecked(sevened(FILES)[:12] + bytes(20))).blocks == []


def test_a_compressed_table_that_cannot_be_unpacked_is_damage():
    data = bytearray(sevened({f"{number:05}": b"1" for number in range(500)}))
    (offset,) = struct.unpack_from("<Q", data, 12)
    data[32 + offset - 300 : 32 + offset] = b"\xff" * 300

    assert refused(bytes(data)) == "damaged"
