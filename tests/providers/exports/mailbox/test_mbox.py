"""Mailbox files of every program become messages, with what their headers say of folder and flags."""

from __future__ import annotations

import gzip
from datetime import UTC, datetime

import orjson
import pytest

from counterseal.model.reading import Gap, Part
from counterseal.model.records import Message
from counterseal.providers.exports.mailbox.mbox import Mbox
from counterseal.reach import Mark, Read
from tests.providers.exports.mailbox.made import (
    ASKED,
    EXHIBIT,
    found,
    gaps,
    letter,
    mbox,
    member,
    messages,
    parts,
    zipped,
)
from tests.providers.exports.mutation import mutations, read_bytes, silently_fewer


def test_a_mailbox_file_becomes_messages(tmp_path):
    data = mbox(letter(1), letter(2))
    one, two = messages(data, tmp_path, "Inbox")

    assert (one.message_id, two.message_id) == ("<m1@example.com>", "<m2@example.com>")
    assert (one.store, one.folder) == ("", "Inbox")
    assert two.source.place == "Inbox:message 2"
    assert parts(data, tmp_path, "Inbox") == [("Inbox", "mbox", 2)]
    assert gaps(data, tmp_path, "Inbox") == []


def test_thunderbird(tmp_path):
    data = mbox(
        letter(1, more="X-Mozilla-Status: 0009\nX-Mozilla-Status2: 00000000\n"),
        line=b"From - Mon Mar 02 08:00:00 2026\n",
    )
    (one,) = messages(zipped({"Mail/Local Folders/Inbox.sbd/Orders": data}), tmp_path, "p.zip")

    assert (one.store, one.folder, one.flags) == ("p.zip!Mail/Local Folders", "Inbox/Orders", ("seen", "deleted"))


def test_google_takeout(tmp_path):
    data = mbox(
        letter(1, more="X-GM-THRID: 1772409600\nX-Gmail-Labels: =?UTF-8?B?5bey5Y+R6YCBLOW3suaJk+W8gA==?=\n"),
        letter(2, more='X-GM-THRID: 1\nX-Gmail-Labels: Trash,"A, B",Unread\n'),
        line=b"From 1772409600@xxx Mon Mar 02 08:00:00 +0000 2026\n",
    )
    one, two = messages(zipped({"Takeout/Mail/All mail Including Spam and Trash.mbox": data}), tmp_path, "t.zip")

    assert (one.folder, one.flags, one.store) == ("已发送\n已打开", ("seen",), "t.zip!Takeout/Mail")
    assert (two.folder, two.flags) == ("Trash\nA, B\nUnread", ("unseen", "deleted"))


def test_apple_mail(tmp_path):
    (one,) = messages(zipped({"Sent Messages.mbox/mbox": mbox(letter())}), tmp_path, "a.zip")

    assert (one.store, one.folder) == ("a.zip", "Sent Messages")


def test_unix(tmp_path):
    data = mbox(letter(1, more="Status: RO\nX-Status: A\n"), letter(2, more="Status: O\n"))

    assert [one.flags for one in messages(data, tmp_path)] == [("seen", "answered"), ("unseen",)]


def test_the_first_line_tells_when_a_message_without_hops_was_stored(tmp_path):
    sent = b"Message-ID: <s@example.com>\nFrom: anna@example.com\nTo: b@example.org\nSubject: x\nDate: Mon, 2 Mar 2026 15:59:00 +0800\n\nHi\n"
    (one,) = messages(mbox(sent), tmp_path)

    assert one.at == datetime(2026, 3, 2, 8, 0, tzinfo=UTC)


def test_a_packed_mailbox_file_is_read(tmp_path):
    assert len(messages(gzip.compress(mbox(letter(1), letter(2))), tmp_path, "sent.mbox.gz")) == 2


