"""What administrators of Google Workspace do: to accounts, roles, applications, domains and settings."""

from __future__ import annotations

from typing import Any

import pytest

from counterseal.model.records import AppGrant, AppPassword, Change, Factor, Forward, Source
from counterseal.providers.exports.google.admin import READERS
from counterseal.providers.exports.google.reports import Activities
from tests.providers.exports.google.samples import ANNA, BOB, CLIENT, EVIL, IT, activity


def one(name: str, actor: str = IT, **parameters: Any) -> Any:
    (found,) = Activities().read(activity("admin", name, actor=actor, **parameters), Source("e" * 64, "a.json:item 1"))
    return found


@pytest.mark.parametrize(("actor", "what"), [(IT, "password.reset"), (ANNA, "password.changed")])
def test_a_password_is_reset_by_another_or_changed_by_oneself(actor, what):
    found = one("CHANGE_PASSWORD", actor=actor, USER_EMAIL=ANNA)

    assert (found.what, found.account, found.target, found.actor) == (what, ANNA, ANNA, actor)


@pytest.mark.parametrize(
    ("name", "what"),
    [
        ("CREATE_USER", "user.created"), ("DELETE_USER", "user.deleted"), ("SUSPEND_USER", "user.disabled"),
        ("UNSUSPEND_USER", "user.enabled"), ("RENAME_USER", "user.changed"), ("RESET_SIGNIN_COOKIES", "tokens.revoked"),
        ("CHANGE_PASSWORD_ON_NEXT_LOGIN", "user.changed"),
    ],
)  # fmt: skip
def test_accounts_that_are_made_blocked_and_deleted(name, what):
    found = one(name, USER_EMAIL=BOB, NEW_VALUE="x")

    assert isinstance(found, Change)
    assert (found.what, found.target) == (what, BOB)


@pytest.mark.parametrize(
    ("name", "more", "what", "role"),
    [
        ("GRANT_ADMIN_PRIVILEGE", {}, "role.granted", "Super Admin"),
        ("REVOKE_ADMIN_PRIVILEGE", {}, "role.revoked", "Super Admin"),
        ("GRANT_DELEGATED_ADMIN_PRIVILEGES", {"NEW_VALUE": "Help Desk Admin"}, "role.granted", "Help Desk Admin"),
        ("ASSIGN_ROLE", {"ROLE_NAME": "_SEED_ADMIN_ROLE"}, "role.granted", "_SEED_ADMIN_ROLE"),
        ("UNASSIGN_ROLE", {"ROLE_NAME": "_SEED_ADMIN_ROLE"}, "role.revoked", "_SEED_ADMIN_ROLE"),
    ],
)
def test_roles_that_are_given_and_taken(name, more, what, role):
    found = one(name, USER_EMAIL=BOB, **more)

    assert (found.what, found.target, found.details["role"], found.account) == (what, BOB, role, IT)


@pytest.mark.parametrize(
    ("name", "what", "method"),
    [
        ("TURN_OFF_2_STEP_VERIFICATION", "removed", "2-step verification"),
        ("GENERATE_2SV_SCRATCH_CODES", "added", "backup codes"),
        ("REVOKE_SECURITY_KEY", "removed", "security key"),
    ],
)
def test_second_factors_that_an_administrator_touches(name, what, method):
    found = one(name, USER_EMAIL=BOB)

    assert isinstance(found, Factor)
    assert (found.account, found.actor, found.what, found.method) == (BOB, IT, what, method)


def test_app_passwords_and_tokens_that_are_withdrawn():
    password, token = (
        one("REVOKE_ASP", USER_EMAIL=BOB, ASP_ID="3"),
        one("REVOKE_3LO_TOKEN", USER_EMAIL=BOB, APP_ID=CLIENT),
    )

    assert isinstance(password, AppPassword)
    assert (password.name, password.what, password.account) == ("3", "removed", BOB)
    assert isinstance(token, AppGrant)
    assert (token.app, token.what, token.account) == (CLIENT, "removed", BOB)


def test_an_application_that_may_act_for_the_whole_domain():
    given = one("AUTHORIZE_API_CLIENT_ACCESS", API_CLIENT_NAME=CLIENT, API_SCOPES="https://mail.google.com/, openid")
    taken = one("REMOVE_API_CLIENT_ACCESS", API_CLIENT_NAME=CLIENT)

    assert (given.everyone, given.app_only, given.scopes, given.what) == (
        True,
        True,
        ("https://mail.google.com/", "openid"),
        "set",
    )
    assert taken.what == "removed"


def test_a_monitor_sends_somebody_else_a_copy_of_the_mail():
    made, gone = (
        one(f"{verb}_EMAIL_MONITOR", USER_EMAIL=BOB, EMAIL_MONITOR_DEST_EMAIL=EVIL) for verb in ("CREATE", "DELETE")
    )

    assert isinstance(made, Forward)
    assert (made.account, made.to, made.what, gone.what) == (BOB, (EVIL,), "set", "removed")


def test_recovery_aliases_and_groups():
    recovery = one("CHANGE_RECOVERY_EMAIL", USER_EMAIL=BOB, NEW_VALUE=EVIL)
    alias, member = (
        one("ADD_NICKNAME", USER_EMAIL=BOB, USER_NICKNAME="ceo@acme.test"),
        one("ADD_GROUP_MEMBER", USER_EMAIL=BOB, GROUP_EMAIL="pay@acme.test"),
    )
    group = one("CREATE_GROUP", GROUP_EMAIL="pay@acme.test")

    assert (recovery.what, recovery.account, recovery.after, recovery.details) == (
        "recovery.changed",
        BOB,
        EVIL,
        {"what": "email"},
    )
    assert (alias.what, alias.target, alias.account) == ("identity.added", "ceo@acme.test", BOB)
    assert (member.what, member.target, member.details) == ("group.member_added", BOB, {"group": "pay@acme.test"})
    assert (group.what, group.target) == ("group.created", "pay@acme.test")


def test_settings_of_the_company_are_their_actors_with_what_was_there_before_and_after():
    found = one(
        "ENFORCE_STRONG_AUTHENTICATION", SETTING_NAME="2sv", OLD_VALUE="true", NEW_VALUE="false", ORG_UNIT_NAME="/"
    )
    domain, other = one("ADD_DOMAIN_ALIAS", DOMAIN_ALIAS="acrne.test"), one("SOMETHING_NEW", USER_EMAIL=BOB)

    assert (found.what, found.target, found.before, found.after, found.account) == (
        "policy.changed",
        "2sv",
        "true",
        "false",
        IT,
    )
    assert (domain.what, domain.target) == ("domain.added", "acrne.test")
    assert (other.what, other.target, other.after) == ("other", BOB, "admin")


def test_a_name_without_its_domain_is_completed_by_the_actors():
    assert one("SUSPEND_USER", USER_EMAIL="bob").target == BOB
    assert one("SUSPEND_USER", USER_EMAIL="Bob Ho").target == "bob ho"


def test_every_event_is_known_by_its_name_in_lower_case():
    assert all(name == name.lower() for name in READERS)
