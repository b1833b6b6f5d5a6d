"""The beginnings of log lines, in every form that mail servers' logs are kept in."""

from __future__ import annotations

import pytest

from counterseal.providers.exports.selfhosted.heads import exim_head, head, repeated, wrote_exim

LOGIN = "imap-login: Login: user=<anna>"
OWN = "imap-login: Info: Login: user=<anna>"
DOVECOT = ("dovecot", LOGIN)


@pytest.mark.parametrize(
    ("raw", "stamp", "host", "pid"),
    [
        (f"Mar  2 03:10:11 mx1 dovecot: {LOGIN}", "Mar  2 03:10:11", "mx1", ""),
        (f"<22>Mar  2 03:10:11 mx1 dovecot[7]: {LOGIN}", "Mar  2 03:10:11", "mx1", "7"),
        (f"Mar 02 03:10:11.123456 mx1 dovecot[7]: {LOGIN}", "Mar 02 03:10:11.123456", "mx1", "7"),
        (f"Mar  2 2026 03:10:11 mx1 dovecot: {LOGIN}", "Mar  2 2026 03:10:11", "mx1", ""),
        (f"3月 02 03:10:11 mx1 dovecot[7]: {LOGIN}", "3月 02 03:10:11", "mx1", "7"),
        (f"Mar  2 03:10:11 mx1 mail.info dovecot: {LOGIN}", "Mar  2 03:10:11", "mx1", ""),
        (f"Mar  2 03:10:11 mx1 <mail.info> dovecot[7]: {LOGIN}", "Mar  2 03:10:11", "mx1", "7"),
        (f"Mar  2 03:10:11 dovecot: {LOGIN}", "Mar  2 03:10:11", "", ""),
        (f"2026-03-02T09:15:30.123456+08:00 mx1 dovecot[7]: {LOGIN}", "2026-03-02T09:15:30.123456+08:00", "mx1", "7"),
        (f"2026-03-02T09:15:30+0800 mx1 dovecot[7]: {LOGIN}", "2026-03-02T09:15:30+0800", "mx1", "7"),
        (f"2026-03-02 09:15:30 mx1 dovecot: {LOGIN}", "2026-03-02 09:15:30", "mx1", ""),
        (f"Mon 2026-03-02 03:10:11 UTC mx1 dovecot[7]: {LOGIN}", "2026-03-02 03:10:11 UTC", "mx1", "7"),
        (f"1772421011.123456 mx1 dovecot[7]: {LOGIN}", "1772421011.123456", "mx1", "7"),
        (f"<22>1 2026-03-02T03:10:11.003Z mx1 dovecot 7 - - {LOGIN}", "2026-03-02T03:10:11.003Z", "mx1", "7"),
        (f'<22>1 2026-03-02T03:10:11Z mx1 dovecot - ID1 [x@1 a="\\]b"] {LOGIN}', "2026-03-02T03:10:11Z", "mx1", ""),
        (f"Mar 02 03:10:11 {OWN}", "Mar 02 03:10:11", "", ""),
        (f"2026-03-02 03:10:11 {OWN}", "2026-03-02 03:10:11", "", ""),
        (f"mail-1  | Mar 02 03:10:11 {OWN}", "Mar 02 03:10:11", "", ""),
        (f"2026-03-02T03:10:11.123456789Z Mar 02 03:10:11 {OWN}", "2026-03-02T03:10:11.123456789Z", "", ""),
        (f"2026-03-02T03:10:11.5Z stdout F Mar 02 03:10:11 {OWN}", "2026-03-02T03:10:11.5Z", "", ""),
        (f"@4000000069a4ffd3077a9e94 {OWN}", "1772421065.125476", "", ""),
        (f"/var/log/mail.log-20260302:Mar  2 03:10:11 mx1 dovecot: {LOGIN}", "Mar  2 03:10:11", "mx1", ""),
        (f"/var/log/mail.log-2026-03-02T03:10:11Z mx1 dovecot: {LOGIN}", "2026-03-02T03:10:11Z", "mx1", ""),
        (f"mail.log.1:17:Mar  2 03:10:11 mx1 dovecot: {LOGIN}", "Mar  2 03:10:11", "mx1", ""),
        (f"17-Mar  2 03:10:11 mx1 dovecot: {LOGIN}", "Mar  2 03:10:11", "mx1", ""),
        (f"\x1b[32mMar  2 03:10:11\x1b[0m mx1 dovecot: {LOGIN}", "Mar  2 03:10:11", "mx1", ""),
    ],
)  # fmt: skip
def test_dovecot_is_found_behind_every_beginning(raw, stamp, host, pid):
    found = head(raw)

    assert found is not None
    assert (found.program, found.text) == DOVECOT
    assert (found.stamp, found.host, found.pid) == (stamp, host, pid)


