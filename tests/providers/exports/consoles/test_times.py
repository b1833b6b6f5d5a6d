"""Moments as the consoles write them, and what had to be taken for them."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from counterseal.providers.exports.consoles.times import Clock, timed, zone_named
from counterseal.providers.exports.trouble import BadRow

SEEN = datetime(2026, 3, 9, 4, 0, tzinfo=UTC)  # a Monday, noon in Shanghai
CLOCK = Clock("", SEEN)


@pytest.mark.parametrize(
    "told",
    [
        "2026-03-02 11:10:11", "2026/3/2 11:10:11", "2026年3月2日 11:10:11", "2026年03月02日 11时10分11秒", "2026-03-02T11:10:11", "2026.3.2 11:10:11",
        "2026年3月2日(星期一) 上午11:10:11", "2026-03-02 周一 11:10:11", "2026/3/2 上午 11:10:11", "20260302111011", "46083.465405", "2026-03-02 11:10:11.0",
        "2026-03-02 11:10:11（北京时间）", "'2026-03-02 11:10:11'", "03-02 11:10:11", "3月2日 11:10:11", "2026-03-02 03:10:11Z", "2026-03-02 11:10:11 GMT+8",
        "2026-03-02 11:10:11 +0800", "1772421011", "1772421011000",
    ],
)  # fmt: skip
def test_every_way_of_writing_tells_the_same_moment(told):
    assert CLOCK.read(told).at == datetime(2026, 3, 2, 3, 10, 11, tzinfo=UTC)


def test_a_time_without_a_zone_is_china_time_unless_said_otherwise():
    assert (CLOCK.read("2026-03-02 11:10").zone, CLOCK.read("2026-03-02 11:10").took_zone) == ("Asia/Shanghai", True)
    said = Clock("Europe/Berlin", SEEN).read("2026-03-02 11:10")
    assert (said.at.hour, said.zone, said.took_zone) == (10, "Europe/Berlin", False)
    column = CLOCK.read("2026-03-02 11:10", "UTC")
    assert (column.at.hour, column.zone, column.took_zone) == (11, "UTC", False)


def test_a_zone_that_does_not_exist_is_not_used():
    assert Clock("Mars/Olympus", SEEN).read("2026-03-02 11:10").zone == "Asia/Shanghai"
    assert zone_named("../etc/passwd") is None


@pytest.mark.parametrize(
    ("told", "day"), [("12-31 23:59", "2025-12-31"), ("03-09 23:00", "2026-03-09"), ("02-29 10:00", "2024-02-29")]
)
def test_a_date_without_a_year_is_the_last_one_before_the_sealing(told, day):
    found = CLOCK.read(told)

    assert found.at.astimezone(zone_named("Asia/Shanghai")).date().isoformat() == day
    assert found.took_year


@pytest.mark.parametrize(
    ("told", "at"),
    [("今天 09:00", "2026-03-09T01:00"), ("昨天 23:00", "2026-03-08T15:00"), ("前天 10:00", "2026-03-07T02:00"), ("10分钟前", "2026-03-09T03:50"), ("2小时前", "2026-03-09T02:00"), ("刚刚", "2026-03-09T04:00"), ("yesterday 10:00", "2026-03-08T02:00"), ("3 days ago", "2026-03-06T04:00")],
)  # fmt: skip
def test_words_are_counted_back_from_the_sealing(told, at):
    found = CLOCK.read(told)

    assert found.at.isoformat().startswith(at)
    assert found.took_day


@pytest.mark.parametrize("told", ["2026-03-02", "2026年3月2日", "昨天", "3月2日", "46083"])
def test_a_day_without_a_time_is_its_midnight_and_partial(told):
    assert CLOCK.read(told).partial


@pytest.mark.parametrize(
    "told",
    ["", "never", "2026-02-30 10:00", "13-45 10:00", "25:99", "03/04/2026 11:10", "99999999999", "9999-12-31 99:00"],
)
def test_what_is_no_moment_is_a_bad_row(told):
    with pytest.raises(BadRow):
        CLOCK.read(told)


def test_the_order_of_day_and_month_is_learnt_from_a_row_that_tells():
    clock = Clock("", SEEN)
    clock.read("25/02/2026 11:10")

    assert clock.read("03/02/2026 11:10").at.month == 2


@pytest.mark.parametrize(
    ("cell", "form"),
    [
        ("2026-03-02 11:10", "time"), ("2026-03-02", "date"), ("11:10:11", "clock"), ("上午 9:05", "clock"), ("今天 11:10", "time"), ("03-02 11:10", "time"),
        ("5分钟前", "time"), ("2026-03-02 nonsense", ""), ("203.0.113.9", ""), ("深圳", ""), ("12", ""), ("x" * 100, ""), ("03/02/2026 11:10", "time"),
    ],
)  # fmt: skip
def test_a_cell_is_known_to_be_a_moment_by_its_form(cell, form):
    assert timed(cell) == form
