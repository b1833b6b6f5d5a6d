"""
One source tried passwords on many accounts.

What it finds
    At least four accounts of the company on which wrong passwords were tried within one hour from one neighbourhood
    of addresses, or with one program from rented machines that change their address; and what the same source tried
    later. Only accounts that do not know both the place and the program are counted.

Why it matters
    A spray tries the few passwords that somebody always has (season and year, the company's name) on everybody, one
    or two each, so that no account is locked. One success is enough. That it was tried says that somebody has the
    list of addresses; whether it worked is for `success_after_guessing` to say.

When it is innocent
    An office in which several people mistype after the week-end: they do so where they always are and then get in,
    and a source from where half of the accounts get in is left out. A device with an expired password fails on one
    account. Sprays reach every company with mail on the Internet; one that failed needs no panic, but a second
    factor for everybody. At the open ports of a mail server machines try made-up names day and night: that is told as
    low, and as medium when they knew the names of half of the accounts.

What to do
    See whether any sign-in from this source worked; block the source; require a second factor; change the passwords
    that are easy to guess.

See
    MITRE ATT&CK T1110.003 (Brute Force: Password Spraying)
"""

from __future__ import annotations

from collections.abc import Iterator

from counterseal.examine import detector
from counterseal.lore.guessing import SPRAYED, Campaign, door_noise, ended, living, sprays, tries
from counterseal.lore.habits import A_DAY
from counterseal.model.finding import Finding, Remedy, Severity, Shows
from counterseal.model.mailbox import Company
from counterseal.model.records import SignIn
from counterseal.model.text import When, many, text


@detector(severity=Severity.HIGH, needs=[SignIn])
def password_spray(company: Company) -> Iterator[Finding]:
    """Yield one finding for each source; it is about the company, so it names no one account."""
    for spray in sprays(company):
        guesses = tuple(one for one in spray.guesses if company.since <= one.at < company.until)
        if not guesses:
            continue
        accounts = sorted({one.account for one in guesses})
        because = [
            text(
                "The first was {first}, the last {last}", first=When(guesses[0].at), last=When(max(map(ended, guesses)))
            ),
            text("None of these accounts had signed in from there with that program before"),
        ]
        if spray.tools:
            because.append(
                text("The same program failed on several accounts: {programs}", programs=many(sorted(spray.tools), 3))
            )
        yield Finding(
            account="",
            about=spray.source,
            said=text(
                "{guesses} wrong passwords were tried on {count} accounts from {source}: {accounts}",
                guesses=tries(guesses),
                count=len(accounts),
                source=spray.source,
                accounts=many(accounts),
            ),
            records=guesses,
            severity=_severity(company, spray, accounts),
            shows=Shows.ATTEMPT,
            confidence=0.95 if spray.tools else 0.8,
            because=tuple(because),
            cause="guessed",
            remedies=tuple(Remedy("require_second_factor", account) for account in accounts),
        )


def _severity(company: Company, spray: Campaign, accounts: list[str]) -> Severity:
    if door_noise(spray.guesses):
        there = living(company)
        known = len(there & set(accounts))
        return Severity.MEDIUM if known >= SPRAYED and 2 * known >= len(there) else Severity.LOW
    return Severity.HIGH if len(accounts) > 10 or spray.lasting >= A_DAY else Severity.MEDIUM
