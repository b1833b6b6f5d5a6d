"""Lines of auth processes, and attempts that several lines tell of."""

from __future__ import annotations

from datetime import timedelta

import pytest

from counterseal.providers.exports.selfhosted.dovecot_auth import Attempts, Auth, auth
from tests.providers.exports.selfhosted.logs_of import line

AT = line("x").at


@pytest.mark.parametrize(
    ("text", "user", "ip", "session", "driver", "error"),
    [
        ("auth: passwd-file(anna@acme.test,203.0.113.9,<s2>): Password mismatch", "anna@acme.test", "203.0.113.9", "s2",
         "passwd-file", "Password mismatch"),
        ("auth-worker(77): conn unix:auth-worker (pid=1,uid=0): auth-worker<3>: sql(anna,203.0.113.9,<s2>): unknown user",
         "anna", "203.0.113.9", "s2", "sql", "unknown user"),
        ("auth-worker(77): pam(anna,203.0.113.9): pam_authenticate() failed: Authentication failure (password mismatch?)",
         "anna", "203.0.113.9", "", "pam", "Password mismatch"),
        ("auth(anna@acme.test,203.0.113.9,sasl:plain)<s2>: passwd-file: Password mismatch", "anna@acme.test", "203.0.113.9",
         "s2", "passwd-file", "Password mismatch"),
        ("auth-worker(anna,203.0.113.9)<12><s2>: request [3]: pam: pam_acct_mgmt() failed: User account has expired", "anna",
         "203.0.113.9", "s2", "pam", "pam_acct_mgmt() failed"),
        ("auth: ldap(anna,2001:db8::7,<s2>): invalid credentials", "anna", "2001:db8::7", "s2", "ldap", "invalid credentials"),
        ("auth: policy(anna,203.0.113.9,<s2>): Authentication failure due to policy server refusal", "anna", "203.0.113.9",
         "s2", "policy", "refused by the policy server"),
        (("auth: pam_unix(dovecot:auth): authentication failure; logname= uid=0 euid=0 tty=dovecot ruser=anna "
         "rhost=203.0.113.9  user=anna"), "anna", "203.0.113.9", "", "pam_unix", "authentication failure"),
    ],
)  # fmt: skip
def test_a_wrong_password_in_every_version(text, user, ip, session, driver, error):
    one = auth(text)

    assert one is not None
    assert (one.outcome, one.user, one.ip, one.session, one.driver, one.error) == (
        "failed", user, ip, session, driver, error,
    )  # fmt: skip


def test_a_password_that_was_given_is_not_repeated():
    one = auth("auth: sql(anna,203.0.113.9): Password mismatch (given password: geheim)")

    assert one is not None
    assert "geheim" not in repr(one)


def test_an_account_that_is_closed_had_the_right_password():
    one = auth("auth: pam(anna,203.0.113.9): pam_acct_mgmt() failed: Permission denied")

    assert one is not None
    assert one.password_right is True


def test_a_master_user_says_whose_mailbox_is_opened():
    one = auth("auth: passwd-file(admin,203.0.113.9,master,<s2>): Master user logging in as anna@acme.test")

    assert one is not None
    assert (one.outcome, one.user, one.target, one.session) == ("master", "admin", "anna@acme.test", "s2")


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        ("auth: passwd-file(anna,203.0.113.9): Falling back to expired data from cache", ""),
        ("auth: Debug: client in: AUTH 1 PLAIN", ""),
        ("auth: pam_unix(dovecot:session): session opened", ""),
        ("auth: sql(?,203.0.113.9): Password mismatch", "failed"),
    ],
)
def test_other_lines_say_nothing_or_name_nobody(text, outcome):
    one = auth(text)

    assert one is not None
    assert (one.outcome, one.user) == (outcome, "anna" if "anna" in text else "")


def test_what_is_not_known_is_none():
    assert auth("auth: passwd-file(anna,203.0.113.9): frobnicated") is None
    assert auth("auth: passwd-fileX Password mismatch") is None


ONE = Auth("failed", "anna", "203.0.113.9", "s2", "passwd-file")
PAM = Auth("failed", "anna", "203.0.113.9", "s2", "pam")


def test_two_databases_asked_for_one_attempt_are_one():
    attempts = Attempts()

    assert [attempts.new(one, AT) for one in (ONE, PAM)] == [True, False]
    assert attempts.new(ONE, AT + timedelta(seconds=2))


def test_the_end_of_a_connection_counts_only_what_no_line_has_told():
    attempts = Attempts()
    attempts.new(ONE, AT)
    attempts.new(ONE, AT + timedelta(seconds=4))

    assert attempts.left(Auth("", "anna", "203.0.113.9", "s2"), AT + timedelta(seconds=9), 3) == 1
    assert attempts.left(Auth("", "anna", "203.0.113.9", "other"), AT, 2) == 2


def test_without_a_session_the_person_and_the_place_tie_lines_together():
    attempts = Attempts()
    plain = Auth("failed", "anna", "203.0.113.9", "", "pam")
    attempts.new(plain, AT)

    assert attempts.left(plain, AT + timedelta(seconds=2), 1) == 0
    assert attempts.left(plain, AT + timedelta(hours=1), 1) == 1


def test_only_so_many_connections_are_remembered():
    attempts = Attempts()
    for number in range(20_002):
        attempts.new(Auth("failed", f"u{number}", "203.0.113.9", "", "pam"), AT)

    assert attempts.left(Auth("", "u0", "203.0.113.9", ""), AT, 1) == 1
