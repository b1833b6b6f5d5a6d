"""The directory's log as Graph tells it: the same acts as in the unified log, and the same records."""

from __future__ import annotations

from typing import Any

import pytest

from counterseal.model.records import AppGrant, Change, Factor, Source
from counterseal.providers.exports.m365.directory_audits import DirectoryAudits, unified
from counterseal.providers.exports.trouble import BadRow
from tests.providers.exports.m365.samples import ANNA, APP_ID, AUDIT, IP, IT, SP_ID, capital

SOURCE = Source("e" * 64, "audits.json:item 1")


def every(**fields: Any) -> list[Any]:
    return list(DirectoryAudits().read({**AUDIT, **fields}, SOURCE))


def test_a_role_that_was_given():
    (found,) = every()

    assert isinstance(found, Change)
    assert (found.what, found.target, found.after) == ("role.granted", ANNA, "Global Administrator")
    assert (found.actor, found.ip, found.client, found.id) == (IT, IP, "Script (axios)", "Directory_1")


def test_a_password_that_was_reset():
    target = {"id": "x", "type": "User", "userPrincipalName": ANNA, "modifiedProperties": []}
    (found,) = every(activityDisplayName="Reset user password", targetResources=[target])

    assert (found.what, found.account, found.actor) == ("password.reset", ANNA, IT)


def test_a_consent():
    target = {
        "id": SP_ID, "displayName": "Mail Sync", "type": "ServicePrincipal", "modifiedProperties": [
            {"displayName": "ConsentContext.IsAdminConsent", "oldValue": None, "newValue": '"False"'},
            {"displayName": "ConsentAction.Permissions", "oldValue": None,
             "newValue": f'"[] => [[Id: g1, ClientId: {SP_ID}, PrincipalId: x, ResourceId: y, ConsentType: Principal, Scope: Mail.Read, CreatedDateTime: , LastModifiedDateTime ]]; "'},
            {"displayName": "ServicePrincipal.AppId", "oldValue": None, "newValue": f'"{APP_ID}"'},
        ],
    }  # fmt: skip
    by = {"user": {"userPrincipalName": ANNA, "ipAddress": IP}, "app": None}
    (found,) = every(activityDisplayName="Consent to application", initiatedBy=by, targetResources=[target])

    assert isinstance(found, AppGrant)
    assert (found.account, found.app_name, found.scopes, found.everyone) == (ANNA, "Mail Sync", ("Mail.Read",), False)


def test_a_second_factor():
    target = {"id": "x", "type": "User", "userPrincipalName": ANNA, "modifiedProperties": []}
    by = {"user": {"userPrincipalName": ANNA, "ipAddress": IP}, "app": None}
    (found,) = every(
        activityDisplayName="User registered security info", initiatedBy=by, targetResources=[target],
        resultReason="User registered Authenticator App",
    )  # fmt: skip

    assert isinstance(found, Factor | Change)
    assert found.account == ANNA


def test_who_did_it_is_a_person_an_application_or_microsoft():
    app = unified({**AUDIT, "initiatedBy": {"app": {"appId": APP_ID, "servicePrincipalId": SP_ID, "displayName": "x"}}})
    nobody = unified({**AUDIT, "initiatedBy": {}})

    assert (app["UserId"], app["UserType"], app["ApplicationId"]) == (f"ServicePrincipal_{SP_ID}", 6, APP_ID)
    assert nobody["UserType"] == 4


def test_what_failed_has_failed():
    (found,) = every(result="failure")

    assert not found.succeeded


def test_powershell_and_azures_wrapping_tell_the_same():
    (plain,) = every()
    dialect = DirectoryAudits()
    wrapped = {"time": "2026-03-02T03:35:00Z", "category": "AuditLogs", "properties": AUDIT}

    assert dialect.fits(wrapped)
    assert dialect.fits(capital(AUDIT))
    assert list(dialect.read(wrapped, SOURCE)) == [plain]
    assert list(dialect.read(capital(AUDIT), SOURCE)) == [plain]


def test_fits_only_what_names_an_activity_and_its_targets():
    dialect = DirectoryAudits()

    assert dialect.fits(AUDIT)
    assert not dialect.fits({"activityDisplayName": "x"})
    assert not dialect.fits({"Operation": "Add member to role.", "CreationTime": "2026-03-02T03:35:00"})


def test_an_event_without_a_time_cannot_be_read():
    with pytest.raises((BadRow, ValueError)):
        every(activityDateTime="")
