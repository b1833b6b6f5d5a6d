"""
The dialect of the Reports API's activities, in whatever arrangement they were saved.

A collector may keep one application a file or all in one; each activity names its own, so the rows decide.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from typing import Any

from counterseal.model.records import Change, Record, Source
from counterseal.providers.exports.google import admin, drive, login, mail, tokens
from counterseal.providers.exports.google.events import Event, activity_events, is_activity, rows_of

Reader = Callable[[Event], Iterator[Record]]

APPLICATIONS: Mapping[str, Mapping[str, Reader]] = {
    "login": login.READERS, "user_accounts": login.READERS, "saml": login.READERS,
    "token": tokens.READERS, "admin": admin.READERS,
    "drive": drive.READERS, "takeout": drive.TAKEOUT,
    "gmail": {"delivery": mail.delivery, **dict.fromkeys(mail.EVENTS, mail.delivery)},
}  # fmt: skip


def records_of(event: Event) -> Iterator[Record]:
    """The records of one event, each with an id of its own."""
    reader = APPLICATIONS.get(event.app, {}).get(event.name.lower(), _other)
    for count, record in enumerate(reader(event)):
        yield replace(record, id=f"{record.id}#{count}") if count else record


def _other(event: Event) -> Iterator[Record]:
    """An event that no detector asks about: kept, so that the timeline and the evidence have it."""
    names = ("user_email", "app_name", "doc_title", "group_email", "setting_name", "resource_name", "application_name")
    yield Change(**event.common(), what="other", target=event.word(*names)[:300], after=event.app)


class Activities:
    """The dialect."""

    name = "google workspace audit (Reports API)"

    def fits(self, values: Mapping[str, Any]) -> bool:
        """Whether a row is an activity."""
        return is_activity(values)

    def read(self, values: Mapping[str, Any], source: Source) -> Iterator[Record]:
        """The records of its events. Raises `BadRow` for an activity without a time or an event."""
        details = rows_of(values.get("resourceDetails"))
        for event in activity_events(values, source):
            if details:
                event = replace(event, parameters={"resource_details": details, **event.parameters})  # noqa: PLW2901
            yield from records_of(event)
