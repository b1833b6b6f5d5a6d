"""
A sign-in worked from where passwords had been guessed.

What it finds
    A good sign-in to an account from the source of a spray or of many wrong passwords, after those failures and
    within a day of the last.

Why it matters
    It is the guess that was right. With the very program that had failed on the others it is as good as proof that
    somebody else has the password, and that no second factor stood in the way.

When it is innocent
    Somebody mistypes and then gets it right, from the usual place with the usual program: left out. An infected
    computer in the office guesses from the address that everybody uses; then the colleague who signs in from there
    with a known program did nothing wrong. That case, and a program that the account already knew, are told as a
    doubt, not as an intruder; a phone that was set up with a mistyped password and then with the right one is low.

What to do
    Change the password, end all sessions, require a second factor; then look at everything this program and address
    did.

See
    MITRE ATT&CK T1110.003 (Password Spraying), T1078.004 (Valid Accounts: Cloud Accounts)
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta

from counterseal.examine import detector
from counterseal.lore.guessing import Campaign, ended, guessed, program, sprays, tries
from counterseal.lore.habits import A_DAY, Egress, Habit, egress_of, walk
from counterseal.lore.networks import bare, hosted, network, polls, prefix, scripted
from counterseal.model.finding import Finding, Remedy, Severity, Shows
from counterseal.model.mailbox import Company
from counterseal.model.place import Place
from counterseal.model.records import SignIn
from counterseal.model.text import Text, When, text

A_WEEK = timedelta(days=7)
PLAIN = frozenset({"ropc", "imap", "pop", "smtp", "managesieve"})
"""Protocols that take a password and nothing else: what guessing tools speak."""


@dataclass(slots=True)
class _Success:
    """The sign-ins that worked, the guesses before them, and how it weighs."""

    signins: list[SignIn]
    guesses: tuple[SignIn, ...]
    severity: Severity
    confidence: float
    why: Text


@detector(severity=Severity.CRITICAL, needs=[SignIn])
def success_after_guessing(company: Company) -> Iterator[Finding]:
    """Yield one finding for each account, source and program."""
    sprayed = sprays(company)
    campaigns: dict[str, list[Campaign]] = defaultdict(list)
    for campaign in (*sprayed, *guessed(company, sprayed).values()):
        for account in campaign.accounts:
            campaigns[account].append(campaign)
    if not campaigns:
        return
    egress = egress_of(company)
    found: dict[tuple[str, str, str], _Success] = {}
    for signin, place, habit in walk(company):
        if not signin.ok or signin.account not in campaigns:
            continue
        key = (signin.account, prefix(signin.ip), signin.client or signin.agent)
        if key in found:
            first = found[key].signins[0]
            if (
                found[key].severity is Severity.CRITICAL
                and signin.at - first.at < A_DAY
                and signin.agent == first.agent
            ):
                found[key].signins.append(signin)
        elif not habit.at_home(signin, place) and (
            success := _weigh(signin, place, habit, campaigns[signin.account], egress)
        ):
            found[key] = success
    yield from (_tell(company, *item) for item in found.items() if item[1].signins[-1].at >= company.since)


def _weigh(signin: SignIn, place: Place, habit: Habit, campaigns: list[Campaign], egress: Egress) -> _Success | None:
    for campaign in campaigns:
        lately = campaign.before(signin.account, signin.at, A_WEEK)
        guesses = tuple(one for one in lately if _led_to(one, signin, campaign, place))
        if not guesses:
            continue
        news = habit.news(signin, place)
        tool = program(signin) in campaign.tools
        plain = signin.protocol in PLAIN and habit.seen("protocol", signin.protocol) is None
        # A new phone with a mistyped password is plain too, and no log tells it from a guessing program.
        strange = (plain and not bare(signin)) or scripted(signin) or hosted(place) or "country" in news
        known = habit.seen("prefix", prefix(signin.ip)) is not None or egress.knows(signin.ip, place, signin.at)
        spray = len(campaign.accounts) > 1
        if spray and tool:
            why = text("It is the program that had failed on {count} accounts", count=len(campaign.accounts))
            return _Success([signin], guesses, Severity.CRITICAL, 0.97, why)
        if (spray and plain) or (tool and strange):
            why = text("The sign-in was made in a way that is new for this account and that guessing programs use")
            return _Success([signin], guesses, Severity.CRITICAL, 0.95 if spray else 0.9, why)
        if spray and habit.enough and "client" in news and not known:
            why = text("Neither the address nor the program had been seen for this account before")
            return _Success([signin], guesses, Severity.HIGH, 0.8, why)
        why = text(
            "The program is not the one that guessed; the owner may have signed in from the same place, or mistyped"
        )
        phone = polls(signin) and not strange and not spray
        return _Success([signin], guesses, *((Severity.LOW, 0.3) if phone else (Severity.MEDIUM, 0.4)), why)
    return None


def _led_to(guess: SignIn, signin: SignIn, campaign: Campaign, place: Place) -> bool:
    """
    Whether a guess on this account came within a day before, from one neighbourhood or by one roving tool; a patient
    spray tries each account once a day and goes on with the others.
    """
    here = prefix(guess.ip) == prefix(signin.ip) and bool(prefix(guess.ip))
    near = here or (signin.agent == guess.agent and campaign.source.endswith(f"@ {network(signin.ip, place)}"))
    lately = signin.at <= ended(guess) + A_DAY or (campaign.active(signin.at) and signin.at <= ended(guess) + A_WEEK)
    return near and guess.account == signin.account and guess.at <= signin.at and lately


def _tell(company: Company, key: tuple[str, str, str], success: _Success) -> Finding:
    account, source, client = key
    first, guesses = success.signins[0], success.guesses
    sure = success.severity > Severity.MEDIUM
    return Finding(
        account=account,
        about=f"{source} {client}",
        said=text(
            "Signed in from {ip} with {client} at {at}; wrong passwords from there since {since}: {count}",
            ip=first.ip,
            client=client or text("an unknown program"),
            at=When(first.at),
            count=tries(guesses),
            since=When(guesses[0].at),
        ),
        records=tuple(one for one in success.signins if company.since <= one.at < company.until),
        severity=success.severity,
        shows=Shows.INTRUDER if sure else Shows.DOUBT,
        confidence=success.confidence,
        because=(success.why,),
        cause="guessed",
        related=guesses,
        remedies=(Remedy("reset_password", account), Remedy("end_sessions", account))
        if sure
        else (Remedy("ask_owner", account),),
    )
