"""The timeline shows the accounts that matter, and looks closer at a short window."""

from __future__ import annotations

from datetime import UTC, datetime

from counterseal.model.finding import Finding, Severity, Shows
from counterseal.model.records import Message
from counterseal.model.text import text
from counterseal.reports.charts import Lane
from counterseal.reports.deeds import deeds
from counterseal.reports.lanes import MOST, lanes, scales
from counterseal.testing import company
from tests.reports.world import judged, quiet, speaker, stolen


def test_stolen_accounts_come_first_then_those_that_somebody_tried():
    drawn, left = lanes(stolen(), deeds(stolen()), speaker())

    assert [(lane.account, lane.word) for lane in drawn] == [
        ("anna@acme.test", "Stolen"),
        ("bo@acme.test", "No sign of theft"),
    ]
    assert left == 0


def test_every_act_stands_where_it_belongs():
    (anna, bo), _ = lanes(stolen(), deeds(stolen()), speaker())

    assert (len(anna.intruder), len(anna.tries), len(bo.tries), len(bo.intruder)) == (6, 12, 6, 0)
    assert [what for _, what in anna.marks] == [
        "Signed in with axios",
        "Inbox rule made or changed: “.”",
        "Forwarding set",
        "Sent mail",
    ]
    assert anna.since
    assert bo.since is None


def test_an_account_that_is_defrauded_from_outside_has_a_lane_with_a_mark():
    world = company(
        "2026-03-02 08:00 signin who=bo@acme.test", "2026-03-03 08:00 signin",
        "2026-03-04 08:00 message act=received sender=bo@harb0ur.test",
    )  # fmt: skip
    false = Finding(
        account="anna@acme.test", about="harb0ur.test", said=text("A false name"), records=tuple(world.every(Message)), severity=Severity.HIGH,
        shows=Shows.OUTSIDE, confidence=0.9, detector="lookalike_domain",
    )  # fmt: skip
    (anna,), left = lanes(judged(world, [false]), [], speaker())

    assert (anna.account, anna.word, left) == ("anna@acme.test", "defrauded from outside", 0)
    assert [what for _, what in anna.marks] == ["A false name"]


def test_marks_alone_are_a_time_to_draw():
    only = Lane("a", "b", marks=[(datetime(2026, 3, 4, tzinfo=UTC), "x")])

    assert scales(quiet(), [only])[0] is not None


def test_a_quiet_company_has_its_accounts_in_lanes():
    drawn, _ = lanes(quiet(), [], speaker())

    assert [lane.account for lane in drawn] == ["anna@acme.test", "bo@acme.test", "carl@acme.test"]


def test_accounts_that_have_no_lane_are_counted():
    world = company(*(f"2026-03-02 08:{n:02} signin who=u{n}@acme.test" for n in range(15)))
    drawn, left = lanes(judged(world, ()), [], speaker())

    assert (len(drawn), left) == (MOST, 5)


def test_mail_that_came_in_is_nobodys_act():
    world = company("2026-03-02 08:00 message act=received", "2026-03-02 08:10 signin")
    ((anna,), _) = lanes(judged(world, ()), [], speaker())

    assert len(anna.owner) == 1


def test_a_short_window_is_looked_at_closely():
    drawn, _ = lanes(stolen(), [], speaker())
    whole, close = scales(stolen(), drawn)

    assert whole
    assert close
    assert (close.end - close.start).days < 1 < (whole.end - whole.start).days


def test_without_an_intruder_there_is_no_window():
    drawn, _ = lanes(quiet(), [], speaker())

    assert scales(quiet(), drawn)[1] is None


def test_without_acts_there_is_no_time():
    assert scales(quiet(), [Lane("a", "b")]) == (None, None)
