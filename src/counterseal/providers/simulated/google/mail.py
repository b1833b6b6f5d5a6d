"""
Gmail's own log ("Gmail Activity Events"): what happened to each message, as a number in `event_info.mail_event_type`.

Sent and received are written when it happens, with addresses, subject and Message-ID; so are messages that somebody
opened, threw away, or that a forwarding sent on. The person is the actor; for what came in that is whoever received it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime

from counterseal.providers.simulated.events.shot import Shot
from counterseal.providers.simulated.google.activities import (
    GMAIL,
    Activity,
    Parameter,
    activity,
    event,
    message,
    number,
    text,
    yes,
)  # fmt: skip
from counterseal.providers.simulated.letters import Letter, Post
from counterseal.providers.simulated.lines import Line
from counterseal.providers.simulated.story import Story
from counterseal.providers.simulated.tells import GOOGLE

SENT, RECEIVED, FORWARDED, TRASHED, DELETED, DRAFTED, VIEWED, DOWNLOADED = 1, 2, 11, 13, 27, 29, 31, 32
"""Values of `event_info.mail_event_type`."""
_ACTS = {"read": VIEWED, "download": DOWNLOADED, "delete": TRASHED, "purge": DELETED}


def mail_activities(story: Story, post: Post) -> list[Activity]:
    """What Gmail's log tells of a story, the newest first."""
    found = [*_letters(story, post), *_arrivals(story, post), *_touched(story, post)]
    return sorted(found, key=lambda one: (str(one["id"]["time"]), str(one["id"]["uniqueQualifier"])), reverse=True)


def _letters(story: Story, post: Post) -> Iterator[Activity]:
    for letter in post.letters:
        if not letter.outside:
            kind = DRAFTED if letter.get("act") == "drafted" else SENT
            yield _delivery(story, letter, letter.get("who"), kind, letter.get("ip"), letter.recipients)


def _arrivals(story: Story, post: Post) -> Iterator[Activity]:
    for one in post.deliveries:
        yield _delivery(story, one.letter, one.account, RECEIVED, "", (one.account,), part=f"in/{one.account}")
        for to in one.forwards:
            yield _delivery(story, one.letter, one.account, FORWARDED, "", (to,), part=f"on/{one.account}/{to}")


def _touched(story: Story, post: Post) -> Iterator[Activity]:
    """Messages that somebody named in the story did something with."""
    known = {letter.message_id: letter for letter in post.letters}
    for beat in story.on(GOOGLE):
        if beat.line.verb != "access":
            continue
        fields = beat.line.fields
        for name in fields["items"].split(","):
            letter = known.get(f"<{name}@{story.tenant.domain}>")
            if letter is None:
                raise ValueError(f"{story.name}.story, line {beat.line.number}: no message is called {name}")
            shot = Shot(story.tenant, beat.line, f"{story.name}/{beat.key}")
            told = _event(letter, _ACTS[fields.get("act", "read")], shot.get("ip"), letter.recipients, beat.line.at)
            yield activity(story, shot, GMAIL, told, name)


def _delivery(
    story: Story, letter: Letter, who: str, kind: int, ip: str, to: Sequence[str], *, part: str = ""
) -> Activity:
    line = letter.beat.line
    fields = {"who": who} | ({"ip": ip} if ip else {})
    shot = Shot(story.tenant, Line(line.number, line.at, line.verb, fields), f"{story.name}/{letter.beat.key}")
    return activity(story, shot, GMAIL, _event(letter, kind, ip, to, letter.at), part)


def _event(letter: Letter, kind: int, ip: str, to: Sequence[str], at: datetime) -> dict[str, object]:
    service = "gmail-ui" if kind in {RECEIVED, DRAFTED} else "smtp-outbound"
    destinations = [{"parameter": [text("address", one), text("service", service)]} for one in to]
    files = [one for one in letter.get("attachments").split(",") if one]
    connection: list[Parameter] = [text("client_ip", ip)] if ip else []
    return event(
        "delivery_type",
        "delivery",
        message(
            "event_info",
            number("mail_event_type", kind),
            number("timestamp_usec", int(at.timestamp()) * 1_000_000),
            number("elapsed_time_usec", 250_000),
            yes("success", True),
        ),
        message(
            "message_info",
            number("action_type", 3),
            text("rfc2822_message_id", letter.message_id),
            text("subject", letter.subject),
            number("payload_size", 4096),
            number("num_message_attachments", len(files)),
            yes("is_spam", bool(letter.get("verdict"))),
            message(
                "source",
                text("address", letter.sender),
                text("from_header_address", letter.sender),
                text("service", "smtp-inbound" if letter.outside else "gmail-ui"),
            ),
            {"name": "destination", "multiMessageValue": destinations},
            text("flattened_destinations", ",".join(f"{service}::{one}" for one in to)),
            text("description", "No Error"),
            *([message("connection_info", *connection)] if connection else []),
        ),
    )
