"""
The past of a mailbox: what every correspondent's mail looked like until now, and what stood in each thread.

It is asked about a message before it learns it, one after another in order of time, so nothing is ever known from later.
Texts are not kept: numbers, counters and the few values of each habit are, so that a hundred thousand messages fit into
memory. What is learnt is what mail *showed*; a stranger who wrote once is in here too. Only who was written to, or who has
been here for long, is worth being imitated.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Final

from counterseal.lore.account_match import Number
from counterseal.lore.acquaintance import person
from counterseal.lore.correspondence import DomainPast, Habits
from counterseal.lore.letter_traits import moment
from counterseal.lore.seen_accounts import SeenAccount, SeenAccounts, house
from counterseal.lore.stood_numbers import StoodNumbers
from counterseal.lore.thread_past import ThreadPast, Threads
from counterseal.mail.addresses import domain_of, free_mail
from counterseal.mail.letter import Letter
from counterseal.mail.likeness import LookalikeIndex
from counterseal.mail.people import Person

TO: Final = 50
"""A message to more people than this makes nobody acquainted."""
REGULAR: Final = 3
"""So many messages from a domain make it one that could be imitated, even if nobody wrote there."""
LONG: Final = timedelta(days=90)
BEARERS: Final = 20
"""Addresses under one name that are kept."""


class Past:
    """What was learnt from earlier mail. Ask first, then `learn`, in order of time."""

    def __init__(self) -> None:
        self.received = 0
        self.sent = 0
        self.last: datetime | None = None
        self._people: dict[str, Habits] = {}
        self._domains: dict[str, DomainPast] = {}
        self._names: dict[str, dict[str, int]] = {}
        self._threads = Threads()
        self._accounts = SeenAccounts()
        self._numbers = StoodNumbers()
        self._own: dict[str, int] = {}
        self._imitable: dict[str, None] = {}
        self.index = LookalikeIndex()
        """The domains that could be imitated, to be asked what another one looks like."""

    def __bool__(self) -> bool:
        return bool(self.received or self.sent)

    # ------------------------------------------------------------------------------------------------------- learning

    def learn(self, letter: Letter, *, outgoing: bool) -> None:
        """Take a message into the past."""
        if letter.trouble:
            return
        at = moment(letter)
        self.last = at if self.last is None or (at is not None and at > self.last) else self.last
        if outgoing:
            self._wrote(letter, at)
        else:
            self._got(letter, at)
        self._accounts.learn(letter, outgoing=outgoing)
        if not (letter.bulk or letter.listed or letter.auto):
            self._threads.learn(letter, outgoing=outgoing)

    def _wrote(self, letter: Letter, at: datetime | None) -> None:
        self.sent += 1
        if letter.sender.address:
            self._own[letter.sender.address] = self._own.get(letter.sender.address, 0) + 1
            self._habits(letter.sender.address, at).learn(letter)
        everyone = letter.everyone
        for one in everyone if len(everyone) <= TO and not letter.auto else ():
            if one.address:
                self._habits(one.address, at).wrote_to += 1
                self._domain(one.address, at).wrote_to += 1
                self._named(one)
                self._known(domain_of(one.address))

    def _got(self, letter: Letter, at: datetime | None) -> None:
        self.received += 1
        address = letter.sender.address
        if not address:
            return
        self._habits(address, at).learn(letter)
        self._numbers.learn(letter, house(address), at)
        domain = self._domain(address, at)
        domain.count += 1
        if not (letter.bulk or letter.listed):
            self._named(letter.sender)
            if domain.count == REGULAR:
                self._known(domain.domain)

    def _habits(self, address: str, at: datetime | None) -> Habits:
        if (habits := self._people.get(address)) is None:
            habits = self._people[address] = Habits(address)
        habits.met(at)
        return habits

    def _domain(self, address: str, at: datetime | None) -> DomainPast:
        name = domain_of(address)
        if (domain := self._domains.get(name)) is None:
            domain = self._domains[name] = DomainPast(name)
        domain.met(address, at)
        return domain

    def _named(self, one: Person) -> None:
        if one.name and (name := person(one.name)):
            bearers = self._names.setdefault(name, {})
            if one.address in bearers or len(bearers) < BEARERS:
                bearers[one.address] = bearers.get(one.address, 0) + 1

    def _known(self, domain: str) -> None:
        """
        Take a domain among those that could be imitated. One that itself looks like an older one waits until there was
        mail with it for long: partners do have two domains, and thieves have one for a few weeks.
        """
        if domain and domain not in self._imitable and not free_mail(f"x@{domain}"):
            known = self._domains[domain]
            long = known.first is not None and known.last is not None and known.last - known.first >= LONG
            if (long and known.wrote_to >= REGULAR) or self.index.find(domain) is None:
                self._imitable[domain] = None
                self.index.add(domain)

    # --------------------------------------------------------------------------------------------------------- asking

    def person(self, address: str) -> Habits | None:
        """What is known of an address."""
        return self._people.get(address)

    def domain(self, domain: str) -> DomainPast | None:
        """What is known of a domain."""
        return self._domains.get(domain)

    def name(self, display_name: str) -> frozenset[str]:
        """The addresses that are known under a person's name; nothing for the names of offices."""
        if not self._names or not (name := person(display_name)):
            return frozenset()
        return frozenset(self._names.get(name, ()))

    def thread(self, letter: Letter) -> ThreadPast | None:
        """The thread that a letter belongs to, without the letter."""
        return self._threads.find(letter)

    def read(self, message_id: str) -> bool:
        """Whether a message was learnt."""
        return self._threads.read(message_id)

    def account(self, scheme: str, account: str, whole: str = "") -> tuple[SeenAccount, ...]:
        """Who named an account in earlier mail, in whatever way it was written."""
        return self._accounts.of(Number(scheme, account, whole))

    def stood(self, domain_or_address: str, number: Number) -> tuple[bool, datetime | None]:
        """Whether a number stood in mail of a domain or an address, taken for an account or not, and since when."""
        return self._numbers.since(house(domain_or_address), number)

    def accounts_of(self, domain_or_address: str) -> tuple[SeenAccount, ...]:
        """The accounts that a domain or an address named as theirs."""
        return self._accounts.of_house(domain_or_address)

    def told(self, domain_or_address: str) -> tuple[SeenAccount, ...]:
        """The accounts that we named as ours to a domain or an address."""
        return self._accounts.told(domain_or_address)

    @property
    def our_accounts(self) -> tuple[SeenAccount, ...]:
        """The accounts that we named as ours to anybody."""
        return tuple(self._accounts.ours.values())

    def wrote_to(self, address: str) -> int:
        """How often we wrote to an address."""
        found = self._people.get(address)
        return found.wrote_to if found is not None else 0

    def own(self, address: str) -> bool:
        """Whether the mailbox itself wrote under an address."""
        return address in self._own

    def established(self, domain: str) -> bool:
        """Whether a domain is one of `domains`."""
        return domain in self._imitable

    @property
    def domains(self) -> frozenset[str]:
        """The domains that could be imitated: written to, or in mail for some time."""
        return frozenset(self._imitable)
