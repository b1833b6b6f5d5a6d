"""
Two accounts did the same trick with false applications.

What it finds
    A second account that registers an application named to look like a service which another account's application
    imitated before, or with the same reply address on somebody's own machine; and an account that consents to a false
    application which another account of the company registered.

Why it matters
    One false application may be a joke or an exercise. When the same unusual thing comes from a second account, one
    hand holds both: two colleagues do not think of the same disguise and the same port. This turns the suspicion of
    the first into proof against the second.

When it is innocent
    Two programmers register tools that answer to `localhost`: without a disguised name that is no trick. Two people
    who were deceived into the same application from outside did nothing alike by themselves. A second application of
    the same account is the same account's.

What to do
    Treat both accounts as stolen by the same intruder: block them, end their sessions, disable the applications.

See
    MITRE ATT&CK T1036.005 (Masquerading: Match Legitimate Resource Name or Location), T1528 (Steal Application Access
    Token)
"""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import urlsplit

from counterseal.examine import detector
from counterseal.lore.apps import App, apps, homemade, loopback, makers
from counterseal.model.finding import Finding, Remedy, Severity, Shows
from counterseal.model.mailbox import Company
from counterseal.model.records import AppGrant, Change
from counterseal.model.text import Text, When, text


@detector(severity=Severity.CRITICAL, needs=[Change])
def same_trick_two_accounts(company: Company) -> Iterator[Finding]:
    """Yield one finding for each later account and application."""
    of = company.once(apps)
    deceivers = makers(of)
    every = {app.id: app for app in of.values()}.values()
    false = [(app.registration, app) for app in every if app.doubt and app.registration]
    false.sort(key=lambda pair: (pair[0].at, pair[1].id))
    fresh = {change.id for change in company.fresh(Change)}
    for number, (own, app) in enumerate(false):
        for before, first in false[:number]:
            shared = _shared(first, app) if before.actor != own.actor else ()
            if shared and own.id in fresh:
                yield _finding(own, app, before, Shows.INTRUDER, 0.9, shared)
                break
    made = {app.id: (own, app) for own, app in false if app.doubt and app.doubt.likeness}
    for grant in company.fresh(AppGrant):
        pair = made.get(of[grant.id].id) if grant.id in of else None
        if pair and pair[0].actor != grant.actor:
            said = text("It consented to an application that {maker} registered", maker=pair[0].actor)
            shows = Shows.INTRUDER if grant.actor in deceivers else Shows.OPENED
            yield _finding(grant, pair[1], pair[0], shows, 0.8, (said,))


def _shared(one: App, other: App) -> tuple[Text, ...]:
    """What two applications have in common that two honest people do not hit on; nothing without a disguise."""
    brands = [app.doubt.likeness.target for app in (one, other) if app.doubt and app.doubt.likeness]
    if not brands:
        return ()
    said = []
    if len(brands) == 2 and brands[0] == brands[1]:
        said.append(text("Both applications are named to look like {brand}", brand=brands[0]))
    if same := sorted(_origins(one) & _origins(other)):
        said.append(text("Both applications send their keys to {url}", url=same[0]))
    return tuple(said)


def _origins(app: App) -> set[str]:
    urls = (url for url in app.replies if loopback(url) or homemade(url))
    return {f"{parts.scheme}://{parts.netloc}" for url in urls for parts in [urlsplit(url)]}


def _finding(
    record: Change | AppGrant, app: App, before: Change, shows: Shows, confidence: float, because: tuple[Text, ...]
) -> Finding:
    return Finding(
        account=record.actor,
        about=app.key,
        said=text(
            "{actor} did with “{name}” what {other} had done with “{first}” at {at}",
            actor=record.actor,
            name=app.label,
            other=before.actor,
            first=before.target,
            at=When(before.at),
        ),
        records=(record,),
        related=(before,),
        severity=Severity.CRITICAL,
        shows=shows,
        confidence=confidence,
        because=because,
        remedies=(
            Remedy("block_sign_in", record.actor),
            Remedy("end_sessions", record.actor),
            Remedy("disable_app", app.id, (("account", record.actor), ("name", app.name))),
        ),
    )
