"""
Bank accounts in a text, as far as their form and the words beside them tell.

An account number in an automatic answer or under a signature is where a payment goes wrong without a single false
invoice. An IBAN is known by its check digits (ISO 13616), other numbers only by a word that stands before them. What an
account is, and whose, is for others to judge; here it only matters that one is there.
"""

from __future__ import annotations

import re

from counterseal.mail.payments.finding import payees
from counterseal.mail.payments.ibans import ibans_in
from counterseal.mail.payments.normal import folded, seen

_NUMBER = re.compile(
    r"(?:account|acct|a/c|acc|konto|cuenta|conta|compte|账号|帐号|账户|帐户|卡号|帳號|帳戶|口座|계좌)"
    r"[^\d\n]{0,24}(\d(?:[ -]?\d){7,24})",
    re.IGNORECASE,
)
_BIC = re.compile(
    r"(?:swift|bic)(?:[ /-]?(?:bic|code|swift))?\s*[:=]?\s*([A-Z]{6}[A-Z0-9]{2}(?:[A-Z0-9]{3})?)\b", re.IGNORECASE
)


def accounts_in(text: str) -> tuple[str, ...]:
    """The account numbers that a text gives, without blanks, each once: IBANs, those behind a label, BICs."""
    plain = folded(seen(text))
    ibans = list(ibans_in(plain))
    found = [one.number for one in ibans]
    found += [
        re.sub(r"[ -]", "", hit.group(1))
        for hit in _NUMBER.finditer(plain)
        if not any(one.start <= hit.start(1) < one.end for one in ibans)
    ]
    for payee in payees(text, "text"):
        if payee.valid is not False and not any(payee.account in one for one in found):
            found.append(payee.account)
    found += [hit.group(1).upper() for hit in _BIC.finditer(plain)]
    return tuple(dict.fromkeys(found))
