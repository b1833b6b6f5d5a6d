"""
Tables that the admin console's *audit and investigation* page exports: titles for people, in the console's language.

"User log events", "OAuth log events", "Admin log events" and "Gmail log events" (docs/sources.md) list the attributes; they
are the titles of the columns. The Chinese titles and names of events follow Google's translated pages and are not
verified, so every file shows how its columns were understood, and `--columns` corrects it. Dates are in the zone of whoever
exported; where they name none and nobody said one, UTC is taken and said.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime, timedelta, timezone, tzinfo
from typing import Any
from zoneinfo import ZoneInfo

from counterseal.mail.addresses import address_in
from counterseal.model.place import split_ip
from counterseal.model.reading import Gap
from counterseal.model.records import Record, Source
from counterseal.providers.exports.dates import DateOrder, utc
from counterseal.providers.exports.google.console_titles import (
    APPS,
    COMMON_NAMES,
    EVENTS,
    PARAMETERS,
    SPECIFIC,
    field_of,
    folded,
)
from counterseal.providers.exports.google.events import Event
from counterseal.providers.exports.google.reports import records_of
from counterseal.providers.exports.m365.fields import plain
from counterseal.providers.exports.standing import file_of
from counterseal.providers.exports.trouble import BadRow
from counterseal.providers.exports.whole import Found
from counterseal.reach import Asked

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_NAMED = re.compile(
    r"(?:(?P<month>[A-Za-z]{3})[a-z]*\.? (?P<day>\d{1,2})|(?P<day2>\d{1,2}) (?P<month2>[A-Za-z]{3})[a-z]*\.?),? (?P<year>\d{4}),? "
    r"(?:at )?(?P<clock>\d{1,2}:\d{2}(?::\d{2})?)\s*(?P<half>[AP]M)?\s*(?P<zone>UTC|GMT|Z)?(?P<gap>[+-]\d{1,2}(?::?\d{2})?)?.*",
    re.IGNORECASE,
)
_LISTED = 30


class ConsoleLog:
    """The dialect. It remembers how it read each file, to say so at the end."""

    name = "google workspace audit (admin console table)"

    def __init__(self, asked: Asked) -> None:
        self._columns = {folded(theirs): ours for theirs, ours in asked.columns}
        self._zone = _zone(asked.timezone)
        self._zone_name = asked.timezone if self._zone else "UTC"
        self._orders: dict[str, DateOrder] = {}
        self._mappings: dict[str, str] = {}
        self._zoneless: dict[str, int] = {}

    def fits(self, values: Mapping[str, Any]) -> bool:
        """Whether a row is of one of these tables: a date, an event, and something that only Google calls so."""
        fields = {self._field(key) for key in values}
        if not fields >= {"date", "event"} or not fields & {"actor", "owner", "affected", "ip"}:
            return False
        if fields & SPECIFIC:
            return True
        event = next((plain(values[key]) for key in values if self._field(key) == "event"), "")
        return folded(event) in EVENTS and "actor" in fields

    def read(self, values: Mapping[str, Any], source: Source) -> Iterator[Record]:
        """The records of one row. Raises `ValueError` for a row without a date that can be read, or without an event."""
        row = {self._field(key): plain(value).strip() for key, value in values.items() if self._field(key) and value}
        told = row.get("event", "")
        if not told:
            raise BadRow("no_operation", "", "the row names no event")
        file = file_of(source.place)
        at = self._moment(row.get("date", ""), file)
        self._mappings.setdefault(file, _mapping(values, self._field))
        app, name = _named(told, row)
        actor = address_in(row.get("actor", "")) or address_in(row.get("owner", ""))
        event = Event(
            app=app,
            name=name,
            at=at,
            zone=self._zone_name,
            source=source,
            actor=actor,
            actor_kind="user" if actor else "system",
            ip=split_ip(row.get("ip", "")),
            country=row["country"].upper() if len(row.get("country", "")) == 2 else "",
            agent=row.get("agent", ""),
            device=row.get("device", ""),
            client=row.get("client_id", ""),
            parameters=_parameters(app, row),
        )
        yield from records_of(event)

    def rest(self) -> Iterator[Found]:
        """How each file was read."""
        for file, mapping in self._mappings.items():
            yield Gap(place=file, why="columns_taken", detail=(("mapping", mapping),), harmless=True)
        for file, count in self._zoneless.items():
            yield Gap(place=file, why="no_zone", detail=(("count", str(count)),), count=count)
        self._mappings, self._zoneless = {}, {}

    def _field(self, title: str) -> str:
        return self._columns.get(folded(title)) or field_of(title)

    def _moment(self, text: str, file: str) -> datetime:
        if not text:
            raise BadRow("no_time", "", "the row has no date")
        order = self._orders.get(file) or self._orders.setdefault(file, DateOrder())
        read = _spelled(text) or order.parse(text)
        if read.tzinfo is not None:
            return utc(read)
        if self._zone is None:
            self._zoneless[file] = self._zoneless.get(file, 0) + 1
            return read.replace(tzinfo=UTC)
        return utc(read.replace(tzinfo=self._zone))


def _zone(name: str) -> tzinfo | None:
    try:
        return ZoneInfo(name) if name else None
    except (KeyError, ValueError, OSError):
        return None


def _spelled(text: str) -> datetime | None:
    """`Mar 2, 2026, 3:10:00 PM GMT+8`, `2 March 2026 15:10`."""
    found = _NAMED.fullmatch(text.replace("\u202f", " ").replace("\xa0", " ").strip())
    month = (found["month"] or found["month2"]).lower() if found else ""
    if not found or month not in _MONTHS:
        return None
    hour, minute, second = (int(one) for one in f"{found['clock']}:0".split(":")[:3])
    if half := (found["half"] or "").lower():
        hour = hour % 12 + (12 if half == "pm" else 0)
    day = int(found["day"] or found["day2"])
    try:
        read = datetime(int(found["year"]), _MONTHS.index(month) + 1, day, hour, minute, second)  # noqa: DTZ001
    except ValueError:
        return None
    if not found["zone"] and not found["gap"]:
        return read
    sign, digits = (found["gap"] or "+0")[0], (found["gap"] or "+0")[1:].replace(":", "")
    gap = timedelta(hours=int(digits[:2]), minutes=int(digits[2:] or 0))
    return read.replace(tzinfo=timezone(-gap if sign == "-" else gap)) if gap < timedelta(hours=24) else read


def _named(told: str, row: Mapping[str, str]) -> tuple[str, str]:
    """The application and the name of an event that the console calls in its own words."""
    known = EVENTS.get(folded(told))
    here = {app for app, marks in APPS if marks & row.keys()}
    if known and (known[0] not in COMMON_NAMES or known[0] in here):
        return known
    app = next((app for app, _ in APPS if app in here), "")
    return app, told


def _parameters(app: str, row: Mapping[str, str]) -> dict[str, Any]:
    """The columns under the names that the API gives the same parameters."""
    found: dict[str, Any] = {PARAMETERS[key]: value for key, value in row.items() if key in PARAMETERS and value}
    if app == "gmail":
        files = [{"file_name": one.strip()} for one in row.get("attachment", "").split(",") if one.strip()]
        found["message_info"] = {
            "rfc2822_message_id": row.get("message_id", ""), "subject": row.get("subject", ""),
            "source": {"address": row.get("envelope_from", ""), "from_header_address": row.get("header_from", ""),
                       "from_header_displayname": row.get("header_name", "")},
            "destination": [{"address": one} for one in re.split(r"[,;\s]+", row.get("to", "")) if one],
            "attachment": files, "is_spam": row.get("spam", ""),
            "post_delivery_info": {"interaction": {"link_url": row.get("link", "")}},
        }  # fmt: skip
        found["event_info"] = {
            "client_context": {
                "client_type": row.get("client_type", ""),
                "session_context": {"delegate_user_email": row.get("delegate", "")},
            }
        }
    return found


def _mapping(values: Mapping[str, Any], field: Any) -> str:
    pairs = [f"{key} = {field(key)}" for key in values if field(key)]
    return ", ".join(pairs[:_LISTED])
