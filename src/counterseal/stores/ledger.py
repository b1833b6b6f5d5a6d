"""
The ledger: cases and their journals as rows, in SQLite or in PostgreSQL.

A journal only grows. Each entry holds the digest of the one before it and is written in one transaction that locks
the case first; triggers in the database refuse to change or delete it. Processes may write at the same time.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import asdict, fields
from datetime import UTC, datetime
from itertools import groupby
from pathlib import Path
from types import TracebackType
from typing import Any, Self

import sqlalchemy as sa
from sqlalchemy.dialects import postgresql, sqlite

from counterseal.errors import CountersealError
from counterseal.model.case import Case, Entry, State, Tag, fold
from counterseal.model.exhibit import Exhibit
from counterseal.model.text import text
from counterseal.seal import GENESIS, canonical, link, verify
from counterseal.stores.engine import connect_to, lock, make_private, told
from counterseal.stores.files import Seam, no_seam
from counterseal.stores.marks import Marks
from counterseal.stores.partners import Partners
from counterseal.stores.tables import HEAD, case_exhibits, cases, exhibits, journal, storable


class Ledger:
    """Cases, journals and exhibits in a database. `seam` is called between any two effects, for tests."""

    def __init__(self, engine: sa.Engine, *, seam: Seam = no_seam) -> None:
        self._engine = engine
        self._seam = seam

    @classmethod
    def open(cls, place: str | Path, *, seam: Seam = no_seam) -> Self:
        """Open the ledger in a file, or at a URL of SQLAlchemy's; make or upgrade its tables where needed."""
        engine = connect_to(place)
        make_private(engine.url)
        ledger = cls(engine, seam=seam)
        try:
            ledger._prepare()
        except BaseException:
            ledger.close()
            raise
        return ledger

    def close(self) -> None:
        """Let go of every connection."""
        self._engine.dispose()

    @property
    def marks(self) -> Marks:
        """What people said about findings and verdicts, in the same database."""
        return Marks(self._engine)

    @property
    def partners(self) -> Partners:
        """The register of partners, in the same database."""
        return Partners(self._engine, seam=self._seam)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def open_case(self, *, at: datetime, by: str, title: str, domains: Iterable[str], mailbox: str) -> Case:
        """A new case, numbered within the year of `at`."""
        names = sorted({domain.lower() for domain in domains})
        with self._transaction(writes=True) as connection:
            lock(connection)
            case_id = _next_id(connection, at.year)
            connection.execute(
                cases.insert().values(id=case_id, created=at, title=title, domains=names, mailbox=mailbox)
            )
            self._seam("case inserted")
            body = {"title": title, "domains": names, "mailbox": mailbox}
            self._add(connection, case_id, Tag.CASE_OPENED, body, by=by, at=at, key=str(Tag.CASE_OPENED))
        self._seam("committed")
        return self.case(case_id)

    def find_open_case(self, domains: Iterable[str], mailbox: str) -> Case | None:
        """The newest open case that asks for the same mailbox and shares a domain (or has none, as `domains` has)."""
        wanted = {domain.lower() for domain in domains}
        with self._transaction() as connection:
            rows = connection.execute(sa.select(cases.c.id, cases.c.domains, cases.c.mailbox)).all()
        for row in sorted(rows, key=lambda row: _number(row.id), reverse=True):
            fits = wanted & set(row.domains) if wanted else not row.domains
            if fits and row.mailbox.lower() == storable(mailbox).lower():
                case = self.case(row.id)
                if case.state is State.OPEN:
                    return case
        return None

    def cases(self) -> tuple[Case, ...]:
        """Every case, oldest first; `CountersealError` names the first whose journal was tampered with."""
        with self._transaction() as connection:
            rows = connection.execute(sa.select(journal).order_by(journal.c.case_id, journal.c.seq)).all()
        found = [_case(case_id, map(_entry, group)) for case_id, group in groupby(rows, key=lambda row: row.case_id)]
        return tuple(sorted(found, key=lambda case: _number(case.id)))

    def case_ids(self) -> tuple[str, ...]:
        """The number of every case, oldest first, whatever state its journal is in."""
        with self._transaction() as connection:
            return tuple(sorted(connection.scalars(sa.select(cases.c.id)), key=_number))

    def case(self, case_id: str) -> Case:
        """A case as its journal tells it. `CountersealError` when there is none, or the journal's chain is broken."""
        return _case(case_id, self.journal(case_id))

    def journal(self, case_id: str) -> tuple[Entry, ...]:
        """The entries of a case, in their order. Nothing is checked."""
        with self._transaction() as connection:
            known = connection.scalar(sa.select(cases.c.id).where(cases.c.id == case_id))
            rows = connection.execute(
                sa.select(journal).where(journal.c.case_id == case_id).order_by(journal.c.seq)
            ).all()
        if known is None:
            raise _no_case(case_id)
        return tuple(map(_entry, rows))

    def append(
        self, case_id: str, tag: Tag, body: Mapping[str, Any], *, by: str, at: datetime, key: str | None = None
    ) -> Entry | None:
        """Write the next entry of a case. With a `key` that the case has already, nothing is written: None."""
        with self._transaction(writes=True) as connection:
            entry = self._add(connection, case_id, tag, body, by=by, at=at, key=key)
        self._seam("committed")
        return entry

    def add_exhibit(self, case_id: str, exhibit: Exhibit) -> Entry | None:
        """Put an exhibit in a case and write so in its journal, in one transaction. None when it is there already."""
        row = asdict(exhibit)
        body = {**row, "sealed_at": exhibit.sealed_at.isoformat()}
        with self._transaction(writes=True) as connection:
            entry = self._add(
                connection, case_id, Tag.EXHIBIT_SEALED, body,
                by=exhibit.sealed_by, at=exhibit.sealed_at, key=f"sealed {exhibit.sha256}",
            )  # fmt: skip
            if entry:
                _insert_once(connection, exhibits, {**row, "cipher": "none"})
                self._seam("exhibit inserted")
                _insert_once(connection, case_exhibits, {"case_id": case_id, "sha256": exhibit.sha256})
        self._seam("committed")
        return entry

    def exhibits(self, case_id: str) -> tuple[Exhibit, ...]:
        """The exhibits of a case, oldest first, each as it was first sealed."""
        with self._transaction() as connection:
            rows = connection.execute(
                sa.select(exhibits)
                .join(case_exhibits, case_exhibits.c.sha256 == exhibits.c.sha256)
                .where(case_exhibits.c.case_id == case_id)
                .order_by(exhibits.c.sealed_at, exhibits.c.sha256)
            ).all()
        names = [each.name for each in fields(Exhibit)]
        return tuple(Exhibit(**{name: getattr(row, name) for name in names}) for row in rows)

    def _add(
        self, connection: sa.Connection, case_id: str, tag: Tag, body: Mapping[str, Any],
        *, by: str, at: datetime, key: str | None,
    ) -> Entry | None:  # fmt: skip
        """The next entry, with the case locked until the transaction ends."""
        if connection.scalar(sa.select(cases.c.id).where(cases.c.id == case_id).with_for_update()) is None:
            raise _no_case(case_id)
        self._seam("locked")
        same = sa.select(journal.c.seq).where(journal.c.case_id == case_id, journal.c.key == key)
        if key is not None and connection.scalar(same) is not None:
            return None
        last = connection.execute(
            sa.select(journal.c.seq, journal.c.digest)
            .where(journal.c.case_id == case_id)
            .order_by(journal.c.seq.desc())
            .limit(1)
        ).one_or_none()
        seq, previous = (last.seq + 1, last.digest) if last else (1, GENESIS)
        content, by = canonical(dict(body)), storable(by)
        entry = Entry(
            case=case_id, seq=seq, at=at.astimezone(UTC), by=by, tag=tag, body=json.loads(content), previous=previous,
            digest=link(previous, case=case_id, seq=seq, at=at, by=by, tag=tag, body=content),
        )  # fmt: skip
        connection.execute(
            journal.insert().values(
                case_id=case_id, seq=seq, at=at, by=by, tag=str(tag), body=entry.body, key=key,
                previous=previous, digest=entry.digest,
            )
        )  # fmt: skip
        self._seam("inserted")
        return entry

    @contextmanager
    def _transaction(self, *, writes: bool = False) -> Iterator[sa.Connection]:
        with told(self._engine.url), self._engine.connect() as connection:
            marked = connection.execution_options(writes=writes)
            with marked.begin():
                yield marked

    def _prepare(self) -> None:
        with self._transaction() as connection:
            stored = _revision(connection)
        if stored == HEAD:
            return
        from counterseal.stores.migrations import upgrade

        with self._transaction(writes=True) as connection:
            lock(connection)
            stored = _revision(connection)
            if stored != HEAD:  # nobody was faster
                upgrade(connection, stored)
                self._seam("upgraded")


