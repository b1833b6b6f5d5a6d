"""
What a provider is: something that has bytes about mailboxes, and can read them.

A provider hands out raw bytes first (`sources`), so that they are sealed before anybody interprets them, and reads a
sealed source into records afterwards (`read`). It never stores, judges or prints. What it cannot read is a `Gap` in
the same stream, so a broken half never looks like a whole.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import BinaryIO, Protocol

from counterseal.model.reading import Gap, Part
from counterseal.model.records import Record


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What the person said about the sources, and when they were taken. The same words read the same records."""

    seen: datetime
    """When the bytes were sealed: nothing in them is later, and what stands in them stood then."""
    timezone: str = ""
    """The zone of times that name none; empty when nothing was said."""
    columns: tuple[tuple[str, str], ...] = ()
    """Names of columns that the person corrected: (theirs, ours)."""


class Bundle(Protocol):
    """Many small files below one folder that are sealed as one exhibit: the same files are the same bytes."""

    folder: Path

    @property
    def name(self) -> str:
        """What the exhibit is called."""
        ...

    @property
    def size(self) -> int:
        """About how many bytes it has."""
        ...

    def open(self) -> BinaryIO:
        """The bytes, made while they are read."""
        ...

    def gaps(self) -> tuple[Gap, ...]:
        """Files that could not be taken in, once all bytes were read."""
        ...


@dataclass(frozen=True, slots=True)
class Mark:
    """
    A place in a source behind which reading can begin: everything before it was told and nothing is held back.

    `state` is the provider's own word for the place. A provider whose records hang together tells no such places.
    """

    state: str


@dataclass(frozen=True, slots=True)
class Read:
    """One record, and the provider's own words for it (JSON), which are kept beside it as evidence."""

    record: Record
    native: bytes


@dataclass(frozen=True, slots=True)
class Raw:
    """One message as bytes, and where it lies; `why`: a word for why it has none."""

    file: str
    data: bytes
    why: str = ""


class Provider(Protocol):
    """A provider of exports. Live providers add what they can do to what they can tell."""

    name: str
    version: int
    """Goes up when the same bytes would be read differently; what was read by an older version is read again."""

    def sources(self, wanted: Sequence[str]) -> Iterator[Path | Bundle | Gap]:
        """Every file behind what the person named, in a fixed order; what cannot be opened as a gap."""
        ...

    def read(
        self, stream: BinaryIO, *, name: str, exhibit: str, asked: Asked, scratch: Path, state: str = ""
    ) -> Iterator[Read | Part | Gap | Mark]:
        """
        Read sealed bytes (seekable). Parts come after their records. Never raises on what the bytes contain.

        `state`, when it is that of a mark of an earlier reading: only what comes after it.
        """
        ...

    def messages(self, stream: BinaryIO, *, name: str, scratch: Path) -> Iterator[Raw]:
        """Every message in sealed bytes, under the places that `read` gives. Never raises on what the bytes contain."""
        ...
