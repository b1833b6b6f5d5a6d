"""A message is read whole, from any bytes, and never refused."""

from __future__ import annotations

import base64
import struct
from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from counterseal.mail.message import ATTACHMENTS_MOST, Mail, read
from counterseal.model.records import Told

LETTER = """\
Return-Path: <bob@example.org>
Delivered-To: anna@example.com
Received: from mx.example.org ([192.0.2.9]) by mx.example.com with ESMTPS id 1; Mon, 2 Mar 2026 08:00:05 +0000
Received: from [198.51.100.7] by mx.example.org with ESMTPSA id 2; Mon, 2 Mar 2026 08:00:02 +0000
Message-ID: <m2@example.org>
In-Reply-To: <m1@example.com>
References: <m0@example.com> <m1@example.com>
From: =?utf-8?B?6bKN5YuD?= <Bob@Example.org>
Reply-To: bob@example.net
To: "Anna" <anna@example.com>, c@example.com
Cc: c@example.com, D <d@example.com>
Subject: =?gb2312?B?u9i4tDog0MLVy7un?=
Date: Mon, 2 Mar 2026 16:00:00 +0800
User-Agent: Mozilla Thunderbird
X-Mozilla-Status: 0003
MIME-Version: 1.0
Content-Type: multipart/mixed; boundary="B"

--B
Content-Type: text/plain; charset=utf-8

Thanks.

在 2026-03-01 08:05:06，"安娜" <anna@example.com> 写道：
> hello
--B
Content-Type: application/pdf
Content-Disposition: attachment; filename*=utf-8''%E5%8F%91%E7%A5%A8.pdf
Content-Transfer-Encoding: base64

AAAA
--B--
"""


def test_a_letter_is_read():
    mail = read(LETTER.encode(), 200)

    assert mail.message_id == "<m2@example.org>"
    assert mail.subject == "回复: 新账户"
    assert mail.sender == "bob@example.org"
    assert mail.names == {"bob@example.org": "鲍勃", "anna@example.com": "Anna", "d@example.com": "D"}
    assert mail.recipients == ("anna@example.com", "c@example.com", "d@example.com")
    assert (mail.reply_to, mail.return_path, mail.delivered) == (
        ("bob@example.net",),
        "bob@example.org",
        ("anna@example.com",),
    )
    assert mail.date == datetime(2026, 3, 2, 8, tzinfo=UTC)
    assert mail.written == "Mon, 2 Mar 2026 16:00:00 +0800"
    assert mail.received == datetime(2026, 3, 2, 8, 0, 5, tzinfo=UTC)
    assert mail.hops[0].startswith("from mx.example.org")
    assert (mail.ip, mail.agent) == ("198.51.100.7", "Mozilla Thunderbird")
    assert mail.attachments == ("发票.pdf",)
    assert mail.flags == {"seen", "answered"}
    assert (mail.bulk, mail.auto, mail.empty) == (False, False, False)
    assert mail.size == len(LETTER.encode())
    assert mail.block == LETTER[:200]
    assert mail.tells == (
        Told("answered", message_id="<m1@example.com>"),
        Told("reference", message_id="<m0@example.com>"),
        Told("quotation", sender="anna@example.com", at="2026-03-01T08:05:06"),
    )


@pytest.mark.parametrize("end", [b"\r\n", b"\r"])
def test_lines_may_end_as_they_like(end):
    there = read(LETTER.encode())
    here = read(LETTER.encode().replace(b"\n", end))

    assert (here.subject, here.recipients, here.attachments, here.tells) == (
        there.subject,
        there.recipients,
        there.attachments,
        there.tells,
    )


def test_raw_bytes_in_headers_are_read_in_the_charset_of_the_text():
    data = 'From: "张伟经理" <z@example.com>\nSubject: 关于付款的通知\nContent-Type: text/plain; charset=gb2312\n\n'.encode(
        "gb18030"
    )

    assert (read(data).subject, read(data).names) == ("关于付款的通知", {"z@example.com": "张伟经理"})


def test_raw_bytes_in_headers_are_read_in_the_charset_of_the_subject():
    data = b"From: \xc1\xf5 <z@example.com>\nSubject: =?gb2312?B?0MLVy7un?=\n\n"

    assert read(data).names == {"z@example.com": "刘"}


