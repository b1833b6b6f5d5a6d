"""
Guessing at passwords: which failed sign-ins were guesses, and which guesses belong together.

Two shapes. A *spray* tries a few passwords on many accounts, so that none is locked; it is seen only by whoever
looks at all accounts at once. *Guessing* proper tries many passwords on one. Both are told apart from people by
their home: whoever mistypes does so where he always signs in, with the program he always uses, and then gets it
right. So a failure counts only when the account does not know both the place and the program, and a source from
where most of the accounts do get in is an office, not a spray.

A failed sign-in is a guess only if the password (or the name) was wrong. Interrupts, wrong reply addresses, missing
consent and refused devices are not.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from itertools import accumulate, pairwise
from operator import attrgetter
from statistics import median

from counterseal.lore.habits import A_DAY, AN_HOUR, walk
from counterseal.lore.networks import bare, mute, network, polls, prefix, scripted, silent
from counterseal.model.mailbox import Company
from counterseal.model.records import SignIn

SPRAYED = 4
"""Accounts that one source must fail on within an hour. Three colleagues may mistype at nine on a Monday."""
CONTINUED = 2
"""Accounts within an hour by which a source that has sprayed is known again."""
GUESSED = 10
"""Wrong passwords for one account within an hour. Providers lock or slow down about there; people ask for help."""
REGULAR = timedelta(seconds=20)
"""A machine with an old password asks again at intervals no shorter than this."""

_CODES = re.compile(r"\b(?:50126|50053|50034|50056|50057|50064|50131|80014)\b")
"""Entra's codes for a wrong or missing password, a locked or disabled account, no such user, a bad address."""
_WORDS = re.compile(
    r"invaliduser|invalidpassword|password|passwort|credential|logon ?failure|log ?on denied|(?:auth\w*|log-?in) ?fail"
    r"|authenticationfailed|idslocked|account ?locked|useraccountnotfound|userdisabled|no such user|unknown user"
    r"|user not found|user unknown|mismatch|incorrect auth|login_failure|bad auth|\b535\b"
    r"|密码|口令|授权码错误|登[录陆]失败|认证失败|验证失败|[帐账]号不存在|[帐账]户不存在|用户不存在|[帐账]号或",
    re.IGNORECASE,
)
_RIGHT_ALREADY = re.compile(r"expired|(?<!ex)change|reset|50055|50144|過期|过期", re.IGNORECASE)
"""The password was right and too old."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Campaign:
    """Guesses that belong together, in order of time."""

    source: str
    """The neighbourhood they came from, or `program @ network` when they came from many."""
    guesses: tuple[SignIn, ...]
    tools: frozenset[str]
    """Agents with which it failed on several accounts (a spray) or many times (guessing)."""
    accounts: tuple[str, ...] = field(init=False, repr=False, compare=False)
    """The accounts it failed on, sorted."""
    _on: Mapping[str, Sequence[SignIn]] = field(init=False, repr=False, compare=False)
    _until: Sequence[datetime] = field(init=False, repr=False, compare=False)
    """With each guess, when it or an earlier one ended: a campaign has a hundred thousand, and is asked as often."""

    def __post_init__(self) -> None:
        on: dict[str, list[SignIn]] = defaultdict(list)
        for guess in self.guesses:
            on[guess.account].append(guess)
        object.__setattr__(self, "accounts", tuple(sorted(on)))
        object.__setattr__(self, "_on", dict(on))
        object.__setattr__(self, "_until", list(accumulate(map(ended, self.guesses), max)))

    def before(self, account: str, at: datetime, span: timedelta) -> Sequence[SignIn]:
        """The guesses at an account that were begun before a moment, and not longer before it than a span and a day."""
        guesses = self._on.get(account, ())
        low = bisect_left(guesses, at - span - A_DAY, key=attrgetter("at"))
        return guesses[low : bisect_right(guesses, at, key=attrgetter("at"))]

    @property
    def lasting(self) -> timedelta:
        """From the first guess to the last."""
        return self.last - self.guesses[0].at

    @property
    def last(self) -> datetime:
        """When it was last tried."""
        return self._until[-1]

    def active(self, at: datetime) -> bool:
        """Whether it was tried within the day before a moment, at whichever account."""
        begun = bisect_right(self.guesses, at, key=attrgetter("at"))
        return begun > 0 and at <= self._until[begun - 1] + A_DAY


def ended(signin: SignIn) -> datetime:
    """The last moment that a record tells of; one may stand for many of a kind."""
    return signin.last or signin.at


def tries(guesses: Iterable[SignIn]) -> int:
    """How often it was tried: one record may stand for many of a kind."""
    return sum(guess.count for guess in guesses)


def program(signin: SignIn) -> str:
    """By what a guesser's program is known again: its agent, and where the log names none, the way it came."""
    return signin.agent or f"{signin.client} {signin.protocol}".strip()


