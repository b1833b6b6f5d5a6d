"""
Payment instructions in a text: the accounts to which somebody asks for money to be sent.

`may_pay` is cheap and says no to nearly every mail; `payees` reads closely. An IBAN is believed by its check digits;
every other number needs a label, and beside a label that ordinary accounts have as well ("your account 1234567") it needs
a bank, a holder or words of payment near by. Masked numbers, telephone, tax, order and parcel numbers are none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any, Final

from counterseal.mail.payments.consistency import consistency, wrong
from counterseal.mail.payments.fields import fields_in
from counterseal.mail.payments.gate import may_pay
from counterseal.mail.payments.grouping import blocks, entries
from counterseal.mail.payments.instruction import payee
from counterseal.mail.payments.meaning import is_meant
from counterseal.mail.payments.normal import folded, seen
from counterseal.mail.payments.page import Field, Page
from counterseal.mail.payments.payers import is_payers, names_both
from counterseal.mail.payments.rails import rails
from counterseal.mail.payments.sentences import tell
from counterseal.mail.payments.slices import CLOSELY, slices
from counterseal.mail.payments.veiled import unveiled
from counterseal.mail.payments.wrapped import unwrapped
from counterseal.model.payee import PLACES, Payee

__all__ = ["consistency", "may_pay", "payees"]


def payees(text: str, where: str, *, file: str = "", hidden: bool = False) -> tuple[Payee, ...]:
    """The payment instructions of a text, in order, each account once. `where`: a place, or the kind of a document."""
    if not may_pay(text):
        return ()
    place = "xlsx" if where == "odf" and file.lower().endswith(".ods") else _PLACES.get(where, "text")
    found: dict[tuple[str, str], Payee] = {}
    closely = 0
    for piece in slices(text):
        if piece is text or may_pay(piece):
            closely += 1
            for one in _payees(piece, place, file, hidden):
                known = found.get(one.key)
                found[one.key] = one if known is None else _richer(known, one)
        if closely == CLOSELY:
            break
    return tuple(found.values())


def _payees(text: str, where: str, file: str, hidden: bool) -> tuple[Payee, ...]:
    clean = seen(text)
    page = Page(*unwrapped(clean, unveiled(folded(clean))))
    every = list(tell(page, fields_in(page)))
    found: dict[tuple[str, str], Payee] = {}
    payers: set[tuple[str, str]] = set()
    slip = names_both(page)
    for block in blocks(page, every):
        for entry in entries(block):
            if not is_meant(page, entry):
                continue
            one = replace(payee(page, entry), where=where, file=file, hidden=hidden)
            known = found.get(one.key)
            found[one.key] = one if known is None else _richer(known, one)
            if slip and is_payers(page, entry.account.start):
                payers.add(one.key)
    found = {key: one for key, one in found.items() if key not in payers}
    for one in rails(clean):
        found.setdefault(one.key, replace(one, where=where, file=file, hidden=hidden))
    made = _completed(list(found.values()) + _bank_codes(page, every, found, where, file, hidden), every)
    return tuple(replace(one, why=wrong(one) or consistency(one)) if one.why is None else one for one in made)


_PLACES: Final = {
    **dict(zip(PLACES, PLACES, strict=True)),
    **dict.fromkeys(("doc", "rtf", "odf", "odt", "pptx", "ppt", "odp"), "docx"),
    **dict.fromkeys(("xls", "xlsb", "ods"), "xlsx"),
    **dict.fromkeys(("picture", "qr"), "image"),
}
"""The kind of a document, and which place of a payee it is; any other is text."""
_GAPS: Final = ("bic", "beneficiary", "bank", "routing", "country", "currency", "intermediary", "reference", "amount")


def _richer(first: Payee, second: Payee) -> Payee:
    """One of two sayings of the same account, with what only the other says."""
    more, less = (second, first) if _said(second) > _said(first) else (first, second)
    gaps: dict[str, Any] = {name: getattr(less, name) for name in _GAPS if not getattr(more, name)}
    return replace(more, **gaps)


def _said(one: Payee) -> int:
    return sum(bool(getattr(one, name)) for name in _GAPS)


def _bank_codes(
    page: Page, every: list[Field], found: dict[tuple[str, str], Payee], where: str, file: str, hidden: bool
) -> list[Payee]:
    """A Chinese bank's number that stands alone, without an account."""
    if found:
        return []
    codes = {one.value: one for one in every if one.kind == "cnaps" and one.closed}
    return [
        Payee(
            scheme="cnaps", account=one.value, routing=one.value, country="CN", valid=one.valid, repaired=one.repaired,
            where=where, file=file, hidden=hidden, written=page.clean[one.start : one.end],
        )
        for one in list(codes.values())[:8]
    ]  # fmt: skip


def _completed(made: list[Payee], every: list[Field]) -> list[Payee]:
    """Amount and reference of the whole text, where there is one of each and the instruction has none."""
    if not made:
        return made
    dues = {one.value: one for one in every if one.kind == "due"}
    references = {one.value for one in every if one.kind == "reference" and re.search(r"\d", one.value)}
    completed: list[Payee] = []
    for one in made:
        gaps: dict[str, Any] = dict(_gaps(one, dues, references))
        completed.append(replace(one, **gaps) if gaps else one)
    return completed


def _gaps(one: Payee, dues: dict[str, Field], references: set[str]) -> Iterator[tuple[str, str]]:
    if not one.amount and len(dues) == 1:
        yield "amount", next(iter(dues))
        money = next(iter(dues.values())).currency
        if money and not one.currency:
            yield "currency", money
    if not one.reference and len(references) == 1:
        yield "reference", next(iter(references))
