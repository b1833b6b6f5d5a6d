"""
The same sign-in again and again, as one record and a number.

A mail program signs in every few minutes, day and night. A year of that is a million lines that say one thing: it is
still there. Sign-ins of one account that agree in everything but the session are put together, as long as little time
lies between them and all of them lie within a few hours, so that nothing is blurred that somebody may ask for.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Final

from counterseal.model.records import SignIn
from counterseal.providers.exports.selfhosted.lines import Line, told
from counterseal.reach import Read

_GAP: Final = timedelta(minutes=30)
_SPAN: Final = timedelta(hours=3)
_FAILED_GAP: Final = timedelta(minutes=5)
_FAILED_SPAN: Final = timedelta(minutes=30)
_SWEEP: Final = 5_000
"""Sign-ins after which runs that have ended are let go."""


@dataclass(slots=True)
class _Run:
    record: SignIn
    lines: tuple[Line, ...]
    count: int
    last: datetime


class Runs:
    """Sign-ins, given in the order of time."""

    def __init__(self) -> None:
        self._open: dict[tuple[object, ...], _Run] = {}
        self._since = 0

    def add(self, record: SignIn, lines: tuple[Line, ...]) -> Iterator[Read]:
        """Take a sign-in and the lines that prove it; gives the runs that have ended."""
        key = (
            record.account, record.actor, record.ip, record.protocol, record.client, record.ok, record.error, record.factor,
            record.password_right, record.operation,
        )  # fmt: skip
        run = self._open.get(key)
        last = record.last or record.at
        if run is not None and _goes_on(run, record):
            run.count += record.count
            run.last = max(run.last, last)
            run.lines = (run.lines[0], lines[-1])
        else:
            if run is not None:
                yield _closed(run)
            self._open[key] = _Run(record, lines, record.count, last)
        self._since += 1
        if self._since >= _SWEEP:
            self._since = 0
            yield from self._swept(record.at)

    def rest(self) -> Iterator[Read]:
        """The runs that are still open."""
        for run in self._open.values():
            yield _closed(run)
        self._open.clear()

    def _swept(self, now: datetime) -> Iterator[Read]:
        ended = [key for key, run in self._open.items() if now - run.last > _GAP]
        for key in ended:
            yield _closed(self._open.pop(key))


def _goes_on(run: _Run, record: SignIn) -> bool:
    gap, span = (_GAP, _SPAN) if record.ok else (_FAILED_GAP, _FAILED_SPAN)
    return abs(record.at - run.last) <= gap and -gap <= record.at - run.record.at <= span


def _closed(run: _Run) -> Read:
    record = run.record
    if run.count > 1:
        record = replace(record, count=run.count, last=run.last)
    return told(record, run.lines)
