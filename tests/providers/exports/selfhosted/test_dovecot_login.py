"""Lines of login processes: who signed in, who did not, and how often it was tried."""

from __future__ import annotations

import pytest

from counterseal.providers.exports.selfhosted.dovecot_login import login

ABOUT = "user=<anna@acme.test>, method=PLAIN, rip=203.0.113.9, lip=192.0.2.1, TLS, session=<abc>"


@pytest.mark.parametrize("message", ["Login", "Logged in", "proxy(anna@acme.test): started proxying to 10.0.0.2:143"])
def test_a_good_sign_in_of_every_version(message):
    one = login(f"{message}: {ABOUT}")

    assert one is not None
    assert (one.outcome, one.user, one.ip, one.local, one.session) == (
        "ok", "anna@acme.test", "203.0.113.9", "192.0.2.1", "abc",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("message", "error", "attempts", "seconds", "right"),
    [
        ("Aborted login (auth failed, 1 attempts in 17 secs)", "auth failed", 1, 17, None),
        ("Disconnected (auth failed, 2 attempts)", "auth failed", 2, 0, None),
        ("Disconnected: Inactivity (auth failed, 1 attempts in 180 secs)", "auth failed", 1, 180, None),
        ("Login aborted: Connection closed (auth failed, 3 attempts in 9 secs) (auth_failed)", "auth failed", 3, 9, None),
        ("Disconnected (user disabled)", "user disabled", 1, 0, None),
        ("Disconnected: Connection closed (authorization failed, 2 attempts in 4 secs)", "authorization failed", 2, 4, None),
        ("Disconnected (internal failure, 1 successful auths)", "internal failure", 1, 0, True),
        ("Maximum number of connections from user+IP exceeded (mail_max_userip_connections=10)",
         "Maximum number of connections from user+IP exceeded (mail_max_userip_connections=10)", 1, 0, True),
        ("Disconnected (proxy dest auth failed)", "proxy dest auth failed", 1, 0, None),
    ],
)  # fmt: skip
def test_a_failure_tells_its_reason_and_number(message, error, attempts, seconds, right):
    one = login(f"{message}: {ABOUT}")

    assert one is not None
    assert (one.outcome, one.error, one.attempts, one.seconds, one.password_right) == (
        "failed", error[:80], attempts, seconds, right,
    )  # fmt: skip


@pytest.mark.parametrize(
    "message",
    [
        "Disconnected (no auth attempts in 0 secs)", "Disconnected (tried to use disallowed plaintext auth)", "Disconnected",
        "Aborted login (tried to use unsupported auth mechanism)", "Disconnected (client didn't finish SASL auth, waited 5 secs)",
        "Login aborted: Connection closed (no auth attempts in 0 secs) (no_auth_attempts)", "Disconnected: Shutting down",
        "Disconnected (disconnected before auth was ready, waited 0 secs)", "Disconnected: Too many invalid commands",
        "Authenticate PLAIN failed: Plaintext authentication disabled", "proxy(anna): Login failed to 10.0.0.2:143: x",
    ],
)  # fmt: skip
def test_connections_without_a_sign_in_say_nothing(message):
    one = login(f"{message}: {ABOUT}")

    assert one is not None
    assert one.outcome == ""


@pytest.mark.parametrize(
    "message",
    ["Lagin", "Disconnected (auth fqiled, 1 attempts in 2 secs)", "Disconnected (auth failed, 1 attqmpts in 2)", "x"],
)
def test_what_is_not_known_is_none(message):
    assert login(f"{message}: {ABOUT}") is None


def test_the_name_somebody_gives_cannot_move_the_address():
    one = login(
        "Disconnected (auth failed, 1 attempts): user=<x>, rip=192.0.2.66, method=>, method=PLAIN, rip=203.0.113.9"
    )

    assert one is not None
    assert one.ip == "203.0.113.9"


def test_a_master_user_opens_the_mailbox_of_another():
    star = login(f"Login: {ABOUT.replace('anna@acme.test', 'anna@acme.test*admin')}")
    element = login(f"Login: {ABOUT}, master_user=<admin>")
    proxied = login(f"proxy(anna): started proxying to 10.0.0.2:143 (master admin): {ABOUT}")

    for one in (star, element, proxied):
        assert one is not None
        assert (one.user, one.master, one.factor) == ("anna@acme.test", "admin", "master password")


@pytest.mark.parametrize(
    ("method", "factor"), [("PLAIN", "password"), ("XOAUTH2", "token"), ("EXTERNAL", "certificate"), ("FOO", "foo")]
)
def test_the_mechanism_says_by_what_one_proves_oneself(method, factor):
    one = login(f"Login: user=<anna>, method={method}, rip=203.0.113.9")

    assert one is not None
    assert one.factor == factor


def test_a_client_introduces_itself_and_half_a_line_is_marked():
    said = login("ID sent: name=Foxmail, version=7.2: user=<>, rip=203.0.113.9, session=<abc>")
    half = login("Login")

    assert said is not None
    assert (said.outcome, said.words, said.session) == ("id", "name=Foxmail, version=7.2", "abc")
    assert half is not None
    assert not half.whole
