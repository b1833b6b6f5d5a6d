"""Tables of GAM are turned back into what the API said."""

from __future__ import annotations

import pytest

from counterseal.providers.exports.google import gam
from tests.providers.exports.google.samples import ANNA, BOB, EVIL

FILTER = {
    "User": ANNA, "id": "f1", "from": "from cfo@buyer.test", "to": "", "subject": "subject invoice", "hasAttachment": "hasAttachment",
    "size": "size larger 1000", "forward": f"forward {EVIL}", "archive": "archive", "label": "label Old", "markread": "markread",
    "trash": "trash", "neverspam": "neverspam",
}  # fmt: skip


def test_filters_are_in_the_words_of_the_command_line():
    ((kind, found),) = gam.kinds(FILTER)

    assert kind == "filter"
    assert found["criteria"] == {
        "from": "cfo@buyer.test", "subject": "invoice", "hasAttachment": "true", "size": "larger 1000",
    }  # fmt: skip
    assert found["action"] == {
        "addLabelIds": ["TRASH", "Old"], "removeLabelIds": ["INBOX", "UNREAD", "SPAM"], "forward": EVIL,
    }  # fmt: skip


def test_filters_are_whole_objects_where_somebody_asked_for_json():
    row = {
        "User": ANNA,
        "id": "f1",
        "JSON": '{"criteria": {"from": "a@buyer.test"}, "action": {"addLabelIds": ["TRASH"]}}',
    }
    ((kind, found),) = gam.kinds(row)
    ((_, broken),) = gam.kinds(row | {"JSON": '{"criteria": '})

    assert (kind, found["criteria"], found["id"]) == ("filter", {"from": "a@buyer.test"}, "f1")
    assert broken["criteria"] == {}


def test_forwarding_and_delegates_get_the_names_of_the_api():
    forward = dict(gam.kinds({"User": ANNA, "forwardEnabled": "True", "forwardTo": EVIL, "disposition": "trash"}))
    delegate = dict(gam.kinds({"User": ANNA, "delegateAddress": BOB, "delegationStatus": "accepted"}))

    assert forward["autoForwarding"] == {"enabled": "True", "emailAddress": EVIL, "disposition": "trash"}
    assert delegate["delegate"] == {"delegateEmail": BOB, "verificationStatus": "accepted"}


def test_the_automatic_reply():
    row = {
        "User": ANNA, "enabled": "True", "contactsonly": "False", "domainonly": "False", "startdate": "2026-03-02",
        "enddate": "NotSpecified", "subject": "None", "html": "False", "message": "one\\ntwo",
    }  # fmt: skip
    ((kind, found),) = gam.kinds(row)

    assert (kind, found["responseSubject"], found["responseBodyPlainText"]) == ("vacation", "", "one two")


def test_passwords_for_programs_are_numbered_columns():
    row = {
        "User": ANNA, "asps": "2", "asps.0.codeId": "3", "asps.0.name": "Thunderbird", "asps.0.creationTime": "2026-03-02T03:20:00+00:00",
        "asps.0.lastTimeUsed": "Never", "asps.1.codeId": "4", "asps.1.name": "Phone", "asps.1.lastTimeUsed": "",
    }  # fmt: skip
    found = list(gam.kinds(row))

    assert [kind for kind, _ in found] == ["asp", "asp"]
    assert [one["codeId"] for _, one in found] == ["3", "4"]
    assert found[0][1]["lastTimeUsed"] is None


def test_nobody_without_passwords_is_lost_as_an_unknown_row():
    assert gam.is_gam({"User": ANNA, "asps": "0"})
    assert not list(gam.kinds({"User": ANNA, "asps": "0"}))


@pytest.mark.parametrize(
    "row",
    [
        {"User": ANNA, "id": "f1", "from": "from", "criteria": {}},
        {"User": ANNA, "id": "m1", "from": "cfo@buyer.test", "to": ANNA, "subject": "invoice"},
        {"id": "f1", "from": "from cfo@buyer.test"},
        {"User": ANNA, "Event": "login"},
        {},
    ],
)
def test_other_tables_are_not_taken(row):
    assert not gam.is_gam(row)
