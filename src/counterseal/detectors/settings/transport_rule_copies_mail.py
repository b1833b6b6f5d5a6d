"""
A mail flow rule of the whole company copies or redirects mail to a stranger, or to whoever made the rule.

What it finds
    A rule of the company (not of one mailbox) that blind copies, redirects or adds receivers outside the company or
    a look-alike inside it; that sends mail about money or security to its own maker or to an account of this week; or
    that deletes such mail and has a name that hides it. Words of money and a name that hides it make it worst.

Why it matters
    One such rule reads every mailbox of the company, and no owner of a mailbox can see it. Only an administrator can
    make it, so an administrator's account is stolen or abused.

When it is innocent
    Footers, warnings on mail from outside, and copies into the company's own journal or archive mailbox are not
    found, even when that mailbox is new. Blocking attachments, senders or the words of a wave of fraud is not found.
    A copy to an outside archive service is told as low, when it was not set from a new place: it reads all mail, and
    somebody must be able to say that it was ordered. That a rule's use is not audited says little by itself, because
    the administrator's page proposes it.

What to do
    Remove the rule, then treat the account that made it as stolen. All mail that matched since then was read.

See
    MITRE ATT&CK T1114.003 (Email Collection: Email Forwarding Rule), T1564.008 (Hide Artifacts: Email Hiding Rules)
"""

from __future__ import annotations

from collections.abc import Iterator

from counterseal.examine import detector
from counterseal.lore.outside import NEW, Stranger, archive, stranger, why
from counterseal.lore.pasts import NEW as NEW_PLACE
from counterseal.lore.pasts import origin
from counterseal.lore.rules import Picks, gone, nameless, picks, removal, stands, whole, working
from counterseal.model.finding import Finding, Remedy, Severity, Shows
from counterseal.model.mailbox import Company
from counterseal.model.records import Rule
from counterseal.model.text import Text, many, text


@detector(severity=Severity.CRITICAL, needs=[Rule])
def transport_rule_copies_mail(company: Company) -> Iterator[Finding]:
    """Yield one finding for each rule of the company that takes mail to where it does not belong."""
    for rule in company.fresh(Rule):
        if rule.scope != "tenant" or not working(rule):
            continue
        mailbox = company.mailbox(rule.account)
        complete, earlier = whole(rule, mailbox)
        receivers = tuple(dict.fromkeys((*complete.copies_to, *complete.forwards_to)))
        picked = picks(complete, mailbox)
        watched = bool(picked.money or picked.security)
        found = (stranger(company, to, rule.at) for to in receivers)
        strangers = [one for one in found if one and (watched or one.kind != NEW)]
        to_maker = watched and rule.actor in receivers
        if not (strangers or to_maker or (complete.deletes and watched and nameless(rule.name))):
            continue
        kept = strangers and not watched and all(map(archive, strangers)) and not nameless(rule.name)
        lawful = kept and origin(company, rule) != NEW_PLACE
        severity, confidence = (Severity.LOW, 0.2) if lawful else _weigh(complete, strangers, watched)
        proved = severity >= Severity.CRITICAL or (severity >= Severity.HIGH and not rule.standing)
        yield Finding(
            account=rule.account,
            about=rule.name,
            said=_said(complete, strangers, receivers, to_maker),
            records=(rule,),
            related=(*earlier, *(one.created for one in strangers if one.created)),
            severity=severity,
            shows=Shows.INTRUDER if proved else Shows.DOUBT,
            confidence=confidence if proved else min(confidence, 0.6),
            because=(*map(why, strangers), *_because(complete, picked), *stands(rule), *gone(rule, mailbox)),
            remedies=(
                *removal(rule, mailbox),
                *((Remedy("ask_owner", rule.account),) if rule.account else ()),
            ),
        )


def _weigh(rule: Rule, strangers: list[Stranger], watched: bool) -> tuple[Severity, float]:
    weight = max([one.weight for one in strangers], default=0.5)
    if all(one.kind == NEW for one in strangers):
        return (Severity.HIGH, 0.75) if nameless(rule.name) else (Severity.MEDIUM, 0.4)
    if watched or nameless(rule.name) or any(one.grave for one in strangers):
        return Severity.CRITICAL, min(0.97, weight + (0.2 if nameless(rule.name) or rule.unaudited else 0.1))
    return Severity.HIGH, weight


def _said(rule: Rule, strangers: list[Stranger], receivers: tuple[str, ...], to_maker: bool) -> Text:
    to = [one.address for one in strangers] or receivers
    if strangers or to_maker:
        return text(
            "The company's rule “{name}” sends everybody's mail to {addresses}", name=rule.name, addresses=many(to)
        )
    return text("The company's rule “{name}” deletes everybody's mail that it picks", name=rule.name)


def _because(rule: Rule, picked: Picks) -> Iterator[Text]:
    if picked.money:
        yield text("It waits for words about money: {words}", words=many(picked.money))
    if picked.security:
        yield text("It waits for words about security: {words}", words=many(picked.security))
    if rule.actor and rule.actor in (*rule.copies_to, *rule.forwards_to):
        yield text("The mail goes to the account that made the rule")
    if rule.unaudited:
        yield text("Its use is not written into the audit log")
