"""
One line about to be played: what every event builder asks of it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from counterseal.providers.simulated.lines import Line
from counterseal.providers.simulated.tenant import Tenant, guid

Event = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Shot:
    """A line, the company it happens in, and the key from which its ids are made."""

    tenant: Tenant
    line: Line
    key: str
    """Unlike the key of any other line: the story's name and the beat's key."""

    def get(self, name: str, default: str = "") -> str:
        """A field of the line."""
        return self.line.fields.get(name, default)

    def every(self, name: str) -> list[str]:
        """A field that is a list."""
        return [one for one in self.get(name).split(",") if one]

    def flag(self, name: str, default: str = "no") -> bool:
        """A field that is yes or no."""
        return self.get(name, default).lower() in {"yes", "true", "1"}

    @property
    def actor(self) -> str:
        """Who does it."""
        return self.get("who")

    @property
    def account(self) -> str:
        """The account that it is about."""
        return self.get("account", self.actor)

    @property
    def person(self) -> bool:
        """Whether a person does it, not the provider and not an application."""
        return self.get("actor_kind", "user") == "user"

    def id(self, part: str = "") -> str:
        """An id that belongs to this line; the event's own without a part."""
        return guid(f"{self.key}/{part}" if part else self.key)

    def message_id(self, part: str) -> str:
        """A Message-ID as Exchange Online makes them."""
        server = self.tenant.server(self.account)
        return f"<{server}{self.id(part).replace('-', '').upper()[:26]}@{server}.apcprd04.prod.outlook.com>"

    def base(self, operation: str, record_type: int, workload: str, part: str = "") -> Event:
        """The fields with which every event begins."""
        return {
            "CreationTime": self.line.at.strftime("%Y-%m-%dT%H:%M:%S"),
            "Id": self.id(part),
            "Operation": operation,
            "OrganizationId": self.tenant.id,
            "RecordType": record_type,
            "UserKey": self.tenant.puid(self.actor) if self.person else self.actor,
            "UserType": {"user": 0, "system": 3, "app": 4}[self.get("actor_kind", "user")],
            "Version": 1,
            "Workload": workload,
            "UserId": self.actor,
        }


def named(pairs: dict[str, str]) -> list[dict[str, str]]:
    """A mapping as Microsoft's list of names and values."""
    return [{"Name": name, "Value": value} for name, value in pairs.items()]
