"""
Passwords of other people were reset, many at once or to the use of a stranger.

What it finds
    Somebody set a new password for another person's account, and within the hour that account was used from another
    country or network than ever before; or one person who is not used to doing so set new passwords for several
    people within the hour.

Why it matters
    Administrators need no password of others: they set one and sign in with it. The owner only notices that the old
    one no longer works, and takes it for a mistake of the system.

When it is innocent
    An administrator resets a forgotten password, and the owner signs in from a usual place. A help desk does so every
    day, and accounts of this week get their first password. None of these is found. When all passwords are set anew
    after an incident it is found; whoever ordered it knows.

What to do
    Ask the administrator by phone. If the answer is no, the administrator's account is the stolen one: block it
    first, then set the passwords again.

See
    MITRE ATT&CK T1098 (Account Manipulation), T1531 (Account Access Removal)
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from counterseal.examine import detector
from counterseal.lore.arrivals import ADDRESS, Arrival, arrivals
from counterseal.lore.networks import spot
from counterseal.lore.outside import created_before
from counterseal.lore.rules import made_by_other
from counterseal.model.finding import Finding, Remedy, Severity, Shows
from counterseal.model.mailbox import Company
from counterseal.model.records import Change
from counterseal.model.text import Land, When, many, text

HOUR = timedelta(hours=1)
DAY = timedelta(days=1)
SEVERAL = 3
"""So many people's passwords within an hour; it is also what makes a help desk, on other days."""


@detector(severity=Severity.HIGH, needs=[Change])
def password_reset_by_other(company: Company) -> Iterator[Finding]:
    """Yield one finding for each account used by a stranger after a reset, and for each person who reset several."""
    resets = [one for one in company.every(Change) if _reset(company, one)]
    fresh = {one.id for one in company.fresh(Change)}
    told: set[str] = set()
    for one in resets:
        if one.id not in fresh:
            continue
        mailbox = company.mailbox(one.target.lower())
        used = next((a for a in arrivals(mailbox, one.at, one.at + HOUR) if a.new != ADDRESS), None)
        if used:
            yield _used(one, used)
        if one.actor in told:
            continue
        batch = [other for other in resets if other.actor == one.actor and timedelta(0) <= other.at - one.at <= HOUR]
        if len({other.target for other in batch}) >= SEVERAL and not _desk(resets, one):
            told.add(one.actor)
            yield _several(batch)


def _reset(company: Company, one: Change) -> bool:
    """A new password for another person's account that is not just being set up."""
    other = one.what == "password.reset" and "@" in one.target and made_by_other(one, one.target.lower())
    return (
        other
        and one.succeeded
        and one.actor_kind != "system"
        and not created_before(company, one.target.lower(), one.at)
    )


def _desk(resets: list[Change], one: Change) -> bool:
    """Whether the person resets passwords as a matter of course: for several people on earlier days."""
    return len({other.target for other in resets if other.actor == one.actor and one.at - other.at > DAY}) >= SEVERAL


def _used(reset: Change, used: Arrival) -> Finding:
    far = used.far
    return Finding(
        account=reset.target.lower(),
        about=f"used:{reset.actor}",
        said=text(
            "{actor} set a new password for {target}, and at {at} somebody signed in with it from {country} ({ip})",
            actor=reset.actor,
            target=reset.target,
            at=When(used.sign_in.at),
            country=Land(used.place.country),
            ip=spot(used.sign_in),
        ),
        records=(reset, used.sign_in),
        severity=Severity.HIGH if far else Severity.MEDIUM,
        shows=Shows.INTRUDER if far else Shows.DOUBT,
        confidence=0.6 if far else 0.4,
        because=(
            text("Until then the person signed in from {usual}", usual=many(Land(code) for code in used.countries)),
        ),
        remedies=(
            Remedy("block_sign_in", reset.target.lower()),
            Remedy("end_sessions", reset.target.lower()),
            Remedy("ask_owner", reset.actor),
        ),
    )


def _several(batch: list[Change]) -> Finding:
    targets = sorted({one.target for one in batch})
    return Finding(
        account=batch[0].actor,
        about="several",
        said=text(
            "{actor} set new passwords for {n} people within an hour: {targets}",
            actor=batch[0].actor,
            n=len(targets),
            targets=many(targets),
        ),
        records=tuple(batch),
        severity=Severity.MEDIUM,
        shows=Shows.DOUBT,
        confidence=0.5,
        because=(text("On earlier days the account did not reset passwords of several people"),),
        remedies=(Remedy("ask_owner", batch[0].actor), *(Remedy("reset_password", target) for target in targets)),
    )
