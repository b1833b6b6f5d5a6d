"""
An inbox rule has a name that hides it.

What it finds
    A rule, of a mailbox or of the company, whose name is empty, a few dots or signs, or characters that cannot be
    seen; and a rule named by a single letter or digit, or by one repeated, when it also takes mail away.

Why it matters
    People name a rule for what it does. Whoever must not be noticed names it `.` and hopes that the owner takes
    it for a speck. It is the commonest mark of a stolen mailbox.

When it is innocent
    Some mail programs make rules without a name when the owner clicks "move future messages"; such a rule moves
    mail to an ordinary folder. One Chinese character can be a whole word (`税`): only signs and blanks are no names.
    People in a hurry name a rule `1` or `x`; such a rule is left alone while the mail stays where they look. Gmail's
    filters and bare Sieve have no names at all. A rule that was removed, or that the provider refused, is not found.

What to do
    Look at what the rule does, then remove it; ask the owner by phone whether it is theirs.

See
    MITRE ATT&CK T1564.008 (Hide Artifacts: Email Hiding Rules)
"""

from __future__ import annotations

from collections.abc import Iterator

from counterseal.examine import detector
from counterseal.lore.outside import stranger
from counterseal.lore.rules import buries, gone, hides_name, removal, stands, whole
from counterseal.model.finding import Finding, Severity, Shows
from counterseal.model.mailbox import Mailbox
from counterseal.model.records import Rule
from counterseal.model.text import text


@detector(severity=Severity.HIGH, needs=[Rule])
def rule_hiding_name(mailbox: Mailbox) -> Iterator[Finding]:
    """Yield one finding for each rule whose name is no word."""
    for rule in mailbox.fresh(Rule):
        if rule.what != "set" or not rule.succeeded or rule.actor_kind == "system":
            continue
        if rule.partial and not rule.name.strip():
            continue  # the row was cut: the name is lost, not hidden
        complete, earlier = whole(rule, mailbox)
        sure = _confidence(mailbox, complete)
        if not sure:
            continue
        said = text("The rule is named “{name}”, which hides it in the list of rules", name=rule.name)
        if not rule.name.strip():
            said = text("The rule has no name that can be seen, which hides it in the list of rules")
        yield Finding(
            account=mailbox.address,
            about=f"{rule.scope}:{rule.name}",
            said=said,
            records=(rule,),
            related=earlier,
            severity=Severity.HIGH if sure >= 0.75 else Severity.MEDIUM,
            shows=Shows.DOUBT if rule.standing and sure < 0.9 else Shows.INTRUDER,
            confidence=min(sure, 0.65) if rule.standing and sure < 0.9 else sure,
            because=(*stands(rule), *gone(rule, mailbox)),
            remedies=removal(rule, mailbox),
        )


def _confidence(mailbox: Mailbox, rule: Rule) -> float:
    """How sure the name alone makes it; 0 for a name, and for an unnamed rule that files mail where people look."""
    name = rule.name.strip()
    sent_out = any(stranger(mailbox.company, to, rule.at) for to in (*rule.forwards_to, *rule.copies_to))
    takes = buries(rule) or sent_out
    if not name and not hides_name(rule):
        return 0.0
    if hides_name(rule):
        if not name and rule.moves_to and not (takes or rule.marks_read):
            return 0.0
        return 0.9 if takes else 0.75
    lazy = name.isascii() and len(set(name.casefold())) == 1 and len(name) <= 4
    return 0.6 if lazy and takes else 0.0
