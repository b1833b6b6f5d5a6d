"""
Somebody outside wants money sent to another account.

What it finds
    Messages that came in and that the judge calls fraud about money: a partner's account that is not the one until now
    (changed, contradicting, or one that had been replaced), a false invoice, wages to another account, somebody who
    plays the boss. One finding for each sender, with the account's last digits and what was known before.

Why it matters
    This is the fraud itself, and the mailbox need not be stolen for it: the partner's may be, or a look-alike writes. What
    such a message asks for is paid within days.

When it is innocent
    An account that is confirmed in the register, or that this partner named before, is no sign. What the judge only calls
    suspicious is told as low, and only where the account differs. Partners do change their bank; once that was confirmed
    by phone and entered in the register, nothing is said any more. Mail that a filter had put away as junk, or that went
    to many, is told as low unless an account differs; so is a false invoice that names no account at all. A colleague who
    passes such a message on is not told. Where an answer quotes a message of ours whose copy is gone, and another account
    in it, the answering partner is not to blame: see payment_change_sent.

What to do
    Pay nothing to the new account. Call the partner on a number known before this mail, have the account read out, and enter
    it in the register. If money was sent, call the bank now and ask for a recall.

See
    MITRE ATT&CK T1657 (Financial Theft), T1566 (Phishing)
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from counterseal.examine import detector
from counterseal.lore.advice import TYPES
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
from counterseal.lore.threads import came_in, went_out
from counterseal.model.finding import Finding, Remedy, Severity, Shows
from counterseal.model.mailbox import Mailbox
from counterseal.model.payee import Payee
from counterseal.model.records import Message
from counterseal.model.text import Text, When, many, text
from counterseal.model.verdict import Judged, Judgement

HARMFUL = frozenset({"fraud", "phishing", "malware"})
AIMED = frozenset({"payment_change", "payroll", "boss_fraud"})
"""Frauds for which somebody must know this company."""
MONEY = AIMED | {"invoice_fraud"}
LIKELY = 0.5
"""From here on a judgement says yes."""


@dataclass(frozen=True, slots=True)
class _Hit:
    """One such message."""

    message: Message
    one: Judged
    payees: tuple[Payee, ...]
    """The instructions that are not where money went until now."""
    severity: Severity
    confidence: float


@detector(severity=Severity.HIGH, needs=[Message])
def payment_fraud_received(mailbox: Mailbox) -> Iterator[Finding]:
    """Yield one finding for each sender."""
    judged = mailbox.company.judged
    found: dict[str, list[_Hit]] = {}
    for message in mailbox.fresh(Message) if judged else ():
        one = judged.get(message.id)
        if one is not None and came_in(message) and (hit := _hit(mailbox, message, one)) is not None:
            found.setdefault(message.sender or one.address, []).append(hit)
    for sender, hits in found.items():
        yield _finding(mailbox, sender, hits)


def _hit(mailbox: Mailbox, message: Message, one: Judged) -> _Hit | None:
    if one.marked is not None:
        return None
    payees = elsewhere(one)
    if payees and one.verdict.word in HARMFUL | {"suspicious"}:
        return _elsewhere(mailbox, message, one, payees)
    if one.verdict.word == "fraud" and MONEY & set(one.verdict.types):
        return _Hit(message, one, (), *_weighed(message, one))
    return None


def _elsewhere(mailbox: Mailbox, message: Message, one: Judged, payees: tuple[Payee, ...]) -> _Hit | None:
    """Mail with an account that is not the one until now."""
    judgements = one.verdict.judgements
    colleague = inside(mailbox.company, message.sender) and judgements.get(Judgement.IDENTITY, 0.0) < LIKELY
    if quoted_only(payees) and (colleague or lost_words_of_ours(mailbox, message)):
        return None
    if one.verdict.word == "suspicious":
        return _Hit(message, one, payees, Severity.LOW, 0.3)
    if colleague:
        return _Hit(message, one, payees, Severity.MEDIUM, 0.5)
    taken = judgements.get(Judgement.TAKEOVER, 0.0) >= LIKELY
    return _Hit(message, one, payees, Severity.HIGH, 0.9 if taken else 0.8)


def _weighed(message: Message, one: Judged) -> tuple[Severity, float]:
    """How grave a fraud about money is that names no account which differs, and how sure."""
    if message.role == "junk" or message.bulk or message.verdict:
        return Severity.LOW, 0.4
    if not AIMED & set(one.verdict.types):  # a false invoice: one that names no account is a lure that thousands get
        return (Severity.MEDIUM, 0.5) if one.verdict.payees else (Severity.LOW, 0.4)
    likely = max(one.verdict.judgements.values(), default=0.0) >= LIKELY
    return (Severity.HIGH, 0.7) if likely else (Severity.MEDIUM, 0.5)


def _finding(mailbox: Mailbox, sender: str, hits: Sequence[_Hit]) -> Finding:
    worst = max(hits, key=lambda hit: (hit.severity, hit.confidence))
    answers = _answers(mailbox, [hit.message for hit in hits])
    sign = clearest(worst.one)
    return Finding(
        account=mailbox.address,
        about=sender,
        said=_said(sender, worst, sign.said if sign else None),
        records=tuple(hit.message for hit in hits),
        related=answers,
        severity=worst.severity,
        shows=Shows.OUTSIDE,
        confidence=worst.confidence,
        because=(*rest(worst.one, sign), *sums(worst.payees), *_answered(answers)),
        remedies=(
            Remedy("hold_payments", mailbox.address),
            Remedy("ask_owner", mailbox.address, (("address", sender),)),
        ),
    )


def _said(sender: str, hit: _Hit, why: Text | None) -> Text:
    at = When(hit.message.at)
    if hit.payees:
        accounts = many(numbers(hit.payees))
        if why is None:
            return text(
                "Mail of {at} from {sender} names another account for payment than until now: {account}",
                at=at, sender=sender, account=accounts,
            )  # fmt: skip
        return text(
            "Mail of {at} from {sender} names another account for payment than until now, {account}: {why}",
            at=at, sender=sender, account=accounts, why=why,
        )  # fmt: skip
    kind = TYPES[next(one for one in hit.one.verdict.types if one in MONEY)]
    if why is None:
        return text("Mail of {at} from {sender} is held to be fraud: {kind}", at=at, sender=sender, kind=kind)
    return text(
        "Mail of {at} from {sender} is held to be fraud, {kind}: {why}", at=at, sender=sender, kind=kind, why=why
    )


def _answers(mailbox: Mailbox, messages: Sequence[Message]) -> tuple[Message, ...]:
    ids = {one.message_id for one in messages if one.message_id}
    sent = (one for one in mailbox.every(Message) if went_out(one))
    return tuple(one for one in sent if one.in_reply_to in ids)


def _answered(answers: Sequence[Message]) -> tuple[Text, ...]:
    return (text("It was answered at {at}", at=When(answers[0].at)),) if answers else ()
