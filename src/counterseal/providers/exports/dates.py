"""
Dates that may be read in two ways, and JSON that was cut off.

`3/4/2021` is March in a US export and April in a European one. An export is never guessed: its order is learnt from
rows that say their time twice (the column, and inside the event), or from a day above twelve; while nothing tells,
an ambiguous date is an error that names the way out.
"""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta
from typing import Any

import orjson

_TOKEN = re.compile(r'"(?:[^"\\]|\\.)*"?|[{}\[\],]', re.S)
_SLASHED = re.compile(
    r"^\s*(\d{1,2})[/.\-](\d{1,2})[/.\-](\d{4})[ ,T]+(\d{1,2}):(\d{2})(?::(\d{2}))?\s*([AaPp][Mm])?\s*$"
)


class DateOrder:
    """Whether a column writes the day or the month first, as far as its rows have told."""

    def __init__(self) -> None:
        self._day_first: bool | None = None

    @staticmethod
    def utc(at: datetime) -> datetime:
        """A moment in UTC; one without a zone is taken to be UTC already."""
        return at.replace(tzinfo=UTC) if at.tzinfo is None else at.astimezone(UTC)

    def learn(self, column: str, at: datetime) -> None:
        """Take the order from a row whose true time is known."""
        if self._day_first is not None or not (found := _SLASHED.match(column)):
            return
        first, second = int(found[1]), int(found[2])
        if first != second and (at.day, at.month) in {(first, second), (second, first)}:
            self._day_first = (at.day, at.month) == (first, second)

    def read(self, column: str) -> datetime:
        """The moment that a column means. Raises `ValueError` when it is ambiguous or no date at all."""
        found = _SLASHED.match(column)
        if not found:
            try:
                return self.utc(datetime.fromisoformat(column.strip().replace("Z", "+00:00")))
            except ValueError:
                raise ValueError(f"no date can be read from {column[:40]!r}") from None
        first, second, year, hour, minute = (int(found[i]) for i in range(1, 6))
        day_first = first > 12 or (second <= 12 and self._day_first)
        if first <= 12 and second <= 12 and first != second and self._day_first is None:
            raise ValueError(f"{column[:40]!r} may be day or month first, and no other row of the file tells")
        day, month = (first, second) if day_first else (second, first)
        if found[7]:
            hour = hour % 12 + (12 if found[7].lower() == "pm" else 0)
        return datetime(year, month, day, hour, minute, int(found[6] or 0), tzinfo=UTC)


def mend_json(text: str) -> dict[str, Any]:
    """
    The longest readable beginning of a JSON object that was cut off, possibly inside a CSV field with doubled quotes.

    Returns an empty mapping when not even one pair can be read.
    """
    start = text.find("{")
    if start < 0:
        return {}
    body = text[start:]
    if body.startswith('{""'):
        body = body.replace('""', '"')
    for cut in _cuts(body):
        try:
            read = orjson.loads(cut)
        except orjson.JSONDecodeError:
            continue
        return read if isinstance(read, dict) else {}
    return {}


def _cuts(body: str) -> list[str]:
    """The text closed after its last complete values, deepest first."""
    stack: list[str] = []
    ends: list[tuple[int, str]] = []
    for token in _TOKEN.finditer(body):
        sign = token.group()
        if sign in "{[":
            stack.append("}" if sign == "{" else "]")
        elif sign in "}]" and stack:
            stack.pop()
            ends.append((token.end(), "".join(reversed(stack))))
        elif sign == ",":
            ends.append((token.start(), "".join(reversed(stack))))
    return [body[:end] + close for end, close in reversed(ends[-200:])]


def skew(pairs: list[tuple[datetime, datetime]]) -> timedelta:
    """The median difference between two clocks that wrote down the same events."""
    gaps = sorted(second - first for first, second in pairs)
    return gaps[len(gaps) // 2] if gaps else timedelta(0)
