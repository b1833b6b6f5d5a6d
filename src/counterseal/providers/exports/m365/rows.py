"""
The event inside a row of the unified audit log, whole or mended.

Three forms occur: a column `AuditData` (Purview, `Search-UnifiedAuditLog | Export-Csv`, with a SIEM's own columns
around it), an object of that name (`ConvertTo-Json`, Graph's audit log query, which may wrap it once more: "Graph
auditLogRecord", docs/sources.md), and the bare event (Management Activity API, JSON Lines of collectors). Older exports cut AuditData at 3,060 characters, Excel cuts it at 32,767; a SIEM may
lose it and keep the raw line. Whatever still holds the most of the event is taken, and what the event has lost is
filled from the columns beside it.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from counterseal.providers.exports.dates import mend_json, whole_json
from counterseal.providers.exports.m365.fields import Event, word
from counterseal.providers.exports.trouble import BadRow

COLUMNS = ("AuditData", "auditData", "auditdata")
_RAW = ("_raw", "raw", "Message", "message", "RawData", "RawEventData")
_BESIDE = {
    "Operation": ("Operations", "Operation", "operation"),
    "UserId": ("UserIds", "UserPrincipalName", "userPrincipalName", "UserId", "UserID", "userId"),
    "Id": ("Identity", "RecordId", "Id", "id"),
    "RecordType": ("RecordType", "auditLogRecordType"),
    "ClientIP": ("ClientIP", "clientIp"),
    "ObjectId": ("ObjectId", "objectId"),
}
"""Fields of an event, and the columns of exports and of Graph that say the same."""
_WRAPPERS = ("dynamicProperties", "AdditionalProperties")
"""Where Graph, and its PowerShell, put fields of an event that have no type of their own."""
TIMES = ("CreationDate", "createdDateTime", "CreationTime", "CreatedDateTime")


def is_audit(values: Mapping[str, Any]) -> bool:
    """Whether a row is of this log, by the columns it has."""
    if any(name in values for name in COLUMNS):
        return True
    return "CreationTime" in values and "Operation" in values and ("Workload" in values or "RecordType" in values)


def event_of(values: Mapping[str, Any]) -> tuple[Event, bool]:
    """The event inside a row, and whether it had to be rebuilt. Raises `ValueError` when nothing tells what happened."""
    if not any(name in values for name in COLUMNS):
        return values, False
    data = next((values[name] for name in COLUMNS if values.get(name)), None)
    if isinstance(data, Mapping):
        inner: Event = next((data[name] for name in _WRAPPERS if isinstance(data.get(name), Mapping)), {})
        return _filled({**data, **inner} if inner else data, values), False
    texts = [one for one in (data, *map(values.get, _RAW)) if isinstance(one, str) and "{" in one]
    for text in texts:
        if (read := whole_json(text)) is not None and _tells(read):
            return _filled(read, values), False
    mended = max((mend_json(text) for text in texts), key=len, default={})
    event = _filled(mended, values)
    if not word(event, "Operation"):
        raise BadRow("no_operation", "", "AuditData is empty or cut, and no other column tells the operation")
    return event, True


def _tells(read: Mapping[str, Any]) -> bool:
    """Whether an object is an event, and not something else that a raw column begins with."""
    return bool(word(read, "Operation") or word(read, "Id") or word(read, "CreationTime"))


def _filled(event: Mapping[str, Any], values: Mapping[str, Any]) -> Event:
    lost = [name for name in ("Operation", "UserId", "Id") if not word(event, name)]
    if not lost:
        return event
    found = {name: next((text for key in _BESIDE[name] if (text := word(values, key))), "") for name in _BESIDE}
    return {**event, **{name: text for name, text in found.items() if text and not word(event, name)}}
