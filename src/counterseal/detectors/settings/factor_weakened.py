"""
A second factor was taken away, or one was added that may not be the owner's.

What it finds
    Two-step verification switched off; a method removed by another person with nothing in its place, or added by
    another person; and any of these within a day after a sign-in from another country or from a rented machine where
    the person never was.

Why it matters
    Intruders who add a telephone of their own sign in again whenever they like, also after the password was changed.
    With the factor switched off, the password that they already have is enough.

When it is innocent
    People change telephones: a method removed and another added by the person within a day is not found, and neither
    is one that the person adds or removes at a usual place, or one that an administrator enters for an account of
    this week. Travellers do get new telephones abroad, and administrators switch the requirement of an account off
    when a policy for everybody takes its place; so ask. What the provider does by itself is not found.

What to do
    Ask the person which telephone or key is theirs, remove the others, and require two-step verification again.

See
    MITRE ATT&CK T1556.006 (Modify Authentication Process: Multi-Factor Authentication), T1098.005 (Account
    Manipulation: Device Registration)
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from counterseal.examine import detector
from counterseal.lore.arrivals import Arrival, arrivals
from counterseal.lore.networks import spot
from counterseal.lore.outside import created_before
from counterseal.lore.rules import made_by_other
from counterseal.model.finding import Finding, Remedy, Severity, Shows
from counterseal.model.mailbox import Mailbox
from counterseal.model.records import Factor
from counterseal.model.text import Land, Text, When, many, text

DAY = timedelta(days=1)


@detector(severity=Severity.HIGH, needs=[Factor])
def factor_weakened(mailbox: Mailbox) -> Iterator[Finding]:
    """Yield one finding for each second factor that was taken away, or that may be somebody else's."""
    for factor in mailbox.fresh(Factor):
        if not factor.succeeded or factor.actor_kind == "system" or factor.what not in _SAID or factor.standing:
            continue
        by_other = factor.actor_kind == "user" and made_by_other(factor, mailbox.address)
        before = [one for one in arrivals(mailbox, factor.at - DAY, factor.at) if one.far]
        if not before and ((not by_other and factor.what != "not_required") or _usual(mailbox, factor)):
            continue
        theirs = bool(before) and not by_other
        added = factor.what == "added"
        yield Finding(
            account=mailbox.address,
            about=f"{factor.what}:{factor.method}:{factor.actor}",
            said=_SAID[factor.what],
            records=(factor,),
            related=tuple(one.sign_in for one in before),
            severity=Severity.HIGH if theirs else Severity.MEDIUM,
            shows=Shows.INTRUDER if theirs else Shows.DOUBT,
            confidence=0.7 if theirs else 0.5,
            because=tuple(_because(factor, by_other, before)),
            remedies=(
                Remedy("review_factor", mailbox.address, (("method", factor.method),)),
                *(() if added else (Remedy("require_second_factor", mailbox.address),)),
                Remedy("ask_owner", mailbox.address),
            ),
        )


_SAID: dict[str, Text] = {
    "added": text("A new method of two-step verification was added"),
    "removed": text("A method of two-step verification was removed"),
    "not_required": text("Two-step verification is no longer required"),
}


def _usual(mailbox: Mailbox, factor: Factor) -> bool:
    """Whether it belongs to a change of telephone, to the first week of an account, or was taken back at once."""
    if factor.what == "added":
        return created_before(mailbox.company, mailbox.address, factor.at) is not None
    wanted = "added" if factor.what == "removed" else "required"
    near = DAY if factor.what == "removed" else timedelta(hours=1)
    later = timedelta(0) if factor.what == "not_required" else -DAY
    return any(
        one.what == wanted and later <= one.at - factor.at <= near and one.succeeded for one in mailbox.every(Factor)
    )


def _because(factor: Factor, by_other: bool, before: list[Arrival]) -> Iterator[Text]:
    if by_other:
        yield text("{actor} did it, not the owner of the account", actor=factor.actor)
    for one in before:
        yield text(
            "At {at} somebody signed in from {country} ({ip}); until then only from {usual}",
            at=When(one.sign_in.at),
            country=Land(one.place.country),
            ip=spot(one.sign_in),
            usual=many(Land(code) for code in one.countries),
        )
