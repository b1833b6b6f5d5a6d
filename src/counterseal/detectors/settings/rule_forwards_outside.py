"""
An inbox rule sends mail outside, or to an accomplice.

What it finds
    A rule of a mailbox that forwards, redirects, forwards as attachment or blind copies mail to an address outside
    the company, or to an account inside it that was created in the last week or is named to be mistaken for another.
    A rule that deletes the mail afterwards is the worst.

Why it matters
    The rule goes on sending the intruder the mail after the password was changed, and it can choose: only invoices,
    only one customer. Whoever reads the order first can write the changed bank account into the answer.

When it is innocent
    Rules that forward to colleagues or to another domain of the company are not found. Honest rules do send mail to
    an accountant, to a ticket system or to the owner's private mailbox; only the owner can say so. Where the rule
    hides nothing, was not made from a new place, and the address imitates nobody, it is told as medium; to an archive
    or journal as low, and to a company's address as well when the rule was made at the usual desk. Of a rule that stands nobody knows who made it: that it sends mail out is a question, high when
    it sends all mail or mail about money to a free mail service or keeps nothing; that it also hides that mail is
    none.

What to do
    Ask the owner by phone whether the rule is theirs. If not, remove it, end all sessions, and look at what else was
    set in the same session.

See
    MITRE ATT&CK T1114.003 (Email Collection: Email Forwarding Rule)
"""

from __future__ import annotations

from collections.abc import Iterator

from counterseal.examine import detector
from counterseal.lore.outside import FREE_MAIL, LOOK_ALIKE, Stranger, archive, partners, stranger, why
from counterseal.lore.pasts import by_stranger
from counterseal.lore.rules import (
    buries,
    gone,
    hides_name,
    known_as,
    made_by_other,
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


@detector(severity=Severity.CRITICAL, needs=[Rule])
def rule_forwards_outside(mailbox: Mailbox) -> Iterator[Finding]:
    """Yield one finding for each rule that sends mail to strange addresses."""
    for rule in mailbox.fresh(Rule):
        if rule.scope != "mailbox" or not working(rule):
            continue
        complete, earlier = whole(rule, mailbox)
        receivers = dict.fromkeys((*complete.forwards_to, *complete.copies_to))
        strangers = [one for to in receivers if (one := stranger(mailbox.company, to, rule.at))]
        if strangers:
            yield _finding(mailbox, rule, complete, earlier, strangers)


def _finding(
    mailbox: Mailbox, record: Rule, rule: Rule, earlier: tuple[Rule, ...], strangers: list[Stranger]
) -> Finding:
    severity, shows, confidence = _weigh(mailbox, rule, strangers)
    addresses = sorted(one.address for one in strangers)
    return Finding(
        account=mailbox.address,
        about=f"{known_as(rule)}>{','.join(addresses)}",
        said=text("The rule “{name}” sends mail to {addresses}", name=known_as(rule), addresses=many(addresses)),
        records=(record,),
        related=(*earlier, *(one.created for one in strangers if one.created)),
        severity=severity,
        shows=shows,
        confidence=confidence,
        because=(*map(why, strangers), *_because(rule), *stands(record), *gone(record, mailbox)),
        remedies=(*removal(record, mailbox), Remedy("ask_owner", mailbox.address)),
    )


def _because(rule: Rule) -> Iterator[Text]:
    if rule.deletes:
        yield text("The rule then deletes the mail from the mailbox")
    if rule.words:
        yield text("It waits for the words {words}", words=many(rule.words))
    if not rule.deletes and not rule.keeps:
        yield text("No copy stays in the mailbox")
    if made_by_other(rule, rule.account):
        yield text("It was made by {actor}, not by the owner of the mailbox", actor=rule.actor)


def _weigh(mailbox: Mailbox, rule: Rule, strangers: list[Stranger]) -> tuple[Severity, Shows, float]:
    """As bad as the worst receiver. A rule that deletes, or has no name, is nobody's convenience."""
    hidden = rule.deletes or hides_name(rule)
    known = partners(mailbox, rule.at)
    weight = max(one.weight for one in strangers)
    if hidden or any(one.grave for one in strangers):
        severity = Severity.CRITICAL if rule.deletes else Severity.HIGH
        return severity, Shows.INTRUDER, min(0.97, weight + (0.2 if hidden else 0))
    if all(one.inside or one.address in known for one in strangers):
        return Severity.MEDIUM, Shows.DOUBT, 0.5
    if all(map(archive, strangers)) and not slips_out(mailbox.company, rule, strangers):
        return Severity.LOW, Shows.DOUBT, 0.2
    if openly(mailbox.company, rule, strangers):
        return Severity.LOW, Shows.DOUBT, 0.3
    if rule.standing and not buries(rule) and all(one.kind != LOOK_ALIKE for one in strangers):
        picked = picks(rule, mailbox)
        much = picked.everything or picked.to_owner or picked.unknown or picked.money or rule.marks_read
        grave = not rule.keeps or (much and any(one.kind == FREE_MAIL for one in strangers))
        return (Severity.HIGH, Shows.DOUBT, 0.6) if grave else (Severity.MEDIUM, Shows.DOUBT, 0.5)
    if slips_out(mailbox.company, rule, strangers):
        away = not rule.standing and by_stranger(mailbox.company.mailbox(rule.actor), rule)
        return Severity.HIGH, Shows.INTRUDER, min(0.97, weight + (0.2 if away else 0))
    return Severity.MEDIUM, Shows.DOUBT, 0.5
