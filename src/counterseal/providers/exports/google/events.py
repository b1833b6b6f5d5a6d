"""
One event of Google's audit, in one shape for every way it is exported.

The Reports API gives activities, each with a list of events whose parameters carry their values in fields named by type
("Method: activities.list", docs/sources.md). Collectors split the list and flatten the parameters. BigQuery and the admin
console have tables of their own; their dialects make the same `Event`, so that the readers know one shape only.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any

from counterseal.mail.addresses import address_in
from counterseal.model.place import split_ip
from counterseal.model.records import Source
from counterseal.providers.exports.dates import moment, utc
from counterseal.providers.exports.m365.fields import NOTHING, part, plain, word
from counterseal.providers.exports.trouble import BadRow

_VALUES = ("value", "intValue", "boolValue", "multiValue", "multiIntValue", "multiBoolValue")
_DEEPEST = 8
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_FIRST, _LAST = datetime(1990, 1, 1, tzinfo=UTC), datetime(2100, 1, 1, tzinfo=UTC)
_ROBOT = ".gserviceaccount.com"


@dataclass(frozen=True, slots=True)
class Event:
    """One event: what, when, who, from where, and its parameters under lower-case names."""

    app: str
    name: str
    at: datetime
    source: Source
    id: str = ""
    zone: str = "UTC"
    actor: str = ""
    actor_kind: str = "user"
    ip: str = ""
    country: str = ""
    agent: str = ""
    device: str = ""
    client: str = ""
    """The OAuth client that acted, where one did."""
    succeeded: bool = True
    parameters: Mapping[str, Any] = field(default_factory=dict)

    def word(self, *names: str) -> str:
        """A parameter as text, the first of several names that says something; several values parted by blanks."""
        return next((text for name in names if (text := " ".join(self.words(name)))), "")

    def words(self, name: str) -> tuple[str, ...]:
        """A parameter as a list of texts."""
        value = self.parameters.get(name)
        rows = value if isinstance(value, list) else [value]
        found = (plain(one).strip() for one in rows if isinstance(one, str | int | float))
        return tuple(one for one in found if one)

    def flag(self, name: str) -> bool:
        """Whether a parameter is true."""
        return self.word(name).lower() in {"true", "1", "yes", "是"}

    def part(self, name: str) -> Mapping[str, Any]:
        """A parameter that has parameters of its own."""
        return part(self.parameters, name)

    def common(self, account: str = "", **more: Any) -> dict[str, Any]:
        """The fields of `Record`; `more` overrides them."""
        return {
            "id": self.id or f"{self.source.exhibit[:16]}:{self.source.place}",
            "at": self.at,
            "zone": self.zone,
            "source": self.source,
            "account": (account or self.actor).lower(),
            "actor": self.actor,
            "actor_kind": self.actor_kind,
            "operation": self.name,
            "ip": self.ip,
            "agent": self.agent,
            "device": self.device,
            "app": self.client,
            "succeeded": self.succeeded,
        } | more


def instant(value: object) -> datetime | None:
    """A moment: RFC 3339, or a number since 1970 in seconds, thousandths or millionths, told by how large it is."""
    text = plain(value).strip() if isinstance(value, str | int) else ""
    if not re.fullmatch(r"\d{9,17}", text):
        found = moment(text)
        return utc(found) if found else None
    number = int(text)
    scale = 1 if len(text) <= 11 else 1_000 if len(text) <= 14 else 1_000_000
    read = _EPOCH + timedelta(microseconds=number * (1_000_000 // scale))
    return read if _FIRST < read < _LAST else None


def values_of(rows: object, depth: int = _DEEPEST) -> dict[str, Any]:
    """Parameters as a mapping: from the API's list of names and typed values, or as a collector has flattened them."""
    if isinstance(rows, Mapping):
        return {str(name).lower(): value for name, value in rows.items()}
    if not isinstance(rows, list) or not depth:
        return {}
    found: dict[str, Any] = {}
    for row in rows:
        if name := word(row, "name").lower():
            found[name] = _value(row, depth - 1)
    return found


