"""What the reader of exports takes from the mailbox room."""

from __future__ import annotations

import pytest

from counterseal.providers.exports.mailbox.forms import WHOLE, dialects
from tests.providers.exports.mailbox.compound_writer import message
from tests.providers.exports.mailbox.made import ASKED, EXHIBIT, letter, mbox


@pytest.mark.parametrize(
    ("head", "place", "name"),
    [
        (letter(), "a.eml", "message files"),
        (mbox(letter()), "Inbox", "mbox"),
        (message({0x001A: "IPM.Note"}), "a.msg", "msg"),
        (b"!BDN", "a.pst", "pst"),
        (b"x", "Inbox.msf", "mail index"),
    ],
)
def test_each_form_knows_its_own(head, place, name):
    assert next(form.name for form in (make(EXHIBIT, ASKED) for make in WHOLE) if form.fits(head, place)) == name


@pytest.mark.parametrize(
    "head",
    [
        b"time,user\n1,2\n",
        b'{"a": 1}',
        b"Mar  2 08:00:00 mail dovecot: imap-login: x\n",
        b"<html>",
        b'require "fileinto";',
    ],
)
def test_other_files_are_left_to_others(head):
    assert not any(make(EXHIBIT, ASKED).fits(head, "x") for make in WHOLE)


def test_there_are_no_rows_here():
    assert dialects(ASKED) == []
