"""
One line of a server's log, and what a program that understands such lines is.

Syslog, journald, Docker and the servers' own files write the same sentence of a program behind different beginnings. The
beginning is read once (`heads`), so that a program sees a moment, a name and its own words, whatever file they came in.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

import orjson

from counterseal.model.reading import Gap
from counterseal.model.records import Record, Source
from counterseal.reach import Asked, Read


@dataclass(frozen=True, slots=True)
class Line:
    """One line, its beginning understood. `text` is what the program itself wrote."""

    at: datetime
    """UTC."""
    zone: str
    """The zone the time was written in: `+08:00`, `Asia/Shanghai`, `UTC`."""
    host: str
    program: str
    """`dovecot`, `postfix/smtpd`, `exim`."""
    pid: str
    text: str
    place: str
    """`maillog:line 17`."""
    number: int
    times: int = 1
    """How often, where syslog only says that the line was repeated."""


class UnknownLine(ValueError):
    """A line of a program in a shape that its reader does not know. It is counted by `shape` and shown."""

    def __init__(self, shape: str = "") -> None:
        super().__init__(shape)
        self.shape = shape


Made = Record | Read | Gap
"""What a program makes: a record that one line proves, one with the words of several lines (`told`), or a gap."""


class Program(Protocol):
    """
    What understands the lines of one mail program.

    Made anew for every exhibit. Lines come in the order of their time as far as the files allow, each line once, also
    when several files hold it.
    """

    name: str
    """The dialect as a `Part` tells it: `dovecot`."""

    def __init__(self, exhibit: str, asked: Asked) -> None: ...

    def fits(self, line: Line) -> bool:
        """Whether the line is this program's. Told by `line.program` alone: the answer is kept for every name."""
        ...

    def read(self, line: Line) -> Iterator[Made]:
        """
        What the line tells: nothing, for a known shape that carries no sign-in, message or setting.

        Raises `UnknownLine` for a shape that is not known, and `BadRow` for a known one that cannot be read.
        """
        ...

    def rest(self) -> Iterator[Made]:
        """What was held back until all lines had been read."""
        ...


def told(record: Record, lines: Iterable[Line]) -> Read:
    """A record with the lines it was made of, as its evidence."""
    return Read(record, native(lines))


def native(lines: Iterable[Line]) -> bytes:
    """The program's own words for a record: its lines, and where they stand."""
    return orjson.dumps(
        {"lines": [{"place": one.place, "program": one.program, "host": one.host, "text": one.text} for one in lines]}
    )


def source(exhibit: str, line: Line) -> Source:
    """Where a record of this line stands."""
    return Source(exhibit, line.place)


def line_id(exhibit: str, line: Line, part: str = "") -> str:
    """The id of a record whose program gives none: exhibit and place, and which of several it is."""
    return f"{exhibit[:16]}:{line.place}{f'#{part}' if part else ''}"
