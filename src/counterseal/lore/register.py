"""
The register of partners, to be asked: who is behind an address, a domain, a name or an account.

It is asked several times for every message, so every question is a look in a table. What looks like a partner without
being one is another question: `index` answers it, and is built when somebody asks.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cached_property
from types import MappingProxyType
from typing import Final

from counterseal.lore.account_match import SAME, Number, compared, number, tails
from counterseal.lore.company_names import CLOSE, MATCH, compare, keys
from counterseal.mail.addresses import FREE_MAIL, domain_of
from counterseal.mail.likeness import LookalikeIndex
from counterseal.model.partner import Partner, PayeeAccount

Paid = tuple[Partner, PayeeAccount]
LONG: Final = 8
"""Digits of a number that is looked for in other writings."""


class Register:
    """Partners, indexed."""

    def __init__(self, partners: Iterable[Partner] = ()) -> None:
        self.partners = tuple(partners)
        self._addresses: dict[str, Partner] = {}
        self._domains: dict[str, Partner] = {}
        self._accounts: dict[tuple[str, str], tuple[Paid, ...]] = {}
        self._tails: dict[str, tuple[Paid, ...]] = {}
        self._phones: dict[str, Partner] = {}
        names: dict[str, str] = {}
        for one in self.partners:
            for contact in one.contacts:
                if contact.address:
                    self._addresses.setdefault(contact.address, one)
                    if contact.name:
                        names.setdefault(contact.address, contact.name)
            for domain in one.domains:
                if domain not in FREE_MAIL:
                    self._domains.setdefault(domain, one)
            for account in one.accounts:
                self._accounts[account.key] = (*self._accounts.get(account.key, ()), (one, account))
                for tail in tails(number(account)):
                    self._tails[tail] = (*self._tails.get(tail, ()), (one, account))
            for phone in one.phones:
                self._phones.setdefault(phone.number, one)
        self.domains: frozenset[str] = frozenset(self._domains)
        """Every domain of a partner; free mail services are nobody's."""
        self.people: Mapping[str, str] = MappingProxyType(names)
        """Names of contacts by address."""

    def __bool__(self) -> bool:
        return bool(self.partners)

    def by_address(self, address: str) -> Partner | None:
        """The partner to whom an address belongs: as a contact, or by its domain."""
        low = address.lower()
        return self._addresses.get(low) or self.by_domain(domain_of(low))

    def by_domain(self, domain: str) -> Partner | None:
        """The partner to whom a domain, or the domain above it, belongs."""
        low = domain.lower().rstrip(".")
        while low:
            found = self._domains.get(low)
            if found is not None:
                return found
            _, _, low = low.partition(".")
        return None

    def by_name(self, text: str) -> tuple[Partner, ...]:
        """Partners of a name: those that match it, else those that are close to it."""
        found: dict[str, list[Partner]] = {MATCH: [], CLOSE: []}
        for one in dict.fromkeys(one for key in keys(text) for one in self._names.get(key, ())):
            words = {compare(name, text).word for name in one.names}
            best = MATCH if MATCH in words else CLOSE if CLOSE in words else ""
            if best:
                found[best].append(self.partners[one.number])
        return tuple(found[MATCH] or found[CLOSE])

    def by_account(self, scheme: str, account: str) -> tuple[Paid, ...]:
        """
        Whose account it is. A long number is found however it is written: the same account is `cn_account` to one reader
        and `other` to the next, a part of an IBAN, and told with the number of its bank or without.
        """
        found = self._accounts.get((scheme, account), ())
        if found or len(account) < LONG or scheme == "cnaps":
            return found
        asked = Number(scheme, account)
        near = [one for tail in tails(asked) for one in self._tails.get(tail, ())]
        return tuple(one for one in near if compared(number(one[1]), asked) == SAME)

    def by_phone(self, number: str) -> Partner | None:
        """The partner who is reached at a number, given as E.164."""
        return self._phones.get(number)

    @cached_property
    def index(self) -> LookalikeIndex:
        """What the partners' domains may be mistaken for."""
        return LookalikeIndex(sorted(self._domains))

    @cached_property
    def _names(self) -> dict[str, tuple[_Named, ...]]:
        found: dict[str, tuple[_Named, ...]] = {}
        for place, one in enumerate(self.partners):
            named = _Named(place, one.names)
            for key in dict.fromkeys(key for name in one.names for key in keys(name)):
                found[key] = (*found.get(key, ()), named)
        return found


class _Named:
    """A partner's place in the register and its names; equal only to itself."""

    __slots__ = ("names", "number")

    def __init__(self, number: int, names: tuple[str, ...]) -> None:
        self.number, self.names = number, names
