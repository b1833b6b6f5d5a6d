"""The few shapes of an audit event are unwrapped in one place, and an odd one reads as empty instead of raising."""

from datetime import UTC, datetime

import pytest

from counterseal.providers.exports.m365.fields import (
    Base,
    Modified,
    actor_of,
    agent_of,
    app_of,
    device_property,
    ids,
    ip_of,
    known_id,
    listed,
    named,
    number,
    pairs,
    part,
    parts,
    plain,
    session_of,
    unwrap,
    word,
)
from tests.providers.exports.m365.events import CHROME, SOURCE

AT = datetime(2026, 3, 2, 8, 21, tzinfo=UTC)


def deep(levels):
    value: list[object] = []
    for _ in range(levels):
        value = [value]
    return value


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("Anna", "Anna"),
        ("发票", "发票"),
        (None, ""),
        (0, "0"),
        (True, "True"),
        (["a", {"b": None}], '["a",{"b":null}]'),
        ("a\0b", "a␀b"),
        ("a\ud800b", "a?b"),
        (deep(400), ""),
        ([10**30], ""),
        (10**5000, ""),
    ],
    ids=[
        "text",
        "Chinese",
        "null",
        "number",
        "switch",
        "nested",
        "NUL",
        "half a letter",
        "too deep",
        "too big",
        "too long",
    ],
)
def test_every_value_has_a_text_that_a_store_takes(value, text):
    assert plain(value) == text


@pytest.mark.parametrize("event", [{}, {"A": None}, {"A": ["x"]}, {"A": {"B": "x"}}, None, "text", ["A"]])
def test_a_field_that_is_missing_or_of_another_shape_is_empty(event):
    assert word(event, "A") == ""


def test_a_field_is_read_without_the_blanks_around_it():
    assert word({"A": " x \r\n"}, "A") == "x"


@pytest.mark.parametrize(("value", "count"), [("12", 12), (12, 12), ("-1", 0), ("many", 0), ("9" * 5000, 0), (None, 0)])
def test_a_number_is_read_only_where_there_is_one(value, count):
    assert number({"A": value}, "A") == count


def test_parts_are_only_what_has_fields_of_its_own():
    event = {"one": {"x": 1}, "several": [{"x": 1}, None, "text", {"x": 2}], "text": "x"}

    assert part(event, "one") == {"x": 1}
    assert part(event, "text") == {}
    assert parts(event, "several") == [{"x": 1}, {"x": 2}]
    assert parts(event, "one") == []


def test_names_and_values_are_read_from_a_list_and_from_a_mapping():
    listed_ = {"P": [{"Name": "A", "Value": "1"}, {"Name": "B"}, "odd", {"Value": ["x", "y"]}]}

    assert pairs(listed_, "P") == {"A": "1", "B": "", "": '["x","y"]'}
    assert pairs({"P": {"A": True}}, "P") == {"A": "True"}
    assert pairs({"P": "text"}, "P") == {}


def test_modified_properties_give_both_values_and_the_names_of_what_was_changed():
    modified = Modified(
        {
            "ModifiedProperties": [
                {"Name": "DisplayName", "OldValue": "[]", "NewValue": '[\r\n  "Anna Berg"\r\n]'},
                {"Name": "Role.DisplayName", "OldValue": '"Helpdesk"', "NewValue": ""},
                {"Name": "Included Updated Properties", "NewValue": "DisplayName"},
                "RecipientCollection",
            ]
        }
    )

    assert (modified.before("DisplayName"), modified.after("DisplayName")) == ("", "Anna Berg")
    assert modified.either("Role.DisplayName") == "Helpdesk"
    assert modified.names() == ("DisplayName",)
    assert "Role.DisplayName" in modified
    assert modified.after("Mail") == ""


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ('["a"]', "a"),
        ('["a", 1, true]', "a 1 True"),
        ('"a"', "a"),
        ('[{"a":1}]', '[{"a":1}]'),
        ("[cut", "[cut"),
        ("plain", "plain"),
    ],
)
def test_json_of_plain_values_is_unwrapped_and_nothing_else(value, text):
    assert unwrap(value) == text


@pytest.mark.parametrize(("value", "rows"), [("[1]", [1]), ("[cut", []), ("text", []), ('{"a":1}', [])])
def test_a_list_in_a_text_is_read_only_where_there_is_one(value, rows):
    assert listed(value) == rows


def test_ids_are_told_apart_by_their_type_even_as_text():
    event = {"Target": [{"ID": "x", "Type": 2}, {"ID": "Sync", "Type": "1"}, {"ID": ["odd"], "Type": 1}, "odd"]}

    assert ids(event, "Target", "1") == ["Sync", ""]
    assert named(event) == "Sync"
    assert named({}) == ""


