"""
Habits: what was usual for an account before a moment.

Nothing is suspicious by itself; it is suspicious for this person. A `Habit` learns one account's good sign-ins and
accesses one after another and is asked before it learns the next, so that what it knows is always the past. Two
words are kept apart:

* *new* - never seen, or only since less than a day. A stranger who came in an hour ago must not become known to
  himself; whoever came yesterday and was not noticed has been seen.
* *usual* - seen on at least `USUAL_DAYS` different days, or in at least a quarter of the visits.

One sign-in writes a dozen records, one a token, so what is counted are *visits*: records of one address, program and
protocol without a pause of an hour are one visit, for at most half a day. *Days* are counted as people live them and
not by the calendar of another zone: a new one begins with the first visit at least twenty hours after the one
that began the last.

*Enough history* is three different days. That is the least after which anything can be usual by days, and after
which "never before" says more than "we have not looked for long". With less, detectors that compare keep silent.

Everything is one pass: `walk(company)` visits each sign-in once in order of time, with a look-up of a few
dictionaries. Whoever knows which acts were the intruder's (attribution) feeds a `Habit` with the others only.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, timedelta
from operator import attrgetter

from counterseal.lore.networks import (
    OWN_NETWORK,
    at_home_net,
    fetched,
    hosted,
    mute,
    network,
    polls,
    prefix,
    silent,
    told,
)
from counterseal.model.mailbox import Company
from counterseal.model.place import Place
from counterseal.model.records import Access, Record, SignIn

TRAITS = ("ip", "prefix", "network", "country", "client", "device", "protocol", "hour")
"""What a sign-in is known by. `client` is the family, or the agent where no family was read; `hour` is of UTC."""
USUAL_DAYS = 3
USUAL_SHARE = 0.25
ENOUGH_DAYS = 3
ENOUGH_DAYS_OF_MACHINES = 14
A_DAY = timedelta(days=1)
FIRST_DAYS = timedelta(days=7)
OFFICE_DAYS = 10
"""On so many days people must be seen at a place by hand before it counts as the company's from the start."""
HALF_A_DAY = timedelta(hours=12)
NEXT_DAY = timedelta(hours=20)
"""So long after the one that began the last day a visit begins a new one: what asks all day has no two a day."""
AN_HOUR = timedelta(hours=1)
NEVER = datetime.min.replace(tzinfo=UTC)


def traits(record: Record, place: Place) -> tuple[str, ...]:
    """
    The values of a record, in the order of `TRAITS`; empty where not known. A mute address has no place; where a town is
    told in its stead, that is the network. All private addresses are one network, so that whoever only ever came
    from inside is known by it.
    """
    client = record.client or record.agent
    protocol = record.protocol if isinstance(record, SignIn) else ""
    hour = f"{record.at.hour:02}"
    if told(record):
        return ("", "", place.network, place.country, client, record.device, protocol, hour)
    if mute(record.ip, place):
        inside = OWN_NETWORK if record.ip and at_home_net(place) else ""
        return ("", "", inside, "", client, record.device, protocol, hour)
    ip = record.ip
    return (ip, prefix(ip), network(ip, place), place.country, client, record.device, protocol, hour)


@dataclass(slots=True)
class Seen:
    """How often one value was seen, on how many days, and since when."""

    first: datetime
    last: datetime
    visits: int = 0
    days: int = 0
    _morning: datetime = NEVER

    def again(self, at: datetime) -> None:
        """Count a visit."""
        self.on(at)
        self.visits += 1

    def on(self, at: datetime) -> None:
        """Seen at a moment, in a visit that is counted already."""
        if at - self._morning >= NEXT_DAY:
            self._morning = at
            self.days += 1
        self.last = max(self.last, at)


