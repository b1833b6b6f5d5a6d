"""
Pasts: whether a person did something with a program, or from a place, that was never theirs.

`counterseal.lore.habits` says what was usual for a person at a moment. Here it is asked about one record: is the
program new, is the network new, is the place far away. A new phone is told apart from a new program: people replace
their phones, and those change networks all day.

A stranger who came two days ago is no longer new, and a traveller is far away for a week. So two more questions are
asked of a far place: was the owner there in person (`in_person`), and was the owner at home before and after
(`between_homes`)?
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta
from operator import attrgetter
from typing import TypeVar

from counterseal.lore.habits import A_DAY, HALF_A_DAY, TRAITS, Habit, egress_of, placed, traits
from counterseal.lore.networks import (
    bare,
    fetched,
    fetcher,
    hosted,
    leads_abroad,
    nameless,
    network,
    on_phone,
    polls,
    silent,
)
from counterseal.model.mailbox import Company, Mailbox
from counterseal.model.records import Access, Message, Record, SignIn

CLIENT = "client"
PHONE = "phone"
NETWORK = "network"
FAR = "far"
KNOWN, NEW, UNTOLD = "known", "new", ""
A_WEEK = timedelta(days=7)
LONG = timedelta(days=14)
"""So long a person must be known before a program that never came counts as foreign: some are used once a week."""


R = TypeVar("R", bound=Record)


def within(records: Sequence[R], start: datetime, end: datetime) -> Sequence[R]:
    """The records between two moments, both included, of a sequence in order of time."""
    low = bisect_left(records, start, key=attrgetter("at"))
    return records[low : bisect_right(records, end, key=attrgetter("at"))]


def acts(mailbox: Mailbox) -> Iterator[Record]:
    """The good sign-ins of a person and what the person read in the own mailbox, in order of time."""
    signins = (one for one in mailbox.every(SignIn) if one.ok and one.actor_kind == "user")
    accesses = (one for one in mailbox.every(Access) if one.ip and by_owner(one))
    yield from sorted((*signins, *accesses), key=attrgetter("at"))


def by_owner(access: Access) -> bool:
    """Whether it was done in the name of the mailbox's owner, not by the provider, an application or a colleague."""
    return access.actor_kind == "user" and access.actor in ("", access.account)


def learn(habit: Habit, mailbox: Mailbox, act: Record) -> None:
    """
    Take an act into the past. What an application reads from a rented machine tells nothing of the person; what is
    fetched with the person's password does.
    """
    place = placed(mailbox.company.where, act)
    if isinstance(act, SignIn) or not hosted(place) or fetched(act):
        habit.learn(act, place)


def past(mailbox: Mailbox, until: datetime) -> Habit:
    """What is known of a person from before a moment."""
    habit = Habit()
    for act in acts(mailbox):
        if act.at >= until:
            break
        learn(habit, mailbox, act)
    return habit


def unfamiliar(mailbox: Mailbox, habit: Habit, record: Record) -> frozenset[str]:
    """What of a record is not the person's: `client` or `phone`, `network`, `far` (abroad, or a rented machine)."""
    if not habit.enough or habit.first is None:
        return frozenset()
    found = set()
    place = placed(mailbox.company.where, record)
    news = habit.news(record, place)
    if not silent(record, place) and not fetcher(record):
        abroad = "country" in news and not any(leads_abroad(home, place.country) for home in habit.values("country"))
        if abroad or ("network" in news and hosted(place)):
            found |= {NETWORK, FAR}
        elif "network" in news and "country" not in news and not on_phone(record):
            found.add(NETWORK)
    if "client" in news and (FAR in found or record.at - habit.first >= LONG):
        found.add(PHONE if on_phone(record) else CLIENT)
    return frozenset(found)


def beyond_the_company(mailbox: Mailbox, record: Record, foreign: frozenset[str]) -> frozenset[str]:
    """What stays foreign when the company's own ways out are known. To learn those is costly, so it is asked last."""
    if NETWORK not in foreign:
        return foreign
    place = placed(mailbox.company.where, record)
    ours = egress_of(mailbox.company).knows(record.ip, place, record.at)
    return foreign - {NETWORK, FAR} if ours else foreign


