"""
Whose money it would be: the partner for whom a letter speaks, whoever really wrote it.

A letter speaks for a partner by its sender's address or domain. Where nobody is known there, it may pose as one: by a
domain made to look like the partner's, by the name of a known person, by the name of the beneficiary. Whoever poses
claims to be that partner, and is held to where that partner was paid.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from counterseal.lore.acquaintance import COMMON, person
from counterseal.lore.company_names import NO, compare
from counterseal.lore.name_forms import forms
from counterseal.lore.past import Past
from counterseal.lore.register import Register
from counterseal.lore.scene import Scene, Us
from counterseal.lore.seen_accounts import house
from counterseal.mail.addresses import domain_of, free_mail, local_of
from counterseal.mail.letter import Letter
from counterseal.mail.people import Person
from counterseal.mail.quotes import quotations
from counterseal.model.partner import Partner
from counterseal.model.payee import Payee

_LOCAL: Final = 4
"""Letters of the left half of an address that make it a person's own."""
OFTEN: Final = 3
"""So many messages both ways make somebody known as who they are."""
SURE: Final = frozenset({"match"})
READ: Final = 60_000
HEAD: Final = 3
"""Lines of a file's beginning in which the name of the company stands whose paper it is."""


@dataclass(frozen=True, slots=True)
class Counterparty:
    """For whom a letter speaks, as far as register and past know."""

    name: str = ""
    partners: tuple[Partner, ...] = ()
    houses: tuple[str, ...] = ()
    """Under which names the past keeps their accounts."""
    posing: bool = False
    """It only claims to be them: the sender's own address is not theirs."""

    def __bool__(self) -> bool:
        return bool(self.partners or self.houses)


def ours(letter: Letter, past: Past, us: Us) -> bool:
    """Whether a letter is, by its sender, from our own house."""
    return us.ours(letter.domain) or past.own(letter.sender.address)


def counterparty(letter: Letter, beneficiary: str, register: Register, past: Past, us: Us) -> Counterparty:
    """The partner for whom a letter speaks when it names a beneficiary."""
    address = letter.sender.address
    stranger = not ours(letter, past, us)
    if stranger and (found := _of_sender(letter, address, register, past)):
        return found
    return _named(beneficiary, register, past, us)


def _of_sender(letter: Letter, address: str, register: Register, past: Past) -> Counterparty:
    """For whom somebody outside speaks. That a look-alike named its account before makes it nobody of its own."""
    found = _at(address, register, past)
    if found.partners or (found and (past.established(letter.domain) or free_mail(address))):
        return found
    if found and register.index.find(letter.domain) is None and past.index.find(letter.domain) is None:
        return found
    return _imitated(letter, register, past) or found


def quoted_party(letter: Letter, beneficiary: str, register: Register, past: Past, us: Us) -> Counterparty:
    """For whom a message speaks that a colleague passes on: the beneficiary by name, else whoever wrote it."""
    if found := _named(beneficiary, register, past, us):
        return found
    for one in quotations(letter.text[:READ]):
        if "@" in one.sender and not us.ours(domain_of(one.sender)):
            told = Letter(sender=Person(one.sender.lower(), ""))
            if found := _of_sender(told, told.sender.address, register, past):
                return found
    return Counterparty()


def of_others(letter: Letter, payee: Payee, party: Counterparty, past: Past) -> str:
    """
    The company whose invoice a partner passes on: its name stands over the file that names the account, and the
    partner's does not stand in it. Another company in the text, or one of another place with the partner's name, is none.
    """
    if not payee.file or party.posing:
        return ""
    file = next((one.text for one in letter.documents if one.name == payee.file), "")
    known = [name for partner in party.partners for name in partner.names]
    known += [one.beneficiary for partner in party.partners for one in partner.accounts if one.beneficiary]
    known += [one.beneficiary for name in party.houses for one in past.accounts_of(name) if one.beneficiary]
    if not file or not known or any(name.casefold() in file.casefold() for name in known):
        return ""
    lines = [line.strip() for line in file[:1000].split("\n") if line.strip()][:HEAD]
    heads = [part for line in lines for part in (line.split(",")[0], line) if any(form.legal for form in forms(part))]
    name = next(iter(heads), "")
    if payee.beneficiary and _differs(name, (payee.beneficiary,)):
        return ""
    return name if name and _differs(name, known) else ""