@dataclass(slots=True)
class Habit:
    """One account's past. Learn in order of time; ask before learning."""

    _all: Seen | None = None
    _seen: dict[str, dict[str, Seen]] = field(default_factory=lambda: {trait: {} for trait in TRAITS})
    _open: dict[tuple[str, str, str], tuple[datetime, datetime]] = field(default_factory=dict)
    """Visits that may still go on: when each began, and its latest record."""
    _person: bool = False
    """Something was seen besides machines that fetch mail from where they are rented."""

    def learn(self, record: Record, place: Place) -> None:
        """Take a good sign-in or an access of the person into the past."""
        at, last = record.at, record.last or record.at
        protocol = record.protocol if isinstance(record, SignIn) else ""
        self._person = self._person or not (hosted(place) and (polls(record) or fetched(record)))
        key = (record.ip or place.network, record.client or record.agent, protocol)
        began, latest = self._open.get(key, (NEVER, NEVER))
        if at - latest < AN_HOUR and last - began < HALF_A_DAY:
            self._open[key] = (began, last)
            return
        self._open[key] = (at, last)
        if self._all is None:
            self._all = Seen(at, at)
        _count(self._all, at, last)
        for known, value in zip(self._seen.values(), traits(record, place), strict=True):
            if value:
                seen = known.get(value)
                if seen is None:
                    seen = known[value] = Seen(at, at)
                _count(seen, at, last)

    @property
    def visits(self) -> int:
        """How many visits were learned."""
        return self._all.visits if self._all else 0

    @property
    def days(self) -> int:
        """On how many days."""
        return self._all.days if self._all else 0

    @property
    def first(self) -> datetime | None:
        """Since when the account is known."""
        return self._all.first if self._all else None

    @property
    def enough(self) -> bool:
        """
        Whether there is enough history to call something new. Where nothing but a machine on rented ground was seen, as a
        backup at night, it takes two weeks: where the person is, nobody has seen yet.
        """
        return self.days >= (ENOUGH_DAYS if self._person else ENOUGH_DAYS_OF_MACHINES)

    def seen(self, trait: str, value: str) -> Seen | None:
        """How a value was seen until now, if ever."""
        return self._seen[trait].get(value)

    def usual(self, trait: str, value: str) -> bool:
        """Seen on several days, or in a good part of the visits."""
        seen = self.seen(trait, value)
        return seen is not None and (seen.days >= USUAL_DAYS or seen.visits >= USUAL_SHARE * self.visits)

    def new(self, trait: str, value: str, at: datetime) -> bool:
        """
        A known value that was never seen before, or only since less than a day. Not known is not new, and neither is
        anything where the earlier records do not tell this trait at all.
        """
        if not value or not self._seen[trait]:
            return False
        seen = self.seen(trait, value)
        return seen is None or at - seen.first < A_DAY <= at - (self.first or at)

    def news(self, record: Record, place: Place) -> frozenset[str]:
        """The traits of a record that are new for this person."""
        named = zip(TRAITS, traits(record, place), strict=True)
        return frozenset(trait for trait, value in named if self.new(trait, value, record.at))

    def at_home(self, record: Record, place: Place) -> bool:
        """Whether the person was seen in this neighbourhood with this client before, as far as either is told."""
        values = dict(zip(TRAITS, traits(record, place), strict=True))
        near = "prefix" if values["prefix"] else "network"
        theirs = not values["client"] or self.seen("client", values["client"]) is not None
        return self.seen(near, values[near]) is not None and theirs

    def values(self, trait: str) -> tuple[str, ...]:
        """All values of a trait, the most usual first."""
        known = self._seen[trait]
        return tuple(sorted(known, key=lambda value: (-known[value].days, -known[value].visits, value)))


def _count(seen: Seen, at: datetime, last: datetime) -> None:
    """A visit, and the days over which one record tells that it went on: a program that asks every five minutes."""
    seen.again(at)
    while last - at >= NEXT_DAY:
        at += NEXT_DAY
        seen.on(at)


def placed(where: Callable[[str], Place], record: Record) -> Place:
    """
    Where a record came from: by our own table, and by the provider's word where that is silent. A town that is told in
    the place of an address stands for the network: the person comes from there.
    """
    place = where(record.ip) if record.ip else Place()
    if not isinstance(record, SignIn):
        return place
    if told(record):
        return Place(country=record.country, network=record.city)
    return replace(place, country=record.country) if record.country and not place.country else place


@dataclass(frozen=True, slots=True)
class Egress:
    """
    Where the company goes out to the Internet: offices, its VPN, the cloud proxy. Learned from who uses it.

    A neighbourhood is the company's from the moment at which at least two accounts and three days were seen there. A
    whole network needs a third of the accounts, because two customers of one carrier have nothing in common. Asked
    for a moment, so that an address that an intruder made busy afterwards does not excuse the intruder.
    """

    since: dict[str, datetime]

    def knows(self, ip: str, place: Place, at: datetime) -> bool:
        """Whether this was the company's own way out before the moment."""
        return any(self._before(key, at) for key in (prefix(ip), network(ip, place)) if key)

    def _before(self, key: str, at: datetime) -> bool:
        since = self.since.get(key)
        return since is not None and since < at


def egress_of(company: Company) -> Egress:
    """The company's ways out, learnt once from all good sign-ins and the people's own accesses."""
    return company.once(_learn_egress)