def origin(company: Company, record: Record) -> str:
    """
    Where a change came from: `KNOWN`, a usual place of whoever made it with a program of theirs; `NEW`, a place where
    they never were, or only since a few days and not in person; `UNTOLD`, neither, or the record or the past does not tell.
    """
    mailbox, place = company.mailbox(record.actor), placed(company.where, record)
    if silent(record, place):
        return UNTOLD
    habit = past(mailbox, record.at)
    if NETWORK in beyond_the_company(mailbox, record, unfamiliar(mailbox, habit, record)):
        return NEW
    if lately_far(mailbox, habit, record) and not in_person(mailbox, record):
        return NEW
    values = dict(zip(TRAITS, traits(record, place), strict=True))
    home = any(_old(habit, trait, values[trait], record.at) for trait in ("prefix", "network"))
    theirs = not values["client"] or bare(record) or _old(habit, "client", values["client"], record.at)
    return KNOWN if home and theirs else UNTOLD


def lately_far(mailbox: Mailbox, habit: Habit, record: Record) -> bool:
    """Whether a record came from a place that was abroad or rented for the person, and known only since a few days."""
    place = placed(mailbox.company.where, record)
    seen = habit.seen("network", network(record.ip, place))
    if seen is None or record.at - seen.first > A_WEEK:
        return False
    foreign = unfamiliar(mailbox, past(mailbox, seen.first), record)
    return FAR in beyond_the_company(mailbox, record, foreign)


def in_person(mailbox: Mailbox, record: Record) -> bool:
    """
    Whether the owner had come to the network of a record with a program of theirs, and was nowhere else since. Where no
    programs are named, half a day there and nothing done at home has to be enough.
    """
    place = placed(mailbox.company.where, record)
    there = network(record.ip, place)
    habit = past(mailbox, record.at - A_WEEK)
    unnamed = all(nameless(client) for client in habit.values("client"))
    arrived: datetime | None = None
    for signin in within(mailbox.every(SignIn), record.at - A_WEEK, record.at + HALF_A_DAY):
        elsewhere = placed(mailbox.company.where, signin)
        if not signin.ok or silent(signin, elsewhere):
            continue
        if network(signin.ip, elsewhere) == there:
            known = unnamed if bare(signin) else habit.seen("client", signin.client or signin.agent) is not None
            if known and signin.at <= record.at and arrived is None:
                arrived = signin.at
        elif arrived and elsewhere.country != place.country and not (polls(signin) or on_phone(signin)):
            return False
    return arrived is not None and (not unnamed or record.at - arrived >= HALF_A_DAY)


def between_homes(mailbox: Mailbox, record: Record) -> bool:
    """
    Whether somebody was at a usual place of the person, and did there what no machine does alone, in the half day before a
    record and in the half day after it: then whoever made the record far away is somebody else.
    """
    habit = past(mailbox, record.at - A_WEEK)
    place = placed(mailbox.company.where, record)
    at_home = [
        act.at
        for act in _by_hand(mailbox, record.at - HALF_A_DAY, record.at + HALF_A_DAY)
        if network(act.ip, placed(mailbox.company.where, act)) != network(record.ip, place)
        and habit.usual("network", network(act.ip, placed(mailbox.company.where, act)))
    ]
    return any(at < record.at for at in at_home) and any(at > record.at for at in at_home)


def _by_hand(mailbox: Mailbox, start: datetime, end: datetime) -> Iterator[Record]:
    yield from (one for one in within(mailbox.every(SignIn), start, end) if one.ok and not polls(one))
    yield from (
        one
        for one in within(mailbox.every(Message), start, end)
        if one.act.startswith("sent") and one.ip and not one.auto
    )


def by_stranger(mailbox: Mailbox, record: Record) -> bool:
    """Whether a record was made from a far place that is not the person's while the person was at home."""
    place = placed(mailbox.company.where, record)
    if silent(record, place):
        return False
    habit = past(mailbox, record.at)
    far = FAR in beyond_the_company(mailbox, record, unfamiliar(mailbox, habit, record))
    return (far or lately_far(mailbox, habit, record)) and between_homes(mailbox, record)


def _old(habit: Habit, trait: str, value: str, at: datetime) -> bool:
    seen = habit.seen(trait, value)
    return seen is not None and at - seen.first >= A_DAY and habit.usual(trait, value)


def long_standing(company: Company, record: Record) -> bool:
    """Whether a change came from somebody known for a week and more, out of a usual place of theirs."""
    mine = company.mailbox(record.actor).every(SignIn)
    return bool(mine) and record.at - mine[0].at >= A_WEEK and origin(company, record) == KNOWN
