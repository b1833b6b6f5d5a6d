"""
From a message that has passed through a server to the records of the accounts it concerns.

Somebody of ours who signed in and handed it in has *sent* it; each mailbox here has *received* it. Between two
colleagues it is both. Mail that was handed in without a name belongs to its sender only where the server lets it out
to others, which it does for its own people alone, and the sender's domain is ours. What only passes is nobody's.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Final

from counterseal.mail.addresses import domain_of, local_of
from counterseal.model.records import Message, Source
from counterseal.providers.exports.selfhosted.forwards import Forwards
from counterseal.providers.exports.selfhosted.lines import Line, Made, told
from counterseal.providers.exports.selfhosted.mails import Delivery, Mail, loopback, mailbox_of, private

FORWARD: Final = {"postfix": "orig_to", "exim": "redirect", "sendmail": "ctladdr"}
"""The program's own word for what shows a forward."""
MANY: Final = 4
"""Mailboxes of one message up to which each record has all of its lines as evidence."""


@dataclass(slots=True)
class Whole:
    """All passages of one message seen as one."""

    root: Mail
    finals: dict[str, Delivery] = field(default_factory=dict)
    """The last that is known of each receiver."""
    origins: dict[str, str] = field(default_factory=dict)
    """The address that each receiver was reached by, where it is another one."""
    lines: list[Line] = field(default_factory=list)
    complete: bool = True
    message_id: str = ""
    subject: str = ""

    def __post_init__(self) -> None:
        self.complete = self.root.begun
        for mail in self.root.passages():
            self.lines += mail.lines
            self.complete = self.complete and mail.ended
            self.message_id = self.message_id or mail.message_id
            self.subject = self.subject or mail.subject
            went_on = {one.queue for one in mail.children if one.deliveries}
            for one in mail.deliveries.values():
                if one.first:
                    self.origins.setdefault(one.to, self.origins.get(one.first, one.first))
                if one.child in went_on or (went_on and not one.child and one.kind in {"filter", "program"}):
                    continue
                self.finals[one.to] = one

    def receivers(self) -> tuple[str, ...]:
        """Whom it was sent to."""
        every = (self.origins.get(one.to, one.to) for one in self.finals.values())
        return self.root.receivers() or tuple(dict.fromkeys(every))

    def came_in(self) -> bool:
        """Whether it came from the internet, from nobody who signed in."""
        root = self.root
        return bool(root.ip) and not root.user and not loopback(root.ip) and not private(root.ip)

    def forwarded(self) -> Iterator[tuple[str, Delivery]]:
        """Mailboxes here whose mail went on to another company, and where to."""
        for one in self.finals.values():
            first = self.origins.get(one.to, "")
            if one.kind != "outside" or not first or domain_of(first) == domain_of(one.to):
                continue
            if "@" in first or local_of(one.to) != first:  # else a bare name was made an address, nothing was sent on
                yield mailbox_of(first), one


def outcome(deliveries: Iterable[Delivery]) -> str:
    """What became of a message as a whole: what reached somebody is delivered, whoever else refused it."""
    states = {one.state for one in deliveries}
    return next((state for state in ("delivered", "deferred", "bounced") if state in states), "")


