"""
How much one source may cost us, and the running account of it.

Unpacking is the one place where a few bytes from outside can ask for any amount of memory, disk and time. Each number
below stands well above what honest exports need and well below what a small office computer cannot take.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from counterseal.providers.exports.trouble import Why

KIB: Final = 1024
MIB: Final = 1024 * KIB
GIB: Final = 1024 * MIB


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """The bounds for one source, with the reason for each number."""

    total_bytes: int = 20 * GIB
    """Unpacked from one source, all layers together. A year of audit log of a company with 5,000 mailboxes is about
    10 GiB; more is better split by month, because people's disks are small."""

    ratio_from: int = 100 * MIB
    """Below this size nobody is harmed, so compression is not judged."""

    deflate_ratio: int = 300
    """zip, gzip. Measured on deflate -9: the sample export 22:1, one event repeated with new id and time 93:1,
    the same without id 143:1. A file of zeros is 1030:1."""

    strong_ratio: int = 1000
    """xz, bzip2, 7z, which see repetition from afar. Measured on xz -9e: the sample export 62:1 (four times in a row
    242:1), one event repeated with new id and time 286:1. A file of zeros is 7000:1."""

    source_ratio: int = 2000
    """All layers of a source together against its size on disk: catches a bomb wrapped in archives whose every layer
    is modest. Twice `strong_ratio`, because an archive inside an archive is counted in each."""

    members: int = 1_000_000
    """Entries of all archives in a source, folders included. Each costs about a hundred bytes of memory while listed; a
    large mailbox exported message by message has some hundred thousand."""

    depth: int = 4
    """Containers inside containers: a zip holding mailbox.tar.gz holding audit.csv.gz has four."""

    record_bytes: int = 16 * MIB
    """One line, row or JSON object. Audit records are a few kB, a page of Graph answers a few MB. Python's csv module
    keeps four bytes a character and grows by doubling: a row of 16 MiB costs about 150 MB while it is read."""

    spread_bytes: int = 8 * MIB
    """A table row that goes over several lines. One longer than this has lost its closing quote."""

    dictionary_bytes: int = 256 * MIB
    """Memory an LZMA stream may ask for: 7-Zip's strongest setting uses 256 MiB, xz -9 uses 64 MiB."""

    header_bytes: int = 16 * MIB
    """The table of contents of a 7z archive, which has to be read whole; 100,000 names of 70 letters fit."""


DEFAULT: Final = Limits()


class Budget:
    """What one source has used so far."""

    def __init__(self, limits: Limits, source_bytes: int) -> None:
        self.limits = limits
        self._unpacked = 0
        self._members = 0
        self._most = max(limits.ratio_from, limits.source_ratio * source_bytes)

    def spend(self, unpacked: int) -> Why | None:
        """Count unpacked bytes; the reason to stop, if there is one."""
        self._unpacked += unpacked
        if self._unpacked > self.limits.total_bytes:
            return "too_large"
        if self._unpacked > self._most:
            return "bomb"
        return None

    def another(self) -> bool:
        """Count one more entry of an archive; False when there are too many."""
        self._members += 1
        return self._members <= self.limits.members
