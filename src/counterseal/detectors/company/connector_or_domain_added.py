"""
The company's mail can take a new road.

What it finds
    A mail connector, or a domain that was added to the company or bound to a foreign sign-in service (federated), by a
    person.

Why it matters
    A connector sends all mail over a machine of somebody's choosing, or takes mail from it as if it were our own. Who
    binds a domain to his own sign-in service can sign in as everybody and needs no password.

When it is innocent
    Firms add a domain or a mail gateway once in years, by an order that somebody remembers. What the provider itself
    sets up is not told, nor what was taken away or refused, nor what only stands.

What to do
    Ask who ordered it. If nobody did: remove it, and treat the account that added it as stolen.

See
    MITRE ATT&CK T1484.002 (Domain or Tenant Policy Modification: Trust Modification), T1114.003 (Email Collection:
    Email Forwarding Rule)
    Microsoft: Configure mail flow using connectors in Exchange Online
"""

from __future__ import annotations

from collections.abc import Iterator

from counterseal.examine import detector
from counterseal.lore.roles import risen, setting_up
from counterseal.model.finding import Finding, Remedy, Severity, Shows
from counterseal.model.mailbox import Company
from counterseal.model.records import Change
from counterseal.model.text import Text, When, text

FEDERATED = "domain.federated"


@detector(severity=Severity.HIGH, needs=[Change])
def connector_or_domain_added(company: Company) -> Iterator[Finding]:
    """Yield one finding for each connector and domain."""
    for change in company.fresh(Change):
        if change.what not in ("connector.added", "domain.added", FEDERATED) or not change.succeeded:
            continue
        if change.actor_kind == "system" or change.standing or setting_up(company, change.at):
            continue
        fresh = risen(company, change.actor, change.at)
        yield Finding(
            account=change.actor,
            about=f"{change.what}:{change.target}",
            said=_said(change),
            records=(change,),
            related=(fresh,) if fresh else (),
            severity=Severity.HIGH,
            shows=Shows.INTRUDER if fresh else Shows.DOUBT,
            confidence=0.8 if fresh else 0.6 if change.what == FEDERATED else 0.4,
            because=(text("{actor} had got a role only at {at}", actor=change.actor, at=When(fresh.at)),)
            if fresh
            else (),
            remedies=(Remedy("ask_owner", change.actor, (("what", change.target),)),),
        )


def _said(change: Change) -> Text:
    if change.what == "connector.added":
        return text("{actor} set up the mail connector “{name}”", actor=change.actor, name=change.target)
    if change.what == FEDERATED:
        return text("{actor} changed how the domain {name} signs in", actor=change.actor, name=change.target)
    return text("{actor} added the domain {name} to the company", actor=change.actor, name=change.target)
