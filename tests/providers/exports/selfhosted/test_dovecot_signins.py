"""Sign-ins to Dovecot: each attempt once, with the place, the program and who it really was."""

from __future__ import annotations

from datetime import UTC, datetime

from counterseal.model.records import SignIn
from tests.providers.exports.selfhosted.dovecot_logs import made, refused
from tests.providers.exports.selfhosted.logs_of import of

WHO = "user=<anna@acme.test>, method=PLAIN, rip=203.0.113.9, lip=192.0.2.1, mpid=7, TLS, session=<abc>"
MISMATCH = "auth: passwd-file(anna@acme.test,203.0.113.9,<abc>): Password mismatch"
FAILED = f"imap-login: Disconnected (auth failed, 3 attempts in 12 secs): {WHO}"


def test_a_sign_in_says_how_and_from_where():
    (one,) = of(SignIn, made(f"imap-login: Login: {WHO}"))

    assert (one.account, one.actor, one.ip, one.session) == ("anna@acme.test", "anna@acme.test", "203.0.113.9", "abc")
    assert (one.ok, one.protocol, one.client, one.factor, one.operation) == (
        True,
        "imap",
        "IMAP",
        "password",
        "imap-login",
    )


def test_each_service_is_a_protocol():
    services = ("pop3-login", "managesieve-login", "submission-login")
    every = [of(SignIn, made(f"{name}: Login: {WHO}"))[0] for name in services]

    assert [(one.protocol, one.client) for one in every] == [("pop", "POP"), ("managesieve", "Sieve"), ("smtp", "SMTP")]


def test_attempts_told_twice_count_once():
    every = of(SignIn, made(MISMATCH, FAILED))

    assert [(one.error, one.count) for one in every] == [("auth failed", 2), ("Password mismatch", 1)]
    assert every[0].last is not None
    assert (every[0].last - every[0].at).total_seconds() == 12


def test_a_failure_that_was_told_whole_is_not_told_again():
    every = of(SignIn, made(MISMATCH, FAILED.replace("3 attempts", "1 attempts")))

    assert [one.error for one in every] == ["Password mismatch"]


def test_a_name_that_was_never_given_makes_no_record():
    assert not made(
        "imap-login: Disconnected (auth failed, 1 attempts in 2 secs): user=<>, method=PLAIN, rip=203.0.113.9"
    )


def test_a_line_that_lost_its_name_is_said():
    good, bad = (
        "imap-login: Login: rip=203.0.113.9",
        "imap-login: Disconnected (auth failed, 1 attempts): rip=203.0.113.9",
    )

    assert list(refused(good, bad)) == [good, bad]


def test_the_webmail_on_the_same_machine_has_no_place_of_its_own():
    own = WHO.replace("rip=203.0.113.9", "rip=192.0.2.1")
    for who in (WHO.replace("203.0.113.9", "127.0.0.1"), WHO.replace("203.0.113.9", "::1"), own):
        (one,) = of(SignIn, made(f"imap-login: Login: {who}"))

        assert (one.ip, one.client, one.protocol) == ("", "Webmail", "webmail")


def test_a_client_that_introduced_itself_is_known_by_its_name():
    said = "imap-login: ID sent: name=Thunderbird, version=115.0: user=<>, rip=203.0.113.9, session=<abc>"
    (one,) = of(SignIn, made(said, f"imap-login: Login: {WHO}"))

    assert (one.client, one.agent) == ("Thunderbird", "name=Thunderbird, version=115.0")


def test_a_master_user_is_the_actor_in_anothers_mailbox():
    told = "auth: passwd-file(admin,203.0.113.9,master,<abc>): Master user logging in as anna@acme.test"
    (one,) = of(SignIn, made(told, f"imap-login: Login: {WHO}"))
    (star,) = of(SignIn, made("auth: passwd-file(anna*admin,203.0.113.9): Password mismatch"))

    assert (one.account, one.actor, one.factor) == ("anna@acme.test", "admin", "master password")
    assert (star.account, star.actor, star.ok) == ("anna", "admin", False)


def test_a_proxy_and_the_server_behind_it_tell_one_sign_in():
    proxy = f"imap-login: proxy(anna@acme.test): started proxying to 10.0.0.2:143: {WHO}"

    assert [one.count for one in of(SignIn, made(proxy, f"imap-login: Login: {WHO}"))] == [1]


def test_a_mail_server_that_asks_for_a_sender_is_smtp():
    (one,) = of(SignIn, made("auth: passwd-file(anna@acme.test,203.0.113.9): Password mismatch"))

    assert (one.protocol, one.client, one.session) == ("smtp", "SMTP", "")


def test_the_systems_own_lines_count_only_where_nobody_else_tells():
    pam = "pam_unix(dovecot:auth): authentication failure; tty=dovecot ruser=anna rhost=203.0.113.9  user=anna"

    assert [one.account for one in of(SignIn, made(pam, program="auth"))] == ["anna"]
    assert not made(f"auth: {pam}", "imap-login: Disconnected (no auth attempts in 0 secs): user=<>, rip=203.0.113.9")


def test_repeated_sign_ins_are_one_record_and_a_number():
    (one,) = of(SignIn, made(*(f"imap-login: Login: {WHO.replace('abc', str(number))}" for number in range(50))))

    assert (one.count, one.session) == (50, "0")
    assert one.last == datetime(2026, 3, 2, 3, 10, 49, tzinfo=UTC)
