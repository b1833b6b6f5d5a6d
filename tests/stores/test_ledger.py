"""The ledger, on SQLite and on PostgreSQL: journals that only grow, whoever writes and whatever kills them."""

from __future__ import annotations

import json
import subprocess
import sys
from datetime import UTC, datetime, timedelta, timezone

import pytest
import sqlalchemy as sa
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from counterseal.errors import CountersealError
from counterseal.model.case import Case, State, Tag
from counterseal.model.exhibit import Exhibit
from counterseal.seal import verify
from counterseal.stores.engine import connect_to, is_file
from counterseal.stores.ledger import Ledger

MONDAY = datetime(2026, 3, 2, 8, 21, 30, 123456, tzinfo=timezone(timedelta(hours=8)))
NOTE = {"note": "called Anna"}
EXHIBIT = Exhibit(
    sha256="ab" * 32,
    sha512="cd" * 64,
    size=2**40,
    name="审计.csv",
    taken_from="/export/审计.csv",
    sealed_at=MONDAY,
    sealed_by="ada",
    how="file",
)


@pytest.fixture
def ledger(place):
    with Ledger.open(place) as opened:
        yield opened


def open_case(ledger: Ledger, domains: tuple[str, ...] = ("acme.test",), mailbox: str = "anna@acme.test") -> Case:
    return ledger.open_case(at=MONDAY, by="ada", title="Anna's mailbox", domains=domains, mailbox=mailbox)


def note(ledger: Ledger, case: Case, words: str = "called Anna", key: str | None = None) -> object:
    return ledger.append(case.id, Tag.CASE_NOTED, {"note": words}, by="ada", at=MONDAY, key=key)


# Cases


def test_a_case_is_numbered_within_its_year(ledger):
    dates = (MONDAY, MONDAY, datetime(2027, 1, 1, tzinfo=UTC), MONDAY)
    cases = [ledger.open_case(at=at, by="ada", title="", domains=(), mailbox="") for at in dates]

    assert [case.id for case in cases] == ["2026-001", "2026-002", "2027-001", "2026-003"]
    assert ledger.case_ids() == ("2026-001", "2026-002", "2026-003", "2027-001")
    assert [case.id for case in ledger.cases()] == ["2026-001", "2026-002", "2026-003", "2027-001"]


def test_the_thousandth_case_of_a_year_comes_last(ledger):
    with ledger._transaction(writes=True) as connection:
        connection.execute(sa.text("INSERT INTO cases VALUES ('2026-999', '2026-01-01 00:00:00.000000', '', '[]', '')"))

    assert open_case(ledger).id == "2026-1000"
    assert ledger.case_ids() == ("2026-999", "2026-1000")
    assert open_case(ledger).id == "2026-1001"


def test_an_opened_case_is_what_its_journal_tells(ledger):
    opened = ledger.open_case(
        at=MONDAY, by="ada", title="Anna's mailbox", domains=["B.test", "a.test", "b.test"], mailbox="anna@a.test"
    )
    (entry,) = ledger.journal(opened.id)

    assert ledger.case(opened.id) == opened
    assert (opened.title, opened.domains, opened.mailbox) == ("Anna's mailbox", ("a.test", "b.test"), "anna@a.test")
    assert (opened.opened, opened.head, opened.state) == (MONDAY, entry.digest, State.OPEN)


def test_the_open_case_of_the_same_mailbox_and_a_common_domain_is_found(ledger):
    case = open_case(ledger, ("acme.test", "acme.example"), "anna@acme.test")

    assert ledger.find_open_case(["ACME.example", "other.test"], "Anna@acme.test") == case
    assert ledger.find_open_case(["other.test"], "anna@acme.test") is None
    assert ledger.find_open_case(["acme.test"], "") is None
    assert ledger.find_open_case([], "anna@acme.test") is None


def test_without_domains_a_case_without_domains_is_found(ledger):
    case = open_case(ledger, (), "")

    assert ledger.find_open_case([], "") == case
    assert ledger.find_open_case(["acme.test"], "") is None


def test_the_newest_open_case_is_found_and_a_closed_one_is_not(ledger):
    first, second = open_case(ledger), open_case(ledger)

    assert ledger.find_open_case(["acme.test"], "anna@acme.test") == second
    ledger.append(second.id, Tag.CASE_CLOSED, {"why": "a double"}, by="ada", at=MONDAY)
    assert ledger.find_open_case(["acme.test"], "anna@acme.test") == first
    ledger.append(second.id, Tag.CASE_REOPENED, {"why": "it was not"}, by="ada", at=MONDAY)
    assert ledger.find_open_case(["acme.test"], "anna@acme.test") == ledger.case(second.id)


