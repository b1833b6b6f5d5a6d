"""Audit events built by hand, in the shapes of the log: what a test does not say is what an everyday event has."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from counterseal.model.records import Source
from counterseal.providers.exports.m365.audit import AuditLog
from counterseal.providers.exports.m365.fields import Base

ANNA, BOSS, IT = "anna@acme.test", "boss@acme.test", "it@acme.test"
ORGANISATION = "acme.onmicrosoft.com"
ROOT = f"APCPR01A001.PROD.OUTLOOK.COM/Microsoft Exchange Hosted Organizations/{ORGANISATION}"
CHROME = (
    "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/144.0.0.0 Safari/537.36"
)
SOURCE = Source("a" * 64, "audit.csv:row 17")
GUID = "11111111-2222-3333-4444-555555555555"
APP = "0abcdef0-0000-4000-8000-00000000abcd"
GRAPH = "00000003-0000-0000-c000-000000000000"

Event = dict[str, Any]


def named(pairs: Mapping[str, object]) -> list[dict[str, object]]:
    return [{"Name": name, "Value": value} for name, value in pairs.items()]


def event(operation: str, **fields: object) -> Event:
    """The fields that every event has."""
    return {
        "CreationTime": "2026-03-02T08:21:00",
        "Id": "e0000000-0000-0000-0000-000000000001",
        "Operation": operation,
        "RecordType": 1,
        "ResultStatus": "True",
        "UserType": 0,
        "Workload": "Exchange",
        "UserId": ANNA,
        "ClientIP": "203.0.113.9:40112",
        **fields,
    }


def cmdlet(operation: str, parameters: Mapping[str, object], **fields: object) -> Event:
    """What Exchange writes of a cmdlet."""
    more = {
        "UserType": 2,
        "ObjectId": f"{ROOT}/anna",
        "OrganizationName": ORGANISATION,
        "Parameters": named(parameters),
    }
    return event(operation, **more | fields)


def entry(operation: str, changed: Mapping[str, tuple[object, object]], target: str = BOSS, **fields: object) -> Event:
    """What the directory writes of a change: name -> before, after."""
    kind = 5 if "@" in target else 1
    rows = [{"Name": name, "OldValue": before, "NewValue": after} for name, (before, after) in changed.items()]
    more = {
        "RecordType": 8,
        "ResultStatus": "Success",
        "Workload": "AzureActiveDirectory",
        "UserId": IT,
        "ObjectId": target,
        "ExtendedProperties": named({"additionalDetails": f'{{"User-Agent":"{CHROME}"}}'}),
        "ModifiedProperties": rows,
        "Target": [{"ID": f"User_{GUID}", "Type": 2}, {"ID": GUID, "Type": 2}, {"ID": target, "Type": kind}],
    }
    return event(operation, **more | fields)


def act(operation: str, **fields: object) -> Event:
    """What a mailbox writes of an act inside it."""
    more = {
        "RecordType": 2,
        "ResultStatus": "Succeeded",
        "ClientIPAddress": "203.0.113.9",
        "ClientInfoString": f"Client=OWA;{CHROME};",
        "LogonType": 0,
        "MailboxOwnerUPN": ANNA,
        "OrganizationName": ORGANISATION,
        "SessionId": "s1",
    }
    return event(operation, **more | fields)


def every(value: Event, **row: object) -> list[Any]:
    """The records that the dialect reads from an event."""
    return list(AuditLog().read({"AuditData": value, **row} if row else value, SOURCE))


def one(value: Event, **row: object) -> Any:
    """The only record of an event."""
    (record,) = every(value, **row)
    return record


def base(value: Event, at: Any = None) -> Base:
    """What a reader of one kind is handed."""
    return Base(value, at, SOURCE)
