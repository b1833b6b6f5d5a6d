"""
One message as a mail server's log tells it, while its lines still come in.

A server writes a line when a message arrives, one for each receiver, and one when it is done; which line belongs to
which message, only the queue id says. What the lines have told so far is kept here. A message may pass through the
queue more than once (a filter hands it back, an alias sends it on): each passage is a `Mail`, and they hang together.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime
from functools import lru_cache
from typing import Final, Literal

from counterseal.model.place import LOOPBACK, PRIVATE, reserved_kind, split_ip
from counterseal.providers.exports.selfhosted.lines import Line

EVIDENCE: Final = 24
"""Lines of one passage that are kept as its evidence: arrival, sender, some receivers, the end."""

Kind = Literal["mailbox", "inside", "outside", "filter", "forwarded", "program", "nowhere"]
"""
Where a message was handed to: a mailbox here, a server at a private address, another company, a filter that hands it
back, the queue again under another address, a program (a list, an automatic answer), nobody.
"""
State = Literal["delivered", "deferred", "bounced", "discarded"]

_EXTENSION = re.compile(r"\+[^@]*(?=@)")


@lru_cache(maxsize=65_536)
def address(written: str) -> str:
    """An address of the internet as every record writes it; empty where it is none."""
    return split_ip(written)


@lru_cache(maxsize=65_536)
def loopback(ip: str) -> bool:
    """Whether an address is the server itself, which says nothing about where a person was."""
    return reserved_kind(ip) == LOOPBACK


@lru_cache(maxsize=65_536)
def private(ip: str) -> bool:
    """Whether an address is of a network of one's own."""
    return reserved_kind(ip) == PRIVATE


def mailbox_of(address: str) -> str:
    """The mailbox that an address belongs to: what people write after a plus sign sorts mail, it names nobody."""
    return _EXTENSION.sub("", address) if "+" in address else address


@dataclass(slots=True)
class Delivery:
    """What became of a message for one receiver, as far as the lines have told."""

    to: str
    first: str
    """The address the message was sent to, where that is another one: an alias, a forward."""
    kind: Kind
    state: State
    line: Line
    child: str = ""
    """The queue id under which it went on."""

    @property
    def mailbox(self) -> str:
        """Whose mailbox it is. Where alias and mailbox differ by the domain only, people write the alias."""
        to, first = mailbox_of(self.to), mailbox_of(self.first)
        return first if first and first.partition("@")[0] == to.partition("@")[0] else to


@dataclass(slots=True, eq=False)
class Mail:
    """One passage of a message through the queue."""

    host: str
    queue: str
    at: datetime
    zone: str
    place: str
    lines: list[Line] = field(default_factory=list)
    seen: int = 0
    """Number of the line that told of it last."""
    begun: bool = False
    """Its arrival is in the log."""
    ended: bool = False
    """The server was done with it."""
    finished: bool = False
    """Its records are made."""
    ip: str = ""
    user: str = ""
    """Who signed in to hand it in."""
    local: bool = False
    """Handed in on the server itself: by a program, or over the loopback address without a name."""
    agent: str = ""
    sender: str = ""
    told_to: tuple[str, ...] = ()
    """Receivers that the arrival names, or that were refused."""
    message_id: str = ""
    subject: str = ""
    size: int = 0
    automatic: bool = False
    """A notice of the server itself, or a test whether an address exists."""
    refused: tuple[str, ...] = ()
    """Receivers the server did not take, and below who wanted to write to them."""
    refused_from: str = ""
    rejected: bool = False
    """The server did not take the message itself."""
    deliveries: dict[str, Delivery] = field(default_factory=dict)
    parent: Mail | None = None
    children: list[Mail] = field(default_factory=list)

    @property
    def key(self) -> str:
        """What it is found by: a queue id is unique on one server only, and only for a time."""
        return f"{self.host}/{self.queue}"

    @property
    def id(self) -> str:
        """The same whenever the same lines are read; a half without its beginning must not hide the whole."""
        name = f"{self.host}/{self.queue}/{self.at.isoformat()[:10]}"
        return name if self.begun else f"{name}/end"

    @property
    def root(self) -> Mail:
        """The first passage."""
        mail = self
        while mail.parent is not None:
            mail = mail.parent
        return mail

    def passages(self) -> Iterator[Mail]:
        """This passage and all that came of it, in order."""
        waiting = [self]
        while waiting:
            mail = waiting.pop()
            yield mail
            waiting.extend(reversed(mail.children))

    def adopt(self, child: Mail) -> None:
        """Take another passage as one that came of this one. A log that leads in a circle is not followed."""
        if child.parent is None and not child.finished and not self.finished and self.root is not child:
            child.parent = self
            self.children.append(child)

    @property
    def strange(self) -> bool:
        """Whether it came in without a name from the server itself: then it may be another message's next passage."""
        return self.parent is None and not self.user and not self.automatic and (self.local or not self.begun)

    def receivers(self) -> tuple[str, ...]:
        """Whom it was sent to, before aliases."""
        named = (one.first or one.to for one in self.deliveries.values())
        return tuple(dict.fromkeys((*self.told_to, *named)))

    def mailboxes(self) -> tuple[str, ...]:
        """Mailboxes here that it was put into, in this passage or a later one."""
        every = (one for mail in self.passages() for one in mail.deliveries.values())
        return tuple(dict.fromkeys(one.mailbox for one in every if one.kind == "mailbox" and one.state != "bounced"))
