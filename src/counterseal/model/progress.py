"""
Progress: how far a long piece of work is, as a value that somebody else shows.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Stage(StrEnum):
    """What is being done."""

    SEALING = "sealing"
    READING = "reading"
    EXAMINING = "examining"
    WRITING = "writing"


@dataclass(frozen=True, slots=True, kw_only=True)
class Progress:
    """One moment of one stage."""

    stage: Stage
    name: str = ""
    """The source at hand."""
    done: int = 0
    """Bytes."""
    total: int = 0
    """0 where nobody knows before."""
    skipped: int = 0
    """Bytes among `done` that an earlier run had done."""
    records: int = 0
    """Records found by this run."""
    seconds: float = 0.0
    """Since the stage began."""

    @property
    def share(self) -> float:
        """How much is done, 0 to 1."""
        return min(1.0, self.done / self.total) if self.total else 0.0

    @property
    def rate(self) -> float:
        """Bytes a second."""
        return max(0, self.done - self.skipped) / self.seconds if self.seconds > 0 else 0.0

    @property
    def records_rate(self) -> float:
        """Records a second."""
        return self.records / self.seconds if self.seconds > 0 else 0.0

    @property
    def remaining(self) -> float | None:
        """Seconds until the stage is done, if it goes on like this; None while nobody can know."""
        if not self.total or self.rate <= 0 or self.done < self.skipped:
            return None
        return max(0, self.total - self.done) / self.rate
