"""Zip archives: names, bytes, limits, and archives that lie."""

from __future__ import annotations

import io
import zipfile
import zlib

import pytest

from counterseal.mail.documents import zips
from tests.mail.documents.made import zipped


def test_members_and_bytes_are_read():
    data = zipped({"a/发票.txt": b"one" * 50, "b.txt": b"two"})
    first, second = zips.members(data)

    assert (first.name, second.name) == ("a/发票.txt", "b.txt")
    assert zips.content(data, first, 1000) == b"one" * 50
    assert zips.content(data, first, 4) == b"oneo"


@pytest.mark.parametrize("method", [zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED, zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_every_packing_is_undone(method):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", method) as archive:
        archive.writestr("a", b"hello " * 100)
    data = out.getvalue()

    assert zips.content(data, zips.members(data)[0], 600) == b"hello " * 100


def test_an_archive_without_its_list_is_read_by_the_heads():
    data = zipped({"a": b"1" * 100, "b": b"2" * 100})
    cut = data[: data.find(b"PK\x01\x02")]

    assert [one.name for one in zips.members(cut)] == ["a", "b"]
    assert [zips.content(cut, one, 100) for one in zips.members(cut)] == [b"1" * 100, b"2" * 100]


def test_something_may_stand_before_an_archive():
    data = b"#!/bin/sh\n" + zipped({"a": b"1"})

    assert zips.content(data, zips.members(data)[0], 10) == b"1"


def test_a_password_is_seen():
    data = zipped({"a": b"1"}, locked=True)

    assert zips.members(data)[0].encrypted
    assert zips.content(data, zips.members(data)[0], 10) is None


def test_a_bomb_gives_no_more_than_asked():
    data = zipped({"a": bytes(20_000_000)})

    assert len(zips.content(data, zips.members(data)[0], 1000) or b"") == 1000


def test_what_is_no_archive_has_no_members():
    assert zips.members(b"") == ()
    assert zips.members(b"PK\x05\x06" + bytes(18)) == ()


def test_inflating_ends_at_a_break_and_at_the_end():
    packed = zlib.compress(b"a" * 1000)

    assert zips.inflated(packed + b"rest", 5000, 15) == b"a" * 1000
    assert zips.inflated(packed[:8], 5000, 15)[:1] in {b"", b"a"}
    assert zips.inflated(b"\xff\xff\xff", 100) == b""
    assert zips.inflated_size(packed + b"rest", 5000, 15) == 1000
    assert zips.inflated_size(packed, 100, 15) >= 100
    assert zips.inflated_size(b"nothing", 100, 15) == 0
