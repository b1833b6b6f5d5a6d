"""
Fields of an audit event: the same few shapes in every workload, unwrapped in one place.

`Parameters` and `ExtendedProperties` are lists of name and value, `ModifiedProperties` of name, old and new value
(each new value JSON in a text), `Target` and `Actor` lists of ids with a type ("Office 365 Management Activity API
schema", docs/sources.md). A field that is missing or of another shape reads as empty: an event is never refused for
one odd field, because whoever can write odd fields would then choose what we see.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache
from typing import Any

import orjson

from counterseal.mail.addresses import address_in
from counterseal.model.place import split_ip
from counterseal.model.records import Source

Event = Mapping[str, Any]
NOTHING: Event = {}
_NUL = "\u2400"
"""Shown for a NUL: it stays a name without a letter, and no store refuses it."""


@dataclass(frozen=True, slots=True)
class Base:
    """What every record of one event has in common, and the event it is read from."""

    event: Event
    at: datetime
    source: Source
    zone: str = "UTC"
    partial: bool = False

    @property
    def operation(self) -> str:
        """The operation in lower case, to be compared."""
        return word(self.event, "Operation").lower()

    def common(self, account: str = "", **more: Any) -> dict[str, Any]:
        """The fields of `Record` for this event; `more` overrides them."""
        event = self.event
        actor, kind = actor_of(event)
        base = {
            "id": word(event, "Id") or f"{self.source.exhibit[:16]}:{self.source.place}",
            "at": self.at,
            "zone": self.zone,
            "source": self.source,
            "partial": self.partial,
            "account": (account or actor).lower(),
            "actor": actor,
            "actor_kind": kind,
            "operation": word(event, "Operation"),
            "ip": ip_of(event),
            "session": session_of(event),
            "app": app_of(event),
            "succeeded": word(event, "ResultStatus").lower() not in {"false", "failed", "failure", "fail", "error"},
        }
        return base | more


def plain(value: object) -> str:
    """A value as text: JSON for what is no plain value, nothing for null and for what is no JSON either."""
    if isinstance(value, str):
        return value if value.isascii() and "\0" not in value else _clean(value)
    if value is None:
        return ""
    try:
        return str(value) if isinstance(value, int | float) else orjson.dumps(value, default=str).decode()
    except (TypeError, ValueError):  # nested too deep, or a number beyond all bounds
        return ""


def _clean(value: str) -> str:
    """Without NULs, and without halves of letters, which no store takes."""
    value = value.replace("\0", _NUL)
    try:
        value.encode()
    except UnicodeEncodeError:
        return value.encode("utf-8", "replace").decode()
    return value


def _get(event: object, name: str) -> Any:
    """A field of a JSON object; None for whatever is no object."""
    if isinstance(event, dict) or isinstance(event, Mapping):  # noqa: SIM101 - a dict is told ten times faster
        return event.get(name)
    return None


def word(event: object, name: str) -> str:
    """A field as text; empty when it is missing, null or not a plain value."""
    value = _get(event, name)
    return plain(value).strip() if isinstance(value, str | int | float) else ""


def number(event: object, name: str) -> int:
    """A field as a number; 0 when it is none."""
    text = word(event, name)
    return int(text) if text.isascii() and text.isdigit() and len(text) < 16 else 0


def part(event: object, name: str) -> Event:
    """A field that has fields of its own; empty when it is anything else."""
    value = _get(event, name)
    return value if isinstance(value, dict) else NOTHING


def parts(event: object, name: str) -> list[Event]:
    """The members of a list that have fields of their own."""
    value = _get(event, name)
    return [one for one in value if isinstance(one, dict)] if isinstance(value, list) else []


def pairs(event: object, field: str) -> dict[str, str]:
    """A list of `{"Name":…, "Value":…}`, or a mapping as some collectors make of it; names keep their spelling."""
    value = _get(event, field)
    if isinstance(value, dict):
        return {str(name): plain(one) for name, one in value.items()}
    return {plain(row.get("Name")): plain(row.get("Value")) for row in parts(event, field)}


class Modified:
    """`ModifiedProperties`: what stood there before and after. A list of one value in JSON is unwrapped when asked."""

    def __init__(self, event: Event) -> None:
        self._rows = {word(row, "Name"): row for row in parts(event, "ModifiedProperties")}

    def __contains__(self, name: str) -> bool:
        return name in self._rows

    def names(self) -> tuple[str, ...]:
        """What was changed; names with a dot say whom it concerns instead."""
        return tuple(name for name in self._rows if name != "Included Updated Properties" and "." not in name)

    def before(self, name: str) -> str:
        """The old value; empty when there is none."""
        return self._value(name, "OldValue")

    def after(self, name: str) -> str:
        """The new value; empty when there is none."""
        return self._value(name, "NewValue")

    def either(self, name: str) -> str:
        """The new value, else the old one: what an addition and a removal are about."""
        return self.after(name) or self.before(name)

    def _value(self, name: str, column: str) -> str:
        row = self._rows.get(name)
        return unwrap(plain(row.get(column))).strip() if row else ""


def unwrap(value: str) -> str:
    """`["Anna"]` as `Anna`; anything that is not JSON of plain values stays as it is."""
    if not value.startswith(("[", '"')):
        return value
    try:
        read = orjson.loads(value)
    except orjson.JSONDecodeError:
        return value
    if isinstance(read, str):
        return plain(read)
    flat = isinstance(read, list) and all(isinstance(one, str | int | float) for one in read)
    return " ".join(map(plain, read)) if flat else value


def listed(value: str) -> list[Any]:
    """A JSON list in a text; an empty list for anything else."""
    try:
        read = orjson.loads(value) if value.startswith("[") else []
    except orjson.JSONDecodeError:
        return []
    return read if isinstance(read, list) else []


NAME, UPN, SPN = "1", "5", "4"
"""Types of ids in `Target` and `Actor`; 2 is an object id, 3 a PUID."""


def ids(event: Event, field: str, kind: str) -> list[str]:
    """The ids of one type in `Target` or `Actor`."""
    return [word(row, "ID") for row in parts(event, field) if word(row, "Type") == kind]


def named(event: Event) -> str:
    """The name in `Target`; empty where there is none."""
    return next(iter(ids(event, "Target", NAME)), "")


_SYSTEM_NAMES = frozenset(
    """
    s-1-5-18 certificate threatintel ffoservicepartneruser securitycompliancealerts
    """.split()
) | {"microsoft teams sync", "microsoft operator", "sharepoint\\system"}
_SYSTEM_PREFIXES = ("nt authority\\", "nt service\\", "microsoft\\")
_SYSTEM_TYPES = frozenset({"3", "4", "7", "8"})
_APP_TYPES = frozenset({"5", "6"})


def actor_of(event: Event) -> tuple[str, str]:
    """
    Who did it and what it is: `user`, `system` (the provider itself) or `app`.

    `UserType` 2 and 3 also stand beside accounts of people and of Exchange's own programs, so the name decides first.
    A name that could be anybody's never makes anybody the provider: `certificate` is, `certificates@acme.test` is not.
    """
    user, number_ = word(event, "UserId"), word(event, "UserType")
    low = user.lower()
    if low in _SYSTEM_NAMES or low.startswith(_SYSTEM_PREFIXES):
        return user, "system"
    if low.startswith(("serviceprincipal_", "app@sharepoint")) or number_ in _APP_TYPES:
        return address_in(user) or user, "app"
    if number_ in _SYSTEM_TYPES and "@" not in user:
        return user, "system"
    return address_in(user) or low, "system" if number_ == "3" else "user"


_split = lru_cache(maxsize=65536)(split_ip)


def ip_of(event: Event) -> str:
    """The address the event came from; the most telling of the fields that may hold it."""
    for name in ("ClientIP", "ClientIPAddress", "ActorIpAddress"):
        value = event.get(name)
        if isinstance(value, str) and value and (found := _split(value)) and found not in {"::1", "127.0.0.1"}:
            return found
    return ""


def session_of(event: Event) -> str:
    """The session of the sign-in that the event belongs to: the same id in Entra, Exchange and SharePoint."""
    return (
        word(event, "SessionId")
        or known_id(word(part(event, "AppAccessContext"), "AADSessionId"))
        or device_property(event, "SessionId")
    )


def app_of(event: Event) -> str:
    """The application that acted."""
    for name in ("ClientAppId", "ApplicationId", "AppId"):
        if found := word(event, name):
            return found
    return known_id(word(part(event, "AppAccessContext"), "ClientAppId"))


def known_id(value: str) -> str:
    """An id, unless it is the one of nothing but noughts."""
    return value if value.strip("0-") else ""


def device_property(event: Event, name: str) -> str:
    """One of the `DeviceProperties` of a sign-in."""
    return pairs(event, "DeviceProperties").get(name, "") if event.get("DeviceProperties") else ""


def agent_of(event: Event) -> str:
    """The user agent, wherever the workload keeps it."""
    if found := word(event, "UserAgent"):
        return found
    extended = pairs(event, "ExtendedProperties")
    if extended.get("UserAgent"):
        return extended["UserAgent"]
    try:
        more = orjson.loads(extended.get("additionalDetails") or "{}")
    except orjson.JSONDecodeError:
        return ""
    return word(more, "User-Agent")
