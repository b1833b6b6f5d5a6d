"""
A doubtful application read a mailbox.

What it finds
    Mail or files read, copied or searched by an application that is doubtful (`counterseal.lore.apps`), or by an
    application acting by itself that is not the provider's own and had not read any mailbox here before.

Why it matters
    This is the proof that a consent was used. The address is the provider's, so no sign-in and no foreign country shows
    it; only the application's id does.

When it is innocent
    The provider's own services read for search, calendars and backup. An application that has read for weeks by itself
    is a product that the company uses. Both are not told.

What to do
    Disable the application and revoke its consents, then count what it read as leaked.

See
    MITRE ATT&CK T1550.001 (Use Alternate Authentication Material: Application Access Token), T1114.002 (Remote Email
    Collection)
    Microsoft: Use MailItemsAccessed to investigate compromised accounts
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta

from counterseal.examine import detector
from counterseal.lore.apps import doubtful_apps, first_party
from counterseal.model.finding import Finding, Remedy, Severity, Shows
from counterseal.model.mailbox import Company
from counterseal.model.records import Access
from counterseal.model.text import When, text

A_DAY = timedelta(days=1)
READS = ("read", "sync", "search", "download")


@detector(severity=Severity.CRITICAL, needs=[Access])
def read_by_app(company: Company) -> Iterator[Finding]:
    """Yield one finding for each account that was read and application that read it."""
    doubtful = doubtful_apps(company)
    since: dict[str, datetime] = {}
    for access in company.every(Access):
        if access.app and access.actor_kind == "app":
            since.setdefault(access.app, access.at)
    start = company.records[0].at if company.records else company.since
    found: dict[tuple[str, str], list[Access]] = {}
    for access in company.fresh(Access):
        if not access.app or access.act not in READS or access.actor_kind == "system":
            continue
        new = access.actor_kind == "app" and not first_party(access.app) and since[access.app] - start >= 7 * A_DAY
        if access.app in doubtful or (new and access.at - since[access.app] < A_DAY):
            found.setdefault((access.account, access.app), []).append(access)
    for (account, app), accesses in found.items():
        doubt = doubtful.get(app)
        grave = doubt is not None and doubt.grave
        yield Finding(
            account=account,
            about=doubt.key if doubt else app,
            said=text(
                "The application “{name}” read mail of {account}, first at {at}; items: {n}",
                name=doubt.name if doubt else app,
                n=sum(one.count for one in accesses),
                account=account,
                at=When(accesses[0].at),
            ),
            records=tuple(accesses),
            severity=Severity.CRITICAL if grave else Severity.HIGH if doubt else Severity.MEDIUM,
            shows=Shows.INTRUDER if doubt else Shows.DOUBT,
            confidence=0.9 if grave else 0.7 if doubt else 0.4,
            because=doubt.reasons if doubt else (text("It acts by itself and had never read a mailbox here before"),),
            remedies=(
                Remedy("disable_app", app, (("account", account), ("name", doubt.key if doubt else ""))),
                Remedy("revoke_grant", app, (("account", account), ("name", doubt.key if doubt else ""))),
                Remedy("review_mailbox", account),
            ),
        )
