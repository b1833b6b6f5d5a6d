"""
The case: what an append-only journal adds up to.

Nothing about a case is ever overwritten. Each thing that happens is an entry, chained to the one before by its digest
(`counterseal.seal`), and the case is the fold of its entries: the same journal gives the same case on every machine. A
new happening is a new tag here, with its words in the table below; an old journal keeps its meaning.

    tag               body
    case:opened       title, domains (list of strings), mailbox (the one that was asked for, or "")
    case:noted        note
    case:closed       why
    case:reopened     why
    case:examined     what was asked, answered and found; an equal body means that nothing new came out
    exhibit:sealed    every field of the exhibit (`model.exhibit`)
    exhibit:read      exhibit (its SHA-256), records (how many); any more, as a summary
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from typing import Any


class Tag(StrEnum):
    """What happened, as `subject:verb`."""

    CASE_OPENED = "case:opened"
    CASE_NOTED = "case:noted"
    CASE_CLOSED = "case:closed"
    CASE_REOPENED = "case:reopened"
    CASE_EXAMINED = "case:examined"
    EXHIBIT_SEALED = "exhibit:sealed"
    EXHIBIT_READ = "exhibit:read"


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One line of a case's journal. `seq` counts from 1; `previous` and `digest` are SHA-256 in hex."""

    case: str
    seq: int
    at: datetime
    by: str
    tag: Tag
    body: Mapping[str, Any]
    """Plain values, as JSON has them."""
    previous: str
    digest: str


class State(StrEnum):
    """Whether anybody still works on a case."""

    OPEN = "open"
    CLOSED = "closed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """Records were read from an exhibit."""

    at: datetime
    records: int
    details: Mapping[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """An exhibit of a case, and what was read from it so far, oldest first."""

    sha256: str
    name: str
    size: int
    sealed_at: datetime
    readings: tuple[Reading, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """What somebody wrote down."""

    at: datetime
    by: str
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """What is known of a case now."""

    id: str
    title: str
    domains: tuple[str, ...]
    mailbox: str
    """The mailbox that was asked for; empty when nobody named one."""
    opened: datetime
    updated: datetime
    head: str
    """The digest of the last entry: written in a report, it shows later that nothing was cut off the journal."""
    state: State = State.OPEN
    exhibits: tuple[Held, ...] = ()
    """In the order in which they were sealed."""
    examined: Mapping[str, Any] | None = None
    """The body of the last examination."""
    examined_at: datetime | None = None
    notes: tuple[Note, ...] = ()

    def exhibit(self, sha256: str) -> Held | None:
        """One exhibit, if the case holds it."""
        return next((held for held in self.exhibits if held.sha256 == sha256), None)


def fold(entries: Iterable[Entry]) -> Case:
    """
    The case that a journal tells. `ValueError` when it does not begin with the opening, or an entry lacks its words.

    Whether the chain holds is another question: `counterseal.seal.verify`.
    """
    waiting = iter(entries)
    first = next(waiting, None)
    if first is None or first.tag is not Tag.CASE_OPENED:
        raise ValueError("a journal begins with the opening of its case")
    case = Case(
        id=first.case,
        title=_words(first, "title"),
        domains=_list(first, "domains"),
        mailbox=_words(first, "mailbox"),
        opened=first.at,
        updated=first.at,
        head=first.digest,
    )
    for entry in waiting:
        if entry.case != case.id:
            raise ValueError(f"entry {entry.seq} is of {entry.case}, not of {case.id}")
        case = replace(_AFTER[entry.tag](case, entry), updated=entry.at, head=entry.digest)
    return case


def _opened(case: Case, entry: Entry) -> Case:
    raise ValueError(f"entry {entry.seq} opens {case.id} a second time")


def _noted(case: Case, entry: Entry) -> Case:
    return replace(case, notes=(*case.notes, Note(at=entry.at, by=entry.by, words=_words(entry, "note"))))


def _closed(case: Case, entry: Entry) -> Case:
    return replace(case, state=State.CLOSED)


def _reopened(case: Case, entry: Entry) -> Case:
    return replace(case, state=State.OPEN)


def _examined(case: Case, entry: Entry) -> Case:
    return replace(case, examined=entry.body, examined_at=entry.at)


def _sealed(case: Case, entry: Entry) -> Case:
    held = Held(
        sha256=_words(entry, "sha256"), name=_words(entry, "name"), size=_number(entry, "size"), sealed_at=entry.at
    )
    if case.exhibit(held.sha256):  # sealing twice seals once
        return case
    return replace(case, exhibits=(*case.exhibits, held))


def _read(case: Case, entry: Entry) -> Case:
    sha256 = _words(entry, "exhibit")
    if not case.exhibit(sha256):
        raise ValueError(f"entry {entry.seq} reads {sha256}, which {case.id} does not hold")
    details = {name: value for name, value in entry.body.items() if name not in {"exhibit", "records"}}
    reading = Reading(at=entry.at, records=_number(entry, "records"), details=details)
    return replace(
        case,
        exhibits=tuple(
            replace(held, readings=(*held.readings, reading)) if held.sha256 == sha256 else held
            for held in case.exhibits
        ),
    )


_AFTER: dict[Tag, Callable[[Case, Entry], Case]] = {
    Tag.CASE_OPENED: _opened,
    Tag.CASE_NOTED: _noted,
    Tag.CASE_CLOSED: _closed,
    Tag.CASE_REOPENED: _reopened,
    Tag.CASE_EXAMINED: _examined,
    Tag.EXHIBIT_SEALED: _sealed,
    Tag.EXHIBIT_READ: _read,
}


def _words(entry: Entry, name: str) -> str:
    value = entry.body.get(name)
    if isinstance(value, str):
        return value
    raise ValueError(f"entry {entry.seq} ({entry.tag}) needs {name} in words")


def _number(entry: Entry, name: str) -> int:
    value = entry.body.get(name)
    if isinstance(value, int):
        return value
    raise ValueError(f"entry {entry.seq} ({entry.tag}) needs {name} as a whole number")


def _list(entry: Entry, name: str) -> tuple[str, ...]:
    value = entry.body.get(name)
    if isinstance(value, list | tuple) and all(isinstance(each, str) for each in value):
        return tuple(value)
    raise ValueError(f"entry {entry.seq} ({entry.tag}) needs {name} as a list of words")
