"""
Somebody outside writes in the name of a partner, a colleague or the boss.

What it finds
    Mail from a partner's true address whose answers are to go to a free mail service or to a look-alike, where answers
    never went before; mail of somebody never heard of under the name of a person whom the mailbox knows by another
    address; and a sender's name that shows one address while the mail comes from another.

Why it matters
    Whoever answers writes to the thief. It needs no stolen mailbox, here or there: a name is written into a mail by
    whoever sends it. By itself it is no sign that this mailbox was stolen.

When it is innocent
    People write from their private mailbox under their own name: that is told as low, and as medium only when it
    is about money. Newsletters, automatic mail and mailing lists answer to other addresses. A partner whose answers
    always went elsewhere is left alone, and so is a partner of less than a week.

What to do
    Do not answer. Phone the person at a number known before. If an account number was changed, pay nothing.

See
    MITRE ATT&CK T1566 (Phishing), T1656 (Impersonation)
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from counterseal.examine import detector
from counterseal.lore.acquaintance import Acquaintance, person
from counterseal.lore.outside import inside
from counterseal.lore.threads import came_in
from counterseal.lore.words import bulk_sender, of_paying
from counterseal.mail.addresses import address_in, domain_of, free_mail
from counterseal.mail.lookalikes import domain_imitates
from counterseal.model.finding import Finding, Remedy, Severity, Shows
from counterseal.model.mailbox import Company, Mailbox
from counterseal.model.records import Message
from counterseal.model.text import Text, When, text


@dataclass(frozen=True, slots=True)
class _Hit:
    """What is wrong with a message, in which words, and how bad."""

    about: str
    message: Message
    severity: Severity
    confidence: float
    said: Text


@detector(severity=Severity.HIGH, needs=[Message])
def partner_imitated(mailbox: Mailbox) -> Iterator[Finding]:
    """Yield one finding for each false address."""
    company = mailbox.company
    known = Acquaintance()
    colleagues = {person(name): address for address, name in company.people.items() if person(name)}
    found: dict[str, list[_Hit]] = {}
    for message in mailbox.every(Message):
        if came_in(message) and company.since <= message.at < company.until and _personal(company, message):
            for hit in _hits(company, message, known, colleagues):
                found.setdefault(hit.about, []).append(hit)
        known.learn(message)
    for about, hits in found.items():
        worst = max(hits, key=lambda one: (one.severity, one.confidence))
        yield Finding(
            account=mailbox.address,
            about=about,
            said=worst.said,
            records=tuple({hit.message.id: hit.message for hit in hits}.values()),
            severity=worst.severity,
            shows=Shows.OUTSIDE,
            confidence=worst.confidence,
            because=_money_said(worst.message),
            remedies=(
                Remedy("hold_payments", mailbox.address),
                Remedy("ask_owner", mailbox.address, (("address", about),)),
            ),
        )


def _personal(company: Company, message: Message) -> bool:
    """Whether a person wrote it, and from outside."""
    machine = message.bulk or message.auto or bulk_sender(message.sender)
    return not machine and "@" in message.sender and not (inside(company, message.sender) and not message.reply_to)


def _hits(company: Company, message: Message, known: Acquaintance, colleagues: dict[str, str]) -> Iterator[_Hit]:
    yield from _answers_elsewhere(company, message, known)
    if inside(company, message.sender):
        return
    shown = message.names.get(message.sender, "")
    named = address_in(shown)
    if named and domain_of(named) != domain_of(message.sender):
        if inside(company, named) or known.partner(domain_of(named), message.at):
            yield _Hit(
                message.sender, message, Severity.MEDIUM, 0.6,
                text(
                    "Mail of {at} shows the sender {shown} and comes from {sender}",
                    at=When(message.at), shown=named, sender=message.sender,
                ),
            )  # fmt: skip
        return
    true = known.bearer(shown) or colleagues.get(person(shown), "")
    if true and true != message.sender and not known.knows(message.sender):
        yield from _stranger_with_a_name(message, known, true)


def _answers_elsewhere(company: Company, message: Message, known: Acquaintance) -> Iterator[_Hit]:
    ours = inside(company, message.sender)
    for to in message.reply_to:
        domain, sender = domain_of(to), domain_of(message.sender)
        if domain == sender or inside(company, to) or known.answered_there(message.sender, to) or known.knows(to):
            continue
        if not ours and (free_mail(message.sender) or not known.partner(sender, message.at)):
            continue
        likeness = None if free_mail(to) else domain_imitates(domain, (sender, *company.domains))
        if likeness and (likeness.disguised or likeness.trick in ("one letter", "hyphen")):
            severity, confidence = Severity.HIGH, 0.85
        elif free_mail(to):
            money = bool(_paying(message))
            severity, confidence = (Severity.HIGH, 0.7) if money else (Severity.MEDIUM, 0.5)
        else:
            continue
        yield _Hit(
            to, message, severity, confidence,
            text(
                "Mail of {at} from {sender} is to be answered to {to}, where answers to this sender never went",
                at=When(message.at), sender=message.sender, to=to,
            ),
        )  # fmt: skip


def _stranger_with_a_name(message: Message, known: Acquaintance, true: str) -> Iterator[_Hit]:
    sender = domain_of(message.sender)
    home = domain_of(true)
    if sender == home or sender.endswith("." + home) or home.endswith("." + sender):
        return
    if known.partner(sender, message.at):
        return
    money = bool(_paying(message))
    said = text(
        "{sender}, never heard of before, writes at {at} under the name of {true}",
        sender=message.sender,
        at=When(message.at),
        true=true,
    )
    yield _Hit(message.sender, message, Severity.MEDIUM if money else Severity.LOW, 0.5 if money else 0.3, said)


def _paying(message: Message) -> tuple[str, ...]:
    return of_paying((message.subject, *message.attachments))


def _money_said(message: Message) -> tuple[Text, ...]:
    words = _paying(message)
    return (text("It is about money: {subject}", subject=message.subject),) if words else ()
