"""Changes of the directory: roles, groups, users, second factors, devices and what the company allows."""

import json

import pytest

from counterseal.model.records import AppPassword, Change, Factor
from tests.providers.exports.m365.events import ANNA, BOSS, GUID, IT, entry, every, one


def rows(*values):
    return json.dumps(list(values), indent=2).replace("\n", "\r\n")


def role(operation, before="", after="Global Administrator", **fields):
    return one(entry(operation, {"Role.DisplayName": (before, after)}, **fields))


@pytest.mark.parametrize(
    "operation",
    [
        "Add member to role.",
        "Add eligible member to role.",
        "Add member to role in PIM completed (timebound)",
        "Add eligible member to role in PIM completed (permanent)",
        "Add member to role completed (PIM activation)",
        "Add member to role outside of PIM (permanent).",
        "Add scoped member to role.",
    ],
)
def test_a_role_is_granted_by_hand_and_through_every_door_of_pim(operation):
    change = role(operation)

    assert isinstance(change, Change)
    assert (change.what, change.target, change.account) == ("role.granted", BOSS, IT)
    assert change.details == {"role": "Global Administrator"}
    assert change.client == "Chrome on Windows"


@pytest.mark.parametrize("operation", ["Remove member from role.", "Remove member from role (PIM activation expired)"])
def test_a_role_that_is_taken_away_is_named_by_what_it_was(operation):
    change = role(operation, before="Global Administrator", after="")

    assert (change.what, change.details) == ("role.revoked", {"role": "Global Administrator"})


@pytest.mark.parametrize(
    "operation", ["Add member to role requested (PIM activation)", "Add member to role in PIM canceled (renew)"]
)
def test_a_role_that_was_only_asked_for_is_not_granted(operation):
    assert role(operation).what == "other"


def test_pim_may_name_the_role_as_a_target():
    target = [{"ID": "Exchange Administrator", "Type": 1}, {"ID": BOSS, "Type": 5}]

    assert one(entry("Add member to role in PIM completed (timebound)", {}, Target=target)).details == {
        "role": "Exchange Administrator"
    }


def test_a_role_of_a_group_is_told_by_the_groups_name():
    change = one(entry("Add member to role.", {"Role.DisplayName": ("", '"Helpdesk"')}, target="Friends"))

    assert (change.target, change.details) == ("Friends", {"role": "Helpdesk"})


def test_a_target_without_a_name_is_told_by_its_object_id():
    assert role("Add member to role.", Target=[], ObjectId="Group_1").target == "Group_1"


def test_a_group_that_may_hold_roles_is_marked():
    changed = {
        "DisplayName": ("[]", rows("Exchange Security")),
        "IsAssignableToRole": ("[]", rows(True)),
        "Mail": ("[]", rows("security@acme.test")),
    }
    change = one(entry("Add group.", changed, target="Exchange Security"))

    assert (change.what, change.target) == ("group.created", "Exchange Security")
    assert change.details == {"role_assignable": "yes", "mail": "security@acme.test"}
    assert one(entry("Add group.", {}, target="Friends")).details == {}


@pytest.mark.parametrize(
    ("operation", "what"),
    [("Add member to group.", "group.member_added"), ("Add owner to group.", "group.owner_added")],
)
def test_a_member_of_a_group_is_told_with_the_group(operation, what):
    change = one(entry(operation, {"Group.DisplayName": ("", "Exchange Security")}))

    assert (change.what, change.target, change.details) == (what, BOSS, {"group": "Exchange Security"})


@pytest.mark.parametrize(
    ("operation", "what"),
    [
        ("Add user.", "user.created"),
        ("Invite external user.", "user.created"),
        ("Delete user.", "user.deleted"),
        ("Hard Delete user.", "user.deleted"),
        ("Restore user.", "user.enabled"),
    ],
)
def test_users_come_and_go(operation, what):
    change = one(entry(operation, {"DisplayName": ("[]", rows("Bo Ss"))}))

    assert (change.what, change.target, change.details) == (what, BOSS, {"name": "Bo Ss"})


def test_a_user_without_an_address_as_target_is_found_by_the_address_among_the_properties():
    change = one(entry("Add user.", {"UserPrincipalName": ("[]", rows("Bo@acme.test"))}, target="Bo Ss"))

    assert change.target == "bo@acme.test"
    assert one(entry("Delete user.", {}, target="Bo Ss")).target == "Bo Ss"


def test_a_guest_keeps_the_address_under_which_the_company_knows_them():
    assert one(entry("Invite external user.", {}, target="jo_partner.example#EXT#@acme.onmicrosoft.com")).target == (
        "jo_partner.example#ext#@acme.onmicrosoft.com"
    )


def methods(*kinds):
    return rows(*({"MethodType": kind, "Default": False} for kind in kinds))


@pytest.mark.parametrize(
    ("before", "after", "what", "method"),
    [
        ((5,), (5, 6), "added", "PhoneAppNotification"),
        ((5, 7), (5,), "removed", "PhoneAppOTP"),
        ((5,), (6,), "changed", "OneWaySms, PhoneAppNotification"),
        ((5,), (5,), "changed", "Method"),
    ],
)
def test_a_second_factor_that_came_or_went_is_told_by_its_kind(before, after, what, method):
    factor = one(entry("Update user.", {"StrongAuthenticationMethod": (methods(*before), methods(*after))}))

    assert isinstance(factor, Factor)
    assert (factor.account, factor.actor, factor.what, factor.method) == (BOSS, IT, what, method)


def required(state):
    return rows({"RelyingParty": "*", "State": state})


