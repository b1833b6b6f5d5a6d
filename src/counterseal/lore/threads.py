"""
Threads: which messages of a mailbox answer one another, and who takes part.

A message names those before it by their ids. Thieves drop the ids or never had them, and write `RE:` and the old
subject; so a subject joins messages too, when it says itself that it answers and is long enough to mean something.
What joins too much is harmless here: whoever asks a thread compares names in it, and strangers do not look alike.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from counterseal.lore.missing import thread_subject
from counterseal.mail.addresses import domain_of
from counterseal.model.records import Message

SENT = frozenset({"sent", "sent_as", "sent_on_behalf"})
TELLING = 6
"""So many letters make a subject that two threads hardly share; a Chinese character counts for two."""


def went_out(message: Message) -> bool:
    """Whether the mailbox sent it."""
    return message.act in SENT


def came_in(message: Message) -> bool:
    """Whether the mailbox received it."""
    return message.act == "received"


def others(message: Message) -> tuple[str, ...]:
    """Everybody besides the mailbox who takes part: senders, receivers, and those to whom answers go."""
    sender = () if went_out(message) or message.act == "drafted" else (message.sender,)
    named = dict.fromkeys((*sender, *message.recipients, *message.reply_to))
    return tuple(one for one in named if "@" in one and one != message.account)


@dataclass(slots=True)
class Thread:
    """One thread as far as it has been read."""

    domains: dict[str, Message] = field(default_factory=dict)
    """Every domain that took part, with the first message that names it."""
    addresses: dict[str, Message] = field(default_factory=dict)
    length: int = 0
    into: Thread | None = None
    """The thread that this one turned out to be a part of."""

    def learn(self, message: Message) -> None:
        """Take a message into the thread."""
        self.length += 1
        for address in others(message):
            self.addresses.setdefault(address, message)
            self.domains.setdefault(domain_of(address), message)

    def join(self, other: Thread) -> None:
        """Take another thread in: a message was found to belong to both."""
        self.length += other.length
        for mine, theirs in ((self.domains, other.domains), (self.addresses, other.addresses)):
            for name, first in theirs.items():
                if name not in mine or first.at < mine[name].at:
                    mine[name] = first


class Threads:
    """The threads of one mailbox. Ask in order of time, then `learn`."""

    def __init__(self) -> None:
        self._of: dict[str, Thread] = {}

    def thread(self, message: Message) -> Thread:
        """The thread that a message belongs to, without the message; a new one if none."""
        keys = list(_keys(message))
        found = [_true(self._of[key]) for key in keys if key in self._of]
        first = found[0] if found else Thread()
        for part in found[1:]:
            other = _true(part)
            if other is not first:
                first.join(other)
                other.into = first
        for key in keys:
            self._of[key] = first
        return first

    def knows(self, message_id: str) -> bool:
        """Whether a message of this id was read, or one that names it."""
        return f"id {message_id}" in self._of


def _true(thread: Thread) -> Thread:
    while thread.into is not None:
        thread = thread.into
    return thread


def _keys(message: Message) -> Iterator[str]:
    """What ties a message to its thread, the surest first."""
    for one in dict.fromkeys((message.in_reply_to, *reversed(message.references), message.message_id)):
        if one:
            yield f"id {one}"
    subject = thread_subject(message.subject)
    if telling(subject):
        yield f"subject {subject}"


def telling(subject: str) -> bool:
    """Whether a subject is long enough to mean one matter."""
    return sum(1 if letter.isascii() else 2 for letter in subject if letter.isalnum()) >= TELLING


def answers(message: Message) -> bool:
    """Whether a message says that it answers or forwards another one."""
    plain = " ".join(message.subject.casefold().split())
    return bool(message.in_reply_to or message.references) or thread_subject(message.subject) != plain
