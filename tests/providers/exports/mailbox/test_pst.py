"""Outlook's mailbox files are read where libpff is installed, and named with the way out where it is not."""

from __future__ import annotations

import gzip
import struct
from collections.abc import Iterator
from datetime import UTC, datetime

import pytest

from counterseal.model.reading import Gap, Part
from counterseal.providers.exports.mailbox.pst import LIBRARY, OutlookMailbox
from counterseal.providers.exports.trouble import Trouble
from counterseal.reach import Mark, Read
from tests.providers.exports.mailbox.made import ASKED, EXHIBIT, found, member, messages, parts
from tests.providers.exports.mailbox.pst_writer import Folder, Letter, Values, pst
from tests.providers.exports.mutation import mutations, read_bytes, silently_fewer

AT = struct.pack("<q", 134_169_120_000_000_000)


def letter(number: int, **more: str) -> Letter:
    values: Values = {
        0x001A: "IPM.Note", 0x0037: "\x01\x05RE: 新账户", 0x0C1A: "Anna", 0x5D01: "anna@example.com", 0x0039: AT, 0x0E06: AT, 0x0E07: 1, 0x0E08: 4711,
        0x1035: f"<m{number}@example.com>", 0x1000: "Hi\r\n\r\nOn 1 Mar 2026, at 08:05, Bob <bob@example.org> wrote:\r\n> x\r\n",
    }  # fmt: skip
    attachment: Values = {0x3707: "发票.pdf", 0x3705: 1, 0x3701: b"xxx", 0x0E20: 3}
    to: Values = {0x0C15: 1, 0x3001: "Bob", 0x39FE: "bob@example.org"}
    return Letter(values, [to], [attachment])


FILE = pst([Folder("收件箱", [letter(1)]), Folder("已发送", [letter(2), letter(3)], [Folder("2025", [letter(4)])])])


def test_without_the_library_the_way_out_is_said():
    form = OutlookMailbox(EXHIBIT, ASKED, library="no_such_library")

    assert list(form.read(member(FILE, "a.pst"))) == [
        Gap(place="a.pst", why="unsupported", detail=(("found", "pst"), ("instead", "pst_extra")))
    ]
    assert form.fits(FILE, "a.pst")
    assert not form.fits(b"x", "a.pst")
    assert list(form.rest()) == []


@pytest.fixture
def library() -> None:
    pytest.importorskip(LIBRARY, reason="the extra `pst` is not installed")


def test_folders_and_messages_are_read(tmp_path, library):
    every = messages(FILE, tmp_path, "a.pst")
    one = every[1]

    assert [(each.folder, each.message_id) for each in every] == [
        ("收件箱", "<m1@example.com>"), ("已发送", "<m2@example.com>"), ("已发送", "<m3@example.com>"), ("已发送/2025", "<m4@example.com>"),
    ]  # fmt: skip
    assert (one.subject, one.sender, one.recipients, one.attachments) == (
        "RE: 新账户",
        "anna@example.com",
        ("bob@example.org",),
        ("发票.pdf",),
    )
    assert (one.store, one.flags, one.size) == ("a.pst", ("seen",), 4711)
    assert one.source.place == "a.pst:已发送:message 1"
    assert one.at == datetime(2026, 3, 2, 8, tzinfo=UTC)
    assert [told.sender for told in one.tells] == ["bob@example.org"]
    assert parts(FILE, tmp_path, "a.pst") == [("a.pst", "pst", 4)]


def test_a_packed_file_is_read(tmp_path, library):
    assert len(messages(gzip.compress(FILE), tmp_path, "a.pst.gz")) == 4


def test_contacts_are_passed_over_and_counted(tmp_path, library):
    data = pst([Folder("Contacts", [Letter({0x001A: "IPM.Contact", 0x3001: "Bob"}), letter(1)])])
    told = found(data, tmp_path, "a.pst")

    assert [(one.why, one.count, one.harmless) for one in told if isinstance(one, Gap)] == [("not_mail_item", 1, True)]
    assert [(one.rows, one.records) for one in told if isinstance(one, Part)] == [(2, 1)]


class Small(OutlookMailbox):
    """The same with bounds that a test can reach."""

    mark_every = 2


def test_reading_goes_on_behind_a_mark_as_if_it_had_not_stopped(library):
    def plain(told: Iterator[object]) -> list[object]:
        return [one for one in told if not isinstance(one, Mark)]

    whole = list(Small(EXHIBIT, ASKED).read(member(FILE, "a.pst")))
    (mark,) = [one for one in whole if isinstance(one, Mark)]

    assert plain(Small(EXHIBIT, ASKED).resume(member(FILE, "a.pst"), mark.state)) == plain(
        iter(whole[whole.index(mark) :])
    )
    assert sum(isinstance(one, Read) for one in Small(EXHIBIT, ASKED).resume(member(FILE, "a.pst"), "x")) == 4


@pytest.mark.parametrize("data", [b"!BDN" + bytes(600), FILE[:3000], b"!BDN"])
def test_a_damaged_file_is_said(tmp_path, library, data):
    (gap,) = found(data, tmp_path, "a.pst")

    assert isinstance(gap, Gap)
    assert gap.why == "damaged"


def test_a_file_that_breaks_off_says_so(tmp_path, library):
    told = found(gzip.compress(FILE)[:-700], tmp_path, "a.pst.gz")

    assert any(isinstance(one, Gap) and not one.harmless for one in told)
    assert Trouble("x", "damaged").why == "damaged"


def test_no_broken_byte_loses_a_message_in_silence(tmp_path, library):
    for broken in mutations(FILE):
        assert not silently_fewer(*read_bytes(broken, tmp_path, name="a.pst"), 4)
