"""
Moments as the consoles write them: without a zone, without a year, with today and yesterday, in one column or in two.

Whoever sits in China reads China time, so a time that names no zone is taken to be in the zone that the person said,
else in the one its column names, else in Asia/Shanghai; and that is told. A date without a year is the last one that is
not later than the sealing. A day without a time of day stands at its midnight and makes the record partial.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from typing import Final
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from counterseal.providers.exports.dates import DateOrder
from counterseal.providers.exports.trouble import BadRow

CHINA: Final = "Asia/Shanghai"

_WEEKDAY: Final = re.compile(
    r"[(（\[]?\s*(?:星期|周|週|礼拜)[一二三四五六日天]\s*[)）\]]?|\b(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|satur?|sun)(?:day)?\b,?",
    re.IGNORECASE,
)
_OFFSET: Final = re.compile(r"[(（]?(?:GMT|UTC)\s*([+-])\s*(\d{1,2})(?::?(\d{2}))?[)）]?", re.IGNORECASE)
_ZONE: Final = re.compile(
    r"[(（]\s*(?:北京时间|中国标准时间|CST|China Standard Time)\s*[)）]|北京时间|\bCST\b", re.IGNORECASE
)
_EPOCH: Final = re.compile(r"1\d{9}(?:\d{3})?")
_SERIAL: Final = re.compile(r"[2-7]\d{4}(?:\.\d+)?")
_COMPACT: Final = re.compile(r"20\d{12}")
_DAY: Final = re.compile(r"\d{4}\s?[-/.年]\s?\d{1,2}\s?[-/.月]\s?\d{1,2}日?")
_SHORT: Final = re.compile(r"(\d{1,2})\s?[-/.月]\s?(\d{1,2})日?\s*(.*)", re.DOTALL)
_RELATIVE: Final = re.compile(r"(今天|今日|昨天|昨日|前天|today|yesterday)[,，]?\s*(.*)", re.IGNORECASE | re.DOTALL)
_AGO: Final = re.compile(
    r"(\d{1,3})\s*(?:个)?(秒|分钟|分|小时|天|日|seconds?|minutes?|mins?|hours?|days?)\s*(?:之?前|ago)", re.IGNORECASE
)
_NOW: Final = ("刚刚", "刚才", "just now", "now")
_DAYS_BACK: Final = {"今": 0, "昨": 1, "前": 2, "t": 0, "y": 1}
_CLOCK: Final = re.compile(
    r"(?:上午|下午|凌晨|清晨|早上|中午|晚上|午夜|[ap]\.?m\.?)?\s*\d{1,2}[:：时時点]\d{2}(?:[:：分]\d{2}(?:[.,]\d+)?秒?)?分?\s*(?:[ap]\.?m\.?)?",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Moment:
    """A moment in UTC, the zone it was written in, and what had to be taken for it."""

    at: datetime
    zone: str
    took_zone: bool = False
    took_year: bool = False
    took_day: bool = False
    """Whether it says today or an hour ago, which was counted back from the sealing."""
    partial: bool = False


@lru_cache(maxsize=64)
def zone_named(name: str) -> ZoneInfo | None:
    """A zone by its IANA name, where it is one."""
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return None


@lru_cache(maxsize=65_536)
def timed(text: str) -> str:
    """What a cell is by its form: `time`, `date`, `clock`, or nothing."""
    told = _plain(text)
    if not told or len(told) > 60:
        return ""
    if _CLOCK.fullmatch(told):
        return "clock"
    if found := _DAY.match(told):
        rest = told[found.end() :].strip(" T,")
        return "date" if not rest else "time" if re.search(r"\d{1,2}[:：时点]\d{2}", rest) else ""
    if _RELATIVE.match(told) or _AGO.fullmatch(told) or told.lower() in _NOW:
        return "time"
    if re.match(r"\d{1,2}[-/.月]\d{1,2}日?[\s,T]*\S*\d{1,2}[:：时点]\d{2}", told):
        return "time"
    if re.match(r"\d{1,2}[-/.]\d{1,2}[-/.]\d{4}[\s,]", told):
        return "time"
    return ""


def _plain(text: str) -> str:
    told = unicodedata.normalize("NFKC", text).strip().strip("'\"")
    return " ".join(_WEEKDAY.sub(" ", told).split()) if not told.isascii() or re.search(r"[A-Za-z]{3}", told) else told


class Clock:
    """Reads the times of one export. `asked` is the zone the person said, `seen` when the bytes were sealed."""

    def __init__(self, asked: str, seen: datetime) -> None:
        self._asked = asked if asked and zone_named(asked) else ""
        self._seen = seen
        self._order = DateOrder()

    def read(self, text: str, column_zone: str = "") -> Moment:
        """The moment that a cell tells. Raises `BadRow` where it tells none."""
        told = _plain(text)
        if not told:
            raise BadRow("no_time", "", "the row has no time")
        if found := _EPOCH.fullmatch(told):
            seconds = int(found[0][:10])
            return Moment(datetime.fromtimestamp(seconds, UTC), "UTC")
        zone, took = (column_zone or self._asked or CHINA), not (column_zone or self._asked)
        if _ZONE.search(told):
            told, zone, took = _ZONE.sub("", told).strip(), CHINA, False
        told = _OFFSET.sub(_offset, told)
        where = zone_named(zone) or ZoneInfo(CHINA)
        here = self._seen.astimezone(where)
        relative = told.lower() in _NOW or bool(_AGO.fullmatch(told) or _RELATIVE.fullmatch(told))
        naive, took_year, partial = self._naive(told, here)
        if naive.tzinfo is not None:
            return Moment(naive.astimezone(UTC), naive.tzname() or "UTC", took_year=took_year, partial=partial)
        try:
            at = naive.replace(tzinfo=where).astimezone(UTC)
        except OverflowError:
            raise _unreadable(text) from None
        return Moment(at, zone, took, took_year, relative, partial)

    def _naive(self, told: str, here: datetime) -> tuple[datetime, bool, bool]:
        """What is written there: as it stands, whether the year was taken, whether the time of day is missing."""
        if _SERIAL.fullmatch(told):
            return _of_serial(float(told)), False, "." not in told
        if told.lower() in _NOW:
            return here.replace(tzinfo=None), False, True
        if found := _AGO.fullmatch(told):
            return (here - _ago(int(found[1]), found[2].lower())).replace(tzinfo=None), False, True
        if found := _RELATIVE.fullmatch(told):
            day = here.date() - timedelta(days=_DAYS_BACK[found[1][0].lower()])
            return self._on(day, found[2]), False, not found[2].strip()
        if found := _DAY.fullmatch(told):
            return self._order.parse(f"{told} 00:00"), False, True
        if _COMPACT.fullmatch(told):
            told = f"{told[:4]}-{told[4:6]}-{told[6:8]} {told[8:10]}:{told[10:12]}:{told[12:]}"
        found = _SHORT.fullmatch(told)
        if found and not re.match(r"\d{1,2}[-/.]\d{1,2}[-/.]\d", told):
            return self._this_year(int(found[1]), int(found[2]), found[3], here), True, not found[3].strip()
        return self._order.parse(_numbered(told)), False, False

    def _on(self, day: date, clock: str) -> datetime:
        return self._order.parse(f"{day.isoformat()} {clock.strip() or '00:00'}")

    def _this_year(self, month: int, day: int, clock: str, here: datetime) -> datetime:
        """A date without a year: the last one that is not later than now, a leap day the last that there was."""
        for year in range(here.year, here.year - 9, -1):
            try:
                found = self._on(date(year, month, day), clock)
            except ValueError as wrong:
                if isinstance(wrong, BadRow):
                    raise
                continue
            if found.replace(tzinfo=None) <= here.replace(tzinfo=None) + timedelta(days=1):
                return found
        raise _unreadable(f"{month}-{day}")


def _numbered(told: str) -> str:
    """`11点10分` as `11:10`."""
    return re.sub(
        r"(\d{1,2})[点时時](\d{2})分?(?:(\d{2})秒)?", lambda f: f"{f[1]}:{f[2]}" + (f":{f[3]}" if f[3] else ""), told
    )


def _offset(found: re.Match[str]) -> str:
    return f"{found[1]}{int(found[2]):02}:{found[3] or '00'}"


def _of_serial(days: float) -> datetime:
    """Days since the end of 1899, as Excel shows a date that lost its style."""
    return datetime.combine(date(1899, 12, 30), time()) + timedelta(days=int(days), seconds=round(days % 1 * 86_400))


def _ago(number: int, unit: str) -> timedelta:
    if unit.startswith(("秒", "second")):
        return timedelta(seconds=number)
    if unit.startswith(("分", "min")):
        return timedelta(minutes=number)
    return timedelta(hours=number) if unit.startswith(("小时", "hour")) else timedelta(days=number)


def _unreadable(text: str) -> BadRow:
    return BadRow("no_date", text[:40], f"no date with a time can be read from {text[:40]!r}")
