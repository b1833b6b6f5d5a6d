"""Zip archives: whole, broken off, and made to harm."""

from __future__ import annotations

import io
import stat
import struct
import zipfile
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counterseal.providers.exports.entries import Document, Entry, Skipped
from counterseal.providers.exports.limits import DEFAULT, MIB, Budget
from counterseal.providers.exports.streams import Held
from counterseal.providers.exports.trouble import Trouble
from counterseal.providers.exports.zips import zip_entries, zip_files
from tests.providers.exports.zoo import TABLE, opened, overlapping, zipped

LOCKED = 0x1


def entries(data: bytes) -> list[object]:
    found = zip_entries(Held(io.BytesIO(data), "x", len(data)), Budget(DEFAULT, len(data)))
    return [(one.name, one.content.open().read()) if isinstance(one, Entry) else one for one in found]


def flagged(data: bytes, flag: int) -> bytes:
    """The archive with a flag set for its first file, as encrypting programs do."""
    table = data.index(b"PK\x01\x02")
    changed = bytearray(data)
    changed[6] |= flag
    changed[table + 8] |= flag
    return bytes(changed)


def streamed(files: dict[str, bytes], *, sizes: bool = True) -> bytes:
    """A zip written to a pipe: its local headers do not say how long a file is."""

    class Pipe(io.RawIOBase):
        written = b""

        def writable(self):
            return True

        def write(self, data, /):
            self.written += bytes(data)
            return len(data)

    into = Pipe()
    with zipfile.ZipFile(into, "w", zipfile.ZIP_DEFLATED if sizes else zipfile.ZIP_STORED) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return into.written


@pytest.mark.parametrize("method", [zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED, zipfile.ZIP_BZIP2])
def test_files_come_out_under_their_names_in_order(method):
    files = {"b.csv": TABLE, "日志/a.json": b"[]" * 1000, "c": b"x"}

    assert entries(zipped(files, method)) == list(files.items())


def test_an_archive_written_to_a_pipe_is_read():
    assert entries(streamed({"a.csv": TABLE, "b": b"2"})) == [("a.csv", TABLE), ("b", b"2")]


def test_sizes_beyond_four_gigabytes_are_found_in_the_extra_field():
    into = io.BytesIO()
    with zipfile.ZipFile(into, "w") as archive, archive.open("a.csv", "w", force_zip64=True) as file:
        file.write(TABLE)
    data = into.getvalue()
    table = data.index(b"PK\x01\x02")
    wide = struct.pack("<HHL", 0x5455, 4, 0) + struct.pack("<HHQQ", 1, 16, len(TABLE), len(TABLE))
    header = bytearray(data[table : table + 46 + 5])
    header[20:28] = b"\xff" * 8
    header[30:32] = struct.pack("<H", len(wide))
    closing = bytearray(data[-22:])
    closing[12:16] = struct.pack("<L", len(header) + len(wide))

    assert entries(data[:table] + bytes(header) + wide + bytes(closing)) == [("a.csv", TABLE)]


def test_the_end_record_for_large_archives_is_followed():
    data = zipped({"a.csv": TABLE})
    table, end = data.index(b"PK\x01\x02"), len(data) - 22
    wide = struct.pack("<4sQHHLLQQQQ", b"PK\x06\x06", 44, 45, 45, 0, 0, 1, 1, end - table, table)
    locator = struct.pack("<4sLQL", b"PK\x06\x07", 0, end, 1)
    closing = struct.pack("<4sHHHHLLH", b"PK\x05\x06", 0, 0, 0xFFFF, 0xFFFF, 0xFFFFFFFF, 0xFFFFFFFF, 0)

    assert entries(data[:end] + wide + locator + closing) == [("a.csv", TABLE)]
    assert entries(data[:end] + b"????" + wide[4:] + locator + closing)[0] == Trouble(
        "x", "truncated", (("missing", "table_of_contents"),)
    )


def test_something_before_and_behind_the_archive_does_not_matter():
    data = zipped({"a.csv": TABLE})

    assert entries(b"before" + data + b"behind") == [("a.csv", TABLE)]


def test_folders_are_counted_and_not_told():
    into = io.BytesIO()
    with zipfile.ZipFile(into, "w") as archive:
        archive.writestr("logs/", b"")
        archive.writestr("logs/a.csv", TABLE)

    assert entries(into.getvalue()) == [Skipped(), ("logs/a.csv", TABLE)]


