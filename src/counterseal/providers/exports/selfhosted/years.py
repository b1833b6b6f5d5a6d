"""
The year that syslog leaves out, and the moment a stamp means.

`Mar  2 03:10:11` is this year's, last year's, or that of an old file somebody found. Nothing in a file is later than the
moment it was sealed, a rotated file ends before the newer one begins, its name may carry a date, and a few lines tell
their year after all (the date in a Message-ID, a line with a full date in between, a 29th of February). All that is put
together here; what is left is an assumption, and is said.
"""

from __future__ import annotations

import calendar
import re
from collections import Counter
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta, tzinfo
from functools import lru_cache
from typing import Final
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from counterseal.model.reading import Gap
from counterseal.providers.exports.selfhosted.heads import LONG, SHORT, head
from counterseal.providers.exports.trouble import BadRow

_MONTHS: Final = {
    name: number
    for names in (
        "jan feb mar apr may jun jul aug sep oct nov dec",
        "jan feb mär apr mai jun jul aug sep okt nov dez",
        "janv févr mars avr mai juin juil août sept oct nov déc",
        "ene feb mar abr may jun jul ago sep oct nov dic",
        "gen feb mar apr mag giu lug ago set ott nov dic",
        "1月 2月 3月 4月 5月 6月 7月 8月 9月 10月 11月 12月",
    )
    for number, name in enumerate(names.split(), start=1)
}
"""English everywhere but in journalctl, which asks the machine's language."""
_SHORT: Final = re.compile(
    r"(\D{3,5}?|\d{1,2}月)\.? {1,2}(\d{1,2})日?,?(?: (\d{4}))? (\d\d):(\d\d):(\d\d)(?:[.,](\d{1,9}))?(?: (\d{4}))?"
)
_LONG: Final = re.compile(
    r"(\d{4})[-/](\d\d)[-/](\d\d)[T ](\d\d):(\d\d):(\d\d)(?:[.,](\d{1,9}))? ?(Z|UTC|[+-]\d\d:?\d\d)?"
)
_DATED_ID: Final = re.compile(r"<(20\d\d)(0[1-9]|1[0-2])([0-3]\d)\d{4,}")
"""The date with which most mail programs begin a Message-ID."""
_ROTATED: Final = re.compile(r"[-._](20\d\d)-?(0[1-9]|1[0-2])-?([0-3]\d)(?:[-_]?\d{2,6})?(?=$|\.)")
_NUMBERED: Final = re.compile(r"\.(\d{1,3})$")
_PACKING: Final = re.compile(r"\.(?:gz|xz|bz2|gzip)$", re.IGNORECASE)
_BACK: Final = 183
_FORTH: Final = 300
"""
Days by which a line must lie before the one above it to be of the next year, and after it to be of the year before. Files
that were put together newest first step back by weeks; only those that also cross New Year leap forward.
"""
_WEIGHT: Final = 20
"""A line with a full date against Message-IDs, of which a few are always old (answers, bounces)."""


@dataclass(slots=True)
class Scan:
    """What one file says about its time, seen on the way through its stamps once."""

    years: set[int] = field(default_factory=set)
    yearless: int = 0
    top: tuple[int, int, int] | None = None
    """The latest day: years counted from the first line's, month, day."""
    bottom: tuple[int, int, int] | None = None
    leaps: set[int] = field(default_factory=set)
    """Which of those years have a 29th of February."""
    votes: Counter[int] = field(default_factory=Counter)
    """Years of the first line, as single lines tell it."""


class Steps:
    """Counts the years from line to line."""

    def __init__(self) -> None:
        self.offset = 0
        self._last = 0

    def step(self, month: int, day: int) -> int:
        """The year of a line, counted from that of the first."""
        now = month * 31 + day
        if self._last:
            if self._last - now > _BACK:
                self.offset += 1
            elif now - self._last > _FORTH:
                self.offset -= 1
        self._last = now
        return self.offset


class Scanner:
    """Looks through the stamps of one file."""

    def __init__(self) -> None:
        self.scan = Scan()
        self._steps = Steps()
        self._seen = ""
        self._day = (0, 0)
        self._offset = 0

    def stamp(self, stamp: str) -> None:
        """Take one more stamp, in the order of the file."""
        day = stamp[:10]
        if day == self._seen:
            return
        self._seen = day
        read = parted(stamp)
        if read is None:
            return
        year, month, number = read[:3]
        offset = self._steps.step(month, number)
        self._day, self._offset = (month, number), offset
        scan = self.scan
        if year:
            scan.years.add(year)
            scan.votes[year - offset] += _WEIGHT
        else:
            scan.yearless += 1
        here = (offset, month, number)
        scan.top = max(scan.top or here, here)
        scan.bottom = min(scan.bottom or here, here)
        if (month, number) == (2, 29):
            scan.leaps.add(offset)

    def words(self, raw: str) -> None:
        """Look for a date in the words of the line that was stamped last."""
        found = _DATED_ID.search(raw)
        if found and (int(found[2]), int(found[3])) == self._day:
            self.scan.votes[int(found[1]) - self._offset] += 1


def base_year(scan: Scan, latest: date) -> tuple[int, bool]:
    """The year of a file's first line, and whether the file tells it by itself. `latest` is a day it cannot go beyond."""
    assert scan.top is not None
    if scan.votes:
        (told, count), *others = scan.votes.most_common(2)
        if (count > 1 or not others) and (not others or count > 2 * others[0][1]) and _fits(scan, told, latest):
            return told, True
    base = latest.year - scan.top[0]
    while not _fits(scan, base, latest) and base > 1990:
        base -= 1
    return base, False


