"""
What stood in each thread until now: who took part, where money was to go, and the lines that may be quoted.

A message names those before it by their ids, or by the old subject when it says that it answers. `lore.threads` does
the same for records of a mailbox; this keeps what opened letters hold besides.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime
from typing import Final

from counterseal.lore.letter_traits import moment
from counterseal.lore.missing import thread_subject
from counterseal.lore.stored_lines import StoredLines, digest, stored
from counterseal.lore.threads import telling
from counterseal.mail.addresses import domain_of
from counterseal.mail.letter import Letter
from counterseal.mail.people import Person

KEPT: Final = 30
"""Messages of a thread whose lines are kept: the last ones, and the first."""
PEOPLE: Final = 200
FOLLOWED: Final = 40
"""References of one message that are followed."""


@dataclass(slots=True)
class Kept:
    """One message of a thread."""

    message_id: str
    sender: str
    at: datetime | None
    outgoing: bool
    accounts: tuple[tuple[str, str], ...]
    """Where it said that money goes, without what it quoted."""
    lines: StoredLines
    people: frozenset[str]
    """Everybody from whom and to whom it went."""


@dataclass(slots=True)
class ThreadPast:
    """One thread, as far as it was read."""

    messages: int = 0
    people: dict[str, str] = field(default_factory=dict)
    """Everybody who took part, with the name under which they did."""
    accounts: dict[tuple[str, str], str] = field(default_factory=dict)
    """Where money was to go, with the sender who first said so."""
    subjects: dict[str, None] = field(default_factory=dict)
    last: datetime | None = None
    kept: list[Kept] = field(default_factory=list)
    into: ThreadPast | None = None
    """The thread that this one turned out to be a part of."""

    @property
    def domains(self) -> frozenset[str]:
        """The domains that took part."""
        return frozenset(domain_of(one) for one in self.people)

    def learn(self, letter: Letter, *, outgoing: bool) -> None:
        """Take a letter into the thread."""
        self.messages += 1
        people = (letter.sender, *letter.everyone[:PEOPLE])
        for one in people:
            if len(self.people) < PEOPLE and (one.name or one.address not in self.people) and one.address:
                self.people[one.address] = one.name or self.people.get(one.address, "")
        own = tuple(dict.fromkeys(one.key for one in letter.payees if one.where != "quoted"))
        for key in own:
            self.accounts.setdefault(key, letter.sender.address)
        self.subjects.setdefault(letter.subject, None)
        at = moment(letter)
        self.last = at if self.last is None or (at is not None and at > self.last) else self.last
        if len(self.kept) >= KEPT:
            del self.kept[1]
        self.kept.append(
            Kept(
                letter.message_id, letter.sender.address, at, outgoing, own, stored(letter.fresh),
                frozenset(one.address for one in people if one.address),
            )
        )  # fmt: skip

    def join(self, other: ThreadPast) -> None:
        """Take another thread in: a message was found to belong to both."""
        self.messages += other.messages
        for address, name in other.people.items():
            self.people.setdefault(address, name)
        for key, sender in other.accounts.items():
            self.accounts.setdefault(key, sender)
        self.subjects.update(other.subjects)
        self.last = max((at for at in (self.last, other.last) if at is not None), default=None)
        self.kept = [*other.kept, *self.kept][-KEPT:]
        other.into = self

    def partner(self, name: str) -> Person | None:
        """Whoever took part under a display name."""
        return next((Person(address, other) for address, other in self.people.items() if other == name and name), None)


class Threads:
    """The threads of a mailbox's letters."""

    def __init__(self) -> None:
        self._of: dict[int, ThreadPast] = {}
        self._read: set[int] = set()

    def find(self, letter: Letter) -> ThreadPast | None:
        """The thread that a letter belongs to; None when nothing of it was read."""
        return next(self._found(letter), None)

    def learn(self, letter: Letter, *, outgoing: bool) -> None:
        """Take a letter into its thread, or begin one."""
        found = list(self._found(letter))
        thread = found[0] if found else ThreadPast()
        for other in found[1:]:
            if other is not thread and other.into is None:
                thread.join(other)
        for key in _keys(letter, subject=True):
            self._of[key] = thread
        if letter.message_id:
            self._read.add(digest(letter.message_id))
        thread.learn(letter, outgoing=outgoing)

    def read(self, message_id: str) -> bool:
        """Whether a message was read, and not only named by another one."""
        return bool(self._read) and digest(message_id) in self._read

    def _found(self, letter: Letter) -> Iterator[ThreadPast]:
        if not self._of:
            return
        subject = answers(letter)
        for key in _keys(letter, subject=subject):
            thread = self._of.get(key)
            if thread is not None:
                while thread.into is not None:
                    thread = thread.into
                yield thread


def answers(letter: Letter) -> bool:
    """Whether a letter says that it answers or forwards another one."""
    if letter.in_reply_to or letter.references:
        return True
    return thread_subject(letter.subject) != " ".join(letter.subject.casefold().split())


def _keys(letter: Letter, *, subject: bool) -> Iterator[int]:
    """What ties a letter to its thread, the surest first. A subject ties it only to what it says that it answers."""
    named = dict.fromkeys((letter.in_reply_to, *reversed(letter.references[-FOLLOWED:]), letter.message_id))
    for one in named:
        if one:
            yield digest(one)
    if subject and telling(plain := thread_subject(letter.subject)):
        yield digest(f"subject {plain}")
