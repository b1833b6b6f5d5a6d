"""
The answer: the investigation's word on one account, and who did each thing.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from counterseal.model.text import Text


class By(StrEnum):
    """Who did something."""

    OWNER = "owner"
    INTRUDER = "intruder"
    PARTNER = "partner"
    OUTSIDER = "outsider"
    SYSTEM = "system"
    UNKNOWN = "unknown"


class Compromised(StrEnum):
    """Whether an account is stolen. `CANNOT_TELL` is an answer of its own and never means no."""

    YES = "yes"
    LIKELY = "likely"
    NO = "no"
    CANNOT_TELL = "cannot_tell"


@dataclass(frozen=True, slots=True, kw_only=True)
class Attribution:
    """Who did the thing that one record tells, how sure that is (0..1), and why."""

    record: str
    by: By
    confidence: float
    because: tuple[Text, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Intruder:
    """What the intruder is known by. `shared` are addresses that the owner or other staff use too."""

    ips: tuple[str, ...] = ()
    shared_ips: tuple[str, ...] = ()
    devices: tuple[str, ...] = ()
    sessions: tuple[str, ...] = ()
    apps: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """One account's answer. `since` is the first proven act, `possible_since` the first doubtful one."""

    account: str
    compromised: Compromised
    confidence: float
    cause: str
    because: tuple[Text, ...]
    since: datetime | None = None
    possible_since: datetime | None = None
    until: datetime | None = None
    doubted: bool = False
    """Something is unusual and only the owner can explain it; also where it stands and nobody knows since when."""
    intruder: Intruder = Intruder()
    state: str = ""
    """
    How it is compromised: `signed_in`, `opened` (delegated), `rogue` (made by the intruder), or empty. `outside`: nothing
    proves that it is stolen, but somebody outside is defrauding it by mail that imitates a partner or us.
    """
