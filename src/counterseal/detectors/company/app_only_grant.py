"""
An application got rights of its own, over every mailbox, without any person.

What it finds
    Application permissions ("app roles") by which an application reads mail or files of everybody, or gives rights and
    passwords, by itself; and any such permission of a doubtful application.

Why it matters
    Such an application needs nobody to sign in. It works at night, after every password was changed, and with a secret
    that only its maker knows. A right over roles or credentials makes it an administrator.

When it is innocent
    Backup, archive and migration products need to read every mailbox, and an administrator gave it to them when they
    were bought. Such a grant is worth one question; one that only stands, of an application that is not doubtful, is
    told as low. Rights to look at names or calendars are not told.

What to do
    Ask the administrator which product that is. If nobody can say, disable the application first and then revoke its
    rights; look at what it read.

See
    MITRE ATT&CK T1098.003 (Account Manipulation: Additional Cloud Roles), T1550.001 (Application Access Token)
    Microsoft: Overview of permissions and consent in the Microsoft identity platform
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from counterseal.examine import detector
from counterseal.lore.apps import App, Power, apps, gathered, strongest, telling
from counterseal.lore.rules import stands
from counterseal.model.finding import Finding, Remedy, Severity, Shows
from counterseal.model.mailbox import Company
from counterseal.model.records import AppGrant
from counterseal.model.text import Text, many, text

MINUTES = timedelta(minutes=5)


@detector(severity=Severity.CRITICAL, needs=[AppGrant])
def app_only_grant(company: Company) -> Iterator[Finding]:
    """Yield one finding for each application, for the account that gave it the rights."""
    for actor, app, grants in gathered(company.fresh(AppGrant), company.once(apps), lambda grant, _: grant.app_only):
        scopes = tuple(dict.fromkeys(scope for one in grants for scope in one.scopes))
        if not app.doubt and not telling(scopes):
            continue
        standing = all(one.standing for one in grants)
        severity, shows, confidence = _grade(app, strongest(scopes), standing)
        yield Finding(
            account=actor,
            about=app.key,
            said=_said(actor, app, telling(scopes) or scopes),
            records=tuple(sorted((*grants, *_consent(app, grants[0])), key=lambda one: one.at)),
            related=app.origin,
            severity=severity,
            shows=shows,
            confidence=confidence,
            because=(*app.reasons, *stands(grants[0])),
            remedies=(
                Remedy("disable_app", app.id, (("account", actor), ("name", app.name))),
                Remedy("revoke_grant", app.id, (("account", actor), ("name", app.name), ("app_only", "yes"))),
            ),
        )


def _consent(app: App, first: AppGrant) -> Iterator[AppGrant]:
    """The consent by which the same person gave the rights: the directory writes both down in the same seconds."""
    for one in app.grants:
        if not one.app_only and one.everyone and one.actor == first.actor and abs(one.at - first.at) <= MINUTES:
            yield one


def _said(actor: str, app: App, scopes: tuple[str, ...]) -> Text:
    if not actor:
        return text(
            "The application “{name}” has rights of its own over the whole company: {scopes}",
            name=app.label,
            scopes=many(scopes),
        )
    return text(
        "{actor} gave the application “{name}” rights of its own over the whole company: {scopes}",
        actor=actor,
        name=app.label,
        scopes=many(scopes),
    )


def _grade(app: App, most: Power, standing: bool) -> tuple[Severity, Shows, float]:
    if standing and not app.doubt:
        return Severity.LOW, Shows.DOUBT, 0.2
    if app.grave or (app.doubt and most is Power.COMPANY):
        return Severity.CRITICAL, Shows.INTRUDER, 0.85
    if app.doubt or most is Power.COMPANY:
        return Severity.HIGH, Shows.DOUBT, 0.6 if app.doubt else 0.5
    return Severity.MEDIUM, Shows.DOUBT, 0.4
