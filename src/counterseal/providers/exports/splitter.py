"""
Where each object in a JSON text begins and ends, found with one object in memory at a time.

Neither orjson nor ijson can be handed an export as it is: the one needs the whole file in memory, the other the whole
of each string, and both stop at the first flaw and at `NaN`. This scanner only counts brackets outside strings, about
150 MB a second, and gives out the text of one object after the other: from an array, from an array behind a wrapper
such as `{"value": [...]}`, or from objects that simply follow one another.
"""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto
from typing import Final

import orjson

from counterseal.providers.exports.limits import DEFAULT, Limits
from counterseal.providers.exports.trouble import Why

DEEPEST: Final = 200  # brackets in brackets within one object; audit records have about 6, orjson writes up to 254
_ABYSS: Final = 1_000_000  # nobody looks for the bottom of such a file
_PREFIX: Final = 64 * 1024  # how much may stand in a wrapper before its array

# Text without a bracket: anything but quotes and brackets, and whole strings. Possessive, so it never backtracks.
_FLAT: Final = r'[^"{}\[\]]*+(?:"[^"\\]*+(?:\\.[^"\\]*+)*+"[^"{}\[\]]*+)*+'
_RUN: Final = re.compile(_FLAT, re.DOTALL)
# The same within an object, with those inner objects and arrays that have none in them: twice as fast on audit records.
_INNER_RUN: Final = re.compile(rf"{_FLAT}(?:(?:\{{{_FLAT}\}}|\[{_FLAT}\]){_FLAT})*+", re.DOTALL)
_IN_STRING: Final = re.compile(r'[^"\\]*+(?:\\.[^"\\]*+)*+', re.DOTALL)
_FIRST_KEY: Final = re.compile(r'\{\s*"((?:[^"\\]|\\.)*)"')
_LAST_KEY: Final = re.compile(r',?\s*"((?:[^"\\]|\\.){1,100})"\s*:\s*$')
_CONTEXT: Final = re.compile(r'"@odata\.context"\s*:\s*("(?:[^"\\]|\\.)*")')
_BETWEEN: Final = " \t\r\n,\ufeff\x1e"  # what may stand between objects; RFC 7464 has them start with 1E
_CLOSES: Final = {"}": "{", "]": "["}

WRAPPERS: Final = frozenset({"value", "Records", "records"})  # Graph, AWS and what imitates it
_ABOUT: Final = frozenset(
    "count total totalcount kind etag next nextlink nextpagetoken page pagesize took success".split()
)


def about_the_page(key: str) -> bool:
    """Whether a key of a wrapper says something of the page and not of a record."""
    return key.startswith(("@", "$", "odata.")) or key.lower().replace("_", "") in _ABOUT


@dataclass(frozen=True, slots=True)
class Value:
    """The text of one object or inner array, and the line it begins on."""

    text: str
    line: int
    rest: bool = False
    """Whether it is what a wrapper says after its array."""
    context: str = ""
    """What OData's wrapper says that it holds, and whose: the objects themselves do not repeat it."""


@dataclass(frozen=True, slots=True)
class Flaw:
    """Something that is no object, or none that could be kept."""

    why: Why
    line: int


class _State(Enum):
    OUTSIDE = auto()
    KEEPING = auto()
    DROPPING = auto()


class _GivenUp(Exception):
    """What follows cannot be told apart any more: brackets do not match, or only ever open."""

    def __init__(self, why: Why) -> None:
        super().__init__(why)
        self.why: Why = why


