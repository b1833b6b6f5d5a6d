"""What the Directory knows of an account: applications, passwords for programs, codes, phones, the account itself."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest

from counterseal.model.records import AppGrant, AppPassword, Factor, SignIn, Source
from counterseal.providers.exports.google import directory
from counterseal.providers.exports.standing import Standing
from counterseal.providers.exports.trouble import BadRow
from tests.providers.exports.google.samples import ANNA, ASP, CLIENT, EVIL, TOKEN, USER

SEEN = datetime(2026, 11, 24, tzinfo=UTC)
STANDING = Standing(Source("e" * 64, "a.json:item 1"), SEEN, ANNA)


def test_an_application_that_may_act():
    (found,) = directory.token(TOKEN, STANDING)
    (table,) = directory.token(TOKEN | {"scopes": "https://mail.google.com/ openid", "displayText": ""}, STANDING)

    assert isinstance(found, AppGrant)
    assert isinstance(table, AppGrant)
    assert (found.app_name, found.app, found.scopes, found.at) == (
        "Mail Sync",
        CLIENT,
        ("https://mail.google.com/",),
        SEEN,
    )
    assert (table.app_name, table.scopes) == (CLIENT, ("https://mail.google.com/", "openid"))


def test_a_password_for_a_program_and_its_last_use():
    made, used = directory.app_password(ASP, STANDING)

    assert isinstance(made, AppPassword)
    assert isinstance(used, SignIn)
    assert (made.name, made.at) == ("Thunderbird", datetime(2026, 3, 2, 3, 20, tzinfo=UTC))
    assert (used.ok, used.factor, used.at) == (True, "app password", datetime(2026, 3, 3, 3, 20, tzinfo=UTC))


@pytest.mark.parametrize("never", ["0", "Never", None, ""])
def test_a_password_that_nobody_used_is_no_sign_in(never):
    assert len(list(directory.app_password(ASP | {"lastTimeUsed": never}, STANDING))) == 1


def test_a_moment_that_is_none_is_a_bad_row():
    with pytest.raises(BadRow):
        list(directory.app_password(ASP | {"creationTime": "1772421q00000"}, STANDING))


def test_codes_are_told_and_never_shown():
    (found,) = directory.backup_code({"verificationCode": "11111111"}, STANDING)

    assert isinstance(found, Factor)
    assert (found.what, found.method) == ("added", "backup codes")
    assert "11111111" not in repr(found)
    assert not list(directory.backup_code({"verificationCodesCount": "0"}, STANDING))


def test_the_account_itself_and_how_it_is_recovered():
    found: list[Any] = list(directory.user(USER | {"recoveryPhone": "+15550100"}, STANDING))

    assert [(one.what, one.after) for one in found] == [
        ("user.known", "Anna Meyer"), ("recovery.changed", EVIL), ("recovery.changed", "+15550100"),
    ]  # fmt: skip
    assert found[0].details["second_factor"] == "none"
    assert found[0].details["last_sign_in"] == "2026-03-02T03:10:00+00:00"
    assert [one.details["what"] for one in found[1:]] == ["email", "phone"]


def test_what_is_special_about_an_account():
    values = USER | {
        "suspended": True,
        "suspensionReason": "WEB_LOGIN_REQUIRED",
        "isAdmin": "True",
        "isEnrolledIn2Sv": True,
    }
    known: Any = next(iter(directory.user(values | {"isEnforcedIn2Sv": True}, STANDING)))
    plain: Any = next(
        iter(directory.user({"primaryEmail": ANNA, "isDelegatedAdmin": True, "suspended": True}, STANDING))
    )

    assert known.details["suspended"] == "WEB_LOGIN_REQUIRED"
    assert known.details["admin"] == "yes"
    assert known.details["second_factor"] == "enrolled, enforced"
    assert (plain.details["admin"], plain.details["suspended"]) == ("delegated", "yes")
    assert "second_factor" not in plain.details


def test_an_account_that_never_signed_in_has_no_last_sign_in():
    known: Any = next(iter(directory.user(USER | {"lastLoginTime": "1970-01-01T00:00:00.000Z"}, STANDING)))

    assert "last_sign_in" not in known.details


def test_a_phone_is_its_owners_and_came_when_it_first_synchronised():
    values = {
        "kind": "admin#directory#mobiledevice", "resourceId": "r1", "email": ["Anna@acme.test"], "model": "One",
        "os": "Android 15", "firstSync": "2026-03-02T03:55:00.000Z",
    }  # fmt: skip
    (found,) = directory.device(values, Standing(STANDING.source, SEEN))

    assert (found.account, found.at) == (ANNA, datetime(2026, 3, 2, 3, 55, tzinfo=UTC))
    assert getattr(found, "what", "") == "device.registered"
