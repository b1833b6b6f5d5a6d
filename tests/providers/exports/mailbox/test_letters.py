"""Files with one message each become messages, with what their names and folders say."""

from __future__ import annotations

import gzip
import zlib
from datetime import UTC, datetime

import orjson
import pytest

from counterseal.model.reading import Gap, Part
from counterseal.providers.exports.mailbox.letters import Letters
from counterseal.providers.exports.trouble import Trouble
from counterseal.reach import Read
from tests.providers.exports.mailbox.made import (
    ASKED,
    EXHIBIT,
    found,
    gaps,
    letter,
    member,
    messages,
    parts,
    tar,
    zipped,
)
from tests.providers.exports.mutation import mutations, read_bytes, silently_fewer

SENT = b"Message-ID: <s@example.com>\nFrom: anna@example.com\nTo: b@example.org\nSubject: x\nDate: Mon, 2 Mar 2026 15:59:00 +0800\n\nHi\n"
APPLE = b'<?xml version="1.0"?>\n<plist version="1.0"><dict><key>date-received</key><integer>1772438400</integer>\n<key>flags</key>\n<integer>8589934597</integer></dict></plist>\n'


def test_a_message_file_of_any_name_is_read(tmp_path):
    for name in ("letter.eml", "letter.txt", "1", "附件"):
        (one,) = messages(letter(), tmp_path, name)

        assert (one.message_id, one.source.place, one.folder) == ("<m1@example.com>", name, "")
    assert parts(letter(), tmp_path, "a.eml") == [("a.eml", "eml", 1)]


def test_folders_have_names_in_any_language(tmp_path):
    data = zipped({"anna/已发送/1.eml": SENT, "anna/草稿箱/2.eml": letter(2), "anna/已删除/3.eml": letter(3)})
    found = messages(data, tmp_path, "a.zip")

    assert [(one.store, one.folder) for one in found] == [
        ("a.zip!anna", "已发送"),
        ("a.zip!anna", "草稿箱"),
        ("a.zip!anna", "已删除"),
    ]


def test_a_maildir_tells_folders_flags_and_times(tmp_path):
    data = tar(
        {
            "Maildir/cur/1772438400.M1P1.mail:2,RS": letter(1),
            "Maildir/new/1772438401.M2P2.mail": letter(2),
            "Maildir/.&XfJT0ZAB-/cur/1772438402.M3P3.mail,S=200:2,S": SENT,
            "Maildir/.Drafts/cur/1772438403.M4P4.mail;2,DS": letter(4),
            "Maildir/.Trash/cur/1772438403.M4P4.mail!2,ST": letter(5),
        }
    )
    found = messages(data, tmp_path, "a.tar")

    assert [(one.folder, one.flags) for one in found] == [
        ("INBOX", ("seen", "answered")),
        ("INBOX", ("unseen",)),
        ("已发送", ("seen",)),
        ("Drafts", ("seen", "draft")),
        ("Trash", ("seen", "deleted")),
    ]
    assert {one.store for one in found} == {"a.tar!Maildir"}
    assert found[2].at == datetime(2026, 3, 2, 8, 0, 2, tzinfo=UTC)
    assert parts(data, tmp_path, "a.tar")[0] == ("a.tar!Maildir/cur/1772438400.M1P1.mail:2,RS", "maildir", 1)


def test_a_folder_is_one_part(tmp_path):
    data = tar({f"Maildir/cur/177243840{number}.M.mail:2,S": letter(number + 1) for number in range(9)})

    assert parts(data, tmp_path, "a.tar") == [("a.tar!Maildir/cur", "maildir", 9)]


def test_apple_writes_length_and_flags_around_a_message(tmp_path):
    data = b"%d       \n" % len(SENT) + SENT + APPLE
    (one,) = messages(zipped({"V10/U/Sent.mbox/U2/Data/Messages/7.emlx": data}), tmp_path, "a.zip")

    assert (one.folder, one.flags, one.size) == ("Sent", ("seen", "answered"), len(SENT))
    assert one.at == datetime(2026, 3, 2, 8, 0, tzinfo=UTC)
    assert parts(data, tmp_path, "7.emlx") == [("7.emlx", "emlx", 1)]


@pytest.mark.parametrize("length", [b"3", b"99999999"])
def test_a_length_that_is_wrong_is_not_believed(tmp_path, length):
    (one,) = messages(length + b"\n" + SENT + APPLE, tmp_path, "7.emlx")

    assert (one.message_id, one.size, one.flags) == ("<s@example.com>", len(SENT), ("seen", "answered"))