def test_what_is_odd_is_said_once_with_its_first_places(tmp_path):
    undated = b"From: a@example.com\nTo: b@example.com\nSubject: x\n\nHi\n"
    torn = b'From: a@example.com\nDate: Mon, 2 Mar 2026 08:00:00 +0000\nContent-Type: multipart/mixed; boundary="B"\n\n--B\n\nHi\n'
    data = mbox(undated, torn, letter(3), line=b"From anna@example.com\n")
    told = [one for one in found(data, tmp_path, "Inbox") if isinstance(one, Gap)]

    assert [(gap.why, gap.count, gap.harmless, gap.detail) for gap in told] == [
        ("undated_mail", 1, True, (("first", "message 1"),)),
        ("cut_mail", 1, True, (("first", "message 2"),)),
    ]


def test_a_damaged_first_line_between_two_messages_is_said(tmp_path):
    data = mbox(letter(1), letter(2)).replace(b"\n\nFrom ", b"\n\nFr\0m ", 1)

    assert gaps(data, tmp_path) == [("merged_mail", 1)]


def test_a_file_that_is_cut_off_says_so(tmp_path):
    packed = gzip.compress(mbox(*(letter(number % 28 + 1, body=str(number) * 40) for number in range(300))))
    told = gaps(packed[:-200], tmp_path, "a.mbox.gz")

    assert messages(packed[:-200], tmp_path, "a.mbox.gz")
    assert ("truncated", 1) in told or ("damaged", 1) in told


class Small(Mbox):
    """The same with bounds that a test can reach."""

    mark_every = 3
    largest = 2000


def test_a_message_too_large_is_said():
    told = list(Small(EXHIBIT, ASKED).read(member(mbox(letter(1, body="x" * 4000), letter(2)))))

    assert [(one.why, one.count) for one in told if isinstance(one, Gap)] == [("large_mail", 1)]


def test_reading_goes_on_behind_a_mark_as_if_it_had_not_stopped():
    undated = b"From: a@example.com\nTo: b@example.com\nSubject: x\nMessage-ID: <u@example.com>\n\nHi\n"
    data = mbox(undated, *(letter(number) for number in range(1, 11)), line=b"From anna@example.com\n")
    whole = list(Small(EXHIBIT, ASKED).read(member(data)))
    marks = [at for at, one in enumerate(whole) if isinstance(one, Mark)]

    assert len(marks) == 3
    for at in marks:
        mark = whole[at]
        assert isinstance(mark, Mark)
        rest = [one for one in whole[at + 1 :] if not isinstance(one, Mark)]
        assert [
            one for one in Small(EXHIBIT, ASKED).resume(member(data), mark.state) if not isinstance(one, Mark)
        ] == rest


def test_the_provider_goes_on_behind_a_mark(tmp_path):
    state = orjson.dumps([0, f"[{len(mbox(letter(1)))}, 1, {{}}]", {}]).decode()

    assert [
        one.place for one in found(mbox(letter(1), letter(2)), tmp_path, "Inbox", state) if isinstance(one, Part)
    ] == ["Inbox"]
    assert sum(isinstance(one, Read) for one in found(mbox(letter(1), letter(2)), tmp_path, "Inbox", state)) == 1


@pytest.mark.parametrize("state", ["", "x", "[]", "[1]", '["a", 2, {}]', "{}"])
def test_a_state_that_is_none_begins_from_the_start(state):
    form = Mbox(EXHIBIT, ASKED)

    assert sum(isinstance(one, Read) for one in form.resume(member(mbox(letter(1), letter(2))), state)) == 2
    assert list(form.rest()) == []


def test_no_broken_byte_loses_a_message_in_silence(tmp_path):
    data = mbox(
        *(
            letter(number, body=f"Hello\n\nOn {number} Mar 2026, Bob <bob@example.org> wrote:\n> x\n")
            for number in range(1, 6)
        )
    )
    for broken in (*mutations(data), *mutations(data, 7)):
        assert not silently_fewer(*read_bytes(broken, tmp_path, name="Inbox"), 5)


def test_messages_are_counted_in_the_part(tmp_path):
    (part,) = [one for one in found(mbox(letter()), tmp_path) if isinstance(one, Part)]

    assert (part.rows, part.records) == (1, 1)
    assert all(isinstance(one.record, Message) for one in found(mbox(letter()), tmp_path) if isinstance(one, Read))
