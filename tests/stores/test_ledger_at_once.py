"""The ledger, on SQLite and on PostgreSQL, with many who write at once, and with some who are killed."""

from __future__ import annotations

from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
import sqlalchemy as sa

from counterseal.model.case import Tag
from counterseal.seal import verify
from counterseal.stores.engine import connect_to
from counterseal.stores.ledger import Ledger
from tests.killing import Seam, at_every_seam, at_random_moments, go_on, together
from tests.stores.test_ledger import EXHIBIT, MONDAY, NOTE, note, open_case


@pytest.fixture
def ledger(place):
    with Ledger.open(place) as opened:
        yield opened


# Many at once


def append_many(seam: Seam, who: str, place: str, case_id: str) -> None:
    """Some entries that all write, and some of its own."""
    with Ledger.open(place) as ledger:
        for number in range(20):
            body = {"note": f"{who} {number}"}
            ledger.append(case_id, Tag.CASE_NOTED, body, by=who, at=MONDAY, key=f"shared {number}")
            ledger.append(case_id, Tag.CASE_NOTED, body, by=who, at=MONDAY)


def test_processes_that_write_at_once_all_succeed(ledger, place):
    case = open_case(ledger)
    together(3, "tests.stores.test_ledger_at_once:append_many", place, case.id)
    entries = ledger.journal(case.id)

    assert verify(entries) is None
    assert len(entries) == 1 + 20 + 3 * 20
    assert Counter(entry.by for entry in entries if entry.by != "ada").total() == 80


def test_threads_that_write_at_once_all_succeed(ledger):
    case = open_case(ledger)
    with ThreadPoolExecutor(8) as threads:
        list(threads.map(lambda number: note(ledger, case, str(number)), range(64)))

    assert verify(ledger.journal(case.id)) is None
    assert {each.words for each in ledger.case(case.id).notes} == {str(number) for number in range(64)}


def make_and_open(seam: Seam, who: str, place: str) -> None:
    """The ledger is not there yet."""
    with Ledger.open(place) as ledger:
        ledger.open_case(at=MONDAY, by=who, title=who, domains=[], mailbox="")


def test_processes_that_make_the_ledger_at_once_all_succeed(place):
    together(4, "tests.stores.test_ledger_at_once:make_and_open", place)

    with Ledger.open(place) as ledger:
        assert ledger.case_ids() == ("2026-001", "2026-002", "2026-003", "2026-004")
        assert {case.title for case in ledger.cases()} == {"0", "1", "2", "3"}


# Killed


def victim(seam: Seam, run: str, place: str, acknowledged: str) -> None:
    """Writes into one ledger, and notes apart what it was told is written."""
    with Ledger.open(place, seam=seam) as ledger, Path(acknowledged).open("a", encoding="ascii", buffering=1) as out:
        case = ledger.find_open_case(["acme.test"], "anna@acme.test") or open_case(ledger)
        for number in range(3):
            ledger.append(case.id, Tag.CASE_NOTED, NOTE, by="ada", at=MONDAY, key=f"{run} {number}")
            out.write(f"{run} {number}\n")
        ledger.add_exhibit(case.id, EXHIBIT)


def keys(place: str) -> set[str]:
    engine = connect_to(place)
    with engine.connect() as connection:
        found = set(connection.scalars(sa.text("SELECT key FROM journal")))
    engine.dispose()
    return found


def test_killed_at_any_seam_nothing_that_was_written_is_lost(place, tmp_path):
    acknowledged = tmp_path / "acknowledged"
    seams = at_every_seam("tests.stores.test_ledger_at_once:victim", place, acknowledged)

    assert {"upgraded", "case inserted", "locked", "inserted", "exhibit inserted", "committed"} <= set(seams)
    with Ledger.open(place) as ledger:
        (case,) = ledger.cases()
        assert verify(ledger.journal(case.id)) is None
        assert ledger.exhibits(case.id) == (EXHIBIT,)
    assert set(acknowledged.read_text().splitlines()) <= keys(place)


def test_killed_at_random_nothing_that_was_written_is_lost(place, tmp_path):
    acknowledged = tmp_path / "acknowledged"
    at_random_moments(20, "tests.stores.test_ledger_at_once:victim", place, acknowledged)
    victim(go_on, "last", place, str(acknowledged))

    with Ledger.open(place) as ledger:
        assert [verify(ledger.journal(case)) for case in ledger.case_ids()] == [None]
    assert set(acknowledged.read_text().splitlines()) <= keys(place)
