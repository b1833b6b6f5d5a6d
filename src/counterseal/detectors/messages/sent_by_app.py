"""
A doubtful application sent mail in somebody's name.

What it finds
    Messages sent through an application that is doubtful (`counterseal.lore.apps`).

Why it matters
    The message lies in the sent mail of the owner, or was deleted there, and the receiver sees a known sender. With
    attachments it is how files leave the company.

When it is innocent
    Honest products send invitations and invoices in their user's name. They are not doubtful, and are not told.

What to do
    Disable the application. Read what was sent, phone every receiver, and take the attachments as leaked.

See
    MITRE ATT&CK T1550.001 (Use Alternate Authentication Material: Application Access Token), T1534 (Internal
    Spearphishing)
"""

from __future__ import annotations

from collections.abc import Iterator

from counterseal.examine import detector
from counterseal.lore.apps import doubtful_apps
from counterseal.model.finding import Finding, Remedy, Severity, Shows
from counterseal.model.mailbox import Company
from counterseal.model.records import Message
from counterseal.model.text import Text, When, many, text


@detector(severity=Severity.CRITICAL, needs=[Message])
def sent_by_app(company: Company) -> Iterator[Finding]:
    """Yield one finding for each account and application."""
    doubtful = doubtful_apps(company)
    found: dict[tuple[str, str], list[Message]] = {}
    for message in company.fresh(Message):
        if message.act.startswith("sent") and message.app in doubtful:
            found.setdefault((message.account, message.app), []).append(message)
    for (account, app), messages in found.items():
        doubt = doubtful[app]
        yield Finding(
            account=account,
            about=doubt.key,
            said=text(
                "The application “{name}” sent mail as {account}, first at {at}: {subjects}; messages: {n}",
                name=doubt.name,
                n=len(messages),
                account=account,
                at=When(messages[0].at),
                subjects=many(dict.fromkeys(one.subject for one in messages)),
            ),
            records=tuple(messages),
            severity=Severity.CRITICAL if doubt.grave else Severity.HIGH,
            shows=Shows.INTRUDER,
            confidence=0.9 if doubt.grave else 0.7,
            because=(*doubt.reasons, *_attachments(messages)),
            remedies=(
                Remedy("disable_app", app, (("account", account), ("name", doubt.key))),
                Remedy("revoke_grant", app, (("account", account), ("name", doubt.key))),
                Remedy("review_sent", account),
            ),
        )


def _attachments(messages: list[Message]) -> Iterator[Text]:
    names = dict.fromkeys(name for one in messages for name in one.attachments)
    if names:
        yield text("Attached were {names}", names=many(names))
