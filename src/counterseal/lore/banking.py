"""
Bank accounts in a text, as far as their form alone tells them.

An account number in an automatic answer or under a signature is where a payment goes wrong without a single false
invoice. An IBAN is known by its check digits (ISO 13616), other numbers only by a word that stands before them. What an
account is, and whose, is for others to judge; here it only matters that one is there.
"""

from __future__ import annotations

import re

_IBAN = re.compile(r"(?<![A-Z0-9])([A-Z]{2}\d{2}(?:[ -]?[A-Z0-9]){11,30})(?![A-Z0-9])")
_NUMBER = re.compile(
    r"(?:account|acct|a/c|acc|konto|cuenta|conta|compte|账号|帐号|账户|帐户|卡号|帳號|帳戶|口座|계좌)"
    r"[^\d\n]{0,24}(\d(?:[ -]?\d){7,24})",
    re.IGNORECASE,
)
_BIC = re.compile(
    r"(?:swift|bic)(?:[ /-]?(?:bic|code|swift))?\s*[:：=]?\s*([A-Z]{6}[A-Z0-9]{2}(?:[A-Z0-9]{3})?)\b", re.IGNORECASE
)


def accounts_in(text: str) -> tuple[str, ...]:
    """The account numbers that a text gives, without blanks, in order, each once."""
    found = [number for hit in _IBAN.finditer(text.upper()) if (number := _iban(hit.group(1)))]
    found += [re.sub(r"[ -]", "", hit.group(1)) for hit in _NUMBER.finditer(text)]
    found += [hit.group(1).upper() for hit in _BIC.finditer(text)]
    return tuple(dict.fromkeys(found))


def _iban(text: str) -> str:
    """The longest beginning whose check digits are right: the words after an IBAN run on without a mark."""
    plain = re.sub(r"[ -]", "", text)
    for end in range(len(plain), 14, -1):
        number = plain[:end]
        digits = "".join(str(int(letter, 36)) for letter in number[4:] + number[:4])
        if int(digits) % 97 == 1:
            return number
    return ""
