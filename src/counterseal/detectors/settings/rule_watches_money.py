"""
A rule waits for mail about money, security or a partner, and takes it away.

What it finds
    A rule of a mailbox that waits for words about payment or security, in any language of trade, or for the mail of a
    partner, and then sends that mail outside or to an accomplice, or hides it.

Why it matters
    It is the moment before the fraud: the intruder has read enough to know what to wait for, the invoice, the
    customer, the bank's message. The words in the rule tell which payment is in danger.

When it is innocent
    A bookkeeper files invoices into a folder called Invoices or 发票, and forwards them to a colleague. Neither is
    found: the mail stays where people look. Archiving is told only together with marking as read, and not when it was
    set up at the usual desk. Forwarding that hides nothing, from where its maker is known, to an address that
    imitates nobody, is told as medium: an accountant's, or the owner's own; to a company's address, made at the usual
    desk, as low. Of a rule that stands nobody knows who
    made it; it is the intruder's when it hides the mail and sends it out, or hides it where no honest rule does.

What to do
    Note the words and names in the rule: they are the deals to be warned about first, by phone. Then remove the rule.

See
    MITRE ATT&CK T1114.003 (Email Collection: Email Forwarding Rule), T1564.008 (Hide Artifacts: Email Hiding Rules)
"""

from __future__ import annotations

from collections.abc import Iterator

from counterseal.examine import detector
from counterseal.lore.outside import partners, stranger
from counterseal.lore.rules import (
    buries,
    files_openly,
    gone,
    grave,
    known_as,
    odd_grave,
    openly,
    picks,
    removal,
    slips_out,
    stands,
    whole,
    working,
)
from counterseal.model.finding import Finding, Remedy, Severity, Shows
from counterseal.model.mailbox import Mailbox
from counterseal.model.records import Rule
from counterseal.model.text import Text, many, text


@detector(severity=Severity.HIGH, needs=[Rule])
def rule_watches_money(mailbox: Mailbox) -> Iterator[Finding]:
    """Yield one finding for each rule that waits for money, security or a partner and takes the mail away."""
    for rule in mailbox.fresh(Rule):
        if rule.scope != "mailbox" or not working(rule):
            continue
        complete, earlier = whole(rule, mailbox)
        picked = picks(complete, mailbox)
        waits_for = (*picked.money, *picked.security, *picked.partners)
        severity, confidence = _weigh(mailbox, complete)
        if not waits_for or severity == Severity.INFO:
            continue
        proved = severity == Severity.HIGH and (not rule.standing or _speaks_for_itself(mailbox, complete))
        yield Finding(
            account=mailbox.address,
            about=known_as(rule),
            said=text("The rule “{name}” waits for mail about {words}", name=known_as(rule), words=many(waits_for)),
            records=(rule,),
            related=earlier,
            severity=severity,
            shows=Shows.INTRUDER if proved else Shows.DOUBT,
            confidence=min(0.95 if proved else 0.65, confidence + (0.1 if len(waits_for) > 1 else 0)),
            because=(*_because(mailbox, complete), *stands(rule), *gone(rule, mailbox)),
            remedies=(
                *removal(rule, mailbox),
                Remedy("review_mailbox", mailbox.address),
            ),
        )


def _weigh(mailbox: Mailbox, rule: Rule) -> tuple[Severity, float]:
    """By where the mail goes; INFO when it stays where people look."""
    sent_to = [one for to in _receivers(rule) if (one := stranger(mailbox.company, to, rule.at))]
    known = partners(mailbox, rule.at) if sent_to else frozenset()
    if sent_to and openly(mailbox.company, rule, sent_to):
        return Severity.LOW, 0.3
    plain = all(one.address in known or (one.inside and not one.grave) for one in sent_to)
    if buries(rule) or (not plain and slips_out(mailbox.company, rule, sent_to)):
        return Severity.HIGH, max([one.weight for one in sent_to], default=0.75)
    if not sent_to and files_openly(mailbox.company, rule):
        return Severity.INFO, 0.0
    if sent_to or (grave(rule) and rule.marks_read):
        return Severity.MEDIUM, 0.4
    return Severity.INFO, 0.0


def _speaks_for_itself(mailbox: Mailbox, rule: Rule) -> bool:
    """Whether what a standing rule does with the mail leaves no other reading."""
    out = any(stranger(mailbox.company, to, rule.at) for to in _receivers(rule))
    return odd_grave(rule) or (out and buries(rule))


def _receivers(rule: Rule) -> tuple[str, ...]:
    return (*rule.forwards_to, *rule.copies_to)


def _because(mailbox: Mailbox, rule: Rule) -> Iterator[Text]:
    sent_to = [to for to in _receivers(rule) if stranger(mailbox.company, to, rule.at)]
    if sent_to:
        yield text("It sends that mail to {addresses}", addresses=many(sent_to))
    if rule.deletes:
        yield text("It deletes that mail")
    elif grave(rule):
        yield text("It moves that mail to “{folder}”", folder=rule.moves_to)
    if rule.marks_read:
        yield text("It marks that mail as read")
