"""
Dates that may be read in two ways, and JSON that was cut off.

`3/4/2021` is March in a US export and April in a European one. An export is never guessed: its order is learnt from
rows that say their time twice (the column, and inside the event), or from a day above twelve; while nothing tells, or
while a file contradicts itself, an ambiguous date is an error that names the way out.

PowerShell writes a date as the machine's language does: `18.05.2021 21:13:33`, `2021/5/18 下午 9:13:33`. Excel does
the same to every export it saves again, and cuts each cell at 32,767 characters ("Excel saves and cuts exports",
docs/sources.md). What was cut is closed after its last complete value.
"""

from __future__ import annotations

import json
import re
from collections import deque
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta, timezone
from typing import Any

import orjson

from counterseal.providers.exports.trouble import BadRow

_DAY = re.compile(r"(\d{1,4})\s?[./年-]\s?(\d{1,2})\s?[./月-]\s?(\d{1,4})(?!\d)日?\.?(.*)", re.DOTALL)
_HALF = r"上午|下午|凌晨|清晨|早上|中午|晚上|午夜|午前|午後|오전|오후|[ap]\.?\s?m\.?"
_TIME = re.compile(
    rf"(?:T|,|\s)*(?P<before>{_HALF})?\s*(?P<hour>\d{{1,2}})[:.时時](?P<minute>\d{{2}})(?:[:.分](?P<second>\d{{2}}))?"
    rf"(?P<part>[.,]\d+)?秒?\s*(?P<after>{_HALF})?\s*(?P<zone>Z|UTC|GMT|[+-]\d{{2}}:?\d{{2}})?\s*",
    re.IGNORECASE,
)
_LATE = ("下午", "中午", "晚上", "午後", "오후", "p")
_DOTNET = re.compile(r"\\?/Date\((-?\d{1,15})(?:[+-]\d{4})?\)\\?/")
_FIRST_YEAR, _LAST_YEAR = 1990, 2100
WAY_OUT = "export it again as JSON or with dates like 2026-03-31"


def moment(text: str) -> datetime | None:
    """An ISO 8601 moment with a time of day, as it stands: with its zone, or without one. None for anything else."""
    text = text.strip()
    if len(text) < 16:
        return None
    found = _DOTNET.fullmatch(text)
    try:
        read = _epoch(int(found[1])) if found else datetime.fromisoformat(text)
    except ValueError:
        return None
    return read if _FIRST_YEAR <= read.year <= _LAST_YEAR else None


def _epoch(milliseconds: int) -> datetime:
    """A date of .NET: milliseconds since 1970, always in UTC."""
    if abs(milliseconds) > 10**13:
        raise ValueError("beyond every calendar")
    return datetime(1970, 1, 1, tzinfo=UTC) + timedelta(milliseconds=milliseconds)


def utc(at: datetime) -> datetime:
    """A moment in UTC; one without a zone is taken to be UTC already."""
    return at.replace(tzinfo=UTC) if at.tzinfo is None else at.astimezone(UTC)


class DateOrder:
    """Whether a column writes the day or the month first, as far as its rows have told."""

    def __init__(self) -> None:
        self._told: set[bool] = set()

    def learn(self, column: str, at: datetime) -> None:
        """Take the order from a row whose true time is known."""
        if len(self._told) > 1 or not (found := _DAY.match(column.strip())):
            return
        first, second = int(found[1]), int(found[2])
        same = (at.day, at.month) == (first, second)
        if len(found[3]) == 4 and first != second and (same or (at.day, at.month) == (second, first)):
            self._told.add(same)

    def parse(self, column: str) -> datetime:
        """The moment that a column means, with a zone if it says one. Raises `ValueError` when it is ambiguous or none."""
        column = column.strip()
        if read := moment(column):
            return read
        found = _DAY.match(column)
        clock = _TIME.fullmatch(found[4]) if found else None
        if not found or not clock:
            raise _unreadable(column)
        year, month, day = self._date(column, found)
        half = (clock["before"] or clock["after"] or "").casefold()
        hour = int(clock["hour"])
        if half:
            hour = hour % 12 + (12 if half.startswith(_LATE) else 0)
        try:
            read = datetime(year, month, day, hour, int(clock["minute"]), int(clock["second"] or 0))  # noqa: DTZ001
            return read.replace(tzinfo=_zone(clock["zone"]), microsecond=_fraction(clock["part"]))
        except ValueError:
            raise _unreadable(column) from None

    def read(self, column: str) -> datetime:
        """The moment in UTC; a column that names no zone is taken to be in UTC."""
        return utc(self.parse(column))

    def _date(self, column: str, found: re.Match[str]) -> tuple[int, int, int]:
        first, second, third = int(found[1]), int(found[2]), int(found[3])
        if len(found[1]) == 4:
            year, month, day = first, second, third
        elif len(found[3]) != 4:
            raise _unreadable(column)
        else:
            year = third
            day, month = (first, second) if self._day_first(column, first, second) else (second, first)
        if not _FIRST_YEAR <= year <= _LAST_YEAR:
            raise _unreadable(column)
        return year, month, day

    def _day_first(self, column: str, first: int, second: int) -> bool:
        if first > 12 or second > 12:
            self._told.add(first > 12)
            return first > 12
        if first == second:
            return True
        if len(self._told) == 1:
            return next(iter(self._told))
        why = "the file writes both" if self._told else "no other row of the file tells"
        said = f"{column[:40]!r} may be day or month first, and {why}; {WAY_OUT}"
        raise BadRow("ambiguous_date", column[:40], said)


