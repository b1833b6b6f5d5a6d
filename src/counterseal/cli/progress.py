"""
How far a long command is, on standard error: one line that moves on a terminal, a plain line now and then elsewhere.

A log that somebody reads tomorrow must not be full of half lines, and a person in front of a screen wants to know
whether to fetch coffee: so both are asked for where they look.
"""

from __future__ import annotations

import shutil
import sys
from types import TracebackType
from typing import Self, TextIO
from unicodedata import combining, east_asian_width

from counterseal.model.progress import Progress, Stage
from counterseal.model.text import Text, text
from counterseal.tell import Speaker

EVERY = 10.0
"""Seconds between two plain lines of one stage."""
BAR = 20
MEGABYTE = 1_000_000
_STAGES = {
    Stage.SEALING: text("Sealing"),
    Stage.READING: text("Reading"),
    Stage.EXAMINING: text("Examining"),
    Stage.WRITING: text("Writing the report"),
}


class Shown:
    """Shows progress while it lasts; use it in a `with`. `quiet`: only to somebody at a terminal."""

    def __init__(self, voice: Speaker, *, quiet: bool = False, out: TextIO | None = None) -> None:
        self._voice = voice
        self._out = out if out is not None else sys.stderr
        self._terminal = self._out.isatty()
        self._silent = quiet and not self._terminal
        self._stage: Stage | None = None
        self._next = 0.0
        self._open = False
        """Whether the cursor stands in a line that is not ended."""

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def __call__(self, progress: Progress) -> None:
        """Show it, if it is time."""
        if self._silent:
            return
        fresh = progress.stage is not self._stage
        if self._terminal:
            self._draw(progress, fresh=fresh)
        elif fresh or progress.seconds >= self._next:
            self._next = progress.seconds + EVERY
            self._out.write(self._plain(progress, fresh=fresh) + "\n")
            self._out.flush()
        self._stage = progress.stage

    def close(self) -> None:
        """End the line that moves, so that what is printed next stands below it."""
        if self._open:
            self._out.write("\r\x1b[K")
            self._out.flush()
        self._open = False

    def _draw(self, progress: Progress, *, fresh: bool) -> None:
        columns = shutil.get_terminal_size((80, 24)).columns - 1
        filled = round(progress.share * BAR)
        bar = [f"[{'#' * filled}{'.' * (BAR - filled)}]"] if progress.total else []
        line = "  ".join([self._said(progress.stage), *bar, *self._figures(progress), progress.name])
        self._out.write("\r\x1b[K" + _cut(line.rstrip(), columns))
        self._out.flush()
        self._open = True

    def _plain(self, progress: Progress, *, fresh: bool) -> str:
        figures = [] if fresh and not progress.done and not progress.records else self._figures(progress)
        return "  ".join([self._said(progress.stage), *figures, progress.name]).rstrip()

    def _said(self, stage: Stage) -> str:
        return self._voice.say(_STAGES[stage])

    def _figures(self, progress: Progress) -> list[str]:
        return [self._voice.say(one) for one in figures(progress)]


def figures(progress: Progress) -> list[Text]:
    """What is to be said of a moment: how much, how fast, how long still."""
    told: list[Text] = []
    if progress.total:
        percent = int(progress.share * 100)
        size = round(progress.total / MEGABYTE, 1)
        told.append(text("{percent} % of {size} MB", percent=percent, size=size))
        if progress.rate > 0:
            told.append(text("{rate} MB/s", rate=round(progress.rate / MEGABYTE, 1)))
    if progress.records and progress.total and progress.seconds > 0:
        told.append(text("{rate} records/s", rate=round(progress.records_rate)))
    elif progress.records:
        told.append(text("{count} records", count=progress.records))
    if progress.remaining is not None and progress.share < 1 and progress.seconds >= 1:
        told.append(text("{time} left", time=_clock(progress.remaining)))
    return told


def _clock(seconds: float) -> str:
    """`1:05`, `1:02:09`."""
    whole = round(seconds)
    hours, rest = divmod(whole, 3600)
    minutes, rest = divmod(rest, 60)
    return f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes}:{rest:02}"


def _cut(line: str, columns: int) -> str:
    """The line in so many columns, of which a Chinese character takes two."""
    used = 0
    for place, char in enumerate(line):
        used += 0 if combining(char) else 2 if east_asian_width(char) in "WF" else 1
        if used > columns:
            return line[:place]
    return line