def test_a_name_in_gbk_is_readable():
    data = zipped({"AA/BB.csv": TABLE}).replace(b"AA", "审".encode("gbk")).replace(b"BB", "计".encode("gbk"))

    assert entries(data) == [("审/计.csv", TABLE)]


@pytest.mark.parametrize("name", ["../../evil.csv", "/etc/cron.d/x", "C:\\Windows\\x", "a\\..\\..\\x"], ids=ascii)
def test_a_name_that_climbs_out_is_told_and_its_content_is_not_read(name):
    assert entries(zipped({name: b"harm", "a.csv": TABLE})) == [
        Trouble(f"x!{name}".replace("\\\\", "\\"), "path_traversal"),
        ("a.csv", TABLE),
    ]


@pytest.mark.parametrize(("mode", "why"), [(stat.S_IFLNK, "symlink"), (stat.S_IFCHR, "special_file")])
def test_links_and_devices_are_told(mode, why):
    into = io.BytesIO()
    link = zipfile.ZipInfo("link")
    link.create_system, link.external_attr = 3, (mode | 0o777) << 16
    with zipfile.ZipFile(into, "w") as archive:
        archive.writestr(link, "/etc/passwd")
        archive.writestr("a.csv", TABLE)
    found = entries(into.getvalue())

    assert isinstance(found[0], Trouble)
    assert (found[0].place, found[0].why) == ("x!link", why)
    assert found[1] == ("a.csv", TABLE)


def test_a_password_is_told_once_for_the_archive_and_the_rest_is_read():
    found = entries(flagged(zipped({"a.csv": TABLE, "b.csv": b"2"}), LOCKED))

    assert found == [Skipped(), ("b.csv", b"2"), Trouble("x", "encrypted", (("files", "1"), ("first", "x!a.csv")))]


def test_the_flat_bomb_of_overlapping_files_is_refused_entry_by_entry():
    found = entries(overlapping(50, 100_000))

    assert len(found) == 50
    assert found[0] == Trouble("x!0", "bomb", (("overlapping", "yes"),))
    assert {one.why for one in found if isinstance(one, Trouble)} == {"bomb"}


def test_a_file_that_says_it_is_a_bomb_is_not_even_begun():
    data = bytearray(zipped({"a.csv": TABLE, "b.csv": TABLE}))
    table = data.index(b"PK\x01\x02")
    data[table + 24 : table + 28] = struct.pack("<L", 3_000 * MIB)
    found = entries(bytes(data))

    assert isinstance(found[0], Trouble)
    assert (found[0].place, found[0].why) == ("x!a.csv", "bomb")
    assert found[1] == ("b.csv", TABLE)


def test_a_method_that_is_not_read_is_named():
    found = entries(zipped({"a.csv": TABLE}, zipfile.ZIP_LZMA))

    assert found == [Trouble("x!a.csv", "unsupported", (("found", "zip_method_14"), ("instead", "unpack")))]


@pytest.mark.parametrize(
    ("names", "found"),
    [
        (["[Content_Types].xml", "xl/workbook.bin"], "xlsb"),
        (["[Content_Types].xml", "word/document.xml"], "docx"),
        (["[Content_Types].xml", "ppt/presentation.xml"], "office"),
        (["mimetype", "content.xml"], "opendocument"),
        (["META-INF/MANIFEST.MF"], "program"),
    ],
)
def test_a_document_that_is_a_zip_inside_is_named_as_what_it_is(names, found):
    assert entries(zipped(dict.fromkeys(names, b"<a/>"))) == [
        Trouble("x", "unsupported", (("found", found), ("instead", "csv")))
    ]


@pytest.mark.parametrize("names", [["[Content_Types].xml", "xl/workbook.xml"], ["xl/workbook.xml", "xl/a.xml"]])
def test_a_workbook_is_one_document(names):
    assert entries(zipped(dict.fromkeys(names, b"<a/>"))) == [Document("xlsx")]


def test_the_parts_of_a_workbook_are_files_for_whoever_asks_for_them():
    data = zipped(dict.fromkeys(["[Content_Types].xml", "xl/workbook.xml"], b"<a/>"))
    blob = Held(io.BytesIO(data), "x", len(data))

    assert [one.name for one in zip_files(blob, Budget(DEFAULT, len(data))) if isinstance(one, Entry)] == [
        "[Content_Types].xml", "xl/workbook.xml",
    ]  # fmt: skip


