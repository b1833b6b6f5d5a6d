"""
The provider of exports: from sealed bytes to records, whatever they are packed in and whoever wrote them.

Each dialect says by the columns of a row whether the row is its own. A member is told by its rows, not by its name, so
two logs in one file are two dialects. Rows that no dialect knows are counted and shown, never dropped in silence.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType
from typing import Any, BinaryIO

import orjson

from counterseal.model.reading import Gap, Part
from counterseal.model.records import Source
from counterseal.providers.exports.consoles import forms as consoles
from counterseal.providers.exports.dialect import Dialect
from counterseal.providers.exports.google import forms as google
from counterseal.providers.exports.m365 import forms as m365
from counterseal.providers.exports.mailbox import forms as mailbox
from counterseal.providers.exports.mailbox import raw
from counterseal.providers.exports.records import Row, records
from counterseal.providers.exports.selfhosted import forms as selfhosted
from counterseal.providers.exports.trouble import BadRow, Stopped, Trouble
from counterseal.providers.exports.unpack import Member, members, walk
from counterseal.providers.exports.whole import Counting, Found, Resumable, Whole
from counterseal.reach import Asked, Bundle, Mark, Raw, Read

SHOWN = 20
"""Places of one reason that are listed one by one; the rest are counted."""


EVERY = 500
"""Members between two marks."""
HEAD = 65_536
"""Bytes by which a form that is read whole is told."""
FORMS: tuple[ModuleType, ...] = (m365, google, mailbox, selfhosted, consoles)
"""Where forms and dialects come from, the strictest first: each has `WHOLE` and `dialects`."""


@dataclass(frozen=True, slots=True)
class _State:
    """Where reading begins: at an entry of the archive, at the form's own place in it."""

    entry: int = 0
    inner: str = ""

    @classmethod
    def of(cls, state: str, wholes: Sequence[Whole]) -> _State:
        """From what a mark says, with what the forms knew then."""
        try:
            entry, inner, known = orjson.loads(state)
            for whole in wholes:
                if isinstance(whole, Counting) and whole.name in known:
                    whole.restore(known[whole.name])
            return cls(int(entry), str(inner))
        except (ValueError, TypeError):
            return cls()

    def told(self, wholes: Sequence[Whole]) -> str:
        """The words of a mark."""
        known = {one.name: one.state() for one in wholes if isinstance(one, Counting) and one.resumable}
        return orjson.dumps([self.entry, self.inner, known]).decode()


class Exports:
    """Exported files, told apart by content."""

    name = "exports"
    version = 2

    def sources(self, wanted: Sequence[str]) -> Iterator[Path | Bundle | Gap]:
        """See `reach.Provider`."""
        for found in walk([Path(one) for one in wanted]):
            yield _gap(found) if isinstance(found, Trouble) else found

    def read(
        self, stream: BinaryIO, *, name: str, exhibit: str, asked: Asked, scratch: Path, state: str = ""
    ) -> Iterator[Read | Part | Gap | Mark]:
        """See `reach.Provider`."""
        dialects: list[Dialect] = [one for forms in FORMS for one in forms.dialects(asked)]
        wholes: list[Whole] = [make(exhibit, asked) for forms in FORMS for make in forms.WHOLE]
        begin = _State.of(state, wholes)
        inner, free, last, told = begin.inner, True, -1, 0
        for found in members(stream, name=name, scratch=scratch, skip=begin.entry):
            if isinstance(found, Trouble):
                last = -1  # nobody knows which entry it belongs to
                yield _gap(found)
                continue
            told += 1
            if free and -1 < last < found.entry and told % EVERY == 0:
                yield Mark(_State(found.entry).told(wholes))
            last = found.entry
            whole = _whole_form(found, wholes)
            free = free and getattr(whole, "resumable", False)
            if whole is None:
                yield from _Reading(found, exhibit, dialects).run()
            else:
                made = whole.resume(found, inner) if inner and isinstance(whole, Resumable) else whole.read(found)
                yield from _marked(made, wholes, max(last, 0) if free else None)
            inner = ""
        for held in (*wholes, *dialects):
            if rest := getattr(held, "rest", None):
                yield from _plain(rest())

    def messages(self, stream: BinaryIO, *, name: str, scratch: Path) -> Iterator[Raw]:
        """See `reach.Provider`."""
        return raw.messages(stream, name, scratch)


def _whole_form(member: Member, wholes: Sequence[Whole]) -> Whole | None:
    """The form that reads a member as a whole, if one does."""
    try:
        with member.open() as stream:
            head = stream.read(HEAD)
    except Stopped:
        return None
    return next((whole for whole in wholes if whole.fits(head, member.place)), None)


