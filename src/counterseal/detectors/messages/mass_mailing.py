"""
A mailbox sent far more mail than ever before.

What it finds
    Within an hour forty messages and more, or messages to a hundred receivers and more, and several times as many as
    that mailbox ever sent in an hour before. What a colleague sent in its name is the colleague's. Of a mailbox without a past a hundred messages or three hundred receivers.

Why it matters
    A stolen mailbox that has brought what it could is used to send the same bait to everybody in its address book. Your
    partners open it because it is yours, and the next morning your domain is on the block lists.

When it is innocent
    Whoever sends a newsletter every week has sent as many before. Invoices at the end of a month were sent at the end
    of the last one. A first large mailing is told; the person will say so on the phone.

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
from counterseal.model.finding import Finding, Remedy, Severity, Shows
from counterseal.model.mailbox import Mailbox
from counterseal.model.records import Message
from counterseal.model.text import Text, When, text

AN_HOUR = timedelta(hours=1)
MESSAGES, RECEIVERS = 40, 100
WITHOUT_PAST = 3
"""How many times as many it takes where nothing is known of the mailbox's habits."""
TIMES = 3
ENOUGH_DAYS = 3
RECENT = timedelta(days=5)
"""A wave of the last days excuses none: the second is the same intruder's. A weekly newsletter lies further back."""
WEEKS = 3
"""Waves in so many different weeks are somebody's regular work."""
HUGE = 300


@detector(severity=Severity.HIGH, needs=[Message])
def mass_mailing(mailbox: Mailbox) -> Iterator[Finding]:
    """Yield one finding for each day with such an hour."""
    sent = [one for one in mailbox.every(Message) if one.act.startswith("sent")]
    waves: dict[str, tuple[Sequence[Message], int]] = {}
    past: deque[Sequence[Message]] = deque()
    most, widest, days = 0, 0, set[date]()
    hours = _hours(sent)
    for hour in hours:
        at = hour[0].at
        while past and past[0][0].at < at - RECENT:
            old = past.popleft()
            most, widest = max(most, len(old)), max(widest, _receivers(old))
            days.add(old[0].at.date())
        past.append(hour)
        scale = 1 if len(days) >= ENOUGH_DAYS else WITHOUT_PAST
        tall = len(hour) >= MESSAGES * scale and len(hour) > TIMES * most
        wide = _receivers(hour) >= RECEIVERS * scale and _receivers(hour) > TIMES * widest
        if tall or wide:
            waves.setdefault(at.date().isoformat(), (hour, most))
    for day, (wave, before) in waves.items():
        if mailbox.company.since <= wave[0].at < mailbox.company.until and not _regular(wave, hours):
            yield _finding(mailbox, day, wave, before)


def _regular(wave: Sequence[Message], hours: Sequence[Sequence[Message]]) -> bool:
    """Whether mailings of about this size went out in several weeks, before or since."""
    alike = (one for one in hours if 2 * _receivers(one) >= _receivers(wave))
    return len({one[0].at.isocalendar()[:2] for one in alike}) >= WEEKS


def _receivers(hour: Sequence[Message]) -> int:
    return sum(max(1, len(one.recipients)) for one in hour)


def _hours(sent: Sequence[Message]) -> list[list[Message]]:
    """The messages in spans of an hour, each beginning with the first message after the last span."""
    hours: list[list[Message]] = []
    for message in sent:
        if not hours or message.at >= hours[-1][0].at + AN_HOUR:
            hours.append([])
        hours[-1].append(message)
    return hours


def _finding(mailbox: Mailbox, day: str, hour: Sequence[Message], most: int) -> Finding:
    actor = Counter(_sender(mailbox, one) for one in hour).most_common(1)[0][0]
    hour = [one for one in hour if _sender(mailbox, one) == actor]
    receivers = _receivers(hour)
    return Finding(
        account=actor,
        about=day if actor == mailbox.address else f"{day}:{mailbox.address}",
        said=_said(mailbox, actor, hour, most),
        records=tuple(hour),
        severity=Severity.HIGH if receivers >= HUGE else Severity.MEDIUM,
        shows=Shows.DOUBT,
        confidence=0.6,
        because=_same(hour),
        remedies=(Remedy("ask_owner", actor), Remedy("review_sent", mailbox.address)),
    )


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


def _same(hour: Sequence[Message]) -> tuple[Text, ...]:
    subject, times = Counter(one.subject for one in hour).most_common(1)[0]
    if not subject or times < len(hour) / 2:
        return ()
    return (text("Messages with the subject “{subject}”: {n}", n=times, subject=subject),)
