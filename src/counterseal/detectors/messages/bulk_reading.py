"""
A mailbox was read or copied in bulk in a manner that is not its owner's.

What it finds
    Within one sitting (one program, one neighbourhood, no pause of an hour) several folders synchronised, a hundred
    items and more read or fetched, or so many that the provider stopped writing them down, by a program that the person
    never used from a place where the person never was; or, when either of the two is new, far more items than ever
    before. The log of a mail server names no program; there the place alone decides.

Why it matters
    Synchronised means that the whole folder was copied: every message in it, old contracts and account numbers too.
    This decides what must be taken as leaked, and whom you have to warn.

When it is innocent
    Outlook fills itself anew on the usual computer, at the desk or on a journey; a new Outlook or a new phone fills
    itself at the usual place; people read a lot, and at night, with their own program at their own desk; the
    provider's own services read for search and backup, and so does a backup that has always come. None of that is told.
    A phone that fills itself over an ordinary line in a known country, or beside the owner's own notebook on a journey,
    is told as low, where no program is named.

What to do
    Ask the owner which program that was. If not theirs: count the named folders as leaked, end the sessions, and look
    at what came in by the same address.

See
    MITRE ATT&CK T1114.002 (Email Collection: Remote Email Collection)
    Microsoft: Use MailItemsAccessed to investigate compromised accounts
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import timedelta

from counterseal.examine import detector
from counterseal.lore.habits import Habit
from counterseal.lore.networks import bare, prefix
from counterseal.lore.pasts import (
    CLIENT,
    FAR,
    NETWORK,
    PHONE,
    acts,
    beyond_the_company,
    in_person,
    learn,
    unfamiliar,
)
from counterseal.model.finding import Finding, Remedy, Severity, Shows
from counterseal.model.mailbox import Mailbox
from counterseal.model.records import Access
from counterseal.model.text import Land, Text, When, many, text

PAUSE = timedelta(hours=1)
FOLDERS = 3
ITEMS = 100
TAKES = ("read", "download")
A_MESSAGE = 75_000
"""Bytes of a message in business, its attachment now and then included."""
TIMES = 5
"""How many times more than ever before is far more."""


@dataclass(slots=True)
class _Sitting:
    foreign: frozenset[str]
    """What of its first access was not the person's."""
    usual: tuple[str, ...]
    """The programs known until then."""
    accesses: list[Access] = field(default_factory=list)

    @property
    def items(self) -> int:
        return sum(_amount(one) for one in self.accesses if one.act in TAKES)

    @property
    def syncs(self) -> int:
        return sum(one.act == "sync" for one in self.accesses)

    @property
    def bulk(self) -> bool:
        return self.syncs >= FOLDERS or self.throttled or self.items >= ITEMS

    @property
    def throttled(self) -> bool:
        return any(one.throttled for one in self.accesses)