def _plain(found: Iterable[Found]) -> Iterator[Read | Part | Gap]:
    for one in found:
        if not isinstance(one, Mark):
            yield _gap(one) if isinstance(one, Trouble) else one


def _marked(found: Iterable[Found], wholes: Sequence[Whole], entry: int | None) -> Iterator[Read | Part | Gap | Mark]:
    """The same with the marks inside an entry; none where reading cannot begin at that entry."""
    for one in found:
        if isinstance(one, Mark):
            if entry is not None:
                yield Mark(_State(entry, one.state).told(wholes))
        else:
            yield _gap(one) if isinstance(one, Trouble) else one


def _gap(trouble: Trouble, count: int = 1) -> Gap:
    return Gap(place=trouble.place, why=trouble.why, detail=trouble.detail, count=count, harmless=trouble.harmless)


class _Reading:
    """One member, read row by row."""

    def __init__(self, member: Member, exhibit: str, dialects: list[Dialect]) -> None:
        self._member = member
        self._exhibit = exhibit
        self._dialects = list(dialects)
        self._rows = self._made = 0
        self._seen: Counter[str] = Counter()
        self._waiting: list[tuple[Row, Dialect]] = []
        self._unknown: Row | None = None

    def run(self) -> Iterator[Read | Part | Gap]:
        """The records, the gaps, and at the end the part."""
        for found in records(self._member):
            if isinstance(found, Trouble):
                yield from self._told(_gap(found))
                continue
            self._rows += 1
            dialect = self._whose(found)
            if dialect is None:
                self._unknown = self._unknown or found
                self._seen["unknown_row"] += 1
                continue
            yield from self._read(found, dialect, again=True)
        for row, dialect in self._waiting:
            yield from self._read(row, dialect, again=False)
        yield from self._rest()
        if not self._rows and not self._seen:
            yield Gap(place=self._member.place, why="empty")
        name = self._dialects[0].name if self._made else ""
        yield Part(place=self._member.place, dialect=name, rows=self._rows, records=self._made)

    def _whose(self, row: Row) -> Dialect | None:
        """The dialect of a row; the last one that fitted is asked first."""
        for number, dialect in enumerate(self._dialects):
            if dialect.fits(row.values):
                if number:
                    self._dialects.insert(0, self._dialects.pop(number))
                return dialect
        return None

    def _read(self, row: Row, dialect: Dialect, *, again: bool) -> Iterator[Read | Gap]:
        try:
            made = list(dialect.read(row.values, Source(self._exhibit, row.place)))
        except ValueError as wrong:
            if again:
                self._waiting.append((row, dialect))  # a later row of the file may tell the date order
                return
            yield from self._told(_bad(row, wrong))
            return
        native = _native(row.values)
        self._made += len(made)
        yield from (Read(record, native) for record in made)

    def _told(self, gap: Gap) -> Iterator[Gap]:
        self._seen[gap.why] += 1
        if self._seen[gap.why] <= SHOWN:
            yield gap

    def _rest(self) -> Iterator[Gap]:
        if self._unknown is not None:
            columns = ", ".join(list(self._unknown.values)[:12])
            why = "unknown_row" if self._made else "unknown_form"
            count = self._seen.pop("unknown_row")
            yield Gap(place=self._unknown.place, why=why, detail=(("columns", columns),), count=count)
        for why, count in self._seen.items():
            if count > SHOWN:
                yield Gap(
                    place=self._member.place, why=why, detail=(("more", str(count - SHOWN)),), count=count - SHOWN
                )


def _bad(row: Row, wrong: ValueError) -> Gap:
    """A row that could not be read, as a gap with a word that can be told in any language."""
    if isinstance(wrong, BadRow):
        return Gap(place=row.place, why=wrong.why, detail=(("value", wrong.value),) if wrong.value else ())
    return Gap(place=row.place, why="bad_row", detail=(("because", str(wrong)),))


def _native(values: Mapping[str, Any]) -> bytes:
    """The provider's own record: the event where there is one, else the row without its empty columns."""
    data = values.get("AuditData") or values.get("auditData")
    if isinstance(data, str) and data.startswith("{"):
        return data.encode("utf-8", "replace")
    kept = (
        data if isinstance(data, Mapping) else {key: value for key, value in values.items() if value not in ("", None)}
    )
    return orjson.dumps(kept, default=str)


PROVIDER = Exports()