def _unreadable(column: str) -> ValueError:
    return BadRow("no_date", column[:40], f"no date with a time can be read from {column[:40]!r}; {WAY_OUT}")


def _zone(text: str | None) -> timezone | None:
    if not text:
        return None
    if not text[1:3].isdigit():
        return UTC
    gap = timedelta(hours=int(text[1:3]), minutes=int(text[-2:]))
    return timezone(-gap if text[0] == "-" else gap)


def _fraction(text: str | None) -> int:
    return int(text[1:7].ljust(6, "0")) if text else 0


# --------------------------------------------------------------------------------------------------- JSON that was cut

_TOKEN = re.compile(r'"[^"\\]*(?:\\.[^"\\]*)*"?|[{}\[\],]', re.DOTALL)
_LONE = re.compile(
    r"(?<!\\)((?:\\\\)*)\\u(?:d[89ab][0-9a-f]{2}(?!\\ud[c-f][0-9a-f]{2})|(?<!\\ud[89ab]..\\u)d[c-f][0-9a-f]{2})",
    re.IGNORECASE,
)
_DEEPEST, _TRIES = 64, 200


def whole_json(text: str) -> dict[str, Any] | None:
    """The JSON object that a text is, begins with, or carries with doubled quotes as in a CSV field; None if cut."""
    body = _body(text)
    read: object
    try:
        read = orjson.loads(body)
    except orjson.JSONDecodeError:
        read = _leading(_repaired(body))
    return read if isinstance(read, dict) else None


def _body(text: str) -> str:
    """From the first brace on, with the quotes of CSV undone."""
    body = text[max(0, text.find("{")) :]
    return body.replace('""', '"') if body.startswith('{""') and not body.startswith('{"":') else body


def _repaired(body: str) -> str:
    """Without halves of letters, which .NET writes and JSON forbids: a name made of one must not hide what follows."""
    return _LONE.sub(r"\1\\ufffd", body)


def _leading(body: str) -> object:
    try:
        return json.JSONDecoder().raw_decode(body)[0]
    except (ValueError, RecursionError):
        return None


def mend_json(text: str) -> dict[str, Any]:
    """The longest readable beginning of a JSON object that was cut off; empty when not even one pair can be read."""
    body = _repaired(_body(text))
    for cut in _cuts(body) if body.startswith("{") else ():
        try:
            read = orjson.loads(cut)
        except orjson.JSONDecodeError:
            continue
        return read if isinstance(read, dict) else {}
    return {}


def _cuts(body: str) -> Iterator[str]:
    """The text closed after its last complete values, deepest first. Nothing nests deeper than `_DEEPEST` honestly."""
    stack: list[str] = []
    ends: deque[tuple[int, str]] = deque(maxlen=_TRIES)
    for token in _TOKEN.finditer(body):
        sign = token.group()
        if sign in "{[":
            stack.append("}" if sign == "{" else "]")
            if len(stack) > _DEEPEST:
                break
        elif sign in "}]":
            if not stack:
                break
            stack.pop()
            ends.append((token.end(), "".join(reversed(stack))))
        elif sign == ",":
            ends.append((token.start(), "".join(reversed(stack))))
    return (body[:end] + close for end, close in reversed(ends))
