"""The event is taken from wherever a row holds the most of it, and what it lost is filled from the columns beside it."""

import json

import pytest

from counterseal.providers.exports.m365.rows import event_of, is_audit
from tests.providers.exports.m365.events import ANNA, GUID, event

BIND = event(
    "MailItemsAccessed", Folders=[{"Path": r"\Inbox", "FolderItems": [{"InternetMessageId": "<1@acme.test>"}]}]
)
WHOLE = json.dumps(BIND)


@pytest.mark.parametrize(
    "columns",
    [
        ["RecordId", "CreationDate", "RecordType", "Operation", "AuditData", "AssociatedAdminUnits"],
        ["RunspaceId", "RecordType", "CreationDate", "UserIds", "Operations", "AuditData", "ResultIndex", "Identity"],
        ["id", "createdDateTime", "auditLogRecordType", "operation", "userPrincipalName", "auditData"],
        ["CreationTime", "Id", "Operation", "Workload"],
        ["CreationTime", "Id", "Operation", "RecordType"],
    ],
)
def test_a_row_of_any_form_of_the_log_is_recognised(columns):
    assert is_audit(dict.fromkeys(columns, ""))


@pytest.mark.parametrize(
    "columns", [[], ["CreationTime", "Operation"], ["Operation", "Workload"], ["id", "createdDateTime"]]
)
def test_a_row_of_another_log_is_not_recognised(columns):
    assert not is_audit(dict.fromkeys(columns, ""))


@pytest.mark.parametrize(
    "row",
    [
        BIND,
        {"AuditData": BIND},
        {"auditData": BIND, "createdDateTime": "2026-03-02T08:21:00Z"},
        {"auditData": {"dynamicProperties": BIND}, "createdDateTime": "2026-03-02T08:21:00Z"},
        {"AuditData": {"AdditionalProperties": BIND, "dynamicProperties": None}, "Operation": "MailItemsAccessed"},
        {"AuditData": WHOLE, "RecordType": "50"},
        {"AuditData": WHOLE.replace('"', '""')},
        {"AuditData": WHOLE + '","extra column'},
        {"auditdata": WHOLE},
        {"AuditData": "", "_raw": f"2026-03-02 08:21:00 host {WHOLE}"},
        {"AuditData": WHOLE[:100], "Message": WHOLE},
    ],
)
def test_a_whole_event_is_taken_as_it_is(row):
    taken, partial = event_of(row)

    assert {name: taken[name] for name in BIND} == BIND
    assert not partial


@pytest.mark.parametrize("raw", ['{"level": "info"}', '{"Id": 7'])
def test_a_raw_column_that_holds_something_else_is_no_event(raw):
    taken, partial = event_of({"AuditData": WHOLE[:120], "Operations": "MailItemsAccessed", "raw": raw})

    assert (taken["Operation"], partial) == ("MailItemsAccessed", True)
    assert taken["Id"] == BIND["Id"]


@pytest.mark.parametrize("cut", [32_767, 3_060])
def test_a_cell_cut_by_a_program_is_mended_and_called_partial(cut):
    items = [{"InternetMessageId": f"<{n}@acme.test>"} for n in range(900)]
    long = json.dumps(event("MailItemsAccessed", Folders=[{"Path": r"\Inbox", "FolderItems": items}], OwnerAppId="x"))
    assert len(long) > cut

    taken, partial = event_of({"AuditData": long[:cut]})

    assert partial
    assert taken["Folders"][0]["FolderItems"][:2] == items[:2]
    assert len(taken["Folders"][0]["FolderItems"]) > 60
    assert "OwnerAppId" not in taken


def test_the_text_that_gives_most_is_mended():
    taken, _ = event_of({"AuditData": WHOLE[:40], "_raw": WHOLE[:-3], "Operations": "MailItemsAccessed"})

    assert taken["Folders"][0]["Path"] == r"\Inbox"


@pytest.mark.parametrize(
    "columns",
    [
        {"Operations": "Send", "UserIds": ANNA, "Identity": GUID, "RecordType": "ExchangeItem"},
        {"Operation": "Send", "UserId": ANNA, "RecordId": GUID, "RecordType": "ExchangeItem"},
        {"operation": "Send", "userPrincipalName": ANNA, "id": GUID, "auditLogRecordType": "ExchangeItem"},
        {
            "Operation": "Send",
            "UserPrincipalName": ANNA,
            "UserId": GUID,
            "Id": GUID,
            "AuditLogRecordType": "ExchangeItem",
        },
    ],
)
def test_an_empty_event_is_filled_from_the_columns_beside_it(columns):
    taken, partial = event_of({"AuditData": "", **columns})

    assert partial
    assert (taken["Operation"], taken["UserId"], taken["Id"]) == ("Send", ANNA, GUID)
    assert taken.get("RecordType", "ExchangeItem") == "ExchangeItem"


def test_what_the_event_says_itself_is_not_overwritten():
    taken, _ = event_of(
        {"AuditData": {"Operation": "Send", "ClientIP": "203.0.113.9"}, "UserIds": ANNA, "ClientIP": "::1"}
    )

    assert taken == {"Operation": "Send", "ClientIP": "203.0.113.9", "UserId": ANNA}


@pytest.mark.parametrize("data", ["", None, 7, [], {}, "{", "[1]", '{"Id": "1"', "\0"])
def test_a_row_that_does_not_tell_what_happened_is_refused(data):
    with pytest.raises(ValueError, match="no other column tells the operation"):
        event_of({"AuditData": data, "UserIds": ANNA})
