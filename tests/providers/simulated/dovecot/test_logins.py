"""Sign-ins and sessions, in Dovecot's words and in Roundcube's."""

import pytest

from counterseal.providers.simulated.dovecot.logins import Logins, is_web, protocol_of, session_of
from counterseal.providers.simulated.dovecot.syslog import Syslog
from tests.providers.simulated.tiny import told_on


def told(*lines):
    """The lines of Dovecot after the host, and Roundcube's log."""
    story = told_on("dovecot", "let imap who=anna@acme.test ip=203.0.113.9 protocol=imap", *lines)
    log = Syslog("UTC")
    logins = Logins(story, log)
    logins.write()
    written = log.files().get("mail.log", b"").decode().splitlines()
    return [line.partition(" mail ")[2] for line in written], logins.userlogins().decode()


def test_a_mail_program_signs_in_and_its_session_ends_with_what_it_did():
    (first, last), web = told(
        "2026-03-02 08:21 signin as=imap",
        "2026-03-02 08:22 access as=imap act=read count=12",
        "2026-03-02 08:23 access as=imap act=delete count=2",
        "2026-03-02 08:24 access as=imap act=purge items=a",
    )

    assert first.startswith("dovecot: imap-login: Login: user=<anna@acme.test>, method=PLAIN, rip=203.0.113.9, lip=")
    assert ", TLS, session=<" in first
    session = first.rpartition("session=")[2]
    assert last.startswith("dovecot: imap(anna@acme.test)<")
    assert session in last
    assert ": Disconnected: Logged out in=" in last
    assert "deleted=1 expunged=1 trashed=2" in last
    assert "body_count=12 body_bytes=142080" in last
    assert web == ""


def test_two_sign_ins_are_two_sessions():
    lines, _ = told("2026-03-02 08:21 signin as=imap", "2026-03-02 08:25 signin as=imap")

    assert sum("imap-login: Login" in line for line in lines) == 2
    assert sum("Logged out" in line for line in lines) == 2


def test_reading_without_a_session_begins_one():
    lines, _ = told("2026-03-02 08:21 access as=imap act=read", "2026-03-02 09:21 access as=imap act=sync")

    assert sum("imap-login: Login" in line for line in lines) == 2
    assert "body_count=40" in lines[-1]


def test_pop_counts_what_it_took():
    lines, _ = told(
        "2026-03-02 08:21 signin who=anna@acme.test ip=203.0.113.9 protocol=pop",
        "2026-03-02 08:22 access who=anna@acme.test ip=203.0.113.9 protocol=pop act=download count=3",
    )

    assert lines[0].startswith("dovecot: pop3-login: Login: user=<anna@acme.test>")
    assert lines[1].endswith("Disconnected: Logged out top=0/0, retr=3/35520, del=0/3, size=35520")


def test_a_page_is_told_by_roundcube_and_signs_in_from_its_own_machine():
    lines, web = told(
        "2026-03-02 08:21 signin as=anna protocol=browser", "2026-03-02 08:30 access as=anna act=read count=2"
    )

    assert "Successful login for anna@acme.test (ID: 1) from 198.51.100.7 in session " in web
    assert web.startswith("[02-Mar-2026 16:21:00 +0800]: <")
    assert all("203.0.113.9" not in line and "198.51.100.7" not in line for line in lines)
    assert sum("rip=127.0.0.1, lip=127.0.0.1" in line and "secured" in line for line in lines) == 2
    assert "body_count=2" in lines[-1]


def test_a_wrong_password_in_the_page_is_in_both_logs():
    lines, web = told("2026-03-02 08:21 failed as=anna protocol=browser")

    assert "Failed login for anna@acme.test from 198.51.100.7 in session " in web
    assert web.endswith("(error: 0)\n")
    assert "auth failed" in lines[0]
    assert "rip=127.0.0.1" in lines[0]


def test_a_wrong_password_ends_the_connection():
    (line,), _ = told("2026-03-02 08:21 failed as=imap")

    assert line.startswith(
        "dovecot: imap-login: Disconnected: Connection closed (auth failed, 1 attempts in 2 secs): "
        "user=<anna@acme.test>, method=PLAIN, rip=203.0.113.9"
    )


def test_a_wrong_password_of_submission_is_postfixs_to_tell():
    (line,), _ = told("2026-03-02 08:21 failed who=anna@acme.test ip=203.0.113.9 protocol=smtp")

    assert line.startswith("postfix/submission/smtpd[")
    assert line.endswith(
        ": warning: unknown[203.0.113.9]: SASL LOGIN authentication failed: (reason unavailable), "
        "sasl_username=anna@acme.test"
    )


@pytest.mark.parametrize(
    ("line", "rip"),
    [
        ("rule as=anna name=x", "127.0.0.1"),
        ("forward who=anna@acme.test to=x@y.test ip=203.0.113.9 protocol=managesieve", "203.0.113.9"),
        ("change as=anna what=vacation.set target=anna@acme.test after=away", "127.0.0.1"),
    ],
)
def test_whoever_sets_a_filter_signs_in_to_managesieve(line, rip):
    lines, _ = told(f"2026-03-02 08:21 {line}")

    assert lines[0].startswith(f"dovecot: managesieve-login: Login: user=<anna@acme.test>, method=PLAIN, rip={rip}")
    assert "managesieve(anna@acme.test)<" in lines[1]
    assert "Logged out bytes=" in lines[1]


@pytest.mark.parametrize(
    ("fields", "web"),
    [
        ({"protocol": "browser"}, True),
        ({"agent": "Mozilla/5.0"}, True),
        ({"agent": "Mozilla/5.0", "protocol": "imap"}, False),
        ({}, False),
    ],
)
def test_a_browser_is_told_by_protocol_or_agent(fields, web):
    assert is_web(fields) is web


def test_a_program_without_a_protocol_speaks_imap():
    assert protocol_of({}) == "imap"
    assert protocol_of({"protocol": "pop"}) == "pop"


def test_a_session_id_is_sixteen_signs():
    assert len(session_of("a")) == 16
    assert session_of("a") == session_of("a") != session_of("b")