def _learn_egress(company: Company) -> Egress:
    where = places(company)
    third = -(-len({one.account for one in company.every(SignIn) if one.ok}) // 3)
    users: dict[str, tuple[set[str], Seen]] = {}
    since: dict[str, datetime] = {}
    for act in acts(company):
        place = placed(where, act)
        if (isinstance(act, SignIn) and not act.ok) or silent(act, place):
            continue
        for key, needed in ((prefix(act.ip), 2), (network(act.ip, place), max(2, third))):
            if not key or key in since:
                continue
            if key not in users:
                users[key] = (set(), Seen(act.at, act.at))
            accounts, seen = users[key]
            accounts.add(person(act))
            seen.again(act.at)
            if len(accounts) >= needed and seen.days >= USUAL_DAYS:
                since[key] = act.at
                del users[key]
    since |= dict.fromkeys(_offices(company), NEVER)
    return Egress(since)


def _offices(company: Company) -> Iterator[str]:
    """
    The neighbourhoods that were the company's from before the sources begin. Where these begin on a weekend, or with a
    backup that comes at night, nobody is seen at the desk in the first days; whoever is then there by hand on most of
    the days of several weeks, with two accounts and more, was not the stranger of the first one.
    """
    where = places(company)
    visits: dict[str, tuple[datetime, set[str], set[date]]] = {}
    every: set[date] = set()
    start = NEVER
    for signin in company.every(SignIn):
        if not signin.ok or signin.actor_kind != "user":
            continue
        start = signin.at if start == NEVER else start
        if polls(signin):
            continue
        every.add(signin.at.date())
        place = placed(where, signin)
        key = prefix(signin.ip)
        if not key or hosted(place) or silent(signin, place):
            continue
        _, accounts, days = visits.setdefault(key, (signin.at, set(), set()))
        accounts.add(signin.account)
        days.add(signin.at.date())
    for key, (first, accounts, days) in visits.items():
        early = first - start < FIRST_DAYS
        if early and len(accounts) >= 2 and len(days) >= OFFICE_DAYS and 2 * len(days) > len(every):
            yield key


def walk(company: Company) -> Iterator[tuple[SignIn, Place, Habit]]:
    """
    Every person's sign-in (good, failed or interrupted) in order of time, where it came from, and what was usual for
    the account until then. The habit is alive: ask it before taking the next.
    """
    where = places(company)
    habits: dict[str, Habit] = {}
    for act in acts(company):
        name = person(act)
        habit = habits.get(name) or habits.setdefault(name, Habit())
        place = placed(where, act)
        if isinstance(act, SignIn):
            yield act, place, habit
            if act.ok:
                habit.learn(act, place)
        elif not hosted(place) or fetched(
            act
        ):  # an application reads from where its maker rents, not from where the person is
            habit.learn(act, place)


@dataclass(frozen=True, slots=True)
class Strange:
    """A good sign-in from where the company does not go out, with a network or country that is new for the person."""

    signin: SignIn
    place: Place
    habit: Habit
    """Alive: ask it before taking the next."""
    news: frozenset[str]


def left_running(signin: SignIn, place: Place, habit: Habit) -> bool:
    """Whether it may be a machine at a usual place that fetches mail day and night, wherever its owner is."""
    values = dict(zip(TRAITS, traits(signin, place), strict=True))
    near = "prefix" if values["prefix"] else "network"
    return polls(signin) and habit.usual(near, values[near])


def homes_of(company: Company) -> frozenset[str]:
    """The countries where the company's people are: at least two of them, on several days each country."""
    return company.once(_learn_homes)


def _learn_homes(company: Company) -> frozenset[str]:
    where = places(company)
    people: dict[str, set[str]] = defaultdict(set)
    days: dict[str, set[date]] = defaultdict(set)
    for signin in company.every(SignIn):
        country = placed(where, signin).country if signin.ok else ""
        if country:
            people[country].add(signin.account)
            days[country].add(signin.at.date())
    return frozenset(one for one in people if len(people[one]) > 1 and len(days[one]) >= USUAL_DAYS)


def strange_signins(company: Company) -> Iterator[Strange]:
    """Good sign-ins inside the window, of people with enough history, from a new network or country."""
    egress = egress_of(company)
    for signin, place, habit in walk(company):
        if not signin.ok or not habit.enough or not company.since <= signin.at < company.until:
            continue
        if silent(signin, place):
            continue
        news = habit.news(signin, place)
        if news & {"network", "country"} and not egress.knows(signin.ip, place, signin.at):
            yield Strange(signin, place, habit, news)


def acts(company: Company) -> Iterator[Record]:
    """People's sign-ins, and what they read in their own name from a public address, in order of time."""
    signins = (one for one in company.every(SignIn) if one.actor_kind == "user")
    accesses = (one for one in company.every(Access) if one.ip and one.actor and one.actor_kind == "user")
    yield from sorted((*signins, *accesses), key=attrgetter("at"))


def person(act: Record) -> str:
    """Whose habit an act tells about: who signed in, or who read (not whose mailbox was read)."""
    return act.account if isinstance(act, SignIn) else act.actor


def places(company: Company) -> Callable[[str], Place]:
    """`company.where`, asked once for each address."""
    known: dict[str, Place] = {}

    def where(ip: str) -> Place:
        place = known.get(ip)
        if place is None:
            place = known[ip] = company.where(ip) if ip else Place()
        return place

    return where
