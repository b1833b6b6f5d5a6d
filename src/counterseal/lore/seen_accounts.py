"""
Accounts that stood in earlier mail: who named them, to whom they belong as far as mail tells, and since when.

Nothing here is confirmed. An account that appears while its partner was paid elsewhere is kept with what it came in the
place of, so that a thief's second reminder does not find the thief's account well known.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Final

from counterseal.lore.account_match import PART, SAME, Number, compared, number, rail, sound, tails
from counterseal.lore.changing import asked_rather, says_change, says_which
from counterseal.lore.letter_traits import moment
from counterseal.mail.addresses import domain_of, free_mail
from counterseal.mail.letter import Letter
from counterseal.mail.suffixes import registered
from counterseal.model.payee import Payee

Key = tuple[str, str]
MOST: Final = 100
"""Accounts of one partner that are kept."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SeenAccount:
    """An account as one partner named it, or as we named it to one partner."""

    scheme: str
    account: str
    partner_domain: str
    """Whose it is: the registered domain of who named it; of a free mailbox the whole address. Of ours: to whom we named it."""
    address: str
    """Who named it first."""
    first: datetime | None
    last: datetime | None
    message_id: str
    where: str
    count: int = 1
    beneficiary: str = ""
    bank: str = ""
    country: str = ""
    currency: str = ""
    ours: bool = False
    """We named it: customers pay us there."""
    instead: Key | None = None
    """The account at which this partner was paid when it first appeared."""

    mixed: bool = False
    """It was named for more than one currency: then for any."""
    announced: bool = False
    """The message that named it first said that it is another one than before."""
    whole: str = ""
    """The number with those of bank and branch, where it was written so."""
    alone: bool = True
    """No other account stood beside it when it was first named, or it was to be used rather than that."""
    answered: datetime | None = None
    """When we first wrote it back to them, as something that needs no question."""

    @property
    def key(self) -> Key:
        """Scheme and account, as they were first read."""
        return self.scheme, self.account

    @property
    def number(self) -> Number:
        """What is compared."""
        return Number(self.scheme, self.account, self.whole)


def house(address: str) -> str:
    """Whose an address is: the registered domain, or the address itself at a free mail service."""
    domain = domain_of(address) or address
    return address if "@" in address and free_mail(address) else registered(domain)


def alike(one: Payee | SeenAccount, other: Payee | SeenAccount) -> bool:
    """Whether one account may stand in the place of the other: both are for the same currency, as far as they say one."""
    return not one.currency or not other.currency or _currency(one.currency) == _currency(other.currency)


def _currency(code: str) -> str:
    return {"RMB": "CNY", "CNH": "CNY"}.get(code.upper(), code.upper())


