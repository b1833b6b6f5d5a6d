"""
Hands: by which program, in which zone and from which network a person writes mail.

Every sent message bears the marks of the machine that made it: the program's name, the zone of its clock, the address it
was handed in from. A hand is the program and the zone together. People have few of them and keep them for years; a new
telephone is a new program in the old zone, a journey the old program in a new zone. Only both at once is a new hand,
and only when the old one goes on writing in the same hours is it hardly the same person's.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from counterseal.lore.threads import went_out
from counterseal.model.records import Message

ENOUGH = 15
"""So many messages over `DAYS` days show how a person writes."""
DAYS = 5
SUMMER = 60
"""Minutes by which a zone moves twice a year."""
MEANWHILE = timedelta(hours=12)
_ZONE = re.compile(r"([+-])(\d{2}):?(\d{2})(?!\d)")
_VERSION = re.compile(r"[\s/(v]*\d[\w.\-]*.*$")


def zone_of(written: str) -> int | None:
    """The zone of a Date header in minutes east of Greenwich. `-0000` and UTC written so by a server tell nothing."""
    hits = _ZONE.findall(written)
    if not hits:
        return None
    sign, hours, minutes = hits[-1]
    east = int(hours) * 60 + int(minutes)
    return (-east if sign == "-" else east) or None


def near(zone: int | None, other: int | None) -> bool:
    """Whether two zones are one, summer time apart."""
    return zone is not None and other is not None and abs(zone - other) <= SUMMER


def program_of(message: Message) -> str:
    """The program's family, without the version that changes every fortnight."""
    return message.client or _VERSION.sub("", message.agent).strip() or message.agent


@dataclass(slots=True)
class Hand:
    """A program and a zone, and what was written with them."""

    program: str
    zone: int | None
    messages: list[Message] = field(default_factory=list)


@dataclass(slots=True)
class Hands:
    """What is known of one person's writing. Ask in order of time, then `learn`."""

    count: int = 0
    days: set[str] = field(default_factory=set)
    programs: set[str] = field(default_factory=set)
    zones: set[int] = field(default_factory=set)

    def learn(self, message: Message) -> None:
        """Take a sent message into what is known."""
        self.count += 1
        self.days.add(message.at.date().isoformat())
        self.programs.add(program_of(message))
        if (zone := zone_of(message.written)) is not None:
            self.zones.add(zone)

    @property
    def enough(self) -> bool:
        """Whether enough is known to call a hand new."""
        return self.count >= ENOUGH and len(self.days) >= DAYS

    def new(self, message: Message) -> bool:
        """Whether neither the program nor the zone of a message is the person's."""
        program, zone = program_of(message), zone_of(message.written)
        if not self.enough or not program or zone is None or "" in self.programs or not self.zones:
            return False
        return program not in self.programs and not any(near(zone, known) for known in self.zones)


def written(messages: Iterable[Message]) -> list[Message]:
    """What a person wrote: sent by hand, and with a trace of the machine that made it."""
    return [one for one in messages if went_out(one) and not (one.bulk or one.auto) and (one.agent or one.written)]


def meanwhile(times: Sequence[datetime], hand: Sequence[Message]) -> bool:
    """Whether the known hands went on writing between, or within half a day before and after, the messages of another."""
    first, last = hand[0].at, hand[-1].at
    before = any(first - MEANWHILE <= at <= first for at in times)
    after = any(last <= at <= last + MEANWHILE for at in times)
    return (before and after) or any(first < at < last for at in times)
