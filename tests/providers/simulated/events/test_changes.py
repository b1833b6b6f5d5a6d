"""Each change of the directory keeps its facts in properties of its own."""

import pytest

from tests.providers.simulated.tiny import changed, event, played

IT = "change who=it@acme.test"


@pytest.mark.parametrize(
    ("line", "operation"),
    [
        (f"{IT} what=user.created target=new@acme.test name=New", "Add user."),
        (f"{IT} what=user.deleted target=anna@acme.test", "Delete user."),
        (f"{IT} what=user.disabled target=anna@acme.test", "Update user."),
        (f"{IT} what=user.enabled target=anna@acme.test", "Update user."),
        (f"{IT} what=user.changed target=anna@acme.test after=Mobile", "Update user."),
        (f"{IT} what=role.granted target=anna@acme.test role=Reader", "Add member to role."),
        (f"{IT} what=role.revoked target=anna@acme.test role=Reader", "Remove member from role."),
        (f"{IT} what=group.created target=Team", "Add group."),
        (f"{IT} what=group.member_added target=anna@acme.test group=Team", "Add member to group."),
        (f"{IT} what=group.owner_added target=anna@acme.test group=Team", "Add owner to group."),
        (f"{IT} what=password.reset target=anna@acme.test", "Reset user password."),
        ("change as=anna what=password.changed target=anna@acme.test", "Change user password."),
        (f"{IT} what=tokens.revoked target=anna@acme.test", "Update StsRefreshTokenValidFrom Timestamp."),
        (f"{IT} what=app.registered target=Tool", "Add application."),
        (f"{IT} what=app.changed target=Tool", "Update application."),
        (f"{IT} what=app.secret_added target=Tool", "Update application – Certificates and secrets management "),
        (f"{IT} what=app.owner_added target=Tool owner=anna@acme.test", "Add owner to application."),
        (f"{IT} what=principal.added target=Tool", "Add service principal."),
        (f"{IT} what=domain.added target=acme-pay.test", "Add unverified domain."),
        (f"{IT} what=domain.federated target=acme.test", "Set domain authentication."),
        (f"{IT} what=feature.changed target=directory after=Extra", "Set directory feature on tenant."),
        (f'{IT} what=other operation="Change user license." target=anna@acme.test', "Change user license."),
    ],
)
def test_each_change_has_its_operation(line, operation):
    assert event(line)["Operation"] == operation


def test_a_new_password_ends_the_tokens_in_an_event_of_its_own():
    first, second = played(f"{IT} what=password.reset target=anna@acme.test")

    assert second["Operation"] == "Update StsRefreshTokenValidFrom Timestamp."
    assert first["Id"] != second["Id"]


def test_a_role_is_named_after_or_before():
    granted = changed(event(f'{IT} what=role.granted target=anna@acme.test role="Global Administrator"'))
    revoked = changed(event(f'{IT} what=role.revoked target=anna@acme.test role="Global Administrator"'))

    assert granted["Role.DisplayName"] == ("", "Global Administrator")
    assert revoked["Role.DisplayName"] == ("Global Administrator", "")
    assert granted["Role.WellKnownObjectName"] == ("", "GlobalAdministrators")


def test_the_account_switch():
    off = changed(event(f"{IT} what=user.disabled target=anna@acme.test"))

    assert off["AccountEnabled"] == ("[\r\n  true\r\n]", "[\r\n  false\r\n]")


def test_an_application_answers_to_addresses():
    one = changed(event(f"{IT} what=app.registered target=Tool reply_urls=http://localhost:30662/ multi_tenant=yes"))
    two = changed(event(f'{IT} what=app.registered target=Tool reply_urls="https://a.test https://b.test"'))

    assert '"Address": "http://localhost:30662/"' in one["AppAddress"][1]
    assert one["AvailableToOtherTenants"][1] == "[\r\n  true\r\n]"
    assert two["AppAddress"][1].count('"Address":') == 2


def test_a_secret_comes_and_goes():
    added = changed(event(f"{IT} what=app.secret_added target=Tool"))
    removed = changed(event(f"{IT} what=app.secret_removed target=Tool"))

    assert added["KeyDescription"][0] == removed["KeyDescription"][1] == "[]"
    assert "KeyType=Password" in added["KeyDescription"][1]


def test_a_group_may_hold_roles_and_get_mail():
    said = changed(event(f"{IT} what=group.created target=Team role_assignable=yes mail=team@acme.test"))

    assert said["IsAssignableToRole"][1] == "[\r\n  true\r\n]"
    assert "team@acme.test" in said["Mail"][1]


def test_a_device_is_registered_by_the_provider_for_its_owner():
    line = "change who=ServicePrincipal_x actor_kind=app account=anna@acme.test what=device.registered target=Phone"
    found = event(line)

    assert (found["Operation"], found["UserType"]) == ("Add registered owner to device.", 4)
    assert found["UserKey"] == "Not Available"
    assert {"ID": "anna@acme.test", "Type": 5} in found["Target"]
    assert changed(found)["Device.DisplayName"] == ("", "Phone")


def test_a_feature_is_what_was_not_there_before():
    before, after = changed(event(f"{IT} what=feature.changed target=directory after=Extra"))["DirectoryFeatures"]

    assert "Extra" in after
    assert "Extra" not in before


def test_what_failed_says_so():
    assert event(f"{IT} what=app.registered target=Tool succeeded=no")["ResultStatus"] == "Failure"
