"""
Verdicts: one word about one message, a score, and the reasons.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Final

from counterseal.model.payee import Payee
from counterseal.model.text import Text

WORDS: Final = ("fraud", "phishing", "malware", "spam", "suspicious", "clean", "unreadable")
TYPES: Final = (
    "payment_change", "invoice_fraud", "boss_fraud", "gift_card", "payroll", "credential_phishing", "malware",
    "extortion", "advance_fee", "callback", "recon", "bulk",
)  # fmt: skip


class Judgement(StrEnum):
    """Three questions about a message that are answered apart."""

    IDENTITY = "identity"
    """Is the sender who they seem to be?"""
    CONTENT = "content"
    """Does it ask for what harms?"""
    TAKEOVER = "takeover"
    """Is a genuine mailbox written from by somebody else? Headers are clean then; ledger, thread and habit tell."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sign:
    """What one signal says about one message."""

    strength: float
    """From 0 to 1: how clear it is, not how bad."""
    said: Text
    types: tuple[str, ...] = ()
    """What kind of fraud it speaks for, of `TYPES`."""
    spots: tuple[str, ...] = ()
    """The words, addresses, links or numbers of the message that it is about, as they stand there: to be shown."""
    signal: str = ""
    weight: float = 0.0
    """What it added to the score's log odds: strength times the signal's weight. Negative speaks for innocence."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """The judge's word on one message."""

    word: str
    score: float
    """The probability that acting on the message does harm."""
    judgements: dict[Judgement, float]
    types: tuple[str, ...] = ()
    signs: tuple[Sign, ...] = ()
    """The heaviest first."""
    payees: tuple[Payee, ...] = ()
    unread: tuple[Text, ...] = ()
    """What of the message could not be read: said as loudly as what was found."""

    @property
    def reasons(self) -> tuple[Sign, ...]:
        """The three strongest signs for what the word says."""
        against = self.word not in {"clean", "unreadable"}
        return tuple(one for one in self.signs if (one.weight > 0) is against)[:3]


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """A message that was judged: the verdict, and as much of the message as is told with it."""

    file: str
    verdict: Verdict
    message_id: str = ""
    subject: str = ""
    name: str = ""
    """The display name of the sender."""
    address: str = ""
    language: str = ""
    at: datetime | None = None
    excerpts: tuple[str, ...] = ()
    """Lines of the message in which the spots of its signs stand, the sender's line first."""
    error: Text | None = None
    marked: Text | None = None
    """That a person said the verdict is wrong or expected, and until when that holds."""

    @property
    def domain(self) -> str:
        """The domain of the sender's address."""
        return self.address.rpartition("@")[2]
