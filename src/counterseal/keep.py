"""
What a store is: the ports behind which everything is remembered.

Three kinds of memory have three kinds of law. The *vault* keeps bytes as they came and never changes them. The *ledger*
keeps what was done, and only grows. The *lake* and the *readings* beside it keep what was read from the bytes; they may
be thrown away and made again. All keep one promise: a process may be killed at any moment, and what was reported as kept
is there, and what was not can be done again.

What a person has to be told leaves a store as `CountersealError`: no room, no permission, a missing or damaged file, a
journal that was tampered with, a newer version's data. Everything else is a mistake in the program.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from contextlib import AbstractContextManager
from datetime import datetime
from pathlib import Path
from types import TracebackType
from typing import Any, BinaryIO, Protocol, Self

from counterseal.lore.partner_journal import Act, Change
from counterseal.model.case import Case, Entry, Tag
from counterseal.model.exhibit import Exhibit
from counterseal.model.mark import Mark
from counterseal.model.partner import Partner
from counterseal.model.reading import Begun, Reading
from counterseal.model.records import Record
from counterseal.seal import Break, Moved


class Vault(Protocol):
    """Exhibits: bytes under the SHA-256 of what they are."""

    def seal(
        self,
        source: Path | BinaryIO,
        *,
        name: str,
        taken_from: str,
        by: str,
        at: datetime,
        how: str,
        moved: Moved = ...,
    ) -> Exhibit:
        """
        Keep the bytes of a file, or the rest of an open one, and say what they are known by.

        `moved` is told how many bytes were written or read back, piece by piece: each byte twice.
        When this returns, the bytes are on the disk and were read back. Sealing the same bytes again keeps nothing new.
        `CountersealError`: the file is gone, may not be read, or was changed meanwhile; there is no room.
        """
        ...

    def open(self, sha256: str) -> BinaryIO:
        """
        The bytes of an exhibit, as a buffered file that can be sought. Reading never gives other bytes than were sealed.

        `CountersealError`, here or while reading: it is not there, is damaged, or is encrypted in an unknown way.
        """
        ...

    def verify(self, sha256: str) -> Break | None:
        """Read all of an exhibit; where and why it is not what was sealed (a missing file too), or None."""
        ...

    def __contains__(self, sha256: str) -> bool:
        """Whether there is a file for the exhibit."""
        ...


class Ledger(Protocol):
    """Cases, their journals, and which exhibits they hold. Several processes may use one at the same time."""

    def open_case(self, *, at: datetime, by: str, title: str, domains: Iterable[str], mailbox: str) -> Case:
        """A new case with the next number of the year of `at`: `2026-001`."""
        ...

    def find_open_case(self, domains: Iterable[str], mailbox: str) -> Case | None:
        """
        The newest open case to which an investigation of these domains belongs, so that a second export adds to it.

        It asks for the same mailbox ("" for none), and shares a domain, or has none where `domains` is empty.
        """
        ...

    def cases(self) -> tuple[Case, ...]:
        """Every case, oldest first. `CountersealError` when the journal of one was tampered with."""
        ...

    def case_ids(self) -> tuple[str, ...]:
        """Every case's number, oldest first; works whatever state the journals are in."""
        ...

    def case(self, case_id: str) -> Case:
        """The fold of a journal whose chain was verified. `CountersealError`: no such case, or the chain is broken."""
        ...

    def journal(self, case_id: str) -> tuple[Entry, ...]:
        """The entries of a case as they are stored, unverified. `CountersealError`: no such case."""
        ...

    def append(
        self, case_id: str, tag: Tag, body: Mapping[str, Any], *, by: str, at: datetime, key: str | None = None
    ) -> Entry | None:
        """
        Write the next entry. When this returns, it is on the disk.

        `key` names what happened, so that it is written once however often it is tried: None when it was there.
        `CountersealError`: no such case.
        """
        ...

    def add_exhibit(self, case_id: str, exhibit: Exhibit) -> Entry | None:
        """
        Put a sealed exhibit in a case and journal that (`exhibit:sealed`), in one transaction. None: it was there.

        `CountersealError`: no such case.
        """
        ...

    def exhibits(self, case_id: str) -> tuple[Exhibit, ...]:
        """The exhibits of a case, oldest first, each as it was first sealed."""
        ...

    def close(self) -> None:
        """Let go of the database."""
        ...


