"""Facts about sign-ins come from the tables as they come from the records."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from counterseal.lore.runs import Fact, Runs, plain, runs
from counterseal.model.records import Access, SignIn
from counterseal.stores.lake import Lake
from counterseal.stores.repeats import facts
from tests.stores.records import some

ONE = "ab" * 32
MORNING = datetime(2026, 3, 2, 8, tzinfo=UTC)


def polls(*sessions: str, **values) -> list[SignIn]:
    made = []
    for number, session in enumerate(sessions):
        one = some(SignIn, ok=True, id=f"{number}", session=session, at=MORNING + timedelta(minutes=number), **values)
        assert isinstance(one, SignIn)
        made.append(one)
    return made


@pytest.fixture
def told(tmp_path):
    """The facts of records that were written to one table, or to two."""

    def ask(*tables) -> list[Fact]:
        import duckdb  # noqa: PLC0415

        lake = Lake(tmp_path / "lake")
        for number, records in enumerate(tables):
            lake.write(ONE, 1, [(record, b"{}") for record in records], number)
        paths = sorted((tmp_path / "lake").rglob("*.parquet"), key=lambda path: path.name != f"{ONE}.parquet")
        with duckdb.connect() as database:
            return list(facts(database, [str(path) for path in paths], [len(records) for records in tables]))

    return ask


def test_a_fact_is_what_the_rule_asks_for(told):
    (fact,) = told(polls("s1", client="IMAP", agent="Dovecot", ip="192.0.2.1"))

    assert (fact.number, fact.at, fact.account) == (0, int(MORNING.timestamp() * 1_000_000), "anna@acme.test")
    assert (fact.home, fact.ok) == ("192.0.2.1 IMAP", True)
    assert told(polls("s1", agent="Dovecot", ip="192.0.2.1"))[0].home == "192.0.2.1 Dovecot"


def test_tables_are_numbered_through(told):
    assert [fact.number for fact in told(polls("a", "b"), polls("c", "d"))] == [0, 1, 2, 3]


def test_what_is_not_plain_and_no_sign_in_is_left_out(told):
    doubtful: list[dict[str, Any]] = [
        {"risk": "high"},
        {"partial": True},
        {"password_right": False},
        {"actor_kind": "app"},
        {"count": 2},
    ]
    records = [record for values in doubtful for record in polls("s", **values)]

    assert not any(map(plain, records))
    assert told([*records, some(Access, act="read")]) == []


def test_sessions_count_only_where_others_carry_them(told):
    first, second, third = (fact.same for fact in told([*polls("a", "b", "c"), some(Access, act="read", session="c")]))

    assert first == second != third


def test_texts_do_not_run_together(told):
    one, other = polls("", agent="a1 b", client="c"), polls("", agent="a", client="1 bc")

    assert len({fact.same for fact in told([*one, *other])}) == 2


def test_without_sign_ins_there_are_no_runs(told):
    assert runs(told([])) == Runs()
