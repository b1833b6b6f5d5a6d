"""
Exhibits: bytes that prove something, named by their digest.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Exhibit:
    """Sealed bytes: SHA-256 and SHA-512 of the plain content, size, and from where, when, by whom, how they came."""

    sha256: str
    sha512: str
    size: int
    name: str
    taken_from: str
    sealed_at: datetime
    sealed_by: str
    how: str
