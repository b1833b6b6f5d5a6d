"""How the database behind the ledger is opened."""

from __future__ import annotations

import stat

import pytest
import sqlalchemy as sa

from counterseal.errors import CountersealError
from counterseal.stores.engine import connect_to, is_file, told
from counterseal.stores.ledger import Ledger


def test_sqlite_forces_every_commit_to_the_disk_and_holds_foreign_keys(tmp_path):
    engine = connect_to(tmp_path / "ledger.sqlite")
    with engine.connect() as connection:
        found = {
            name: connection.exec_driver_sql(f"PRAGMA {name}").scalar()
            for name in ("journal_mode", "synchronous", "foreign_keys", "recursive_triggers", "busy_timeout")
        }
    engine.dispose()

    assert found == {
        "journal_mode": "wal", "synchronous": 2, "foreign_keys": 1, "recursive_triggers": 1, "busy_timeout": 60_000,
    }  # fmt: skip


def test_the_file_is_for_its_owner_only_in_whatever_folder(tmp_path):
    tmp_path.chmod(0o755)
    with Ledger.open(tmp_path / "ledger.sqlite") as ledger:
        ledger.case_ids()
        modes = {path.name: stat.S_IMODE(path.stat().st_mode) for path in tmp_path.iterdir()}

    assert modes == {"ledger.sqlite": 0o600, "ledger.sqlite-wal": 0o600, "ledger.sqlite-shm": 0o600}


def test_a_folder_that_is_not_there_is_told(tmp_path):
    with pytest.raises(CountersealError, match="cannot be written: No such file or directory"):
        Ledger.open(tmp_path / "gone" / "ledger.sqlite")


@pytest.mark.parametrize(
    ("place", "driver"),
    [
        ("ledger.sqlite", "sqlite"),
        ("sqlite:///ledger.sqlite", "sqlite"),
        ("postgresql://ada@db.acme.test/cases", "postgresql+psycopg"),
        ("postgres://ada@db.acme.test/cases", "postgresql+psycopg"),
        ("postgresql+psycopg://ada@db.acme.test/cases", "postgresql+psycopg"),
    ],
)
def test_an_address_names_its_database(place, driver):
    engine = connect_to(place)

    assert engine.url.drivername == driver
    assert is_file(engine.url) == (driver == "sqlite")


@pytest.mark.parametrize(
    "place", ["mysql://ada:secret@db/cases", "sqlite://", "postgresql+asyncpg://ada:secret@db/x", "://secret", "a://:b"]
)
def test_what_is_no_address_is_told_without_its_password(place):
    with pytest.raises(CountersealError, match="not the address of a ledger") as said:
        connect_to(place)

    assert "secret" not in str(said.value)


def test_a_file_that_is_something_else_is_told(tmp_path):
    (tmp_path / "ledger.sqlite").write_bytes(b"not a database, but long enough to be looked at " * 100)

    with pytest.raises(CountersealError, match=r"ledger.sqlite does not answer as it should: file is not a database"):
        Ledger.open(tmp_path / "ledger.sqlite")


def test_a_server_that_is_not_there_is_told_without_its_password(tmp_path):
    with pytest.raises(CountersealError, match="does not answer as it should") as said:
        Ledger.open(f"postgresql://ada:secret@/cases?host={tmp_path}")

    assert "secret" not in str(said.value)
    assert "ada" in str(said.value)


def test_errors_that_are_not_the_databases_pass():
    with pytest.raises(ZeroDivisionError), told(sa.make_url("sqlite:///x")):
        raise ZeroDivisionError