_SERVER = frozenset({"imap", "pop", "smtp", "managesieve", "submission"})
_CLOUD = ("userlog", "login_")
"""Operations of the sign-in logs of Microsoft and Google, which are not open to everybody as a server's ports are."""


def door_noise(guesses: Iterable[SignIn]) -> bool:
    """Whether it was tried at the open ports of a mail server only, where machines knock day and night."""
    return all(
        one.protocol in _SERVER and not one.operation.casefold().startswith(_CLOUD) and not one.agent for one in guesses
    )


def living(company: Company) -> frozenset[str]:
    """The accounts that there are: they signed in, or something else is told of them. Servers are asked for any name."""
    return company.once(_living)


def _living(company: Company) -> frozenset[str]:
    return frozenset(one.account for one in company.records if not isinstance(one, SignIn) or one.ok)


def wrong_password(signin: SignIn) -> bool:
    """Whether the sign-in failed because the password or the name was wrong, as far as the provider says."""
    if signin.ok or signin.interrupted or signin.password_right:
        return False
    error = signin.error
    return not error or (bool(_CODES.search(error) or _WORDS.search(error)) and not _RIGHT_ALREADY.search(error))


def sprays(company: Company) -> tuple[Campaign, ...]:
    """
    Sources that guessed on many accounts, by time.

    A source is a neighbourhood; what no neighbourhood explains is looked at again by program and network where
    machines are rented or the program is a script, because such sprays change their address with every guess.
    """
    return company.once(_find_sprays)


def _find_sprays(company: Company) -> tuple[Campaign, ...]:
    by_prefix, by_tool = _strange_failures(company)
    found = [*_sprayed(by_prefix)]
    explained = {guess.id for campaign in found for guess in campaign.guesses}
    rest = {tool: [one for one in failures if one.id not in explained] for tool, failures in by_tool.items()}
    found += _sprayed(rest)
    return tuple(sorted(_no_offices(company, found), key=lambda campaign: (campaign.guesses[0].at, campaign.source)))


def guessed(company: Company, sprayed: Iterable[Campaign]) -> dict[str, Campaign]:
    """For each account that was guessed at alone: those guesses. An old password in the owner's phone is none."""
    explained = {guess.id for campaign in sprayed for guess in campaign.guesses}
    per_account: dict[str, list[SignIn]] = defaultdict(list)
    stubborn: dict[str, list[SignIn]] = defaultdict(list)
    nowhere: dict[str, list[SignIn]] = defaultdict(list)
    for signin, place, habit in walk(company):
        if not wrong_password(signin) or signin.id in explained or habit.at_home(signin, place):
            continue
        known = [habit.seen("network", network(signin.ip, place)) is not None]
        if not bare(signin):
            known.append(habit.seen("client", signin.client or signin.agent) is not None)
        if silent(signin, place):
            nowhere[signin.account].append(signin)
        elif not all(known):
            (stubborn if any(known) else per_account)[signin.account].append(signin)
    for account, failures in stubborn.items():
        if not _by_the_clock(failures):
            per_account[account] = sorted((*per_account[account], *failures), key=lambda one: one.at)
    for account, failures in nowhere.items():
        if account not in per_account:  # a webmail server signs everybody in a second time, from itself
            per_account[account] = failures
    campaigns = {}
    for account, failures in per_account.items():
        guesses = _crowded(failures, GUESSED, lambda one: one.id, tries=True)
        if guesses:
            source = Counter(prefix(one.ip) for one in guesses).most_common(1)[0][0]
            campaigns[account] = Campaign(
                source=source, guesses=tuple(guesses), tools=_tools(guesses, lambda one: one.id)
            )
    return campaigns


