"""
A table of separated values that begins with a title: what stands above its header, and how many lines that is.

Consoles and people write the account, the period and a blank line over the names of columns. Such a file looks like
plain text from its first line, so its first lines are looked at together, once for each separator.
"""

from __future__ import annotations

import csv
import re
from typing import Final

from counterseal.providers.exports.grid import LOOKED_AT, data, filled, header_line

_SEPARATORS: Final = (",", "\t", ";", "|")
_FEWEST: Final = 3  # columns; two are a text with a comma in each line
_MESSAGE: Final = re.compile(r"[A-Za-z-]+: |From ")
_SHOWN: Final = 500


def titled(head: str) -> tuple[int, str] | None:
    """How many lines stand above the header of a table that begins so, and what they say; None when it is none."""
    lines = head.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    told = [(number, line) for number, line in enumerate(lines) if line.strip()][:LOOKED_AT]
    if len(told) < 3 or _MESSAGE.match(told[0][1]):
        return None
    found = [at for separator in _SEPARATORS if (at := _header(told, separator))]
    if not found:
        return None
    at = min(found)
    above = " ".join(line.strip(' ,;|"\t') for _, line in told[:at])
    return told[at][0], above[:_SHOWN]


def half_empty(head: str) -> bool:
    """Whether the first line is mostly commas: Excel writes a title as wide as the table below it."""
    line = next((line for line in head.replace("\r", "\n").split("\n") if line.strip()), "")
    return any(
        line.count(separator) > 1 and filled(line.split(separator)) < 0.6 * (line.count(separator) + 1)
        for separator in _SEPARATORS
    )


def _header(told: list[tuple[int, str]], separator: str) -> int:
    """Which of the lines is the header when fields are parted so; 0 when none of them is, or the first."""
    try:
        rows = [next(csv.reader([line], delimiter=separator), []) for _, line in told]
    except csv.Error:
        return 0
    at = header_line(rows)
    if at <= 0 or filled(rows[at]) < _FEWEST or not any(map(data, rows[at + 1 :])):
        return 0
    below = [len(row) for row in rows[at + 1 :]]
    fitting = below.count(len(rows[at]))
    return (
        at if fitting and 2 * fitting >= len(below) and all(filled(row) < filled(rows[at]) for row in rows[:at]) else 0
    )
