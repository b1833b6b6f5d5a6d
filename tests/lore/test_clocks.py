"""What is said of the times in the sources: zones that were told by hand, and clocks that differ."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from counterseal.lore.clocks import SKEW, skew, zones
from counterseal.model.records import SignIn, Source

ONE, TWO = "ab" * 32, "cd" * 32
MORNING = datetime(2026, 3, 2, 8, tzinfo=UTC)


def signin(number: int, exhibit: str = ONE, late: timedelta = timedelta(0), zone: str = "UTC") -> SignIn:
    at = MORNING + timedelta(minutes=number) + late
    return SignIn(
        id=f"{number}", at=at, account="anna@acme.test", ok=True, zone=zone, source=Source(exhibit, "a.csv:row 1")
    )


def test_every_zone_that_was_told_by_hand_is_said_with_its_number():
    records = [signin(1), signin(2, zone="Asia/Shanghai"), signin(3, zone="Asia/Shanghai")]
    said = list(zones(records, "Asia/Shanghai"))

    assert [dict(one.values) for one in said] == [{"n": 2, "zone": "Asia/Shanghai"}]
    assert list(zones([signin(1)], "Asia/Shanghai")) == []
    assert list(zones([signin(1, zone="Asia/Shanghai")], "")) == []


def test_clocks_that_differ_are_measured_by_the_middle_of_all_common_events():
    late = timedelta(seconds=45)
    records = [signin(n) for n in range(5)] + [signin(n, TWO, late) for n in range(4)] + [signin(4, TWO, 9 * late)]
    (said,) = skew(records)

    assert dict(said.values) == {"n": 5, "seconds": 45, "one": ONE[:12], "other": TWO[:12]}


def test_what_differs_by_little_or_stands_in_one_exhibit_only_is_not_said():
    records = [signin(n) for n in range(5)]

    assert list(skew(records)) == []
    assert list(skew([*records, *(signin(n, TWO, SKEW) for n in range(5))])) == []
    assert list(skew([*records, *(replace(signin(n, TWO), id=f"other {n}") for n in range(5))])) == []
