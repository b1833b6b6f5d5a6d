"""
Dates in mail: the Date and Received headers, the first line of an mbox entry, and dates that people read in quotations.

A header says day, month by name, year, time and zone (RFC 5322), mostly. Quotations say what the writer's program and
language made of it, hardly ever with a zone: such a date is handed on without one, and one that may be read day first
or month first is not handed on at all.
"""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta, timezone
from typing import Final

_MONTH_NAMES: Final = """
    jan januar january janv janvier ene enero gen gennaio janeiro янв января jänner styczeń stycznia ocak januari leden
    feb februar february févr fév février febrero febbraio fev fevereiro фев февраля luty lutego şubat februari únor
    mar märz mrz mrt march mars marzo março мар марта marzec marca mart maart mär březen
    apr april avr avril abr abril aprile апр апреля kwiecień kwietnia nisan duben
    mai may mayo mag maggio maio мая май maj maja mayıs mei květen
    jun juni june juin junio giu giugno junho июн июня czerwiec czerwca haziran červen
    jul juli july juil juillet julio lug luglio julho июл июля lipiec lipca temmuz červenec
    aug august août aou agosto ago авг августа sierpień sierpnia ağustos augustus srpen
    sep sept september septembre septiembre set settembre setembro сен сентября wrzesień września eylül září
    okt oct october oktober octobre octubre ott ottobre out outubro окт октября październik października ekim říjen
    nov november novembre noviembre novembro ноя ноября listopad listopada kasım
    dez dec december dezember décembre diciembre dic dicembre dezembro дек декабря grudzień grudnia aralık déc december prosinec
"""
MONTHS: Final = {
    name: number for number, line in enumerate(_MONTH_NAMES.strip().splitlines(), 1) for name in line.split()
}
_ZONES: Final = {
    **dict.fromkeys(("GMT", "UT", "UTC", "Z", "WET"), 0), "EST": -300, "EDT": -240, "CST": -360, "CDT": -300, "MST": -420,
    "MDT": -360, "PST": -480, "PDT": -420, "CET": 60, "CEST": 120, "MET": 60, "MEST": 120, "BST": 60, "EET": 120, "EEST": 180,
    "MSK": 180, "JST": 540, "KST": 540, "HKT": 480, "SGT": 480, "AEST": 600, "AEDT": 660, "WEST": 60,
}  # fmt: skip
_CLOCK: Final = r"(?P<hour>\d{1,2})[:.](?P<minute>\d{2})(?:[:.](?P<second>\d{2}))?(?:[.,]\d{1,9})?"
_ZONE: Final = r"(?:\s*(?P<sign>[+-])(?P<zone>\d{2}:?\d{2})|\s*\(?(?:GMT|UTC)(?P<sign2>[+-])(?P<hours>\d{1,2}):?(?P<minutes>\d{2})?\)?|\s*(?P<name>[A-Z]{1,5})\b)?"
_HEADER: Final = re.compile(
    rf"(?:[^\W\d]{{2,12}}\.?,?\s*)?(?P<day>\d{{1,2}})\.?[\s-]+(?P<month>[^\W\d]{{3,}})\.?,?[\s-]+(?P<year>\d{{2,4}}),?\s+{_CLOCK}{_ZONE}"
)
_ASCTIME: Final = re.compile(
    rf"(?:[A-Za-z]{{3,9}},?\s+)?(?P<month>[A-Za-z]{{3,9}})\.?\s+(?P<day>\d{{1,2}}),?\s+(?:(?P<early>\d{{4}}),?\s+)?{_CLOCK}(?P<half>\s*[AaPp][Mm])?{_ZONE}(?:\s+(?P<year>\d{{4}})(?:\s+(?P<tail>[+-]\d{{4}}))?)?"
)
_ISO: Final = re.compile(rf"(?P<year>\d{{4}})-(?P<month>\d{{1,2}})-(?P<day>\d{{1,2}})[T\s]+{_CLOCK}{_ZONE}")
_FIRST, _LAST = 1980, 2100
_LONGEST = 200


def header_date(text: str) -> datetime | None:
    """The moment of a Date header in UTC, or the last part of a Received one. A zone that is missing or unknown is UTC."""
    text = text.strip()[:_LONGEST]
    for form in (_HEADER, _ASCTIME, _ISO):
        if (found := form.match(text)) and (at := _moment(found.groupdict())):
            return at if at.tzinfo is not None else at.replace(tzinfo=UTC)
    return None


def has_zone(text: str) -> bool:
    """Whether a Date header names its zone."""
    text = text.strip()[:_LONGEST]
    return any(
        (found := form.match(text)) and _offset(found.groupdict()) is not None for form in (_HEADER, _ASCTIME, _ISO)
    )


def envelope_date(text: str) -> datetime | None:
    """The moment in the first line of an mbox entry: `From anna@example.com Mon Mar  2 08:00:00 2026`."""
    for found in _ASCTIME.finditer(text[:_LONGEST]):
        if at := _moment(found.groupdict()):
            return at if at.tzinfo is not None else at.replace(tzinfo=UTC)
    return None