class Partners(Protocol):
    """The register: partners and their payee accounts. Several processes may use it at the same time."""

    def all(self) -> tuple[Partner, ...]:
        """
        Every partner as the register's journal tells it, in the order in which they came.

        `CountersealError`: the journal's chain is broken, an entry is against the law, or what stands beside the
        journal is not what it tells.
        """
        ...

    def journal(self) -> tuple[Change, ...]:
        """The entries of the register's journal as they are stored, unverified."""
        ...

    def change(
        self,
        wanted: Callable[[Mapping[str, Partner]], Iterable[Partner]],
        act: Act,
        *,
        why: str,
        by: str,
        at: datetime,
    ) -> tuple[Change, ...]:
        """
        Write what `wanted` makes of the partners that are there (by number), one entry for each that differs, all or
        nothing. When this returns, they are on the disk.

        `CountersealError` as with `all`; `ValueError`: a change is against the law (`lore.partner_journal.unlawful`).
        """
        ...


class Lake(Protocol):
    """Records by the exhibit they were read from and the version of the reader that read them."""

    def write(self, exhibit: str, version: int, rows: Iterable[tuple[Record, bytes]], table: int = 0) -> int:
        """
        Keep records of one exhibit, each with the provider's own record as JSON; how many there were.

        All or nothing; what this table of the exhibit kept before is replaced. Errors of `rows` itself pass through.
        """
        ...

    def has(self, exhibit: str, version: int, tables: int = 1) -> bool:
        """Whether the tables of an exhibit are there, even if nothing was found in it."""
        ...

    def count(self, exhibits: Mapping[str, int], version: int) -> int:
        """How many records there are of some exhibits, of which each is in so many tables."""
        ...

    def records(self, exhibits: Mapping[str, int], version: int, *, in_runs: bool = False) -> list[Record]:
        """
        The records of some exhibits (and in how many tables each is), equal to those that were written and in their
        order. `in_runs`: repeated sign-ins are told as one each, as `lore.runs` has it.

        `CountersealError`: one of the exhibits was not read by that version; a file is damaged.
        """
        ...

    def native(self, exhibits: Mapping[str, int], version: int, ids: Iterable[str]) -> dict[str, str]:
        """The provider's own records by id, character by character. An id that is not there is left out."""
        ...


class Readings(Protocol):
    """What became of each exhibit when it was read, by exhibit and version of the reader."""

    def load(self, exhibit: str, version: int) -> Reading | None:
        """None when it was not read by that version, or has to be read again."""
        ...

    def save(self, reading: Reading, version: int) -> None:
        """Keep a reading; called after its records are in the lake."""
        ...

    def begun(self, exhibit: str, version: int) -> tuple[Begun, ...]:
        """What was read of an exhibit before somebody stopped reading it, from its start on."""
        ...

    def settle(self, begun: Begun, version: int) -> None:
        """Keep a stretch of an exhibit; called after its records are in the lake."""
        ...

    def forget(self, exhibit: str, version: int) -> None:
        """An exhibit is to be read from its start: nothing of it counts as read any more."""
        ...

    def alone(self, exhibit: str, version: int) -> AbstractContextManager[None]:
        """Only one process at a time reads an exhibit; whoever waited finds it read."""
        ...


class Marks(Protocol):
    """What people said about findings and verdicts; it only grows."""

    def all(self) -> tuple[Mark, ...]:
        """Every mark, oldest first."""
        ...

    def add(self, mark: Mark) -> None:
        """Write a mark. When this returns, it is on the disk."""
        ...


class Workspace(Protocol):
    """All stores of one folder."""

    @property
    def root(self) -> Path:
        """The folder; what is written for people (reports) goes below it."""
        ...

    @property
    def scratch(self) -> Path:
        """A folder for what is needed while something runs, on the same disk and for the owner's eyes only."""
        ...

    @property
    def vault(self) -> Vault: ...

    @property
    def ledger(self) -> Ledger: ...

    @property
    def partners(self) -> Partners: ...

    @property
    def marks(self) -> Marks: ...

    def keep(self, name: str, data: bytes) -> None:
        """Keep what was worked out and can be worked out again, under a name made of what it depends on."""
        ...

    def kept(self, name: str) -> bytes | None:
        """The same again; None when it is not there or cannot be read."""
        ...

    @property
    def lake(self) -> Lake: ...

    @property
    def readings(self) -> Readings: ...

    def close(self) -> None:
        """Let go of everything."""
        ...

    def __enter__(self) -> Self: ...

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None: ...
