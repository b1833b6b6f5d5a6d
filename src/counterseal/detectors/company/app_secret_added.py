"""
An application got a new secret with which it signs in by itself.

What it finds
    A password or certificate added to a doubtful application, or added by somebody who had nothing to do with the
    application before to one that may use mail, files or the company's rights.

Why it matters
    Whoever holds the secret is the application. To add one to a product that the company trusts is to borrow its
    rights without registering anything new.

When it is innocent
    Secrets expire, and whoever looks after the application renews them: it registered, owns or changed it before, or
    nothing in the records says that it may touch mail. That is not told.

What to do
    Remove the secret. Where the application is the company's own, its owner makes a new one.

See
    MITRE ATT&CK T1098.001 (Account Manipulation: Additional Cloud Credentials)
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from counterseal.examine import detector
from counterseal.lore.apps import App, apps, gathered, telling
from counterseal.model.finding import Finding, Remedy, Severity, Shows
from counterseal.model.mailbox import Company
from counterseal.model.records import Change
from counterseal.model.text import Text, When, many, text

A_DAY = timedelta(days=1)


@detector(severity=Severity.HIGH, needs=[Change])
def app_secret_added(company: Company) -> Iterator[Finding]:
    """Yield one finding for each application and account that gave it a secret."""
    for actor, app, changes in gathered(company.fresh(Change), company.once(apps), _told):
        doubt = app.doubt
        yield Finding(
            account=actor,
            about=app.key,
            said=text(
                "{actor} gave the application “{name}” a new secret at {at}",
                actor=actor,
                name=app.label,
                at=When(changes[0].at),
            ),
            records=tuple(changes),
            related=app.origin,
            severity=Severity.HIGH if doubt else Severity.LOW,
            shows=Shows.INTRUDER if app.grave else Shows.DOUBT,
            confidence=0.8 if app.grave else 0.6 if doubt else 0.3,
            because=app.reasons or (_borrowed(app, actor),),
            remedies=(Remedy("remove_app_secret", app.id, (("account", actor), ("name", app.name))),),
        )


def _told(change: Change, app: App) -> bool:
    return change.what == "app.secret_added" and (app.doubt is not None or _foreign(app, change))


def _foreign(app: App, change: Change) -> bool:
    """Whether the application has rights worth borrowing and the actor never touched it on a day before."""
    known = any(one.actor == change.actor and one.at < change.at - A_DAY for one in (*app.changes, *app.grants))
    own = app.registration is not None and app.registration.actor == change.actor
    return bool(telling(app.scopes)) and not known and not own


def _borrowed(app: App, actor: str) -> Text:
    return text(
        "It may use {scopes}, and {actor} had never changed it before", scopes=many(telling(app.scopes)), actor=actor
    )
