"""
An account was made administrator and used at once from an address it had never used.

What it finds
    A good sign-in, from a neighbourhood where the account never signed in before, within an hour after another
    account gave it administrator's roles: after wrong passwords and several roles given within a minute, or from
    where the company does not go out.

Why it matters
    An intruder in one account gives power to a second, sleeping one and goes on from there, so that closing the first
    changes nothing. The wrong passwords before show that whoever came did not know the password by heart.

When it is innocent
    A new colleague gets a role in the morning and signs in from the office: the company's way out, without several
    wrong passwords. A colleague who gets a role and goes on working from the usual place is left out. An
    administrator of a service firm who sets up a second account for himself from outside looks the same: ask.

What to do
    Take the roles away, block the account's sign-in, and look at the account that gave the roles.

See
    MITRE ATT&CK T1098.003 (Account Manipulation: Additional Cloud Roles), T1078.004 (Valid Accounts: Cloud Accounts)
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from datetime import timedelta
from itertools import pairwise

from counterseal.examine import detector
from counterseal.lore.guessing import wrong_password
from counterseal.lore.habits import AN_HOUR, egress_of, walk
from counterseal.lore.networks import prefix
from counterseal.model.finding import Finding, Remedy, Severity, Shows
from counterseal.model.mailbox import Company
from counterseal.model.records import Change, SignIn
from counterseal.model.text import When, many, text

AT_ONCE = timedelta(minutes=10)
A_MINUTE = timedelta(minutes=1)


@detector(severity=Severity.HIGH, needs=[Change])
def elevated_then_signed_in(company: Company) -> Iterator[Finding]:
    """Yield one finding for each account, for its first sign-in after the roles."""
    grants = _grants(company)
    if not grants:
        return
    egress = egress_of(company)
    failures: dict[str, list[SignIn]] = defaultdict(list)
    told: set[str] = set()
    for signin, place, habit in walk(company):
        account, source = signin.account, prefix(signin.ip)
        if account not in grants or account in told:
            continue
        if wrong_password(signin):
            failures[account].append(signin)
        roles = [one for one in grants[account] if one.at <= signin.at <= one.at + AN_HOUR]
        if not signin.ok or not source or not roles or habit.seen("prefix", source) or signin.at < company.since:
            continue
        missed = [one for one in failures[account] if signin.at - one.at <= AN_HOUR and prefix(one.ip) == source]
        several = any(later.at - one.at <= A_MINUTE for one, later in pairwise(roles))
        sure = len(missed) > 1 and several and signin.at - roles[-1].at <= AT_ONCE
        if not sure and (not several or egress.knows(signin.ip, place, signin.at)):
            continue
        told.add(account)
        yield _tell(signin, roles, missed, sure)


def _grants(company: Company) -> dict[str, list[Change]]:
    """Roles that one person gave to another, by who got them."""
    grants: dict[str, list[Change]] = defaultdict(list)
    for change in company.every(Change):
        if (
            change.what == "role.granted"
            and change.succeeded
            and change.actor_kind == "user"
            and change.actor != change.target
        ):
            grants[change.target].append(change)
    return grants


def _tell(signin: SignIn, roles: list[Change], missed: list[SignIn], sure: bool) -> Finding:
    return Finding(
        account=signin.account,
        about=prefix(signin.ip),
        said=text(
            "Signed in at {at} from {ip}, where this account never was; at {since} {giver} had given it {count} roles",
            at=When(signin.at),
            ip=signin.ip,
            giver=roles[-1].actor,
            count=len(roles),
            since=When(roles[0].at),
        ),
        records=(signin,),
        severity=Severity.HIGH if sure else Severity.MEDIUM,
        shows=Shows.INTRUDER if sure else Shows.DOUBT,
        confidence=0.9 if sure else 0.5,
        because=(
            text("The roles were: {roles}", roles=many(sorted({one.details.get("role", one.after) for one in roles}))),
            *([text("Wrong passwords from there just before it: {count}", count=len(missed))] if missed else []),
        ),
        related=(*missed, *roles),
        remedies=(Remedy("block_sign_in", signin.account), Remedy("reset_password", signin.account), *_remove(roles)),
    )


def _remove(roles: list[Change]) -> tuple[Remedy, ...]:
    names = sorted({one.details.get("role", one.after) for one in roles})
    return tuple(Remedy("remove_role", roles[0].target, (("role", name),)) for name in names)
