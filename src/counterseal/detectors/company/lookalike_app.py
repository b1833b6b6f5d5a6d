"""
An application is named to be taken for a well-known service.

What it finds
    An application that somebody registered in the company, or consented to, whose name is made to look like the
    name of a mail or document service: letters that look alike (`rnaersk`, `g00gle`), letters of another
    script, or a name that misses the true one by a letter or a hyphen.

Why it matters
    The consent page shows the name and nothing else that people read. Whoever is asked by "Microsoft Office" says
    yes. Makers of honest software use their own name, and the services refuse names that are theirs, so a name that
    only looks like one was chosen to deceive. Whoever registers it is the deceiver; whoever only consents to one from
    outside is deceived.

When it is innocent
    A name that says a brand openly (`DHL tracking`, `Outlook add-in`) imitates nothing. A product may be one letter
    from a brand by chance: that is a doubt and no proof. A registration that was refused is no application; it is
    shown beside the one that succeeded.

What to do
    Disable the application, revoke its consents, and look at everything that the account did which registered it.

See
    MITRE ATT&CK T1036.005 (Masquerading: Match Legitimate Resource Name or Location), T1528 (Steal Application Access
    Token)
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from operator import attrgetter

from counterseal.examine import detector
from counterseal.lore.apps import App, apps
from counterseal.model.finding import Finding, Remedy, Severity, Shows
from counterseal.model.mailbox import Company
from counterseal.model.records import AppGrant, Change, Record
from counterseal.model.text import Text, many, text

MINUTES = timedelta(minutes=30)
MADE = ("app.registered", "principal.added", "app.owner_added")


@detector(severity=Severity.HIGH, needs=[Change, AppGrant])
def lookalike_app(company: Company) -> Iterator[Finding]:
    """Yield one finding for each application with such a name, for the account that brought it in."""
    of = company.once(apps)
    told: dict[str, Record] = {}
    for record in sorted((*company.fresh(Change), *company.fresh(AppGrant)), key=attrgetter("at")):
        if record.id in of and record.actor_kind == "user":
            told.setdefault(of[record.id].id, record)
    for record in told.values():
        app = of[record.id]
        if not app.doubt or not app.doubt.likeness:
            continue
        made, refused = _made(app, record), _refused(company, record)
        disguised = app.doubt.likeness.disguised
        account = record.actor or record.account
        yield Finding(
            account=account,
            about=app.key,
            said=text(
                "{actor} brought in the application “{name}”, which is made to look like {brand}",
                actor=account,
                name=app.label,
                brand=app.doubt.likeness.target,
            ),
            records=made or (record,),
            related=refused,
            severity=Severity.HIGH if disguised else Severity.MEDIUM,
            shows=Shows.DOUBT if not disguised else Shows.INTRUDER if made else Shows.OPENED,
            confidence=0.8 if disguised else 0.5,
            because=(*app.reasons[1:], *_tried(refused)),
            remedies=(Remedy("disable_app", app.id, (("account", account), ("name", app.name))),),
        )


def _tried(refused: tuple[Change, ...]) -> Iterator[Text]:
    if refused:
        yield text("Other names were refused before: {names}", names=many({one.target: 1 for one in refused}))


def _made(app: App, first: Record) -> tuple[Record, ...]:
    """The registration by the same person, with what the directory wrote down in the same minutes."""
    made = (one for one in app.changes if one.what in MADE and one.actor == first.actor)
    return tuple(one for one in made if app.registration and abs(one.at - first.at) <= MINUTES)


def _refused(company: Company, first: Record) -> tuple[Change, ...]:
    return tuple(
        one
        for one in company.every(Change)
        if one.what == "app.registered" and not one.succeeded and one.actor == first.actor
        if first.at - MINUTES <= one.at <= first.at
    )
