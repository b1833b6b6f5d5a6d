"""From a member to its records: told apart by content, whole or not, in little memory."""

from __future__ import annotations

import gzip
import io
import json
import lzma
import os
import random
import time
import zipfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counterseal.providers.exports.limits import MIB
from counterseal.providers.exports.records import Row, csv_rows, records, sniff
from counterseal.providers.exports.trouble import Trouble
from counterseal.providers.exports.unpack import Member, members
from tests.providers.exports.consoles.books import as_book
from tests.providers.exports.zoo import TABLE, Bytes, peak, sevened, tarred, told, zipped

NOISE = random.Random(5).randbytes(1000)
EXPORT = Path(__file__).parents[4] / "shared" / "data" / "m365-audit" / "unified_audit_log.csv.xz"


@pytest.mark.parametrize(
    ("head", "kind"),
    [
        (TABLE, "csv"),
        (b'"Id";"User"\r\n', "csv"),
        (b"Id\tUser\n1\tanna\n", "csv"),
        (b'#TYPE Selected\r\n"Id","User"\r\n"1","anna"\r\n', "csv"),
        (b'sep=;\nId;"A,B"\n1;2\n', "csv"),
        (b'AuditData\n"{""Id"":1}"\n', "csv"),
        (b'RecordType,AuditData\n1,"{' + b"x" * 70_000, "csv"),
        (b'Id,User,Text\n1,anna\n2,bob,"it, was\nlong"\n', "csv"),
        (b"2024-01-01,a@b.test,{1}\n2024-01-02,a@b.test,{2}\n", "csv"),
        (b"Id,User\r1,anna\r", "csv"),
        ("编号,姓名\n1,张三\n".encode("gb18030"), "csv"),
        ("编号,姓名\n1,张三\n".encode("utf-16"), "csv"),
        (b"a,b\n1,2\0\0\n", "csv"),
        (b'{"a":1}\n{"a":2}\n', "jsonl"),
        (b'\xef\xbb\xbf{"a":1}\r\n\r\n{"a":2}', "jsonl"),
        (b'{"a":1}', "json"),
        (b'{\n"a":1}\n{\n"a":2}', "json"),
        (b'{"a":\n{"a":2}', "json"),
        (b' [{"a":1}]', "json"),
        (b'{"value":[' + b"x" * 70_000, "json"),
        (b"<!DOCTYPE html><html>", "html"),
        (b"\xef\xbb\xbf<!-- saved -->\n<table><tr><td>1", "html"),
        (b"<not markup", "text"),
        (b"From: anna@acme.test, bob@acme.test\nTo: carol@acme.test, dave@acme.test\n\nHello, you\n", "text"),
        (b"Dear all, see you there, Anna\nwho knows\n", "text"),
        (b"hello", "text"),
        (b"hello, world\n", "text"),
        (b"Mar  1 09:00:00 mx sshd[1]: Failed password, closing\n", "text"),
        (b"\n\n", "text"),
        (b"", "binary"),
        (bytes(1000), "binary"),
        (NOISE, "binary"),
        (b"\x01\x02\x03\x04" * 10, "binary"),
    ],
    ids=lambda value: ascii(value[:24]) if isinstance(value, bytes) else value,
)
def test_a_member_is_told_apart_by_its_head(head, kind):
    assert sniff(head[: 64 * 1024]) == kind


def test_a_letter_cut_in_two_at_the_end_of_the_head_does_not_matter():
    head = ("a,b\n" + "张" * 40_000).encode()

    assert {sniff(head[:end]) for end in range(64 * 1024 - 3, 64 * 1024)} == {"csv"}


