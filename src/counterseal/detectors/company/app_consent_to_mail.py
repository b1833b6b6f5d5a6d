"""
An account let an application into its mail, files or contacts.

What it finds
    A consent of one account to an application that may read or send mail, open files, contacts or chats. Doubtful
    applications are told as critical (`counterseal.lore.apps` says what makes one doubtful), others by how far their
    rights go and whether the company has used them before. Where the account registered a doubtful application
    itself, the consent is an intruder's act; else its owner may have been deceived into it, and others read the mail
    since.

Why it matters
    A consent survives a change of the password and asks for no second factor. It is a way in that nobody sees in the
    list of sign-ins, because the application comes from the provider's own network.

When it is innocent
    Almost every product asks for `User.Read` and `openid`: it knows who signs in and nothing more. The mail programs
    of Apple and Mozilla, the provider's own applications, and an application that colleagues have used for a week are
    no news. A calendar or customer product that reads mail may be wanted; it is worth the question. What stands in a
    list of applications, and is not doubtful, is told as low.

What to do
    Ask by phone whether the owner wanted it. If not, revoke the consent and end the sessions; a new password alone
    changes nothing.

See
    MITRE ATT&CK T1528 (Steal Application Access Token), T1671 (Cloud Application Integration)
    Microsoft: Detect and remediate illicit consent grants
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import timedelta

from counterseal.examine import detector
from counterseal.lore.apps import App, apps, gathered, mail_program, makers, naming, opens_mail, telling
from counterseal.lore.rules import stands
from counterseal.model.finding import Finding, Remedy, Severity, Shows
from counterseal.model.mailbox import Company
from counterseal.model.records import AppGrant
from counterseal.model.text import many, text

A_WEEK = timedelta(days=7)


@detector(severity=Severity.CRITICAL, needs=[AppGrant])
def app_consent_to_mail(company: Company) -> Iterator[Finding]:
    """Yield one finding for each account and application."""
    of = company.once(apps)
    deceivers = makers(of)
    for account, app, grants in gathered(company.fresh(AppGrant), of, _opens, "account"):
        if not app.doubt and any(one.at < grants[0].at - A_WEEK for one in app.grants):
            continue
        severity, shows, confidence = _grade(app, grants, grants[0].actor in deceivers)
        yield Finding(
            account=account,
            about=app.key,
            said=text(
                "{account} let the application “{name}” use {scopes}",
                account=account,
                name=app.label,
                scopes=many(dict.fromkeys(scope for one in grants for scope in telling(one.scopes))),
            ),
            records=naming(app, grants),
            related=app.origin,
            severity=severity,
            shows=shows,
            confidence=confidence,
            because=(*app.reasons, *stands(grants[0])),
            cause="app consent" if shows is Shows.OPENED else "",
            remedies=(Remedy("revoke_grant", app.id, (("account", account), ("name", app.name))),),
        )


def _opens(grant: AppGrant, app: App) -> bool:
    return bool(telling(grant.scopes)) and not (grant.everyone or grant.app_only or mail_program(app.id))


def _grade(app: App, grants: Sequence[AppGrant], deceiver: bool) -> tuple[Severity, Shows, float]:
    if app.grave:
        return Severity.CRITICAL, Shows.INTRUDER if deceiver else Shows.OPENED, 0.9
    if app.doubt:
        return Severity.HIGH, Shows.DOUBT, 0.6
    dated = opens_mail(grants[0].scopes) and not all(one.standing for one in grants)
    return (Severity.MEDIUM, Shows.DOUBT, 0.4) if dated else (Severity.LOW, Shows.DOUBT, 0.2)
