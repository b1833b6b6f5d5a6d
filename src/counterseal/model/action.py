"""
Actions: changes to the world as data, not yet done.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from counterseal.model.text import Text


class Safety(StrEnum):
    """What doing it costs: can be taken back, stops somebody's work, or cannot be taken back."""

    REVERSIBLE = "reversible"
    DISRUPTIVE = "disruptive"
    IRREVERSIBLE = "irreversible"


class Phase(StrEnum):
    """When in the response: hold the money, expel, clean up, harden, tell people."""

    HOLD = "hold"
    EXPEL = "expel"
    CLEAN = "clean"
    HARDEN = "harden"
    TELL = "tell"


@dataclass(frozen=True, slots=True, kw_only=True)
class Action:
    """One thing to do, to whom, why, what it breaks, and how it is done by hand where no API does it."""

    name: str
    target: str
    safety: Safety
    phase: Phase
    what: Text
    why: Text
    breaks: Text
    guide: Text
    how: str = "guided"
    account: str = ""
    details: tuple[tuple[str, str], ...] = ()
    """What is needed beside the target to say how it is done."""

    @property
    def key(self) -> str:
        """Planning twice plans the same."""
        return f"{self.name}:{self.target}"
