"""
What one row of a log, or one part of a settings page, tells: gathered once, so that every kind of record is made of it.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Final

from counterseal.model.records import Source
from counterseal.providers.exports.consoles.words import address, addresses, simple

_SYSTEM: Final = frozenset({"系统", "system", "系统自动", "自动", "sys"})
_TOO_LONG: Final = 4000


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """One act, or one setting that stands."""

    at: datetime
    source: Source
    zone: str
    owner: str
    """The mailbox concerned."""
    actor: str = ""
    told: str = ""
    """What was done, in the console's words."""
    text: str = ""
    """The same and everything said about it."""
    detail: str = ""
    """What is said about it without the act itself."""
    before: str = ""
    after: str = ""
    subject: str = ""
    folder: str = ""
    ip: str = ""
    agent: str = ""
    client: str = ""
    device: str = ""
    session: str = ""
    succeeded: bool = True
    partial: bool = False
    standing: bool = False
    number: int = 0
    """Of several records of one place: which."""
    more: Mapping[str, Any] = field(default_factory=dict)

    def common(self, account: str | None = None, **more: Any) -> dict[str, Any]:
        """The fields of `Record`."""
        number = f"#{self.number}" if self.number else ""
        return {
            "id": f"{self.source.exhibit[:16]}:{self.source.place}{number}",
            "at": self.at,
            "zone": self.zone,
            "source": self.source,
            "account": self.owner if account is None else account,
            "actor": self.actor,
            "actor_kind": "system" if simple(self.actor) in _SYSTEM else "user",
            "operation": self.told[:200],
            "ip": self.ip,
            "agent": self.agent,
            "client": self.client,
            "device": self.device,
            "session": self.session,
            "succeeded": self.succeeded,
            "partial": self.partial,
            "standing": self.standing,
        } | more

    @property
    def others(self) -> tuple[str, ...]:
        """Every address in what is said but that of the mailbox and that of whoever acted."""
        return tuple(one for one in addresses(self.text) if one not in (self.owner, self.actor))

    @property
    def said(self) -> str:
        """What is said beside the name of the act, cut short."""
        return " ".join(self.text.split())[:_TOO_LONG]


def name_in(cell: str) -> str:
    """An account as a console writes it: its address, or the bare name in lower case."""
    return address(cell) or re.sub(r"[(（].*?[)）]", "", cell).strip().lower()
