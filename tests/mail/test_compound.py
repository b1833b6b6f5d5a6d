"""Compound files are taken apart, and hostile ones end."""

from __future__ import annotations

import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counterseal.mail.compound import Compound, Node, NotCompound
from tests.providers.exports.mailbox.compound_writer import compound

SMALL, LARGE = b"small" * 30, b"large" * 3000
FILE = compound({"one": SMALL, "box/two": LARGE, "box/inner/three": b"3", "empty": b""})


def opened(data: bytes) -> Compound:
    return Compound(io.BytesIO(data))


def test_streams_are_found_by_their_path():
    file = opened(FILE)

    assert set(file.nodes) == {"one", "box", "box/two", "box/inner", "box/inner/three", "empty"}
    assert file.read("one") == SMALL
    assert file.read("box/two") == LARGE
    assert file.read("box/inner/three") == b"3"
    assert file.read("empty") == b""
    assert file.nodes["box"].kind == 1
    assert file.nodes["one"] == Node(2, file.nodes["one"].start, len(SMALL))


def test_a_stream_is_read_as_far_as_it_is_wanted():
    assert opened(FILE).read("box/two", 10) == LARGE[:10]
    assert opened(FILE).read("one", 10) == SMALL[:10]


def test_what_is_not_there_is_nothing():
    assert opened(FILE).read("nowhere") == b""
    assert opened(FILE).read("box") == b""


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04", FILE[:100], FILE[:30] + b"\xff\xff" + FILE[32:], FILE[:512]])
def test_other_bytes_are_no_such_file(data):
    with pytest.raises(NotCompound):
        opened(data)


def test_a_large_file_has_its_table_in_several_sectors():
    file = opened(compound({f"stream {number}": bytes([number]) * 9000 for number in range(60)}))

    assert all(file.read(f"stream {number}") == bytes([number]) * 9000 for number in range(60))


@given(st.integers(0, len(FILE) - 1), st.integers(0, 255), st.integers(1, 40))
def test_broken_bytes_end_in_what_can_be_read(at, byte, count):
    data = bytearray(FILE)
    data[at : at + count] = bytes([byte]) * min(count, len(data) - at)
    try:
        file = opened(bytes(data))
    except NotCompound:
        return
    for path in file.nodes:
        file.read(path)
