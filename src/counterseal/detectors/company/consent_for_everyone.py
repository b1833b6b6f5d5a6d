"""
An application was let into the mail of the whole company at once.

What it finds
    A consent for everybody ("on behalf of your organization") to an application that may use mail, files, contacts or
    chats, or to a doubtful application whatever it may use. Where the account registered a doubtful application itself,
    the consent is an intruder's act; else the administrator may have been deceived into it.

Why it matters
    One click by one administrator opens every mailbox, without a word to those who own them. Whoever has stolen an
    administrator's account consents for everybody, so that each account that signs in later brings its mail along.

When it is innocent
    Administrators consent for everybody to spare their colleagues the question: meeting and customer products ask for
    it when they are bought; where nothing is doubtful, it is told as medium. A consent that only lets people sign
    in is not told, unless the application is doubtful.
    The provider's own applications are not told; what only stands, and is not doubtful, is told as low.

What to do
    Ask the administrator by phone which product that is and who ordered it. If nobody can say, revoke the consent for
    everybody and disable the application.

See
    MITRE ATT&CK T1528 (Steal Application Access Token), T1671 (Cloud Application Integration)
    Microsoft: Grant tenant-wide admin consent to an application
"""

from __future__ import annotations

from collections.abc import Iterator

from counterseal.examine import detector
from counterseal.lore.apps import App, apps, gathered, makers, naming, telling
from counterseal.lore.rules import stands
from counterseal.model.finding import Finding, Remedy, Severity, Shows
from counterseal.model.mailbox import Company
from counterseal.model.records import AppGrant
from counterseal.model.text import Text, many, text


@detector(severity=Severity.CRITICAL, needs=[AppGrant])
def consent_for_everyone(company: Company) -> Iterator[Finding]:
    """Yield one finding for each application, for the account that consented."""
    of = company.once(apps)
    deceivers = makers(of)
    for actor, app, grants in gathered(company.fresh(AppGrant), of, _opens):
        scopes = tuple(dict.fromkeys(scope for one in grants for scope in one.scopes))
        standing = all(one.standing for one in grants)
        severity, shows, confidence = _grade(app, telling(scopes), actor in deceivers, standing)
        yield Finding(
            account=actor,
            about=app.key,
            said=_said(actor, app, telling(scopes) or scopes),
            records=naming(app, grants),
            related=app.origin,
            severity=severity,
            shows=shows,
            confidence=confidence,
            because=(*app.reasons, *stands(grants[0])),
            remedies=(
                Remedy("revoke_grant", app.id, (("account", actor), ("name", app.name), ("everyone", "yes"))),
                Remedy("disable_app", app.id, (("account", actor), ("name", app.name))),
            ),
        )


def _opens(grant: AppGrant, app: App) -> bool:
    return grant.everyone and not grant.app_only and bool(app.doubt or telling(grant.scopes))


def _said(actor: str, app: App, scopes: tuple[str, ...]) -> Text:
    if not actor:
        return text(
            "The application “{name}” may use {scopes} of everybody in the company",
            name=app.label,
            scopes=many(scopes),
        )
    return text(
        "{actor} let the application “{name}” use {scopes} of everybody in the company",
        actor=actor,
        name=app.label,
        scopes=many(scopes),
    )


def _grade(app: App, content: tuple[str, ...], deceiver: bool, standing: bool) -> tuple[Severity, Shows, float]:
    if app.grave:
        shows = Shows.INTRUDER if deceiver else Shows.OPENED
        return (Severity.CRITICAL, shows, 0.9) if content else (Severity.HIGH, shows, 0.7)
    if app.doubt:
        return Severity.HIGH, Shows.DOUBT, 0.6
    return (Severity.LOW, Shows.DOUBT, 0.2) if standing else (Severity.MEDIUM, Shows.DOUBT, 0.4)
