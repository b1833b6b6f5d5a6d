"""
The cells of a list that somebody saved as text: CSV with commas, semicolons or tabs, in the encoding of the office.

Excel writes UTF-8 with a mark, UTF-16 with tabs (`Unicode text`), or the code page of the machine: GB18030 in China,
Windows-1252 in Western Europe. Nobody says which, so the bytes decide.
"""

from __future__ import annotations

import codecs
import csv
import re
from collections import Counter
from typing import Final

from counterseal.mail.charsets import decoded

LARGEST: Final = 64 * 1024 * 1024
"""Bytes of a list that are read. A hundred thousand partners have 20 MB."""
MOST: Final = 200_000
"""Lines that are read."""
_CELL: Final = 32_767
_SEPARATORS: Final = ",;\t|"
_LOOKED_AT: Final = 20
_HIGH: Final = re.compile(rb"[\x80-\xff]")
_ALONE: Final = re.compile(rb"(?<![\x80-\xff])[\x80-\xff](?![\x80-\xff])")
Line = tuple[int, tuple[str, ...]]
"""The number of a line in its file, and its cells."""

_MARKS: Final = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))


def text_of(data: bytes) -> str:
    """The text of a list. Never fails: what is no letter becomes U+FFFD."""
    data = data[:LARGEST]
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return data[len(mark) :].decode(encoding, "replace")
    even, odd = data[:4096:2].count(0), data[1:4096:2].count(0)
    if max(even, odd) > 0.3 * min(len(data), 4096) / 2 and min(even, odd) == 0:
        return data.decode("utf-16-be" if even else "utf-16-le", "replace")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        pass
    try:
        told = data.decode("gb18030")
    except UnicodeDecodeError:
        return decoded(data)
    # Accented letters of Western lists stand alone between ASCII; as GB18030 they swallow the letter that follows.
    western = 2 * len(_ALONE.findall(data)) > len(_HIGH.findall(data))
    return data.decode("cp1252", "replace") if western else told


def lines_of(data: bytes) -> list[Line]:
    """The lines of a list, without empty ones, each with its number. Never fails."""
    text = text_of(data).replace("\0", "").replace("\r\n", "\n").replace("\r", "\n")
    separator = ","
    if text[:4].lower() == "sep=" and len(text) > 4:  # what Excel writes for itself
        separator, text = text[4], "\n" + text.partition("\n")[2]
    else:
        separator = _separator(text.split("\n", _LOOKED_AT)[:_LOOKED_AT])
    found: list[Line] = []
    for piece, start in _whole(text):
        reader = csv.reader(piece, delimiter=separator)
        begun = start
        try:
            for cells in reader:
                if any(cell.strip() for cell in cells):
                    found.append((begun, tuple(cell.strip()[:_CELL] for cell in cells)))
                begun = start + reader.line_num
                if len(found) >= MOST:
                    return found
        except csv.Error:  # a field beyond every bound: its line is left out, what was read stays
            continue
    return found


def _separator(lines: list[str]) -> str:
    """The sign that stands equally often in most of the first lines: a title above them has none."""

    def weight(sign: str) -> int:
        often = Counter(line.count(sign) for line in lines if line.strip())
        return max((count * times for count, times in often.items()), default=0)

    return max(_SEPARATORS, key=weight)


def _whole(text: str) -> list[tuple[list[str], int]]:
    """
    The text in pieces that can be read by themselves: all of it, or, where a quotation mark is never closed, line by line,
    so that one forgotten mark does not swallow the rest of the list.
    """
    lines = text.split("\n")
    if text.count('"') % 2 == 0:
        return [([line + "\n" for line in lines], 1)]
    return [([line.replace('"', "") + "\n"], number) for number, line in enumerate(lines, start=1)]
