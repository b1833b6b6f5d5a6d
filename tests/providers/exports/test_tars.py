"""Tar archives: of every dialect, broken off, and made to harm."""

from __future__ import annotations

import io
import tarfile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counterseal.providers.exports.entries import Entry, Skipped
from counterseal.providers.exports.streams import Held
from counterseal.providers.exports.tars import tar_entries
from counterseal.providers.exports.trouble import Trouble
from tests.providers.exports.zoo import TABLE, opened, special, tarred


def entries(data: bytes) -> list[object]:
    found = tar_entries(Held(io.BytesIO(data), "x", len(data)))
    return [(one.name, one.content.open().read()) if isinstance(one, Entry) else one for one in found]


def changed(data: bytes, at: int, by: bytes) -> bytes:
    """A tar with bytes of its first header replaced and the checksum put right."""
    block = bytearray(data[:512])
    block[at : at + len(by)] = by
    block[148:156] = b" " * 8
    block[148:156] = b"%06o\0 " % sum(block)
    return bytes(block) + data[512:]


@pytest.mark.parametrize("form", [tarfile.PAX_FORMAT, tarfile.GNU_FORMAT, tarfile.USTAR_FORMAT])
def test_files_come_out_under_their_names_in_order(form):
    files = {"a.csv": TABLE, "l" * 80 + "/" + "b" * 90: b"2" * 1000, "empty": b""}
    if form != tarfile.USTAR_FORMAT:
        files["日志/" + "c" * 300] = b"3"

    assert entries(tarred(files, form)) == list(files.items())


def test_a_size_beyond_the_digits_of_the_header_is_read():
    data = tarred({"a.csv": TABLE}, tarfile.GNU_FORMAT)

    assert entries(changed(data, 124, b"\x80" + len(TABLE).to_bytes(11, "big"))) == [("a.csv", TABLE)]


def test_a_size_from_a_pax_record_counts():
    into = io.BytesIO()
    with tarfile.open(fileobj=into, mode="w", format=tarfile.PAX_FORMAT) as archive:
        entry = tarfile.TarInfo("a.csv")
        entry.size = len(TABLE)
        entry.pax_headers = {"size": str(len(TABLE)), "comment": "x" * 10}
        archive.addfile(entry, io.BytesIO(TABLE))

    assert entries(into.getvalue()) == [("a.csv", TABLE)]


@pytest.mark.parametrize(
    ("entry", "found"),
    [
        (special("f", tarfile.DIRTYPE), Skipped()),
        (special("l", tarfile.SYMTYPE, "/etc/passwd"), Trouble("x!l", "symlink")),
        (special("l", tarfile.LNKTYPE, "/etc/passwd"), Trouble("x!l", "symlink", (("target", "/etc/passwd"),))),
        (special("l", tarfile.LNKTYPE, "a.csv"), Trouble("x!l", "duplicate", (("target", "a.csv"),))),
        (special("d", tarfile.CHRTYPE), Trouble("x!d", "special_file", (("kind", "device"),))),
        (special("p", tarfile.FIFOTYPE), Trouble("x!p", "special_file", (("kind", "pipe"),))),
        (special("../../e", tarfile.REGTYPE), Trouble("x!../../e", "path_traversal")),
        (special("/etc/e", tarfile.REGTYPE), Trouble("x!/etc/e", "path_traversal")),
    ],
    ids=["folder", "link", "hard link out", "hard link in", "device", "pipe", "climbing", "absolute"],
)
def test_what_is_no_file_is_told_and_the_rest_is_read(entry, found):
    assert entries(tarred({"a.csv": TABLE}, links=[entry])) == [("a.csv", TABLE), found]


@pytest.mark.parametrize(("kind", "found"), [(b"S", "sparse_file"), (b"M", "split_archive")])
def test_kinds_that_are_not_read_are_named(kind, found):
    assert entries(changed(tarred({"a": b"1"}, tarfile.GNU_FORMAT), 156, kind)) == [
        Trouble("x!a", "unsupported", (("found", found), ("instead", "unpack")))
    ]


def test_a_sparse_file_in_pax_records_is_one_too():
    into = io.BytesIO()
    with tarfile.open(fileobj=into, mode="w", format=tarfile.PAX_FORMAT) as archive:
        entry = tarfile.TarInfo("a")
        entry.pax_headers = {"GNU.sparse.major": "1"}
        archive.addfile(entry)

    assert entries(into.getvalue()) == [
        Trouble("x!a", "unsupported", (("found", "sparse_file"), ("instead", "unpack")))
    ]


def test_tars_one_behind_the_other_are_all_read():
    assert entries(tarred({"a": b"1"}) + tarred({"b": b"2"})) == [("a", b"1"), ("b", b"2")]


def test_a_tar_that_breaks_off_between_files_is_truncated():
    data = tarred({"a": b"1", "b": b"2"})

    assert entries(data[:2048]) == [("a", b"1"), ("b", b"2"), Trouble("x", "truncated", (("offset", "2048"),))]


def test_a_tar_that_breaks_off_in_a_file_gives_what_there_is_of_it():
    data = tarred({"a": b"1", "b": bytes(range(1, 251)) * 10})
    found = opened(data[:2000])

    assert found == [
        ("x!a", b"1"),
        ("x!b", (bytes(range(1, 251)) * 10)[: 2000 - 1536]),
        ("truncated", "x!b"),
    ]


def test_other_bytes_behind_the_end_are_told():
    data = tarred({"a": b"1"})

    assert entries(data + b"other" * 200) == [
        ("a", b"1"),
        Trouble("x", "trailing_bytes", (("offset", str(len(data))),)),
    ]


def test_a_header_that_is_none_is_damage():
    data = tarred({"a": b"1", "b": b"2"})
    broken = data[:1024] + b"?" * 512 + data[1536:]

    assert entries(broken) == [("a", b"1"), Trouble("x", "damaged", (("offset", "1024"),))]


@pytest.mark.parametrize("size", [b"-0000000001\0", b"99999999999\0", b"\xff" * 12], ids=ascii)
def test_a_size_that_is_no_number_or_below_zero_is_damage(size):
    assert entries(changed(tarred({"a": b"1"}), 124, size)) == [Trouble("x", "damaged", (("offset", "0"),))]


def test_a_header_cannot_make_us_read_a_gigabyte_of_name():
    data = changed(tarred({"a": b"1"}), 124, b"10000000000\0")

    assert entries(changed(data, 156, b"L")) == [Trouble("x", "damaged", (("offset", "512"),))]


def test_a_chain_of_extension_headers_does_not_recurse():
    name = tarred({"n" * 150: b""}, tarfile.GNU_FORMAT)[:1024]

    assert entries(name * 3000 + tarred({"a": b"1"}))[0] == ("n" * 150, b"1")


@pytest.mark.parametrize(
    "records", [b"0 path=a\n", b"-5 path=a\n", b"99999999 path=a\n", b"9 nothing", b"x", b"7 a=b\n" * 9]
)
def test_pax_records_that_make_no_sense_are_passed_over(records):
    data = tarred({"records": records, "a": b"1"})

    assert entries(changed(data, 156, b"x")) == [("a", b"1")]


@given(st.dictionaries(st.text("abcé/.", min_size=1, max_size=130), st.binary(max_size=700), max_size=4))
def test_it_reads_what_the_standard_library_writes(files):
    honest = {name: data for name, data in files.items() if ".." not in name.split("/") and name[0] != "/"}
    honest = {name: data for name, data in honest.items() if not name.endswith("/")}

    assert entries(tarred(honest)) == list(honest.items())
