"""7z archives: their files, and what keeps some of them from being read."""

from __future__ import annotations

import base64
import io
import random
import stat
from dataclasses import replace
from pathlib import Path

import py7zr
import pytest
from hypothesis import given
from hypothesis import strategies as st

from counterseal.providers.exports.entries import Entry, Found, Skipped
from counterseal.providers.exports.limits import DEFAULT, MIB, Budget, Limits
from counterseal.providers.exports.sevenzip import seven_entries
from counterseal.providers.exports.streams import Held
from counterseal.providers.exports.trouble import Trouble
from tests.providers.exports.zoo import TABLE, opened, rechecked, sevened

FILES = {"b.csv": TABLE, "日志/a.json": b"[]" * 1000, "c": random.Random(3).randbytes(5000)}


# Made with 7-Zip 26.02: a folder, a file without a byte, two tables of their own block (-ms=off) or behind a filter
# in one block (-m0=BCJ -m1=LZMA2). py7zr writes neither of these forms.
BLOCKS = base64.b64decode(
    "N3q8ryccAATU6PdyjwAAAAAAAAAhAAAAAAAAACpd1OQBAA5JZCxVc2VyCjEsYW5uYQoAAQAIW3siYSI6MX1dAAAAgTMHrjGZhhbV"
    "cIiI0frjZkFay1OITEAEbNUFFo48USVS/SiLgENTpdvk7Hr6v6K0PBEUkgcp6sVH6Drk76etg9GdkXlUUmRdGit51a8EJhOJAkTI"
    "IPI+0PjY5R2hlb8jman9kdTZj4SP4AAAABcGIAEJbwAHCwEAASMDAQEFXQAQAAAMgLoKAcO2l08AAA=="
)
FILTERED = base64.b64decode(
    "N3q8ryccAATPFihmkgAAAAAAAAAhAAAAAAAAAEjQclgBABdJZCxVc2VyCjEsYW5uYQpbeyJhIjoxfV0AAACBMweuD8/Hr2gP1Gpe"
    "gHwYA4PE2axm5pzpzJ00zT4o4/0V7EFDZrrdXXxJvLlZrxrbooKIIgwbZ2WHIYVK2UnDajK0GwkWbHdZra1OaUfF2DCUSL3yH3Jv"
    "NyAqeYzcidAuf4tECs7j39brkTt3FSrZ1MAAABcGHAEJdgAHCwEAASMDAQEFXQAQAAAMgLoKAQjTgiAAAAA="
)


def found(data: bytes, limits: Limits = DEFAULT, scratch: Path | None = None) -> list[Found]:
    return list(seven_entries(Held(io.BytesIO(data), "x", len(data)), Budget(limits, len(data)), scratch))


def entries(data: bytes) -> list[object]:
    return [(one.name, one.content.open().read()) if isinstance(one, Entry) else one for one in found(data)]


@pytest.mark.parametrize("plain_header", [False, True])
def test_files_come_out_under_their_names_in_order(plain_header):
    assert entries(sevened(FILES, plain_header=plain_header)) == list(FILES.items())


@pytest.mark.parametrize("data", [BLOCKS, FILTERED], ids=["blocks", "filtered"])
def test_it_reads_what_7zip_writes(data):
    assert entries(data) == [
        Skipped(),
        Skipped(),
        ("logs/none", b""),
        ("logs/a.csv", b"Id,User\n1,anna\n"),
        ("logs/b.json", b'[{"a":1}]'),
    ]


def test_folders_and_empty_files_are_told_apart(tmp_path):
    (tmp_path / "logs").mkdir()
    (tmp_path / "logs" / "a.csv").write_bytes(TABLE)
    (tmp_path / "none").write_bytes(b"")
    into = io.BytesIO()
    with py7zr.SevenZipFile(into, "w") as archive:
        archive.writeall(tmp_path, "x")
    got = entries(into.getvalue())

    assert ("x/logs/a.csv", TABLE) in got
    assert ("x/none", b"") in got
    assert got.count(Skipped()) == 2
    assert len(got) == 4


def test_an_archive_of_nothing_has_no_entries():
    assert entries(sevened({})) == []


def test_a_link_is_told_and_the_files_around_it_are_read(tmp_path):
    (tmp_path / "a").write_bytes(b"first")
    (tmp_path / "b").symlink_to("/etc/passwd")
    (tmp_path / "c").write_bytes(b"last")
    into = io.BytesIO()
    with py7zr.SevenZipFile(into, "w") as archive:
        for name in "abc":
            archive.write(tmp_path / name, name)

    assert stat.S_ISLNK((tmp_path / "b").lstat().st_mode)
    assert entries(into.getvalue()) == [("a", b"first"), Trouble("x!b", "symlink"), ("c", b"last")]


