"""
A mailbox sent far more mail than ever before.

What it finds
    Within an hour forty messages and more, or messages to a hundred receivers and more, and several times as many as
    that mailbox ever sent in an hour before; the same within a day, from four times as many on. What a colleague sent
    in its name is the colleague's. Of a mailbox without a past it takes three times as many.

Why it matters
    A stolen mailbox that has brought what it could is used to send the same bait to everybody in its address book. Your
    partners open it because it is yours, and the next morning your domain is on the block lists.

When it is innocent
    Whoever sends a newsletter every week has sent as many before. Invoices at the end of a month were sent at the end
    of the last one. Somebody home from a fair writes to everybody met there, one by one, all day. Automatic answers
    are nobody's mailing. A first large mailing is told; the person will say so on the phone. One that was sent from the
    usual desk, and mostly to people with whom mail was exchanged before, is told as low; one to strangers, from where
    the owner never was, is an intruder's.

What to do
    Ask the owner. If it was not theirs: stop the account from sending, read what was sent, and warn the receivers over
    another channel.

See
    MITRE ATT&CK T1534 (Internal Spearphishing), T1566 (Phishing)
"""

from __future__ import annotations

from collections import Counter, deque
from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from counterseal.examine import detector
from counterseal.lore.pasts import KNOWN, NEW, origin
from counterseal.model.finding import Finding, Remedy, Severity, Shows
from counterseal.model.mailbox import Mailbox
from counterseal.model.records import Message
from counterseal.model.text import Text, When, text

AN_HOUR, A_DAY = timedelta(hours=1), timedelta(days=1)
MESSAGES, RECEIVERS = 40, 100
A_DAYS = 4
"""How many times what is much in an hour is much in a day."""
WITHOUT_PAST = 3
"""How many times as many it takes where nothing is known of the mailbox's habits."""
TIMES = 3
ENOUGH_DAYS = 3
RECENT = timedelta(days=5)
"""A wave of the last days excuses none: the second is the same intruder's. A weekly newsletter lies further back."""
WEEKS = 3
"""Waves in so many different weeks are somebody's regular work."""
HUGE = 300
ACQUAINTED = 0.4
"""So many of the receivers are known where somebody writes to customers; bait goes to the whole address book and beyond."""


@detector(severity=Severity.HIGH, needs=[Message])
def mass_mailing(mailbox: Mailbox) -> Iterator[Finding]:
    """Yield one finding for each day with such an hour, and for each such day without one."""
    sent = _sent(mailbox)
    company = mailbox.company
    told: set[str] = set()
    for span, scale in ((AN_HOUR, 1), (A_DAY, A_DAYS)):
        spans = _spans(sent, span)
        for day, (wave, before) in _waves(spans, scale).items():
            known = any(one.id in told for one in wave)
            if not known and company.since <= wave[0].at < company.until and not _regular(wave, spans):
                told |= {one.id for one in wave}
                yield _finding(mailbox, day, wave, before, span)


def _sent(mailbox: Mailbox) -> list[Message]:
    """What was sent by hand, each message once, although its log and its copy may both tell of it."""
    once: dict[str, Message] = {}
    for one in mailbox.every(Message):
        if one.act.startswith("sent") and not one.auto:
            once.setdefault(one.message_id or one.id, one)
    return list(once.values())


def _waves(spans: Sequence[Sequence[Message]], scale: int) -> dict[str, tuple[Sequence[Message], int]]:
    """The first wave of each day, and how many messages were the most before."""
    waves: dict[str, tuple[Sequence[Message], int]] = {}
    past: deque[Sequence[Message]] = deque()
    most, widest, days = 0, 0, set[date]()
    for span in spans:
        at = span[0].at
        while past and past[0][0].at < at - RECENT:
            old = past.popleft()
            most, widest = max(most, len(old)), max(widest, _receivers(old))
            days.add(old[0].at.date())
        past.append(span)
        least = scale * (1 if len(days) >= ENOUGH_DAYS else WITHOUT_PAST)
        tall = len(span) >= MESSAGES * least and len(span) > TIMES * most
        wide = _receivers(span) >= RECEIVERS * least and _receivers(span) > TIMES * widest
        if tall or wide:
            waves.setdefault(at.date().isoformat(), (span, most))
    return waves