def _fits(scan: Scan, base: int, latest: date) -> bool:
    assert scan.top is not None
    offset, month, day = scan.top
    if not all(calendar.isleap(base + one) for one in scan.leaps):
        return False
    return (base + offset, month, day) <= (latest.year, latest.month, latest.day)


def starts(scan: Scan, base: int) -> date:
    """The first day of a file."""
    assert scan.bottom is not None
    offset, month, day = scan.bottom
    return date(base + offset, month, min(day, calendar.monthrange(base + offset, month)[1]))


@dataclass(frozen=True, slots=True)
class Kin:
    """What a file's name says: which log it is a part of, how often it was rotated, and the day it was closed."""

    name: str
    turns: int = 0
    day: date | None = None


def family(place: str) -> Kin:
    """Which log the file at a place is a part of."""
    *outside, last = place.split("!")
    if outside:  # `mail.log.1.gz!mail.log.1` is one file, and stands in the folder of the outer name
        folder, slash, packed = outside[-1].rpartition("/")
        if _PACKING.sub("", packed) == last:
            outside[-1:] = [f"{folder}{slash}{last}"]
        else:
            outside.append(last)
    name = _PACKING.sub("", "!".join(outside or [last]))
    if found := _NUMBERED.search(name):
        return Kin(name[: found.start()], int(found[1]))
    if found := _ROTATED.search(name):
        try:
            day = date(int(found[1]), int(found[2]), int(found[3]))
        except ValueError:
            return Kin(name)
        return Kin(name[: found.start()] + name[found.end() :], 0, day)
    return Kin(name)


def stamp_in(raw: str) -> str:
    """The stamp with which a line begins, behind whatever container wrote it; empty where there is none."""
    found = SHORT.match(raw) or LONG.match(raw)
    if found is None and (taken := head(raw)) is not None:
        return taken.stamp
    return found[1] if found else ""


@lru_cache(maxsize=4096)
def parted(stamp: str) -> tuple[int, int, int, int, int, int, int, str] | None:
    """Year (0 where it is left out), month, day, hour, minute, second, microsecond and zone of a stamp."""
    read = _parted(stamp)
    return (
        read
        if read and 1 <= read[1] <= 12 and 1 <= read[2] <= 31 and (not read[0] or 1990 <= read[0] <= 2100)
        else None
    )


def _parted(stamp: str) -> tuple[int, int, int, int, int, int, int, str] | None:
    if stamp[:4].isdigit() and (found := _LONG.fullmatch(stamp)):
        year, month, day, hour, minute, second = map(int, found.group(1, 2, 3, 4, 5, 6))
        return year, month, day, hour, minute, second, _micro(found[7]), found[8] or ""
    if stamp[:10].isdigit():
        return _unix(stamp)
    found = _SHORT.fullmatch(stamp)
    number = _MONTHS.get(found[1].lower(), 0) if found else 0
    if not found or not number:
        return None
    day, hour, minute, second = map(int, found.group(2, 4, 5, 6))
    return int(found[3] or found[8] or 0), number, day, hour, minute, second, _micro(found[7]), ""


def _unix(stamp: str) -> tuple[int, int, int, int, int, int, int, str]:
    at = datetime.fromtimestamp(int(stamp[:10]), UTC)
    return at.year, at.month, at.day, at.hour, at.minute, at.second, _micro(stamp[11:]), "UTC"


def _micro(digits: str | None) -> int:
    return int(digits[:6].ljust(6, "0")) if digits else 0


class Clock:
    """Reads the stamps of one file, in its order."""

    def __init__(self, base: int, zone: str) -> None:
        self._base = base
        self._steps = Steps()
        self._told = zone
        self._zone, self._name = zone_of(zone), zone or "UTC"
        self._day = ""
        self._year = base
        self._last: tuple[str, tuple[datetime, str]] | None = None
        self._zoneless = 0

    def read(self, stamp: str) -> tuple[datetime, str]:
        """The moment in UTC, and the zone it was written in. Raises `BadRow` for one that no calendar knows."""
        if self._last is not None and self._last[0] == stamp:
            return self._last[1]
        read = parted(stamp)
        if read is None:
            raise BadRow("no_date", stamp[:40], f"no date can be read from {stamp[:40]!r}")
        year, month, day, hour, minute, second, micro, zone = read
        if stamp[:10] != self._day:
            self._day = stamp[:10]
            self._year = self._base + self._steps.step(month, day)
        try:
            local = datetime(year or self._year, month, day, hour, minute, min(second, 59), micro)  # noqa: DTZ001
            at, name = self._placed(local, zone)
        except (ValueError, OverflowError):
            raise BadRow("no_date", stamp[:40], f"no calendar knows {stamp[:40]!r}") from None
        self._last = (stamp, (at, name))
        return at, name

    def _placed(self, local: datetime, zone: str) -> tuple[datetime, str]:
        if not zone:
            self._zoneless += 1
            return local.replace(tzinfo=self._zone).astimezone(UTC), self._name
        if zone in {"Z", "UTC"}:
            return local.replace(tzinfo=UTC), "UTC"
        minutes = int(zone[1:3]) * 60 + int(zone[-2:])
        shift = timedelta(minutes=-minutes if zone[0] == "-" else minutes)
        return (local - shift).replace(tzinfo=UTC), f"{zone[:3]}:{zone[-2:]}" if minutes else "UTC"

    def said(self, place: str) -> list[Gap]:
        """What was assumed about the zone: what the person said, or UTC."""
        if not self._zoneless:
            return []
        if self._told:
            return [Gap(place=place, why="zone_taken", detail=(("zone", self._told),), harmless=True)]
        return [Gap(place=place, why="no_zone")]


def zone_of(name: str) -> tzinfo:
    """The zone of a name; UTC for none, and for one that is unknown (the command line has refused it already)."""
    try:
        return ZoneInfo(name) if name else UTC
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return UTC