def test_a_message_without_from_is_of_its_sender():
    assert read(b"Sender: a@example.com\n\n").sender == "a@example.com"


@pytest.mark.parametrize("data", [b"", b"\n\n", b"\0" * 100, b"hello", b"\xff" * 50, b"a,b\n1,2\n"])
def test_what_is_no_message_is_empty(data):
    assert read(data).empty


def test_a_message_that_was_cut_off_is_not_whole():
    assert not read(LETTER.encode()[:-6]).whole
    assert read(LETTER.encode()).whole


@pytest.mark.parametrize(
    ("block", "agent"),
    [
        ("X-Mailer: Foxmail 7.2", "Foxmail 7.2"),
        ("X-MimeOLE: Produced By Microsoft", "Produced By Microsoft"),
        ("Mime-Version: 1.0 (Apple Message framework v1)", "Apple Message framework v1"),
        ("Mime-Version: 1.0 (Mac OS X Mail)", ""),
        ("X-Mailer: =?utf-8?Q?caf=C3=A9?=", "café"),
    ],
)
def test_the_program_that_wrote_it_is_told(block, agent):
    assert read(f"From: a@example.com\n{block}\n\n".encode()).agent == agent


def attached(*parts: str) -> tuple[str, ...]:
    body = "".join(f"--B\n{part}\n" for part in parts)
    return read(f"From: a@example.com\nContent-Type: multipart/mixed; boundary=B\n\n{body}--B--\n".encode()).attachments


def test_every_attachment_is_named():
    inner = "Content-Type: message/rfc822\n\nFrom: x@example.com\nSubject: Old\nMessage-ID: <o@example.com>\n\nbody"

    assert attached(inner, "Content-Disposition: attachment\nContent-Type: application/pdf\n\nx") == (
        "Old.eml",
        "application/pdf",
    )
    assert attached("Content-Type: message/rfc822\n\n\n") == ("message/rfc822.eml",)
    assert len(attached(*[f"Content-Type: a/b; name=n{number}\n\nx" for number in range(300)])) == ATTACHMENTS_MOST


def test_a_message_that_is_attached_is_told_of():
    inner = "--B\nContent-Type: message/rfc822\n\nFrom: x@example.com\nSubject: Old\nMessage-ID: <o@example.com>\n\nbody\n--B--\n"
    mail = read(f"From: a@example.com\nContent-Type: multipart/mixed; boundary=B\n\n{inner}".encode())

    assert mail.tells == (Told("quotation", message_id="<o@example.com>", sender="x@example.com", subject="Old"),)


def test_a_winmail_shows_what_is_in_it():
    def attribute(kind: int, body: bytes) -> bytes:
        return struct.pack("<BII", 2, kind, len(body)) + body + b"\0\0"

    data = b"\x78\x9f\x3e\x22\0\0" + attribute(0x00069002, b"\0") + attribute(0x00018010, b"a.pdf\0")
    wrapped = base64.b64encode(data).decode()

    assert attached(
        f"Content-Type: application/ms-tnef; name=winmail.dat\nContent-Transfer-Encoding: base64\n\n{wrapped}"
    ) == ("a.pdf",)
    assert attached("Content-Type: application/ms-tnef\n\nbroken") == ("winmail.dat",)


def test_uuencoded_files_are_named():
    text = "From: a@example.com\n\nHi\n\nbegin 644 a b.xls\nM...\nend\n\nbegin of story\nbegin x y\n"

    assert read(text.encode()).attachments == ("a b.xls",)


def test_markup_is_read_where_it_quotes():
    page = "<blockquote>On 2 Mar 2026 at 08:05, Bob &lt;bob@example.org&gt; wrote:<br>x</blockquote>"
    quoted = read(f"From: a@example.com\nContent-Type: text/html\n\n{page}".encode())

    assert quoted.tells == (Told("quotation", sender="bob@example.org", at="2026-03-02T08:05"),)
    assert read(b"From: a@example.com\nContent-Type: text/html\n\n<p>news</p>").tells == ()


