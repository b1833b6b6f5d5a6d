"""Applications: what they are, what they were allowed, and that the one let in is never taken for Microsoft."""

import json

import pytest

from counterseal.model.records import AppGrant
from tests.providers.exports.m365.events import APP, CHROME, GRAPH, IT, entry, event, one

NAME = "rnail helper"
KEY = "KeyIdentifier=0000000{},KeyType=Password,KeyUsage=Verify,DisplayName=k"


def rows(*values):
    return json.dumps(list(values), indent=2).replace("\n", "\r\n")


def about(operation, changed, name=NAME, spn=APP, **fields):
    target = [{"ID": "ServicePrincipal_1", "Type": 2}, {"ID": name, "Type": 1}, {"ID": spn, "Type": 4}]
    return one(entry(operation, changed, target=name, **{"Target": target, "ObjectId": "Application_1"} | fields))


@pytest.mark.parametrize(
    ("operation", "what"),
    [
        ("Add application.", "app.registered"),
        ("Update application.", "app.changed"),
        ("Add service principal.", "principal.added"),
        ("Update service principal.", "principal.changed"),
    ],
)
def test_an_application_is_told_with_its_id_and_where_it_answers(operation, what):
    changed = {
        "DisplayName": ("[]", rows(NAME)),
        "AppId": ("[]", rows(APP.upper())),
        "AppAddress": (
            "[]",
            rows({"Address": "http://localhost:7"}, {"Address": "http://localhost:7"}, {"Address": "app://x"}),
        ),
        "AvailableToOtherTenants": ("[]", rows(True)),
        "TargetId.ServicePrincipalNames": ("", APP),
    }
    change = about(operation, changed, name="old name")

    assert (change.what, change.target, change.account) == (what, NAME, IT)
    assert change.details == {
        "app_id": APP,
        "reply_urls": "http://localhost:7 app://x",
        "object_id": "Application_1",
        "multi_tenant": "yes",
    }
    assert change.after == "DisplayName, AppId, AppAddress, AvailableToOtherTenants"


def test_a_changed_application_is_known_by_its_target():
    change = about("Update application.", {})

    assert (change.target, change.details["app_id"]) == (NAME, APP)


def test_an_application_without_any_name_is_told_by_its_object_id():
    change = about("Update application.", {}, Target=[])

    assert (change.target, change.details) == ("Application_1", {"object_id": "Application_1"})


def test_a_hundred_reply_addresses_are_cut_between_two():
    urls = [{"Address": f"https://host-{n}.example/callback"} for n in range(100)]
    told = about("Update application.", {"AppAddress": ("[]", rows(*urls))}).details["reply_urls"]

    assert len(told) <= 2000
    assert told.split()[-1].endswith("/callback")


@pytest.mark.parametrize(
    ("operation", "before", "after", "what"),
    [
        ("Update application – Certificates and secrets management ", "", KEY.format(1), "app.secret_added"),
        ("Update application - Certificates and secrets management", "", KEY.format(1), "app.secret_added"),
        ("Update application — Certificates and secrets management.", KEY.format(1), "", "app.secret_removed"),
        ("Update application – Certificates and secrets management ", KEY.format(1), KEY.format(2), "app.secret_added"),
        ("Update application – Certificates and secrets management ", KEY.format(1), KEY.format(1), "app.changed"),
        ("Add service principal credentials.", "", "", "app.secret_added"),
        ("Remove service principal credentials.", "", "", "app.secret_removed"),
    ],
)
def test_a_secret_is_told_by_the_keys_before_and_after_whatever_the_dash(operation, before, after, what):
    keys = (rows(f"[{before}]") if before else "[]", rows(f"[{after}]") if after else "[]")
    change = about(operation, {"KeyDescription": keys})

    assert (change.what, change.target) == (what, NAME)
    assert change.details == {"app_id": APP, "object_id": "Application_1"}


@pytest.mark.parametrize("kind", ["Application", "ServicePrincipal"])
def test_an_owner_is_told_with_the_application(kind):
    changed = {f"{kind}.DisplayName": ("", NAME), f"{kind}.AppId": ("", APP)}
    change = one(entry(f"Add owner to {'application' if kind == 'Application' else 'service principal'}.", changed))

    assert (change.what, change.target) == ("app.owner_added", NAME)
    assert change.details == {"owner": "boss@acme.test", "app_id": APP}


def permission(kind="Principal", scope="Mail.Read", number=1):
    return f"[Id: {number}, ClientId: c, PrincipalId: p, ResourceId: r, ConsentType: {kind}, Scope:  {scope}]"