@pytest.mark.parametrize(
    ("user", "kind", "actor"),
    [
        ("Anna@Acme.test", 0, ("anna@acme.test", "user")),
        ("Anna@Acme.test", 2, ("anna@acme.test", "user")),
        ("i:0#.f|membership|anna@acme.test", 0, ("anna@acme.test", "user")),
        ("jo_partner.example#EXT#@acme.onmicrosoft.com", 10, ("jo_partner.example#ext#@acme.onmicrosoft.com", "user")),
        ("helper@partner.example", 9, ("helper@partner.example", "user")),
        ("Not Available", 0, ("not available", "user")),
        ("", 0, ("", "user")),
        ("certificates@acme.test", 0, ("certificates@acme.test", "user")),
        ("NT AUTHORITY\\SYSTEM (w3wp)", 3, ("NT AUTHORITY\\SYSTEM (w3wp)", "system")),
        ("NT SERVICE\\MSExchangeAdminApiNetCore", 2, ("NT SERVICE\\MSExchangeAdminApiNetCore", "system")),
        ("S-1-5-18", 2, ("S-1-5-18", "system")),
        ("Certificate", 4, ("Certificate", "system")),
        ("Microsoft\\ServiceOperator", 0, ("Microsoft\\ServiceOperator", "system")),
        ("Provisioning@apcprd04.prod.outlook.com", 3, ("provisioning@apcprd04.prod.outlook.com", "system")),
        ("SomePolicy", 7, ("SomePolicy", "system")),
        ("ServicePrincipal_11111111", 4, ("ServicePrincipal_11111111", "app")),
        ("app@sharepoint", 0, ("app@sharepoint", "app")),
        ("Anna@Acme.test", 5, ("anna@acme.test", "app")),
        ("some-id", "6", ("some-id", "app")),
    ],
)
def test_people_applications_and_the_provider_are_told_apart(user, kind, actor):
    assert actor_of({"UserId": user, "UserType": kind}) == actor


@pytest.mark.parametrize(
    ("fields", "ip"),
    [
        ({"ClientIP": "198.51.100.7:5021"}, "198.51.100.7"),
        ({"ClientIP": "[2001:db8::7]:443"}, "2001:db8::7"),
        ({"ClientIP": "::1", "ClientIPAddress": "198.51.100.7"}, "198.51.100.7"),
        ({"ClientIP": None, "ActorIpAddress": "::ffff:198.51.100.7"}, "198.51.100.7"),
        ({"ClientIP": "null"}, ""),
        ({"ClientIP": ["198.51.100.7"]}, ""),
        ({}, ""),
    ],
)
def test_the_address_is_taken_from_the_field_that_tells_one(fields, ip):
    assert ip_of(fields) == ip


@pytest.mark.parametrize(
    ("fields", "session"),
    [
        ({"SessionId": "s1", "AppAccessContext": {"AADSessionId": "s2"}}, "s1"),
        ({"AppAccessContext": {"AADSessionId": "s2"}}, "s2"),
        ({"AppAccessContext": {"AADSessionId": "00000000-0000-0000-0000-000000000000"}}, ""),
        ({"DeviceProperties": [{"Name": "SessionId", "Value": "s3"}]}, "s3"),
        ({"AppAccessContext": "odd", "DeviceProperties": "odd"}, ""),
    ],
)
def test_one_session_is_found_in_every_workload(fields, session):
    assert session_of(fields) == session


@pytest.mark.parametrize(
    ("fields", "app"),
    [
        ({"ClientAppId": "c", "AppId": "a"}, "c"),
        ({"ClientAppId": "", "ApplicationId": "b"}, "b"),
        ({"AppId": "a"}, "a"),
        ({"AppAccessContext": {"ClientAppId": "d"}}, "d"),
        ({}, ""),
    ],
)
def test_the_application_that_acted_comes_before_the_one_it_went_through(fields, app):
    assert app_of(fields) == app


def test_an_id_of_noughts_is_none():
    assert known_id("00000000-0000-0000-0000-000000000000") == ""
    assert known_id("00000003-0000-0000-c000-000000000000") != ""


@pytest.mark.parametrize(
    ("fields", "agent"),
    [
        ({"UserAgent": CHROME}, CHROME),
        ({"ExtendedProperties": [{"Name": "UserAgent", "Value": CHROME}]}, CHROME),
        ({"ExtendedProperties": [{"Name": "additionalDetails", "Value": '{"User-Agent":"axios/1"}'}]}, "axios/1"),
        ({"ExtendedProperties": [{"Name": "additionalDetails", "Value": "{cut"}]}, ""),
        ({"ExtendedProperties": [{"Name": "additionalDetails", "Value": "[]"}]}, ""),
        ({}, ""),
    ],
)
def test_the_user_agent_is_found_wherever_the_workload_keeps_it(fields, agent):
    assert agent_of(fields) == agent


def test_a_property_of_the_device_is_read():
    assert device_property({"DeviceProperties": [{"Name": "OS", "Value": "Windows"}]}, "OS") == "Windows"


def test_what_every_record_of_an_event_has_in_common():
    event = {"Id": "e1", "Operation": "Set-Mailbox", "UserId": "Anna@acme.test", "ResultStatus": "False"}
    base = Base(event, AT, SOURCE)

    common = base.common("Boss@acme.test", agent="x")

    assert base.operation == "set-mailbox"
    assert (common["id"], common["account"], common["actor"]) == ("e1", "boss@acme.test", "anna@acme.test")
    assert (common["succeeded"], common["agent"], common["zone"], common["partial"]) == (False, "x", "UTC", False)


def test_an_event_without_an_id_is_named_by_its_place():
    assert Base({"Id": None}, AT, SOURCE).common()["id"] == "aaaaaaaaaaaaaaaa:audit.csv:row 17"
