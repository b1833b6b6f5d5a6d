"""What the tests of logs share: reading lines through the provider, and packing several files into one."""

from __future__ import annotations

import io
import tarfile
from datetime import UTC, datetime
from pathlib import Path
from typing import TypeVar

from counterseal.model.reading import Gap, Part
from counterseal.model.records import Record
from counterseal.providers.exports.selfhosted.lines import Line
from counterseal.reach import Asked
from tests.providers.exports.mutation import SEEN, read_bytes

EXHIBIT = "e" * 64
UTC_TOLD = Asked(seen=SEEN, timezone="UTC")
Kind = TypeVar("Kind", bound=Record)


def line(
    text: str, program: str = "dovecot", *, at: str = "2026-03-02 03:10:11", number: int = 1, pid: str = ""
) -> Line:
    """One line as a program is given it."""
    moment = datetime.fromisoformat(at).replace(tzinfo=UTC)
    return Line(moment, "UTC", "mx1", program, pid, text, f"maillog:line {number}", number)


def read(
    data: bytes | str, scratch: Path, *, name: str = "maillog", zone: str = "UTC"
) -> tuple[list[Record], list[Gap], list[Part]]:
    """Records, gaps and parts of one file; times without a zone are in `zone`."""
    data = data.encode() if isinstance(data, str) else data
    return read_bytes(data, scratch, name=name, asked=Asked(seen=SEEN, timezone=zone))


def packed(files: dict[str, bytes]) -> bytes:
    """Files in one archive, in the order given."""
    stream = io.BytesIO()
    with tarfile.open(fileobj=stream, mode="w") as archive:
        for name, data in files.items():
            entry = tarfile.TarInfo(name)
            entry.size = len(data)
            archive.addfile(entry, io.BytesIO(data))
    return stream.getvalue()


def of(kind: type[Kind], records: list[Record]) -> list[Kind]:
    """The records of one kind, in order of time."""
    return sorted((one for one in records if isinstance(one, kind)), key=lambda one: one.at)


def whys(gaps: list[Gap], *, harmless: bool = False) -> list[str]:
    """The words of the gaps that matter (or of those that do not)."""
    return [gap.why for gap in gaps if gap.harmless is harmless]
