"""
What a payment instruction means: confirmed, seen before, new, or not where this partner was paid until now.

The ledger knows most, because people confirmed what is in it; then the mailbox's past, which only knows what mail showed.
What a letter merely quotes is compared with the very message that it quotes. Where nothing is known of a partner an
account is new, and that is no accusation: every honest first invoice is.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from functools import cached_property
from typing import Final

from counterseal.lore.account_match import DIGIT, PART, SAME, Number, compared, number, rail, slip, sound
from counterseal.lore.changing import asked_rather, says_change, says_which
from counterseal.lore.company_names import compare
from counterseal.lore.counterparty import Counterparty, counterparty, of_others, ours, quoted_party
from counterseal.lore.letter_traits import moment
from counterseal.lore.past import Past
from counterseal.lore.register import Register
from counterseal.lore.scene import Scene, Us
from counterseal.lore.seen_accounts import SeenAccount, alike, house, numbers_beside
from counterseal.lore.stored_lines import altered
from counterseal.mail.letter import Letter
from counterseal.model.partner import PayeeAccount, Standing
from counterseal.model.payee import Payee

SETTLED: Final = timedelta(days=60)
"""An account that came in the place of another one is a change for so long, however often it is repeated."""
UNANSWERED: Final = timedelta(days=180)
"""And for so long when we never wrote it back to them, as people do with where they pay."""
PLENTY: Final = 3
"""So many messages name an account before it counts as where somebody is paid, when it comes to going back."""
LONG_AGO: Final = timedelta(days=180)
"""An account that was not named for so long has been replaced, where nobody said so."""
SHORT: Final = 10
"""Signs of a number that cannot exist, from which on it is still meant for an account."""
FILES: Final = frozenset({"pdf", "xlsx", "docx", "image"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Old:
    """Where a partner was paid until now."""

    account: str
    at: date | datetime | None = None
    """When it was verified, or else last seen."""
    verified: bool = False
    country: str = ""
    beneficiary: str = ""
    count: int = 0
    """In so many messages it stood."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PayeeCase:
    """A payment instruction with its status, and why it has it."""

    payee: Payee
    partner: str = ""
    """Who is to be paid, by the name under which they are known."""
    old: Old | None = None
    reason: str = ""
    """
    Of a conflict: `altered`, `digit`, `other`, `file`, `inside`, `ours`; of a change: `ours` when it is our own account,
    `told` when a colleague passes it on; of a new one: `theirs` when it is on somebody else's invoice.
    """
    other: str = ""
    """The partner, or the account, with which it is in conflict."""
    posing: bool = False
    means: str = ""
    """The status, or what it would be if the check digits were right."""


def with_status(letter: Letter, register: Register, past: Past, us: Us) -> tuple[Payee, ...]:
    """The payment instructions of a letter, each with its status."""
    return tuple(one.payee for one in cases(letter, register, past, us)) if letter.payees else ()


def cases_of(scene: Scene, *statuses: str) -> tuple[PayeeCase, ...]:
    """The cases of a scene that have one of several statuses; looked at again only where there is one."""
    asked = (*statuses, "invalid") if "changed" in statuses else statuses
    if not any(one.status in asked for one in scene.payees):
        return ()
    every = cases(scene.letter, scene.register, scene.past, scene.us)
    return tuple(one for one in every if one.payee.status in statuses or one.means in statuses)


def cases(letter: Letter, register: Register, past: Past, us: Us) -> tuple[PayeeCase, ...]:
    """Every payment instruction of a letter, with its status and the reason for it."""
    judge = _Judge(letter, register, past, us)
    return tuple(judge.case(payee) for payee in letter.payees)


