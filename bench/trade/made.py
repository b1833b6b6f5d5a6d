"""The nouns of the generator: an account as its holder has it on file, and a mail with the truth about it."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass

Truth = dict[str, str]
"""
One payment instruction that the mail gives: scheme, account, routing, bic, beneficiary, bank, currency, where, also.

A field is there only if it is printed. `also` is another way in which the same account may be told: with the codes of the
bank and the branch before it, as it was printed, parted by blanks.
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    """An account at which somebody is paid."""

    scheme: str
    account: str
    """Without blanks, capital letters."""
    shown: str
    """As the bank prints it: with its usual groups."""
    routing: str = ""
    routing_shown: str = ""
    routing_kind: str = ""
    """Which label the bank's number has: `aba`, `sort_code`, `cnaps`, `ifsc`, `bsb`, `bik`, `bank_code`, ..."""
    bic: str = ""
    bank: str = ""
    local_bank: str = ""
    """The bank in the language of its country."""
    branch: str = ""
    place: str = ""
    """The bank's address."""
    country: str = ""
    currency: str = ""
    holder: str = ""
    local_holder: str = ""
    corr: str = ""
    """The bank's account at the central bank or another bank: never the payee's."""
    also: tuple[str, ...] = ()

    def of(self, holder: str, local_holder: str = "") -> Account:
        """The same account under a name."""
        return dataclasses.replace(self, holder=holder, local_holder=local_holder or holder)


@dataclass(frozen=True, slots=True, kw_only=True)
class Mail:
    """One mail, the payment instructions in it, and what makes it differ from others."""

    data: bytes
    truth: tuple[Truth, ...]
    language: str
    style: str
    """How it is printed."""
    kind: str
    """Where the instruction stands, or what the mail is about if there is none."""
