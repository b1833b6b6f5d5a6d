"""
The directory's log as Graph and the portal tell it (`auditLogs/directoryAudits`): the same acts as in the unified log.

"directoryAudit resource type" (docs/sources.md). The names of activities are those of the unified log without its full stop,
and so are the names of what was modified. So an event is put into the unified log's shape and read by its readers: one act is
one record, whichever log tells it. The ids of the two logs have nothing in common.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

import orjson

from counterseal.mail.addresses import address_in
from counterseal.model.records import Record, Source
from counterseal.providers.exports.m365.audit import AuditLog
from counterseal.providers.exports.m365.fields import UPN, part, parts, plain, word
from counterseal.providers.exports.m365.graph import plain_names

_NAME, _OBJECT, _SPN = 1, 2, 4


class DirectoryAudits:
    """The dialect."""

    name = "microsoft entra audit log"

    def __init__(self) -> None:
        self._log = AuditLog()

    def fits(self, values: Mapping[str, Any]) -> bool:
        """Whether a row is a `directoryAudit`, plain or as Azure's diagnostic settings wrap it."""
        row = _inner(values)
        return "activityDisplayName" in row and ("targetResources" in row or "initiatedBy" in row)

    def read(self, values: Mapping[str, Any], source: Source) -> Iterator[Record]:
        """The records of one row. Raises `ValueError` for one without a time."""
        return self._log.read(unified(plain_names(_inner(values))), source)


def _inner(values: Mapping[str, Any]) -> Mapping[str, Any]:
    row: Mapping[str, Any] = plain_names(values, 1)
    inner = part(row, "properties")
    return inner if "activityDisplayName" in inner else row


def unified(row: Mapping[str, Any]) -> dict[str, Any]:
    """An event in the shape of the unified log."""
    by = part(row, "initiatedBy")
    person, app = part(by, "user"), part(by, "app")
    targets = parts(row, "targetResources")
    modified: dict[str, dict[str, str]] = {}
    for target in targets:
        for one in parts(target, "modifiedProperties"):
            name = word(one, "displayName")
            modified.setdefault(
                name, {"Name": name, "OldValue": plain(one.get("oldValue")), "NewValue": plain(one.get("newValue"))}
            )
    agent = next(
        (
            plain(one.get("value"))
            for one in parts(row, "additionalDetails")
            if word(one, "key").lower() == "user-agent"
        ),
        "",
    )
    user = word(person, "userPrincipalName") or word(person, "displayName") or word(person, "id")
    service = word(app, "servicePrincipalId") or word(app, "appId") or word(app, "displayName")
    return {
        "Id": word(row, "id"),
        "CreationTime": word(row, "activityDateTime"),
        "Operation": word(row, "activityDisplayName"),
        "RecordType": 8,
        "Workload": "AzureActiveDirectory",
        "ResultStatus": word(row, "result").capitalize(),
        "UserId": user or (f"ServicePrincipal_{service}" if service else "NT AUTHORITY\\SYSTEM"),
        "UserType": 0 if user else 6 if service else 4,
        "ClientIP": word(person, "ipAddress") or word(app, "ipAddress"),
        "ApplicationId": word(app, "appId"),
        "ObjectId": _object(targets),
        "Target": [one for target in targets for one in _ids(target)],
        "ModifiedProperties": list(modified.values()),
        "ExtendedProperties": [
            {"Name": "additionalDetails", "Value": orjson.dumps({"User-Agent": agent}).decode() if agent else "{}"}
        ],
    }


def _object(targets: list[Mapping[str, Any]]) -> str:
    first = targets[0] if targets else {}
    return word(first, "userPrincipalName") or word(first, "displayName") or word(first, "id")


def _ids(target: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
    """The ids of a target: a person's address, everything else's name."""
    if address := address_in(word(target, "userPrincipalName")):
        yield {"ID": address, "Type": int(UPN)}
    elif name := word(target, "displayName"):
        yield {"ID": name, "Type": _NAME}
    if identifier := word(target, "id"):
        yield {"ID": identifier, "Type": _OBJECT}
        if word(target, "type").lower() == "serviceprincipal":
            yield {"ID": identifier, "Type": _SPN}