class _Judge:
    """Looks at the instructions of one letter."""

    def __init__(self, letter: Letter, register: Register, past: Past, us: Us) -> None:
        self.letter, self.register, self.past, self.us = letter, register, past, us
        self.at = moment(letter) or past.last
        self.outside = [one.address for one in letter.everyone if not us.ours(one.address.rpartition("@")[2])]
        self.from_us = ours(letter, past, us)
        self.other_place = dict(_contradictions(letter.payees))
        self._parties: dict[str, Counterparty] = {}

    def case(self, payee: Payee) -> PayeeCase:
        if payee.valid is False:
            return self._invalid(payee)
        if payee.where == "quoted":
            return self._quoted(payee)
        if payee.scheme == "cnaps":
            return _of(payee, "new")  # a bank's number alone is no account
        if (
            payee.why is not None
            and not payee.intermediary
            and payee.scheme == "iban"
            and not self._seen_anywhere(payee)
        ):
            return _of(payee, "conflict", reason="inside")
        if self.from_us and self.outside:
            return self._sent(payee)
        return self._received(payee)

    # ------------------------------------------------------------------------------------------------------ quotations

    def _quoted(self, payee: Payee) -> PayeeCase:
        if self._ledger(payee) is not None:
            return _of(payee, "known")
        thread = self.past.thread(self.letter)
        if thread is not None and thread.kept and not self.from_us:
            number = payee.account[-6:]
            for line in altered(self.letter.quoted, [one.lines for one in thread.kept]):
                if line.account and number in "".join(one for one in line.line.upper() if one.isalnum()):
                    kept = thread.kept[line.message]
                    old = next((account for _, account in kept.accounts), "")
                    return _of(payee, "conflict", reason="altered", other=old, partner=kept.sender)
        if self.from_us and not self.outside:
            case = self._judged(payee, quoted_party(self.letter, payee.beneficiary, self.register, self.past, self.us))
            return replace(case, reason=case.reason or "told")
        return _of(payee, "seen" if self._seen_anywhere(payee) else "new")

    def _invalid(self, payee: Payee) -> PayeeCase:
        """A number that cannot exist: a slip of the pen, or another account than the partner's with a digit spoilt."""
        plain = _of(payee, "invalid")
        if payee.where == "quoted" or self.from_us or not sound(*payee.key) or len(payee.account) < SHORT:
            return plain
        case = self._received(replace(payee, valid=None, why=None))
        if case.payee.status != "changed" or case.old is None:
            return plain
        party = self._party(payee.beneficiary)
        theirs = [one.account for partner in party.partners for one in partner.accounts]
        theirs += [one.account for name in party.houses for one in self.past.accounts_of(name)]
        if any(slip(payee.account, one) for one in theirs):
            return plain
        return replace(case, payee=plain.payee, means="changed")

    def _ledger(self, payee: Payee) -> PayeeAccount | None:
        found = self.register.by_account(payee.scheme, payee.account)
        return next((account for _, account in found if account.standing is Standing.KNOWN), None)

    def _seen_anywhere(self, payee: Payee) -> bool:
        return bool(self.past.account(*_number(payee)) or self.register.by_account(*payee.key))

    # -------------------------------------------------------------------------------------------------------- incoming

    def _received(self, payee: Payee) -> PayeeCase:
        return self._judged(payee, self._party(payee.beneficiary))

    def _judged(self, payee: Payee, party: Counterparty) -> PayeeCase:
        """A payment instruction against where a partner was paid."""
        own = _number(payee)
        book = [one for partner in party.partners for one in partner.accounts]
        here = [one for one in book if compared(_booked_number(one), own) == SAME]
        confirmed = any(one.standing is Standing.KNOWN for one in here)
        if not confirmed and (foreign := self._conflict(payee, party)) is not None:
            return foreign
        if here:
            return self._booked(payee, party, here[0], book)
        seen = [one for name in party.houses for one in self.past.accounts_of(name)]
        known = [one for one in book if one.standing is Standing.KNOWN and _same_currency(one, payee)]
        mine = next((one for one in seen if compared(one.number, own) == SAME), None)
        if mine is not None:
            return self._seen(payee, party, mine, known, seen)
        return self._unseen(payee, party, book, seen)

    def _unseen(
        self, payee: Payee, party: Counterparty, book: Sequence[PayeeAccount], seen: Sequence[SeenAccount]
    ) -> PayeeCase:
        """An account that this partner never named: one more, or one in the place of another."""
        new = _of(payee, "seen" if self._seen_anywhere(payee) else "new", partner=party.name)
        own, says = _number(payee), self.says_change
        confirmed = [one for one in book if one.standing is Standing.KNOWN]
        before = _whole([one for one in seen if sound(*one.key) and not self._fresh(one)])
        if not confirmed and not before:
            return _of(payee, "known") if self._ledger(payee) is not None else new
        close = {compared(_booked_number(one), own): _from_book(one) for one in confirmed if _same_currency(one, payee)}
        close |= {compared(one.number, own): _last([one]) for one in before if alike(one, payee)}
        if DIGIT in close:
            old = close[DIGIT]
            return _of(
                payee, "conflict", reason="digit", other=old.account, old=old, partner=party.name, posing=party.posing
            )
        if not says:  # an account that stands beside is not replaced, nor is one of another currency
            if PART in close or not sound(*payee.key):
                return new
            rather = says_which(self.letter) or asked_rather(self.letter, payee)
            beside = [] if rather else numbers_beside(payee, self.letter.payees)
            confirmed = [
                one for one in confirmed if _same_currency(one, payee) and not _among(_booked_number(one), beside)
            ]
            before = [one for one in before if alike(one, payee) and not _among(one.number, beside)]
        if (confirmed or before) and not says and (other := of_others(self.letter, payee, party, self.past)):
            return replace(new, reason="theirs", other=other)
        if confirmed:
            return _of(payee, "changed", partner=party.name, old=_from_book(confirmed[0]), posing=party.posing)
        if not before:
            return new
        if self._stood(party, own, before):
            return _of(payee, "seen", partner=party.name)
        way = rail(payee.scheme, payee.country)
        likely = [one for one in before if rail(one.scheme, one.country) == way] or before
        return _of(payee, "changed", partner=party.name, old=_last(likely), posing=party.posing)

    @cached_property
    def says_change(self) -> bool:
        """Whether the letter says that the account is another one now."""
        return says_change(self.letter)

    def _stood(self, party: Counterparty, own: Number, before: Sequence[SeenAccount]) -> bool:
        """Whether the number stood in their mail long ago, or no later than the accounts that were read."""
        for name in party.houses:
            stood, since = self.past.stood(name, own)
            if stood and since is not None and self.at is not None:
                first = min((one.first for one in before if one.first is not None), default=self.at)
                if self.at - since > SETTLED or since <= first:
                    return True
        return False

    def _booked(self, payee: Payee, party: Counterparty, one: PayeeAccount, book: Sequence[PayeeAccount]) -> PayeeCase:
        """One of the partner's own accounts in the ledger."""
        if one.standing is Standing.KNOWN:
            return _of(payee, "known", partner=party.name)
        others = [each for each in book if each.standing is Standing.KNOWN and _same_currency(each, payee)]
        if one.standing is Standing.RETIRED:
            return _of(payee, "reverted", partner=party.name, old=_from_book(others[0]) if others else None)
        return _of(payee, "seen", partner=party.name)

    def _seen(
        self,
        payee: Payee,
        party: Counterparty,
        mine: SeenAccount,
        known: Sequence[PayeeAccount],
        seen: Sequence[SeenAccount],
    ) -> PayeeCase:
        """An account that this partner named before: still a change while it is fresh, or older than what came after it."""
        late = next(
            (one for one in known if one.verified_at and mine.first and mine.first.date() > one.verified_at), None
        )
        if late is not None and mine.alone:  # what never was confirmed stays a change as long as the ledger has another
            return _of(payee, "changed", partner=party.name, old=_from_book(late), posing=party.posing)
        before = next((one for one in seen if one.key == mine.instead), None)
        if mine.instead and known and mine.announced:
            return _of(payee, "changed", partner=party.name, old=_from_book(known[0]), posing=party.posing)
        if mine.instead and before is not None and self._fresh(mine):
            return _of(payee, "changed", partner=party.name, old=_last([before]), posing=party.posing)
        after = [one for one in seen if one.instead == mine.key and self._settled(one)]
        long = self.at is not None and mine.last is not None and self.at - mine.last >= LONG_AGO
        after = [one for one in after if long or one.announced]
        if any(mine.last and one.first and one.first > mine.last and alike(one, payee) for one in after):
            return _of(payee, "reverted", partner=party.name, old=_last(after))
        return _of(payee, "seen", partner=party.name)

    def _settled(self, one: SeenAccount) -> bool:
        return one.count >= PLENTY and not self._fresh(one)

    def _fresh(self, one: SeenAccount) -> bool:
        """Whether an account took another one's place only lately."""
        if one.instead is None:
            return False
        return self.at is None or one.first is None or self.at - one.first <= (SETTLED if one.answered else UNANSWERED)

    # ------------------------------------------------------------------------------------------------------- conflicts

    def _conflict(self, payee: Payee, party: Counterparty) -> PayeeCase | None:
        if (other := self.other_place.get(payee.key)) is not None and not self._seen_anywhere(payee):
            return _of(
                payee, "conflict", reason="file", other=other, partner=party.name, old=self._paid_at(other, party)
            )
        if payee.beneficiary and (own := self._our_account(payee)) is not None:
            return _of(payee, "conflict", reason="ours", old=_last([own]))
        owners = [partner for partner, _ in self.register.by_account(*payee.key) if partner not in party.partners]
        if owners and party and not self._takes_part(owners[0].domains):
            return _of(payee, "conflict", reason="other", other=owners[0].name, partner=party.name)
        if party and party.houses and not owners:
            for one in self.past.account(*_number(payee)):
                if one.ours or one.partner_domain in party.houses or self._takes_part((one.partner_domain,)):
                    continue
                claims = payee.beneficiary and one.beneficiary and not _alike_names(payee.beneficiary, one.beneficiary)
                if claims:
                    return _of(payee, "conflict", reason="other", other=one.partner_domain, partner=party.name)
        return None

    def _paid_at(self, account: str, party: Counterparty) -> Old | None:
        """A partner's account of the ledger by its number."""
        book = [one for partner in party.partners for one in partner.accounts if one.standing is Standing.KNOWN]
        return next((_from_book(one) for one in book if one.account == account), None)

    def _our_account(self, payee: Payee) -> SeenAccount | None:
        """The account of ours in whose place this one stands: it is in our name, and we never named it."""
        own = _number(payee)
        mine = [one for one in self.past.our_accounts if one.beneficiary and alike(one, payee)]
        if not mine or any(compared(one.number, own) == SAME for one in self.past.our_accounts) or self._ledger(payee):
            return None
        return next((one for one in mine if _alike_names(one.beneficiary, payee.beneficiary)), None)

    def _takes_part(self, names: Sequence[str]) -> bool:
        """Whether one of several houses is in this letter, or in its thread, by itself."""
        thread = self.past.thread(self.letter)
        people = [one.address for one in (self.letter.sender, *self.letter.everyone)] + (
            list(thread.people) if thread is not None else []
        )
        return any(house(one) in names for one in people)

    def _party(self, beneficiary: str) -> Counterparty:
        if beneficiary not in self._parties:
            self._parties[beneficiary] = counterparty(self.letter, beneficiary, self.register, self.past, self.us)
        return self._parties[beneficiary]

    # -------------------------------------------------------------------------------------------------------- outgoing

    def _sent(self, payee: Payee) -> PayeeCase:
        """What we write to others: our own account, where we want to be paid, or theirs, told back to them."""
        if self._ledger(payee) is not None:
            return _of(payee, "known")
        told = [one for address in self.outside for one in self.past.told(address)]
        every = told or [
            one
            for one in self.past.our_accounts
            if payee.beneficiary and _alike_names(one.beneficiary, payee.beneficiary)
        ]
        own = _number(payee)
        mine = next((one for one in self.past.our_accounts if compared(one.number, own) == SAME), None)
        if mine is not None:
            before = next((one for one in self.past.our_accounts if one.key == mine.instead), None)
            if before is not None and self._fresh(mine):
                return _of(payee, "changed", reason="ours", old=_last([before]))
            return _of(payee, "seen")
        if self._seen_anywhere(payee):
            return _of(payee, "seen")
        if before_it := [one for one in every if alike(one, payee)]:
            return _of(payee, "changed", reason="ours", old=_last(before_it))
        return _of(payee, "new")


