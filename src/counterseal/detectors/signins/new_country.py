"""
A sign-in from a country where this person never was.

What it finds
    The first good sign-in from a country that the account's own earlier sign-ins and accesses do not know, once
    there are three days of them. Which country it is does not matter; only the comparison does.

Why it matters
    An intruder seldom sits where the owner sits. Together with a program that is new for the account, the first
    sign-in from elsewhere is where most stolen mailboxes begin.

When it is innocent
    People travel. A known program that keeps signing in from there on further days, while nothing signs in from
    elsewhere, is a traveller; so is a known phone, and a known device. A company's own way out to the Internet is
    known from its use by colleagues. Lines across the border of China come out in Hong Kong, Macao, Singapore or
    Japan, which is no journey: with a known program it is left out, otherwise told with less weight. Where an
    address is comes from a dated table and is never certain.

What to do
    Ask the owner by telephone where they were. If they were not there, change the password and end all sessions.

See
    MITRE ATT&CK T1078.004 (Valid Accounts: Cloud Accounts)
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from counterseal.examine import detector
from counterseal.lore.habits import HALF_A_DAY, Strange, places, strange_signins
from counterseal.lore.networks import hosted, leads_abroad, mute, on_phone
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
        if "country" not in strange.news or (signin.account, place.country) in told:
            continue
        homes = strange.habit.values("country")
        stay = (signin.account, place.country)
        if "client" not in strange.news and (stay in stays or _travels(company, strange)):
            stays.add(stay)
            continue
        told.add((signin.account, place.country))
        severity, confidence, because = _weigh(strange)
        yield Finding(
            account=signin.account,
            about=place.country,
            said=text(
                "Signed in from {country} ({ip}) with {client}; until now only from {usual}",
                country=Land(place.country),
                ip=signin.ip,
                client=signin.client or signin.agent or text("an unknown program"),
                usual=many([Land(code) for code in homes if code != place.country], 5),
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
        there = where(later.ip)
        if not later.ok or not signin.at < later.at < signin.at + A_STAY or mute(later.ip, there) or on_phone(later):
            continue
        if there.country and there.country != place.country:
            return False
        if habit.seen("client", later.client or later.agent) is None:
            return False
        if later.at - signin.at >= HALF_A_DAY:
            return True
    return False
