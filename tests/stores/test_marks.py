"""Marks in SQLite and PostgreSQL: what was written is what is read, and nobody changes it."""

from datetime import UTC, datetime, timedelta

import pytest
import sqlalchemy as sa

from counterseal.model.mark import Mark
from counterseal.stores.engine import connect_to
from counterseal.stores.ledger import Ledger
from counterseal.stores.marks import Marks

NOW = datetime(2026, 3, 2, 8, 21, 30, 123456, tzinfo=UTC)
FIRST = Mark(
    thing="message", key="<1@a.test>", word="wrong", by="anna", at=NOW, until=NOW + timedelta(days=3), sender="b@a.test",
    types=("malware", "bulk"), verdict="malware", note="Our own\0 tool",
)  # fmt: skip
SECOND = Mark(thing="finding", key="rule:anna@acme.test:.", word="right", by="bob", at=NOW)


@pytest.fixture
def marks(place):
    with Ledger.open(place) as ledger:
        yield ledger.marks


def test_marks_come_back_in_their_order(marks: Marks):
    marks.add(FIRST)
    marks.add(SECOND)

    first, second = marks.all()
    assert second == SECOND
    assert (first.until, first.types, first.note) == (FIRST.until, FIRST.types, "Our own\\x00 tool")


def test_a_new_ledger_has_none(marks: Marks):
    assert marks.all() == ()


@pytest.mark.parametrize("statement", ["UPDATE marks SET word = 'expected'", "DELETE FROM marks"])
def test_nobody_changes_what_was_said(marks: Marks, place, statement: str):
    marks.add(FIRST)

    engine = connect_to(place)
    with pytest.raises(sa.exc.DatabaseError), engine.begin() as connection:
        connection.execute(sa.text(statement))
    engine.dispose()
    assert len(marks.all()) == 1
