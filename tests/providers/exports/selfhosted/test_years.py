"""Years that syslog leaves out are worked out; a moment is read with its zone."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from counterseal.providers.exports.selfhosted.years import (
    Clock,
    Kin,
    Scan,
    Scanner,
    base_year,
    family,
    parted,
    stamp_in,
    starts,
    zone_of,
)
from counterseal.providers.exports.trouble import BadRow

SEEN = date(2026, 11, 25)


def scanned(*stamps, words=()):
    scanner = Scanner()
    for stamp in stamps:
        scanner.stamp(stamp)
        for word in words:
            scanner.words(word)
    return scanner.scan


def test_nothing_is_later_than_the_moment_of_sealing():
    assert base_year(scanned("Mar  2 03:10:11", "Nov 20 03:10:11"), SEEN) == (2026, False)
    assert base_year(scanned("Nov 30 03:10:11"), SEEN) == (2025, False)


def test_a_file_over_new_year_begins_in_the_year_before():
    scan = scanned("Dec 30 03:10:11", "Dec 31 23:59:59", "Jan  1 00:00:01", "Jan  2 00:00:01")

    assert base_year(scan, SEEN) == (2025, False)
    assert starts(scan, 2025) == date(2025, 12, 30)


def test_lines_out_of_order_at_new_year_do_not_add_a_year():
    scan = scanned("Dec 31 23:59:58", "Jan  1 00:00:01", "Dec 31 23:59:59", "Jan  1 00:00:02")

    assert scan.top == (1, 1, 1)
    assert base_year(scan, SEEN) == (2025, False)


def test_files_put_together_newest_first_step_back_within_the_year():
    assert scanned("Mar 10 00:00:00", "Mar 20 00:00:00", "Feb 20 00:00:00", "Mar  9 00:00:00").top == (0, 3, 20)


def test_a_leap_day_tells_a_leap_year():
    assert base_year(scanned("Feb 28 00:00:00", "Feb 29 00:00:00"), SEEN) == (2024, False)


def test_the_date_in_a_message_id_tells_the_year():
    scan = scanned(
        "Mar  2 03:10:11", "Mar  3 03:10:11", words=["msgid=<20240302081130.1@acme.test>", "<20240303081130.2@x>"]
    )

    assert base_year(scan, SEEN) == (2024, True)


def test_one_old_message_id_among_none_is_believed_and_contradictions_are_not():
    assert base_year(scanned("Mar  2 03:10:11", words=["<20240302081130.1@acme.test>"]), SEEN) == (2024, True)
    contradicting = Scan(top=(0, 3, 2), bottom=(0, 3, 2), yearless=1)
    contradicting.votes.update({2024: 2, 2023: 2})
    assert base_year(contradicting, SEEN) == (2026, False)


def test_a_line_with_a_full_date_tells_the_year_of_the_others():
    assert base_year(scanned("Mar  2 03:10:11", "2023-03-03T03:10:11Z"), SEEN) == (2023, True)


@pytest.mark.parametrize(
    ("place", "kin"),
    [
        ("mail.log", Kin("mail.log")),
        ("mail.log.3", Kin("mail.log", 3)),
        ("mail.log.2.gz!mail.log.2", Kin("mail.log", 2)),
        ("x.tar!var/log/mail.log.2.gz!mail.log.2", Kin("x.tar!var/log/mail.log", 2)),
        ("x.tar!var/log/maillog-20260301", Kin("x.tar!var/log/maillog", 0, date(2026, 3, 1))),
        ("mail-2026-03-01.log", Kin("mail.log", 0, date(2026, 3, 1))),
        ("mail-20261399.log", Kin("mail-20261399.log")),
        ("mail-20260231.log", Kin("mail-20260231.log")),
    ],
)
def test_a_name_tells_which_log_a_file_is_part_of(place, kin):
    assert family(place) == kin


@pytest.mark.parametrize(
    ("stamp", "zone", "moment", "name"),
    [
        ("Mar  2 03:10:11", "", datetime(2026, 3, 2, 3, 10, 11, tzinfo=UTC), "UTC"),
        ("Mar  2 11:10:11", "Asia/Shanghai", datetime(2026, 3, 2, 3, 10, 11, tzinfo=UTC), "Asia/Shanghai"),
        ("2024-03-02 11:10:11", "Asia/Shanghai", datetime(2024, 3, 2, 3, 10, 11, tzinfo=UTC), "Asia/Shanghai"),
        ("2026-03-02T11:10:11.5+08:00", "", datetime(2026, 3, 2, 3, 10, 11, 500000, UTC), "+08:00"),
        ("2026-03-02T00:10:11-0300", "", datetime(2026, 3, 2, 3, 10, 11, tzinfo=UTC), "-03:00"),
        ("2026-03-02 03:10:11 +0000", "", datetime(2026, 3, 2, 3, 10, 11, tzinfo=UTC), "UTC"),
        ("1772421011.123456", "", datetime(2026, 3, 2, 3, 10, 11, 123456, UTC), "UTC"),
        ("12月 31 23:59:60", "", datetime(2026, 12, 31, 23, 59, 59, tzinfo=UTC), "UTC"),
        ("Mär 02 03:10:11", "", datetime(2026, 3, 2, 3, 10, 11, tzinfo=UTC), "UTC"),
    ],
)
def test_a_stamp_is_a_moment_in_utc_with_the_zone_it_was_written_in(stamp, zone, moment, name):
    assert Clock(2026, zone).read(stamp) == (moment, name)


def test_the_clock_goes_on_into_the_next_year():
    clock = Clock(2025, "")

    assert [clock.read(stamp)[0].year for stamp in ("Dec 31 23:59:59", "Jan  1 00:00:01", "Jan  1 00:00:01")] == [
        2025, 2026, 2026,
    ]  # fmt: skip


@pytest.mark.parametrize("stamp", ["Feb 30 00:00:00", "Mar  2 25:00:00", "Foo  2 00:00:00", "2026-13-02 00:00:00", "x"])
def test_what_no_calendar_knows_is_a_bad_row(stamp):
    with pytest.raises(BadRow):
        Clock(2026, "").read(stamp)


def test_a_zone_that_was_assumed_is_said():
    told, assumed, written = Clock(2026, "Asia/Shanghai"), Clock(2026, ""), Clock(2026, "")
    for clock in (told, assumed):
        clock.read("Mar  2 03:10:11")
    written.read("2026-03-02T03:10:11Z")

    assert [(gap.why, gap.harmless) for gap in told.said("x")] == [("zone_taken", True)]
    assert [(gap.why, gap.harmless) for gap in assumed.said("x")] == [("no_zone", False)]
    assert not written.said("x")


def test_an_unknown_zone_is_utc_and_a_stamp_is_found_behind_a_container():
    assert zone_of("Nowhere/At all") is UTC
    assert stamp_in("web-1  | Mar  2 03:10:11 mx1 dovecot: x") == "Mar  2 03:10:11"
    assert stamp_in("nothing") == ""
    assert parted("Mar  0 03:10:11") is None
