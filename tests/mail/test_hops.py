"""The way of a message: its hops, when it arrived, and from where it was handed in."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counterseal.mail.headers import head
from counterseal.mail.hops import LONGEST, MOST, address, arrived, hops, origin, signed_in
from counterseal.mail.words import header

RELAY = b"Received: from mx.example.org (mx.example.org [192.0.2.9]) by mx.example.com with ESMTP id 1; Mon, 2 Mar 2026 08:00:05 +0000\n"


def read(block: bytes):
    top = head(RELAY + block + b"\n")
    return top, [header(raw) for raw in top.every(b"received")]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("from [198.51.100.7]", "198.51.100.7"),
        ("(unknown [IPv6:2001:db8::7])", "2001:db8::7"),
        ("::ffff:198.51.100.7", "198.51.100.7"),
        ("998.1.1.1 and 198.51.100.7:4711", "198.51.100.7"),
        ("mail-1.2.3.4.example.com", ""),
        ("10:15:30", ""),
        ("nothing", ""),
    ],
)
def test_an_address_is_found_in_a_text(text, found):
    assert address(text) == found


@pytest.mark.parametrize(
    "line",
    [
        b"Received: from [198.51.100.7] (helo=laptop) by mail.example.org with esmtpsa (TLS1.3) id 1; x\n",
        b"Received: from laptop (dsl.example.net [198.51.100.7]) (Authenticated sender: anna) by mail.example.org (Postfix) with ESMTPSA id 1; x\n",
        b"Received: from [198.51.100.7] by web.example.org via HTTP; x\n Authenticated\n",
        b"Received: from 198.51.100.7 by web.example.org with HTTP; x\n",
        b"Received: from anna$example.org ( [198.51.100.7] ) by ajax-webmail-1 (Coremail) ; Mon, 2 Mar 2026 16:00:00 +0800 (GMT+08:00)\n",
        b"Received: from 198.51.100.7(mailfrom:anna@example.org fp:SMTPD_1 cluster:a1) by smtp.example.net; x\n",
        b"X-Originating-IP: [198.51.100.7]\n",
        b"X-Source-IP: 198.51.100.7\n",
        b"X-Sender-IP: none\nX-Client-IP: 198.51.100.7\n",
    ],
)
def test_where_it_was_handed_in_is_told(line):
    assert origin(*read(line)) == "198.51.100.7"


def test_where_no_header_says_that_somebody_had_signed_in_nothing_is_guessed():
    assert origin(*read(b"Received: from a ([198.51.100.7]) by b with ESMTP id 2; x\n")) == ""


def test_the_oldest_such_header_counts():
    later = b"Received: from [203.0.113.1] by c with ESMTPSA id 1; x\n"
    older = b"Received: from [198.51.100.7] by b with ESMTPSA id 1; x\n"

    assert origin(*read(later + older)) == "198.51.100.7"


@pytest.mark.parametrize(
    "line",
    [
        b"X-Authenticated-Sender: mail.example.org: Anna@example.org\n",
        b"X-Get-Message-Sender-Via: mail.example.org: authenticated_id: anna@example.org\n",
        b"Received: from x (Authenticated sender: anna@example.org) by y with ESMTPSA id 1; z\n",
        b"Received: from x(mailfrom:anna@example.org fp:SMTPD) by y; z\n",
    ],
)
def test_as_whom_somebody_had_signed_in_is_told(line):
    assert signed_in(*read(line)) == "anna@example.org"


def test_nobody_is_told_where_nothing_says_so():
    assert signed_in(*read(b"Received: from x by y with ESMTP (no auth); z\n")) == ""


def test_hops_are_told_without_their_dates_newest_first():
    _, received = read(b"Received: from a\n by b; Mon, 2 Mar 2026 08:00:00 +0000\nReceived: odd\n")

    assert hops(received)[1:] == ("from a by b", "odd")
    assert all(len(one) <= LONGEST for one in hops(["x" * 999] * 99))
    assert len(hops(["x"] * 99)) == MOST


def test_it_arrived_when_the_last_server_says():
    _, received = read(b"Received: x; Mon, 2 Mar 2026 07:00:00 +0000\n")

    assert arrived(received) == datetime(2026, 3, 2, 8, 0, 5, tzinfo=UTC)
    assert arrived(["by x; odd", received[0]]) == datetime(2026, 3, 2, 8, 0, 5, tzinfo=UTC)
    assert arrived([]) is None


@given(st.text(alphabet="1.:fab[] with ESMTPSA by auth=;", max_size=80))
def test_text_of_any_kind_can_be_asked(text):
    top, received = read(b"Received: " + text.encode() + b"\n")
    address(text)
    origin(top, received)
    signed_in(top, received)