def _differs(name: str, known: Iterable[str]) -> bool:
    """Whether a company is by its name certainly none of several, nor made to sound like one."""
    sounds = {one for form in forms(name) for one in form.sounds}
    for one in known:
        match = compare(one, name)
        if match.word != NO or not {"different_name", "syllable"} & set(match.reasons):
            return False
        if sounds & {each for form in forms(one) for each in form.sounds}:
            return False
    return True


def _at(address: str, register: Register, past: Past, *, posing: bool = False) -> Counterparty:
    """Who is at an address."""
    domain = domain_of(address)
    partner = register.by_address(address) or (None if free_mail(address) else register.by_domain(domain))
    houses = [house(address)] if past.accounts_of(address) else []
    if partner is not None:
        houses += [one for one in _houses(partner) if past.accounts_of(one)]
        return Counterparty(partner.name, (partner,), tuple(dict.fromkeys(houses)), posing)
    return Counterparty(house(address), (), tuple(houses), posing) if houses else Counterparty()


def _houses(partner: Partner) -> Iterator[str]:
    for domain in partner.domains:
        yield house(domain)
    for contact in partner.contacts:
        yield house(contact.address)


def _imitated(letter: Letter, register: Register, past: Past) -> Counterparty:
    """Whom a sender poses as who is not established under their own address."""
    habits = past.person(letter.sender.address)
    often = habits is not None and min(habits.count, habits.wrote_to) >= OFTEN
    if often and (past.established(letter.domain) or free_mail(letter.sender.address)):
        return Counterparty()
    for address in posed_as(letter, register, past):
        if found := _at(address, register, past, posing=True):
            return found
    return Counterparty()


def posed_as(letter: Letter, register: Register, past: Past) -> Iterator[str]:
    """Addresses of those whom a sender may pose as: by the domain, by a person's name, by the left half in the same thread."""
    address, name = letter.sender
    if not free_mail(address):
        for index in (register.index, past.index):
            if (found := index.find(letter.domain)) is not None:
                yield f"{local_of(address)}@{found.target}"
    bearers = sorted(past.name(name) - {address})
    if len(bearers) <= COMMON:
        yield from bearers
    if (thread := past.thread(letter)) is not None and address not in thread.people:
        local = local_of(address)
        if len(local) >= _LOCAL and person(f"{local} x"):
            yield from (one for one in thread.people if local_of(one) == local and one != address)


def _named(beneficiary: str, register: Register, past: Past, us: Us) -> Counterparty:
    """The partner of the register that bears the beneficiary's name."""
    if not beneficiary:
        return Counterparty()
    found = tuple(
        one for one in register.by_name(beneficiary)
        if same_name(beneficiary, one.names) and not any(us.ours(domain) for domain in one.domains)
    )  # fmt: skip
    if len(found) != 1:
        return Counterparty()
    houses = tuple(dict.fromkeys(one for one in _houses(found[0]) if past.accounts_of(one)))
    return Counterparty(found[0].name, found, houses, posing=True)


def same_name(name: str, names: Iterable[str]) -> bool:
    """Whether a company's name is one of several, as companies are told apart."""
    return any(compare(name, one).word in SURE for one in names if one)


def known_names(scene: Scene, beneficiary: str) -> tuple[str, ...]:
    """The names under which the partner of a scene is paid: of the register, and of earlier accounts."""
    party = counterparty(scene.letter, beneficiary, scene.register, scene.past, scene.us)
    names = [name for partner in party.partners for name in partner.names]
    names += [one.beneficiary for partner in party.partners for one in partner.accounts]
    names += [one.beneficiary for name in party.houses for one in scene.past.accounts_of(name) if one.instead is None]
    return tuple(dict.fromkeys(one for one in names if one))


def known_countries(scene: Scene, beneficiary: str) -> frozenset[str]:
    """Where the partner of a scene was paid until now; their own country only beside that."""
    party = counterparty(scene.letter, beneficiary, scene.register, scene.past, scene.us)
    paid = {one.country for partner in party.partners for one in partner.accounts}
    paid |= {one.country for name in party.houses for one in scene.past.accounts_of(name) if one.instead is None}
    paid -= {""}
    return frozenset(paid | {partner.country for partner in party.partners} - {""}) if paid else frozenset()
