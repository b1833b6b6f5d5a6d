"""
An account was created whose name is made to be read as another.

What it finds
    A new account of the company whose name is made to look like a colleague's, like the company's own name, like a
    mail service, or like one of the words that office accounts bear (`adrnin`, `CustornerCare`). Letters must look
    alike, not merely be close.

Why it matters
    Mail from such an account comes from your own domain and is believed at once. Given rights over other mailboxes it
    reads on when the stolen account is long locked.

When it is innocent
    Colleagues are called almost alike (`zhangwei`, `zhangmei`), have numbers (`sales2`), or have a second spelling
    with a dot. None of that is told. Whoever is called Arno in a company with an Amo is told as a doubt, because two
    joined letters of short names may be honest. Accounts that the provider itself makes are not told.

What to do
    Block the account and remove it after its mail was kept as evidence. Take back what it was given, and look at
    everything that the account did which created it.

See
    MITRE ATT&CK T1136.003 (Create Account: Cloud Account), T1036.010 (Masquerading: Masquerade Account Name)
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from datetime import datetime, timedelta

from counterseal.examine import detector
from counterseal.lore.names import ACCOUNT_WORDS, BRANDS
from counterseal.mail.addresses import domain_of, local_of
from counterseal.mail.lookalikes import Likeness, imitates, skeleton
from counterseal.model.finding import Finding, Remedy, Severity, Shows
from counterseal.model.mailbox import START, Company
from counterseal.model.records import Change
from counterseal.model.text import text

AN_HOUR = timedelta(hours=1)
CREATED = ("user.created", "mailbox.created")


@detector(severity=Severity.CRITICAL, needs=[Change])
def lookalike_account(company: Company) -> Iterator[Finding]:
    """Yield one finding for each new account with such a name; the finding is the new account's."""
    born: dict[str, datetime] = {}
    for change in company.every(Change):
        if change.what in CREATED and change.succeeded:
            born.setdefault(local_of(change.target), change.at)
    alike: dict[str, set[str]] = defaultdict(set)
    for name in {local_of(address) for address in company.addresses}:
        alike[skeleton(name)].add(name)
    seen: set[str] = set()
    for change in company.fresh(Change):
        address = change.target.lower()
        if change.what not in CREATED or not change.succeeded or change.actor_kind == "system" or address in seen:
            continue
        local = local_of(address)
        colleagues = [n for n in alike[skeleton(local)] - {local} if len(n) > 3 and born.get(n, START) <= change.at]
        own = {domain.partition(".")[0] for domain in (*company.domains, domain_of(address)) if domain}
        targets = (*ACCOUNT_WORDS, *BRANDS, *company.brands, *sorted(own), *sorted(colleagues))
        likeness = imitates(local, targets, near=False)
        if likeness and likeness.disguised:
            seen.add(address)
            yield _finding(company, change, address, likeness)


def _finding(company: Company, change: Change, address: str, likeness: Likeness) -> Finding:
    sure = len(likeness.target) > 4 and likeness.trick != "i/l"
    return Finding(
        account=address if "@" in address else change.actor,
        about=address,
        said=text(
            "{actor} created the account {address}, which is made to look like “{target}”",
            actor=change.actor,
            address=address,
            target=likeness.target,
        ),
        records=(change, *_roles(company, change)),
        severity=Severity.CRITICAL if sure else Severity.MEDIUM,
        shows=Shows.INTRUDER if sure else Shows.DOUBT,
        confidence=0.9 if sure else 0.4,
        because=(text("The eye takes one for the other: {trick}", trick=likeness.trick),),
        remedies=(
            Remedy("block_sign_in", address),
            Remedy("remove_account", address, (("account", change.actor),)),
        ),
    )


def _roles(company: Company, created: Change) -> tuple[Change, ...]:
    """The roles that the same person gave to the new account in its first hour."""
    return tuple(
        one
        for one in company.every(Change)
        if one.what == "role.granted" and one.succeeded and one.actor == created.actor
        if one.target.lower() == created.target.lower() and abs(one.at - created.at) <= AN_HOUR
    )
