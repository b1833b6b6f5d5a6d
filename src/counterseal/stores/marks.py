"""
Marks in the ledger's database: what people said about findings and verdicts, in the order in which they said it.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict

import sqlalchemy as sa

from counterseal.model.mark import Mark
from counterseal.stores.engine import lock, told
from counterseal.stores.tables import marks, storable

_FIELDS = ("thing", "key", "word", "by", "at", "until", "sender", "verdict", "note")


class Marks:
    """Marks in a database that is up to date."""

    def __init__(self, engine: sa.Engine) -> None:
        self._engine = engine

    def all(self) -> tuple[Mark, ...]:
        """Every mark, oldest first."""
        with self._transaction() as connection:
            rows = connection.execute(sa.select(marks).order_by(marks.c.seq)).all()
        return tuple(
            Mark(types=tuple(filter(None, row.types.split(" "))), **{name: getattr(row, name) for name in _FIELDS})
            for row in rows
        )

    def add(self, mark: Mark) -> None:
        """Write a mark. When this returns, it is on the disk."""
        with self._transaction(writes=True) as connection:
            lock(connection)
            last = connection.scalar(sa.select(sa.func.max(marks.c.seq))) or 0
            row = {**asdict(mark), "types": " ".join(mark.types), "by": storable(mark.by), "seq": last + 1}
            connection.execute(marks.insert().values(**row))

    @contextmanager
    def _transaction(self, *, writes: bool = False) -> Iterator[sa.Connection]:
        with told(self._engine.url), self._engine.connect() as connection:
            marked = connection.execution_options(writes=writes)
            with marked.begin():
                yield marked
