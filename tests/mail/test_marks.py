"""Marks of mail programs: flags in headers and names, Gmail's labels, signs of machines."""

from __future__ import annotations

import pytest

from counterseal.mail.headers import head
from counterseal.mail.marks import (
    LABELS_MOST,
    apple_flags,
    automatic,
    bulk,
    header_flags,
    in_order,
    label_flags,
    labels,
    maildir_flags,
)


def top(block: str):
    return head(block.encode() + b"\n\n")


@pytest.mark.parametrize(
    ("block", "flags"),
    [
        ("From: a", set()),
        ("Status: RO\nX-Status: AF", {"seen", "answered", "flagged"}),
        ("Status: O", {"unseen"}),
        ("X-Status: DT", {"deleted", "draft"}),
        ("X-Mozilla-Status: 0001", {"seen"}),
        ("X-Mozilla-Status: 1007", {"seen", "answered", "flagged", "forwarded"}),
        ("X-Mozilla-Status: 0009\nX-Mozilla-Status2: 00000000", {"seen", "deleted"}),
        ("X-Mozilla-Status: 0000\nX-Mozilla-Status2: 00200000", {"unseen", "deleted"}),
        ("X-Mozilla-Status: zzzz", {"unseen"}),
        ("X-Evolution: 0000002a-0011", {"answered", "seen"}),
        ("X-Keywords: $Forwarded NonJunk", {"forwarded"}),
        ("X-Mozilla-Draft-Info: internal/draft; vcard=0", {"draft"}),
    ],
)
def test_headers_of_mbox_files_have_flags(block, flags):
    assert header_flags(top(block)) == flags


@pytest.mark.parametrize(
    ("name", "flags"),
    [
        ("1772409600.M1P2.mail:2,FS", ("seen", "flagged")),
        ("1772409600.M1P2.mail:2,", ("unseen",)),
        ("1772409600.M1P2.mail;2,RS", ("seen", "answered")),
        ("1772409600.M1P2.mail!2,DPTS", ("seen", "forwarded", "draft", "deleted")),
        ("1772409600.M1P2.mail,S=1,W=2:2,Sab", ("seen",)),
        ("1772409600.M1P2.mail", None),
    ],
)
def test_names_of_maildir_files_have_flags(name, flags):
    assert maildir_flags(name) == flags


def test_apple_writes_a_number():
    assert apple_flags(0b101010111) == ("seen", "answered", "forwarded", "flagged", "draft", "deleted")
    assert apple_flags(0) == ("unseen",)


def test_flags_stand_in_one_order_and_once():
    assert in_order(["deleted", "seen", "seen", "unseen", "odd"]) == ("seen", "deleted")


@pytest.mark.parametrize(
    ("written", "names"),
    [
        ("Inbox,Important,Opened", ("Inbox", "Important", "Opened")),
        ('Sent,"Label, with comma",Opened', ("Sent", "Label, with comma", "Opened")),
        ('"a \\"b\\""', ('a "b"',)),
        ("=?UTF-8?Q?=C3=85pnet,Kategori:_Reklame?=", ("Åpnet", "Kategori: Reklame")),
        ("=?UTF-8?B?5bey5Y+R6YCBLA==?= =?UTF-8?B?5bey5omT5byA?=", ("已发送", "已打开")),
        ("Inbox,Inbox, ,", ("Inbox",)),
        ('"', ('"',)),
        ("", ()),
    ],
)
def test_labels_of_gmail_are_read(written, names):
    assert labels(top(f"X-Gmail-Labels: {written}")) == names


def test_labels_without_end_are_cut():
    assert len(labels(top("X-Gmail-Labels: " + ",".join(map(str, range(500)))))) == LABELS_MOST


def test_labels_are_flags_in_many_languages():
    assert label_flags(["已打开", "Rascunhos", "Inbox"]) == {"seen", "draft"}
    assert label_flags(["Unread", "Papierkorb", "STARRED"]) == {"unseen", "deleted", "flagged"}


@pytest.mark.parametrize(
    "block", ["List-Id: <a.example.com>", "List-Unsubscribe: <mailto:x@example.com>", "Precedence: Bulk"]
)
def test_what_is_sent_to_many_is_bulk(block):
    assert bulk(top(block))


def test_a_letter_is_neither_bulk_nor_automatic():
    assert not bulk(top("Subject: x"))
    assert not automatic(top("Auto-Submitted: no\nReturn-Path: <a@example.com>"), "text/plain")


@pytest.mark.parametrize(
    "block",
    [
        "Auto-Submitted: auto-replied; owner-email=x",
        "X-Autoreply: yes",
        "Precedence: auto_reply",
        "Return-Path: <>",
        "X-Failed-Recipients: a@example.com",
    ],
)
def test_what_a_machine_writes_is_automatic(block):
    assert automatic(top(block), "text/plain")


def test_a_report_is_automatic():
    assert automatic(top("Subject: x"), "multipart/report")
