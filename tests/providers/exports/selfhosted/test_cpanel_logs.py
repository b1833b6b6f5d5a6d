"""cPanel's logs: sessions of the webmail, sign-ins that failed, and settings that a request changed."""

from __future__ import annotations

import pytest

from counterseal.model.records import Change, Forward, SignIn
from counterseal.providers.exports.selfhosted.cpanel_logs import CpanelLogs
from counterseal.providers.exports.selfhosted.lines import UnknownLine
from tests.providers.exports.mutation import mutations, silently_fewer
from tests.providers.exports.selfhosted.logs_of import EXHIBIT, UTC_TOLD, line, of, read, whys

FIREFOX = "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:102.0) Gecko/20100101 Firefox/102.0"
NEW = "[2026-03-02 03:10:27 +0000] info [cpsrvd] 203.0.113.9 NEW {}:tvf32S0eomRni4nplg address=203.0.113.9,app={},creator={},method={},path=form,possessed=0\n"
SESSION = NEW.format("anna@acme.test", "webmaild", "anna@acme.test", "handle_form_login")
FAILED = (
    '[2026-03-02 03:10:11 +0000] info [webmaild] 203.0.113.9 - anna@acme.test "POST /login/?login_only=1 HTTP/1.1" '
    "FAILED LOGIN webmaild: user password incorrect\n"
)
OLD = (
    '203.0.113.9 - someuser [03/02/2026:03:10:15 -0000] "POST /login/?login_only=1 HTTP/1.1" FAILED LOGIN cpaneld: '
    "invalid cpanel user\n"
)
ACCESS = (
    f'203.0.113.9 - anna%40acme.test [03/02/2026:03:10:28 -0000] "{{}} HTTP/1.1" {{}} 0 "-" "{FIREFOX}" "s" "-" 2096\n'
)
LOGIN = ACCESS.format("POST /login/?login_only=1", 200)
FORWARD = ACCESS.format(
    "GET /cpsess1/execute/Email/add_forwarder?domain=acme.test&email=anna&fwdemail=drop%40evil.test", 200
)


def test_a_session_is_a_sign_in_with_the_browser_that_its_requests_name(tmp_path):
    records, gaps, _ = read(SESSION + LOGIN, tmp_path)
    (one,) = of(SignIn, records)

    assert (one.account, one.ip, one.protocol, one.factor) == ("anna@acme.test", "203.0.113.9", "webmail", "password")
    assert (one.client, one.session) == ("Firefox on Windows", "tvf32S0eomRni4np")
    assert not gaps


def test_who_opened_the_mailbox_of_another_is_the_actor(tmp_path):
    (one,) = of(SignIn, read(NEW.format("bob@acme.test", "webmaild", "acme", "handle_auth_transfer"), tmp_path)[0])
    (panel,) = of(SignIn, read(NEW.format("acme", "cpaneld", "acme", "handle_form_login"), tmp_path)[0])

    assert (one.account, one.actor, one.factor) == ("bob@acme.test", "acme", "opened by another account")
    assert (panel.client, panel.protocol) == ("cPanel", "browser")


def test_sign_ins_that_failed_in_both_forms_of_the_log(tmp_path):
    every = of(SignIn, read(FAILED + OLD, tmp_path)[0])

    assert [(one.account, one.ok, one.error) for one in every] == [
        ("anna@acme.test", False, "user password incorrect"), ("someuser", False, "invalid cpanel user"),
    ]  # fmt: skip
    assert not of(SignIn, read(FAILED.replace("FAILED LOGIN", "DEFERRED LOGIN"), tmp_path)[0])
    assert not of(SignIn, read(NEW.format("anna", "webmaild", "anna", "x").replace("NEW", "PURGE"), tmp_path)[0])


def test_a_session_that_began_with_a_wrong_password_is_none(tmp_path):
    (one,) = of(SignIn, read(NEW.format("anna", "webmaild", "anna", "badpass"), tmp_path)[0])

    assert (one.ok, one.error) == (False, "password wrong")


def test_a_request_alone_tells_of_a_sign_in_too(tmp_path):
    (one,) = of(SignIn, read(LOGIN, tmp_path)[0])

    assert (one.account, one.agent, one.operation) == ("anna@acme.test", FIREFOX, "access_log")
    assert not of(SignIn, read(ACCESS.format("POST /login/", 401), tmp_path)[0])


def test_settings_that_a_request_changed(tmp_path):
    (forward,) = of(Forward, read(FORWARD, tmp_path)[0])
    (posted,) = of(Change, read(ACCESS.format("POST /cpsess1/execute/Email/store_filter", 200), tmp_path)[0])
    (own,) = of(
        Change,
        read(
            ACCESS.format("GET /cpsess1/execute/Email/passwd_pop?email=anna&domain=acme.test&password=x", 200), tmp_path
        )[0],
    )
    (other,) = of(
        Change,
        read(ACCESS.format("GET /cpsess1/execute/Email/passwd_pop?email=bob&domain=acme.test", 200), tmp_path)[0],
    )

    assert (forward.account, forward.to, forward.what, forward.ip) == (
        "anna@acme.test",
        ("drop@evil.test",),
        "set",
        "203.0.113.9",
    )
    assert (posted.what, posted.operation) == ("mailbox.changed", "Email::store_filter")
    assert (own.what, dict(own.details)) == ("password.changed", {"email": "anna", "domain": "acme.test"})
    assert (other.what, other.target) == ("password.reset", "bob@acme.test")


@pytest.mark.parametrize(
    "text",
    ["info [cpsrvd] 203.0.113.9 FROB x", 'info [webmaild] 203.0.113.9 - anna "x" FAQLED LOGIN webmaild: y', "info x"],
)
def test_what_is_not_known_is_said(text):
    with pytest.raises(UnknownLine):
        list(CpanelLogs(EXHIBIT, UTC_TOLD).read(line(text, "cpanel")))
    assert not list(CpanelLogs(EXHIBIT, UTC_TOLD).read(line("warn x", "cpanel")))


def test_a_broken_byte_never_loses_a_record_in_silence(tmp_path):
    whole = FAILED + OLD + SESSION + FORWARD
    count = len(read(whole, tmp_path)[0])
    assert not whys(read(whole, tmp_path)[1])

    for broken in mutations(whole.encode(), step=11):
        assert not silently_fewer(*read(broken, tmp_path), count)