class SeenAccounts:
    """Accounts by number and by house."""

    def __init__(self) -> None:
        self._by_key: dict[Key, dict[tuple[str, bool], SeenAccount]] = {}
        self._by_house: dict[str, dict[Key, None]] = {}
        self._told: dict[str, dict[Key, None]] = {}
        self._tails: dict[str, dict[Key, None]] = {}
        self.ours: dict[Key, SeenAccount] = {}
        """Our own accounts, as we first named them."""

    def learn(self, letter: Letter, *, outgoing: bool) -> None:
        """Take a letter's payment instructions, without those that it only quotes."""
        payees = [one for one in letter.payees if _taken(one)]
        if not payees:
            return
        mine = house(letter.sender.address)
        others = sorted({house(one.address) for one in letter.everyone if one.address} - {mine})
        for payee in payees:
            known = self.of(number(payee, payee.written))
            own = any(one.ours for one in known)
            if not outgoing and not own:
                self._take(payee, letter, mine, ours=False)
            elif outgoing and (own or not known):  # else it is a partner's, told back to them
                for other in others:
                    self._take(payee, letter, other, ours=True)
            elif outgoing and not _doubted(letter):
                self._answered(known, others, moment(letter))

    def _answered(self, known: Iterable[SeenAccount], others: Iterable[str], at: datetime | None) -> None:
        """Note that we told a partner the account at which we pay them."""
        for one in known:
            if one.partner_domain in others and one.answered is None:
                self._by_key[one.key][one.partner_domain, one.ours] = replace(one, answered=at)

    def of(self, one: Number) -> tuple[SeenAccount, ...]:
        """Everybody who named an account, however it was written."""
        keys = {key: None for tail in tails(one) for key in self._tails.get(tail, ())}
        found = (each for key in keys for each in self._by_key[key].values())
        return tuple(each for each in found if compared(each.number, one) == SAME)

    def of_house(self, address: str) -> tuple[SeenAccount, ...]:
        """Every account that was named from a domain or an address."""
        return tuple(self._each(self._by_house, house(address), ours=False))

    def told(self, address: str) -> tuple[SeenAccount, ...]:
        """Every account of ours that was named to a domain or an address."""
        return tuple(self._each(self._told, house(address), ours=True))

    def _each(self, index: dict[str, dict[Key, None]], name: str, *, ours: bool) -> Iterator[SeenAccount]:
        for key in index.get(name, ()):
            if (found := self._by_key[key].get((name, ours))) is not None:
                yield found

    def _take(self, payee: Payee, letter: Letter, other: str, *, ours: bool) -> None:
        index = self._told if ours else self._by_house
        at, own = moment(letter), number(payee, payee.written)
        every = tuple(self._each(index, other, ours=ours))
        known = next((one for one in every if compared(one.number, own) == SAME), None)
        if known is not None:
            mixed = known.mixed or not alike(known, payee)
            self._by_key[known.key][other, ours] = replace(
                known,
                last=later(known.last, at),
                count=known.count + 1,
                beneficiary=known.beneficiary or payee.beneficiary,
                currency="" if mixed else known.currency or payee.currency,
                mixed=mixed,
                country=known.country or payee.country,
                whole=max(known.whole, own.whole, key=len),
            )
            return
        keys = index.setdefault(other, {})
        if len(keys) >= MOST or payee.key in keys:
            return
        announced = bool(every) and says_change(letter)
        alone = not numbers_beside(payee, letter.payees) or announced or asked_rather(letter, payee)
        seen = SeenAccount(
            scheme=payee.scheme, account=payee.account, partner_domain=other, address=letter.sender.address,
            first=at, last=at, message_id=letter.message_id, where=payee.where, beneficiary=payee.beneficiary,
            bank=payee.bank, country=payee.country, currency=payee.currency, ours=ours, whole=own.whole,
            instead=_replaced(payee, own, every, letter, announced), announced=announced, alone=alone,
        )  # fmt: skip
        keys[payee.key] = None
        self._by_key.setdefault(payee.key, {})[other, ours] = seen
        for tail in tails(own):
            self._tails.setdefault(tail, {})[payee.key] = None
        if ours:
            self.ours.setdefault(payee.key, seen)


def _taken(payee: Payee) -> bool:
    """Whether a payment instruction is learnt: it is said by this letter, to be read, and names an account."""
    return payee.where != "quoted" and not payee.hidden and payee.valid is not False and payee.scheme != "cnaps"


def _doubted(letter: Letter) -> bool:
    """Whether a letter of ours asks about an account rather than telling it."""
    return "?" in letter.fresh or "\uff1f" in letter.fresh or says_change(letter)


def numbers_beside(payee: Payee, payees: Iterable[Payee]) -> list[Number]:
    """The other accounts that stand in the same place as a payment instruction: the letter itself, or one file of it."""
    return [
        number(one, one.written)
        for one in payees
        if _taken(one) and one.key != payee.key and _place(one) == _place(payee)
    ]


def _place(payee: Payee) -> str:
    return payee.file if payee.where not in {"text", "html"} else ""


def _replaced(payee: Payee, own: Number, every: Iterable[SeenAccount], letter: Letter, announced: bool) -> Key | None:
    """
    The account that a new one came in the place of, one of the same kind first; none for one of several that were
    introduced by the same message, nor one that still stands beside it.
    """
    rather = announced or says_which(letter) or asked_rather(letter, payee)
    beside = [] if rather else numbers_beside(payee, letter.payees)
    before = [
        one
        for one in every
        if sound(*one.key) and one.message_id != letter.message_id and alike(one, payee)
        and not any(compared(one.number, other) == SAME for other in beside)
    ]  # fmt: skip
    if not sound(*payee.key) or any(compared(one.number, own) == PART for one in before):
        return None  # a piece of a known number is no other account
    way = rail(payee.scheme, payee.country)
    return max(before, key=lambda one: (rail(one.scheme, one.country) == way, one.count)).key if before else None


def later(one: datetime | None, other: datetime | None) -> datetime | None:
    """The later of two moments, as far as they are known."""
    return max((at for at in (one, other) if at is not None), default=None)
