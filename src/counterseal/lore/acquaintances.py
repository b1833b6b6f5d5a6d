"""
Partners as a mailbox shows them: with whom we write, what they are called, where they say they are paid.

All of it is only what mail said. It is worth something because it was said before: an account that stood in the invoices
of two years is *seen*, and another one is news. It never confirms anything, and whoever only writes to us a few times is
nobody's partner: we wrote to them, or they wrote on several days.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime
from typing import Final

from counterseal.lore.name_forms import LONGEST, forms
from counterseal.lore.partner_merge import MESSAGES
from counterseal.lore.partner_phones import country_of_domain, e164
from counterseal.lore.words import bulk_sender
from counterseal.mail.addresses import domain_of, free_mail
from counterseal.mail.letter import Letter
from counterseal.mail.people import Person
from counterseal.mail.suffixes import registered
from counterseal.model.partner import FROM_MAIL, Contact, Partner, PayeeAccount, Phone
from counterseal.model.payee import Payee

LETTERS: Final = 3
DAYS: Final = 2
"""So many letters on so many days make a partner of somebody to whom we never wrote."""
_PARTNERS: Final = 50_000
_CONTACTS: Final = 200
_PHONES: Final = 30
_ACCOUNTS: Final = 100
_NAMES: Final = 3
_SIGNATURE: Final = 14
"""Lines at the end of a letter in which the sender's company and telephone stand."""
_PHONE: Final = re.compile(
    r"(?:(?<![a-z])(?P<kind>tel|telephone|telefon|phone|ph|mobile|mobil|mob|cell|fax|telefax|whatsapp|direct|office|t|m|f|p)"
    r"|(?P<han>电话|電話|手机|手機|传真|傳真|座机))[ ]{0,3}[.:：)]{0,2}[ ]{0,3}(?P<labelled>[+(]{0,2}\d[\d ().\-/]{5,24}\d)"
    r"|(?P<plain>\+\d[\d ().\-]{7,22}\d)",
    re.IGNORECASE,
)
_KINDS: Final = {
    "f": "fax",
    "t": "phone",
    "m": "mobile",
    "w": "whatsapp",
    "c": "mobile",
    "传": "fax",
    "傳": "fax",
    "手": "mobile",
}
_FAX: Final = frozenset({"fax", "telefax"})


@dataclass(slots=True)
class _Known:
    """One correspondent while the mailbox is read."""

    domain: str = ""
    wrote: int = 0
    answered: int = 0
    days: set[date] = field(default_factory=set)
    people: dict[str, Counter[str]] = field(default_factory=dict)
    names: Counter[str] = field(default_factory=Counter)
    phones: dict[str, Phone] = field(default_factory=dict)
    accounts: dict[tuple[str, str], PayeeAccount] = field(default_factory=dict)


def acquaintances(letters: Iterable[tuple[Letter, bool]], own: Collection[str] = ()) -> tuple[Partner, ...]:
    """
    The partners of a mailbox, without numbers, by domain; people with free mail by address.

    Each letter comes with whether the mailbox itself sent it. `own` are the company's domains.
    """
    known: dict[str, _Known] = {}
    ours: dict[tuple[str, str], datetime] = {}
    ours_first: dict[tuple[str, str], datetime] = {}
    home = {domain.lower() for domain in own}
    for letter, outgoing in letters:
        at = _moment(letter)
        if letter.trouble:
            continue
        if outgoing:
            for payee in _payees(letter):
                ours[payee.key] = min(at, ours.get(payee.key, at))
            for one in _met(letter.everyone, home, known):
                one.answered += 1
        elif _honest(letter):
            for one in _met((letter.sender,), home, known):
                _learn(one, letter, at)
                for payee in _payees(letter):
                    ours_first[payee.key] = min(at, ours_first.get(payee.key, at))
    mine = {key for key, at in ours.items() if key not in ours_first or at < ours_first[key]}
    return tuple(_partner(key, one, mine) for key, one in known.items() if _counts(one))


def _counts(one: _Known) -> bool:
    return one.answered > 0 or (one.wrote >= LETTERS and len(one.days) >= DAYS)


def _honest(letter: Letter) -> bool:
    """Whether a person's own server sent it, as far as the receiver's server could tell, and no machine wrote it."""
    if letter.bulk or letter.listed or letter.auto or bulk_sender(letter.sender.address):
        return False
    return not (letter.auth.trusted and (letter.auth.dmarc == "fail" or letter.auth.spf == "fail"))