@pytest.mark.parametrize(
    ("data", "found"),
    [
        (TABLE, [{"Id": "1", "User": "anna"}, {"Id": "2", "User": "bob"}]),
        (b'{"a":1}\nrubbish\n{"a":2}\n', [{"a": 1}, {"a": 2}, ("malformed", "2")]),
        (b'{"a":1}\n{"a":\n{"a":2}\n', [{"a": 1}, {"a": 2}, ("malformed", "2")]),
        (b'{"value":[{"a":1}]}', [{"a": 1}]),
        (b"<table><tr><th>a</th><th>b</th></tr><tr><td>x</td><td>y</td></tr></table>", [{"a": "x", "b": "y"}]),
        (as_book([["a", "b"], ["x", "y"]]), [{"a": "x", "b": "y"}]),
        (b"log\na,b,c\n2026-03-02,y,z\n", [{"a": "2026-03-02", "b": "y", "c": "z", "#title": "log"}]),
        (b"hello", ["unsupported"]),
        (NOISE, ["unsupported"]),
        (b"", ["empty"]),
    ],
    ids=[
        "table",
        "lines",
        "broken lines",
        "wrapper",
        "page",
        "workbook",
        "table with a title",
        "text",
        "noise",
        "nothing",
    ],
)
def test_each_kind_is_read_in_its_own_way(data, found):
    assert told(records(Bytes(data))) == found


def test_a_member_that_breaks_off_before_anything_can_be_told_says_why():
    cut = Trouble("x", "damaged", (("offset", "2"),))

    assert list(records(Bytes(b"", cut=cut))) == [cut]


def test_a_member_says_what_it_is_when_it_holds_no_records():
    assert list(records(Bytes(b"hello"))) == [
        Trouble("x", "unsupported", (("found", "text"), ("instead", "csv_or_json")))
    ]


def test_rows_come_out_of_archives_with_the_place_they_came_from():
    data = zipped({"logs/a.csv": TABLE, "b.json.gz": gzip.compress(b'[{"a":1}]')})
    found = [
        one
        for member in members(io.BytesIO(data), name="export.zip")
        if isinstance(member, Member)
        for one in records(member)
    ]

    assert [(one.place, one.values) for one in found if isinstance(one, Row)] == [
        ("export.zip!logs/a.csv:row 1", {"Id": "1", "User": "anna"}),
        ("export.zip!logs/a.csv:row 2", {"Id": "2", "User": "bob"}),
        ("export.zip!b.json.gz!b.json:item 1", {"a": 1}),
    ]


