"""
Partners: whom the company trades with, how they are known, and where they are paid.

Everything about a partner carries where it is from and since when, because that decides what it is worth: a telephone
number from a contract of last year confirms an account, one from this morning's mail confirms nothing.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

FROM_MAIL = "mailbox"
"""The source of everything that was only read in mail."""


class Standing(StrEnum):
    """How sure a payee account is."""

    KNOWN = "known"
    """Confirmed outside of mail: entered or imported by a person who says when and by which way it was verified."""
    SEEN = "seen"
    """Stood in mail. Nothing more is known, and it never becomes known by being seen again."""
    RETIRED = "retired"
    """Was replaced. Nobody is to be paid there any more."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Phone:
    """A number to call, and why it may be trusted."""

    number: str
    """E.164 where it can be told (+8675512345678), else as it was given."""
    kind: str = "phone"
    """`phone`, `mobile`, `fax`, `wechat`, `whatsapp`."""
    source: str = ""
    """Where it is from: `contract 2024-03`, `business card`, `import partners.csv`, `mailbox`."""
    at: date | None = None
    """Since when it is known. A number without a day is not older than any request."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Contact:
    """A person at a partner."""

    address: str
    name: str = ""
    role: str = ""
    source: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PayeeAccount:
    """An account at which a partner is paid."""

    scheme: str
    account: str
    standing: Standing = Standing.SEEN
    bic: str = ""
    beneficiary: str = ""
    bank: str = ""
    routing: str = ""
    country: str = ""
    currency: str = ""
    source: str = ""
    verified_at: date | None = None
    """When it was confirmed outside of mail."""
    first_seen: datetime | None = None
    last_seen: datetime | None = None
    messages: tuple[str, ...] = ()
    """Message-IDs in which it stood, the first few."""

    @property
    def key(self) -> tuple[str, str]:
        """What makes two accounts the same."""
        return self.scheme, self.account


@dataclass(frozen=True, slots=True, kw_only=True)
class Partner:
    """A company or person that we trade with: customer, supplier, forwarder, bank."""

    id: str
    names: tuple[str, ...] = ()
    """In every language, the usual one first."""
    kind: str = ""
    """`customer`, `supplier`, `forwarder`, `bank`, or empty."""
    country: str = ""
    ids: tuple[tuple[str, str], ...] = ()
    """(`uscc` | `vat` | `lei` | `hk_cr` | ..., number)."""
    domains: tuple[str, ...] = ()
    contacts: tuple[Contact, ...] = ()
    phones: tuple[Phone, ...] = ()
    accounts: tuple[PayeeAccount, ...] = ()
    source: str = ""

    @property
    def name(self) -> str:
        """What people call it."""
        return self.names[0] if self.names else (self.domains[0] if self.domains else self.id)
