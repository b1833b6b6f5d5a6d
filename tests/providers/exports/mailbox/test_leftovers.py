"""Indexes beside the mail are passed over and said, Dovecot's dbox is named with the way out."""

from __future__ import annotations

from typing import BinaryIO

import pytest

from counterseal.model.reading import Gap
from counterseal.providers.exports.mailbox.leftovers import Leftovers
from counterseal.providers.exports.trouble import Stopped, Trouble
from counterseal.providers.exports.unpack import Member
from tests.providers.exports.mailbox.made import ASKED, EXHIBIT, found, letter, messages, tar

DBOX = b"2 M1e C69a53f00\n\x01\x02N                    00000000000000f3\n" + letter()


@pytest.mark.parametrize(
    "name",
    ["Maildir/dovecot-uidlist", "Maildir/dovecot.index.log", "Maildir/.Sent/maildirfolder", "Maildir/subscriptions", "Mail/Inbox.msf", "Maildir/maildirsize",
     "dovecot-uidvalidity.69a53f00", "Maildir/dovecot-keywords"],
)  # fmt: skip
def test_an_index_is_passed_over_and_said(tmp_path, name):
    data = tar({name: b"3 V1772409600 N5\n1 :mail\n", "Maildir/cur/1.a:2,S": letter()})
    told = [one for one in found(data, tmp_path, "a.tar") if isinstance(one, Gap)]

    assert told == [Gap(place=f"a.tar!{name}", why="mail_index", harmless=True)]
    assert len(messages(data, tmp_path, "a.tar")) == 1


def test_a_mork_file_is_an_index_under_any_name(tmp_path):
    (gap,) = found(b'// <!-- <mdb:mork:z v="1.4"/> -->\n< <(a=c)> >', tmp_path, "x")

    assert isinstance(gap, Gap)
    assert gap.harmless


@pytest.mark.parametrize("data", [DBOX, b"\x01\x02N 1\n" + letter()])
def test_a_dbox_is_said_to_be_one(tmp_path, data):
    told = found(data, tmp_path, "u.1")

    assert told == [Gap(place="u.1", why="unsupported", detail=(("found", "dbox"), ("instead", "doveadm")))]


def test_a_letter_is_none_of_these():
    form = Leftovers(EXHIBIT, ASKED)

    assert not form.fits(letter(), "a/Inbox")
    assert list(form.rest()) == []


def test_a_file_that_cannot_be_opened_says_why():
    def closed() -> BinaryIO:
        raise Stopped(Trouble("x", "unreadable"))

    assert list(Leftovers(EXHIBIT, ASKED).read(Member("x", 1, 0, closed))) == [Trouble("x", "unreadable")]
