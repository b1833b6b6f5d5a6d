"""
A sign-in from a country where this person never was.

What it finds
    The first good sign-in from a country that the account's own earlier sign-ins and accesses do not know, once
    there are three days of them. Which country it is does not matter; only the comparison does. Whoever only ever came
    from inside the company's own network has no country; for them it is the company's countries that count.

Why it matters
    An intruder seldom sits where the owner sits. Together with a program that is new for the account, the first
    sign-in from elsewhere is where most stolen mailboxes begin.

When it is innocent
    People travel. A known program that keeps signing in from there on further days, while nothing signs in from
    elsewhere, is a traveller; so is a known phone, and a known device. A computer that was left running at home and
    fetches mail all day is no sign that its owner is there. A company's own way out to the Internet is known from its
    use by colleagues. Lines across the border of China come out in Hong Kong, Macao, Singapore or
    Japan, which is no journey: with a known program it is left out, otherwise told with less weight. Where an
    address is comes from a dated table and is never certain.

What to do
    Ask the owner by telephone where they were. If they were not there, change the password and end all sessions.

See
    MITRE ATT&CK T1078.004 (Valid Accounts: Cloud Accounts)
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import timedelta

from counterseal.examine import detector
from counterseal.lore.habits import (
    HALF_A_DAY,
    Strange,
    homes_of,
    left_running,
    placed,
    places,
    strange_signins,
)
from counterseal.lore.networks import OWN_NETWORK, hosted, leads_abroad, on_phone, silent, spot
from counterseal.model.finding import Finding, Remedy, Severity, Shows
from counterseal.model.mailbox import Company
from counterseal.model.records import SignIn
from counterseal.model.text import Land, Text, many, text

A_STAY = timedelta(days=4)
"""How far we look ahead for a traveller's next sign-ins."""


@detector(severity=Severity.HIGH, needs=[SignIn])
def new_country(company: Company) -> Iterator[Finding]:
    """Yield one finding for each account and country, for the first sign-in from there."""
    told: set[tuple[str, str]] = set()
    stays: set[tuple[str, str]] = set()
    for strange in strange_signins(company):
        signin, place = strange.signin, strange.place
        inside = _only_inside(company, strange)
        if not (inside or "country" in strange.news) or (signin.account, place.country) in told:
            continue
        homes = strange.habit.values("country")
        stay = (signin.account, place.country)
        if "client" not in strange.news and (stay in stays or _travels(company, strange)):
            stays.add(stay)
            continue
        told.add((signin.account, place.country))
        severity, confidence, because = _from_inside(company, strange) if inside else _weigh(strange)
        usual = many([Land(code) for code in _known(strange, homes)], 5)
        yield Finding(
            account=signin.account,
            about=place.country,
            said=text(
                "Signed in from {country} ({ip}) with {client}; until now only from {usual}",
                country=Land(place.country),
                ip=spot(signin),
                client=signin.client or signin.agent or text("an unknown program"),
                usual=text("inside the company’s own network") if inside else usual,
            ),
            records=(signin,),
            severity=severity,
            shows=Shows.DOUBT,
            confidence=confidence,
            because=(
                *because,
                text("{days} days with sign-ins were known before it", days=strange.habit.days),
                text("Where an address is comes from a dated table and may be wrong"),
            ),
            remedies=(Remedy("ask_owner", signin.account), Remedy("end_sessions", signin.account)),
        )


def _known(strange: Strange, homes: Iterable[str]) -> list[str]:
    """The countries known until then, without one that came up only in the hours before: that is the same stranger's."""
    others = [code for code in homes if code != strange.place.country]
    return [code for code in others if not strange.habit.new("country", code, strange.signin.at)] or others


def _only_inside(company: Company, strange: Strange) -> bool:
    """Whether the person came from private addresses only, until now, and this is no phone in a colleague's country."""
    habit, place = strange.habit, strange.place
    known = habit.seen("network", OWN_NETWORK) is not None and not habit.values("country")
    ordinary = not place.country or (place.country in homes_of(company) and not hosted(place))
    return known and not ordinary and "network" in strange.news


def _from_inside(company: Company, strange: Strange) -> tuple[Severity, float, list[Text]]:
    """People set up a phone at home; hardly anybody does so in a country where no colleague is."""
    homes = homes_of(company)
    if hosted(strange.place):
        return (
            Severity.MEDIUM,
            0.5,
            [text("The address belongs to a network that rents out machines and exits of private networks")],
        )
    if homes and strange.place.country not in homes:
        return Severity.MEDIUM, 0.5, [text("None of the colleagues signs in from that country")]
    return Severity.LOW, 0.3, []


def _weigh(strange: Strange) -> tuple[Severity, float, list[Text]]:
    because = []
    client, rented = "client" in strange.news, hosted(strange.place)
    if client:
        because.append(text("The program is new for this account as well"))
    if rented:
        because.append(text("The address belongs to a network that rents out machines and exits of private networks"))
    for home in strange.habit.values("country"):
        if leads_abroad(home, strange.place.country):
            because.append(text("Lines from {home} often come out there without a journey", home=Land(home)))
            return Severity.MEDIUM, 0.4, because
    if client:
        return Severity.HIGH, 0.7 if rented else 0.6, because
    return Severity.MEDIUM, 0.5 if rented else 0.4, because


def _travels(company: Company, strange: Strange) -> bool:
    """Whether a known program moved as its owner does."""
    signin, place, habit = strange.signin, strange.place, strange.habit
    if signin.device and habit.seen("device", signin.device) and "device" not in strange.news:
        return True
    if any(leads_abroad(home, place.country) for home in habit.values("country")):
        return True
    if hosted(place):
        return False
    if on_phone(signin):
        return True
    where = places(company)
    for later in company.mailbox(signin.account).every(SignIn):
        there = placed(where, later)
        begun = signin.at < (later.last or later.at) and later.at < signin.at + A_STAY
        if not later.ok or not begun or later.id == signin.id or silent(later, there) or on_phone(later):
            continue
        if left_running(later, there, habit):
            continue
        if there.country and there.country != place.country:
            return False
        client = later.client or later.agent
        if client and habit.seen("client", client) is None:
            return False
        if later.at - signin.at >= HALF_A_DAY:
            return True
    return False