def _regular(wave: Sequence[Message], hours: Sequence[Sequence[Message]]) -> bool:
    """Whether mailings of about this size went out in several weeks, before or since."""
    alike = (one for one in hours if 2 * _receivers(one) >= _receivers(wave))
    return len({one[0].at.isocalendar()[:2] for one in alike}) >= WEEKS


def _receivers(hour: Sequence[Message]) -> int:
    return sum(max(1, len(one.recipients)) for one in hour)


def _spans(sent: Sequence[Message], span: timedelta) -> list[list[Message]]:
    """The messages in spans of an hour or a day, each beginning with the first message after the last span."""
    spans: list[list[Message]] = []
    for message in sent:
        if not spans or message.at >= spans[-1][0].at + span:
            spans.append([])
        spans[-1].append(message)
    return spans


def _finding(mailbox: Mailbox, day: str, hour: Sequence[Message], most: int, span: timedelta) -> Finding:
    actor = Counter(_sender(mailbox, one) for one in hour).most_common(1)[0][0]
    hour = [one for one in hour if _sender(mailbox, one) == actor]
    receivers = _receivers(hour)
    known, place = _to_acquaintances(mailbox, hour), origin(mailbox.company, hour[0])
    ordinary, strange = known and place == KNOWN, not known and place == NEW
    severity = Severity.LOW if ordinary else Severity.HIGH if strange or receivers >= HUGE else Severity.MEDIUM
    return Finding(
        account=actor,
        about=day if actor == mailbox.address else f"{day}:{mailbox.address}",
        said=_said(mailbox, actor, hour, most) if span == AN_HOUR else _said_of_day(mailbox, actor, hour, most),
        records=tuple(hour),
        severity=severity,
        shows=Shows.INTRUDER if strange else Shows.DOUBT,
        confidence=0.3 if ordinary else 0.8 if strange else 0.6,
        because=(*_same(hour), *_from_nowhere_known(hour, strange)),
        remedies=(Remedy("ask_owner", actor), Remedy("review_sent", mailbox.address)),
    )


def _from_nowhere_known(hour: Sequence[Message], strange: bool) -> tuple[Text, ...]:
    if not strange:
        return ()
    return (
        text("It came from {ip}, where the owner never was, and went to people who are not known here", ip=hour[0].ip),
    )


def _to_acquaintances(mailbox: Mailbox, hour: Sequence[Message]) -> bool:
    """Whether a good part of the receivers had written to the mailbox before, or been written to."""
    known: set[str] = set()
    for one in mailbox.before(hour[0]):
        known |= {one.sender} if one.act == "received" else set(one.recipients)
    receivers = {to for one in hour for to in one.recipients}
    return len(receivers & known) >= ACQUAINTED * len(receivers) > 0


def _sender(mailbox: Mailbox, message: Message) -> str:
    """Whoever sent it; the mailbox itself where that is no person."""
    return message.actor if message.actor_kind == "user" and "@" in message.actor else mailbox.address


def _said(mailbox: Mailbox, actor: str, hour: Sequence[Message], most: int) -> Text:
    if actor != mailbox.address:
        return text(
            "{count} messages in the name of {account} were sent by {actor} to {receivers} receivers within an hour"
            " from {at} on; before, at most {most}",
            count=len(hour),
            account=mailbox.address,
            actor=actor,
            receivers=_receivers(hour),
            at=When(hour[0].at),
            most=most,
        )
    return text(
        "{account} sent {n} messages to {receivers} receivers within an hour from {at} on; before, at most {most}",
        account=mailbox.address,
        n=len(hour),
        receivers=_receivers(hour),
        at=When(hour[0].at),
        most=most,
    )


def _said_of_day(mailbox: Mailbox, actor: str, wave: Sequence[Message], most: int) -> Text:
    return text(
        "{count} messages in the name of {account} were sent by {actor} to {receivers} receivers within a day from {at}"
        " on; before, at most {most}",
        count=len(wave),
        account=mailbox.address,
        actor=actor,
        receivers=_receivers(wave),
        at=When(wave[0].at),
        most=most,
    )


def _same(hour: Sequence[Message]) -> tuple[Text, ...]:
    subject, times = Counter(one.subject for one in hour).most_common(1)[0]
    if not subject or times < len(hour) / 2:
        return ()
    return (text("Messages with the subject “{subject}”: {n}", n=times, subject=subject),)