def test_an_apple_message_without_its_list_is_read(tmp_path):
    (one,) = messages(b"3\n" + SENT, tmp_path, "7.partial.emlx")

    assert (one.message_id, one.flags) == ("<s@example.com>", ())


def test_what_is_named_like_a_message_and_is_none_is_listed_and_said(tmp_path):
    data = zipped({"a/1.eml": b"hello there\n", "a/2.eml": letter(), "a/3.eml": b"\0" * 100})

    assert ("not_mail", 1) in gaps(data, tmp_path, "a.zip")
    assert len(messages(data, tmp_path, "a.zip")) == 2
    assert any(why not in {"not_mail", "undated_mail"} for why, _ in gaps(data, tmp_path, "a.zip"))


class Small(Letters):
    """The same with bounds that a test can reach."""

    largest = 1000


def test_a_message_too_large_is_cut_and_said():
    form = Small(EXHIBIT, ASKED)
    told = [*form.read(member(letter(1, body="x" * 5000), "a.eml")), *form.rest()]

    assert [one.why for one in told if isinstance(one, Gap)] == ["large_mail"]
    assert list(form.rest()) == []


def test_a_file_that_breaks_off_is_read_as_far_as_it_goes(tmp_path):
    cause = Trouble("a.eml", "truncated")
    form = Letters(EXHIBIT, ASKED)
    told = list(form.read(member(letter(), "a.eml", cause)))

    assert isinstance(told[0], Read)
    assert told[1:] == [cause]
    packed = gzip.compress(letter(1, body="".join(str(zlib.crc32(b"%d" % n)) for n in range(5000))))
    assert len(messages(packed[:-2000], tmp_path, "a.eml.gz")) == 1


def test_what_is_said_of_a_folder_names_the_files(tmp_path):
    data = zipped({"a/1.eml": b"From: a@example.com\nTo: b@example.com\nSubject: x\n\n", "a/2.eml": letter(2)})
    (gap,) = [one for one in found(data, tmp_path, "a.zip") if isinstance(one, Gap)]

    assert (gap.place, gap.why, gap.detail) == ("a.zip!a", "undated_mail", (("first", "1.eml"),))
    assert [one.records for one in found(data, tmp_path, "a.zip") if isinstance(one, Part)] == [2]


def test_counting_goes_on_where_it_was_left():
    undated = b"From: a@example.com\nTo: b@example.com\nSubject: x\n\n"
    files = [
        ("a.tar!anna/Sent/1.eml", undated),
        ("a.tar!anna/Orders/ACME/2.eml", letter(2)),
        ("a.tar!anna/Orders/ACME/3.eml", undated),
    ]
    whole = Letters(EXHIBIT, ASKED)
    every = [one for place, data in files for one in whole.read(member(data, place))] + list(whole.rest())
    first, second = Letters(EXHIBIT, ASKED), Letters(EXHIBIT, ASKED)
    before = [one for place, data in files[:1] for one in first.read(member(data, place))]
    second.restore(orjson.loads(orjson.dumps(first.state())))
    after = [one for place, data in files[1:] for one in second.read(member(data, place))] + list(second.rest())

    assert before + after == every
    assert second.resumable


@pytest.mark.parametrize("state", [None, 3, [], [[["a"]], []], [[["a", "eml", "b", "x", {}]], []]])
def test_a_state_that_is_none_is_passed_over(state):
    form = Letters(EXHIBIT, ASKED)
    form.restore(state)

    assert list(form.rest()) == []


@pytest.mark.parametrize(
    ("head", "place", "fits"),
    [
        (letter(), "x", True),
        (b"12\n" + letter(), "x", True),
        (b"12\nhello", "x.emlx", False),
        (b"hello", "x.eml", True),
        (b"hello", "cur/1:2,S", True),
        (b"hello", "x.txt", False),
        (b"\0" * 50, "x.eml", False),
        (b"time,user\n1,2\n", "x.csv", False),
    ],
)
def test_a_message_is_known_by_its_top_else_by_its_name(head, place, fits):
    assert Letters(EXHIBIT, ASKED).fits(head, place) is fits


def test_no_broken_byte_loses_a_message_in_silence(tmp_path):
    for name, data in (("a.eml", letter(1, body="Hello\n" * 20)), ("a.emlx", b"%d\n" % len(SENT) + SENT + APPLE)):
        for broken in (*mutations(data), *mutations(data, 3)):
            assert not silently_fewer(*read_bytes(broken, tmp_path, name=name), 1)
    packed = tar({f"Maildir/cur/17724384{number}0.M.mail:2,S": letter(number + 1) for number in range(3)})
    for broken in mutations(packed):
        assert not silently_fewer(*read_bytes(broken, tmp_path, name="a.tar"), 3)
