"""
Cells of a workbook as text: where they stand, and which numbers are moments.

A workbook stores a moment as a number of days and says by the style of the cell that it is one. The number of a style
is built in or spelled out; both lists are the format's ("Office Open XML", docs/sources.md).
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Final, Literal

Kind = Literal["", "date", "moment", "clock"]
"""Whether a style shows a day, a day and a time, a time alone, or no moment."""

_DATES: Final = frozenset((*range(14, 18), *range(27, 32), 36, *range(50, 55), 57, 58))
_CLOCKS: Final = frozenset((18, 19, 20, 21, 32, 33, 34, 35, 45, 46, 47, 55, 56))
_QUIET: Final = re.compile(r'"[^"]*"|\\.|_.|\*.|\[(?!h+\]|m+\]|s+\])[^\]]*\]', re.IGNORECASE)
_COLUMN: Final = re.compile(r"([A-Za-z]{1,3})[0-9]")
_EPOCH: Final = datetime(1899, 12, 30)  # noqa: DTZ001 - a day of the calendar, no moment
_EPOCH_1904: Final = datetime(1904, 1, 1)  # noqa: DTZ001
_LAST: Final = 2_958_466  # the last day of the year 9999


def column(reference: str, otherwise: int) -> int:
    """The number of the column in `BC12`, from 0; `otherwise` where a cell does not say where it stands."""
    found = _COLUMN.match(reference)
    if found is None:
        return otherwise
    at = 0
    for letter in found[1].upper():
        at = 26 * at + ord(letter) - 64
    return at - 1


def boolean(text: str) -> bool:
    """An XML boolean."""
    return text.strip().lower() in ("1", "true", "on")


class Styles:
    """Handler of `styles.xml`: what kind of moment each style shows."""

    def __init__(self) -> None:
        self._formats: dict[str, str] = {}
        self._styles: list[Kind] = []
        self._in_cells = False

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        if name == "numFmt":
            self._formats[attributes.get("numFmtId", "")] = attributes.get("formatCode", "")
        elif name == "cellXfs":
            self._in_cells = True
        elif name == "xf" and self._in_cells and len(self._styles) < 100_000:
            self._styles.append(self._of(attributes.get("numFmtId", "")))

    def end(self, name: str) -> None:
        if name == "cellXfs":
            self._in_cells = False

    def text(self, text: str) -> None:
        pass

    def kind(self, style: str) -> Kind:
        """What the style of a cell shows."""
        if not style.isdecimal() or len(style) > 6 or int(style) >= len(self._styles):
            return ""
        return self._styles[int(style)]

    def _of(self, number: str) -> Kind:
        spelled = self._formats.get(number)
        if spelled is not None:
            return format_kind(spelled)
        if not number.isdecimal() or len(number) > 3:
            return ""
        if int(number) == 22:
            return "moment"
        return "date" if int(number) in _DATES else "clock" if int(number) in _CLOCKS else ""


def format_kind(code: str) -> Kind:
    """What a format like `yyyy/m/d h:mm` shows. Its first section decides; what is quoted says nothing."""
    letters = _QUIET.sub("", code.partition(";")[0]).lower()
    if "general" in letters or "@" in letters:
        return ""
    timed = re.search(r"[hs]", letters) is not None
    if re.search(r"[yd年月日]", letters):
        return "moment" if timed else "date"
    return "clock" if timed else ""


def number(raw: str, kind: Kind, *, since_1904: bool) -> str:
    """A number as a person would read it: a moment by its style, else digits without a needless `.0`."""
    try:
        value = float(raw)
    except ValueError:
        return raw
    if kind and 0 <= value < _LAST:
        return _moment(value, kind, since_1904=since_1904)
    if value.is_integer() and abs(value) < 1e15:
        return str(int(value))
    return raw.strip()


def _moment(days: float, kind: Kind, *, since_1904: bool) -> str:
    """
    Days since the epoch as `2026-03-02 11:10:11`. In the system of 1900 there is a 29 February that never was, so days
    before it count one more.
    """
    epoch = _EPOCH_1904 if since_1904 else _EPOCH
    whole = int(days) + (1 if not since_1904 and days < 60 else 0)
    read = epoch + timedelta(days=whole, seconds=round((days - int(days)) * 86_400))
    if kind == "clock" and days < 1:
        return f"{read:%H:%M:%S}"
    day = f"{read.year:04}-{read.month:02}-{read.day:02}"
    return day if kind == "date" and days == int(days) else f"{day} {read:%H:%M:%S}"
