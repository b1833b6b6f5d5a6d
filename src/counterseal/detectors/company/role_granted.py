"""
Somebody was made an administrator.

What it finds
    A role with power over other people's mailboxes, given by a person: several roles to one account within minutes,
    roles to several accounts within minutes, a role given by an account that got its own within the day, to itself,
    or to an account that was created within the hour. A single role of global power is told as medium, any other
    single role as low.

Why it matters
    An intruder with one administrator makes more of them, so that losing one account costs nothing. Who can reset
    passwords and open mailboxes needs no password of yours.

When it is innocent
    A long-standing administrator gives a new colleague one role: a lesser one, given from a usual place, is told as
    low, also to an account that was just made. On the first day of a company's directory its first
    administrator hands out the roles. The provider's own services give each other reading roles. Roles that only read
    or that concern one product are not told.

What to do
    Ask the administrator by phone. Take the roles back from everybody who cannot say why they have them, newest first,
    and keep two administrators whom you know.

See
    MITRE ATT&CK T1098.003 (Account Manipulation: Additional Cloud Roles)
    Microsoft: Entra built-in roles; Best practices for Entra roles
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import timedelta

from counterseal.examine import detector
from counterseal.lore.pasts import long_standing
from counterseal.lore.roles import given, newborn, risen, role_of, setting_up, top
from counterseal.model.finding import Finding, Remedy, Severity, Shows
from counterseal.model.mailbox import Company
from counterseal.model.records import Change
from counterseal.model.text import Text, When, many, text

MINUTES = timedelta(minutes=10)


@detector(severity=Severity.CRITICAL, needs=[Change])
def role_granted(company: Company) -> Iterator[Finding]:
    """Yield one finding for each person who gave roles and each account that got them."""
    found: dict[tuple[str, str], list[Change]] = {}
    by_actor: dict[str, list[Change]] = {}
    for change in company.fresh(Change):
        if given(change) and not setting_up(company, change.at):
            found.setdefault((change.actor, change.target), []).append(change)
            by_actor.setdefault(change.actor, []).append(change)
    for (actor, target), changes in found.items():
        reasons = tuple(_reasons(company, changes, by_actor[actor]))
        roles = tuple(dict.fromkeys(map(role_of, changes)))
        wanted = _wanted(company, changes)
        severity, shows, confidence = _grade(roles, len(reasons), wanted)
        yield Finding(
            account=actor,
            about=target,
            said=text("{actor} gave {target} {roles}", actor=actor, target=target, roles=many(roles)),
            records=tuple(changes),
            severity=severity,
            shows=shows,
            confidence=confidence,
            because=reasons,
            remedies=(Remedy("remove_role", target, (("account", actor), ("role", ", ".join(roles)))),),
        )


def _reasons(company: Company, changes: Sequence[Change], same_actor: Sequence[Change]) -> Iterator[Text]:
    first, roles = max(((one, _at_once(one, changes)) for one in changes), key=lambda pair: pair[1])
    if roles >= 3:
        yield text("{n} roles were given within ten minutes", n=roles)
    others = {one.target for one in same_actor if abs(one.at - first.at) <= MINUTES} - {first.target}
    if others:
        yield text("Within the same ten minutes {others} got roles too", others=many(sorted(others)))
    if fresh := risen(company, first.actor, first.at):
        yield text(
            "{actor} had got a role only at {at}, from {giver}", actor=first.actor, at=When(fresh.at), giver=fresh.actor
        )
    if first.actor == first.target:
        yield text("{actor} gave it to itself", actor=first.actor)
    if created := newborn(company, first.target, first.at):
        yield text("{target} had been created only at {at}", target=first.target, at=When(created.at))


def _at_once(first: Change, changes: Sequence[Change]) -> int:
    """How many roles were given within minutes from one on."""
    return len({role_of(one) for one in changes if timedelta(0) <= one.at - first.at <= MINUTES})


def _wanted(company: Company, changes: Sequence[Change]) -> bool:
    """Whether somebody known for longer than a week gave one lesser role, from where they usually are."""
    first = changes[0]
    if len(set(map(role_of, changes))) > 1 or top(role_of(first)) or first.actor.lower() == first.target.lower():
        return False
    return long_standing(company, first) and not risen(company, first.actor, first.at)


def _grade(roles: Sequence[str], reasons: int, wanted: bool) -> tuple[Severity, Shows, float]:
    whole = any(map(top, roles))
    if wanted and reasons < 2:
        return Severity.LOW, Shows.DOUBT, 0.2
    if reasons >= 2 and whole:
        return Severity.CRITICAL, Shows.INTRUDER, 0.75
    if reasons and (whole or reasons >= 2 or len(roles) >= 3):
        return Severity.HIGH, Shows.DOUBT, 0.6
    if whole or reasons:
        return Severity.MEDIUM, Shows.DOUBT, 0.4
    return Severity.LOW, Shows.DOUBT, 0.2