def _moment(parts: dict[str, str | None]) -> datetime | None:
    month = parts["month"] or ""
    number = int(month) if month.isdigit() else MONTHS.get(month.lower()) or MONTHS.get(month.lower()[:3])
    year = int(parts["year"] or parts.get("early") or 0)
    if not number:
        return None
    if year < 100:
        year += 2000 if year < 70 else 1900
    elif year < 1000:
        year += 1900
    hour = _hour(int(parts["hour"] or 0), parts.get("half") or "")
    second = min(int(parts["second"] or 0), 59)  # a leap second, or nonsense: the minute is right all the same
    zone = _offset(parts)
    try:
        at = datetime(year, number, int(parts["day"] or 0), hour, int(parts["minute"] or 0), second, tzinfo=zone)
        return (at.astimezone(UTC) if zone else at) if _FIRST <= year <= _LAST else None
    except (ValueError, OverflowError):
        return None


def _hour(hour: int, half: str) -> int:
    if not half.strip():
        return hour
    late = half.strip().lower().startswith(_LATE)
    return (hour % 12 if hour <= 12 else hour) + (12 if late and hour <= 12 else 0)


def _offset(parts: dict[str, str | None]) -> timezone | None:
    if tail := parts.get("tail"):  # behind the year
        parts = {"sign": tail[0], "zone": tail[1:]}
    if sign := parts.get("sign") or parts.get("sign2"):
        digits = (parts.get("zone") or f"{parts.get('hours'):0>2}{parts.get('minutes') or '00'}").replace(":", "")
        minutes = int(digits[:2]) * 60 + int(digits[2:])
        if minutes >= 24 * 60:
            return None
        return timezone(timedelta(minutes=-minutes if sign == "-" else minutes))
    name = parts.get("name")
    return timezone(timedelta(minutes=_ZONES[name])) if name in _ZONES else None


# ------------------------------------------------------------------------------------------------ as people read them

_LATE: Final = ("下午", "中午", "晚上", "傍晚", "午後", "오후", "p")
_HALF: Final = r"上午|下午|凌晨|清晨|早上|中午|晚上|傍晚|午前|午後|오전|오후|[AaPp]\.?\s?[Mm]\.?(?![a-z])"
_TIME: Final = (
    rf"(?:T|,|，|\s|à|um|a las|alle ore|alle|kl\.?|at|às|о|в|u|om|uur|o|saat|-|\([^)]{{0,12}}\)|（[^）]{{0,12}}）|星期.|周.|週.|[월화수목금토일]요일|[日月火水木金土]曜日|\.)*"
    rf"(?P<before>{_HALF})?\s*(?P<hour>\d{{1,2}})\s*[:.：h时時시](?P<minute>\d{{2}})?(?:[:.：分분](?P<second>\d{{2}}))?[秒분]?\s*(?P<after>{_HALF})?{_ZONE}"
)
_YEAR_FIRST: Final = re.compile(
    rf"(?P<year>\d{{4}})\s?[./年년-]\s?(?P<month>\d{{1,2}})\s?[./月월-]\s?(?P<day>\d{{1,2}})(?!\d)\s?[日일]?\.?(?:{_TIME})?"
)
_NAMED: Final = re.compile(
    rf"(?P<day>\d{{1,2}})(?:\.|st|nd|rd|th|º|er)?\s*(?:de\s+|d')?(?P<month>[^\W\d_]{{3,12}})\.?,?\s*(?:de\s+|del\s+)?(?P<year>\d{{4}})(?:\s*(?:г\.|года|r\.))?(?:{_TIME})?"
)
_MONTH_FIRST: Final = re.compile(
    rf"(?P<month>[^\W\d_]{{3,12}})\.?\s+(?P<day>\d{{1,2}})(?:st|nd|rd|th)?,?\s+(?P<year>\d{{4}})(?:{_TIME})?"
)
_NUMBERS: Final = re.compile(
    rf"(?<!\d)(?P<one>\d{{1,2}})(?P<sep>[./-])\s?(?P<two>\d{{1,2}})[./-]\s?(?P<year>\d{{4}}|\d{{2}}(?!\d))\.?(?:{_TIME})?"
)


def said_date(text: str, *, day_first: bool = False) -> tuple[str, int, int]:
    """
    A date in running text as ISO 8601, with its zone where it says one, and where it stands; empty when there is none.

    A date without a time of day is given as a day. One that may be read in two ways is found, but not told, unless the
    language is known to write the day first.
    """
    text = text[:400]
    best: tuple[str, int, int] = ("", 0, 0)
    for form in (_YEAR_FIRST, _MONTH_FIRST, _NAMED, _NUMBERS):
        for found in form.finditer(text):
            parts = found.groupdict()
            if form is _NUMBERS and not _ordered(parts, day_first):
                return ("", found.start(), found.end())
            if told := _told(parts):
                best = (told, found.start(), found.end())
                break
        if best[2]:
            return best
    return best


def _ordered(parts: dict[str, str | None], day_first: bool) -> bool:
    """Name day and month of a date in numbers, where only one reading is possible."""
    one, two = int(parts["one"] or 0), int(parts["two"] or 0)
    if parts["sep"] == "." or one > 12 or one == two or (day_first and two <= 12):
        parts["day"], parts["month"] = str(one), str(two)
    elif two > 12:
        parts["day"], parts["month"] = str(two), str(one)
    else:
        return False
    return True


def _told(parts: dict[str, str | None]) -> str:
    parts["half"] = parts.get("before") or parts.get("after")
    at = _moment(parts)
    if at is None:
        return ""
    if parts["hour"] is None:
        return at.date().isoformat()
    return at.isoformat(timespec="seconds" if parts["second"] else "minutes")
