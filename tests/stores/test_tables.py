"""The tables, and the migrations that make them."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone
from typing import Any

import pytest
import sqlalchemy as sa
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext

from counterseal.stores.engine import connect_to
from counterseal.stores.ledger import Ledger
from counterseal.stores.migrations import newest
from counterseal.stores.tables import HEAD, Json, UTCDateTime, Words, metadata, storable


@pytest.fixture
def connection(place):
    Ledger.open(place).close()
    engine = connect_to(place)
    with engine.connect() as opened:
        yield opened
    engine.dispose()


def test_the_newest_migration_is_the_one_that_opening_expects():
    assert newest() == HEAD


def test_the_migrations_make_the_tables_that_the_program_uses(connection):
    context = MigrationContext.configure(connection, opts={"compare_type": True})

    assert compare_metadata(context, metadata) == []


def test_foreign_keys_hold(connection):
    with pytest.raises(sa.exc.IntegrityError):
        connection.execute(sa.text("INSERT INTO case_exhibits (case_id, sha256) VALUES ('2026-001', 'ab')"))


def through(connection: sa.Connection, kind: sa.types.TypeEngine[Any], value: object) -> object:
    """A value after the database had it."""
    table = sa.Table("trial", sa.MetaData(), sa.Column("value", kind))
    table.create(connection)
    connection.execute(table.insert().values(value=value))
    return connection.scalar(sa.select(table.c.value))


@pytest.mark.parametrize("hours", [0, 8, -5.5])
def test_a_moment_keeps_its_microseconds_and_comes_back_in_utc(connection, hours):
    moment = datetime(2026, 3, 2, 8, 21, 30, 123456, tzinfo=timezone(timedelta(hours=hours)))
    found = through(connection, UTCDateTime(), moment)

    assert found == moment
    assert isinstance(found, datetime)
    assert found.tzinfo == UTC


def test_no_moment_is_no_moment(connection):
    assert through(connection, UTCDateTime(), None) is None


def test_a_moment_without_a_zone_is_refused(connection):
    with pytest.raises(sa.exc.StatementError, match="a moment without a zone"):
        through(connection, UTCDateTime(), datetime(2026, 3, 2))  # noqa: DTZ001 - the mistake


@pytest.mark.parametrize(
    ("written", "kept"), [("中文 😀", "中文 😀"), ("a\0b", "a\\x00b"), ("\udcff.csv", "\\udcff.csv"), (None, None)]
)
def test_text_that_no_database_holds_is_escaped(connection, written, kept):
    assert through(connection, Words(), written) == kept
    if written is not None:
        assert storable(written) == kept
        assert storable(kept) == kept


@pytest.mark.parametrize("value", [{}, [], {"a": 1e22, "b": [-0.0, 2**70], "c": "\0\ud800"}, None])
def test_json_comes_back_as_it_was(connection, value):
    found = through(connection, Json(), value)

    assert found == value
    assert repr(found) == repr(value)