def _case(case_id: str, entries: Iterable[Entry]) -> Case:
    found = tuple(entries)
    try:
        if not (broken := verify(found)):
            return fold(found)
        why = broken.why
    except ValueError as error:
        why = text("an entry cannot be understood ({problem})", problem=str(error))
    raise CountersealError(
        text("The journal of case {case} cannot be trusted: {why}", case=case_id, why=why),
        text("Somebody or something changed the ledger. Put it back from a backup, and keep this one as evidence."),
    )


def _entry(row: sa.Row[Any]) -> Entry:
    try:
        tag = Tag(row.tag)
    except ValueError as error:
        raise CountersealError(
            text(
                "The journal of case {case} holds an entry that is not known here: {tag}", case=row.case_id, tag=row.tag
            ),
            text("Install the newest version of Counterseal and run again."),
        ) from error
    return Entry(
        case=row.case_id, seq=row.seq, at=row.at, by=row.by, tag=tag, body=row.body,
        previous=row.previous, digest=row.digest,
    )  # fmt: skip


def _no_case(case_id: str) -> CountersealError:
    return CountersealError(
        text("There is no case {case}", case=case_id), text("`counterseal case list` shows those that there are.")
    )


def _revision(connection: sa.Connection) -> str | None:
    if not sa.inspect(connection).has_table("alembic_version"):
        return None
    found: str | None = connection.scalar(sa.text("SELECT version_num FROM alembic_version"))
    return found


def _next_id(connection: sa.Connection, year: int) -> str:
    taken = connection.scalars(sa.select(cases.c.id).where(cases.c.id.startswith(f"{year}-")))
    return f"{year}-{max((_number(case_id)[1] for case_id in taken), default=0) + 1:03}"


def _number(case_id: str) -> tuple[int, int]:
    year, _, number = case_id.partition("-")
    return int(year), int(number)


def _insert_once(connection: sa.Connection, table: sa.Table, row: Mapping[str, object]) -> None:
    insert = sqlite.insert(table) if connection.dialect.name == "sqlite" else postgresql.insert(table)
    connection.execute(insert.values(**row).on_conflict_do_nothing())
