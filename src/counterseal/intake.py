"""
The intake: sources are sealed first and read second, and whoever is killed in between goes on where it was.

A source is bytes in the vault before anybody interprets it. What a provider reads from it goes to the lake, table by
table, and what became of it to the readings. A large source is read in stretches where its provider tells marks
(`reach.Mark`): a stretch that was settled is never read again.

Nothing here knows what a record means, and nothing is held in memory but counts, gaps and the table at hand.
"""

from __future__ import annotations

import io
import os
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import nullcontext
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from counterseal.errors import CountersealError
from counterseal.keep import Workspace
from counterseal.model.exhibit import Exhibit
from counterseal.model.progress import Progress, Stage
from counterseal.model.reading import Begun, Gap, Part, Reading
from counterseal.model.records import Record
from counterseal.reach import Asked, Bundle, Mark, Provider, Read

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer

SHOWN = 50
"""Gaps of one kind that are told one by one; the rest are counted."""
PARTS = 200
"""Parts that are told one by one; of more, the files of a folder are told together."""


@dataclass(frozen=True, slots=True)
class Bounds:
    """
    How large a table of the lake becomes: so many records, or bytes of the provider's own, when it can end at a mark,
    and never more than twice as many.
    """

    rows: int = 20_000
    size: int = 32 * 1_048_576


BOUNDS = Bounds()


@dataclass(frozen=True, slots=True)
class Words:
    """What the person said about the sources."""

    timezone: str = ""
    columns: tuple[tuple[str, str], ...] = ()


class Watch:
    """Tells somebody how far the work is, not more often than they can look."""

    def __init__(
        self, report: Callable[[Progress], object], *, clock: Callable[[], float] = time.monotonic, pace: float = 0.2
    ) -> None:
        self._report, self._clock, self._pace = report, clock, pace
        self._stage, self._name = Stage.SEALING, ""
        self._total = self._done = self._skipped = self._records = 0
        self._began = self._last = clock()
        self._behind = False

    @property
    def done(self) -> int:
        """How many bytes of the stage are done."""
        return self._done

    def begin(self, stage: Stage, *, total: int = 0, records: int = 0) -> None:
        """A stage begins."""
        self._stage, self._name = stage, ""
        self._total, self._done, self._skipped, self._records = total, 0, 0, records
        self._began = self._clock()
        self._tell(self._began)

    def on(self, name: str) -> None:
        """The next source."""
        self._name = name
        self._look()

    def at(self, done: int) -> None:
        """So many bytes of the stage are done."""
        if self._behind:
            self._skipped += done - self._done
        self._done = done
        self._look()

    def behind(self) -> None:
        """Until the next record is found, what is done was done by an earlier run."""
        self._behind = True

    def skip(self, size: int) -> None:
        """So many bytes more had been done before."""
        self._done += size
        self._skipped += size
        self._look()

    def found(self) -> None:
        """One record more."""
        self._records += 1
        self._behind = False

    def end(self) -> None:
        """The stage is done."""
        self._done = self._total
        self._tell(self._clock())

    def _look(self) -> None:
        now = self._clock()
        if now - self._last >= self._pace:
            self._tell(now)

    def _tell(self, now: float) -> None:
        self._last = now
        self._report(
            Progress(
                stage=self._stage, name=self._name, done=self._done, total=self._total, skipped=self._skipped,
                records=self._records, seconds=now - self._began,
            )
        )  # fmt: skip


def plain(path: Path | str) -> str:
    """A name from the disk as text that can be kept: bytes that are no UTF-8 are written out."""
    return os.fsencode(path).decode("utf-8", "backslashreplace")


# ---------------------------------------------------------------------------------------------------------------- seal


def seal(
    place: Workspace, exports: Provider, wanted: Sequence[str], *, by: str, at: datetime, watch: Watch
) -> tuple[list[Exhibit], list[Gap]]:
    """Every source behind what was named, sealed; and what could not be."""
    exhibits: list[Exhibit] = []
    refused: list[Gap] = []
    sources: list[Path | Bundle] = []
    for found in exports.sources(wanted):
        if isinstance(found, Gap):
            refused.append(found)
        elif isinstance(found, Path) and _own(found.absolute(), place.root):
            refused.append(Gap(place=plain(found), why="own_file", harmless=True))
        else:
            sources.append(found)
    sizes = [_size(source) for source in sources]
    watch.begin(Stage.SEALING, total=sum(sizes))
    before = 0
    for source, size in zip(sources, sizes, strict=True):
        name = plain(source.name)
        watch.on(name)
        passed = _Passed(watch, before)
        origin = source if isinstance(source, Path) else source.folder
        try:
            with nullcontext(source) if isinstance(source, Path) else source.open() as stream:
                exhibit = place.vault.seal(
                    stream,
                    name=name,
                    taken_from=plain(origin.absolute()),
                    by=by,
                    at=at,
                    how="investigate",
                    moved=passed,
                )
        except CountersealError as failed:
            refused.append(Gap(place=plain(origin), why="not_sealed", detail=(("because", str(failed)),)))
        else:
            exhibits.append(exhibit)
        if not isinstance(source, Path):
            refused.extend(source.gaps())
        before += size
        watch.at(before)
    watch.end()
    return exhibits, refused


