"""
Which mailbox a name in a PowerShell table means.

A table of permissions says `anna`, `Anna Meyer`, a directory path or a GUID; the table of mailboxes beside it says which
address that is. Without it, an alias is completed by the only domain that the export has shown; anything else stays as it is.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from counterseal.mail.addresses import address_in, addresses_in, domain_of
from counterseal.providers.exports.m365.names import last, opaque
from counterseal.providers.exports.m365.state_values import many, one

_KEYS: Final = (
    "Identity", "Alias", "Name", "Id", "Guid", "ExchangeGuid", "ExternalDirectoryObjectId", "DistinguishedName",
    "LegacyExchangeDN", "UserPrincipalName", "SamAccountName", "DisplayName",
)  # fmt: skip


@dataclass(slots=True)
class People:
    """Mailboxes that were seen in one exhibit."""

    known: dict[str, str] = field(default_factory=dict)
    domains: Counter[str] = field(default_factory=Counter)

    def learn(self, row: Mapping[str, Any], address: str) -> None:
        """A mailbox, with everything that it is also called. A name that two share is nobody's."""
        self.domains[domain_of(address)] += 1
        names = [one(row.get(key)) for key in _KEYS] + [last(one(row.get("Identity")))]
        for name in (*names, *addresses_in(" ".join(many(row.get("EmailAddresses"))))):
            bare = name.lower()
            if bare and self.known.setdefault(bare, address) != address:
                self.known[bare] = ""

    def address(self, name: str) -> str:
        """The address of a mailbox that is named somehow."""
        told = name.strip()
        if found := address_in(told):
            return self.known.get(found) or found
        for key in (told.lower(), last(told).lower()):
            if found := self.known.get(key, ""):
                return found
        bare = last(told).lower()
        if len(self.domains) != 1 or not bare or " " in bare or opaque(bare) or bare in self.known:
            return bare
        return f"{bare}@{next(iter(self.domains))}"

    def owner(self, told: str, default: str) -> str:
        """The mailbox that a row names, unless only the name of its file is an address."""
        found = self.address(told)
        return found if "@" in found or not default else default