@pytest.mark.parametrize("keep", [1.0, 0.9])
def test_a_workbook_whose_download_broke_off_is_still_one_document(keep):
    data = zipped(
        {"[Content_Types].xml": b"<a/>", "xl/workbook.xml": b"<a/>", "xl/worksheets/sheet1.xml": bytes(range(256)) * 20}
    )
    cut = data[: int(data.index(b"PK\x01\x02") * keep)]

    assert entries(cut) == [Document("xlsx")]


@pytest.mark.parametrize("make", [zipped, streamed], ids=["on disk", "to a pipe"])
def test_a_download_that_broke_off_gives_the_files_before_the_break(make):
    data = make({"a.csv": TABLE, "b.csv": b"2", "c.csv": bytes(range(256)) * 50})
    broken = opened(data[: data.index(b"PK\x01\x02") - 100])

    assert broken[:3] == [("truncated", "x"), ("x!a.csv", TABLE), ("x!b.csv", b"2")]
    assert broken[3] == ("x!c.csv", (bytes(range(256)) * 50)[: len(broken[3][1])])
    assert broken[4] == ("truncated", "x!c.csv")


def test_without_its_table_of_contents_every_file_is_still_read():
    data = zipped({"a.csv": TABLE, "b.csv": b"2"}, zipfile.ZIP_STORED)

    assert opened(data[: data.index(b"PK\x01\x02")]) == [("truncated", "x"), ("x!a.csv", TABLE), ("x!b.csv", b"2")]


def test_a_broken_off_archive_of_stored_files_without_sizes_gives_up_after_the_first():
    data = streamed({"a.csv": TABLE, "b.csv": b"2"}, sizes=False)
    found = opened(data[: data.index(b"PK\x01\x02")])

    assert found[0] == ("truncated", "x")
    assert len(found) >= 2


def test_a_table_that_counts_wrong_is_not_trusted():
    data = bytearray(zipped({"a.csv": TABLE}))
    data[-14:-10] = struct.pack("<HH", 9, 9)

    assert opened(bytes(data)) == [("truncated", "x"), ("x!a.csv", TABLE)]


@pytest.mark.parametrize(
    ("at", "wrong"),
    [(-10, b"\xff\xff\x00\x00"), (-6, b"\xff\xff\x00\x00"), (None, b"PK??")],
    ids=["too long", "too late", "no records in it"],
)
def test_a_table_that_makes_no_sense_is_not_trusted_either(at, wrong):
    data = bytearray(zipped({"a.csv": TABLE}))
    at = data.index(b"PK\x01\x02") if at is None else len(data) + at
    data[at : at + 4] = wrong

    assert opened(bytes(data)) == [("truncated", "x"), ("x!a.csv", TABLE)]


def test_a_file_whose_local_header_is_not_there_is_damaged_and_the_next_is_read():
    data = bytearray(zipped({"a.csv": TABLE, "b.csv": b"2"}))
    data[0] = 0

    assert entries(bytes(data)) == [Trouble("x!a.csv", "damaged", (("offset", "0"),)), ("b.csv", b"2")]


def test_damage_in_one_file_does_not_cost_the_next():
    data = bytearray(zipped({"a.csv": TABLE * 100, "b.csv": b"2"}))
    data[60:70] = b"\xff" * 10
    found = opened(bytes(data))

    assert ("damaged", "x!a.csv") in found
    assert found[-1] == ("x!b.csv", b"2")


def test_more_entries_than_anybody_exports_end_the_reading():
    found = opened(zipped({str(number): b"1" for number in range(20)}), replace(DEFAULT, members=10))

    assert len(found) == 11
    assert found[-1] == ("too_many", "x")


@given(
    st.dictionaries(st.text("abc/.", min_size=1, max_size=8), st.binary(max_size=300), max_size=5),
    st.sampled_from([zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED]),
)
def test_it_reads_what_the_standard_library_writes(files, method):
    honest = {name: data for name, data in files.items() if ".." not in name.split("/") and name[0] != "/"}
    honest = {name: data for name, data in honest.items() if not name.endswith("/")}

    assert entries(zipped(honest, method)) == list(honest.items())