def test_labels_of_gmail_are_flags_too():
    mail = read(b"From: a@example.com\nX-Gmail-Labels: Sent,Opened\n\n")

    assert (mail.labels, sorted(mail.flags)) == (("Sent", "Opened"), ["seen"])


def test_a_message_of_a_hundred_megabytes_is_read_in_a_moment():
    line = b"QUJDREVGR0hJSktMTU5PUFFSU1RVVldYWVphYmNkZWZnaGlqa2xtbm9wcXJzdHV2d3h5ejAxMjM0NTY3\r\n"
    data = LETTER.encode().replace(b"AAAA\n", line * (100_000_000 // len(line)))

    assert read(data).attachments == ("发票.pdf",)


BROKEN = [
    b"To: " + b"a," * 30_000 + b"\n",
    b"To: " + b"<a" * 30_000 + b"\n",
    b"To: " + b"(" * 60_000 + b"\n",
    b"To: " + b"a" * 60_000 + b" x@y\n",
    b"Subject: " + b"=?a?q?" * 10_000 + b"\n",
    b"Subject: " + b"\xb9\xd8" * 30_000 + b"\n",
    b"Received: " + b"with " * 12_000 + b"\n",
    b"X-Gmail-Labels: " + b'"' * 60_000 + b"\n",
    b"\n" + b"wrote:\n" * 30_000,
    b"\n" + b"On 2 Mar 2026 08:00, " * 20_000 + b" wrote:\n",
    b"\n" + b"From: a\nSubject: x\nTo: b\n" * 9_000,
    b"\n" + b"From: " + b"a" * 250_000 + b"\nSubject: x\nTo: y\n",
    b"Content-Type: text/html\n\nwrote" + b"<style" * 40_000,
    b"Content-Type: text/plain" + b"; a*1*=b" * 8_000 + b"\n\n",
    b"a" + b" " * 1_000_000,
]


@pytest.mark.parametrize("data", BROKEN, ids=range(len(BROKEN)))
def test_nothing_takes_long(data):
    read(b"From: mailer-daemon@example.com\n" + data)


PIECES = st.sampled_from(
    [b"From: a@b.test\n", b"To: ", b"Subject: =?gb2312?B?", b"\n", b"\r\n", b"\r", b"--B\n", b"--B--", b"Content-Type: multipart/mixed; boundary=B\n",
     b"Content-Type: message/rfc822\n", b"Content-Type: message/delivery-status\n", b"Content-Transfer-Encoding: base64\n", b"\xb9\xd8", b"\0", b"=?", b"?=",
     b"Date: Mon, 2 Mar 2026 08:00:00 +0800\n", b"\x1b$B", "发件人: a\n".encode(), "主题: x\n".encode(), b"wrote:\n", b"<a@b.test>", b'"', b";", b"AAAA", b"begin 644 x\n"]
)  # fmt: skip


@given(st.lists(st.one_of(PIECES, st.binary(max_size=12)), max_size=40))
@settings(max_examples=300, deadline=None)
def test_bytes_of_any_kind_are_read(pieces):
    assert isinstance(read(b"".join(pieces), 100), Mail)


@given(st.binary(max_size=600))
@settings(deadline=None)
def test_noise_is_read(data):
    assert isinstance(read(data, 100), Mail)


@given(st.integers(0, len(LETTER.encode()) - 1), st.integers(0, 255))
@settings(deadline=None)
def test_a_letter_with_any_byte_broken_is_read(at, byte):
    data = bytearray(LETTER.encode())
    data[at] = byte

    assert read(bytes(data)).sender or at < 900


@pytest.mark.parametrize(("method", "tells"), [("REPLY", False), ("REQUEST", True)])
def test_who_accepts_a_meeting_tells_of_no_message_that_could_be_missing(method, tells):
    letter = f"""\
Message-ID: <a@example.org>
In-Reply-To: <meeting@example.com>
From: bob@example.org
To: anna@example.com
Subject: Accepted: Meeting
Content-Type: text/calendar; charset=utf-8; method={method}

BEGIN:VCALENDAR
METHOD:{method}
END:VCALENDAR
"""
    mail = read(letter.encode())

    assert bool(mail.tells) is tells
    assert mail.in_reply_to == "<meeting@example.com>"
