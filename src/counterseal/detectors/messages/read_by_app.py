"""
A doubtful application read a mailbox.

What it finds
    Mail or files read, copied or searched by an application that is doubtful (`counterseal.lore.apps`), or by an
    application acting by itself that is not the provider's own and had not read any mailbox here before. Where the
    requests of a new application come over an ordinary line of a country from which nobody here ever signed in, and not
    out of a data centre, a person sits there: told as an intruder's.

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

from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta

from counterseal.examine import detector
from counterseal.lore.apps import apps, doubtful_apps, first_party
from counterseal.lore.habits import placed, places
from counterseal.model.finding import Finding, Remedy, Severity, Shows
from counterseal.model.mailbox import Company
from counterseal.model.records import Access, SignIn
from counterseal.model.text import Land, Text, When, text

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
    named = {app.id: app.label for app in company.once(apps).values()}
    found: dict[tuple[str, str], list[Access]] = {}
    for access in company.fresh(Access):
        if not access.app or access.act not in READS or access.actor_kind == "system":
            continue
        new = access.actor_kind == "app" and not first_party(access.app) and since[access.app] - start >= 7 * A_DAY
        if access.app in doubtful or (new and access.at - since[access.app] < A_DAY):
            found.setdefault((access.account, access.app), []).append(access)
    for (account, app), every in found.items():
        doubt = doubtful.get(app)
        grave = doubt is not None and doubt.grave
        lines = () if doubt else _from_a_persons_line(company, every)
        accesses = lines or tuple(every)
        yield Finding(
            account=account,
            about=doubt.key if doubt else app,
            said=text(
                "The application “{name}” read mail of {account}, first at {at}; items: {n}",
                name=doubt.name if doubt else named.get(app, app),
                n=sum(one.count for one in accesses),
                account=account,
                at=When(accesses[0].at),
            ),
            records=accesses,
            severity=Severity.CRITICAL if grave else Severity.HIGH if doubt or lines else Severity.MEDIUM,
            shows=Shows.INTRUDER if doubt or lines else Shows.DOUBT,
            confidence=0.9 if grave else 0.75 if lines else 0.7 if doubt else 0.4,
            because=doubt.reasons if doubt else tuple(_because(company, lines)),
            cause="app consent" if doubt or lines else "",
            remedies=(
                Remedy("disable_app", app, (("account", account), ("name", doubt.key if doubt else ""))),
                Remedy("revoke_grant", app, (("account", account), ("name", doubt.key if doubt else ""))),
                Remedy("review_mailbox", account),
            ),
        )


def _from_a_persons_line(company: Company, accesses: Sequence[Access]) -> tuple[Access, ...]:
    """
    The accesses that came over an ordinary line of a country where nobody of the company signs in. Applications run where
    machines are rented; whoever has the keys of one and reads from a line at home is its maker.
    """
    where = places(company)
    signins = [one for one in company.every(SignIn) if one.ok]
    known = {placed(where, one).country for one in signins} - {""}
    if not known:
        return ()
    return tuple(
        one
        for one in accesses
        if (place := where(one.ip)).country and place.public and not place.rented and place.country not in known
    )


def _because(company: Company, lines: Sequence[Access]) -> Iterator[Text]:
    yield text("It acts by itself and had never read a mailbox here before")
    if lines:
        yield text(
            "It asks from {country} ({ip}), over an ordinary line and not out of a data centre; nobody here ever signed in from there",
            country=Land(company.where(lines[0].ip).country),
            ip=lines[0].ip,
        )
