"""Charts are drawn in per cent along time, carry their words with them, and take nothing for markup."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta

import pytest

from counterseal.reports.charts import BINS, Lane, Scale, anchor, bar, element, hours, timeline
from tests.reports.world import speaker

START = datetime(2026, 3, 1, tzinfo=UTC)


def scale(**length: int) -> Scale:
    return Scale(START, START + timedelta(**length))


def lane(**more: object) -> Lane:
    found = Lane("anna@acme.test", "Stolen")
    for name, value in more.items():
        setattr(found, name, value)
    return found


def labels(drawn: str) -> list[str]:
    return re.findall(r'class="tick[^"]*"[^>]*>([^<]+)<', drawn)


def test_everything_in_an_element_is_escaped():
    assert (
        element("text", "<script>", class_="a", x='"1"', y=None)
        == '<text class="a" x="&#34;1&#34;">&lt;script&gt;</text>'
    )


def test_a_moment_lies_in_per_cent_of_the_time_and_never_outside():
    assert scale(days=10).at(START + timedelta(days=5)) == 50
    assert scale(days=10).at(START - timedelta(days=5)) == 0
    assert scale(days=10).at(START + timedelta(days=50)) == 100
    assert scale(days=10).bin(START + timedelta(days=10)) == BINS - 1
    assert scale().at(START) == 0


def test_the_owner_stands_above_the_line_and_the_intruder_below_it():
    drawn = str(timeline([lane(owner=[START], intruder=[START])], scale(days=3), speaker(), "t"))
    (line,) = re.findall(r'y1="([\d.]+)" y2="\1" class="base"', drawn)
    tops = {
        kind: float(re.findall(rf'y="([\d.]+)" height="[\d.]+" class="{kind}"', drawn)[0])
        for kind in ("owner", "intruder")
    }

    assert tops["owner"] < float(line) < tops["intruder"]


def test_the_window_is_hatched_while_possible_and_shaded_when_proven():
    window = lane(possible=START + timedelta(days=1), since=START + timedelta(days=2), until=START + timedelta(days=3))
    drawn = str(timeline([window], scale(days=4), speaker(), "t"))

    assert '<rect x="25.0%" width="25.0%"' in drawn
    assert 'fill="url(#t-hatch)"' in drawn
    assert re.search(r'<rect x="50.0%" width="25.0%"[^>]*class="window"', drawn)


def test_a_window_of_a_moment_can_still_be_seen():
    drawn = str(timeline([lane(since=START, until=START)], scale(days=4), speaker(), "t"))

    assert 'width="0.3%"' in drawn


def test_a_doubt_alone_makes_no_shaded_window():
    drawn = str(timeline([lane(possible=START, until=START + timedelta(days=1))], scale(days=4), speaker(), "t"))

    assert "t-hatch)" in drawn
    assert 'class="window"' not in drawn


def test_marks_doubts_and_tries_have_shapes_of_their_own():
    marked = lane(marks=[(START, "Rule <b>")], doubts=[START], tries=[START, START])
    drawn = str(timeline([marked], scale(days=3), speaker(), "t"))

    assert {"mark", "doubt", "try"} <= set(re.findall(r'<path d="[^"]+" class="(\w+)"', drawn))
    assert "<title>1 Mar 2026 08:00 (UTC+8) Rule &lt;b&gt;</title>" in drawn


def test_what_is_outside_the_stretch_is_not_drawn():
    late = START + timedelta(days=30)
    drawn = str(timeline([lane(owner=[late], marks=[(late, "x")], tries=[late])], scale(days=3), speaker(), "t"))

    assert not re.search(r'class="(owner|mark|try)"', drawn)


def test_a_thousand_acts_are_a_few_bars():
    drawn = str(
        timeline([lane(owner=[START + timedelta(minutes=n) for n in range(5000)])], scale(days=4), speaker(), "t")
    )

    assert drawn.count('class="owner"') <= BINS


@pytest.mark.parametrize(
    ("length", "first", "most"),
    [
        ({"hours": 6}, "08:00", 9),
        ({"days": 1}, "09:00", 9),
        ({"days": 3}, "12:00", 9),
        ({"days": 30}, "5 Mar", 9),
        ({"days": 800}, "21 Jun 2026", 9),
        ({"days": 9000}, "", 60),
    ],
)
def test_ticks_are_round_moments_of_the_readers_zone(length, first, most):
    found = labels(str(timeline([lane()], scale(**length), speaker(), "t")))

    assert 0 < len(found) <= most
    assert not first or found[0] == first


def test_days_are_written_in_the_readers_language():
    assert labels(str(timeline([lane()], scale(days=30), speaker("zh"), "t")))[0] == "3月5日"


def test_a_label_at_the_edge_stays_inside():
    assert [anchor(x) for x in (0, 50, 99)] == ["start", "middle", "end"]


def test_hours_are_the_readers_own():
    drawn = str(hours([datetime(2026, 3, 1, 17, tzinfo=UTC)] * 5, [datetime(2026, 3, 2, 1, tzinfo=UTC)], speaker()))

    assert re.findall(r'<rect x="([\d.]+)%" y="(\d+)"[^>]*class="h4"', drawn) == [("12.79", "0")]  # Monday, 01:00
    assert re.findall(r'<circle cx="([\d.]+)%" cy="([\d.]+)"', drawn) == [("45.02", "9.5")]  # Monday, 09:00
    assert "Mon" in drawn


def test_a_week_without_sign_ins_is_an_empty_grid():
    assert str(hours([], [], speaker("zh"))).count('class="h0"') == 7 * 24


def test_parts_of_a_bar_follow_one_another():
    drawn = str(bar([(3, "owner"), (0, "unknown"), (1, "intruder")], 8))

    assert re.findall(r'x="([\d.]+)%" y="0" width="([\d.]+)%"', drawn) == [("0.0", "37.5"), ("37.5", "12.5")]


def test_a_small_part_of_a_bar_can_still_be_seen():
    assert 'width="1.2%"' in str(bar([(1, "intruder")], 100_000))
    assert str(bar([], 0)).startswith("<svg")