def _value(row: Mapping[str, Any], depth: int) -> Any:
    for key in _VALUES:
        if row.get(key) is not None:
            return row[key]
    message = row.get("messageValue")
    if isinstance(message, Mapping):
        return values_of(message.get("parameter"), depth)
    many = row.get("multiMessageValue")
    if isinstance(many, list):
        return [values_of(one.get("parameter"), depth) for one in many if isinstance(one, Mapping)]
    return None


def is_activity(values: Mapping[str, Any]) -> bool:
    """Whether a row is an activity of the Reports API, as it came or with its events taken apart."""
    head = values.get("id")
    if not isinstance(head, Mapping) or "applicationName" not in head:
        return False
    return isinstance(values.get("events"), list | Mapping) or ("name" in values and "actor" in values)


def activity_events(values: Mapping[str, Any], source: Source) -> Iterator[Event]:
    """The events of an activity. Raises `BadRow` for one without a time or without an event."""
    head = part(values, "id")
    at = instant(head.get("time"))
    if at is None:
        why = "no_date" if word(head, "time") else "no_time"
        raise BadRow(why, word(head, "time")[:40], "the activity has no time that can be read")
    events = values.get("events", values)
    rows = [one for one in (events if isinstance(events, list) else [events]) if isinstance(one, Mapping)]
    if not any(word(one, "name") for one in rows):
        raise BadRow("no_operation", "", "the activity names no event")
    actor, kind = _actor(part(values, "actor"))
    for count, row in enumerate(rows):
        if not word(row, "name"):
            continue
        status = word(part(row, "status"), "eventStatus").upper()
        yield Event(
            app=word(head, "applicationName").lower(),
            name=word(row, "name"),
            at=at,
            source=source,
            id=_id(head, count),
            actor=actor,
            actor_kind=kind,
            ip=split_ip(word(values, "ipAddress")),
            country=_country(part(values, "networkInfo")),
            device=word(part(values, "userDeviceInfo"), "deviceId"),
            client=word(part(part(values, "actor"), "applicationInfo"), "oauthClientId"),
            succeeded=status != "FAILED",
            parameters=values_of(row.get("parameters")),
        )


def _id(head: Mapping[str, Any], count: int) -> str:
    """Google's own: unique among activities of the same moment and application."""
    qualifier = word(head, "uniqueQualifier")
    if not qualifier:
        return ""
    return f"{word(head, 'applicationName')}:{word(head, 'time')}:{qualifier}" + (f"/{count}" if count else "")


def _actor(actor: Mapping[str, Any]) -> tuple[str, str]:
    """Who did it. An application without a person behind it is one; what has no name at all is Google itself."""
    email = address_in(word(actor, "email"))
    if email:
        return email, "app" if email.endswith(_ROBOT) else "user"
    info = part(actor, "applicationInfo")
    name = word(actor, "key") or word(info, "applicationName") or word(info, "oauthClientId")
    if name:
        return name.lower(), "app"
    profile = word(actor, "profileId")
    return (profile, "user") if profile and profile != "105250506097979753968" else ("", "system")


def _country(network: Mapping[str, Any]) -> str:
    code = word(network, "regionCode").upper()
    return code if len(code) == 2 and code.isascii() and code.isalpha() else ""


def nested(value: object, *path: str) -> Any:
    """A value inside parameters of parameters; None where there is none."""
    for name in path:
        value = value.get(name) if isinstance(value, Mapping) else None
    return value


def rows_of(value: object) -> list[Mapping[str, Any]]:
    """Parameters that occur several times; one that occurs once is a list of one."""
    rows = value if isinstance(value, list) else [value]
    return [one for one in rows if isinstance(one, Mapping) and one is not NOTHING]
