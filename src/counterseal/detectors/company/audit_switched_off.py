"""
Somebody stopped the log from being written.

What it finds
    Auditing switched off, for the company or one mailbox, or an account made to bypass it; and a rule of the company
    that copies, forwards or deletes mail and is itself set not to be audited.

Why it matters
    What is not written down cannot be investigated. Nobody who works honestly is disturbed by the log; whoever
    switches it off is about to do something, or has done it.

When it is innocent
    The provider switches auditing on for every company, and its own services set it up again and again; that is not
    told. Where auditing only stands switched off, nobody need have done it: that is a weakness, told as low. Some
    consoles write "do not audit" into every rule of the company, so that alone is not told either. An account of a
    backup or archive product is sometimes made to bypass the log because it fills it.

What to do
    Switch auditing on again and note from when to when nothing was written: in that time "nothing found" means
    nothing.

See
    MITRE ATT&CK T1562.008 (Impair Defenses: Disable or Modify Cloud Logs)
    Microsoft: Manage mailbox auditing; Set-MailboxAuditBypassAssociation
"""

from __future__ import annotations

from collections.abc import Iterator

from counterseal.examine import detector
from counterseal.model.finding import Finding, Remedy, Severity, Shows
from counterseal.model.mailbox import Company
from counterseal.model.records import Change, Rule
from counterseal.model.text import Text, text


@detector(severity=Severity.HIGH, needs=[Change, Rule])
def audit_switched_off(company: Company) -> Iterator[Finding]:
    """Yield one finding for each thing that is no longer written down."""
    for change in company.fresh(Change):
        if change.what not in ("audit.disabled", "audit.bypassed") or not change.succeeded:
            continue
        if change.standing:
            yield _stands(change)
        elif change.actor_kind != "system":
            yield Finding(
                account=change.actor,
                about=f"{change.what}:{change.target}",
                said=_said(change),
                records=(change,),
                severity=Severity.HIGH,
                shows=Shows.INTRUDER,
                confidence=0.7 if change.what == "audit.disabled" else 0.6,
                remedies=(Remedy("turn_on_audit", change.target, (("account", change.actor),)),),
            )
    for rule in company.fresh(Rule):
        acts = rule.copies_to or rule.forwards_to or rule.deletes
        if rule.unaudited and acts and rule.what == "set" and rule.succeeded and rule.actor_kind != "system":
            yield Finding(
                account=rule.actor,
                about=f"rule:{rule.name}",
                said=text("The company’s rule “{name}” is set to leave no trace in the log", name=rule.name),
                records=(rule,),
                severity=Severity.MEDIUM,
                shows=Shows.DOUBT,
                confidence=0.5,
                remedies=(Remedy("remove_transport_rule", rule.name, (("account", rule.actor),)),),
            )


def _stands(change: Change) -> Finding:
    return Finding(
        account=change.account,
        about=f"{change.what}:{change.target}",
        said=text("The log is switched off: {target}", target=change.target),
        records=(change,),
        severity=Severity.LOW,
        shows=Shows.WEAKNESS,
        confidence=0.5,
        remedies=(Remedy("turn_on_audit", change.target, (("account", change.account),)),),
    )


def _said(change: Change) -> Text:
    if change.what == "audit.bypassed":
        return text("{actor} let {target} act without being logged", actor=change.actor, target=change.target)
    return text("{actor} switched the log off: {target}", actor=change.actor, target=change.target)
