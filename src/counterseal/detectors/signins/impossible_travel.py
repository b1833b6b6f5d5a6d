"""
Two sign-ins between which nobody can have travelled.

What it finds
    Two good sign-ins of one account, one after the other, in countries whose borders are more than 500 kilometres
    apart, in less time than an aeroplane needs for that distance (900 kilometres an hour). The distance is the smallest
    that is possible between the two countries, so that a short way is never called a long one.

Why it matters
    One of the two is somebody else, or goes through a machine elsewhere.

When it is innocent
    Most alarms of this kind are false, everywhere. Left out are: the provider's own network; with programs that the
    account knows, the company's own way out and private networks on rented machines; the lines across the border of
    China; a phone that comes out in its home country while its owner is abroad; one device in both places; a machine
    at a usual place that was left running and fetches mail; and two countries that are both usual for the person.
    Exits of phone carriers and the table of addresses may be wrong.

What to do
    Ask the owner by telephone where they were at both moments, and whether they use a private network.

See
    MITRE ATT&CK T1078.004 (Valid Accounts: Cloud Accounts)
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from counterseal.examine import detector
from counterseal.lore.habits import egress_of, left_running, walk
from counterseal.lore.networks import fetcher, hosted, leads_abroad, on_phone, scripted, silent, spot
from counterseal.model.finding import Finding, Remedy, Severity, Shows
from counterseal.model.mailbox import Company
from counterseal.model.place import Place
from counterseal.model.records import SignIn
from counterseal.model.text import Land, Text, When, text

KM_PER_HOUR = 900
NEAR_KM = 500
LONG = 120
"""From so many minutes on, hours are said."""


@dataclass(frozen=True, slots=True)
class _Stop:
    """A sign-in that stands somewhere, and what was new in it for the person."""

    signin: SignIn
    place: Place
    strange: bool
    """The program is new for the account, or a script."""
    usual: bool
    """The country is usual for the account."""
    egress: bool
    """The company goes out to the Internet there; somebody may be at home and come out in the office."""


@detector(severity=Severity.HIGH, needs=[SignIn])
def impossible_travel(company: Company) -> Iterator[Finding]:
    """Yield one finding for each account and pair of countries, for the first time it happens."""
    egress = egress_of(company)
    last: dict[str, _Stop] = {}
    told: set[tuple[str, str, str]] = set()
    for signin, place, habit in walk(company):
        if not signin.ok or not place.country or silent(signin, place):
            continue
        ours = egress.knows(signin.ip, place, signin.at)
        client = signin.client or signin.agent
        strange = not ours and (scripted(signin) or (habit.enough and habit.new("client", client, signin.at)))
        if (hosted(place) and not strange) or (fetcher(signin) and place.rented):
            continue
        if left_running(signin, place, habit):
            continue
        here = _Stop(signin, place, strange, habit.usual("country", place.country), ours)
        there, last[signin.account] = last.get(signin.account), here
        if there is None or not company.since <= signin.at < company.until:
            continue
        low, high = sorted((there.place.country, place.country))
        km = company.distance(low, high)
        since = min(there.signin.last or there.signin.at, signin.at)
        hours = (signin.at - since).total_seconds() / 3600
        if km <= NEAR_KM or km <= hours * KM_PER_HOUR or _excused(there, here) or (signin.account, low, high) in told:
            continue
        told.add((signin.account, low, high))
        yield _tell(there, here, f"{low}-{high}", round(km), round(hours * 60))


def _excused(there: _Stop, here: _Stop) -> bool:
    one, two = there.signin, here.signin
    return (
        leads_abroad(there.place.country, here.place.country)
        or bool(one.device and one.device == two.device)
        or (there.usual and here.usual)
        or (not (there.strange or here.strange) and (there.egress or here.egress))
        or (not (there.strange or here.strange) and (on_phone(one) or on_phone(two)))
    )


def _tell(there: _Stop, here: _Stop, about: str, km: int, minutes: int) -> Finding:
    one, two = there.signin, here.signin
    same = bool(one.agent) and one.agent == two.agent
    worse = (there.strange or here.strange) and not same
    doubtful = [stop.signin for stop in (there, here) if stop.strange] or [one, two]
    program = text("The same program was used at both places, as when a private network is switched on")
    if not same:
        clients = {"first": one.client or one.agent, "second": two.client or two.agent}
        program = text("The first was made with {first}, the second with {second}", **clients)
    return Finding(
        account=two.account,
        about=about,
        said=_said(there, here, km, minutes),
        records=tuple(doubtful),
        severity=Severity.HIGH if worse else Severity.MEDIUM,
        shows=Shows.DOUBT,
        confidence=0.6 if worse else 0.4,
        because=(
            program,
            text("An aeroplane needs {minutes} minutes for that distance", minutes=round(km / KM_PER_HOUR * 60)),
            text("Phone carriers and private networks come out in other countries"),
            text("Where an address is comes from a dated table and may be wrong"),
        ),
        related=tuple(signin for signin in (one, two) if signin not in doubtful),
        remedies=(Remedy("ask_owner", two.account), Remedy("end_sessions", two.account)),
    )


def _said(there: _Stop, here: _Stop, km: int, minutes: int) -> Text:
    one, two = there.signin, here.signin
    places: dict[str, Any] = {
        "first": Land(there.place.country), "first_ip": spot(one), "first_at": When(min(one.last or one.at, two.at)),
        "second": Land(here.place.country), "second_ip": spot(two), "km": km,
    }  # fmt: skip
    if minutes >= LONG:
        return text(
            "Signed in from {first} ({first_ip}) at {first_at} and {hours} hours later from {second} ({second_ip}),"
            " at least {km} kilometres away",
            hours=minutes // 60,
            **places,
        )
    return text(
        "Signed in from {first} ({first_ip}) at {first_at} and {minutes} minutes later from {second} ({second_ip}),"
        " at least {km} kilometres away",
        minutes=minutes,
        **places,
    )
