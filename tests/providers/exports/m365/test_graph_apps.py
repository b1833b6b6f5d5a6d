"""Applications of Graph: which there are, their secrets, and what they may do."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest

from counterseal.model.records import AppGrant, Change, Source
from counterseal.providers.exports.m365 import graph_apps
from counterseal.providers.exports.m365.graph_names import Names, Unnamed
from counterseal.providers.exports.standing import Standing
from tests.providers.exports.m365.samples import (
    ANNA,
    ANNA_ID,
    APP_ID,
    ASSIGNMENT,
    GRANT,
    PRINCIPAL,
    RESOURCE,
    SP_ID,
)  # fmt: skip

SEEN = datetime(2026, 11, 24, tzinfo=UTC)
STANDING = Standing(Source("e" * 64, "a.json:item 1"), SEEN)


def named() -> Names:
    names = Names(people={ANNA_ID: ANNA})
    for values in (RESOURCE, PRINCIPAL):
        list(graph_apps.principal(values, STANDING, names))
    return names


def test_a_grant_for_one_account():
    (found,) = graph_apps.grant(GRANT, STANDING, named())

    assert isinstance(found, AppGrant)
    assert (found.account, found.app, found.app_name) == (ANNA, APP_ID, "Mail Sync")
    assert (found.scopes, found.everyone, found.app_only) == (("Mail.Read", "offline_access"), False, False)


def test_a_grant_for_everybody_is_nobodys_in_particular():
    (found,) = graph_apps.grant(GRANT | {"consentType": "AllPrincipals", "principalId": None}, STANDING, named())

    assert isinstance(found, AppGrant)
    assert (found.account, found.everyone) == ("", True)


def test_a_grant_of_strangers_waits_and_then_names_their_ids():
    with pytest.raises(Unnamed):
        list(graph_apps.grant(GRANT, STANDING, Names()))
    (found,) = graph_apps.grant(GRANT, STANDING, Names(patient=False))

    assert isinstance(found, AppGrant)
    assert (found.account, found.app, found.app_name) == (ANNA_ID, SP_ID, SP_ID)


def test_an_application_that_acts_by_itself():
    (found,) = graph_apps.assignment(ASSIGNMENT, STANDING, named())

    assert isinstance(found, AppGrant)
    assert (found.app_name, found.app, found.scopes, found.app_only, found.everyone) == (
        "Mail Sync", APP_ID, ("Mail.Read",), True, True,
    )  # fmt: skip
    assert found.at == datetime(2026, 3, 2, 3, 31, tzinfo=UTC)


def test_a_person_who_may_use_an_application_is_no_grant():
    values = ASSIGNMENT | {"principalType": "User", "principalId": ANNA_ID}
    (found,) = graph_apps.assignment(values, STANDING, Names())

    assert isinstance(found, Change)
    assert (found.what, found.target) == ("other", "Microsoft Graph")


def test_microsofts_own_applications_only_give_their_names():
    names = Names()

    assert not list(graph_apps.principal(RESOURCE, STANDING, names))
    assert names.app(str(RESOURCE["id"]))[1] == "Microsoft Graph"


def test_an_application_and_its_secrets():
    found: list[Any] = list(graph_apps.principal(PRINCIPAL, STANDING, Names()))

    assert [one.what for one in found] == ["app.known", "app.secret_added"]
    assert found[0].details["reply_urls"] == "https://sync.mail.example/cb"
    assert (found[1].at, found[1].details["until"]) == (datetime(2026, 3, 2, 3, 30, tzinfo=UTC), "2028-03-02T03:30:00Z")
    assert len({one.id for one in found}) == 2


def test_an_application_that_was_registered_here():
    values = {
        "id": "o1", "appId": "A1", "displayName": "Own", "signInAudience": "AzureADMultipleOrgs", "createdDateTime": "2026-03-02T03:29:00Z",
        "web": {"redirectUris": ["https://one.mail.example"]}, "spa": {"redirectUris": ["https://two.mail.example"]},
        "verifiedPublisher": {"displayName": None}, "passwordCredentials": [],
    }  # fmt: skip
    (found,) = graph_apps.application(values, STANDING, Names())

    assert isinstance(found, Change)
    assert (found.what, found.target, found.app) == ("app.known", "Own", "a1")
    assert found.details == {
        "app_id": "a1", "object_id": "o1", "reply_urls": "https://one.mail.example https://two.mail.example",
        "multi_tenant": "yes", "created": "2026-03-02T03:29:00Z",
    }  # fmt: skip
