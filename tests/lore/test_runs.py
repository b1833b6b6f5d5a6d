"""The same sign-in again and again is one record with a number, and nobody can tell from the answer."""

from __future__ import annotations

import io
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from counterseal import desk
from counterseal.answer import answers
from counterseal.attribute import attribute
from counterseal.cover import cover
from counterseal.examine import Detector, examine
from counterseal.lore.company import own_domains
from counterseal.lore.picture import pictured
from counterseal.lore.platforms import platforms
from counterseal.lore.runs import GUESSES, Run, condensed, headed, plain, runs, times
from counterseal.model.mailbox import Company
from counterseal.model.records import Access, Record, SignIn, Source
from counterseal.plan import Situation, Step, plan
from counterseal.providers.exports.provider import PROVIDER
from counterseal.providers.simulated.export import GEOIP, play
from counterseal.providers.simulated.places import place_of
from counterseal.providers.simulated.story import shipped
from counterseal.reach import Asked, Read

MORNING = datetime(2026, 3, 2, 8, tzinfo=UTC)
SOURCE = Source("ab" * 32, "mail.log:line 1")
STORIES = shipped()


def signin(minute: float, **values) -> SignIn:
    given: dict[str, Any] = {
        "id": f"{minute}",
        "account": "anna@acme.test",
        "ip": "192.0.2.1",
        "ok": True,
        "protocol": "imap",
    } | values
    return SignIn(at=MORNING + timedelta(minutes=minute), source=SOURCE, **given)


USUAL = signin(-60, id="before")
"""After it the account is no news at its address."""


def told(*records: Record) -> list[tuple[float, int]]:
    """Of each record the minute and how often it happened."""
    return [((one.at - MORNING).total_seconds() / 60, one.count) for one in condensed(records)]


def test_what_repeats_within_an_hour_by_the_clock_is_the_first_with_a_number():
    found = condensed([USUAL, *(signin(minute, session=f"s{minute}") for minute in (1, 6, 59, 60, 65))])[1:]

    assert [(one.id, one.count, one.last) for one in found] == [
        ("1", 3, MORNING + timedelta(minutes=59)),
        ("60", 2, MORNING + timedelta(minutes=65)),
    ]
    assert [times(one) for one in found] == [3, 2]


def test_a_single_sign_in_stays_as_it_is():
    alone = signin(1)

    assert condensed([alone]) == (alone,)
    assert condensed([]) == ()


def test_what_says_something_else_is_another_run():
    usual = USUAL, replace(USUAL, id="other", client="IMAP")
    others = signin(1, client="IMAP"), signin(3, client="IMAP")

    assert told(*usual, signin(0), others[0], signin(2), others[1])[2:] == [(0, 2), (1, 2)]
    assert told(USUAL, signin(0), signin(1, factor="password"), signin(2, zone="Asia/Shanghai"))[1:] == [
        (0, 1),
        (1, 1),
        (2, 1),
    ]


@pytest.mark.parametrize(
    "doubt",
    [
        {"risk": "high"},
        {"interrupted": True, "ok": False},
        {"password_right": True, "ok": False},
        {"partial": True},
        {"standing": True},
        {"actor_kind": "app"},
        {"count": 3},
    ],
    ids=str,
)
def test_a_sign_in_with_a_doubt_stays_as_it_is(doubt):
    assert not plain(signin(0, **doubt))
    assert len(told(USUAL, signin(0, **doubt), signin(1, **doubt))) == 3


def test_a_session_that_other_records_carry_is_not_lost():
    read = Access(id="a", at=MORNING, account="anna@acme.test", source=SOURCE, act="download", session="s1")
    found = condensed([USUAL, signin(0, session="s0"), signin(1, session="s1"), signin(2, session="s2"), read])[1:]

    assert [(one.session, one.count) for one in found] == [("s0", 2), ("s1", 1), ("s1", 1)]


