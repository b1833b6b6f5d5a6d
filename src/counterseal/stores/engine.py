"""
The database behind the ledger: how SQLite and PostgreSQL are opened so that both behave alike.

SQLite: write-ahead log, forced to the disk at every commit; foreign keys; waiting for others instead of failing; and a
transaction that writes says so when it begins, because one that finds out later can no longer wait.
"""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import sqlalchemy as sa
from sqlalchemy.exc import ArgumentError, DBAPIError

from counterseal.errors import CountersealError
from counterseal.model.text import text
from counterseal.stores import files

BUSY_SECONDS = 60
_LOCK = 0xC5EA1  # one number for all ledgers of a PostgreSQL database: who makes tables, and who numbers cases
_PRAGMAS = ("journal_mode = WAL", "synchronous = FULL", "foreign_keys = ON", "recursive_triggers = ON")


def connect_to(place: str | Path) -> sa.Engine:
    """An engine for a file, or for a URL of SQLAlchemy's; the execution option `writes` marks who is going to write."""
    url = _url(place)
    if is_file(url):
        engine = sa.create_engine(url, connect_args={"timeout": BUSY_SECONDS, "isolation_level": None})
        sa.event.listen(engine, "connect", _set_up)
        sa.event.listen(engine, "begin", _begin)
        return engine
    try:
        return sa.create_engine(url, isolation_level="READ COMMITTED")
    except ModuleNotFoundError as error:
        raise CountersealError(
            text("A ledger in PostgreSQL needs a package that is not installed: {name}", name=error.name or "psycopg"),
            text("Install it: pip install 'counterseal[postgresql]'"),
        ) from error


def make_private(url: sa.URL) -> None:
    """Let SQLite find its file there, readable by its owner only; SQLite would let everybody read it."""
    if is_file(url) and url.database:
        with files.told(Path(url.database)):
            os.close(os.open(url.database, os.O_RDWR | os.O_CREAT, 0o600))


def lock(connection: sa.Connection) -> None:
    """Keep others out until the transaction ends. In SQLite a transaction that writes does so by itself."""
    if connection.dialect.name == "postgresql":
        connection.execute(sa.select(sa.func.pg_advisory_xact_lock(_LOCK)))


@contextmanager
def told(url: sa.URL) -> Iterator[None]:
    """Errors of the database, as something a person can act upon."""
    try:
        yield
    except DBAPIError as error:
        raise CountersealError(
            text(
                "The ledger {place} does not answer as it should: {reason}",
                place=(url.database or "") if is_file(url) else url.render_as_string(hide_password=True),
                reason=str(error.orig).strip(),
            ),
            text("See that the database is there, has room and lets you in; then run again. What was written stays."),
        ) from error


def is_file(url: sa.URL) -> bool:
    """Whether the database is SQLite's."""
    return url.get_backend_name() == "sqlite"


def _url(place: str | Path) -> sa.URL:
    if isinstance(place, Path) or "://" not in place:
        return sa.URL.create("sqlite", database=str(place))
    try:
        url = sa.make_url(place)
    except (ArgumentError, ValueError):
        url = None
    if url is not None and url.drivername in {"postgresql", "postgres", "postgresql+psycopg"}:
        return url.set(drivername="postgresql+psycopg")
    if url is not None and url.drivername == "sqlite" and url.database:
        return url
    raise CountersealError(
        text("This is not the address of a ledger"),  # it may hold a password, so it is not repeated
        text("Give a file, or an address like postgresql://user@host/database."),
    )


def _set_up(connection: sqlite3.Connection, record: object) -> None:
    for pragma in _PRAGMAS:
        connection.execute(f"PRAGMA {pragma}")


def _begin(connection: sa.Connection) -> None:
    connection.exec_driver_sql("BEGIN IMMEDIATE" if connection.get_execution_options().get("writes") else "BEGIN")