@pytest.mark.parametrize("codec", [gzip.compress, lzma.compress], ids=["gz", "xz"])
def test_a_truncated_download_gives_its_whole_rows_and_says_where_it_ends(codec):
    text = b"Id,User,Note\n" + b"".join(b"%d,anna,%s\n" % (n, os.urandom(20).hex().encode()) for n in range(5000))
    whole = codec(text)
    (member,) = members(io.BytesIO(whole[: len(whole) // 2]))
    assert isinstance(member, Member)
    *rows, last = records(member)

    assert isinstance(last, Trouble)
    assert last.why == "truncated"
    assert set(dict(last.detail)) == {"offset", "unpacked", "line"}
    assert len(rows) > 1500
    assert all(isinstance(row, Row) and row.values["Id"] == str(number) for number, row in enumerate(rows))


@pytest.mark.parametrize("make", [zipped, tarred, sevened])
def test_mislabelled_files_are_read_as_what_they_are(make):
    data = make({"a.json": TABLE, "b.csv": b'[{"a":1}]', "c.zip": TABLE})
    rows = [len(list(records(member))) for member in members(io.BytesIO(data)) if isinstance(member, Member)]

    assert rows == [2, 1, 2]


@given(st.binary(max_size=300))
def test_random_bytes_give_at_least_a_row_or_a_trouble(data):
    assert list(records(Bytes(data)))
    assert sniff(data) in {"csv", "jsonl", "json", "text", "binary"}


def event(number: int) -> str:
    """An audit event of about 2.5 kB."""
    parameters = [{"Name": f"Parameter{index}", "Value": 'say "x, y"'} for index in range(45)]
    return json.dumps({"Id": str(number), "Operation": "Set-Mailbox", "Parameters": parameters})


def cpu(data: bytes) -> tuple[int, float]:
    began = time.process_time()
    count = sum(isinstance(one, Row) for one in records(Bytes(data)))
    return count, time.process_time() - began


@pytest.mark.slow
def test_ten_megabytes_of_events_are_read_in_a_moment():
    """Measured: 0.05 s of CPU for the table and the lines, 0.15 s for the array. The bound is for what would be a mistake."""
    events = [event(number) for number in range(4000)]
    quoted = "".join(
        f'{number},Set-Mailbox,"{text.replace(chr(34), chr(34) * 2)}"\n' for number, text in enumerate(events)
    )

    assert cpu(f"Id,Operation,AuditData\n{quoted}".encode())[0] == 4000
    for data in (f"Id,Operation,AuditData\n{quoted}", "\n".join(events), f"[{','.join(events)}]"):
        assert len(data) > 8_000_000
        count, seconds = cpu(data.encode())
        assert count == 4000
        assert seconds < 5.0


READ = """
    for member in members(Path(sys.argv[1])):
        for one in records(member):
            print(getattr(one, "why", "row"))
    """
SHAPES = {
    "a quoted field": (b'a,b\n1,2\n3,"', b"x", b'"\n4,5\n', ["row", "line_too_long", "row"]),
    "a string in an array": (b'[{"a":1},{"a":"', b"x", b'"},{"a":2}]', ["row", "line_too_long", "row"]),
    "a line of JSON": (b'{"a":1}\n{"a":"', b"x", b'"}\n{"a":2}\n', ["row", "line_too_long", "row"]),
    "a field of nothing but NUL": (b"a,b\n1,2\n3,", b"\0", b"4\n", ["row", "row", "nul_bytes"]),
    "an open bracket after the other": (b'[{"a":1},', b"[", b"", ["row", "too_deep"]),
    "a line of text": (b"", b"x", b"", ["unsupported"]),
}


@pytest.mark.slow
@pytest.mark.parametrize("shape", list(SHAPES))
def test_a_gigabyte_on_one_line_takes_little_memory(tmp_path, shape):
    start, filling, end, found = SHAPES[shape]
    with (tmp_path / "x").open("wb") as file:
        file.write(start)
        if filling == b"\0":
            file.seek(1024 * MIB, os.SEEK_CUR)  # a hole: no disk is used
        else:
            for _ in range(1024):
                file.write(filling * MIB)
        file.write(end)
    printed, megabytes = peak(READ, tmp_path / "x")

    assert printed == found
    assert megabytes < 150


@pytest.mark.slow
def test_a_row_as_long_as_allowed_takes_the_memory_the_limits_promise(tmp_path):
    (tmp_path / "x").write_bytes(b'a,b\n1,"' + b"x" * (15 * MIB) + b'"\n3,4\n')
    printed, megabytes = peak(READ, tmp_path / "x")

    assert printed == ["row", "row"]
    assert megabytes < 200


@pytest.mark.skipif(not EXPORT.exists(), reason="the shared sample export is not here")
def test_the_sample_export_is_read_whole():
    (member,) = members(EXPORT)
    assert isinstance(member, Member)
    found = list(records(member))
    rows = [one for one in found if isinstance(one, Row)]

    assert len(found) == len(rows) == 3675
    assert sum(not row.values["AuditData"] for row in rows) == 3
    assert member.place == "unified_audit_log.csv.xz!unified_audit_log.csv"
    assert list(csv_rows(member)) == rows


def test_a_zip_written_while_it_was_read_twice_gives_the_same_rows(tmp_path):
    with zipfile.ZipFile(tmp_path / "x.zip", "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("a.csv", TABLE)
    (member,) = members(tmp_path / "x.zip")
    assert isinstance(member, Member)

    assert list(records(member)) == list(records(member))
