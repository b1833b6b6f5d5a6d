"""
JSON in every arrangement exports come in: one object a line, an array, an array behind a wrapper, objects in a row.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Final

import orjson

from counterseal.providers.exports.limits import DEFAULT, Limits
from counterseal.providers.exports.rows import Row, Tally
from counterseal.providers.exports.splitter import Flaw, Splitter, about_the_page, too_deep
from counterseal.providers.exports.text import Characters, Readable, TooLong
from counterseal.providers.exports.trouble import Trouble, Why, detail

_SURROGATE: Final = re.compile(
    r"\\\\|\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|\\u[dD][89a-fA-F][0-9a-fA-F]{2}"
)
_MARKS: Final = " \t\r\n\ufeff\x1e"
CONTEXT: Final = "@odata.context"
"""What OData says about a page, or about a single object: whose it is, and what it is."""


class Unreadable(Exception):
    """This text is no JSON, or none that can be held."""

    def __init__(self, why: Why) -> None:
        super().__init__(why)
        self.why: Why = why


def load(text: str) -> object:
    """The value a JSON text writes. Forgives what programs do write: NaN, half surrogates, raw control characters."""
    if too_deep(text):  # before Python 3.12's reader takes it: whatever writes it down again would fail
        raise Unreadable("too_deep")
    try:
        return orjson.loads(text)
    except orjson.JSONDecodeError:
        pass
    try:
        return json.loads(_SURROGATE.sub(_whole_letter, text), strict=False)
    except ValueError as error:
        raise Unreadable("malformed") from error


def _whole_letter(found: re.Match[str]) -> str:
    """Half of a letter would break whatever writes it down later; pairs and escaped backslashes stay as they are."""
    half = found[0] != r"\\" and len(found[0]) == 6
    return r"\ufffd" if half else found[0]


def unwrapped(value: object) -> list[object]:
    """The records in a value: those of a page of them, or the value itself."""
    if isinstance(value, list):
        return value
    if not isinstance(value, dict):
        return [value]
    pages = [
        key for key, inner in value.items() if isinstance(inner, list) and (not inner or isinstance(inner[0], dict))
    ]
    if len(pages) == 1 and all(key == pages[0] or about_the_page(key) for key in value):
        return _within(value[pages[0]], value.get(CONTEXT))
    return [value]


def _within(items: list[object], context: object) -> list[object]:
    """
    The objects of a page, each with the page's context, as OData writes it into an object that is asked for alone.

    Without it a rule of an inbox is nobody's: only the context names the mailbox.
    """
    if not isinstance(context, str) or not context:
        return list(items)
    return [{CONTEXT: context, **item} if isinstance(item, dict) else item for item in items]


def _more(rest: object) -> list[object]:
    """Records in further arrays of a wrapper whose first one was read already."""
    arrays = [inner for inner in rest.values() if isinstance(inner, list)] if isinstance(rest, dict) else []
    return [item for array in arrays for item in array if isinstance(item, dict)]


def json_rows(member: Readable, limits: Limits = DEFAULT) -> Iterator[Row | Trouble]:
    """The objects of a JSON file however they are arranged, and what was wrong with it."""
    with Characters(member) as text:
        yield from object_rows(text, limits)


def jsonl_rows(member: Readable, limits: Limits = DEFAULT) -> Iterator[Row | Trouble]:
    """The objects of a file that has one on each line. A broken line costs that line only."""
    with Characters(member) as text:
        yield from line_rows(text, limits)


def object_rows(text: Characters, limits: Limits) -> Iterator[Row | Trouble]:
    """`json_rows` for a member that is being read already."""
    return _with_ending(_Objects(text, limits), text)


def line_rows(text: Characters, limits: Limits) -> Iterator[Row | Trouble]:
    """`jsonl_rows` for a member that is being read already."""
    return _with_ending(_Lines(text, limits), text)


class _Reading:
    """What both arrangements share: counting, and naming places."""

    def __init__(self, text: Characters, limits: Limits) -> None:
        self.text = text
        self.limits = limits
        self.flaws = Tally(text.place)
        self.count = 0
        self.line = 0

    def rows(self, values: list[object], line: int, where: str) -> Iterator[Row]:
        """The objects among some values; what else there is counts as a flaw."""
        for value in values:
            if isinstance(value, dict):
                self.count += 1
                yield Row(f"{self.text.place}:{where or f'item {self.count}'}", line, value)
            else:
                self.flaws.add("malformed", line)

    def read(self) -> Iterator[Row | Trouble]:
        """The rows, and what cannot wait for the end."""
        raise NotImplementedError


class _Objects(_Reading):
    def read(self) -> Iterator[Row | Trouble]:
        splitter = Splitter(self.text.pieces(), self.limits)
        for found in splitter.values():
            self.line = splitter.line
            if isinstance(found, Flaw):
                yield from self._flaw(found)
                continue
            try:
                value = load(found.text)
            except Unreadable as unreadable:
                self.flaws.add(unreadable.why, found.line)
            else:
                values = _more(value) if found.rest else unwrapped(value)
                yield from self.rows(_within(values, found.context), found.line, "")

    def _flaw(self, flaw: Flaw) -> Iterator[Trouble]:
        if flaw.why == "malformed":
            self.flaws.add("malformed", flaw.line)
        elif flaw.why != "truncated" or self.text.stopped is None:
            yield Trouble(self.text.place, flaw.why, detail(line=flaw.line, after_item=self.count))


class _Lines(_Reading):
    def read(self) -> Iterator[Row | Trouble]:
        for line in self.text.lines(self.limits.record_bytes):
            self.line += 1
            if isinstance(line, TooLong):
                yield Trouble(self.text.place, "line_too_long", detail(line=self.line, characters=line.characters))
            elif bare := line.strip(_MARKS):
                try:
                    value = load(bare)
                except Unreadable as unreadable:
                    yield from self._broken(line, unreadable.why)
                else:
                    yield from self.rows(unwrapped(value), self.line, f"line {self.line}")

    def _broken(self, line: str, why: Why) -> Iterator[Trouble]:
        if line.endswith("\n") or why != "malformed":
            self.flaws.add(why, self.line)
        elif self.text.stopped is None:
            yield Trouble(self.text.place, "truncated", detail(line=self.line))


def _with_ending(reading: _Reading, text: Characters) -> Iterator[Row | Trouble]:
    told = False
    for found in reading.read():
        told = told or isinstance(found, Trouble)
        yield found
    for trouble in (*reading.flaws.troubles(), *text.troubles(line=reading.line)):
        told = told or not trouble.harmless
        yield trouble
    if not reading.count and not told:
        yield Trouble(text.place, "empty", detail(kind="json"))
