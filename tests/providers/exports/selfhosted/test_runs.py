"""The same sign-in again and again is one record and a number; anything that differs stays apart."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from counterseal.model.records import SignIn
from counterseal.providers.exports.selfhosted.lines import source
from counterseal.providers.exports.selfhosted.runs import Runs
from counterseal.reach import Read
from tests.providers.exports.selfhosted.logs_of import EXHIBIT, line

LINE = line("x")
ONE = SignIn(
    id="1",
    at=LINE.at,
    account="anna",
    actor="anna",
    source=source(EXHIBIT, LINE),
    ok=True,
    ip="203.0.113.9",
    protocol="imap",
)


def run(*minutes, **more):
    runs = Runs()
    made: list[Read] = []
    for number, minute in enumerate(minutes):
        made += runs.add(replace(ONE, id=str(number), at=LINE.at + timedelta(minutes=minute), **more), (LINE,))
    made += runs.rest()
    return [one.record for one in made]


def test_every_five_minutes_is_one_record():
    (record,) = run(0, 5, 10, 15)

    assert (record.id, record.count, record.last) == ("0", 4, LINE.at + timedelta(minutes=15))


def test_once_is_once():
    (record,) = run(0)

    assert (record.count, record.last) == (1, None)


def test_a_pause_begins_a_new_record_and_so_do_hours():
    assert [one.count for one in run(0, 5, 60, 65)] == [2, 2]
    assert [one.count for one in run(*range(0, 400, 20))] == [10, 10]


def test_failures_are_put_together_for_minutes_only():
    assert [one.count for one in run(0, 1, 10, ok=False)] == [2, 1]


def test_other_places_and_programs_are_other_records():
    runs = Runs()
    for one in (ONE, replace(ONE, ip="203.0.113.7"), replace(ONE, client="Foxmail"), replace(ONE, actor="admin")):
        assert not list(runs.add(one, (LINE,)))

    assert len(list(runs.rest())) == 4


def test_counted_attempts_add_up():
    runs = Runs()
    three = replace(ONE, ok=False, count=3, last=LINE.at + timedelta(seconds=12))
    list(runs.add(three, (LINE,)))
    list(runs.add(replace(ONE, ok=False, at=LINE.at + timedelta(minutes=1)), (LINE,)))

    assert [one.record.count for one in runs.rest()] == [4]


def test_runs_that_have_ended_are_let_go():
    runs = Runs()
    made: list[Read] = []
    for number in range(6_000):
        at = LINE.at + timedelta(minutes=number)
        made += runs.add(replace(ONE, at=at, account=f"user{number}"), (LINE,))

    assert len(made) > 4_900