def test_a_name_that_climbs_out_is_told_and_the_next_file_is_read():
    into = io.BytesIO()
    with py7zr.SevenZipFile(into, "w") as archive:
        archive._writestr(b"harm", "../../evil")  # its public name refuses to
        archive.writestr(TABLE, "a.csv")

    assert entries(into.getvalue()) == [Trouble("x!../../evil", "path_traversal"), ("a.csv", TABLE)]


def test_a_password_is_told_once_for_the_archive():
    assert found(sevened(FILES, password="secret")) == [
        Trouble("x", "encrypted", (("files", "3"), ("first", "x!b.csv")))
    ]


def test_a_password_on_the_names_too_is_told():
    assert found(sevened(FILES, password="secret", header_encryption=True)) == [Trouble("x", "encrypted")]


def test_a_method_that_is_not_read_is_named():
    assert found(sevened(FILES, filters=[{"id": py7zr.FILTER_PPMD, "order": 6, "mem": 24}])) == [
        Trouble(
            "x",
            "unsupported",
            (("found", "7z_method_030401"), ("instead", "unpack"), ("files", "3"), ("first", "x!b.csv")),
        )
    ]


def test_a_block_that_says_it_is_a_bomb_is_not_even_begun():
    (trouble,) = found(sevened({"zeros": bytes(5 * MIB)}), replace(DEFAULT, ratio_from=MIB))

    assert isinstance(trouble, Trouble)
    assert (trouble.place, trouble.why) == ("x", "bomb")
    assert dict(trouble.detail)["unpacked"] == str(5 * MIB)
    assert dict(trouble.detail)["first"] == "x!zeros"


def test_a_source_that_has_used_up_its_bytes_gives_no_more():
    limits = replace(DEFAULT, total_bytes=6_000)
    got = found(sevened({"a": FILES["c"], "b": FILES["c"], "c": b"1"}), limits)

    assert [type(one) for one in got] == [Entry, Trouble]
    assert isinstance(got[1], Trouble)
    assert (got[1].why, dict(got[1].detail)["files"]) == ("too_large", "2")


def test_an_archive_that_broke_off_has_lost_its_table_of_contents():
    data = sevened(FILES)

    assert found(data[:-20]) == [Trouble("x", "truncated", (("missing", "table_of_contents"),))]


def test_damage_in_one_file_is_told_with_what_it_cost_behind_it():
    data = bytearray(sevened({"a": FILES["c"], "b": FILES["c"][::-1], "c": b"1"}))
    data[3000:3040] = b"\xff" * 40
    got = opened(bytes(data))

    assert ("damaged", "x!a") in got


def test_a_wrong_checksum_is_damage_and_the_next_file_is_read():
    data = bytearray(sevened({"a": b"first", "b": b"last"}, filters=[{"id": py7zr.FILTER_COPY}]))
    data[33] ^= 1

    assert opened(bytes(data)) == [("x!a", b"fhrst"), ("damaged", "x!a"), ("x!b", b"last")]


def test_a_disk_without_room_is_told(tmp_path):
    assert opened(sevened(FILES), scratch=tmp_path / "missing") == [("no_scratch", "x!b.csv")]


def test_nothing_stays_in_the_scratch_folder(tmp_path):
    got = found(sevened(FILES), scratch=tmp_path)

    assert list(tmp_path.iterdir()) == []
    assert [one.content.open().read() for one in got if isinstance(one, Entry)] == list(FILES.values())


@given(st.dictionaries(st.text("abcé", min_size=1, max_size=8), st.binary(min_size=1, max_size=300), max_size=4))
def test_it_reads_what_py7zr_writes(files):
    assert entries(sevened(files)) == list(files.items())


@given(st.data())
def test_a_changed_table_of_contents_never_raises(data):
    whole = bytearray(sevened({"a": TABLE, "b": b"2"}, plain_header=True))
    for _ in range(data.draw(st.integers(1, 4))):
        at = data.draw(st.integers(len(TABLE) + 20, len(whole) - 1))
        whole[at] = data.draw(st.integers(0, 255))

    found(rechecked(bytes(whole)), replace(DEFAULT, total_bytes=10 * MIB))
