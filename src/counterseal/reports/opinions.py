"""
Opinions: what the judge says of a message, cut for the page: the word, why, the dangerous part, where money would go.

A message that the judge finds nothing in has no word here: among messages that an intruder sent, "nothing speaks against
it" would be read as praise. What it says of payment instructions is shown all the same.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from counterseal.lore.advice import PLACES, STATUSES, TYPES, WORDS
from counterseal.lore.marks import ALARMING
from counterseal.lore.terms import term
from counterseal.model.payee import Payee
from counterseal.model.text import Text
from counterseal.model.verdict import Judged

REASONS: Final = 3
LINES: Final = 6
ACCOUNTS: Final = 4
KINDS: Final = 2
GRAVE: Final = frozenset({"fraud", "phishing", "malware"})
Piece = tuple[str, bool]
"""A part of a line, and whether it is what a sign is about."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    """One payment instruction."""

    payee: Payee
    status: Text
    alarming: bool
    where: Text

    @property
    def facts(self) -> tuple[str, ...]:
        """What else it says, in its own words."""
        one = self.payee
        told = (one.beneficiary, one.bank, one.bic, one.routing, f"{one.currency} {one.amount}".strip(), one.reference)
        return tuple(fact for fact in told if fact)


@dataclass(frozen=True, slots=True, kw_only=True)
class Opinion:
    """What is shown of a verdict."""

    word: Text | None
    grave: bool
    kinds: Sequence[Text]
    reasons: Sequence[Text]
    lines: Sequence[Sequence[Piece]]
    accounts: Sequence[Account]
    left: int
    """Payment instructions that are not shown."""
    marked: Text | None
    """That a person said otherwise."""


def opinion(one: Judged | None) -> Opinion | None:
    """The opinion on a message; nothing where it was not judged, or there is nothing to say."""
    if one is None or (one.verdict.word == "clean" and not one.verdict.payees):
        return None
    verdict = one.verdict
    against = verdict.word not in {"clean", "unreadable"}
    spots = [spot for sign in verdict.signs if sign.weight > 0 for spot in sign.spots] if against else []
    reasons = [sign.said for sign in verdict.reasons[:REASONS]] if against else list(verdict.unread[:REASONS])
    alarms = sorted(verdict.payees, key=lambda payee: payee.status not in ALARMING)
    return Opinion(
        word=term(WORDS, verdict.word) if verdict.word != "clean" else None,
        grave=verdict.word in GRAVE and one.marked is None,
        kinds=[term(TYPES, kind) for kind in verdict.types[:KINDS]] if against else [],
        reasons=reasons,
        lines=[tuple(pieces(line, spots)) for line in one.excerpts[:LINES]],
        accounts=[_account(payee) for payee in alarms[:ACCOUNTS]],
        left=max(0, len(alarms) - ACCOUNTS),
        marked=one.marked,
    )


def _account(payee: Payee) -> Account:
    status = payee.status or "new"
    return Account(
        payee=payee,
        status=term(STATUSES, status),
        alarming=status in ALARMING,
        where=term(PLACES, payee.where),
    )


def pieces(line: str, spots: Iterable[str]) -> Iterator[Piece]:
    """A line cut where the spots of its signs stand, the longest first; what lies in another spot is not cut again."""
    marks = [False] * len(line)
    for spot in sorted(set(spots), key=lambda one: (-len(one), one)):
        at = line.find(spot) if spot else -1
        if at >= 0:
            marks[at : at + len(spot)] = [True] * len(spot)
    start = 0
    for end in range(1, len(line) + 1):
        if end == len(line) or marks[end] != marks[start]:
            yield line[start:end], marks[start]
            start = end
