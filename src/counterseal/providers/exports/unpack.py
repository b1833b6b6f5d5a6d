"""
Opening whatever somebody points at: a file, and everything inside it, down to the files that hold data.

`members` is given one sealed file and yields each leaf as a `Member`, whatever it was wrapped in, and a `Trouble` for
each thing it refused or could not read. What a file is, its content decides, never its name.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import BinaryIO

from counterseal.providers.exports.entries import Document, Entry, Found, Skipped, inside
from counterseal.providers.exports.forms import HEAD, Archived, Compressed, Plain, Refused, recognise
from counterseal.providers.exports.limits import DEFAULT, Budget, Limits
from counterseal.providers.exports.mhtml import mhtml_entries
from counterseal.providers.exports.packed import CODECS, Meter, Packed
from counterseal.providers.exports.streams import Blob, Content, Disk, Held, Part, Spool, from_stream, on_disk, spooled
from counterseal.providers.exports.tars import tar_entries
from counterseal.providers.exports.trouble import Stopped, Trouble, detail, shown
from counterseal.providers.exports.walk import walk
from counterseal.providers.exports.zips import zip_entries

Root = Disk | Held | Spool

__all__ = ["Member", "members", "walk"]


@dataclass(frozen=True, slots=True)
class Member:
    """A file with data, found at `place`: `export.zip!logs/audit.csv`."""

    place: str
    size: int | None
    """Its bytes, where known before reading. A hint: a hostile archive may lie."""
    entry: int
    """Which entry of the outermost archive it comes from; -1 where there is none."""
    _open: Callable[[], BinaryIO] = field(repr=False, compare=False)

    def open(self) -> BinaryIO:
        """
        Its bytes from the start, as often as wanted; use it in a `with`.

        `read` gives everything that can be read, then raises `Stopped` if the file ends early. Never more than a few
        hundred kB are held.
        """
        return self._open()


def members(
    source: Path | BinaryIO,
    limits: Limits = DEFAULT,
    *,
    name: str | None = None,
    scratch: Path | None = None,
    skip: int = 0,
) -> Iterator[Member | Trouble]:
    """
    Everything in a file (`name`: as its owner called it), each nested archive included.

    The source is a path, or a stream that stays open for as long as the members are used. Archives in archives are
    copied to unnamed files in the folder `scratch`. A member can be opened for as long as somebody holds it; holding
    many keeps their scratch files. So many entries of the outermost archive are passed over (`skip`), with what is
    wrong with them.
    """
    file: Root | Trouble
    if isinstance(source, Path):
        file = on_disk(source, shown(name if name is not None else source.name))
    else:
        file = from_stream(source, shown(name or "input"), scratch)
    if isinstance(file, Trouble):
        yield file
    else:
        yield from _Opener(Budget(limits, file.size), scratch, skip).source(file)


class _TooMany(Exception):
    """The source holds more entries than anybody exports."""


class _Opener:
    """One source being opened."""

    def __init__(self, budget: Budget, scratch: Path | None, skip: int) -> None:
        self._budget = budget
        self._scratch = scratch
        self._skip = skip
        self._entry = -1

    def source(self, file: Root) -> Iterator[Member | Trouble]:
        """Everything in it."""
        try:
            yield from self._opened(file, file.place, 0)
        except _TooMany:
            yield Trouble(file.place, "too_many", detail(most=self._budget.limits.members))

    def _opened(self, content: Content, place: str, depth: int) -> Iterator[Member | Trouble]:
        try:
            with content.open() as stream:
                head = stream.read(HEAD)
        except Stopped as stop:
            yield stop.trouble
            return
        form = recognise(head)
        match form:
            case _ if not head:
                yield Trouble(place, "empty")
            case Refused(why, found, instead):
                yield Trouble(place, why, detail(found=found, instead=instead))
            case Plain():
                yield Member(place, content.size, self._entry, content.open)
            case _ if depth >= self._budget.limits.depth:
                yield Trouble(place, "too_deep", detail(most=self._budget.limits.depth))
            case Compressed(codec):
                name = inside(place, _without_suffix(place))
                packed = Packed(content, CODECS[codec], name, Meter(self._budget))
                yield from self._opened(packed, name, depth + 1)
            case Archived(archive):
                yield from self._archive(archive, content, place, depth)

    def _archive(self, archive: str, content: Content, place: str, depth: int) -> Iterator[Member | Trouble]:
        blob: Blob | None = content if isinstance(content, Disk | Held | Part | Spool) else None
        told: Trouble | None = None
        seen: dict[int, int] = {}  # by the hash of a name: an archive may have a million
        some = False
        outermost = self._entry < 0
        try:
            if blob is None:
                blob = spooled(content, self._scratch, place)
            for found in self._entries(archive, blob):
                if not self._budget.another():
                    raise _TooMany
                some = some or not isinstance(found, Skipped)
                if outermost:
                    self._entry += 1
                match found:
                    case Trouble() if self._entry < self._skip:
                        pass
                    case Trouble():
                        yield found
                    case Document():
                        yield Member(place, blob.size, self._entry, blob.open)
                    case Entry(name, inner):
                        count = seen[hash(name)] = seen.get(hash(name), 0) + 1
                        here = inside(place, name) + (f"#{count}" if count > 1 else "")
                        if self._entry >= self._skip:
                            yield from self._opened(inner, here, depth + 1)
        except Stopped as stop:
            told = stop.trouble
            yield told
        if blob is not None and blob.cut not in (None, told):
            yield blob.cut
        elif not some and told is None:
            yield Trouble(place, "empty")

    def _entries(self, archive: str, blob: Blob) -> Iterator[Found]:
        if archive == "tar":
            return tar_entries(blob)
        if archive == "zip":
            return zip_entries(blob, self._budget)
        if archive == "mhtml":
            return mhtml_entries(blob)
        from counterseal.providers.exports.sevenzip import seven_entries  # noqa: PLC0415 - py7zr takes 80 ms to load

        return seven_entries(blob, self._budget, self._scratch)


def _without_suffix(place: str) -> str:
    """What a compressed file is called without its compression."""
    name = place.replace("!", "/").rpartition("/")[2]
    lower = name.lower()
    for suffix, rest in ((".tgz", ".tar"), (".txz", ".tar"), (".tbz2", ".tar"), (".tbz", ".tar")):
        if lower.endswith(suffix):
            return name[: -len(suffix)] + rest
    for suffix in (".gz", ".xz", ".bz2", ".gzip", ".z"):
        if lower.endswith(suffix) and len(name) > len(suffix):
            return name[: -len(suffix)]
    return name
