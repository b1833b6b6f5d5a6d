"""
A running thread goes on with a domain that only looks like the one before.

What it finds
    A message in a known thread (by the ids it names, or by the subject that it answers) whose sender, receiver or
    reply-to address is of a domain made to look like one that took part in the thread before: a partner's, or our
    own. Also a free mail address that carries the partner's name and takes the partner's place in the thread.

Why it matters
    This is how payments are stolen without stealing a mailbox: somebody who has read the thread, often in the
    partner's mailbox, goes on with it from `harb0ur.test`. The old messages are quoted below, so everything looks
    right, and the real partner no longer gets an answer. By itself it is no sign that this mailbox was stolen. Only
    where this mailbox itself brought the false name into the thread, somebody was in it.

When it is innocent
    Firms write from sister domains and move to new ones: a domain with which mail was exchanged for a week and more
    before is not told. A sister domain (another ending, a longer name) that the partner's own address brings in, or
    that writes beside the partner, is told as low. Our own other endings are not told. Newsletters and automatic mail
    are left out. People mistype an address: a near miss that this mailbox wrote first is told as low.

What to do
    Pay nothing that this thread asks for. Phone the partner at a number known before, and compare the addresses
    letter by letter. If money was sent, call the bank now.

See
    MITRE ATT&CK T1583.001 (Acquire Infrastructure: Domains), T1566 (Phishing)
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from counterseal.examine import detector
from counterseal.lore.outside import NEW_FOR, inside
from counterseal.lore.threads import Thread, Threads, answers, came_in, others, went_out
from counterseal.mail.addresses import domain_of, free_mail, local_of
from counterseal.mail.lookalikes import Likeness, domain_imitates
from counterseal.model.finding import Finding, Remedy, Severity, Shows
from counterseal.model.mailbox import Company, Mailbox
from counterseal.model.records import Message
from counterseal.model.text import Text, When, text

_SECOND = frozenset("com co net org gov edu ac or ne go".split())
MANY = 4
"""A thread of more domains than that is a mailing, or a crowd."""
CROWD = 30
LONG = 3
"""So many messages before, over a week and more, make a domain an old acquaintance."""


@dataclass(slots=True)
class _Fake:
    """A name that imitates another in a thread, and every message that bears it."""

    name: str
    likeness: Likeness
    ours: bool
    first: Message
    by_us: bool
    """This mailbox brought it in, and no message that came before did."""
    beside: bool
    """The true partner's own address brought it in, or is still there."""
    messages: list[Message] = field(default_factory=list)


class _Known:
    """With which domains a mailbox has exchanged mail, in which threads, and since when."""

    def __init__(self) -> None:
        self._seen: dict[str, tuple[Message, int]] = {}
        self._ids: set[str] = set()

    def learn(self, message: Message) -> None:
        self._ids.add(message.message_id)
        for domain in {domain_of(one) for one in others(message)}:
            first, count = self._seen.get(domain, (message, 0))
            self._seen[domain] = (first, count + 1)

    def old(self, domain: str, at: Message) -> bool:
        """Whether mail was exchanged with a domain for long before a message."""
        found = self._seen.get(domain)
        return found is not None and found[1] >= LONG and at.at - found[0].at >= NEW_FOR

    def brought_in(self, domain: str, by: Message) -> bool:
        """Whether a message is the first that has a domain: not even one that it answers and that is not there."""
        unseen = bool(by.in_reply_to) and by.in_reply_to not in self._ids
        return domain not in self._seen and not unseen


@detector(severity=Severity.HIGH, needs=[Message])
def thread_changes_domain(mailbox: Mailbox) -> Iterator[Finding]:
    """Yield one finding for each name that takes another's place."""
    company = mailbox.company
    threads, known = Threads(), _Known()
    fakes: dict[str, _Fake] = {}
    for message in mailbox.every(Message):
        by_id = any(map(threads.knows, (message.in_reply_to, *message.references)))
        thread = threads.thread(message)
        if not (message.bulk or message.auto):
            for name in _names(company, message):
                if name in fakes:
                    fakes[name].messages.append(message)
                elif (
                    thread.length
                    and (fake := _fake(company, message, thread, name, known))
                    and (by_id or fake.likeness.disguised or not _mailing(thread))
                ):
                    fakes[name] = fake
        thread.learn(message)
        known.learn(message)
    for fake in fakes.values():
        fresh = tuple(one for one in fake.messages if company.since <= one.at < company.until)
        if fresh:
            yield _finding(mailbox, fake, fresh)


def _names(company: Company, message: Message) -> Iterator[str]:
    """The outside domains that take part, and whole addresses of free mail services."""
    seen = dict.fromkeys(one if free_mail(one) else domain_of(one) for one in others(message))
    for name in seen:
        if not inside(company, name if "@" in name else "@" + name) and not name.endswith(".onmicrosoft.com"):
            yield name