Failures = dict[str, list[SignIn]]


def _strange_failures(company: Company) -> tuple[Failures, Failures]:
    """Guesses from where the account is not at home, by neighbourhood, and by program and network."""
    by_prefix: Failures = defaultdict(list)
    by_tool: Failures = defaultdict(list)
    for signin, place, habit in walk(company):
        if not signin.ip or not wrong_password(signin) or habit.at_home(signin, place):
            continue
        if not mute(signin.ip, place):
            by_prefix[prefix(signin.ip)].append(signin)
        if signin.agent and (place.rented or scripted(signin)):
            by_tool[f"{signin.client or signin.agent} @ {network(signin.ip, place)}"].append(signin)
    return by_prefix, by_tool


def _sprayed(sources: Failures) -> Iterable[Campaign]:
    for source, failures in sources.items():
        first = _crowded(failures, SPRAYED, lambda one: one.account)
        if first:
            later = [one for one in failures if one.at >= first[0].at]
            every = {one.id: one for one in (*first, *_crowded(later, CONTINUED, lambda one: one.account))}
            guesses = tuple(sorted(every.values(), key=lambda one: (one.at, one.id)))
            yield Campaign(source=source, guesses=guesses, tools=_tools(guesses, lambda one: one.account))


def _crowded(
    failures: Sequence[SignIn], enough: int, by: Callable[[SignIn], str], *, tries: bool = False
) -> list[SignIn]:
    """
    Those failures that stand in an hour in which at least `enough` different ones (accounts, ids) do; with `tries`, each
    counts as often as it was tried in an hour.
    """
    inside: Counter[str] = Counter()
    picked: list[SignIn] = []
    low = done = 0
    for high, failure in enumerate(failures):
        inside[by(failure)] += _in_an_hour(failure)
        while failure.at - failures[low].at > AN_HOUR:
            inside[by(failures[low])] -= _in_an_hour(failures[low])
            if not inside[by(failures[low])]:
                del inside[by(failures[low])]
            low += 1
        if (inside.total() if tries else len(inside)) >= enough:
            picked.extend(failures[max(low, done) : high + 1])
            done = high + 1
    return picked


def _in_an_hour(failure: SignIn) -> int:
    """How often it was tried within an hour."""
    hours = (ended(failure) - failure.at) / AN_HOUR
    return failure.count if hours <= 1 else max(1, round(failure.count / hours))


def _tools(guesses: Iterable[SignIn], by: Callable[[SignIn], str]) -> frozenset[str]:
    used: dict[str, set[str]] = defaultdict(set)
    for guess in guesses:
        used[program(guess)].add(by(guess))
        if guess.count > 1 and by(guess) == guess.id:
            used[program(guess)].add(f"{guess.id} again")
    return frozenset(one for one, ones in used.items() if one and len(ones) > 1)


def _no_offices(company: Company, found: Sequence[Campaign]) -> list[Campaign]:
    """Leave out sources from where at least half of the accounts get in within a day of failing, as people do."""
    spans: dict[tuple[str, str], list[datetime]] = defaultdict(list)
    for campaign in found:
        for guess in campaign.guesses:
            spans[guess.account, prefix(guess.ip)].append(guess.at)
    inside: set[tuple[str, str]] = set()
    for signin in company.every(SignIn):
        key = (signin.account, prefix(signin.ip))
        if signin.ok and key in spans and min(spans[key]) <= signin.at <= max(spans[key]) + A_DAY:
            inside.add(key)
    return [
        campaign
        for campaign in found
        if 2 * len({guess.account for guess in campaign.guesses if (guess.account, prefix(guess.ip)) in inside})
        < len(campaign.accounts)
    ]


def _by_the_clock(failures: Sequence[SignIn]) -> bool:
    """Whether one program asked again and again at the same interval, as one with an old password does."""
    gaps = [(later.at - earlier.at).total_seconds() for earlier, later in pairwise(failures)]
    if len({failure.agent for failure in failures}) > 1 or not gaps:
        return not gaps and failures[0].count > 1 and polls(failures[0])
    middle = median(gaps)
    even = sum(abs(gap - middle) <= 0.2 * middle for gap in gaps)
    return middle >= REGULAR.total_seconds() and even >= 0.8 * len(gaps)