class _Passed:
    """Counts the bytes that the vault writes and reads back; each is half done when it is written."""

    def __init__(self, watch: Watch, before: int) -> None:
        self._watch, self._before, self._twice = watch, before, 0

    def __call__(self, size: int) -> None:
        self._twice += size
        self._watch.at(self._before + self._twice // 2)


def _size(source: Path | Bundle) -> int:
    if not isinstance(source, Path):
        return source.size
    try:
        return source.stat().st_size
    except OSError:
        return 0  # the vault says why


def _own(path: Path, root: Path) -> bool:
    """Whether a file is one of the workspace's own, which lies among the sources when somebody names its folder."""
    if not path.is_relative_to(root):
        return False
    top = path.relative_to(root).parts[0]
    return top in {"exhibits", "lake", "scratch", "reports", "VERSION", ".lock"} or top.startswith("ledger.")


# ---------------------------------------------------------------------------------------------------------------- read


def read(
    place: Workspace,
    exports: Provider,
    exhibits: Sequence[Exhibit],
    words: Words,
    watch: Watch,
    bounds: Bounds = BOUNDS,
) -> list[Reading]:
    """What the exhibits hold, read into the lake unless that was done before in the same way."""
    watch.begin(Stage.READING, total=sum(exhibit.size for exhibit in exhibits))
    readings = []
    for exhibit in exhibits:
        watch.on(exhibit.name)
        before = watch.done
        known = _known(place, exports, exhibit, words)
        if known is not None:
            watch.skip(exhibit.size)
        else:
            with place.readings.alone(exhibit.sha256, exports.version):
                known = _known(place, exports, exhibit, words)
                known = known or _Reader(place, exports, exhibit, words, watch, bounds).run()
            watch.at(before + exhibit.size)
        readings.append(known)
    watch.end()
    return readings


def _known(place: Workspace, exports: Provider, exhibit: Exhibit, words: Words) -> Reading | None:
    """The reading of an exhibit, if it was read as it would be now and its records are there."""
    known = place.readings.load(exhibit.sha256, exports.version)
    if known is None or _otherwise(known, words):
        return None
    return known if place.lake.has(exhibit.sha256, exports.version, known.tables) else None


def _otherwise(known: Reading, words: Words) -> bool:
    """Whether what the person says now would read an exhibit otherwise: its zone or the names of its columns."""
    zone = words.timezone != known.timezone and any(gap.why in {"no_zone", "zone_taken"} for gap in known.gaps)
    named = words.columns != known.columns and any(
        gap.why in {"columns_taken", "unknown_form", "unknown_row"} for gap in known.gaps
    )
    return zone or named


class _Reader:
    """One exhibit being read."""

    def __init__(
        self, place: Workspace, exports: Provider, exhibit: Exhibit, words: Words, watch: Watch, bounds: Bounds
    ) -> None:
        self._place, self._exports, self._exhibit, self._words = place, exports, exhibit, words
        self._watch, self._bounds = watch, bounds

    def run(self) -> Reading:
        """Read on from where an earlier run was, table by table."""
        place, exhibit, version = self._place, self._exhibit, self._exports.version
        begun = self._begun()
        if begun:
            self._watch.behind()
        else:
            place.readings.forget(exhibit.sha256, version)
        seen = begun[0].seen if begun else exhibit.sealed_at
        parts = [part for one in begun for part in one.parts]
        gaps = [gap for one in begun for gap in one.gaps]
        number, tables = len(begun), begun[-1].tables if begun else 0
        with place.vault.open(exhibit.sha256) as stream:
            found = self._exports.read(
                io.BufferedReader(_Watched(stream, self._watch)), name=exhibit.name, exhibit=exhibit.sha256,
                asked=Asked(seen=seen, timezone=self._words.timezone, columns=self._words.columns),
                scratch=place.scratch, state=begun[-1].state if begun else "",
            )  # fmt: skip
            stretch = _Stretch(found, self._watch, self._bounds)
            while not stretch.ended:
                place.lake.write(exhibit.sha256, version, stretch.table(), tables)
                tables += 1
                mark, stretch.mark = stretch.mark, None
                if mark is not None:
                    told = Begun(
                        exhibit=exhibit.sha256, number=number, tables=tables, state=mark.state,
                        parts=tuple(stretch.parts), gaps=tuple(stretch.gaps), seen=seen,
                        timezone=self._words.timezone, columns=self._words.columns,
                    )  # fmt: skip
                    place.readings.settle(told, version)
                    number += 1
                    parts += told.parts
                    gaps += told.gaps
                    stretch.parts, stretch.gaps = [], []
        reading = Reading(
            exhibit=exhibit.sha256, name=exhibit.name, parts=gathered([*parts, *stretch.parts]),
            gaps=counted([*gaps, *stretch.gaps], exhibit.name), timezone=self._words.timezone,
            columns=self._words.columns, tables=tables,
        )  # fmt: skip
        place.readings.save(reading, version)
        return reading

    def _begun(self) -> tuple[Begun, ...]:
        """What an earlier run settled, if the person said the same then and its records are there."""
        begun = self._place.readings.begun(self._exhibit.sha256, self._exports.version)
        same = all((one.timezone, one.columns) == (self._words.timezone, self._words.columns) for one in begun)
        tables = begun[-1].tables if begun else 0
        there = self._place.lake.has(self._exhibit.sha256, self._exports.version, tables)
        return begun if same and there else ()


@dataclass(slots=True)
class _Stretch:
    """What a provider tells, cut into tables. Behind a mark that ends a table reading can begin again."""

    found: Iterator[Read | Part | Gap | Mark]
    watch: Watch
    bounds: Bounds
    parts: list[Part] = field(default_factory=list)
    gaps: list[Gap] = field(default_factory=list)
    mark: Mark | None = None
    ended: bool = False

    def table(self) -> Iterator[tuple[Record, bytes]]:
        """The records of the next table: up to a mark when it is full, and no further than to its bounds."""
        rows, size, most = 0, 0, self.bounds
        for one in self.found:
            if isinstance(one, Read):
                rows, size = rows + 1, size + len(one.native)
                self.watch.found()
                yield one.record, one.native
                if rows >= 2 * most.rows or size >= 2 * most.size:
                    return
            elif isinstance(one, Part):
                self.parts.append(one)
            elif isinstance(one, Gap):
                self.gaps.append(one)
            elif rows >= most.rows or size >= most.size:
                self.mark = one
                return
        self.ended = True


class _Watched(io.RawIOBase):
    """An open exhibit, with somebody who watches how far it is read. Closing it leaves the exhibit open."""

    def __init__(self, stream: BinaryIO, watch: Watch) -> None:
        super().__init__()
        self._stream, self._watch = stream, watch
        self._before = watch.done

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return True

    def seek(self, offset: int, whence: int = os.SEEK_SET, /) -> int:
        return self._stream.seek(offset, whence)

    def tell(self) -> int:
        return self._stream.tell()

    def readinto(self, buffer: WriteableBuffer, /) -> int:
        piece = self._stream.read(memoryview(buffer).nbytes)
        memoryview(buffer).cast("B")[: len(piece)] = piece
        self._watch.at(self._before + self._stream.tell())
        return len(piece)


# ------------------------------------------------------------------------------------------------------------- in short


def gathered(parts: Sequence[Part]) -> tuple[Part, ...]:
    """The parts; where there are very many, those of one form in one folder as one."""
    if len(parts) <= PARTS:
        return tuple(parts)
    found: dict[tuple[str, str], Part] = {}
    for part in parts:
        folder = part.place.rpartition("/")[0] or part.place.partition("!")[0]
        known = found.get((folder, part.dialect), Part(place=folder, dialect=part.dialect))
        found[folder, part.dialect] = Part(
            place=folder, dialect=part.dialect, rows=known.rows + part.rows, records=known.records + part.records
        )
    return tuple(found.values())


def counted(gaps: Sequence[Gap], name: str) -> tuple[Gap, ...]:
    """The gaps; where there are very many of one kind, the first ones, and how many more."""
    kept: list[Gap] = []
    seen: dict[tuple[str, bool], int] = {}
    more: dict[tuple[str, bool], int] = {}
    for gap in gaps:
        kind = (gap.why, gap.harmless)
        seen[kind] = seen.get(kind, 0) + 1
        if seen[kind] <= SHOWN:
            kept.append(gap)
        else:
            more[kind] = more.get(kind, 0) + gap.count
    kept += [
        Gap(place=name, why=why, detail=(("more", str(count)),), count=count, harmless=harmless)
        for (why, harmless), count in more.items()
    ]
    return tuple(kept)
