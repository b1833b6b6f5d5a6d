"""
What was looked at: which mailboxes' messages were given, folder by folder, and how the sources were understood.

An empty bin in an export means that nobody exported the bin as often as that it was empty, so the counts stand where a
reader can see them. And where a source does not say in which zone, year or column a thing stands, somebody must be able
to object to what was taken.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from counterseal.model.investigation import Investigation
from counterseal.model.mailbox import Coverage
from counterseal.model.records import Message
from counterseal.model.text import Text, Value
from counterseal.reports.cuts import Cut, cut

MAILBOXES = "messages of a mailbox"
"""A kind of which the table of folders tells all that the reasons tell."""
FOLDERS = ("inbox", "sent", "drafts", "trash", "junk", "archive")
"""The roles of folders that have a column; messages of all others are counted together."""


@dataclass(slots=True)
class Box:
    """The messages of one mailbox that are in the exhibits."""

    account: str
    counts: Counter[str] = field(default_factory=Counter)
    start: datetime | None = None
    end: datetime | None = None

    def add(self, message: Message) -> None:
        """Take in one message."""
        self.counts[message.role if message.role in FOLDERS else ""] += 1
        self.start, self.end = self.start or message.at, message.at


def boxes(case: Investigation) -> Cut[Box]:
    """Every mailbox whose messages were given, by address."""
    found: dict[str, Box] = {}
    for message in case.company.every(Message):
        if message.kept:
            found.setdefault(message.account, Box(message.account)).add(message)
    return cut((found[account] for account in sorted(found)), 60)


@dataclass(frozen=True, slots=True)
class Remark:
    """One remark about the sources, and the other places of which the same is said."""

    said: Text
    others: Cut[Value]


def understood(case: Investigation) -> list[Remark]:
    """How the sources were understood: what is said of several files in the same words is said once."""
    found: dict[tuple[object, ...], list[Text]] = {}
    for note in case.notes:
        rest = tuple((name, value) for name, value in note.values if name != "place")
        found.setdefault((note.template, rest), []).append(note)
    return [Remark(first, cut((_place(one) for one in others), 12)) for first, *others in found.values()]


def _place(note: Text) -> Value:
    return dict(note.values).get("place", note)


@dataclass(frozen=True, slots=True)
class Looked:
    """How much of one kind was looked at, over all accounts and sources."""

    kind: str
    complete: bool
    count: int
    start: datetime | None
    end: datetime | None
    reasons: Cut[Text]
    """What is missing, and what that means."""


def kinds(covered: Iterable[Coverage]) -> list[Looked]:
    """Each kind once."""
    return [_together(same) for same in gathered(covered)]


def _together(same: Sequence[Coverage]) -> Looked:
    starts, ends = [one.start for one in same if one.start], [one.end for one in same if one.end]
    return Looked(
        kind=same[0].kind,
        complete=all(one.complete for one in same),
        count=sum(one.count for one in same),
        start=min(starts, default=None),
        end=max(ends, default=None),
        reasons=cut(
            dict.fromkeys(one.reason for one in same if one.reason is not None), 1 if same[0].kind == MAILBOXES else 5
        ),
    )


def gathered(gaps: Iterable[Coverage]) -> list[Sequence[Coverage]]:
    """Coverage of one kind together, in the order in which the kinds are told."""
    found: dict[str, list[Coverage]] = {}
    for gap in gaps:
        found.setdefault(gap.kind, []).append(gap)
    return list(found.values())
