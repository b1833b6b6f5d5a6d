"""A header block is found and taken apart, also where its edges are broken."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counterseal.mail.headers import head, looks_like_mail

BLOCK = b"From: anna@example.com\nTo: bob@example.org\nSubject: one\n two\nDate: Mon, 2 Mar 2026 08:00:00 +0800\n"


def test_fields_are_found_by_name_in_any_case():
    top = head(b"FROM: a\r\nfrom: b\r\n\r\nbody: no field\r\n")

    assert top.first(b"from") == b"a\r"
    assert top.every(b"from") == [b"a\r", b"b\r"]
    assert top.first(b"body") == b""


@pytest.mark.parametrize("end", [b"\n", b"\r\n", b"\r"])
def test_lines_may_end_as_they_like(end):
    data = (BLOCK + b"\nbody").replace(b"\n", end)
    top = head(data)

    assert top.first(b"to").strip() == b"bob@example.org"
    assert data[top.end :] == b"body"


def test_a_folded_field_is_one():
    assert head(BLOCK + b"\n").first(b"subject") == b"one\n two"


@pytest.mark.parametrize(
    "before", [b"\n\n", b"\xef\xbb\xbf", b"From x@example.com Mon Mar  2 08:00:00 2026\n", b">From x\n", b"\0\0"]
)
def test_what_stands_before_the_first_field_is_passed_over(before):
    assert head(before + BLOCK + b"\n").first(b"from") == b"anna@example.com"


def test_one_broken_line_hides_no_field():
    top = head(b"From: a\nbroken line\nTo: b\n\nbody")

    assert (top.first(b"from"), top.first(b"to")) == (b"a", b"b")


def test_without_a_blank_line_the_body_begins_where_no_field_stands():
    data = b"From: a\nSubject: b\nHello Bob,\nplease pay: now\nthanks\n"
    top = head(data)

    assert sorted(top.fields) == [b"from", b"subject"]
    assert data[top.end :].startswith(b"Hello Bob")


def test_a_boundary_ends_a_header_block():
    data = b"Content-Type: multipart/mixed\n--b\nSubject: inner\n\n"

    assert head(data).fields == {b"content-type": [b"multipart/mixed"]}


def test_a_part_may_have_no_header_at_all():
    data = b"\nHello: this is text\n"

    assert head(data, part=True).fields == {}
    assert data[head(data, part=True).end :] == b"Hello: this is text\n"
    assert head(b"\r\nx", part=True).end == 2
    assert head(b"", part=True).end == 0


def test_a_block_without_end_is_a_block():
    assert head(b"From: a\nTo: b").first(b"to") == b"b"


def test_from_lines_in_a_block_are_passed_over():
    assert head(b"From: a\n>From me Mon\nTo: b\n\n").first(b"to") == b"b"


def test_a_block_with_too_many_fields_is_cut():
    top = head(b"".join(b"X-%d: y\n" % number for number in range(5000)) + b"\n")

    assert 3000 < len(top.fields) < 5000


@pytest.mark.parametrize(
    "top",
    [
        BLOCK,
        BLOCK.replace(b"\n", b"\r\n"),
        BLOCK.replace(b"\n", b"\r"),
        b"\xef\xbb\xbf" + BLOCK,
        b"Received: from x\n by y\nReceived: from z\nX-Spam: no\nSubject: a\n\n",
        b"br\0ken: x\n" + BLOCK,
        b"Message-ID: <a@b>\nX-Mailer: y\n\n",
    ],
)
def test_mail_looks_like_mail(top):
    assert looks_like_mail(top)


@pytest.mark.parametrize(
    "top",
    [
        b"",
        b"time,user,ip\n1,2,3\n",
        b"Mar  2 08:00:00 mail dovecot: imap-login: Login\n",
        b"HTTP/1.1 200 OK\nDate: Mon\nX-Frame-Options: DENY\n\n",
        b"Date: today\n\nDear diary\n",
        b"name: x\nversion: 1\n",
        b"one\ntwo\nthree\nFrom: a\nTo: b\nSubject: c\n",
        b'require ["fileinto"];\n',
    ],
)
def test_other_things_do_not(top):
    assert not looks_like_mail(top)


@given(st.binary(max_size=400))
def test_bytes_of_any_kind_have_a_head(data):
    top = head(data)

    assert 0 <= top.start <= top.end <= len(data)
    looks_like_mail(data)
