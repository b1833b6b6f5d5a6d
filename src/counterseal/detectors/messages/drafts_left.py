"""
A draft was left that its owner may not have written.

What it finds
    Drafts that were never sent and are addressed to a look-alike of a partner or of ourselves, or whose answers are to
    go to a look-alike or a free mail service, where answers to the owner never went; and drafts about
    payment, by their subject or the names of attachments, that were written in the day after a sign-in from a country
    or rented machine where the person never was, or that carry the address or session of such a sign-in.

Why it matters
    Intruders prepare the false invoice in the drafts, or exchange notes with one another there, because a draft
    leaves no trace on its way. It tells which payment is in danger before the mail is sent.

When it is innocent
    Everybody leaves drafts, about invoices too. Without a look-alike or a strange sign-in, none is told. A draft that
    was sent after all is a sent message and is judged there. Travellers write drafts: what the known program of the
    person wrote abroad is told as low. An answer to a look-alike that had written before is fraud from outside.

What to do
    Do not delete it: it is evidence. Ask the owner by phone, and warn the partner to whom it is addressed.

See
    MITRE ATT&CK T1534 (Internal Spearphishing), T1565.001 (Data Manipulation: Stored Data Manipulation)
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

from counterseal.examine import detector
from counterseal.lore.arrivals import Arrival, arrivals
from counterseal.lore.correspondents import Correspondents
from counterseal.lore.missing import thread_subject
from counterseal.lore.networks import spot
from counterseal.lore.outside import LOOK_ALIKE, inside, stranger
from counterseal.lore.threads import came_in, went_out
from counterseal.lore.words import of_paying
from counterseal.mail.addresses import domain_of, free_mail
from counterseal.mail.lookalikes import Likeness, domain_imitates
from counterseal.model.finding import Finding, Remedy, Severity, Shows
from counterseal.model.mailbox import Company, Mailbox
from counterseal.model.records import Message
from counterseal.model.text import Land, Text, When, many, text

A_DAY = timedelta(days=1)
AFTER = timedelta(days=60)
"""A draft is sent within two months, or never."""


@detector(severity=Severity.HIGH, needs=[Message])
def drafts_left(mailbox: Mailbox) -> Iterator[Finding]:
    """Yield one finding for each doubtful draft, by its subject."""
    drafts = [one for one in mailbox.fresh(Message) if one.act == "drafted"]
    if not drafts:
        return
    sent = _sent(mailbox)
    wrote = {domain_of(one.sender) for one in mailbox.every(Message) if came_in(one)}
    people = mailbox.company.once(Correspondents)
    answered = {to for one in mailbox.every(Message) if went_out(one) for to in one.reply_to}
    found: dict[str, Finding] = {}
    for draft in drafts:
        if _was_sent(draft, sent):
            continue
        alike = {to: likeness for to in draft.recipients if (likeness := _likeness(mailbox.company, people, to))}
        elsewhere = tuple(to for to in draft.reply_to if to not in answered and _elsewhere(mailbox.company, people, to))
        paying = of_paying((draft.subject, *draft.attachments))
        came = _strange(mailbox, draft) if paying or alike else None
        if alike or elsewhere or came:
            one = _finding(mailbox, draft, alike, paying, came, elsewhere)
            if alike and not (came or elsewhere) and all(domain_of(to) in wrote for to in alike):
                one = replace(one, shows=Shows.OUTSIDE)
            found[one.about] = one
    yield from found.values()


def _sent(mailbox: Mailbox) -> dict[str, list[Message]]:
    found: dict[str, list[Message]] = {}
    for one in mailbox.every(Message):
        if went_out(one):
            found.setdefault(one.message_id, []).append(one)
            found.setdefault(thread_subject(one.subject), []).append(one)
    return found


def _was_sent(draft: Message, sent: dict[str, list[Message]]) -> bool:
    if draft.message_id and draft.message_id in sent:
        return True
    same = sent.get(thread_subject(draft.subject), ()) if draft.subject else ()
    receivers = set(draft.recipients)
    return any(receivers <= set(one.recipients) and draft.at - A_DAY <= one.at <= draft.at + AFTER for one in same)


def _likeness(company: Company, people: Correspondents, address: str) -> Likeness | None:
    """Of whom an address of a draft is made to look like; near misses may be mistyped."""
    domain = domain_of(address)
    if not domain or free_mail(address) or inside(company, address):
        return None
    likeness = domain_imitates(domain, sorted(company.domains)) or people.imitated(domain)
    return likeness if likeness and likeness.disguised else None


def _elsewhere(company: Company, people: Correspondents, address: str) -> bool:
    """Whether answers that go there reach nobody of the company, and nobody that a company would name."""
    return (free_mail(address) and not inside(company, address)) or _likeness(company, people, address) is not None


def _strange(mailbox: Mailbox, draft: Message) -> Arrival | None:
    """The sign-in from a strange place by which it was written, or after which within a day."""
    came = [one for one in arrivals(mailbox, draft.at - A_DAY, draft.at) if one.far]
    by_it = [
        one
        for one in came
        if (draft.ip and draft.ip == one.sign_in.ip) or (draft.session and draft.session == one.sign_in.session)
    ]
    known_elsewhere = bool(draft.ip or draft.session) and not by_it
    best = by_it or came
    return best[-1] if best and not known_elsewhere else None


def _finding(
    mailbox: Mailbox,
    draft: Message,
    alike: dict[str, Likeness],
    paying: tuple[str, ...],
    came: Arrival | None,
    elsewhere: tuple[str, ...],
) -> Finding:
    ours = any((one := stranger(mailbox.company, to, draft.at)) and one.kind == LOOK_ALIKE for to in elsewhere)
    grave = alike or ours or (elsewhere and paying)
    severity, confidence = (Severity.HIGH, 0.6) if grave else (Severity.MEDIUM, 0.5)
    if came and not alike and not elsewhere and came.own_program:
        severity, confidence = Severity.LOW, 0.3
    return Finding(
        account=mailbox.address,
        about=draft.subject or draft.id,
        said=text(
            "A draft of {at} was never sent: “{subject}”, to {receivers}",
            at=When(draft.at),
            subject=draft.subject,
            receivers=many(draft.recipients) if draft.recipients else text("nobody yet"),
        ),
        records=(draft,),
        related=(came.sign_in,) if came else (),
        severity=severity,
        shows=Shows.DOUBT,
        confidence=confidence,
        because=tuple(_because(alike, paying, came, elsewhere)),
        remedies=(
            Remedy("hold_payments", mailbox.address),
            Remedy("ask_owner", mailbox.address),
            Remedy("review_mailbox", mailbox.address),
        ),
    )


def _because(
    alike: dict[str, Likeness], paying: tuple[str, ...], came: Arrival | None, elsewhere: tuple[str, ...]
) -> Iterator[Text]:
    if elsewhere:
        yield text(
            "Answers to it are to go to {address}, where answers to the owner never went", address=many(elsewhere)
        )
    for address, likeness in alike.items():
        yield text("{address} is made to look like “{target}”", address=address, target=likeness.target)
    if paying:
        yield text("It speaks of money: {words}", words=many(paying))
    if came:
        yield text(
            "At {at} somebody had signed in from {country} ({ip}), where the person never was",
            at=When(came.sign_in.at),
            country=Land(came.place.country),
            ip=spot(came.sign_in),
        )
