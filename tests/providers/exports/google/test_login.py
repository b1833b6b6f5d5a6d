"""Sign-ins at Google: what a good one, a failed one and a page in between tell, and what Google did by itself."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest

from counterseal.model.records import Change, Factor, Forward, SignIn, Source
from counterseal.providers.exports.google.events import activity_events
from counterseal.providers.exports.google.login import READERS, methods
from counterseal.providers.exports.google.reports import Activities
from tests.providers.exports.google.samples import ANNA, BOB, EVIL, activity

SOURCE = Source("e" * 64, "a.json:item 1")


def every(name: str, app: str = "login", **parameters: Any) -> list[Any]:
    return list(Activities().read(activity(app, name, **parameters), SOURCE))


def one(name: str, **parameters: Any) -> Any:
    (found,) = every(name, **parameters)
    return found


def test_a_good_sign_in_tells_its_factor_country_and_googles_doubt():
    found = one(
        "login_success",
        login_type="google_password",
        is_suspicious=True,
        login_challenge_method=["password", "password", "security_key"],
    )

    assert isinstance(found, SignIn)
    assert (found.ok, found.protocol, found.factor, found.risk, found.country) == (
        True,
        "browser",
        "security key",
        "suspicious",
        "NG",
    )


@pytest.mark.parametrize(
    ("kind", "challenges", "protocol", "factor"),
    [
        ("google_password", ["password"], "browser", "password"),
        ("exchange", ["none"], "token", ""),
        ("saml", ["saml"], "browser", "saml"),
        ("reauth", "password", "browser", "password"),
        ("unknown", [], "", ""),
    ],
)
def test_how_somebody_signed_in(kind, challenges, protocol, factor):
    found = one("login_success", login_type=kind, login_challenge_method=challenges)

    assert (found.protocol, found.factor) == (protocol, factor)


@pytest.mark.parametrize(
    ("more", "right"),
    [
        ({"login_challenge_method": ["password"], "login_failure_type": "login_failure_invalid_password"}, None),
        ({"login_challenge_method": ["password", "google_prompt"]}, True),
        ({"login_failure_type": "login_failure_invalid_second_factor"}, True),
        ({"login_challenge_method": ["google_prompt"]}, None),
    ],
    ids=["wrong password", "stopped at the second factor", "second factor wrong", "no password was asked"],
)
def test_a_failure_tells_whether_the_password_was_right(more, right):
    found = one("login_failure", login_type="google_password", **more)

    assert (found.ok, found.password_right, bool(found.error)) == (False, right, True)


@pytest.mark.parametrize("name", ["login_challenge", "login_verification"])
def test_a_page_in_between_is_neither_good_nor_failed(name):
    found = one(name, login_challenge_status="Challenge Failed.", login_challenge_method=["google_prompt"])

    assert (found.ok, found.interrupted, found.error) == (False, True, "Challenge Failed.")


def test_a_blocked_attempt_is_the_affected_accounts_at_its_own_time():
    found = one("suspicious_login_less_secure_app", affected_email_address=BOB, login_timestamp=1772420000123456)

    assert (found.ok, found.account, found.actor, found.protocol, found.risk) == (
        False,
        BOB,
        BOB,
        "basic",
        "suspicious",
    )
    assert found.at == datetime(2026, 3, 2, 2, 53, 20, 123456, tzinfo=UTC)


def test_a_suspended_account_and_googles_reason():
    disabled, risk = every("account_disabled_hijacked", affected_email_address=BOB)
    (plain,) = every("account_disabled_generic", affected_email_address=BOB)

    assert (disabled.what, disabled.account, disabled.target, disabled.actor_kind) == (
        "user.disabled",
        BOB,
        BOB,
        "system",
    )
    assert (risk.what, risk.after, risk.id) == ("risk.reported", "account_disabled_hijacked", f"{disabled.id}#1")
    assert plain.what == "user.disabled"


def test_google_warns_and_signs_out():
    assert one("gov_attack_warning").what == "risk.reported"
    assert [found.what for found in every("user_signed_out_due_to_suspicious_session_cookie", affected_email_address=ANNA)] == [
        "tokens.revoked", "risk.reported",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("name", "done"), [("risky_sensitive_action_allowed", True), ("risky_sensitive_action_blocked", False)]
)
def test_a_sensitive_act_of_somebody_whom_google_doubts(name, done):
    found = one(name, sensitive_action_name="Allowing access to data", login_challenge_method="password")

    assert (found.what, found.succeeded, found.details["action"]) == ("risk.reported", done, "Allowing access to data")


@pytest.mark.parametrize(
    ("name", "what", "method"),
    [
        ("2sv_enroll", "added", "2-step verification"), ("2sv_disable", "removed", "2-step verification"),
        ("passkey_enrolled", "added", "passkey"), ("passkey_removed", "removed", "passkey"),
        ("titanium_enroll", "added", "Advanced Protection"), ("titanium_unenroll", "removed", "Advanced Protection"),
    ],
)  # fmt: skip
def test_second_factors_that_come_and_go(name, what, method):
    (found,) = every(name, app="user_accounts")

    assert isinstance(found, Factor)
    assert (found.what, found.method, found.account) == (what, method, ANNA)


@pytest.mark.parametrize(
    ("name", "what", "details"),
    [
        ("password_edit", "password.changed", {}),
        ("recovery_email_edit", "recovery.changed", {"what": "email"}),
        ("recovery_phone_edit", "recovery.changed", {"what": "phone"}),
        ("recovery_secret_qa_edit", "recovery.changed", {"what": "question"}),
    ],
)
def test_what_somebody_changes_about_the_account(name, what, details):
    found = one(name)

    assert isinstance(found, Change)
    assert (found.what, found.target, found.details) == (what, ANNA, details)


def test_forwarding_out_of_the_company_names_where_to():
    found = one("email_forwarding_out_of_domain", email_forwarding_destination_address=EVIL.upper())

    assert isinstance(found, Forward)
    assert (found.to, found.account) == ((EVIL,), ANNA)


def test_other_events_of_the_log():
    assert (one("blocked_sender", blocked_sender=EVIL).what, one("blocked_sender", blocked_sender=EVIL).target) == (
        "blocklist.added",
        EVIL,
    )
    assert (one("logout", login_type="saml").what, one("logout").target) == ("other", "logout")


def test_challenges_written_as_one_text_are_taken_apart():
    (event,) = activity_events(
        activity("login", "login_success", login_challenge_method="Password, Google prompt"), SOURCE
    )

    assert methods(event) == ("password", "google_prompt")


def test_every_event_is_spelled_as_the_api_spells_it():
    assert all(name == name.lower() and " " not in name for name in READERS)
