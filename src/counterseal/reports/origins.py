"""
Origins: from which countries and addresses people signed in, and who they are held to be.

A failed try is counted apart: thousands of guesses from abroad say that somebody knocked, one good sign-in that somebody
came in.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime

from counterseal.model.answer import By
from counterseal.model.investigation import Investigation
from counterseal.model.place import LOOPBACK, PRIVATE, Place
from counterseal.model.records import Record, SignIn
from counterseal.model.text import Land, Value, text
from counterseal.reports.cuts import Cut, cut


def who_did(case: Investigation, record: Record) -> By:
    """Who is held to have done what a record tells."""
    found = case.attributions.get(record.id)
    return found.by if found else By.UNKNOWN


@dataclass(slots=True)
class Origin:
    """Sign-ins from one country, or from one address."""

    code: str = ""
    said: Value = ""
    """The country by name, or what is told instead: a city, or that there is no address."""
    place: Place = field(default_factory=Place)
    city: str = ""
    """In the provider's own words, where it tells a place."""
    owner: int = 0
    intruder: int = 0
    unknown: int = 0
    failed: int = 0
    """Attempts that failed, but for those of the owner."""
    accounts: Counter[str] = field(default_factory=Counter)
    networks: Counter[str] = field(default_factory=Counter)
    clients: Counter[str] = field(default_factory=Counter)
    first: datetime | None = None
    last: datetime | None = None

    @property
    def total(self) -> int:
        """All of them."""
        return self.owner + self.intruder + self.unknown + self.failed

    @property
    def parts(self) -> tuple[tuple[int, str], ...]:
        """The counts, each with the class of its colour."""
        return (self.owner, "owner"), (self.unknown, "unknown"), (self.intruder, "intruder"), (self.failed, "failed")

    def count(self, record: SignIn, by: By, place: Place) -> None:
        """Take in one sign-in."""
        if by is By.OUTSIDER or (by is not By.OWNER and not record.ok):
            self.failed += record.count
        elif by is By.INTRUDER:
            self.intruder += record.count
        elif by is By.OWNER:
            self.owner += record.count
        else:
            self.unknown += record.count
        self.accounts[record.account] += record.count
        self.clients[record.client or record.agent] += record.count
        if place.network or place.asn:
            self.networks[f"AS{place.asn} {place.network}".strip() if place.asn else place.network] += record.count
        self.first, self.last = self.first or record.at, record.last or record.at


def by_country(case: Investigation) -> Cut[Origin]:
    """Sign-ins by country, those of the intruder first; by what is told instead where no country is known."""
    return cut(_origins(case, whence), 25)


def whence(record: SignIn, place: Place) -> Value:
    """From where a sign-in came: a country, else the provider's own words for a place, else why there is none."""
    if country := place.country or record.country:
        return Land(country)
    if record.city:
        return record.city
    if not record.ip:
        local = "webmail" in {record.protocol, record.client.lower()}
        return text("the mail server itself (webmail)") if local else text("no address in the log")
    if place.kind in {LOOPBACK, PRIVATE}:
        return text("the company’s own network")
    return Land("")


def _origins(case: Investigation, key_of: Callable[[SignIn, Place], Value]) -> list[Origin]:
    found: dict[Value, Origin] = {}
    for record in case.company.every(SignIn):
        place = case.company.where(record.ip)
        key = key_of(record, place)
        if key not in found:
            code = key.code if isinstance(key, Land) else key if isinstance(key, str) else ""
            found[key] = Origin(code=code, said=key, place=place, city=record.city)
        found[key].count(record, who_did(case, record), place)
    return sorted(found.values(), key=lambda one: (-one.intruder, -one.failed, -one.total, one.code))


def marks(case: Investigation) -> Cut[Origin]:
    """The intruder's addresses, with where they are and what came from them."""
    wanted = {ip for one in case.answers for ip in (*one.intruder.ips, *one.intruder.shared_ips)}
    found = {one.code: one for one in _origins(case, lambda record, place: record.ip) if one.code in wanted}
    for ip in wanted - found.keys():
        found[ip] = Origin(code=ip, place=case.company.where(ip))
    return cut(sorted(found.values(), key=lambda one: (-one.intruder, one.code)), 60)


def shared(case: Investigation) -> set[str]:
    """Addresses that the owner or colleagues used too."""
    return {ip for one in case.answers for ip in one.intruder.shared_ips}
