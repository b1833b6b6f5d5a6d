"""Dovecot's lines are told apart by their service; what is not known is said, and nothing is lost in silence."""

from __future__ import annotations

from collections import Counter

import pytest

from counterseal.model.records import Access, SignIn
from counterseal.providers.exports.selfhosted.dovecot import Dovecot
from tests.providers.exports.mutation import mutations, silently_fewer
from tests.providers.exports.selfhosted.dovecot_logs import WEEK, made, refused
from tests.providers.exports.selfhosted.logs_of import EXHIBIT, UTC_TOLD, line, of, read, whys


def test_a_week_of_lines_is_understood_without_a_rest(tmp_path):
    records, gaps, parts = read(WEEK, tmp_path)

    assert Counter(type(one).__name__ for one in records) == {
        "SignIn": 5, "Access": 7, "Message": 2, "Rule": 1, "Change": 1,
    }  # fmt: skip
    assert not whys(gaps)
    assert (parts[0].dialect, parts[0].rows, parts[0].records) == ("dovecot", 14, 16)


def test_a_broken_byte_never_loses_a_record_in_silence(tmp_path):
    count = len(read(WEEK, tmp_path)[0])

    for broken in mutations(WEEK.encode()):
        assert not silently_fewer(*read(broken, tmp_path), count)


def test_its_parts_may_go_under_their_own_names():
    (one,) = made("Login: user=<anna>, method=PLAIN, rip=203.0.113.9, lip=192.0.2.1", program="imap-login")
    (two,) = made("imap(anna): Logged out in=1 out=2 body_count=3 body_bytes=9", program="dovecot/imap", pid="9")

    assert isinstance(one, SignIn)
    assert isinstance(two, Access)


@pytest.mark.parametrize(
    "text",
    [
        "master: Warning: Killed with signal 15", "Dovecot v2.3.19 starting up", "anvil: Error: x", "Server shutting down.",
        "indexer-worker(anna)<1><s>: Indexed 3 messages in INBOX", "stats: Warning: x", "imap(anna)<1><s>: Error: disk full",
        "imap-login: Error: master service timed out", "auth: Error: passwd-file /etc/x: cannot be read",
        "imap-hibernate(anna)<1><s>: Connection closed in=1 out=2", "doveadm: Debug: x", "lmtp(77): Connect from local",
        "lmtp(77): Disconnect from local: Client has quit the connection (state=READY)", "config: Warning: x",
    ],
)  # fmt: skip
def test_chatter_is_known_and_makes_nothing(text):
    assert not made(text)


@pytest.mark.parametrize(
    "text",
    [
        "imap-login: Frobnicated: user=<x>, rip=203.0.113.9", "frobnicator: it works", "no service here",
        "auth: passwd-file(anna,203.0.113.9): frobnicated", "imap(anna)<1><s>: frobnicated", "lmtp(anna)<1><s>: frobnicated",
    ],
)  # fmt: skip
def test_what_is_not_known_is_said(text):
    assert list(refused(text)) == [text]


def test_an_older_prefix_is_looked_through():
    (one,) = made("dovecot: auth(default): pam(anna@acme.test,203.0.113.9): pam_authenticate() failed: User not known")

    assert isinstance(one, SignIn)
    assert (one.account, one.ok, one.error) == ("anna@acme.test", False, "pam_authenticate() failed")


def test_lines_of_the_systems_own_library_fit():
    reader = Dovecot(EXHIBIT, UTC_TOLD)

    assert reader.fits(line("x", "auth"))
    assert reader.fits(line("x", "dovecot-auth"))
    assert not reader.fits(line("x", "imapd"))
    assert not of(SignIn, made())


@pytest.mark.parametrize("service", ["imap(anna)<1><x>", "auth", "imap-login", "lmtp(1)"])
@pytest.mark.parametrize("piece", ["(", "-", "0", "来自", "from=", "a@"])
def test_a_line_that_somebody_made_long_is_read_in_no_time(service, piece, tmp_path):

    read(f"Mar  2 03:10:11 mx1 dovecot: {service}: {piece * 30_000}\n", tmp_path)
