"""
Which builder plays which line, and the order of fields in which Microsoft's events begin.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from counterseal.providers.simulated.carries import CMDLET, MAILBOX, SITE, form_of
from counterseal.providers.simulated.events import changes, cmdlets, directory, mailbox, signins, sites
from counterseal.providers.simulated.events.shot import Event, Shot
from counterseal.providers.simulated.story import Beat, Story
from counterseal.providers.simulated.tells import M365

Builder = Callable[[Shot], list[Event]]
_HEAD = (
    "CreationTime", "Id", "Operation", "OrganizationId", "RecordType", "ResultStatus", "UserKey", "UserType",
    "Version", "Workload", "ClientIP", "ObjectId", "UserId",
)  # fmt: skip
_BUILDERS: Mapping[str, Builder] = {
    "signin": signins.sign_in,
    "failed": signins.sign_in,
    "interrupted": signins.sign_in,
    "rule": cmdlets.rule,
    "forward": cmdlets.forward,
    "grant": directory.grant,
    "factor": directory.factor,
    "app_password": directory.app_password,
    "protocol": cmdlets.protocol,
    "message": mailbox.message,
}


def shot_of(story: Story, beat: Beat) -> Shot:
    """A beat, ready to be played."""
    return Shot(story.tenant, beat.line, f"{story.name}/{beat.key}")


def events_of(story: Story, beat: Beat) -> list[Event]:
    """The events of one beat; the first carries the id of the line. Raises `ValueError` naming file and line."""
    shot = shot_of(story, beat)
    try:
        events = _builder(beat)(shot)
    except ValueError as wrong:
        raise ValueError(f"{story.name}.story, line {beat.line.number}: {wrong}") from wrong
    return [{name: event[name] for name in (*_HEAD, *event) if name in event} for event in events]


def every_event(story: Story) -> Iterator[Event]:
    """All events of a story in order of time."""
    for beat in story.on(M365):
        yield from events_of(story, beat)


def _builder(beat: Beat) -> Builder:
    line = beat.line
    form = form_of(line.verb, line.fields)
    match line.verb:
        case "access":
            return sites.access if form == SITE else mailbox.access
        case "delegate":
            return mailbox.folder_permission if form == MAILBOX else cmdlets.delegate
        case "change":
            return cmdlets.change if form == CMDLET else changes.change
    return _BUILDERS[line.verb]
