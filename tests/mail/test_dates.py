"""Dates of headers become moments, dates in running text become what they say and no more."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counterseal.mail.dates import envelope_date, has_zone, header_date, said_date

EIGHT = datetime(2026, 3, 2, 8, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("written", "at"),
    [
        ("Mon, 2 Mar 2026 16:00:00 +0800", EIGHT),
        ("Mon, 2 Mar 2026 16:00:00 +0800 (CST)", EIGHT),
        ("2 Mar 26 03:00 EST", EIGHT),
        ("Mon Mar  2 08:00:00 2026", EIGHT),
        ("Mon Mar  2 16:00:00 2026 +0800", EIGHT),
        ("Mon, Mar 2, 2026 08:00:00 AM", EIGHT),
        ("Mon, Mar 2, 2026 08:00:00 PM", EIGHT.replace(hour=20)),
        ("Mon, Mar 2, 2026 12:00:00 AM", EIGHT.replace(hour=0)),
        ("2026-03-02T16:00:00+08:00", EIGHT),
        ("2026-03-02 08:00:00", EIGHT),
        ("Mon, 02 Mar 2026 08:00:00 GMT", EIGHT),
        ("Mon, 2 Mär 2026 09:00:00 +0100", EIGHT),
        ("Mon, 2 Mar 2026 8.00.00 +0000", EIGHT),
        ("Mon,2 Mar 2026 08:00:00 -0000", EIGHT),
        ("Mon, 2 Mar 126 08:00:00 +0000", EIGHT),
        ("02-Mar-2026 08:00:00 +0000", EIGHT),
        ("Mon, 2 Mar 2026 08:00:60 +0000", EIGHT.replace(second=59)),
        ("Mon, 2 Mar 2026 08:00:00 +9999", EIGHT),
        ("Mon, 2 Mar 2026 16:00:00 UTC+8", EIGHT),
        ("Mon, 2 Mar 2026 08:00:00 XYZ", EIGHT),
    ],
)
def test_a_date_header_is_a_moment(written, at):
    assert header_date(written) == at


@pytest.mark.parametrize(
    "written", ["", "yesterday", "Tue, 31 Feb 2026 08:00:00 +0000", "2 Foo 2026 08:00:00", "2 Mar 1870 08:00:00"]
)
def test_what_is_no_date_is_none(written):
    assert header_date(written) is None


def test_whether_a_zone_is_named_can_be_asked():
    assert has_zone("Mon, 2 Mar 2026 08:00:00 +0800")
    assert not has_zone("Mon, 2 Mar 2026 08:00:00")


@pytest.mark.parametrize(
    "line",
    [
        "From anna@example.com Mon Mar  2 08:00:00 2026",
        "From - Mon Mar 02 08:00:00 2026",
        "From 123@xxx Mon Mar 02 08:00:00 +0000 2026",
        "From anna@example.com  Mon Mar  2 09:00:00 CET 2026",
        "From ???@??? Mon Mar 02 08:00:00 2026",
    ],
)
def test_the_first_line_of_an_entry_has_a_moment(line):
    assert envelope_date(line) == EIGHT


def test_a_first_line_without_date_has_none():
    assert envelope_date("From anna") is None


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("On Mon, Mar 2, 2026 at 8:05 AM Anna <a@example.com> wrote:", "2026-03-02T08:05"),
        ("On 2 Mar 2026, at 08:05, Anna", "2026-03-02T08:05"),
        ("On 3/22/26 8:05 PM, x", "2026-03-22T20:05"),
        ("On 22/3/2026 08:05, x", "2026-03-22T08:05"),
        ("Am 02.03.2026 um 08:05 schrieb", "2026-03-02T08:05"),
        ("Am Mo., 2. März 2026 um 08:05 Uhr schrieb", "2026-03-02T08:05"),
        ("Le lun. 2 mars 2026 à 08:05,", "2026-03-02T08:05"),
        ("El lun, 2 mar 2026 a las 8:05", "2026-03-02T08:05"),
        ("Il giorno lun 2 mar 2026 alle ore 08:05", "2026-03-02T08:05"),
        ("Em seg., 2 de mar. de 2026 às 08:05", "2026-03-02T08:05"),
        ("Op ma 2 mrt 2026 om 08:05 schreef", "2026-03-02T08:05"),
        ("пн, 2 мар. 2026 г. в 08:05", "2026-03-02T08:05"),
        ("在 2026年3月2日 星期一 下午8:05，", "2026-03-02T20:05"),
        ("于2026年3月2日周一 20:05写道", "2026-03-02T20:05"),
        ("At 2026-03-02 08:05:06, anna", "2026-03-02T08:05:06"),
        ("2026年3月2日(星期一) 上午8:05", "2026-03-02T08:05"),
        ("2026年3月2日(月) 8:05", "2026-03-02T08:05"),
        ("2026년 3월 2일 (월) 오전 8:05", "2026-03-02T08:05"),
        ("Monday, March 2, 2026 8:05 PM", "2026-03-02T20:05"),
        ("2. 3. 2026 v 8:05", "2026-03-02"),
        ("2026/3/2 8:05", "2026-03-02T08:05"),
        ("2026-03-02T08:05:00+08:00", "2026-03-02T00:05:00+00:00"),
        ("Mon, 2 Mar 2026 08:05:00 +0800", "2026-03-02T00:05:00+00:00"),
        ("March 2, 2026", "2026-03-02"),
        ("no date", ""),
        ("2026-13-45", ""),
    ],
)
def test_a_date_in_a_text_is_told(line, said):
    assert said_date(line)[0] == said


def test_a_date_that_may_be_read_in_two_ways_is_found_and_not_told():
    told, start, end = said_date("On 02/03/2026 08:05, x wrote:")

    assert (told, start) == ("", 3)
    assert end > start


def test_a_language_that_writes_the_day_first_decides():
    assert said_date("Le 02/03/2026 à 08:05", day_first=True)[0] == "2026-03-02T08:05"


@given(st.text(max_size=80))
def test_text_of_any_kind_can_be_asked(text):
    header_date(text)
    envelope_date(text)
    said_date(text)
    has_zone(text)