class Splitter:
    """One JSON text being taken apart."""

    def __init__(self, pieces: Iterator[str], limits: Limits) -> None:
        self._pieces = pieces
        self._again: deque[str] = deque()
        self._longest = limits.record_bytes
        self._stack: list[str] = []  # open brackets
        self._base = 0  # how many of them stand around an object
        self._state = _State.OUTSIDE
        self._why: Why = "line_too_long"  # why the object is dropped
        self._rest = False  # whether the object is the rest of a wrapper
        self._in_string = False
        self._escaped = False
        self._held: list[str] = []  # the object so far, without the present piece
        self._size = 0
        self._start = 0  # where in the present piece the object, or its continuation, begins
        self._line = 1  # the line at _counted
        self._counted = 0
        self._item_line = 1
        self._array_at = 0  # where in the object an array begins that may turn out to hold the records
        self._context = ""  # of the wrapper around the object

    @property
    def line(self) -> int:
        """The line reached."""
        return self._line

    def values(self) -> Iterator[Value | Flaw]:
        """Each object in order."""
        try:
            while (piece := self._again.popleft() if self._again else next(self._pieces, None)) is not None:
                yield from self._scan(piece)
        except _GivenUp as given_up:
            yield Flaw(given_up.why, self._line)
            return
        if self._state is _State.DROPPING:
            yield Flaw(self._why, self._item_line)
        if self._stack or self._in_string:
            yield Flaw("truncated", self._line)

    def _scan(self, piece: str) -> Iterator[Value | Flaw]:
        pos = self._start = self._counted = 0
        end = len(piece)
        while pos < end:
            if self._in_string:
                pos = self._through_string(piece, pos)
                continue
            run = pos
            pos = _end(_RUN if self._state is _State.OUTSIDE else _INNER_RUN, piece, pos)
            if self._state is _State.OUTSIDE and (stray := piece[run:pos].lstrip(_BETWEEN)):
                yield Flaw("malformed", self._line_at(piece, pos - len(stray)))
            if pos == end:
                break
            mark = piece[pos]
            pos += 1
            if mark == '"':
                self._in_string = True
                if self._state is _State.OUTSIDE:
                    yield Flaw("malformed", self._line_at(piece, pos))
            elif mark in "{[":
                self._opened(piece, pos, mark)
            else:
                found = self._closed(piece, pos, mark)
                if found is not None:
                    yield found
        if self._state is _State.KEEPING and not self._keep(piece[self._start :]):
            return
        self._line_at(piece, end)

    def _through_string(self, piece: str, pos: int) -> int:
        if self._escaped:
            self._escaped = False
            return pos + 1
        pos = _end(_IN_STRING, piece, pos)
        if pos < len(piece):
            self._in_string = piece[pos] != '"'
            self._escaped = self._in_string  # a backslash, and what it escapes is in the next piece
        return pos + 1

    def _opened(self, piece: str, pos: int, mark: str) -> None:
        stack = self._stack
        stack.append(mark)
        if self._state is _State.OUTSIDE:
            if mark == "[" and len(stack) == 1:
                self._base = 1
                return
            self._start_keeping(piece, pos - 1)
        elif len(stack) > DEEPEST:
            if len(stack) > _ABYSS:
                raise _GivenUp("too_deep")
            if self._state is _State.KEEPING:
                self._drop("too_deep")
        elif mark == "[" and len(stack) == 2 and self._base == 0:
            self._array_in_object(piece, pos)

    def _closed(self, piece: str, pos: int, mark: str) -> Value | Flaw | None:
        stack = self._stack
        if not stack or stack.pop() != _CLOSES[mark]:
            self._line_at(piece, pos)
            raise _GivenUp("damaged")
        if self._state is _State.OUTSIDE:
            self._base = 0
            if stack:  # the array of a wrapper ends, and the wrapper goes on
                self._start_keeping(piece, pos)
                self._held, self._rest = ['{"":0'], True
            return None
        if len(stack) == 1 and self._base == 0:
            self._array_at = 0
        if len(stack) > self._base:
            return None
        state, self._state = self._state, _State.OUTSIDE
        if state is _State.KEEPING and self._size + pos - self._start > self._longest:
            return Flaw("line_too_long", self._item_line)
        if state is _State.DROPPING:
            return Flaw(self._why, self._item_line)
        text = piece[self._start : pos]
        if self._held:
            text = "".join(self._held) + text
            self._held = []
        return Value(text, self._item_line, self._rest, self._context if self._base == 2 or self._rest else "")

    def _start_keeping(self, piece: str, start: int) -> None:
        self._state, self._rest = _State.KEEPING, False
        self._held, self._size, self._start, self._array_at = [], 0, start, 0
        self._item_line = self._line_at(piece, start)

    def _drop(self, why: Why) -> None:
        self._state, self._why, self._held = _State.DROPPING, why, []

    def _keep(self, text: str) -> bool:
        """Set the piece's part of the object aside; False when it is read again another way."""
        self._held.append(text)
        self._size += len(text)
        if self._size <= self._longest:
            return True
        if not self._array_at:
            self._drop("line_too_long")
            return True
        whole = "".join(self._held)
        self._line = self._item_line + whole.count("\n", 0, self._array_at)
        self._again.append(whole[self._array_at :])
        self._into_array(whole[: self._array_at])
        return False

    def _into_array(self, prefix: str) -> None:
        self._context = _context_in(prefix)
        self._stack, self._base = ["{", "["], 2
        self._state, self._held, self._in_string, self._escaped = _State.OUTSIDE, [], False, False

    def _array_in_object(self, piece: str, pos: int) -> None:
        """An array begins in an object that nothing surrounds: the object may be a wrapper and the records be here."""
        length = self._size + pos - 1 - self._start
        if self._state is not _State.KEEPING or self._rest or self._array_at or length > _PREFIX:
            return
        prefix = "".join(self._held) + piece[self._start : pos - 1]
        key = _key_of_array(prefix)
        if key in WRAPPERS:
            self._into_array(prefix)
        elif key is not None:
            self._array_at = length + 1

    def _line_at(self, piece: str, pos: int) -> int:
        self._line += piece.count("\n", self._counted, pos)
        self._counted = pos
        return self._line


def too_deep(text: str) -> bool:
    """Whether one JSON value is nested deeper than is read. Most have fewer brackets altogether."""
    if text.count("[") + text.count("{") <= DEEPEST:
        return False
    return any(
        isinstance(found, Flaw) and found.why == "too_deep" for found in Splitter(iter([text]), DEFAULT).values()
    )


def _end(pattern: re.Pattern[str], text: str, pos: int) -> int:
    """Where a pattern that also matches nothing stops matching."""
    found = pattern.match(text, pos)
    return pos if found is None else found.end()


def _context_in(prefix: str) -> str:
    """OData's context in the beginning of a wrapper."""
    found = _CONTEXT.search(prefix)
    try:
        return str(orjson.loads(found[1])) if found else ""
    except orjson.JSONDecodeError:
        return ""


def _key_of_array(prefix: str) -> str | None:
    """The key of the array an object comes to, if all before it says something of the page only."""
    first = _FIRST_KEY.match(prefix)
    if first is None:
        return None
    if prefix[first.end() :].strip() == ":":
        return first[1]
    last = _LAST_KEY.search(prefix) if about_the_page(first[1]) else None
    if last is None:
        return None
    try:
        before = orjson.loads(prefix[: last.start()] + "}")
    except orjson.JSONDecodeError:
        return None
    return last[1] if all(map(about_the_page, before)) else None
