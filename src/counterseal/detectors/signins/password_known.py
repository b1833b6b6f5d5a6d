"""
Somebody knew the password and was stopped by the second factor.

What it finds
    A sign-in that did not complete although the answer shows that the password was right, from a place that is new
    for the person and with a new program, in a new country or from rented machines; or from a source that has
    guessed at passwords of the company. Nobody signed in from there within an hour after it.

Why it matters
    The lock held, but half of the key is known to somebody. The next try may be a call at night that asks the owner
    to approve the sign-in, or a protocol that asks for no second factor.

When it is innocent
    The owner sets up a second factor, or is asked for it, in the usual place or with a program that the account
    knows, and signs in a moment later: left out. Somebody with a new computer abroad may give up half-way.

What to do
    Change the password, and ask the owner on the telephone whether the request was theirs and that unexpected ones
    are never approved.

See
    MITRE ATT&CK T1078.004 (Valid Accounts: Cloud Accounts), T1621 (Multi-Factor Authentication Request Generation)
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from counterseal.examine import detector
from counterseal.lore.guessing import Campaign, sprays
from counterseal.lore.habits import A_DAY, AN_HOUR, Egress, Habit, egress_of, walk
from counterseal.lore.networks import hosted, prefix, silent, spot
from counterseal.model.finding import Finding, Remedy, Severity, Shows
from counterseal.model.mailbox import Company
from counterseal.model.place import Place
from counterseal.model.records import SignIn
from counterseal.model.text import Land, When, text

INSISTENT = 5
"""Requests for the second factor within an hour: somebody hopes that the owner approves one to have peace."""


@detector(severity=Severity.HIGH, needs=[SignIn])
def password_known(company: Company) -> Iterator[Finding]:
    """Yield one finding for each account and neighbourhood."""
    egress, sprayed = egress_of(company), _sources(sprays(company))
    stopped: dict[tuple[str, str], list[SignIn]] = defaultdict(list)
    places: dict[str, Place] = {}
    for signin, place, habit in walk(company):
        if signin.ok or not signin.password_right or not company.since <= signin.at < company.until:
            continue
        guessed = _sprayed(signin, sprayed) and not habit.at_home(signin, place)
        if guessed or _strange(signin, place, habit, egress):
            stopped[signin.account, _source(signin)].append(signin)
        places[signin.id] = place
    for (account, source), signins in stopped.items():
        if _got_in(company, account, source, signins):
            continue
        guesser = _sprayed(signins[0], sprayed)
        insistent = any(
            later.at - one.at <= AN_HOUR for one, later in zip(signins, signins[INSISTENT - 1 :], strict=False)
        )
        yield Finding(
            account=account,
            about=source,
            said=text(
                "Somebody at {ip} ({country}) gave the right password at {at}, and the sign-in was stopped after it",
                ip=spot(signins[0]),
                country=Land(places[signins[0].id].country),
                at=When(signins[0].at),
            ),
            records=tuple(signins),
            severity=Severity.HIGH if insistent else Severity.MEDIUM,
            shows=Shows.DOUBT,
            confidence=0.7 if guesser or insistent else 0.5,
            because=(
                text("Passwords of several accounts were guessed from there")
                if guesser
                else text("The account had never signed in from that network"),
                text("Nobody signed in to the account from there within an hour after it"),
            ),
            remedies=(Remedy("reset_password", account), Remedy("ask_owner", account)),
        )


def _source(signin: SignIn) -> str:
    """The neighbourhood, or the town that is told in its place."""
    return prefix(signin.ip) or spot(signin)


def _sources(campaigns: tuple[Campaign, ...]) -> dict[str, Campaign]:
    return {prefix(guess.ip): campaign for campaign in campaigns for guess in campaign.guesses}


def _sprayed(signin: SignIn, sources: dict[str, Campaign]) -> bool:
    campaign = sources.get(prefix(signin.ip))
    return campaign is not None and campaign.guesses[0].at <= signin.at <= campaign.guesses[-1].at + A_DAY


def _strange(signin: SignIn, place: Place, habit: Habit, egress: Egress) -> bool:
    news = habit.news(signin, place)
    return (
        habit.enough
        and "network" in news
        and (bool(news & {"client", "country"}) or hosted(place))
        and not silent(signin, place)
        and not egress.knows(signin.ip, place, signin.at)
    )


def _got_in(company: Company, account: str, source: str, stopped: list[SignIn]) -> bool:
    first, last = stopped[0].at, stopped[-1].at + AN_HOUR
    return any(
        one.ok and first <= one.at <= last and _source(one) == source for one in company.mailbox(account).every(SignIn)
    )
