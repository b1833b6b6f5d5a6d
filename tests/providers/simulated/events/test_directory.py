"""Consents, second factors and app passwords: JSON with Windows line ends inside a text."""

import json

import pytest

from counterseal.providers.simulated.events.directory import FACTORS, Target, listed, new
from tests.providers.simulated.tiny import CHROME, changed, event, pairs, played


def test_values_are_lists_with_windows_line_ends():
    assert listed("a") == '[\r\n  "a"\r\n]'
    assert listed() == "[]"
    assert new(DisplayName="x")["Included Updated Properties"] == ("", "DisplayName")


def test_a_change_says_who_with_what_from_where():
    found = event("app_password as=anna")

    assert (found["Operation"], found["RecordType"]) == ("Create application password for user.", 8)
    assert found["ClientIP"] == found["ActorIpAddress"] == "198.51.100.7"
    assert json.loads(pairs(found, "ExtendedProperties")["additionalDetails"]) == {"User-Agent": CHROME}
    assert {"ID": "anna@acme.test", "Type": 5} in found["Target"]
    assert found["UserKey"].endswith("@acme.onmicrosoft.com")


def test_an_application_password_can_go_again():
    assert event("app_password as=anna what=removed")["Operation"] == "Delete application password for user."


def test_a_consent_names_the_permissions_and_who_gave_them():
    first, second = played('grant as=anna app_name="Mail Helper" scopes=Mail.Read,offline_access')
    said = changed(first)

    assert (first["Operation"], second["Operation"]) == ("Consent to application.", "Add delegated permission grant.")
    assert said["ConsentContext.OnBehalfOfAll"] == ("", "False")
    assert "ConsentType: Principal, Scope:  Mail.Read offline_access]]" in said["ConsentAction.Permissions"][1]
    assert "PrincipalId: " in said["ConsentAction.Permissions"][1]
    assert {"ID": "Mail Helper", "Type": 1} in first["Target"]
    assert first["ObjectId"] == next(one["ID"] for one in first["Target"] if one["Type"] == 4)
    assert first["Id"] != second["Id"]


def test_a_consent_for_everybody():
    said = changed(event("grant who=it@acme.test app_name=x scopes=Mail.Read everyone=yes app_only=yes"))

    assert said["ConsentContext.OnBehalfOfAll"][1] == said["ConsentContext.IsAppOnly"][1] == "True"
    assert "ConsentType: AllPrincipals" in said["ConsentAction.Permissions"][1]
    assert "PrincipalId" not in said["ConsentAction.Permissions"][1]


def test_a_revoked_consent():
    (found,) = played("grant who=it@acme.test app_name=x scopes=Mail.Read what=removed")

    assert found["Operation"] == "Remove delegated permission grant."
    assert changed(found)["ServicePrincipal.DisplayName"] == ("", "x")


@pytest.mark.parametrize("method", FACTORS)
def test_a_second_factor_comes_and_goes_by_number(method):
    added, removed = (changed(event(f"factor as=anna what={what} method={method}")) for what in ("added", "removed"))
    before, after = (json.loads(value) for value in added["StrongAuthenticationMethod"])

    assert [one["MethodType"] for one in after if one not in before] == [FACTORS.index(method)]
    assert removed["StrongAuthenticationMethod"] == added["StrongAuthenticationMethod"][::-1]


def test_the_requirement_is_switched():
    assert event("factor who=it@acme.test account=anna@acme.test what=required")["Operation"] == (
        "Enable Strong Authentication."
    )
    found = event("factor who=it@acme.test account=anna@acme.test what=not_required")
    assert found["Operation"] == "Disable Strong Authentication."
    assert changed(found)["StrongAuthenticationRequirement"][1] == "[]"


@pytest.mark.parametrize("line", ["factor as=anna method=Stamp", "factor as=anna what=changed"])
def test_other_factors_are_refused(line):
    with pytest.raises(ValueError, match="a factor is added, removed"):
        event(line)


def test_targets_have_ids_by_kind():
    assert Target("User", "a@acme.test").name == "a@acme.test"
    found = event("change who=it@acme.test what=user.deleted target=anna@acme.test")
    types = {one["Type"] for one in found["Target"]}

    assert found["ObjectId"] == "anna@acme.test"
    assert types == {2, 3, 5}
