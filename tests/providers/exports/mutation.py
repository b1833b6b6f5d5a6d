"""Broken copies of a fixture, and what a reader may never do with one: lose records and say nothing."""

from __future__ import annotations

import io
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

from counterseal.model.reading import Gap, Part
from counterseal.model.records import Record
from counterseal.providers.exports.provider import PROVIDER
from counterseal.providers.exports.records import records
from counterseal.providers.exports.rows import Row
from counterseal.providers.exports.trouble import Trouble
from counterseal.providers.exports.unpack import Member, members
from counterseal.reach import Asked, Read

SEEN = datetime(2026, 11, 24, tzinfo=UTC)
INSTEAD = (0x00, 0xFF, ord("q"))


def mutations(data: bytes, step: int = 50) -> Iterator[bytes]:
    """The bytes with one of every `step` broken: into NUL, into what is no text, into another letter, in turn."""
    for count, at in enumerate(range(0, len(data), step)):
        value = INSTEAD[count % len(INSTEAD)]
        yield data[:at] + bytes([value if data[at] != value else ord("z")]) + data[at + 1 :]


def read_bytes(
    data: bytes, scratch: Path, *, name: str = "export", asked: Asked | None = None
) -> tuple[list[Record], list[Gap], list[Part]]:
    """Everything that the provider of exports makes of some bytes: records, gaps, parts."""
    asked = asked or Asked(seen=SEEN)
    found = list(PROVIDER.read(io.BytesIO(data), name=name, exhibit="e" * 64, asked=asked, scratch=scratch))
    records = [one.record for one in found if isinstance(one, Read)]
    return records, [one for one in found if isinstance(one, Gap)], [one for one in found if isinstance(one, Part)]


def silently_fewer(records: list[Record], gaps: list[Gap], parts: list[Part], whole: int) -> bool:
    """Whether records are missing and nothing says so: no gap that is not harmless, no part that was not understood."""
    if len(records) >= whole:
        return False
    return all(gap.harmless for gap in gaps) and all(part.dialect for part in parts)


def rows_of(data: bytes, scratch: Path, *, name: str = "export") -> list[Row]:
    """The rows that some bytes hold, not yet understood."""
    found = (one for member in members(io.BytesIO(data), name=name, scratch=scratch) for one in _rows(member))
    return list(found)


def _rows(member: Member | Trouble) -> Iterator[Row]:
    if isinstance(member, Member):
        yield from (row for row in records(member) if isinstance(row, Row))
