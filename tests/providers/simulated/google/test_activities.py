"""Activities of the Reports API, held against Google's own discovery document where it is there."""

import json
from pathlib import Path

import pytest

from counterseal.providers.simulated.google.activities import (
    activities,
    event,
    many,
    message,
    number,
    profile,
    text,
    yes,
)
from counterseal.providers.simulated.google.mail import mail_activities
from counterseal.providers.simulated.letters import post_of
from tests.providers.simulated.tiny import told_on

SPEC = Path(__file__).resolve().parents[5] / "shared" / "specs" / "google" / "admin.reports_v1.json"


def told(line):
    return activities(told_on("google", f"2026-03-02 08:21 {line}"))


def one(line):
    (rows,) = told(line).values()
    return rows[0]


def parameters(activity):
    values = ("value", "multiValue", "boolValue", "intValue", "multiMessageValue")
    (found,) = activity["events"]
    return {p["name"]: next(p[key] for key in values if key in p) for p in found.get("parameters", ())}


def test_a_sign_in_names_person_and_address_and_no_browser():
    found = one("signin as=anna factor=password")

    assert found["id"]["applicationName"] == "login"
    assert found["id"]["time"].startswith("2026-03-02T08:21:00.")
    assert found["actor"]["email"] == "anna@acme.test"
    assert found["ipAddress"] == "198.51.100.7"
    assert found["networkInfo"] == {"ipAsn": [64496], "regionCode": "CN"}
    assert found["events"][0]["name"] == "login_success"
    assert parameters(found) == {
        "login_type": "google_password", "login_challenge_method": ["password"], "is_suspicious": False,
    }  # fmt: skip
    assert "Mozilla" not in json.dumps(found)


def test_a_wrong_password_is_a_failure():
    assert one("failed as=anna")["events"][0]["name"] == "login_failure"


def test_a_grant_is_told_by_the_token_log_with_its_scopes():
    found = one('grant as=anna app_name="Mail Reader" scopes=https://mail.google.com/,openid')

    assert found["id"]["applicationName"] == "token"
    assert found["events"][0]["name"] == "authorize"
    assert parameters(found)["app_name"] == "Mail Reader"
    assert parameters(found)["scope"] == ["https://mail.google.com/", "openid"]
    buckets = [entry["parameter"][1]["multiValue"] for entry in parameters(found)["scope_data"]]
    assert buckets == [["GMAIL"], ["IDENTITY"]]
    assert one("grant as=anna app_name=x what=removed")["events"][0]["name"] == "revoke"


@pytest.mark.parametrize(
    ("line", "application", "kind", "name"),
    [
        ("forward as=anna to=x@freepost.test", "user_accounts", "email_forwarding_change", "email_forwarding_out_of_domain"),
        ("factor as=anna what=added", "user_accounts", "2sv_change", "2sv_enroll"),
        ("factor as=anna what=removed", "user_accounts", "2sv_change", "2sv_disable"),
        ("change as=anna what=password.changed target=anna@acme.test", "user_accounts", "password_change", "password_edit"),
        ("change as=anna what=recovery.changed after=a@b.test", "user_accounts", "recovery_info_change", "recovery_email_edit"),
        ("change as=anna what=recovery.changed after=+4912", "user_accounts", "recovery_info_change", "recovery_phone_edit"),
        ("change who=it@acme.test what=password.reset target=anna@acme.test", "admin", "USER_SETTINGS", "CHANGE_PASSWORD"),
        ("change who=it@acme.test what=user.created target=new@acme.test name=New", "admin", "USER_SETTINGS", "CREATE_USER"),
        ("change who=it@acme.test what=role.granted target=anna@acme.test role=_SEED_ADMIN_ROLE", "admin",
         "DELEGATED_ADMIN_SETTINGS", "ASSIGN_ROLE"),
    ],
)  # fmt: skip
def test_each_act_stands_in_its_applications_log(line, application, kind, name):
    found = one(line)

    assert found["id"]["applicationName"] == application
    assert (found["events"][0]["type"], found["events"][0]["name"]) == (kind, name)


def test_a_forwarding_inside_the_company_and_its_end_are_not_told():
    assert told("forward as=anna to=boss@acme.test") == {}
    assert told("forward as=anna what=removed") == {}


def test_a_filter_is_not_told_by_any_log():
    assert told("rule as=anna name=x words=y deletes=yes") == {}


def test_the_newest_stands_first_and_no_two_share_their_number():
    rows = activities(told_on("google", *(f"2026-03-02 08:2{n} signin as=anna" for n in range(3))))["login"]

    assert [row["id"]["time"] for row in rows] == sorted((row["id"]["time"] for row in rows), reverse=True)
    assert len({row["id"]["uniqueQualifier"] for row in rows}) == 3


def test_values_stand_under_the_key_of_their_type_and_empty_ones_not_at_all():
    found = event("t", "n", text("a", "x"), text("b", ""), many("c", "y"), yes("d", False), number("e", 0), many("f"))

    assert [p["name"] for p in found["parameters"]] == ["a", "c", "d", "e"]
    assert found["parameters"][3]["intValue"] == "0"
    assert message("m", text("a", ""), text("b", "x"))["messageValue"]["parameter"] == [{"name": "b", "value": "x"}]


def test_a_profile_is_a_number_of_twenty_one_digits():
    assert len(profile("a@b.test")) == 21
    assert profile("A@b.test") == profile("a@b.test")


def test_every_activity_has_the_shape_of_the_discovery_document():
    if not SPEC.exists():
        pytest.skip(f"{SPEC} is not there")
    schemas = json.loads(SPEC.read_text("utf-8"))["schemas"]
    story = told_on(
        "google",
        "2026-03-02 08:21 signin as=anna",
        "2026-03-02 08:22 grant as=anna app_name=x scopes=openid",
        "2026-03-02 08:23 message as=anna act=sent recipients=bo@partner.test subject=x attachments=a.pdf",
        "2026-03-02 08:24 change who=it@acme.test what=user.created target=new@acme.test",
    )
    rows = [row for rows in activities(story).values() for row in rows]
    rows += mail_activities(story, post_of(story, "google"))

    wrong = [said for row in rows for said in _strangers(row, schemas["Activity"], schemas)]
    assert not wrong


def _strangers(value, schema, schemas, path=""):
    """Keys that the document does not have, and values of another type."""
    schema = schemas[schema["$ref"]] if "$ref" in schema else schema
    if (
        schema.get("id") == "NestedParameter"
    ):  # Gmail's events nest deeper than the document says: its appendix has source.address
        deeper = schemas["Activity"]["properties"]["events"]["items"]["properties"]["parameters"]["items"]
        schema = schema | {"properties": deeper["properties"] | schema["properties"]}
    kinds = {"string": str, "boolean": bool, "array": list, "object": dict, "integer": int}
    if not isinstance(value, kinds.get(schema.get("type", "object"), object)):
        yield f"{path} is {value!r}"
    elif isinstance(value, dict):
        known = schema.get("properties", {})
        for key, inner in value.items():
            if key not in known:
                yield f"{path}.{key}"
            else:
                yield from _strangers(inner, known[key], schemas, f"{path}.{key}")
    elif isinstance(value, list):
        for inner in value:
            yield from _strangers(inner, schema["items"], schemas, f"{path}[]")