@pytest.mark.parametrize(
    ("after", "what"),
    [
        (required(1), "required"),
        (required(2), "required"),
        (required(0), "not_required"),
        ("[]", "not_required"),
        ("[cut", "not_required"),
    ],
)
def test_a_second_factor_is_required_only_while_its_state_says_so(after, what):
    assert one(entry("Update user.", {"StrongAuthenticationRequirement": (required(1), after)})).what == what


@pytest.mark.parametrize(("value", "what"), [(True, "user.enabled"), (False, "user.disabled")])
def test_an_account_is_switched(value, what):
    assert one(entry("Update user.", {"AccountEnabled": (rows(not value), rows(value))})).what == what


def test_several_changes_of_a_user_are_several_records():
    changed = {
        "StrongAuthenticationMethod": (methods(5), methods(5, 6)),
        "StrongAuthenticationRequirement": ("[]", required(1)),
        "AccountEnabled": (rows(False), rows(True)),
    }
    found = every(entry("Update user.", changed))

    assert [one_.what for one_ in found] == ["added", "required", "user.enabled"]
    assert len({one_.id for one_ in found}) == 3


def test_any_other_change_of_a_user_is_told_by_what_was_changed():
    changed = {
        "TelephoneNumber": ("[]", rows("1")),
        "Included Updated Properties": ("", "x"),
        "TargetId.UserType": ("", "Member"),
    }

    assert one(entry("Update user.", changed)).after == "TelephoneNumber"


@pytest.mark.parametrize(
    ("operation", "what"),
    [
        ("Enable Strong Authentication.", "required"),
        ("Disable Strong Authentication.", "not_required"),
        ("User registered security info", "added"),
        ("Admin deleted security info", "removed"),
        ("User changed default security info", "changed"),
    ],
)
def test_security_info_is_told_under_the_account_it_protects(operation, what):
    factor = one(entry(operation, {}))

    assert (factor.account, factor.what, factor.method) == (BOSS, what, "multi-factor authentication")


@pytest.mark.parametrize(
    ("operation", "what"), [("Add FIDO2 security key", "added"), ("Delete FIDO2 security key(s)", "removed")]
)
def test_a_key_is_a_factor_too(operation, what):
    factor = one(entry(operation, {}))

    assert (factor.what, factor.method) == (what, "fido2 security key")


def test_a_factor_of_an_unnamed_user_is_told_under_whoever_acted():
    assert one(entry("Enable Strong Authentication.", {}, target="Bo Ss")).account == IT


@pytest.mark.parametrize(
    ("operation", "what"),
    [("Create application password for user.", "set"), ("Delete application password for user.", "removed")],
)
def test_a_password_for_one_client_is_of_the_account(operation, what):
    password = one(entry(operation, {}))

    assert isinstance(password, AppPassword)
    assert (password.account, password.what) == (BOSS, what)


@pytest.mark.parametrize(
    ("operation", "what"),
    [
        ("Reset user password.", "password.reset"),
        ("Reset password", "password.reset"),
        ("Change user password.", "password.changed"),
        ("Update StsRefreshTokenValidFrom Timestamp.", "tokens.revoked"),
        ("Disable account.", "user.disabled"),
    ],
)
def test_what_happens_to_an_account_is_told_under_it(operation, what):
    change = one(entry(operation, {}))

    assert (change.what, change.account, change.target) == (what, BOSS, BOSS)


def test_a_device_is_told_with_its_owner():
    change = one(entry("Add registered owner to device.", {"Device.DisplayName": ("", "PC-7")}, target=ANNA))

    assert (change.what, change.target, change.account, change.details) == (
        "device.registered",
        "PC-7",
        ANNA,
        {"user": ANNA},
    )


@pytest.mark.parametrize(
    ("changed", "name", "details"),
    [
        ({"DisplayName": ("[]", rows("PC-7")), "DeviceOSType": ("[]", rows("Windows"))}, "PC-7", {"os": "Windows"}),
        ({"CloudDisplayName": ("[]", rows("PC-7")), "CloudDeviceOSType": ("[]", rows("Ios"))}, "PC-7", {"os": "Ios"}),
        ({}, "PC-8", {}),
    ],
)
def test_a_device_that_appears_is_told_by_its_name_and_system(changed, name, details):
    change = one(entry("Add device.", changed, target="PC-8"))

    assert (change.target, change.details) == (name, details)


def features(*names):
    return rows({"EnabledFeatures": list(names)})


@pytest.mark.parametrize(
    ("before", "after", "told"),
    [
        (features("A"), features("A", "EnableRoleAssignmentsToGroups"), "EnableRoleAssignmentsToGroups"),
        (rows({"EnabledFeatures": 7}, "odd"), features("A"), "A"),
        (features("A"), "[cut", "[cut"),
    ],
)
def test_features_of_the_directory_that_were_switched_on_are_named(before, after, told):
    change = one(entry("Set directory feature on tenant.", {"DirectoryFeatures": (before, after)}, target="Acme"))

    assert (change.what, change.after) == ("feature.changed", told)


@pytest.mark.parametrize(
    ("operation", "what"),
    [
        ("Set domain authentication.", "domain.federated"),
        ("Add unverified domain.", "domain.added"),
        ("Update conditional access policy.", "policy.changed"),
        ("Delete policy.", "policy.changed"),
    ],
)
def test_domains_and_policies_are_told_by_name_and_what_was_changed(operation, what):
    change = one(entry(operation, {"Authentication": ("[]", rows("x"))}, target="acme.test"))

    assert (change.what, change.target, change.after) == (what, "acme.test", "Authentication")


def test_what_is_no_list_of_properties_is_no_change_of_any():
    change = one(entry("Update user.", {}, ModifiedProperties="odd", Target=[{"ID": GUID, "Type": 2}]))

    assert (change.what, change.after, change.target) == ("user.changed", "", BOSS)
