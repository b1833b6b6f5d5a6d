"""Messages that Outlook saved are read without Outlook."""

from __future__ import annotations

import gzip
import struct
from datetime import UTC, datetime

import pytest

from counterseal.model.reading import Gap
from counterseal.model.records import Message
from counterseal.providers.exports.mailbox.outlook import OutlookMessages
from counterseal.reach import Read
from tests.providers.exports.mailbox.compound_writer import Values, compound, message
from tests.providers.exports.mailbox.made import ASKED, EXHIBIT, found, gaps, member, messages, parts, zipped
from tests.providers.exports.mutation import mutations, read_bytes, silently_fewer

AT = struct.pack("<q", 134_169_120_000_000_000)
VALUES: Values = {
    0x001A: "IPM.Note", 0x0037: "新账户", 0x0C1A: "Anna", 0x5D01: "anna@example.com", 0x0039: AT, 0x0E06: AT, 0x0E07: 1,
    0x1035: "<m1@example.com>", 0x1000: "Hi\r\n\r\nOn 1 Mar 2026, at 08:05, Bob <bob@example.org> wrote:\r\n> x\r\n",
}  # fmt: skip
TO: Values = {0x0C15: 1, 0x3001: "Bob", 0x39FE: "bob@example.org"}
PDF: Values = {0x3707: "发票.pdf", 0x3704: "INVOIC~1.PDF", 0x3701: b"%PDF-" * 2000}


def test_a_message_is_read(tmp_path):
    (one,) = messages(zipped({"已发送/a.msg": message(VALUES, [TO], [PDF])}), tmp_path, "a.zip")

    assert (one.message_id, one.subject, one.sender, one.recipients) == (
        "<m1@example.com>",
        "新账户",
        "anna@example.com",
        ("bob@example.org",),
    )
    assert (one.store, one.folder, one.flags, one.attachments) == ("a.zip", "已发送", ("seen",), ("发票.pdf",))
    assert one.at == datetime(2026, 3, 2, 8, tzinfo=UTC)
    assert [told.sender for told in one.tells] == ["bob@example.org"]
    assert parts(message(VALUES), tmp_path, "a.msg") == [("a.msg", "msg", 1)]


def test_texts_may_be_in_a_code_page(tmp_path):
    values = {**VALUES, 0x3FFD: 936}
    (one,) = messages(message(values, [TO], [PDF], ansi="gb18030"), tmp_path, "a.msg")

    assert (one.subject, one.attachments) == ("新账户", ("发票.pdf",))


def test_a_message_inside_a_message_is_named(tmp_path):
    streams = {
        "__properties_version1.0": bytes(32),
        "__substg1.0_0037001F": "x".encode("utf-16-le"),
        "__substg1.0_0E1D001F": "x".encode("utf-16-le"),
        "__attach_version1.0_#00000000/__properties_version1.0": bytes(8),
        "__attach_version1.0_#00000000/__substg1.0_3701000D/__substg1.0_0037001F": "Old".encode("utf-16-le"),
        "__attach_version1.0_#00000001/__properties_version1.0": bytes(8),
    }
    (one,) = messages(compound(streams), tmp_path, "a.msg")

    assert one.attachments == ("Old.msg",)


def test_a_packed_message_is_read(tmp_path):
    assert len(messages(gzip.compress(message(VALUES)), tmp_path, "a.msg.gz")) == 1


def test_an_old_office_document_is_said_to_be_one(tmp_path):
    (gap,) = found(compound({"WordDocument": b"x" * 5000}), tmp_path, "a.doc")

    assert gap == Gap(place="a.doc", why="unsupported", detail=(("found", "old_office"), ("instead", "csv")))


@pytest.mark.parametrize(
    ("name", "streams", "why"),
    [
        ("sign-ins.xls", {"Workbook": b"\x09\x08" * 3000}, "unsupported"),
        ("sign-ins.xlsx", {"EncryptedPackage": b"x" * 5000, "EncryptionInfo": b"y" * 200}, "encrypted"),
        ("Thumbs.db", {"Catalog": b"x" * 200, "1": b"y" * 5000}, "system_file"),
    ],
)
def test_what_else_comes_in_such_files_is_told_apart(name, streams, why, tmp_path):
    records, (gap,), _ = read_bytes(compound(streams), tmp_path, name=name)

    assert (records, gap.why, gap.harmless) == ([], why, why == "system_file")


def test_a_table_of_before_2007_that_is_cut_off_is_no_damaged_message(tmp_path):
    _, (gap,), _ = read_bytes(compound({"Workbook": b"\x09\x08" * 3000})[:2000], tmp_path, name="sign-ins.xls")

    assert (gap.why, dict(gap.detail)["found"]) == ("damaged", "old_office")


def test_a_contact_is_passed_over(tmp_path):
    assert gaps(message({0x001A: "IPM.Contact"}), tmp_path, "a.msg") == [("not_mail_item", 1)]
    assert messages(message({0x001A: "IPM.Contact"}), tmp_path, "a.msg") == []


@pytest.mark.parametrize("data", [b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(100), message(VALUES)[:900]])
def test_a_damaged_file_is_said(tmp_path, data):
    (gap,) = found(data, tmp_path, "a.msg")

    assert isinstance(gap, Gap)
    assert gap.why == "damaged"


def test_a_message_without_a_date_is_said(tmp_path):
    assert gaps(message({0x001A: "IPM.Note", 0x0037: "x"}), tmp_path, "a.msg") == [("undated_mail", 1)]


def test_nothing_is_held_back_but_which_folder_is_a_mailbox():
    first, second = OutlookMessages(EXHIBIT, ASKED), OutlookMessages(EXHIBIT, ASKED)
    list(first.read(member(message(VALUES), "a.zip!anna/Sent/1.msg")))
    second.restore(first.state())
    made = next(
        one for one in second.read(member(message(VALUES), "a.zip!anna/Orders/ACME/1.msg")) if isinstance(one, Read)
    )

    assert isinstance(made.record, Message)
    assert (made.record.store, made.record.folder) == ("a.zip!anna", "Orders/ACME")
    assert list(OutlookMessages(EXHIBIT, ASKED).rest()) == []


def test_no_broken_byte_loses_the_message_in_silence(tmp_path):
    for broken in mutations(message(VALUES, [TO], [PDF]), 20):
        assert not silently_fewer(*read_bytes(broken, tmp_path, name="a.msg"), 1)
