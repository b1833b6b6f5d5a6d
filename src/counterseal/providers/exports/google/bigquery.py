"""
The Workspace tables of BigQuery, extracted as JSON: one event a row.

"Schema for Gmail logs in BigQuery" and "Set up service log exports to BigQuery" (docs/sources.md). The parameters stand in
a record called like the application (`login`, `admin`, `token`, …), Gmail's in `event_info` and `message_info`. Numbers
are texts, moments are millionths of a second, and `ip_address` may be bytes, which JSON carries as Base64.
"""

from __future__ import annotations

import base64
import binascii
from collections.abc import Iterator, Mapping
from typing import Any

from counterseal.mail.addresses import address_in
from counterseal.model.place import split_ip
from counterseal.model.records import Record, Source
from counterseal.providers.exports.google.events import Event, instant, values_of
from counterseal.providers.exports.google.reports import APPLICATIONS, records_of
from counterseal.providers.exports.m365.fields import part, word
from counterseal.providers.exports.trouble import BadRow

_KINDS = ("record_type", "event_type")


class BigQueryActivities:
    """The dialect."""

    name = "google workspace audit (BigQuery)"

    def fits(self, values: Mapping[str, Any]) -> bool:
        """Whether a row is of the `activity` table."""
        return "time_usec" in values and "event_name" in values and any(one in values for one in _KINDS)

    def read(self, values: Mapping[str, Any], source: Source) -> Iterator[Record]:
        """The records of one row. Raises `BadRow` for a row without a time or an event."""
        at = instant(values.get("time_usec"))
        if at is None:
            told = word(values, "time_usec")
            raise BadRow("no_date" if told else "no_time", told[:40], "time_usec is no moment")
        name = word(values, "event_name")
        if not name:
            raise BadRow("no_operation", "", "event_name is empty")
        app = _application(values)
        actor = address_in(word(values, "email"))
        qualifier = word(values, "unique_identifier")
        parameters = values_of(part(values, app))
        for key in ("event_info", "message_info", "resource_details"):
            if values.get(key):
                parameters[key] = values[key]
        event = Event(
            app=app,
            name=name,
            at=at,
            source=source,
            id=f"{app}:{word(values, 'time_usec')}:{qualifier}" if qualifier else "",
            actor=actor,
            actor_kind="user" if actor else "system",
            ip=_ip(word(values, "ip_address")),
            parameters=parameters,
        )
        yield from records_of(event)


def _application(values: Mapping[str, Any]) -> str:
    told = word(values, "record_type").lower()
    if told in APPLICATIONS:
        return told
    if "message_info" in values and "event_info" in values:
        return "gmail"
    return next((app for app in APPLICATIONS if part(values, app)), told or word(values, "event_type").lower())


def _ip(text: str) -> str:
    if found := split_ip(text):
        return found
    try:
        return split_ip(base64.b64decode(text, validate=True).decode("ascii"))
    except (binascii.Error, ValueError):
        return ""
