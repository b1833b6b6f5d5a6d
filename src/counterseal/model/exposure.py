"""
Exposure: what was within the intruder's reach, by evidence.
"""

from __future__ import annotations

from dataclasses import dataclass

from counterseal.model.records import Record


@dataclass(frozen=True, slots=True, kw_only=True)
class Exposure:
    """What the intruder read, took, copied whole and sent. `at_least` when the provider stopped counting."""

    messages: tuple[str, ...] = ()
    """Message ids read one by one."""
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
    because: tuple[str, ...] = ()
