"""
What is new about partners, taken into what is there.

Who is who decides what mail can do. A list that a person gives is joined to a partner by number, domain or name. What was
read in mail is joined by domain, or by address where the domain is a free mail service's, and never by name: a name is
what everybody may write above a letter.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Final, TypeVar

from counterseal.lore.company_names import MATCH, compare, keys
from counterseal.lore.name_forms import tidy
from counterseal.lore.partner_journal import Act
from counterseal.mail.addresses import FREE_MAIL
from counterseal.model.partner import FROM_MAIL, Contact, Partner, PayeeAccount, Phone, Standing

MESSAGES: Final = 5
"""Message-IDs that are kept of an account."""
MOST: Final = 500
"""Contacts, phones or accounts of one partner that mail may add up to."""
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Absorbed:
    """What becomes of the register."""

    changed: tuple[Partner, ...]
    """Each as it is afterwards; who is as before is not among them."""
    new: frozenset[str]
    """The numbers of those that were not there."""
    shared: tuple[tuple[str, tuple[str, ...]], ...]
    """Accounts that came and are more than one partner's, with the partners' names."""
    meant: tuple[str, ...]
    """The number of the partner that each of those that came is."""


def absorb(current: Mapping[str, Partner], incoming: Iterable[Partner], act: Act) -> Absorbed:
    """Take partners into those that are there. They have no number, unless a person said which one is meant."""
    room = _Room(current)
    touched: dict[str, None] = {}
    meant: list[str] = []
    came: dict[tuple[str, str], None] = {}
    for one in incoming:
        came |= dict.fromkeys(account.key for account in one.accounts)
        old = room.find(one, act)
        number = old.id if old else room.next_number()
        meant.append(number)
        after = merged(old or Partner(id=number, source=one.source), replace(one, id=number), act)
        if after != old:
            room.put(after)
            touched[number] = None
    changed = tuple(room.partners[number] for number in touched if room.partners[number] != current.get(number))
    new = frozenset(one.id for one in changed if one.id not in current)
    return Absorbed(changed, new, tuple(_shared(room.partners.values(), came)), tuple(meant))


class _Room:
    """The partners while they are being changed, to be found."""

    def __init__(self, current: Mapping[str, Partner]) -> None:
        self.partners: dict[str, Partner] = {}
        self._by: dict[tuple[str, str], list[str]] = {}
        self._last = 0
        for one in current.values():
            self.put(one)

    def put(self, partner: Partner) -> None:
        self.partners[partner.id] = partner
        digits = partner.id.lstrip("P")
        self._last = max(self._last, int(digits) if digits.isdecimal() else 0)
        for key in _marks(partner):
            numbers = self._by.setdefault(key, [])
            if partner.id not in numbers:
                numbers.append(partner.id)

    def next_number(self) -> str:
        return f"P{self._last + 1:05}"

    def find(self, one: Partner, act: Act) -> Partner | None:
        """The partner that is meant: by its number, where a person named it, else by what it is known by."""
        if one.id and act.by_person:
            return self.partners.get(one.id)
        for key in _marks(one):
            kind = key[0]
            if kind == "name" and not act.by_person:
                continue
            for number in self._by.get(key, ()):
                other = self.partners[number]
                if kind != "name" or _same_name(one, other):
                    return other
        return None


def _marks(partner: Partner) -> Iterator[tuple[str, str]]:
    """What a partner is found by, the surest first."""
    for kind, number in partner.ids:
        yield f"id {kind}", number
    for domain in partner.domains:
        if domain not in FREE_MAIL:
            yield "domain", domain
    for contact in partner.contacts:
        if contact.address.rpartition("@")[2] in FREE_MAIL:
            yield "address", contact.address
    for key in dict.fromkeys(key for name in partner.names for key in keys(name)):
        yield "name", key


def _same_name(one: Partner, other: Partner) -> bool:
    """Whether two partners are one by name alone. A name that was read in mail, or other domains, are no proof."""
    if FROM_MAIL in {one.source, other.source}:
        return False
    if {tidy(name) for name in one.names} & {tidy(name) for name in other.names}:
        return True
    if one.domains and other.domains:
        return False
    return any(compare(a, b).word == MATCH for a in one.names for b in other.names)


def merged(old: Partner, new: Partner, act: Act) -> Partner:
    """A partner with what came."""
    person = act.by_person
    trusted = old.source != FROM_MAIL
    names, domains, ids = old.names, old.domains, old.ids
    if person and not trusted:  # what a person says stands before what mail said
        names = _joined(new.names, old.names)
    elif person or not trusted:
        names = _joined(old.names, new.names)
    if person or not trusted:
        domains, ids = _joined(old.domains, new.domains), _joined(old.ids, new.ids)
    return replace(
        old,
        names=names, domains=domains, ids=ids,
        kind=(new.kind or old.kind) if person else old.kind or new.kind,
        country=(new.country or old.country) if person else old.country or new.country,
        contacts=_contacts(old.contacts, new.contacts, person=person),
        phones=_phones(old.phones, new.phones),
        accounts=_accounts(old.accounts, new.accounts, act),
        source=new.source if person and not trusted else old.source,
    )  # fmt: skip


def _joined(first: tuple[T, ...], then: tuple[T, ...]) -> tuple[T, ...]:
    return tuple(dict.fromkeys((*first, *then)))


def _contacts(old: tuple[Contact, ...], new: tuple[Contact, ...], *, person: bool) -> tuple[Contact, ...]:
    found = {(one.address, "" if one.address else one.name): one for one in old}
    for one in new:
        key = (one.address, "" if one.address else one.name)
        before = found.get(key)
        if before is None:
            if person or len(found) < MOST:
                found[key] = one
        elif person and before.source == FROM_MAIL != one.source:
            found[key] = replace(one, name=one.name or before.name, role=one.role or before.role)
        else:
            found[key] = replace(before, name=before.name or one.name, role=before.role or one.role)
    return tuple(found.values())


def _phones(old: tuple[Phone, ...], new: tuple[Phone, ...]) -> tuple[Phone, ...]:
    """Each number once: what a person gave stands before what mail said, and the earliest day counts."""
    found = {one.number: one for one in old}
    for one in new:
        before = found.get(one.number)
        if before is None:
            if len(found) < MOST:
                found[one.number] = one
        elif before.source == FROM_MAIL != one.source:
            found[one.number] = one
        elif one.source != FROM_MAIL and (one.at or date.max) < (before.at or date.max):
            found[one.number] = replace(before, at=one.at, source=one.source)
    return tuple(found.values())


def _accounts(old: tuple[PayeeAccount, ...], new: tuple[PayeeAccount, ...], act: Act) -> tuple[PayeeAccount, ...]:
    found = {one.key: one for one in old}
    for one in new:
        before = found.get(one.key)
        if before is not None:
            found[one.key] = account_after(before, one, act)
        elif act.by_person:
            found[one.key] = one
        elif len(found) < MOST:
            found[one.key] = replace(one, standing=Standing.SEEN, verified_at=None)
    return tuple(found.values())


def account_after(before: PayeeAccount, one: PayeeAccount, act: Act) -> PayeeAccount:
    """
    An account that is there, after it came again.

    An older list does not bring back an account that was replaced, nor make a known one doubtful.
    """
    firsts = [at for at in (before.first_seen, one.first_seen) if at]
    lasts = [at for at in (before.last_seen, one.last_seen) if at]
    seen = replace(
        before,
        first_seen=min(firsts, default=None), last_seen=max(lasts, default=None),
        messages=_joined(before.messages, one.messages)[:MESSAGES],
    )  # fmt: skip
    if not act.by_person:
        return _filled(seen, one) if before.standing is Standing.SEEN and before.source == FROM_MAIL else seen
    fresher = one.verified_at is not None and (before.verified_at is None or one.verified_at > before.verified_at)
    if one.standing is Standing.KNOWN and fresher:
        # An account that was replaced without a day of its own comes back only by hand.
        revives = before.standing is not Standing.RETIRED or before.verified_at is not None or act is Act.ENTERED
        if revives:
            return replace(
                _filled(one, seen),
                first_seen=seen.first_seen, last_seen=seen.last_seen, messages=seen.messages,
            )  # fmt: skip
    if one.standing is Standing.RETIRED and act is Act.ENTERED:
        return replace(seen, standing=Standing.RETIRED)
    return _filled(seen, one) if before.standing is not Standing.RETIRED else seen


def _filled(first: PayeeAccount, then: PayeeAccount) -> PayeeAccount:
    """An account whose empty fields are taken from another word on it."""
    return replace(
        first,
        bic=first.bic or then.bic, beneficiary=first.beneficiary or then.beneficiary, bank=first.bank or then.bank,
        routing=first.routing or then.routing, country=first.country or then.country,
        currency=first.currency or then.currency, source=first.source or then.source,
    )  # fmt: skip


def _shared(partners: Iterable[Partner], came: Mapping[tuple[str, str], None]) -> Iterator[tuple[str, tuple[str, ...]]]:
    owners: dict[tuple[str, str], list[str]] = {key: [] for key in came}
    for one in partners:
        for account in one.accounts:
            if account.key in owners:
                owners[account.key].append(one.name)
    for (_, number), names in owners.items():
        if len(names) > 1:
            yield number, tuple(names)
