"""
JSON in every arrangement exports come in: one object a line, an array, an array behind a wrapper, objects in a row.
"""

import json
import re
from collections.abc import Iterator
from typing import Final

import orjson

from counterseal.providers.exports.limits import DEFAULT, Limits
from counterseal.providers.exports.rows import Row, Tally
from counterseal.providers.exports.splitter import Flaw, Splitter, about_the_page
from counterseal.providers.exports.text import Characters, Readable, TooLong
from counterseal.providers.exports.trouble import Trouble, Why, detail

_SURROGATE: Final = re.compile(
    r"\\\\|\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|\\u[dD][89a-fA-F][0-9a-fA-F]{2}"
)
_MARKS: Final = " \t\r\n\ufeff\x1e"


class Unreadable(Exception):
    """This text is no JSON, or none that can be held."""

    def __init__(self, why: Why) -> None:
        super().__init__(why)
        self.why: Why = why


def load(text: str) -> object:
    """The value a JSON text writes. Forgives what programs do write: NaN, half surrogates, raw control characters."""
    try:
        return orjson.loads(text)
    except orjson.JSONDecodeError:
        pass
    try:
        return json.loads(_SURROGATE.sub(_whole_letter, text), strict=False)
    except RecursionError as error:
        raise Unreadable("too_deep") from error
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
        return list(value[pages[0]])
    return [value]


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
    flaws = Tally(text.place)
    splitter = Splitter(text.pieces(), limits)
    count = 0
    for found in splitter.values():
        if isinstance(found, Flaw):
            if found.why == "malformed":
                flaws.add("malformed", found.line)
            elif found.why != "truncated" or text.stopped is None:
                yield Trouble(text.place, found.why, detail(line=found.line, after_item=count))
            continue
        try:
            value = load(found.text)
        except Unreadable as unreadable:
            flaws.add(unreadable.why, found.line)
            continue
        for inner in unwrapped(value):
            if isinstance(inner, dict):
                count += 1
                yield Row(f"{text.place}:item {count}", found.line, inner)
            else:
                flaws.add("malformed", found.line)
    yield from _ending(text, flaws, count, splitter.line)


def line_rows(text: Characters, limits: Limits) -> Iterator[Row | Trouble]:
    """`jsonl_rows` for a member that is being read already."""
    flaws = Tally(text.place)
    count = number = 0
    for number, line in enumerate(text.lines(limits.record_bytes), start=1):
        if isinstance(line, TooLong):
            yield Trouble(text.place, "line_too_long", detail(line=number, characters=line.characters))
            continue
        bare = line.strip(_MARKS)
        if not bare:
            continue
        try:
            value = load(bare)
        except Unreadable as unreadable:
            if line.endswith("\n") or unreadable.why != "malformed":
                flaws.add(unreadable.why, number)
            elif text.stopped is None:
                yield Trouble(text.place, "truncated", detail(line=number))
            continue
        for inner in unwrapped(value):
            if isinstance(inner, dict):
                count += 1
                yield Row(f"{text.place}:line {number}", number, inner)
            else:
                flaws.add("malformed", number)
    yield from _ending(text, flaws, count, number)


def _ending(text: Characters, flaws: Tally, count: int, line: int) -> Iterator[Trouble]:
    yield from flaws.troubles()
    yield from text.troubles(line=line)
    if not count and not flaws and text.stopped is None:
        yield Trouble(text.place, "empty", detail(kind="json"))
