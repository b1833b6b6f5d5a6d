"""
Findings: one detector's word.

A finding says what, shows the records that prove it, and how sure it is. Three things are kept apart
because they answer different questions: `severity` (how bad if true), `confidence` (how sure), and `shows`
(what it means for the question "is the mailbox stolen"). Its key is made of the detector, the account and
what it is about, so that finding the same thing again on a larger export writes nothing new.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum, StrEnum

from counterseal.model.records import Record
from counterseal.model.text import Text


class Severity(IntEnum):
    """How bad it is if it is true."""

    INFO = 0
    LOW = 1
    MEDIUM = 2
    HIGH = 3
    CRITICAL = 4

    @property
    def word(self) -> str:
        """The word of the JSON contract."""
        return self.name.lower()


class Shows(StrEnum):
    """What a finding means for the question whether the account is stolen."""

    INTRUDER = "intruder"
    """Its records are acts of an intruder, as sure as `confidence` says. These are the seeds of attribution."""
    OPENED = "opened"
    """The account was opened to somebody else by its records; others did it."""
    ATTEMPT = "attempt"
    """Somebody tried. By itself no sign that it worked."""
    DOUBT = "doubt"
    """Unusual, and the owner may have done it."""
    WEAKNESS = "weakness"
    """A door left open; nobody need have gone through it."""
    OUTSIDE = "outside"
    """Somebody outside imitates a partner or us. By itself no sign that the mailbox is stolen."""


@dataclass(frozen=True, slots=True)
class Remedy:
    """What would undo a finding: the name of an action in `plan.ACTIONS`, and what to do it to."""

    action: str
    target: str
    details: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One detector's word. A detector leaves `detector` empty: `examine` stamps it."""

    account: str
    about: str
    """What it is about in stable words (rule name, address, app id): with detector and account it makes the key."""
    said: Text
    records: tuple[Record, ...]
    """What proves it, in order of time. Never empty."""
    severity: Severity
    shows: Shows
    confidence: float
    because: tuple[Text, ...] = ()
    related: tuple[Record, ...] = ()
    """Records that explain it and prove nothing by themselves (the failures before the success)."""
    remedies: tuple[Remedy, ...] = ()
    cause: str = ""
    """How the intruder came in, if this finding tells: a word of `answer.CAUSES`."""
    detector: str = ""

    @property
    def key(self) -> str:
        """Stable over runs and over more evidence."""
        return f"{self.detector}:{self.account}:{self.about}"
