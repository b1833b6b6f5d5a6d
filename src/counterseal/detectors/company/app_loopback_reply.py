"""
An application hands its keys to the machine of whoever runs it.

What it finds
    An application registered in the company whose only reply addresses are the own machine (`http://localhost:8917`,
    `127.0.0.1`, `[::1]`) or have a scheme that somebody made up (`post://box`), while it may use mail, files or
    contacts, is open to accounts of any company, or is named to look like a known service.

Why it matters
    After the consent the key to the mailbox is sent to the reply address. Kits for stealing mail by consent run on the
    thief's computer, so the key must come there. A product that serves customers answers to a server with a name.

When it is innocent
    Programs for the desktop that sign in by Microsoft's library answer to `http://localhost` by that library's own
    documentation, and phone programs have schemes such as `msauth.com.example`. A programmer's tool for one company,
    without rights over mail, is told as low; where a true server stands beside the own machine nothing is said.

What to do
    Ask who registered it and for what. If nobody can say, disable it and revoke its consents.

See
    MITRE ATT&CK T1528 (Steal Application Access Token), T1550.001 (Use Alternate Authentication Material: Application
    Access Token)
    Microsoft: Redirect URI (reply URL) restrictions and limitations
"""

from __future__ import annotations

from collections.abc import Iterator

from counterseal.examine import detector
from counterseal.lore.apps import App, apps, gathered, homemade, loopback, telling
from counterseal.model.finding import Finding, Remedy, Severity, Shows
from counterseal.model.mailbox import Company
from counterseal.model.records import Change
from counterseal.model.text import many, text


@detector(severity=Severity.HIGH, needs=[Change])
def app_loopback_reply(company: Company) -> Iterator[Finding]:
    """Yield one finding for each account that gave an application such a reply address."""
    for actor, app, changes in gathered(company.fresh(Change), company.once(apps), _collects):
        severity, shows, confidence = _grade(app)
        yield Finding(
            account=actor,
            about=app.key,
            said=text(
                "{actor} let the application “{name}” send its keys to {urls}, which is no server on the Internet",
                actor=actor,
                name=app.label,
                urls=many(dict.fromkeys(url for change in changes for url in _urls(change))),
            ),
            records=tuple(changes),
            severity=severity,
            shows=shows,
            confidence=confidence,
            because=app.reasons,
            remedies=(Remedy("disable_app", app.id, (("account", actor), ("name", app.name))),),
        )


def _urls(change: Change) -> list[str]:
    return change.details.get("reply_urls", "").split()


def _collects(change: Change, app: App) -> bool:
    here = change.actor_kind == "user" and app.registration is not None
    return here and bool(_urls(change)) and all(loopback(url) or homemade(url) for url in app.replies)


def _grade(app: App) -> tuple[Severity, Shows, float]:
    if app.grave:
        return Severity.HIGH, Shows.INTRUDER, 0.7
    if app.doubt or telling(app.scopes):
        return Severity.MEDIUM, Shows.DOUBT, 0.5
    return Severity.LOW, Shows.DOUBT, 0.2
