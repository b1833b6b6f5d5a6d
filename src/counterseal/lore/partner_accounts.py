"""
A cell of a list as an account: by the same reader as accounts in mail, so that both come out under the same key.

What a spreadsheet did to a long number is refused, not repaired: `6.22203E+18` has lost its last digits for good, and an
account that is wrong in the register calls the right one changed.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from typing import Final

from counterseal.mail.payments.finding import payees
from counterseal.model.partner import PayeeAccount
from counterseal.model.payee import Payee
from counterseal.model.text import Text, text

_ROUNDED: Final = re.compile(r"\d(?:[.,]\d+)?e\+?\d{1,3}", re.IGNORECASE)
_IBAN: Final = re.compile(r"(?:IBAN)?[A-Z]{2}\d{2}[A-Z0-9]{8,}")
_HAN: Final = re.compile(r"[\u4e00-\u9fff]")
_SHORTEST, _LONGEST = 4, 40
_EXACT: Final = 15
"""Digits that a spreadsheet keeps; the rest it makes zeros."""


def bare(cell: str) -> str:
    """Letters and digits of a cell, ASCII, upper case."""
    return "".join(one for one in unicodedata.normalize("NFKC", cell).upper() if one.isascii() and one.isalnum())


def account_in(cell: str, beside: Mapping[str, str]) -> PayeeAccount | Text:
    """
    The account of a cell, or what is wrong with it. `beside` holds what stands in the same row: `bic`, `beneficiary`,
    `bank`, `routing`, `country`, `currency`; `land` is the partner's country as far as it can be told.
    """
    plain = bare(cell)
    if _ROUNDED.fullmatch(cell.strip()):
        return text("the spreadsheet shortened the account to {cell}; its last digits are lost", cell=cell.strip())
    if len(plain) >= _EXACT + 3 and plain.isdigit() and set(plain[_EXACT:]) == {"0"}:
        return text("the account {account} ends as if the spreadsheet had rounded it", account=plain)
    if not _SHORTEST <= len(plain) <= _LONGEST or not any(one.isdigit() for one in plain):
        return text("{cell} is no account number", cell=cell.strip()[:60])
    found = _read(cell, plain, beside)
    if found is None and _IBAN.fullmatch(plain):
        return text("{account} looks like an IBAN and is none", account=plain)
    if found is not None and found.valid is False:
        return found.why or text("the check digits of {account} are wrong", account=found.account)
    return PayeeAccount(
        scheme=found.scheme if found else "other",
        account=found.account if found else plain,
        bic=bare(beside.get("bic", "")) or (found.bic if found else ""),
        beneficiary=beside.get("beneficiary", ""),
        bank=beside.get("bank", "") or (found.bank if found else ""),
        routing=bare(beside.get("routing", "")) or (found.routing if found else ""),
        country=(found.country if found else "") or beside.get("country", ""),
        currency=beside.get("currency", "").upper()[:3],
    )


def _read(cell: str, plain: str, beside: Mapping[str, str]) -> Payee | None:
    """The cell as a mail would say it."""
    chinese = beside.get("land") == "CN" or bool(_HAN.search("".join(beside.values())))
    whom, account, bank = ("收款人", "账号", "开户行") if chinese else ("Beneficiary", "Account No.", "Bank")
    lines = [
        f"{name}: {' '.join(value.split())}"
        for name, value in (
            (whom, beside.get("beneficiary", "")),
            ("IBAN" if _IBAN.fullmatch(plain) else account, cell),
            ("SWIFT", beside.get("bic", "")),
            (bank, beside.get("bank", "")),
            ("联行号" if chinese else "Bank code", beside.get("routing", "")),
        )
        if value
    ]
    found = payees("\n".join(lines), "text")
    same = [one for one in found if one.account == plain or plain.endswith(one.account) or one.account in plain]
    return max(same, key=lambda one: len(one.account), default=None)
