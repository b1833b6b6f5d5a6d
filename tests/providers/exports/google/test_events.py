"""One event of Google's audit, whichever way it was saved."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from counterseal.model.records import Source
from counterseal.providers.exports.google.events import (
    activity_events,
    instant,
    is_activity,
    nested,
    rows_of,
    values_of,
)
from counterseal.providers.exports.trouble import BadRow
from tests.providers.exports.google.samples import ANNA, activity

SOURCE = Source("e" * 64, "a.json:item 1")


def events(values):
    return list(activity_events(values, SOURCE))


def test_parameters_are_read_from_the_field_of_their_type():
    rows = [
        {"name": "A", "value": "x"}, {"name": "b", "intValue": "7"}, {"name": "c", "boolValue": False},
        {"name": "d", "multiValue": ["p", "q"]}, {"name": "e", "messageValue": {"parameter": [{"name": "f", "value": "y"}]}},
        {"name": "g", "multiMessageValue": [{"parameter": [{"name": "h", "value": "z"}]}, "odd"]}, {"name": "i"}, "odd",
    ]  # fmt: skip

    assert values_of(rows) == {
        "a": "x", "b": "7", "c": False, "d": ["p", "q"], "e": {"f": "y"}, "g": [{"h": "z"}], "i": None,
    }  # fmt: skip
    assert values_of({"Login_Type": "saml"}) == {"login_type": "saml"}
    assert values_of("odd") == {}


def test_an_activity_with_several_events_gives_each_an_id_of_its_own():
    values = activity("login", "logout")
    values["events"] = [*values["events"], {"name": "2sv_disable"}, {"type": "nameless"}]
    first, second = events(values)

    assert (first.name, second.name) == ("logout", "2sv_disable")
    assert second.id == f"{first.id}/1"
    assert (first.at, first.ip, first.country, first.actor) == (
        datetime(2026, 3, 2, 3, 10, tzinfo=UTC),
        "203.0.113.9",
        "NG",
        ANNA,
    )


def test_a_collector_may_take_the_list_of_events_apart():
    values = activity("login", "logout")
    alone = {**values, "events": values["events"][0]}
    flat = {"id": values["id"], "actor": values["actor"], "name": "logout", "parameters": {"login_type": "saml"}}

    assert [one.name for one in events(alone)] == ["logout"]
    assert is_activity(flat)
    assert events(flat)[0].word("login_type") == "saml"


@pytest.mark.parametrize(
    ("actor", "name", "kind"),
    [
        ({"email": "Anna@acme.test"}, "anna@acme.test", "user"),
        ({"email": "robot@project.iam.gserviceaccount.com"}, "robot@project.iam.gserviceaccount.com", "app"),
        ({"callerType": "KEY", "key": "Consumer"}, "consumer", "app"),
        ({"applicationInfo": {"applicationName": "Sync"}}, "sync", "app"),
        ({"profileId": "7"}, "7", "user"),
        ({"profileId": "105250506097979753968"}, "", "system"),
        ({}, "", "system"),
    ],
)
def test_people_applications_and_google_itself_are_told_apart(actor, name, kind):
    (found,) = events({**activity("login", "logout"), "actor": actor})

    assert (found.actor, found.actor_kind) == (name, kind)


@pytest.mark.parametrize(("time", "why"), [(None, "no_time"), ("soon", "no_date"), ("99", "no_date")])
def test_an_activity_without_a_time_cannot_be_read(time, why):
    values = activity("login", "logout")
    values["id"]["time"] = time

    with pytest.raises(BadRow) as wrong:
        events(values)
    assert wrong.value.why == why


def test_an_activity_without_an_event_cannot_be_read():
    with pytest.raises(BadRow) as wrong:
        events({**activity("login", "logout"), "events": []})
    assert wrong.value.why == "no_operation"


@pytest.mark.parametrize(
    "value", ["2026-03-02T03:10:00Z", "1772421000", "1772421000000", "1772421000000000", 1772421000]
)
def test_a_moment_is_read_however_large_its_number(value):
    assert instant(value) == datetime(2026, 3, 2, 3, 10, tzinfo=UTC)


@pytest.mark.parametrize("value", ["", "0", None, "123456789012345", "99999999999999999", [], "2026-03-02"])
def test_what_is_no_moment_is_none(value):
    assert instant(value) is None


def test_an_event_says_what_it_holds_as_text_list_flag_and_part():
    (event,) = events(activity("x", "y", a=["p", "q"], b=True, c={"d": "e"}, f=7))

    assert (event.word("nothing", "a"), event.words("a"), event.word("f")) == ("p q", ("p", "q"), "7")
    assert event.flag("b")
    assert not event.flag("a")
    assert nested(event.parameters, "c", "d") == "e"
    assert nested(event.parameters, "c", "d", "e") is None
    assert rows_of(event.part("c")) == [{"d": "e"}]


@pytest.mark.parametrize(
    "values", [{}, {"id": "x"}, {"id": {}}, {"id": {"applicationName": "login"}}, {"id": 1, "events": []}]
)
def test_other_objects_are_no_activities(values):
    assert not is_activity(values)


def test_an_event_that_failed_is_no_success():
    values = activity("admin", "CREATE_USER")
    values["events"][0]["status"] = {"eventStatus": "FAILED"}

    assert not events(values)[0].succeeded
