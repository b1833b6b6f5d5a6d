"""
This mailbox tells customers to pay to another account.

What it finds
    Messages and drafts of the mailbox whose payment instructions are not those that it gave before: an account in the
    place of the one that customers were told until now, or one that contradicts it. Also an answer from outside that
    quotes a message of ours with another account, where the copy of that message is gone: the quotation is then all that
    is left of it.

Why it matters
    This is what the thief of a seller's mailbox is after. He waits for an order, writes one mail with another bank into the
    running thread, and deletes it. The customer pays the right sum for the right goods to the wrong account.

When it is innocent
    A company opens an account at another bank and tells its customers. One such act is therefore a question to the owner
    and no proof, however clear it is. It counts as an intruder's act only where the message also came from a place
    where the owner never was. An account for another currency, and one that was named side by side with the old one, are
    no change; an account that is confirmed in the register is none either.

What to do
    Ask the owner by phone. If it was not them, call every customer who got it before the next payment, and ask those
    who paid to have their bank recall the money today.

See
    MITRE ATT&CK T1657 (Financial Theft), T1534 (Internal Spearphishing)
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from counterseal.examine import detector
from counterseal.lore.outside import inside
from counterseal.lore.paid_elsewhere import (
    clearest,
    elsewhere,
    lost_words_of_ours,
    numbers,
    quoted_only,
    rest,
    sums,
)
from counterseal.lore.pasts import NEW, origin
from counterseal.lore.threads import came_in, went_out
from counterseal.model.finding import Finding, Remedy, Severity, Shows
from counterseal.model.mailbox import Company, Mailbox
from counterseal.model.payee import Payee
from counterseal.model.records import Message
from counterseal.model.text import Text, When, many, text
from counterseal.model.verdict import Judged


@dataclass(frozen=True, slots=True)
class _Hit:
    """A message that names another account of ours, or quotes one that did."""

    message: Message
    one: Judged
    payees: tuple[Payee, ...]


@detector(severity=Severity.HIGH, needs=[Message])
def payment_change_sent(mailbox: Mailbox) -> Iterator[Finding]:
    """Yield one finding for each account."""
    judged = mailbox.company.judged
    found: dict[str, list[_Hit]] = {}
    for message in mailbox.fresh(Message) if judged else ():
        one = judged.get(message.id)
        payees = elsewhere(one) if one is not None and one.marked is None else ()
        if one is not None and payees and _ours(mailbox, message, payees):
            for number in numbers(payees):
                found.setdefault(number, []).append(_Hit(message, one, payees))
    for number, hits in found.items():
        yield _finding(mailbox, number, hits)


def _ours(mailbox: Mailbox, message: Message, payees: Sequence[Payee]) -> bool:
    """Whether the instructions are this mailbox's own words."""
    if came_in(message):
        return quoted_only(payees) and lost_words_of_ours(mailbox, message)
    if not (went_out(message) or message.act == "drafted") or quoted_only(payees):
        return False
    return bool(_customers(mailbox.company, message))


def _customers(company: Company, message: Message) -> tuple[str, ...]:
    return tuple(one for one in message.recipients if "@" in one and not inside(company, one))


def _finding(mailbox: Mailbox, number: str, hits: Sequence[_Hit]) -> Finding:
    company = mailbox.company
    strange = [hit for hit in hits if went_out(hit.message) and origin(company, hit.message) == NEW]
    first = next(iter((*strange, *(hit for hit in hits if went_out(hit.message)), *hits)))
    sign = clearest(first.one)
    to = dict.fromkeys(one for hit in hits if went_out(hit.message) for one in _customers(company, hit.message))
    remedies = [Remedy("hold_payments", mailbox.address), Remedy("ask_owner", mailbox.address)]
    remedies += [Remedy("review_sent", mailbox.address)]
    remedies += [Remedy("warn_partners", mailbox.address)] if strange else []
    return Finding(
        account=mailbox.address,
        about=number,
        said=_said(mailbox, number, first, sign.said if sign else None),
        records=tuple(hit.message for hit in strange or hits),
        related=tuple(hit.message for hit in hits if hit not in strange) if strange else (),
        severity=Severity.HIGH,
        shows=Shows.INTRUDER if strange else Shows.DOUBT,
        confidence=0.8 if strange else 0.6,
        because=(
            *_told(first, to),
            *_drafted(first, hits),
            *rest(first.one, sign),
            *sums(first.payees),
            *_from_nowhere(strange),
        ),
        remedies=tuple(remedies),
    )


def _said(mailbox: Mailbox, number: str, hit: _Hit, why: Text | None) -> Text:
    at, account = When(hit.message.at), mailbox.address
    reason = why or text("it was never named before")
    if came_in(hit.message):
        return text(
            "Mail of {at} from {sender} quotes a message of {account} that is gone, with the account {number} for payment; no message that is there names it",
            at=at, sender=hit.message.sender, account=account, number=number,
        )  # fmt: skip
    if hit.message.act == "drafted":
        return text(
            "In a draft of {at} {account} names another account for payment than before, {number}: {why}",
            at=at, account=account, number=number, why=reason,
        )  # fmt: skip
    return text(
        "{account} told customers at {at} to pay to another account than before, {number}: {why}",
        at=at, account=account, number=number, why=reason,
    )  # fmt: skip


def _told(first: _Hit, to: dict[str, None]) -> Iterator[Text]:
    if to:
        yield text("It was told to {to}", to=many(to, 5))
    elif came_in(first.message):
        yield text("The quotation is all that is left of it: its copy is not in the mailbox")
    else:
        yield text("It was never sent, as far as is known")


def _drafted(first: _Hit, hits: Sequence[_Hit]) -> Iterator[Text]:
    draft = next((hit for hit in hits if hit.message.act == "drafted" and hit != first), None)
    if draft is not None:
        yield text("A draft of {at} names it too", at=When(draft.message.at))


def _from_nowhere(strange: Sequence[_Hit]) -> Iterator[Text]:
    if strange:
        yield text("It came from {ip}, where the owner never was", ip=strange[0].message.ip)