def test_a_case_that_is_not_there_is_told(ledger):
    for question in (
        ledger.case,
        ledger.journal,
        lambda case: ledger.append(case, Tag.CASE_NOTED, NOTE, by="a", at=MONDAY),
    ):
        with pytest.raises(CountersealError, match="There is no case 2026-007"):
            question("2026-007")


# The journal


def test_an_entry_is_read_as_it_was_written(ledger):
    case = open_case(ledger)
    body = {"note": "x", "list": [1, 2.5, None, True], "large": 1e22, "small": -0.0, "中": {"b": "\0", "a": "\ud800"}}
    entry = ledger.append(case.id, Tag.CASE_NOTED, body, by="ada", at=MONDAY)

    assert entry is not None
    assert ledger.journal(case.id)[-1] == entry
    assert (entry.seq, entry.by, entry.tag, entry.at) == (2, "ada", Tag.CASE_NOTED, MONDAY)
    assert json.dumps(entry.body, sort_keys=True) == json.dumps(body, sort_keys=True)
    assert entry.previous == case.head
    assert ledger.case(case.id).head == entry.digest


def test_what_has_happened_under_a_key_is_written_once(ledger):
    case, other = open_case(ledger), open_case(ledger)

    assert note(ledger, case, key="read ab 3")
    assert note(ledger, case, "again", key="read ab 3") is None
    assert note(ledger, other, key="read ab 3")
    assert note(ledger, case)
    assert note(ledger, case)
    assert len(ledger.journal(case.id)) == 4


def test_the_same_ledger_is_there_after_opening_it_again(place):
    with Ledger.open(place) as ledger:
        case = open_case(ledger)
        note(ledger, case)
        written = ledger.journal(case.id)
    with Ledger.open(place) as ledger:
        assert ledger.journal(case.id) == written


words = st.text(st.characters(exclude_categories=()), max_size=20)


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    by=words,
    title=words,
    mailbox=words,
    note=st.dictionaries(words, words | st.floats(allow_nan=False, allow_infinity=False)),
)
def test_whatever_is_written_the_chain_holds(ledger, by, title, mailbox, note):
    case = ledger.open_case(at=MONDAY, by=by, title=title, domains=[mailbox], mailbox=mailbox)
    ledger.append(case.id, Tag.CASE_EXAMINED, note, by=by, at=MONDAY, key=title)

    assert verify(ledger.journal(case.id)) is None
    assert ledger.case(case.id).examined == note
    assert ledger.find_open_case([mailbox], mailbox) is not None


def test_a_moment_without_a_zone_is_refused(ledger):
    case = open_case(ledger)

    with pytest.raises(ValueError, match="zone"):
        ledger.append(case.id, Tag.CASE_NOTED, NOTE, by="ada", at=datetime(2026, 3, 2))  # noqa: DTZ001 - the mistake
    assert len(ledger.journal(case.id)) == 1


# Exhibits


def test_an_exhibit_is_added_once_and_journaled_with_it(ledger):
    case = open_case(ledger)
    entry = ledger.add_exhibit(case.id, EXHIBIT)

    assert entry is not None
    assert entry.tag is Tag.EXHIBIT_SEALED
    assert entry.body["sealed_at"] == MONDAY.isoformat()
    assert ledger.add_exhibit(case.id, EXHIBIT) is None
    assert ledger.exhibits(case.id) == (EXHIBIT,)
    (held,) = ledger.case(case.id).exhibits
    assert (held.sha256, held.name, held.size) == (EXHIBIT.sha256, EXHIBIT.name, EXHIBIT.size)


def test_two_cases_may_hold_one_exhibit(ledger):
    first, second = open_case(ledger), open_case(ledger)
    ledger.add_exhibit(first.id, EXHIBIT)
    ledger.add_exhibit(second.id, EXHIBIT)

    assert ledger.exhibits(first.id) == ledger.exhibits(second.id) == (EXHIBIT,)
    with pytest.raises(CountersealError, match="no case"):
        ledger.add_exhibit("2026-007", EXHIBIT)


# Tampering