def _met(people: Iterable[Person], home: Collection[str], known: dict[str, _Known]) -> Iterator[_Known]:
    """Those among some people who are not of our house."""
    for person in people:
        domain = domain_of(person.address)
        house = registered(domain)
        if not house or domain in home or house in home or bulk_sender(person.address):
            continue
        free = free_mail(person.address)
        key = person.address if free else house
        one = known.get(key)
        if one is None:
            if len(known) >= _PARTNERS:
                continue
            one = known[key] = _Known(domain="" if free else house)
        if person.address in one.people or len(one.people) < _CONTACTS:
            one.people.setdefault(person.address, Counter())[person.name] += 1
        yield one


def _moment(letter: Letter) -> datetime:
    at = letter.received or letter.date or datetime(1970, 1, 1, tzinfo=UTC)
    return at.astimezone(UTC) if at.tzinfo else at.replace(tzinfo=UTC)


def _payees(letter: Letter) -> Iterator[Payee]:
    """Accounts that the sender wrote for people to read."""
    return (one for one in letter.payees if one.where != "quoted" and not one.hidden and one.valid is not False)


def _learn(one: _Known, letter: Letter, at: datetime) -> None:
    one.wrote += 1
    if len(one.days) < DAYS:
        one.days.add(at.date())
    country = country_of_domain(domain_of(letter.sender.address)) or ("CN" if letter.language == "zh" else "")
    for line in [line.strip() for line in letter.fresh[-4000:].split("\n") if line.strip()][-_SIGNATURE:]:
        if len(line) <= LONGEST // 2 and "@" not in line and len(one.names) < 200 and _names_company(line):
            one.names[line.strip(" -|*_>:")] += 1
        if len(one.phones) < _PHONES and sum(letter.isdigit() for letter in line) >= 7:
            for phone in _phones(line, country, at):
                one.phones.setdefault(phone.number, phone)
    for payee in _payees(letter):
        before = one.accounts.get(payee.key)
        if before is not None:
            one.accounts[payee.key] = _again(before, letter, at)
        elif len(one.accounts) < _ACCOUNTS:
            one.accounts[payee.key] = PayeeAccount(
                scheme=payee.scheme, account=payee.account, bic=payee.bic, beneficiary=payee.beneficiary,
                bank=payee.bank, routing=payee.routing, country=payee.country, currency=payee.currency,
                source=FROM_MAIL, first_seen=at, last_seen=at,
                messages=(letter.message_id,) if letter.message_id else (),
            )  # fmt: skip


def _names_company(line: str) -> bool:
    """Whether a line is a company's name, and no sentence about one, no greeting to one, and no line of bank details."""
    if line[-1] in ",，!！?？" or ":" in line or "：" in line:
        return False
    found = forms(line)
    return any(form.legal and form.script and len(form.core) <= 5 for form in found) and len(line.split()) <= 10


def _again(before: PayeeAccount, letter: Letter, at: datetime) -> PayeeAccount:
    ids = dict.fromkeys((*before.messages, *((letter.message_id,) if letter.message_id else ())))
    firsts, lasts = before.first_seen or at, before.last_seen or at
    return replace(before, first_seen=min(firsts, at), last_seen=max(lasts, at), messages=tuple(ids)[:MESSAGES])


def _phones(line: str, country: str, at: datetime) -> Iterator[Phone]:
    for hit in _PHONE.finditer(line):
        number = e164(hit["labelled"] or hit["plain"], country)
        label = (hit["kind"] or hit["han"] or "t").lower()
        if number:
            kind = "fax" if label in _FAX else _KINDS.get(label[0], "phone")
            yield Phone(number=number, kind=kind, source=FROM_MAIL, at=at.date())


def _partner(key: str, one: _Known, mine: Collection[tuple[str, str]]) -> Partner:
    contacts = tuple(
        Contact(address=address, name=next((name for name, _ in names.most_common() if name), ""), source=FROM_MAIL)
        for address, names in one.people.items()
    )
    often = [name for name, count in one.names.most_common(_NAMES) if count > 1 or one.wrote < LETTERS]
    fallback = one.domain or next((contact.name for contact in contacts if contact.name), key)
    return Partner(
        id="", names=tuple(often) or (fallback,), domains=(one.domain,) if one.domain else (), contacts=contacts,
        phones=tuple(one.phones.values()), source=FROM_MAIL,
        accounts=tuple(account for number, account in one.accounts.items() if number not in mine),
    )  # fmt: skip
