"""
One rule as a script or a filter file holds it, whatever language it is written in, and the record of it.
"""

from __future__ import annotations

from dataclasses import dataclass

from counterseal.model.records import Rule, Source
from counterseal.reach import Asked


@dataclass(frozen=True, slots=True)
class Ruled:
    """One rule: which mail it picks, and what becomes of it. Fields as in `Rule`."""

    line: int
    name: str = ""
    words: tuple[str, ...] = ()
    senders: tuple[str, ...] = ()
    recipients: tuple[str, ...] = ()
    conditions: tuple[tuple[str, str], ...] = ()
    forwards_to: tuple[str, ...] = ()
    copies_to: tuple[str, ...] = ()
    moves_to: str = ""
    deletes: bool = False
    marks_read: bool = False
    stops: bool = False
    enabled: bool = True
    keeps: bool = True


@dataclass(frozen=True, slots=True)
class Shelf:
    """Where rules were found: the exhibit, the file, whose it is, what the source calls itself."""

    exhibit: str
    asked: Asked
    place: str
    account: str
    operation: str
    scope: str = "mailbox"

    def rule(self, one: Ruled, *, works: bool = True) -> Rule:
        """The record of a rule that stood when the file was taken."""
        place = f"{self.place}:line {one.line}"
        return Rule(
            id=f"{self.exhibit[:16]}:{place}",
            at=self.asked.seen,
            account=self.account,
            source=Source(self.exhibit, place),
            operation=self.operation,
            standing=True,
            scope=self.scope,
            name=one.name,
            words=one.words,
            senders=one.senders,
            recipients=one.recipients,
            conditions=one.conditions,
            forwards_to=one.forwards_to,
            copies_to=one.copies_to,
            moves_to=one.moves_to,
            deletes=one.deletes,
            marks_read=one.marks_read,
            stops=one.stops,
            enabled=one.enabled and works,
            keeps=one.keeps,
        )


SUBJECTS = frozenset({"subject", "comments", "keywords", "thread-topic"})
SENDERS = frozenset({"from", "sender", "reply-to", "return-path", "resent-from"})
RECEIVERS = frozenset(
    {"to", "cc", "bcc", "resent-to", "resent-cc", "delivered-to", "x-original-to", "envelope-to", "x-delivered-to"}
)
"""Headers by what they say of a message."""
