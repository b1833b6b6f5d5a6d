"""
Fields of an audit event: the same few shapes in every workload, unwrapped in one place.

`Parameters` and `ExtendedProperties` are lists of name and value, `ModifiedProperties` of name, old and new value
(each new value JSON in a text), `Target` and `Actor` lists of ids with a type. Microsoft documents them in the
"Office 365 Management Activity API schema". A field that is missing or of another shape reads as empty: an event
is never refused for one odd field.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import orjson

from counterseal.mail.addresses import address_in
from counterseal.model.place import split_ip
from counterseal.model.records import Source

Event = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Base:
    """What every record of one event has in common, and the event it is read from."""

    event: Event
    at: datetime
    source: Source
    zone: str
    partial: bool

    def common(self, account: str = "", **more: Any) -> dict[str, Any]:
        """The fields of `Record` for this event; `more` overrides them."""
        event = self.event
        actor, kind = actor_of(event)
        base = {
            "id": str(event.get("Id") or f"{self.source.exhibit[:16]}:{self.source.place}"),
            "at": self.at,
            "zone": self.zone,
            "source": self.source,
            "partial": self.partial,
            "account": (account or actor).lower(),
            "actor": actor,
            "actor_kind": kind,
            "operation": word(event, "Operation"),
            "ip": ip_of(event),
            "session": word(event, "SessionId") or device_property(event, "SessionId"),
            "app": word(event, "ClientAppId") or word(event, "ApplicationId") or word(event, "AppId"),
            "succeeded": word(event, "ResultStatus").lower() not in {"false", "failed", "failure"},
        }
        return base | more


def word(event: Event, name: str) -> str:
    """A field as text; empty when it is missing, null or not a plain value."""
    value = event.get(name)
    return str(value).strip() if isinstance(value, str | int | float | bool) else ""


def pairs(event: Event, field: str) -> dict[str, str]:
    """A list of `{"Name":…, "Value":…}` as a mapping; names keep their spelling."""
    value = event.get(field)
    if isinstance(value, Mapping):
        return {str(name): str(one) for name, one in value.items()}
    rows = value if isinstance(value, list) else []
    return {str(r.get("Name", "")): _plain(r.get("Value")) for r in rows if isinstance(r, Mapping)}


def _plain(value: object) -> str:
    if value is None:
        return ""
    return value if isinstance(value, str) else orjson.dumps(value, default=str).decode()


def modified(event: Event) -> dict[str, tuple[str, str]]:
    """`ModifiedProperties` as name -> (before, after), JSON lists of one value unwrapped."""
    rows = event.get("ModifiedProperties")
    return {
        str(row.get("Name", "")): (unwrap(_plain(row.get("OldValue"))), unwrap(_plain(row.get("NewValue"))))
        for row in (rows if isinstance(rows, list) else [])
        if isinstance(row, Mapping)
    }


def unwrap(value: str) -> str:
    """`["Anna"]` as `Anna`; anything that is not a JSON list of plain values stays as it is."""
    if not value.startswith(("[", '"')):
        return value
    try:
        read = orjson.loads(value)
    except orjson.JSONDecodeError:
        return value
    if isinstance(read, str):
        return read
    if all(isinstance(one, str | int | float | bool) for one in read):
        return " ".join(str(one) for one in read)
    return value


def listed(value: str) -> list[Any]:
    """A JSON list in a text; an empty list for anything else."""
    try:
        read = orjson.loads(value) if value.startswith("[") else []
    except orjson.JSONDecodeError:
        return []
    return read if isinstance(read, list) else []


def ids(event: Event, field: str, kind: int) -> list[str]:
    """The ids of one type in `Target` or `Actor`: 1 name, 2 object id, 3 PUID, 4 service principal name, 5 UPN."""
    rows = event.get(field)
    return [
        str(row.get("ID", ""))
        for row in (rows if isinstance(rows, list) else [])
        if isinstance(row, Mapping) and row.get("Type") == kind
    ]


_SYSTEM_USERS = ("nt authority\\", "s-1-5-18", "microsoft\\serviceoperator", "microsoft operator", "certificate")


def actor_of(event: Event) -> tuple[str, str]:
    """Who did it and what it is: `user`, `system` (the provider itself) or `app`."""
    user, number = word(event, "UserId"), word(event, "UserType")
    low = user.lower()
    if low.startswith(_SYSTEM_USERS) or low in {"microsoft teams sync", "app@sharepoint", "threatintel", ""}:
        return user, "system"
    if low.startswith("serviceprincipal_") or number in {"5", "6"}:
        return user, "app"
    if number in {"3", "4", "7", "8"} and "@" not in user:
        return user, "system"
    address = address_in(user) if "@" in user else low
    return address, "system" if number == "3" else "user"


def ip_of(event: Event) -> str:
    """The address the event came from; the most telling of the three fields that may hold it."""
    for name in ("ClientIP", "ClientIPAddress", "ActorIpAddress"):
        found = split_ip(word(event, name))
        if found and found not in {"::1", "127.0.0.1"}:
            return found
    return ""


def device_property(event: Event, name: str) -> str:
    """One of the `DeviceProperties` of a sign-in."""
    return pairs(event, "DeviceProperties").get(name, "")


def agent_of(event: Event) -> str:
    """The user agent, wherever the workload keeps it."""
    if word(event, "UserAgent"):
        return word(event, "UserAgent")
    extended = pairs(event, "ExtendedProperties")
    if extended.get("UserAgent"):
        return extended["UserAgent"]
    try:
        more = orjson.loads(extended.get("additionalDetails") or "{}")
    except orjson.JSONDecodeError:
        return ""
    return str(more.get("User-Agent", "")) if isinstance(more, Mapping) else ""


def moment(value: str) -> datetime | None:
    """An ISO 8601 moment; without a zone it is taken as it stands. None when it is no ISO moment."""
    try:
        return datetime.fromisoformat(value.strip().replace("Z", "+00:00"))
    except ValueError:
        return None
