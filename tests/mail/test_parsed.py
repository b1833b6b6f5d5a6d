"""Two readers take a message apart; where they differ, that is told."""

from __future__ import annotations

import pytest

from counterseal.mail.parsed import parse, raw_field
from counterseal.mail.people import Person

ANNA = Person("anna@partner.example", "Anna Berg")
TOP = b"From: Anna Berg <anna@partner.example>\r\nTo: Ben <ben@firm.example>\r\nSubject: Order\r\n"


def test_an_ordinary_message_is_read_by_the_fast_reader():
    found = parse(TOP + b"Cc: C <c@firm.example>\r\nReply-To: R <r@partner.example>\r\n\r\nHello\r\n")

    assert found.senders == (ANNA,)
    assert found.to == (Person("ben@firm.example", "Ben"),)
    assert found.cc == (Person("c@firm.example", "C"),)
    assert found.reply_to == (Person("r@partner.example", "R"),)
    assert found.subject == "Order"
    assert found.plains == ["Hello\r\n"]
    assert not found.disputes
    assert found.whole


@pytest.mark.parametrize(
    ("data", "dispute"),
    [
        (b"From: Berg, Anna <anna@partner.example>\n\nx", "from:broken"),
        (b'From: "a" <x@one.test> <y@two.test>\n\nx', "from:broken"),
        (TOP + b"From: other@firm.example\n\nx", "twice:from"),
        (TOP + b"Reply-To: a@one.test\nREPLY-TO: b@two.test\n\nx", "twice:reply-to"),
        (TOP + b"Subject: Other\n\nx", "twice:subject"),
        (TOP + b"Content-Type: multipart/mixed; boundary=a; boundary=b\n\n--a\n\nx\n--a--\n", "boundary"),
        (TOP + b"Content-Transfer-Encoding: base64\n\nSGVsbG8gQmVu!LA=\nx\n", "text"),
    ],
)
def test_where_readers_differ_is_noted(data, dispute):
    assert dispute in parse(data).disputes


@pytest.mark.parametrize(
    "same",
    [
        TOP + b"Subject: Order\n\nx",
        TOP + b"Content-Type: text/plain; charset=utf-8\nContent-Type: text/plain; charset=utf-8\n\nx",
        b"From: Anna < anna@partner.example >\n\nx",
        b"From: =?utf-8?b?QW5uYQ==?= <ANNA@partner.example>\nSubject: =?utf-8?q?a=20b?=\n\nx",
        "From: Änna <anna@partner.example>\nSubject: Bücher\n\nx".encode(),
    ],
)
def test_the_same_written_otherwise_is_no_dispute(same):
    assert not parse(same).disputes


def test_raw_letters_of_another_character_set_are_read_by_our_own_reader():
    found = parse(
        b"From: \xb0\xb2\xc4\xc8 <anna@partner.example>\nSubject: \xb6\xa9\xb5\xa5\nContent-Type: text/plain; charset=gb2312\n\n\xc7\xeb\n"
    )

    assert found.senders == (Person("anna@partner.example", "安娜"),)
    assert (found.subject, found.headers["subject"]) == ("订单", ("订单",))


def test_what_the_fast_reader_refuses_is_read():
    found = parse(b"From anna@partner.example Mon Mar  2 08:00:00 2026\n" + TOP + b"\nHello\n")

    assert (found.senders, found.plains) == ((ANNA,), ["Hello\n"])
    assert parse((TOP + b"\nHello\n").replace(b"\r\n", b"\n").replace(b"\n", b"\r")).plains == ["Hello\n"]


def test_files_are_attachments_and_pictures_of_the_text_are_inline():
    found = parse(
        TOP
        + b"Content-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/plain\n\nHello\n--b\n"
        + b"Content-Type: application/pdf\nContent-Disposition: attachment; filename*=utf-8''%E5%8F%91%E7%A5%A8.pdf\nContent-Transfer-Encoding: base64\n\nJVBERg==\n--b\n"
        + b"Content-Type: image/png\nContent-ID: <1>\nContent-Transfer-Encoding: base64\n\nAAAA\n--b--\n"
    )

    assert [(one.name, one.kind, one.size, one.inline) for one in found.attachments] == [
        ("发票.pdf", "application/pdf", 4, False),
        ("", "image/png", 3, True),
    ]
    assert found.attachments[0].data == b"%PDF"


def test_plain_text_beside_html_is_told_from_its_alternative():
    parts = (
        b"boundary=b\n\n--b\nContent-Type: text/plain\n\nplain\n--b\nContent-Type: text/html\n\n<p>html</p>\n--b--\n"
    )

    assert parse(TOP + b"Content-Type: multipart/alternative; " + parts).beside == []
    assert parse(TOP + b"Content-Type: multipart/mixed; " + parts).beside == ["plain"]


def test_a_message_that_was_cut_off_is_not_whole():
    top = TOP + b"Content-Type: multipart/mixed; boundary=b\n\n--b\n\nHello\n"

    assert not parse(top).whole
    assert parse(top + b"--b--\n").whole


@pytest.mark.parametrize(
    ("block", "value"),
    [
        (b"From: a\n", b"a"),
        (b"X: 1\nfrom: a\n b\nTo: c", b"a\n b"),
        (b"X: 1\nFROM: a", b"a"),
        (b"X-From: a\n", b""),
        (b"", b""),
    ],
)
def test_a_field_is_found_as_it_stands(block, value):
    assert raw_field(block, "from") == value
