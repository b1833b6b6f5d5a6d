"""
Exposure: what was within the intruder's reach, by evidence.
"""

from __future__ import annotations

from dataclasses import dataclass

from counterseal.model.records import Record
from counterseal.model.text import Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Exposure:
    """What the intruder read, took, copied whole and sent. `at_least` when the provider stopped counting."""

    messages: tuple[str, ...] = ()
    """Message ids read one by one."""
    counted: int = 0
    """Messages that an IMAP or POP session fetched: the log tells how many, not which."""
    folders: tuple[tuple[str, str], ...] = ()
    """(account, folder) copied whole: every message in them is to be taken as read."""
    documents: tuple[tuple[str, str], ...] = ()
    """(name, what was done) of files read, downloaded or shared."""
    sent: tuple[Record, ...] = ()
    """Messages sent by the intruder."""
    accounts: tuple[str, ...] = ()
    at_least: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Warn:
    """Somebody to warn by another channel than the stolen mailbox, most urgent first."""

    address: str
    priority: int
    """1 first: the intruder wrote to them, or they are imitated; 2: mail was exchanged while he was there; 3: before that."""
    because: tuple[Text, ...] = ()
    name: str = ""
    """As the headers of mail name them."""
    account: str = ""
    """The mailbox that wrote to them."""