def test_the_hour_in_which_an_account_is_met_at_an_address_for_the_first_time_is_kept_whole():
    stranger = signin(67, ip="203.0.113.9")

    assert told(USUAL, signin(60), signin(65), stranger, signin(70)) == [(-60, 1), (60, 1), (65, 1), (67, 1), (70, 1)]
    later = [signin(120 + minute, ip=ip) for minute, ip in ((1, "192.0.2.1"), (2, "203.0.113.9"), (3, "192.0.2.1"))]
    assert told(USUAL, stranger, *later) == [(-60, 1), (67, 1), (121, 2), (122, 1)]


def test_the_same_event_twice_counts_once_and_an_id_of_two_events_puts_nothing_together():
    assert told(USUAL, signin(0), signin(0), signin(5))[1:] == [(0, 2)]
    assert told(USUAL, signin(0), signin(5), signin(6, id="5", client="IMAP"))[1:] == [(0, 1), (5, 1), (6, 1)]


def test_failures_are_put_together_only_by_the_hundred():
    few = [USUAL, *(signin(n / 10, ok=False, error="wrong password") for n in range(GUESSES - 1))]

    assert len(condensed(few)) == GUESSES
    assert told(*few, signin(59, ok=False, error="wrong password"))[1:] == [(0, GUESSES)]


def test_the_order_of_the_records_decides_nothing():
    some = [signin(minute, ip=f"192.0.2.{minute % 2}") for minute in range(0, 120, 7)]
    there, back = condensed(some), condensed(some[::-1])

    assert sorted(there, key=lambda one: one.at) == sorted(back, key=lambda one: one.at)
    assert runs([]).heads == {}
    assert headed(some[0], Run(2, 60_000_000)).last == datetime(1970, 1, 1, 0, 1, tzinfo=UTC)


# Whether the answer is the same


def repeated(record: Record) -> list[Record]:
    """A record, and as often as there is room in its hour the same sign-in again, as a mail program does it."""
    if not isinstance(record, SignIn) or not record.ok or not plain(record):
        return [record]
    room = (59 - record.at.minute) // 4
    return [
        record, *(replace(record, id=f"{record.id}-{n}", at=record.at + timedelta(minutes=4 * n)) for n in range(1, room + 1))
    ]  # fmt: skip


def judged(story, records):
    """Answers, who did what, the plan, and how many records that took."""
    company = Company(
        records=records, domains=own_domains(records), where=lambda ip: place_of(story.networks, ip),
        distance=lambda one, other: 0.0 if one == other else 5000.0,
    )  # fmt: skip
    findings = examine(company, desk.things("detectors", Detector)).findings
    tracing = attribute(company, findings)
    found = answers(company, findings, tracing)
    situation = Situation(
        company=company, answers=found, findings=findings, tracing=tracing, coverage=cover(company, []),
        platforms=platforms(records, ()),
    )  # fmt: skip
    steps = [(one.key, one.safety, one.phase) for one in plan(situation, desk.things("steps", Step))]
    told = [
        (one.account, one.compromised, one.since, one.until, one.confidence, one.cause, one.because, one.intruder)
        for one in found
    ]
    graver = [(one.key, one.severity, one.confidence, one.said) for one in findings]
    return told, graver, steps, tracing


@pytest.mark.parametrize("name", STORIES)
def test_answer_attribution_and_plan_are_the_same_with_and_without(name, tmp_path):
    story = STORIES[name]
    asked = Asked(seen=datetime(2026, 11, 24, tzinfo=UTC))
    read = [
        one.record
        for file, content in play(story, platform=story.platforms[0]).items()
        if file != GEOIP
        for one in PROVIDER.read(io.BytesIO(content), name=file, exhibit="0" * 64, asked=asked, scratch=tmp_path)
        if isinstance(one, Read)
    ]
    every = [one for record in read for one in repeated(record)]
    whole, short = pictured(every), pictured(condensed(every))
    answer, findings, steps, tracing = judged(story, whole)
    again, found, planned, traced = judged(story, short)

    assert len(short) <= len(whole)
    assert sum(map(times, short)) == sum(map(times, whole))
    assert (again, planned) == (answer, steps)
    assert found == findings
    for record in short:
        assert (traced.by[record.id].by, traced.by[record.id].confidence) == (
            tracing.by[record.id].by,
            tracing.by[record.id].confidence,
        )
