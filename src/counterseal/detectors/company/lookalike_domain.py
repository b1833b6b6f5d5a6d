"""
An address outside is made to be read as ours, or as a partner's.

What it finds
    Outside addresses in rules, forwarding, delegations and messages whose domain imitates one of our own domains or
    the domain of a partner with whom we have long exchanged mail; and, in settings, an address at a free mail service
    with the same name as an account that was just created here.

Why it matters
    The payment goes wrong in the last letters: `acrne.test` for `acme.test`. The thief answers from such an address
    in a running thread, so that the real partner does not hear of it. In a rule it shows where the stolen mail goes,
    and that a new account and an outside mailbox belong to the same person.

When it is innocent
    Mail that came in from such an address, and mail that went to one that had written before, is fraud from outside
    and no sign that the mailbox is stolen. Firms own several endings (`acme.com`, `acme.cn`) and sister names
    (`acme-group.com`): in messages these are not told of our own domains, and of partners' only as low. A rule that
    throws mail from a look-alike away may be somebody's defence, so a look-alike in a rule's condition is a doubt. A
    partner who moves to another domain says so. Two old partners with similar names are partners: only a domain that
    appears after the one that it imitates counts.

What to do
    Do not answer. Phone the partner at a number known before, and compare the last invoice letter by letter. Block
    the domain.

See
    MITRE ATT&CK T1583.001 (Acquire Infrastructure: Domains), T1566 (Phishing)
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain

from counterseal.examine import detector
from counterseal.lore.correspondents import Correspondents
from counterseal.lore.outside import inside
from counterseal.lore.words import shared_mailbox
from counterseal.mail.addresses import domain_of, free_mail, local_of
from counterseal.mail.lookalikes import SHORTEST, Likeness, domain_imitates
from counterseal.model.finding import Finding, Remedy, Severity, Shows
from counterseal.model.mailbox import Company
from counterseal.model.records import Change, Delegate, Forward, Message, Record, Rule
from counterseal.model.text import Text, text

OURS = "ours"
PARTNER = "partner"
ACCOUNT = "account"
SENT = ("sent", "sent_as", "sent_on_behalf")


@dataclass(frozen=True, slots=True)
class _Hit:
    record: Record
    address: str
    whose: str
    likeness: Likeness
    gets_mail: bool = True
    """Whether mail goes there; a rule's condition may only keep somebody away."""


@detector(severity=Severity.HIGH, needs=[Message, Rule, Forward, Delegate])
def lookalike_domain(company: Company) -> Iterator[Finding]:
    """Yield one finding for each account and each such address (in settings) or domain (in messages)."""
    found: dict[tuple[str, str], list[_Hit]] = {}
    people = company.once(Correspondents)
    for hit in chain(_in_settings(company, people), _in_messages(company, people)):
        what = domain_of(hit.address) if isinstance(hit.record, Message) else hit.address
        found.setdefault((hit.record.account, what), []).append(hit)
    for (account, what), hits in found.items():
        first = hits[0]
        wrote = isinstance(first.record, Message) and first.record.act not in SENT
        severity, shows, confidence = max((_grade(hit, wrote) for hit in hits), key=lambda one: (one[0], one[2]))
        yield Finding(
            account=account,
            about=what,
            said=_said(first),
            records=tuple({hit.record.id: hit.record for hit in hits}.values()),
            severity=severity,
            shows=shows,
            confidence=confidence,
            remedies=(Remedy("ask_owner", account, (("address", first.address),)),),
        )


def _in_settings(company: Company, people: Correspondents) -> Iterator[_Hit]:
    born = _born(company)
    domains = company.domains - {domain for domain in company.domains if free_mail("@" + domain)}
    rules = [one for one in company.fresh(Rule) if one.what == "set"]
    named: Iterator[tuple[Record, str, bool]] = chain(
        ((one, to, True) for one in company.fresh(Forward) if one.what == "set" for to in one.to),
        ((one, one.to, True) for one in company.fresh(Delegate) if one.what == "set"),
        ((one, to, True) for one in rules for to in (*one.forwards_to, *one.copies_to)),
        ((one, to, False) for one in rules for to in (*one.senders, *one.recipients)),
    )
    for record, address, gets_mail in named:
        if "@" not in address or not record.succeeded or record.actor_kind == "system" or inside(company, address):
            continue
        if free_mail(address):
            if (created := born.get(local_of(address))) and created != record.actor:
                yield _Hit(record, address, ACCOUNT, Likeness(created, "inside"))
        elif likeness := domain_imitates(domain_of(address), domains):
            yield _Hit(record, address, OURS, likeness, gets_mail)
        elif likeness := people.imitated(domain_of(address)):
            yield _Hit(record, address, PARTNER, likeness, gets_mail)


def _born(company: Company) -> dict[str, str]:
    """Accounts that people created in the records, by the name before the @; short and common names tell nothing."""
    return {
        local: change.target.lower()
        for change in company.every(Change)
        if change.what == "user.created" and change.succeeded and change.actor_kind != "system"
        if len(local := local_of(change.target)) >= SHORTEST and not shared_mailbox(change.target)
    }


def _in_messages(company: Company, people: Correspondents) -> Iterator[_Hit]:
    known: dict[str, tuple[str, Likeness] | None] = {}
    for message in company.fresh(Message):
        for address in message.recipients if message.act in SENT else (message.sender,):
            domain = domain_of(address)
            if not domain or free_mail(address) or domain.endswith(".onmicrosoft.com"):
                continue
            if domain not in known:
                known[domain] = None if inside(company, address) else _whose(company, people, domain)
            if verdict := known[domain]:
                yield _Hit(message, address, *verdict)


def _whose(company: Company, people: Correspondents, domain: str) -> tuple[str, Likeness] | None:
    likeness = domain_imitates(domain, company.domains)
    if likeness:
        # Our other endings and sister names write to us every day.
        return (OURS, likeness) if likeness.trick not in ("top level", "inside") else None
    likeness = people.imitated(domain)
    return (PARTNER, likeness) if likeness else None


def _grade(hit: _Hit, wrote: bool) -> tuple[Severity, Shows, float]:
    """`wrote`: the false name wrote to the mailbox before anybody wrote to it."""
    sure = hit.likeness.disguised or hit.whose == ACCOUNT
    if isinstance(hit.record, Message):
        shows = Shows.OUTSIDE if wrote or hit.record.act not in SENT else Shows.DOUBT
        if hit.likeness.trick == "top level" or (shows is Shows.DOUBT and not sure):  # or mistyped
            return Severity.LOW, shows, 0.3
        return (Severity.HIGH, shows, 0.7) if sure else (Severity.MEDIUM, shows, 0.4)
    if sure and hit.gets_mail:
        return Severity.HIGH, Shows.INTRUDER, 0.8
    return Severity.MEDIUM, Shows.DOUBT, 0.5


def _said(hit: _Hit) -> Text:
    target = hit.likeness.target
    if hit.whose == ACCOUNT:
        return text(
            "{address} bears the same name as {account}, an account created here", address=hit.address, account=target
        )
    if hit.whose == OURS:
        return text("{address} is made to look like our domain {domain}", address=hit.address, domain=target)
    return text("{address} is made to look like our partner’s domain {domain}", address=hit.address, domain=target)
