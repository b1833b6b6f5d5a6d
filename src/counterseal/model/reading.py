"""
What became of a source when it was read: how much of it is records now, and what is not, said place by place.

Gaps are part of the answer. They are kept beside the records, so that reading nothing twice forgets nothing.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Gap:
    """Something that was refused, broken, or read with a reservation. `why` is a fixed word, told by `tell`."""

    place: str
    why: str
    detail: tuple[tuple[str, str], ...] = ()
    count: int = 1
    harmless: bool = False
    """Nothing is missing from what was read; it only says how it was read."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """One file inside a source, and how it was understood."""

    place: str
    dialect: str
    """The form it was recognised as; empty when no row of it was understood."""
    rows: int = 0
    records: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """One sealed source, read."""

    exhibit: str
    name: str
    parts: tuple[Part, ...] = ()
    gaps: tuple[Gap, ...] = ()
    timezone: str = ""
    """What the person said about times without a zone, when this was read."""
    columns: tuple[tuple[str, str], ...] = ()
    """What the person said about names of columns, when this was read."""
    tables: int = 1
    """In how many tables of the lake its records are."""

    @property
    def rows(self) -> int:
        """Rows seen, understood or not."""
        return sum(part.rows for part in self.parts)

    @property
    def records(self) -> int:
        """Records made of them."""
        return sum(part.records for part in self.parts)


@dataclass(frozen=True, slots=True, kw_only=True)
class Begun:
    """A stretch of a large source that was read, so that nobody has to begin at its start again."""

    exhibit: str
    number: int
    """Which stretch of the exhibit it is; the first is 0."""
    tables: int
    """In how many tables of the lake the records are, from the exhibit's start to here."""
    state: str
    """Where to go on, in the provider's own words."""
    parts: tuple[Part, ...]
    gaps: tuple[Gap, ...]
    seen: datetime
    timezone: str
    columns: tuple[tuple[str, str], ...]