class Telling:
    """Makes the records."""

    def __init__(self, exhibit: str, program: str, forwards: Forwards) -> None:
        self._exhibit = exhibit
        self._program = program
        self._forwards = forwards

    def learn(self, whole: Whole) -> None:
        """Which domains are ours (where mail is kept, who signs in, and as whom), and where mail was sent on."""
        user, sender = whole.root.user, whole.root.sender
        self._forwards.own(user)
        if user and "@" not in user and local_of(sender) == user:
            self._forwards.own(sender)
        boxes = {one.mailbox for one in whole.finals.values() if one.kind == "mailbox" and one.state != "bounced"}
        for box in boxes:
            self._forwards.own(box)
        word = f"{self._program}: {FORWARD[self._program]}"
        for account, one in whole.forwarded():
            self._forwards.saw(account, one.to, word, one.line, kept=account in boxes)

    def records(self, whole: Whole, *, last: bool) -> list[Made] | None:
        """
        The records of a message; none where it is nobody's here.

        None instead of a list: not yet known, because no line has shown yet whether its sender is ours. `last` says
        that no further line will.
        """
        sent = self._is_sent(whole)
        if sent is None and not last:
            return None
        made = [self._sent(whole)] if sent else []
        made += self._received(whole)
        if not made and not whole.complete and not whole.root.automatic:
            made += self._half(whole)
        return made

    def _is_sent(self, whole: Whole) -> bool | None:
        """Whether somebody of ours has sent it. None: this hangs on whether the sender's domain is ours."""
        root = whole.root
        if root.user:
            return True
        if root.automatic or not root.sender:
            return False
        if not root.local and not any(self._let_out(whole, one) for one in whole.finals.values()):
            return False
        domain, host = domain_of(root.sender), root.host.lower()
        own_name = root.local and (not domain or domain == host or domain.endswith(f".{host}"))
        return True if own_name or self._forwards.ours(root.sender) else None

    def _let_out(self, whole: Whole, one: Delivery) -> bool:
        """Whether the server handed it to others for its sender's sake, not because an alias says so."""
        if one.to in whole.origins:
            return False
        return one.kind == "outside" or (one.kind == "inside" and not self._kept_here(whole, one))

    def _kept_here(self, whole: Whole, one: Delivery) -> bool:
        """
        Whether a delivery is one to a mailbox of ours.

        A server at a private address is the one behind this gateway when mail from the internet goes there, and may be
        the way out when it does not.
        """
        return one.kind == "mailbox" or (one.kind == "inside" and (whole.came_in() or self._forwards.ours(one.to)))

    def _sent(self, whole: Whole) -> Made:
        root = whole.root
        state = "rejected" if root.rejected else outcome(whole.finals.values())
        here = loopback(root.ip)
        message = Message(
            id=root.id,
            at=root.at,
            zone=root.zone,
            account=root.user or mailbox_of(root.sender),
            actor=root.user,
            source=Source(self._exhibit, root.place),
            operation=f"{self._program}: {'submission' if root.user else 'relay'}",
            ip="" if here else root.ip,
            agent=root.agent,
            client=("Webmail" if here else "SMTP") if root.user else "",
            succeeded=state != "rejected",
            partial=not whole.complete,
            act="sent",
            message_id=whole.message_id,
            subject=whole.subject,
            sender=root.sender,
            recipients=whole.receivers(),
            size=root.size,
            queue=root.queue,
            state=state,
        )
        return told(message, whole.lines)

    def _received(self, whole: Whole) -> Iterator[Made]:
        """One record for each mailbox here. Several aliases of one mailbox are one copy."""
        boxes: dict[str, Delivery] = {}
        for one in whole.finals.values():
            if one.state in {"delivered", "deferred"} and self._kept_here(whole, one):
                boxes.setdefault(one.mailbox, one)
        for account, one in whole.forwarded():
            boxes.setdefault(account, one)
        root = whole.root
        receivers = whole.receivers()
        for account, one in boxes.items():
            message = Message(
                id=f"{root.id}/{account}",
                at=one.line.at,
                zone=one.line.zone,
                account=account,
                actor=root.user or root.sender,
                actor_kind="user" if root.user or root.sender else "system",
                source=Source(self._exhibit, root.place),
                operation=f"{self._program}: delivery",
                ip="" if loopback(root.ip) else root.ip,
                agent=root.agent,
                partial=not whole.complete,
                act="received",
                message_id=whole.message_id,
                subject=whole.subject,
                sender=root.sender,
                recipients=receivers,
                size=root.size,
                auto=root.automatic,
                queue=root.queue,
                state=one.state,
            )
            yield told(message, whole.lines if len(boxes) <= MANY else [*whole.lines[:MANY], one.line])

    def _half(self, whole: Whole) -> Iterator[Made]:
        """What is known of a message of which neither sender nor receiver is: its other half stands elsewhere."""
        root = whole.root
        if not (whole.message_id or root.sender or root.ip or whole.finals):
            return
        message = Message(
            id=root.id,
            at=root.at,
            zone=root.zone,
            account="",
            source=Source(self._exhibit, root.place),
            operation=f"{self._program}: half",
            ip="" if loopback(root.ip) else root.ip,
            agent=root.agent,
            partial=True,
            act="",
            message_id=whole.message_id,
            subject=whole.subject,
            sender=root.sender,
            recipients=whole.receivers(),
            size=root.size,
            queue=root.queue,
            state=outcome(whole.finals.values()),
        )
        yield told(message, whole.lines)