def _fake(company: Company, message: Message, thread: Thread, name: str, known: _Known) -> _Fake | None:
    if name in thread.domains or name in thread.addresses or known.old(name, message):
        return None
    if "@" in name:
        likeness = _carried(name, thread, message)
        target_is_ours = False
    else:
        own = [one for one in company.domains if not free_mail("@" + one)]
        theirs = [
            one
            for one in (thread.domains if len(thread.domains) <= CROWD else ())
            if not inside(company, "@" + one) and not free_mail("@" + one) and _house(one) != _house(name)
        ]
        likeness = domain_imitates(name, theirs) if theirs else None
        target_is_ours = likeness is None
        likeness = likeness or _of_ours(name, own)
    if likeness is None:
        return None
    by_us = went_out(message) and known.brought_in(domain_of(name) or name, message)
    there = any(domain_of(one) == likeness.target for one in others(message))
    beside = there and not any(name in (one, domain_of(one)) for one in message.reply_to)
    return _Fake(name, likeness, target_is_ours, message, by_us, beside, [message])


def _house(domain: str) -> str:
    """The part of a domain that somebody registered: what lies below it is the same owner's."""
    labels = domain.split(".")
    return ".".join(labels[-3:] if len(labels) > 2 and labels[-2] in _SECOND else labels[-2:])


def _mailing(thread: Thread) -> bool:
    """Whether the subject is one that was written to many, as after a fair: then it ties nobody to anybody."""
    return len(thread.domains) > MANY


def _of_ours(name: str, own: Iterable[str]) -> Likeness | None:
    """What of ours a domain imitates; firms own several endings and sister names."""
    likeness = domain_imitates(name, own)
    return likeness if likeness and likeness.trick not in ("top level", "inside") else None


def _carried(address: str, thread: Thread, message: Message) -> Likeness | None:
    """
    The partner whose name a free mail address carries, when it writes in the partner's place: the partner's own
    addresses are no longer among the receivers.
    """
    if not came_in(message) or address not in (message.sender, *message.reply_to) or not answers(message):
        return None
    words = re.split(r"[^a-z0-9]+", local_of(address))
    for domain in thread.domains:
        core = domain.partition(".")[0]
        if len(core) >= 4 and core in words and not free_mail("@" + domain) and domain != domain_of(message.account):
            gone = all(domain_of(one) != domain for one in (message.sender, *message.recipients))
            return Likeness(domain, "inside") if gone or address in message.reply_to else None
    return None


def _finding(mailbox: Mailbox, fake: _Fake, fresh: tuple[Message, ...]) -> Finding:
    severity, shows, confidence = _weigh(fake)
    return Finding(
        account=mailbox.address,
        about=fake.name,
        said=_said(fake),
        records=fresh,
        severity=severity,
        shows=shows,
        confidence=confidence,
        because=tuple(_because(fake)),
        remedies=(
            Remedy("hold_payments", mailbox.address),
            Remedy("warn_partners", mailbox.address, (("address", fake.name),)),
            Remedy("ask_owner", mailbox.address, (("address", fake.name),)),
        ),
    )


def _weigh(fake: _Fake) -> tuple[Severity, Shows, float]:
    disguised = fake.likeness.disguised
    if fake.by_us and disguised:
        return Severity.HIGH, Shows.INTRUDER, 0.8
    if fake.by_us:
        return (Severity.MEDIUM, Shows.DOUBT, 0.5) if _answers_go_there(fake) else (Severity.LOW, Shows.DOUBT, 0.3)
    if disguised:
        return Severity.HIGH, Shows.OUTSIDE, 0.9
    if fake.likeness.trick in ("one letter", "hyphen"):
        return Severity.HIGH, Shows.OUTSIDE, 0.75
    return (Severity.LOW, Shows.OUTSIDE, 0.3) if fake.beside else (Severity.MEDIUM, Shows.OUTSIDE, 0.5)


def _said(fake: _Fake) -> Text:
    subject, at = fake.first.subject, When(fake.first.at)
    if fake.ours:
        return text(
            "In the thread “{subject}” {name} stands for us from {at} on; it is made to look like our domain {target}",
            subject=subject,
            name=fake.name,
            at=at,
            target=fake.likeness.target,
        )
    return text(
        "In the thread “{subject}” {name} takes the place of {target} from {at} on",
        subject=subject,
        name=fake.name,
        target=fake.likeness.target,
        at=at,
    )


def _because(fake: _Fake) -> Iterator[Text]:
    if fake.by_us:
        yield text("This mailbox brought the domain into the thread; no message that came in before has it")
    elif fake.beside:
        yield text("The partner’s own address is in the same message; it may be a sister company")
    if fake.likeness.disguised:
        yield text("Letters were chosen to deceive the eye: {trick}", trick=fake.likeness.trick)
    wrote = [one for one in fake.messages if went_out(one)]
    if wrote and not fake.by_us:
        yield text("This mailbox wrote to it, first at {at}", at=When(wrote[0].at))
    if _answers_go_there(fake):
        yield text("Answers are to go there")


def _answers_go_there(fake: _Fake) -> bool:
    return any(fake.name in (name, domain_of(name)) for one in fake.messages for name in one.reply_to)
