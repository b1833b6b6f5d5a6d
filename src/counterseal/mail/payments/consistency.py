"""
What does not fit together in one payment instruction.

Registries of banks are incomplete: a bank that is not in one is unknown, never wrong. Only what the numbers themselves
say, or what the registry says of both sides, counts.
"""

from __future__ import annotations

import re
from functools import lru_cache

from schwifty import BIC, IBAN
from schwifty.exceptions import SchwiftyException

from counterseal.mail.payments.ibans import is_iban, spec
from counterseal.mail.payments.identifiers import bank_names
from counterseal.model.payee import Payee
from counterseal.model.text import Land, Text, text

_SAME = {("JE", "GB"), ("GG", "GB"), ("IM", "GB"), ("GP", "FR"), ("MQ", "FR"), ("GF", "FR"), ("RE", "FR"), ("AX", "FI"), ("MC", "FR"), ("SM", "IT"), ("PM", "FR"), ("YT", "FR"), ("BL", "FR"), ("MF", "FR"), ("VA", "IT"), ("LI", "CH"), ("XK", "RS")}  # fmt: skip
"""Countries whose banks use the other's codes."""


_COMMON = frozenset(
    "bank banka banco banque banca limited company public national international group gmbh sparkasse volksbank raiffeisenbank".split()
)


def wrong(payee: Payee) -> Text | None:
    """What is wrong with the number itself."""
    if payee.valid is not False:
        return None
    if payee.scheme == "iban":
        form = spec(payee.account[:2])
        if form is None:
            return text(
                "{country} has no IBAN, yet {iban} is called one", country=Land(payee.account[:2]), iban=payee.account
            )
        if len(payee.account) != form.iban_length:
            return text(
                "The IBAN {iban} has {count} characters; one of {country} has {right}",
                iban=payee.account,
                count=len(payee.account),
                country=Land(payee.account[:2]),
                right=form.iban_length,
            )
        return text("The check digits of the IBAN {iban} are wrong: no such account exists", iban=payee.account)
    if payee.routing and payee.scheme in {"aba", "cn_account", "cnaps"}:
        return text("The check digit of the bank's number {number} is wrong: no such bank exists", number=payee.routing)
    return text("The check digits of the account {account} are wrong: no such account exists", account=payee.account)


def consistency(payee: Payee) -> Text | None:
    """The first thing that does not fit together, or None."""
    bank = payee.bic[4:6]
    if payee.scheme == "iban" and payee.valid:
        if bank and not _alike(payee.account[:2], bank):
            return text(
                "The IBAN is of {country}, the bank's BIC {bic} is of {other}",
                country=Land(payee.account[:2]),
                bic=payee.bic,
                other=Land(bank),
            )
        own = registered_bics(payee.account)
        if own and bank and payee.bic[:4] not in {one[:4] for one in own} and _another(payee.bic, own):
            return text(
                "The IBAN is of the bank {own}, not of {bic} as is written beside it", own=own[0], bic=payee.bic
            )
        return None
    home = {
        "cn_account": "CN",
        "cnaps": "CN",
        "aba": "US",
        "sort_code": "GB",
        "ifsc": "IN",
        "bsb": "AU",
        "hk": "HK",
        "clabe": "MX",
        "cbu": "AR",
    }.get(payee.scheme)
    if bank and home and payee.routing and not _alike(home, bank):
        return text(
            "The bank's number {number} is of {country}, its BIC {bic} is of {other}",
            number=payee.routing,
            country=Land(home),
            bic=payee.bic,
            other=Land(bank),
        )
    return None


def _alike(first: str, second: str) -> bool:
    return first == second or (first, second) in _SAME or (second, first) in _SAME


def _another(code: str, own: tuple[str, ...]) -> bool:
    """Whether the registry knows the stated BIC as that of another bank: banks merge, and keep several."""
    names = _words(code)
    return bool(names) and all((theirs := _words(one)) and not theirs & names for one in own)


def _words(code: str) -> frozenset[str]:
    """The distinctive words of a bank's registered names."""
    return frozenset(word for name in bank_names(code) for word in re.findall(r"\w{4,}", name)) - _COMMON


@lru_cache(maxsize=4096)
def registered_bics(iban: str) -> tuple[str, ...]:
    """The BICs that the registry has for the bank of a valid IBAN; empty is unknown."""
    if not is_iban(iban):
        return ()
    own = IBAN(iban, allow_invalid=True)
    try:
        found = BIC.candidates_from_bank_code(own.country_code, own.bank_code)
    except SchwiftyException:
        return ()
    return tuple(dict.fromkeys(str(one) for one in found))
