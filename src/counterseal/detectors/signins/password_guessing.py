"""
Many passwords were tried on one account.

What it finds
    At least ten wrong passwords for one account within an hour, by somebody whom the account does not know by place
    and program, and after which nobody got in from there.

Why it matters
    Somebody wants this mailbox in particular, or tries a list of passwords that leaked elsewhere. By itself it says
    that the lock was tried, not that it opened.

When it is innocent
    A phone, a printer or an old computer of the owner that still has the old password asks again every few minutes:
    such failures come by the clock, with one program, from a place or a program that the account knows, and are left
    out. So are the owner's own tries that end with the right password, and those that were part of a spray. Accounts
    on the Internet are guessed at every day; few guesses are told as low, and so is all that was tried at the open
    ports of a mail server.

What to do
    See that a second factor is required and that old protocols are closed; change the password if it is an old one.

See
    MITRE ATT&CK T1110.001 (Brute Force: Password Guessing), T1110.004 (Credential Stuffing)
"""

from __future__ import annotations

from collections.abc import Iterator

from counterseal.examine import detector
from counterseal.lore.guessing import door_noise, ended, guessed, sprays, tries
from counterseal.lore.habits import A_DAY, AN_HOUR
from counterseal.lore.networks import prefix
from counterseal.model.finding import Finding, Remedy, Severity, Shows
from counterseal.model.mailbox import Company
from counterseal.model.records import SignIn
from counterseal.model.text import When, many, text

INSISTENT = 50
"""From here on, or when it goes on for days, somebody should look."""


@detector(severity=Severity.MEDIUM, needs=[SignIn])
def password_guessing(company: Company) -> Iterator[Finding]:
    """Yield one finding for each account that was guessed at alone and in vain."""
    for account, campaign in guessed(company, sprays(company)).items():
        guesses = tuple(one for one in campaign.guesses if company.since <= one.at < company.until)
        if not guesses or _got_in(company, account, guesses):
            continue
        insistent = (tries(guesses) >= INSISTENT or campaign.lasting >= A_DAY) and not door_noise(guesses)
        addresses = list(dict.fromkeys(one.ip for one in guesses))
        yield Finding(
            account=account,
            about="password",
            said=text(
                "{count} wrong passwords were tried on this account between {first} and {last}, from {addresses}",
                count=tries(guesses),
                first=When(guesses[0].at),
                last=When(campaign.last),
                addresses=many(addresses, 4),
            ),
            records=guesses,
            severity=Severity.MEDIUM if insistent else Severity.LOW,
            shows=Shows.ATTEMPT,
            confidence=0.8,
            because=(text("Nobody signed in to the account from there within an hour after it"),),
            cause="guessed",
            remedies=(Remedy("require_second_factor", account),),
        )


def _got_in(company: Company, account: str, guesses: tuple[SignIn, ...]) -> bool:
    """Whether a good sign-in from one of the sources followed, which is the owner or another detector's matter."""
    sources = {prefix(one.ip) for one in guesses}
    first, last = guesses[0].at, max(map(ended, guesses)) + AN_HOUR
    return any(
        one.ok and first <= one.at <= last and prefix(one.ip) in sources
        for one in company.mailbox(account).every(SignIn)
    )
