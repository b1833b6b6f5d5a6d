"""
Bait was received, and perhaps taken.

What it finds
    Messages that reached the mailbox and that the provider itself, or our own judge, calls phishing or malware; of the
    judge its reasons are told. Worse when the person answered or let an application in within the day, or when within
    three days somebody signed in to the account from a place where the person never was.

Why it matters
    It is the likely beginning. When an account is stolen, this says by which message, and who else got the same.

When it is innocent
    Bait reaches everybody; without anything after it, it is an attempt and no more. Spam is not told, and what only our
    judge calls bait is not told where a filter had put it away as junk and nothing followed. A sign-in from the person's
    own places and an answer to another message are no sign.

What to do
    Ask the person whether a page was opened and a password typed. Take the message out of all mailboxes that got it.

See
    MITRE ATT&CK T1566 (Phishing)
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import timedelta

from counterseal.examine import detector
from counterseal.lore.advice import WORDS
from counterseal.lore.apps import first_party, telling
from counterseal.lore.arrivals import arrivals
from counterseal.lore.networks import spot
from counterseal.lore.pasts import within
from counterseal.model.finding import Finding, Remedy, Severity, Shows
from counterseal.model.mailbox import Mailbox
from counterseal.model.records import AppGrant, Message, SignIn
from counterseal.model.text import Text, When, many, text

A_DAY = timedelta(days=1)
VERDICTS = ("phish", "malware")
BAIT = frozenset({"phishing", "malware"})
"""The judge's words for it."""
REASONS = 3
_PREFIX = re.compile(r"^(?:\s*(?:re|aw|sv|rv|fw|fwd|wg|tr|antwort|回复|答复|转发)\s*[:：])+\s*", re.IGNORECASE)


@detector(severity=Severity.MEDIUM, needs=[Message])
def phish_received(mailbox: Mailbox) -> Iterator[Finding]:
    """Yield one finding for each sender of bait."""
    by_sender: dict[str, list[Message]] = {}
    for message in mailbox.fresh(Message):
        if message.act == "received" and (_by_provider(message) or _by_judge(mailbox, message)):
            by_sender.setdefault(message.sender, []).append(message)
    for sender, messages in by_sender.items():
        answers = [one for message in messages for one in _answers(mailbox, message)]
        let_in = [one for message in messages for one in _let_in(mailbox, message)]
        strangers = [one for message in messages for one in _strangers(mailbox, message)]
        taken = bool(answers or let_in or strangers)
        if not taken and all(one.role == "junk" and not _by_provider(one) for one in messages):
            continue
        yield Finding(
            account=mailbox.address,
            about=sender,
            said=text(
                "{account} got bait from {sender} at {at}: {subjects}",
                account=mailbox.address,
                sender=sender,
                at=When(messages[0].at),
                subjects=many(dict.fromkeys(one.subject for one in messages)),
            ),
            records=tuple(messages),
            related=tuple({one.id: one for one in (*answers, *let_in, *strangers)}.values()),
            severity=Severity.MEDIUM if taken else Severity.LOW,
            shows=Shows.ATTEMPT,
            confidence=0.6 if taken else 0.3,
            because=(*_reasons(answers, let_in, strangers), *_judged(mailbox, messages)),
            cause="phished" if taken else "",
            remedies=(Remedy("ask_owner", mailbox.address, (("sender", sender),)),),
        )


def _by_provider(message: Message) -> bool:
    return any(word in message.verdict for word in VERDICTS)


def _by_judge(mailbox: Mailbox, message: Message) -> bool:
    one = mailbox.company.judged.get(message.id)
    return one is not None and one.marked is None and one.verdict.word in BAIT


def _judged(mailbox: Mailbox, messages: Sequence[Message]) -> tuple[Text, ...]:
    """Why the judge calls it so, in the words of the clearest of several."""
    found = [mailbox.company.judged[one.id] for one in messages if _by_judge(mailbox, one)]
    if not found:
        return ()
    worst = max(found, key=lambda one: one.verdict.score)
    return (
        text("The message itself was judged: {word}", word=WORDS[worst.verdict.word]),
        *(sign.said for sign in worst.verdict.reasons[:REASONS]),
    )


def _answers(mailbox: Mailbox, bait: Message) -> Iterator[Message]:
    subject = _plain(bait.subject)
    for one in within(mailbox.every(Message), bait.at, bait.at + A_DAY):
        about = bool(subject) and _plain(one.subject) == subject
        if one.act.startswith("sent") and (about or (bait.sender and bait.sender in one.recipients)):
            yield one


def _plain(subject: str) -> str:
    return _PREFIX.sub("", subject).strip().casefold()


def _let_in(mailbox: Mailbox, bait: Message) -> Iterator[AppGrant]:
    for one in within(mailbox.every(AppGrant), bait.at, bait.at + A_DAY):
        if one.what == "set" and one.succeeded and telling(one.scopes) and not first_party(one.app):
            yield one


def _strangers(mailbox: Mailbox, bait: Message) -> Iterator[SignIn]:
    for arrival in arrivals(mailbox, bait.at, bait.at + 3 * A_DAY):
        if arrival.far:
            yield arrival.sign_in


def _reasons(answers: Sequence[Message], let_in: Sequence[AppGrant], strangers: Sequence[SignIn]) -> Iterator[Text]:
    if answers:
        yield text("It was answered at {at}", at=When(answers[0].at))
    if let_in:
        yield text("The application “{name}” was let in at {at}", name=let_in[0].app_name, at=When(let_in[0].at))
    if strangers:
        yield text(
            "Somebody signed in from a new place ({ip}) at {at}", ip=spot(strangers[0]), at=When(strangers[0].at)
        )
