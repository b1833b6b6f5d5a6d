"""
Halves of one message put together: its arrival in one log, its delivery in the next.

Logs are rotated at midnight, and a message that is handed in before and delivered after is told by two of them, each as
much as it knows (`partial`). A queue id is unique on one server and only for a time, so what belongs together agrees in
server and id, lies within a week, and begins once. Somebody who has both logs and a third one that holds all of it has
the message once too. A half that names no account and stays alone tells nothing about anybody's mailbox, and goes.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import timedelta
from typing import Final

from counterseal.model.records import Message, Record

APART: Final = timedelta(days=7)
"""Servers give a message up after five days; queue ids come again later than that, if at all."""
_ID: Final = re.compile(
    r"(?P<server>[^/]+)/(?P<queue>[^/]+)/(?P<day>\d{4}-\d\d-\d\d)(?P<end>/end)?(?:/(?P<account>.+))?$", re.DOTALL
)
_LACKING: Final = ("message_id", "subject", "sender", "recipients", "ip", "agent", "client", "size", "state")


@dataclass(slots=True)
class _Group:
    """What is told of one message."""

    base: str = ""
    """The id of the message, where its beginning is told."""
    messages: list[Message] = field(default_factory=list)


def joined(records: Iterable[Record]) -> tuple[Record, ...]:
    """The records, with the halves of each message as one."""
    every = tuple(records)
    passing: dict[str, list[Message]] = defaultdict(list)
    halves: set[str] = set()
    rest: list[Record] = []
    for record in every:
        if isinstance(record, Message) and record.queue and (key := _key(record)):
            passing[key].append(record)
            if record.partial:
                halves.add(key)
        else:
            rest.append(record)
    if not halves:
        return every
    for key, messages in passing.items():
        if key not in halves:
            rest += messages
            continue
        for group in _groups(messages):
            rest += _told(group)
    return tuple(rest)


def _key(message: Message) -> str:
    """Server and queue id, from the record's own id; empty for records of another kind."""
    found = _ID.match(message.id)
    return f"{found['server']}/{found['queue']}" if found and found["queue"] == message.queue else ""


def _base(message: Message) -> str:
    """The id of the message a record is about; empty where the record does not know its beginning."""
    found = _ID.match(message.id)
    return f"{found['server']}/{found['queue']}/{found['day']}" if found and not found["end"] else ""


def _groups(messages: Sequence[Message]) -> Iterator[_Group]:
    """Records of one queue id, parted by message: each begins once, and is over in a week."""
    group = _Group()
    for message in sorted(messages, key=lambda one: (one.at, not _base(one), one.id)):
        base = _base(message)
        other = base and group.base and base != group.base
        if group.messages and (other or (base and not group.base) or message.at - group.messages[0].at > APART):
            yield group
            group = _Group()
        group.base = group.base or base
        group.messages.append(message)
    yield group


def _told(group: _Group) -> Iterator[Message]:
    """One record for whoever sent it and one for each mailbox that received it."""
    results: dict[tuple[str, str], list[Message]] = defaultdict(list)
    for one in group.messages:
        if one.act:
            results[("", "") if one.act.startswith("sent") else (one.act, one.account)].append(one)
    begun = next((one for one in group.messages if _base(one) and not one.act), None)
    sent = next((one for one in group.messages if _base(one) and one.act.startswith("sent")), None)
    for (act, _), told in results.items():
        told.sort(key=lambda one: (one.partial, not _base(one)))
        first, *others = told
        if not first.partial and not any(one.partial for one in others):
            yield from told
            continue
        for other in others:
            first = _filled(first, other, own=True)
        for other in group.messages if not act else [one for one in (begun, sent) if one is not None]:
            first = _filled(first, other, own=not act)
        yield _whole(first, group, begun or sent)


def _filled(one: Message, other: Message, *, own: bool) -> Message:
    """A record with what it lacks taken from another one of the same message. What became of it is each one's own."""
    lacking = {
        name: value
        for name in _LACKING
        if not getattr(one, name) and (value := getattr(other, name)) and (own or name not in {"state", "client"})
    }
    if own and one.recipients and other.recipients:
        lacking["recipients"] = tuple(dict.fromkeys((*one.recipients, *other.recipients)))
    return replace(one, **lacking)


def _whole(one: Message, group: _Group, begun: Message | None) -> Message:
    """A record under the message's own id; whole, when its beginning and what became of it are both told."""
    if not one.partial or not group.base:
        return one
    received = not one.act.startswith("sent")
    actor = one.actor or ((begun.actor or begun.sender) if begun and received else "")
    known = bool(begun or _base(one)) and bool(one.state)
    name = f"{group.base}/{one.account}" if received else group.base
    return replace(one, id=name, actor=actor, partial=not known)
