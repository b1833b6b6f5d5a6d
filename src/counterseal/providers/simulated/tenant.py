"""
The company as Microsoft's directory knows it: the ids that its log is full of.

Every id is made from names, never drawn, so that a story always plays as the same bytes: object ids are version 5
UUIDs, PUIDs and SIDs come from a digest. The mail domain is the company's own and the organisation's name is its
routing domain (`acme.onmicrosoft.com`), as in every company that uses a domain of its own: whoever reads the two as
one loses half of the accounts.
"""

from __future__ import annotations

import base64
import hashlib
from dataclasses import dataclass
from uuid import NAMESPACE_DNS, UUID, uuid5

STORIES = uuid5(NAMESPACE_DNS, "stories.counterseal.test")
"""The name space of every id that the simulated provider makes."""
APPS = {
    "exchange": "00000002-0000-0ff1-ce00-000000000000",
    "sharepoint": "00000003-0000-0ff1-ce00-000000000000",
    "graph": "00000003-0000-0000-c000-000000000000",
    "portal": "00000006-0000-0ff1-ce00-000000000000",
    "azure-portal": "c44b4083-3bb0-49c1-b47d-974e53cbdf3c",
    "office": "d3590ed6-52b3-4102-aeff-aad2292ab01c",
    "office-home": "4765445b-32c6-49b0-83e6-1d93765276ca",
    "outlook-mobile": "27922004-5251-4030-b22d-91ecd9a37ea4",
    "exchange-powershell": "fb78d390-0c51-40cd-8e17-fdbfab77341b",
    "my-signins": "19db86c3-b2b9-44cc-b339-36da233a3be2",
}
"""Microsoft's own applications by a short name; their ids are the same in every tenant."""
_FOREST = "APCPR04A001.PROD.OUTLOOK.COM/Microsoft Exchange Hosted Organizations"


def guid(text: str) -> str:
    """The id that a text stands for; a text that is an id already stays."""
    try:
        return str(UUID(text))
    except ValueError:
        return str(uuid5(STORIES, text))


def app_id(name: str) -> str:
    """An application's id by its short name, or made from whatever name the story gives it."""
    return APPS.get(name) or guid(f"app/{name}" if not _is_guid(name) else name)


def _is_guid(text: str) -> bool:
    return guid(text) == text.lower()


@dataclass(frozen=True, slots=True)
class Tenant:
    """One company's directory."""

    domain: str

    @property
    def organization(self) -> str:
        """The organisation's name: the routing domain."""
        return f"{self.domain.partition('.')[0]}.onmicrosoft.com"

    @property
    def id(self) -> str:
        """The tenant's id."""
        return guid(f"tenant/{self.domain}")

    def own(self, address: str) -> bool:
        """Whether an address is of the company."""
        return address.rpartition("@")[2].lower() == self.domain

    def object_id(self, name: str) -> str:
        """The directory's id of a user, group, application or device."""
        return guid(f"object/{self.domain}/{name.lower()}")

    def puid(self, address: str) -> str:
        """The passport id of a user: sixteen hexadecimal digits."""
        return f"10032001{_digest(self.domain, address)[:8].upper()}"

    def sid(self, address: str) -> str:
        """The security id of a user."""
        return f"S-1-5-21-1108562913-2794560917-3401982256-{int(_digest('sid', address)[:6], 16)}"

    def mailbox_guid(self, address: str) -> str:
        """The id of a mailbox."""
        return guid(f"mailbox/{self.domain}/{address.lower()}")

    def path(self, address: str) -> str:
        """A mailbox as Exchange's cmdlets write it: a path in the directory; an address outside stays as it is."""
        return f"{_FOREST}/{self.organization}/{address.partition('@')[0]}" if self.own(address) else address

    def server(self, address: str) -> str:
        """The server on which a mailbox lies."""
        return f"TYZPR04MB{4000 + int(_digest('server', address)[:3], 16)}"

    def folder_id(self, address: str, folder: str) -> str:
        """The id of a folder, or of an item."""
        return "LgAAAAD" + base64.b64encode(bytes.fromhex(_digest(address, folder))).decode()


def _digest(*parts: str) -> str:
    return hashlib.sha256("/".join(parts).lower().encode()).hexdigest()