def _amount(access: Access) -> int:
    """How many messages; by their size where the log counts only bytes."""
    size = access.details.get("bytes", "")
    uncounted = access.details.get("counted") == "no" and size.isdigit()
    return max(access.count, int(size) // A_MESSAGE) if uncounted else access.count


@detector(severity=Severity.HIGH, needs=[Access])
def bulk_reading(mailbox: Mailbox) -> Iterator[Finding]:
    """Yield one finding for each program and neighbourhood from which the mailbox was read in bulk."""
    most = 0
    for sitting in _sittings(mailbox):
        first = sitting.accesses[0]
        if sitting.bulk and mailbox.company.since <= first.at < mailbox.company.until:
            foreign = beyond_the_company(mailbox, first, sitting.foreign)
            more = sitting.items > TIMES * max(most, ITEMS // TIMES)
            if bare(first):
                foreign -= {CLIENT, PHONE}
            if _foreign_hand(foreign) or (foreign and (more or sitting.throttled)):
                yield _finding(mailbox, sitting, foreign)
        most = max(most, sitting.items)


def _foreign_hand(foreign: frozenset[str]) -> bool:
    """
    Whether the program is foreign and came from a foreign place. The owner's own program on a journey fills itself as at
    home, and so does a new one that somebody installed at the desk.
    """
    return foreign >= {CLIENT, NETWORK} or foreign >= {PHONE, FAR}


def _sittings(mailbox: Mailbox) -> list[_Sitting]:
    """The owner's accesses by program and neighbourhood, parted where an hour lies between, in order of time."""
    sittings: list[_Sitting] = []
    current: dict[tuple[str, str], _Sitting] = {}
    habit = Habit()
    for act in acts(mailbox):
        if isinstance(act, Access) and act.thing == "mail" and act.act in (*TAKES, "sync"):
            key = (act.client or act.agent, prefix(act.ip))
            sitting = current.get(key)
            if sitting is None or act.at - sitting.accesses[-1].at > PAUSE:
                sitting = current[key] = _Sitting(unfamiliar(mailbox, habit, act), habit.values("client")[:4])
                sittings.append(sitting)
            sitting.accesses.append(act)
        learn(habit, mailbox, act)
    return sittings


def _finding(mailbox: Mailbox, sitting: _Sitting, foreign: frozenset[str]) -> Finding:
    first = sitting.accesses[0]
    client = first.client or first.agent
    away = NETWORK in foreign
    on_the_way = bare(first) and away and (FAR not in foreign or in_person(mailbox, first))
    return Finding(
        account=mailbox.address,
        about=f"{client} {prefix(first.ip)}".strip(),
        said=_said(mailbox, sitting),
        records=tuple(sitting.accesses),
        severity=Severity.LOW if on_the_way else Severity.HIGH if away else Severity.MEDIUM,
        shows=Shows.DOUBT,
        confidence=0.3 if on_the_way else 0.7 if FAR in foreign else 0.6 if away else 0.5,
        because=tuple(_reasons(mailbox, sitting, foreign)),
        remedies=(Remedy("ask_owner", mailbox.address, (("client", client),)), Remedy("end_sessions", mailbox.address)),
    )


def _said(mailbox: Mailbox, sitting: _Sitting) -> Text:
    first = sitting.accesses[0]
    folders = sorted({one.folder for one in sitting.accesses if one.act == "sync"} - {"", "Not Available"})
    if sitting.syncs and not folders:
        return text(
            "Whole folders of {account} were copied from {at} on by {client} ({ip}); the log does not name them. Copies: {n}",
            account=mailbox.address,
            at=When(first.at),
            client=first.client or first.agent,
            ip=first.ip,
            n=sitting.syncs,
        )
    if sitting.syncs:
        return text(
            "Whole folders of {account} were copied from {at} on by {client} ({ip}): {folders}. Copies: {n}",
            account=mailbox.address,
            at=When(first.at),
            client=first.client or first.agent,
            ip=first.ip,
            n=sitting.syncs,
            folders=many(folders),
        )
    if first.act == "download":
        return text(
            "Messages of {account} fetched from {at} on over {client} ({ip}): {n}",
            n=sitting.items,
            account=mailbox.address,
            at=When(first.at),
            client=first.client or first.agent or text("an unknown program"),
            ip=first.ip,
        )
    return text(
        "Messages of {account} read from {at} on by {client} ({ip}): {n}",
        n=sitting.items,
        account=mailbox.address,
        at=When(first.at),
        client=first.client or first.agent,
        ip=first.ip,
    )


def _reasons(mailbox: Mailbox, sitting: _Sitting, foreign: frozenset[str]) -> Iterator[Text]:
    first = sitting.accesses[0]
    if foreign & {CLIENT, PHONE}:
        client, usual = first.client or first.agent, many(sitting.usual)
        yield text("{client} was never used before; until now only {usual}", client=client, usual=usual)
    if NETWORK in foreign:
        place = mailbox.company.where(first.ip)
        yield text(
            "It came from {country} ({network}), where {account} never was before",
            country=Land(place.country),
            network=place.network or prefix(first.ip),
            account=mailbox.address,
        )
    if sitting.throttled:
        yield text("The provider stopped writing down single messages: more was read than is listed")
