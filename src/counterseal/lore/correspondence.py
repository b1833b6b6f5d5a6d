"""
What is known of everybody who wrote to a mailbox or was written to: counts, times, names and the habits of their writing.

Only counters are kept, and few values of each: a person has two programs and three greetings, and whoever has forty has no
habit that could be broken.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime
from sys import intern
from typing import Final

from counterseal.lore.letter_traits import TRAITS, apart, trait, traits
from counterseal.mail.letter import Letter

MOST: Final = 12
"""So many values of one trait are kept apart."""
ENOUGH: Final = 5
"""So many letters show a trait before it is a habit."""
LEAST_A_VALUE: Final = 5
"""A habit has at most one value in so many letters: three programs in twelve letters are none."""
SUMMER: Final = 60
"""Minutes by which a clock is set forward in summer."""
_OTHER: Final = "…"


@dataclass(slots=True)
class Habits:
    """One correspondent, as their mail showed them until now."""

    address: str
    count: int = 0
    """Messages that came from them."""
    wrote_to: int = 0
    """Messages that we sent to them."""
    first: datetime | None = None
    last: datetime | None = None
    names: dict[str, int] = field(default_factory=dict)
    seen: dict[str, dict[str, int]] = field(default_factory=dict)
    """How often each trait of `letter_traits` had which value."""

    def learn(self, letter: Letter) -> None:
        """Take a letter of theirs into their habits. What machines and lists send shows nobody's handwriting."""
        self.count += 1
        if name := letter.sender.name:
            _count(self.names, name)
        if letter.bulk or letter.auto or letter.listed:
            return
        for name, value in traits(letter).items():
            if value:
                _count(self.seen.setdefault(name, {}), value)

    def met(self, at: datetime | None) -> None:
        """Note a moment at which there was mail between us."""
        if at is not None:
            self.first = at if self.first is None or at < self.first else self.first
            self.last = at if self.last is None or at > self.last else self.last

    def usual(self, name: str) -> tuple[str, ...]:
        """The values that a trait always had, the commonest first; nothing where that is no habit."""
        values = self.seen.get(name)
        if not values or _OTHER in values:
            return ()
        total = sum(values.values())
        if total < ENOUGH or len(values) > max(1, total // LEAST_A_VALUE):
            return ()
        return tuple(sorted(values, key=lambda one: (-values[one], one)))

    def total(self, name: str) -> int:
        """How many letters showed a trait."""
        return sum(self.seen.get(name, {}).values())


def _count(values: dict[str, int], value: str) -> None:
    if value not in values and len(values) >= MOST:
        value = _OTHER
    values[intern(value[:120])] = values.get(value[:120], 0) + 1


@dataclass(frozen=True, slots=True)
class Break:
    """A habit that a letter does not follow."""

    trait: str
    usual: tuple[str, ...]
    """What it always was until now, the commonest first."""
    count: int
    """In so many letters."""
    now: str


def broken(letter: Letter, habits: Habits | None, name: str) -> Break | None:
    """Whether a letter breaks one habit of its sender; None where there is no habit, or the letter does not show it."""
    if habits is None or letter.bulk or letter.auto or letter.listed or not (usual := habits.usual(name)):
        return None
    now = trait(letter, name)
    if not now or now in usual or (name == "zone" and any(apart(now, one) <= SUMMER for one in usual)):
        return None
    return Break(name, usual, habits.total(name), now)


def breaks(letter: Letter, habits: Habits | None) -> Iterator[Break]:
    """Every habit that a letter breaks."""
    for name in TRAITS if habits is not None and habits.seen else ():
        if (found := broken(letter, habits, name)) is not None:
            yield found


@dataclass(slots=True)
class DomainPast:
    """A domain with which mail was exchanged."""

    domain: str
    count: int = 0
    """Messages that came from it."""
    wrote_to: int = 0
    """Messages that we sent to it."""
    first: datetime | None = None
    last: datetime | None = None
    addresses: dict[str, None] = field(default_factory=dict)
    """Who wrote from there or was written to, the first few."""

    def met(self, address: str, at: datetime | None) -> None:
        """Note mail with somebody there."""
        if len(self.addresses) < 200:
            self.addresses[address] = None
        if at is not None:
            self.first = at if self.first is None or at < self.first else self.first
            self.last = at if self.last is None or at > self.last else self.last