def consented(permissions, everyone="False", app_only="False"):
    return about(
        "Consent to application.",
        {
            "ConsentContext.IsAdminConsent": ("", "True"),
            "ConsentContext.IsAppOnly": ("", app_only),
            "ConsentContext.OnBehalfOfAll": ("", everyone),
            "ConsentAction.Permissions": ("", permissions),
            "TargetId.ServicePrincipalNames": ("", APP),
        },
    )


def test_a_consent_names_the_application_and_what_it_may_do():
    grant = consented(f"[] => [{permission(scope='offline_access Mail.Read Mail.Send')}]; ")

    assert isinstance(grant, AppGrant)
    assert (grant.app_name, grant.app, grant.account) == (NAME, APP, IT)
    assert grant.scopes == ("offline_access", "Mail.Read", "Mail.Send")
    assert (grant.everyone, grant.app_only, grant.what, grant.client) == (False, False, "set", "Chrome on Windows")


@pytest.mark.parametrize(
    ("permissions", "everyone"),
    [(f"[] => [{permission('AllPrincipals')}]; ", "False"), (f"[] => [{permission()}]; ", "True")],
)
def test_a_consent_for_everybody_is_told_by_either_of_its_marks(permissions, everyone):
    assert consented(permissions, everyone).everyone


def test_what_was_granted_before_is_not_granted_again():
    old, new = permission("AllPrincipals", "User.Read", 1), permission("Principal", "Mail.Read", 2)
    grant = consented(f"[{old}] => [{old}, {new}]; ")

    assert (grant.scopes, grant.everyone) == (("Mail.Read",), False)


def test_a_consent_that_changes_nothing_tells_what_stands():
    assert consented(f"[{permission()}] => [{permission()}]; ").scopes == ("Mail.Read",)


def test_a_consent_in_another_layout_is_read_by_its_scopes():
    grant = consented("[] => Scope: Mail.Read; ConsentType: AllPrincipals", app_only="True")

    assert (grant.scopes, grant.everyone, grant.app_only) == (("Mail.Read",), True, True)


def resource(operation, changed):
    names = {"TargetId.ServicePrincipalNames": ("", f"{GRAPH};https://graph.microsoft.example")}
    return about(operation, changed | names, name="Microsoft Graph", spn=GRAPH, ObjectId=GRAPH)


def test_a_delegated_grant_does_not_take_the_resource_for_the_application():
    changed = {
        "DelegatedPermissionGrant.Scope": ("", " Mail.Read Mail.Send"),
        "DelegatedPermissionGrant.ConsentType": ("", "AllPrincipals"),
        "ServicePrincipal.DisplayName": ("", ""),
        "ServicePrincipal.AppId": ("", ""),
    }
    grant = resource("Add delegated permission grant.", changed)

    assert (grant.app, grant.app_name) == ("", "")
    assert (grant.scopes, grant.everyone) == (("Mail.Read", "Mail.Send"), True)


def test_a_delegated_grant_that_is_taken_back_is_told_by_what_it_was():
    changed = {
        "DelegatedPermissionGrant.Scope": ("Mail.Read", ""),
        "DelegatedPermissionGrant.ConsentType": ("Principal", ""),
        "ServicePrincipal.DisplayName": (NAME, ""),
        "ServicePrincipal.AppId": (APP, ""),
    }
    grant = resource("Remove delegated permission grant.", changed)

    assert (grant.what, grant.app, grant.app_name, grant.scopes, grant.everyone) == (
        "removed",
        APP,
        NAME,
        ("Mail.Read",),
        False,
    )


@pytest.mark.parametrize("field", ["AppId", "Name"])
def test_rights_of_its_own_are_the_applications_over_everybody(field):
    changed = {
        "AppRole.Value": ("", "Mail.Read"),
        "ServicePrincipal.DisplayName": ("", NAME),
        f"ServicePrincipal.{field}": ("", APP),
    }
    grant = resource("Add app role assignment to service principal.", changed)

    assert (grant.app, grant.app_name, grant.scopes) == (APP, NAME, ("Mail.Read",))
    assert (grant.everyone, grant.app_only) == (True, True)


def test_rights_of_its_own_may_be_unnamed():
    assert resource("Remove app role assignment from service principal.", {}).scopes == ()


def test_a_user_listed_with_an_application_is_no_grant():
    change = about("Add app role assignment grant to user.", {"TargetId.ServicePrincipalNames": ("", APP)})

    assert (change.what, change.target, change.details) == ("other", NAME, {"app_id": APP})


def test_an_event_without_any_of_its_lists_is_still_read():
    grant = one(event("Consent to application.", UserId=IT, UserAgent=CHROME))

    assert (grant.app, grant.app_name, grant.scopes) == ("", "", ())
