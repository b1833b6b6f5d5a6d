"""
Arrivals: the sign-ins of one person from a place where that person never was.

Settings that are changed in the hour after such a sign-in are read differently from those that somebody changes at
the desk. What "never" means, and how much history it needs, is said in `counterseal.lore.habits`; here it is asked
for one mailbox and a span of time. The mail provider's own machines, programs that fetch through their maker's
servers, the company's ways out, and the lines over which a country comes out of its neighbour are no arrivals.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from counterseal.lore.habits import Habit, egress_of, placed
from counterseal.lore.networks import bare, fetcher, leads_abroad, silent
from counterseal.model.mailbox import Mailbox
from counterseal.model.place import Place
from counterseal.model.records import SignIn

COUNTRY = "country"
NETWORK = "network"
ADDRESS = "address"


@dataclass(frozen=True, slots=True)
class Arrival:
    """A sign-in from a new place, where that is, what of it is new, and the countries known until then."""

    sign_in: SignIn
    place: Place
    new: str
    """`country`, `network` (of a known country) or `address` (of a known network)."""
    countries: tuple[str, ...]
    own_program: bool = False
    """The program is one that the person used before; where the log names none, it is not."""

    @property
    def far(self) -> bool:
        """Whether a person does not get there by changing trains: another country, or a rented machine."""
        return self.new == COUNTRY or (self.new == NETWORK and self.place.rented)


def arrivals(mailbox: Mailbox, start: datetime, end: datetime) -> Iterator[Arrival]:
    """Good sign-ins from new places between two moments, both included, in order of time."""
    habit = Habit()
    for sign_in in mailbox.every(SignIn):
        if sign_in.at > end:
            return
        if not sign_in.ok or sign_in.actor_kind != "user":
            continue
        place = placed(mailbox.company.where, sign_in)
        new = _new(habit, sign_in, place) if sign_in.at >= start and habit.enough else ""
        if new and not egress_of(mailbox.company).knows(sign_in.ip, place, sign_in.at):
            client = sign_in.client or sign_in.agent
            own = not bare(sign_in) and habit.seen("client", client) is not None
            yield Arrival(sign_in, place, new, habit.values("country"), own)
        habit.learn(sign_in, place)


def _new(habit: Habit, sign_in: SignIn, place: Place) -> str:
    news = habit.news(sign_in, place)
    if silent(sign_in, place) or fetcher(sign_in):
        return ""
    if "country" in news:
        return "" if any(leads_abroad(home, place.country) for home in habit.values("country")) else COUNTRY
    return NETWORK if "network" in news else ADDRESS if "prefix" in news else ""