def test_dovecots_own_files_keep_what_is_grave_in_the_words():
    found = head("Mar 02 03:10:11 imap(anna@acme.test)<12><ab>: Error: disk full")

    assert found is not None
    assert found.text == "imap(anna@acme.test)<12><ab>: Error: disk full"


@pytest.mark.parametrize(
    ("raw", "program", "text"),
    [
        ("[02-Mar-2026 03:10:11 +0000]: <ab> Failed login for x", "roundcube", "<ab> Failed login for x"),
        ("[2026-03-02 03:10:11 +0000] info [webmaild] 203.0.113.9 - a", "cpanel", "info [webmaild] 203.0.113.9 - a"),
        ('203.0.113.9 - anna [03/02/2026:03:10:11 -0000] "GET / HTTP/1.1" 200', "cpanel",
         'access [-] 203.0.113.9 - anna "GET / HTTP/1.1" 200'),
        ("2026-03-02 03:10:11 1tAbCd-000001-Ab <= anna@acme.test H=x", "exim", "1tAbCd-000001-Ab <= anna@acme.test H=x"),
        ("2026-03-02 03:10:11 [12] login authenticator failed for x", "exim", "login authenticator failed for x"),
        ("Mar  2 03:10:11 mx1 postfix/submission/smtpd[9]: connect", "postfix/submission/smtpd", "connect"),
    ],
)  # fmt: skip
def test_other_programs_are_told_by_their_beginnings(raw, program, text):
    found = head(raw)

    assert found is not None
    assert (found.program, found.text) == (program, text)
    assert found.stamp.startswith(("2026-03-02 03:10:11", "Mar  2"))


@pytest.mark.parametrize(
    "raw",
    [
        "", "just words", "Subject: Mar  2 03:10:11", "2026-03-02 03:10:11,anna@acme.test,203.0.113.9",
        "2026-03-02 03:10:11\tanna: 203.0.113.9", "2026-03-02 03:10:11 登录成功 203.0.113.9", "@40000000zz imap: Info: x",
        "@4fffffffffffffff077a9e94 imap: Info: x", "[02-Foo-2026 03:10:11 +0000]: x",
        '203.0.113.9 - - [02/Mar/2026:03:10:11 +0000] "GET / HTTP/1.1" 200 1',
    ],
)  # fmt: skip
def test_what_is_no_line_of_a_log_is_left_alone(raw):
    assert head(raw) is None


@pytest.mark.parametrize(
    "piece", ["a | ", "1:", "\x1b[1m", "2026-03-02T08:00:00Z ", "mail.log:", "@4000000069a4ffd3077a9e94 "]
)
def test_a_beginning_that_never_ends_is_followed_only_so_far(piece):
    found = head(piece * 20_000)

    assert found is None or found.text.endswith(piece)


def test_old_syslog_says_how_often_a_line_was_repeated():
    assert repeated("Mar  2 03:10:15 mx1 last message repeated 3 times") == 3
    assert repeated("Mar  2 03:10:15 mx1 dovecot: last orders") == 0


def test_a_file_of_exim_is_known_by_one_line():
    assert wrote_exim("2026-03-02 03:10:11 1tAbCd-000001-Ab Completed")
    assert not wrote_exim("2026-03-02 03:10:11 mx1 dovecot: x")
    found = exim_head("2026-03-02 03:10:11 +0800 [77] no host name found for IP address 192.0.2.1")
    assert found is not None
    assert (found.program, found.pid, found.text[:12]) == ("exim", "77", "no host name")
    assert exim_head("no date") is None