def _of(
    payee: Payee,
    status: str,
    *,
    partner: str = "",
    old: Old | None = None,
    reason: str = "",
    other: str = "",
    posing: bool = False,
) -> PayeeCase:
    payee = payee if payee.status == status else replace(payee, status=status)
    return PayeeCase(
        payee=payee, partner=partner, old=old, reason=reason, other=other, posing=posing, means=status
    )  # fmt: skip


def _number(payee: Payee) -> Number:
    return number(payee, payee.written)


def _among(one: Number, others: Sequence[Number]) -> bool:
    return any(compared(one, other) == SAME for other in others)


def _whole(seen: Sequence[SeenAccount]) -> list[SeenAccount]:
    """Accounts without those that are pieces of another one."""
    return [
        one
        for one in seen
        if not any(
            compared(one.number, other.number) == PART and len(one.account) < len(other.account) for other in seen
        )
    ]


def _booked_number(one: PayeeAccount) -> Number:
    return number(one)


def _from_book(one: PayeeAccount) -> Old:
    return Old(
        account=one.account, at=one.verified_at or one.last_seen, verified=one.verified_at is not None,
        country=one.country, beneficiary=one.beneficiary,
    )  # fmt: skip


def _last(seen: Sequence[SeenAccount]) -> Old:
    """The account that was named most often, told with the last time."""
    one = max(seen, key=lambda each: each.count)
    return Old(
        account=one.account, at=one.last, country=one.country, beneficiary=one.beneficiary, count=one.count,
    )  # fmt: skip


def _same_currency(one: PayeeAccount, payee: Payee) -> bool:
    return not one.currency or not payee.currency or one.currency.upper() == payee.currency.upper()


def _alike_names(one: str, other: str) -> bool:
    return bool(one and other) and compare(one, other).word in {"match", "close"}


def _contradictions(payees: Sequence[Payee]) -> Iterator[tuple[tuple[str, str], str]]:
    """Accounts of the text and of a file that contradict one another: one each, for the same currency and beneficiary."""
    own = [one for one in payees if one.where != "quoted" and not one.hidden and one.valid is not False]
    text = {one.key: one for one in own if one.where in {"text", "html"}}
    file = {one.key: one for one in own if one.where in FILES}
    if len(text) != 1 or len(file) != 1:
        return
    (said,), (printed,) = text.values(), file.values()
    if said.scheme != printed.scheme or said.account == printed.account or not alike(said, printed):
        return
    if said.beneficiary and printed.beneficiary and not _alike_names(said.beneficiary, printed.beneficiary):
        return
    yield said.key, printed.account
    yield printed.key, said.account
