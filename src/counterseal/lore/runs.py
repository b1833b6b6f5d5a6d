"""
Runs: the same sign-in again and again, told as one with a number.

A mail program that looks for mail every five minutes signs in a hundred thousand times a year, and says each time the
same. What repeats within one hour by the clock is one record here: the first, with how often (`count`) and when it was
last (`last`). Habits, days and hours stay what they were, because no run reaches over the end of an hour.

What could be a trace of somebody else stays as it is: a sign-in with a doubt of the provider's, one whose session other
records carry in their own way, the whole hour in which an account is met at an address with a program for the first time, ids that two
different events share. Failures are condensed only by the hundred, where nobody needs their rhythm.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass, field, fields, replace
from datetime import UTC, datetime, timedelta
from typing import NamedTuple

from counterseal.model.records import Record, SignIn

MANY = 50_000
"""A case with fewer records is examined from all of them."""
GUESSES = 200
"""So many equal failures in an hour are a machine's, and no more is learnt from each."""
_HOUR = timedelta(hours=1) // timedelta(microseconds=1)
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_OWN = frozenset({"id", "at", "source", "session", "count", "last"})
"""In what two sign-ins of one run may differ."""
_SAME = tuple(one.name for one in fields(SignIn) if one.name not in _OWN)


class Fact(NamedTuple):
    """What is asked of a sign-in to know whether it repeats another."""

    number: int
    """Its place among all records."""
    at: int
    """Microseconds since 1970."""
    id: Hashable
    account: str
    home: str
    """The address and the program."""
    same: Hashable
    """Equal for two sign-ins that say the same."""
    ok: bool


class Run(NamedTuple):
    """How often a sign-in was repeated within its hour, itself included, and when it was last."""

    times: int
    last: int


@dataclass(frozen=True, slots=True)
class Runs:
    """The sign-ins that stand for others, by their place among all records, and those that they stand for."""

    heads: dict[int, Run] = field(default_factory=dict)
    told: set[int] = field(default_factory=set)


class _Group:
    """Equal sign-ins of one hour."""

    __slots__ = ("account", "count", "first", "last", "members", "ok", "whole")

    def __init__(self, fact: Fact) -> None:
        self.account, self.ok = fact.account, fact.ok
        self.first, self.last = (fact.at, fact.number), fact.at
        self.members = [fact.number]
        self.count = 1
        self.whole = True
        """False when an id in it is another event's as well."""

    def add(self, fact: Fact, *, again: bool) -> None:
        self.members.append(fact.number)
        self.first, self.last = min(self.first, (fact.at, fact.number)), max(self.last, fact.at)
        self.count += not again


def times(record: Record) -> int:
    """How many events a record tells: the number of an access counts messages, not events."""
    return record.count if isinstance(record, SignIn) else 1


def plain(signin: SignIn) -> bool:
    """Whether nothing about a sign-in asks for a closer look."""
    return (
        signin.actor_kind == "user"
        and signin.count == 1
        and signin.password_right is None
        and not (signin.interrupted or signin.partial or signin.standing or signin.risk)
    )


def runs(facts: Iterable[Fact]) -> Runs:
    """Which of the plain sign-ins are told by which. The order in which they come decides nothing."""
    groups: dict[tuple[Hashable, int], _Group] = {}
    first: dict[tuple[str, str], int] = {}
    seen: dict[Hashable, _Group] = {}
    for fact in facts:
        hour = fact.at // _HOUR
        home = (fact.account, fact.home)
        first[home] = min(hour, first.get(home, hour))
        group, known = groups.get((fact.same, hour)), seen.get(fact.id)
        if group is None:
            group = groups[fact.same, hour] = _Group(fact)
        else:
            group.add(fact, again=known is group)
        if known is not None and known is not group:
            known.whole = group.whole = False
        seen.setdefault(fact.id, group)
    del seen
    news = {(account, hour) for (account, _), hour in first.items()}
    found = Runs()
    for (_, hour), group in groups.items():
        enough = group.count >= (2 if group.ok else GUESSES)
        if enough and group.whole and (group.account, hour) not in news:
            head = group.first[1]
            found.heads[head] = Run(group.count, group.last)
            found.told.update(number for number in group.members if number != head)
    return found


def condensed(records: Sequence[Record]) -> tuple[Record, ...]:
    """The records with the repeated sign-ins among them told as one each."""
    sessions = Counter(record.session for record in records)
    found = runs(
        Fact(number, (record.at - _EPOCH) // timedelta(microseconds=1), record.id, record.account, _home(record), _said(record, sessions), record.ok)
        for number, record in enumerate(records)
        if isinstance(record, SignIn) and plain(record)
    )  # fmt: skip
    return tuple(
        record if number not in found.heads else headed(record, found.heads[number])
        for number, record in enumerate(records)
        if number not in found.told
    )


def _home(record: SignIn) -> str:
    return f"{record.ip} {record.client or record.agent}"


def _said(record: SignIn, sessions: Counter[str]) -> tuple[object, ...]:
    """What a sign-in says, its moment and its own number left out; a session counts where others carry it too."""
    session = record.session if sessions[record.session] > 1 else ""
    return (session, *(getattr(record, name) for name in _SAME))


def headed(record: Record, run: Run) -> Record:
    """A record with the run that it stands for."""
    return replace(record, count=run.times, last=_EPOCH + timedelta(microseconds=run.last))
