"""Values as PowerShell writes them."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from counterseal.providers.exports.m365.state_values import lost, many, off, on, one, people, person, switch, when
from counterseal.providers.exports.trouble import BadRow

EX = "EX:/o=Org/ou=Group/cn=Recipients/cn=0123456789abcdef0123456789abcdef-anna"


@pytest.mark.parametrize(
    "value",
    [
        "System.String[]", "Microsoft.Exchange.Data.MultiValuedProperty`1[System.String]", "System.Collections.ArrayList",
        "Deserialized.Microsoft.Exchange.Data.MultiValuedProperty`1[[System.String]]", "System.Collections.Generic.List`1[System.Object]",
    ],
)  # fmt: skip
def test_the_class_of_a_list_is_a_lost_list(value):
    assert lost(value)
    assert many(value) == ()
    assert one(value) == ""


@pytest.mark.parametrize("value", ["System administrator", "Microsoft.Exchange", "", None, ["a"], "{a, b}", "List"])
def test_other_values_are_not(value):
    assert not lost(value)


@pytest.mark.parametrize(
    ("value", "found"),
    [
        ("{a, b}", ("a", "b")), ("{}", ()), ("", ()), (None, ()), ("a;b", ("a", "b")), ("a\nb", ("a", "b")), (["a", "b"], ("a", "b")),
        ('["a","b"]', ("a", "b")), ("a", ("a",)), ('{"Meyer, Anna" [SMTP:a@acme.test], b}', ('"Meyer, Anna" [SMTP:a@acme.test]', "b")),
        ({"value": ["a", "b"], "Count": 2}, ("a", "b")), ([{"Address": "a@acme.test"}, {"Name": "b"}], ("a@acme.test", "b")),
        ({"x": 1}, ()),
    ],
)  # fmt: skip
def test_a_list_in_every_way_it_is_written(value, found):
    assert many(value) == found


def test_a_single_value():
    assert one("{a}") == "a"
    assert one(True) == "True"
    assert one(["a", "b"]) == "a, b"
    assert one({"SmtpAddress": "a@acme.test"}) == "a@acme.test"
    assert one(None) == ""


def test_switches():
    assert on("True")
    assert on(True)
    assert off("$false")
    assert not off("")
    assert switch({"a": "False"}, "a") is False
    assert switch({"a": "True"}, "a") is True
    assert switch({"a": ""}, "a") is None
    assert switch({}, "a") is None
    with pytest.raises(BadRow):
        switch({"a": "Trqe"}, "a")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ('"boss@acme.test" [SMTP:Evil@mail.example]', "evil@mail.example"), (f'"Anna" [{EX}]', "anna"),
        ("smtp:evil@mail.example", "evil@mail.example"), ("evil@mail.example", "evil@mail.example"),
        ("acme.test/Users/Anna Meyer", "anna meyer"), ("Anna Meyer", "anna meyer"), ("", ""),
    ],
)  # fmt: skip
def test_a_person_is_what_stands_in_the_brackets(text, found):
    assert person(text) == found


def test_people_are_told_once():
    assert people('{"A" [SMTP:a@acme.test], "B" [SMTP:a@acme.test], b@acme.test}') == ("a@acme.test", "b@acme.test")


def test_a_moment_counts_where_its_zone_is_known():
    moment = datetime(2026, 3, 2, 3, 50, tzinfo=UTC)

    assert (
        when(
            {"WhenChangedUTC": "2026-03-02T03:50:00", "WhenChanged": "3/2/2026 11:50:00 AM"},
            "WhenChangedUTC",
            "WhenChanged",
        )
        == moment
    )
    assert when({"WhenChanged": "2026-03-02T11:50:00+08:00"}, "WhenChangedUTC", "WhenChanged") == moment
    assert when({"WhenChanged": "2026-03-02T11:50:00"}, "WhenChanged") is None
    assert when({}, "WhenChanged") is None