@pytest.fixture
def outside(place, ledger):
    """Somebody with the database's own tools."""
    engine = connect_to(place)
    with engine.connect() as connection:
        yield connection
        connection.rollback()
    engine.dispose()


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE journal SET body = '{}'",
        "UPDATE journal SET seq = seq + 1",
        "DELETE FROM journal",
        "DELETE FROM journal WHERE seq = 2",
    ],
)
def test_the_database_refuses_to_change_or_delete_entries(ledger, outside, statement):
    case = open_case(ledger)
    note(ledger, case)
    before = ledger.journal(case.id)

    with pytest.raises(sa.exc.DBAPIError, match="the journal is append-only"):
        outside.execute(sa.text(statement))
    outside.rollback()
    assert ledger.journal(case.id) == before


def test_the_databases_other_ways_of_deleting_are_refused_too(ledger, outside):
    case = open_case(ledger)
    note(ledger, case, key="k")
    row = "VALUES ('2026-001', {seq}, '2026-03-02 00:00:00', 'eve', 'case:noted', '{{}}', {key}, '', '')"
    insert = "INSERT OR REPLACE INTO journal" if is_file(outside.engine.url) else "INSERT INTO journal"
    upsert = "" if is_file(outside.engine.url) else " ON CONFLICT (case_id, seq) DO UPDATE SET by = 'eve'"
    statements = [f"{insert} {row.format(seq=2, key='NULL')}{upsert}", f"{insert} {row.format(seq=3, key=repr('k'))}"]
    if not is_file(outside.engine.url):
        statements[1] = "TRUNCATE journal"

    for statement in statements:
        with pytest.raises(sa.exc.DBAPIError, match="the journal is append-only"):
            outside.execute(sa.text(statement))
        outside.rollback()


def unguarded(outside: sa.Connection, statement: str) -> None:
    """What somebody can do who owns the database."""
    names = {"journal_keeps"} | ({"journal_grows"} if is_file(outside.engine.url) else set())
    for name in names:
        outside.execute(sa.text(f"DROP TRIGGER {name}" + ("" if is_file(outside.engine.url) else " ON journal")))
    outside.execute(sa.text(statement))
    outside.commit()


def test_a_tampered_journal_is_never_a_case(ledger, outside):
    case, other = open_case(ledger), open_case(ledger)
    note(ledger, case)
    note(ledger, case)
    unguarded(outside, "UPDATE journal SET body = '{\"note\":\"nothing\"}' WHERE case_id = '2026-001' AND seq = 2")

    for question in (lambda: ledger.case(case.id), ledger.cases):
        with pytest.raises(CountersealError, match="of case 2026-001 cannot be trusted: entry 2 was changed") as told:
            question()
    assert "backup" in told.value.advice().template
    assert ledger.case_ids() == ("2026-001", "2026-002")
    assert ledger.case(other.id) == other


def test_an_entry_that_lacks_its_words_is_told(ledger):
    case = open_case(ledger)
    ledger.append(case.id, Tag.CASE_NOTED, {}, by="ada", at=MONDAY)

    with pytest.raises(CountersealError, match="needs note in words"):
        ledger.case(case.id)


def test_an_entry_of_a_newer_version_is_told(ledger, outside):
    case = open_case(ledger)
    row = "('2026-001', 2, '2026-03-02 00:00:00.000000', 'ada', 'case:merged', '{}', NULL, '', '')"
    unguarded(outside, f"INSERT INTO journal VALUES {row}")

    with pytest.raises(CountersealError, match="is not known here: case:merged"):
        ledger.case(case.id)


# Opening


def test_a_ledger_that_is_up_to_date_opens_without_alembic(place):
    Ledger.open(place).close()
    script = "import sys; from counterseal.stores.ledger import Ledger; Ledger.open(sys.argv[1]).close(); print(*sys.modules)"
    run = subprocess.run([sys.executable, "-c", script, place], capture_output=True, text=True, check=True)

    assert "sqlalchemy" in run.stdout.split()
    assert "alembic" not in run.stdout.split()


def test_a_ledger_of_a_newer_version_is_left_alone(place, ledger, outside):
    outside.execute(sa.text("UPDATE alembic_version SET version_num = '9999'"))
    outside.commit()

    with pytest.raises(CountersealError, match="written by a newer version of Counterseal") as told:
        Ledger.open(place)
    assert "newest version" in told.value.advice().template
