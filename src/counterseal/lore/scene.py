"""
All that a signal may look at: one message, who we are, whom we know, and what was written before.

The register is what people confirmed, the past is what mail showed. Both may be empty: then a signal that needs them
says nothing, because unknown is not evidence.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from counterseal.lore.past import Past
from counterseal.lore.register import Register
from counterseal.mail.letter import Letter
from counterseal.model.payee import Payee


@dataclass(frozen=True, slots=True, kw_only=True)
class Us:
    """The company that gets the message."""

    domains: frozenset[str] = frozenset()
    people: dict[str, str] = field(default_factory=dict)
    """Names of our own people by address."""

    def ours(self, domain: str) -> bool:
        """Whether a domain is the company's own, subdomains included."""
        return any(domain == one or domain.endswith("." + one) for one in self.domains)


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """One message in its surroundings."""

    letter: Letter
    us: Us = field(default_factory=Us)
    register: Register = field(default_factory=Register)
    past: Past = field(default_factory=Past)
    """What came before this message, and nothing later."""
    payees: tuple[Payee, ...] = ()
    """The letter's payment instructions, each with its status (`lore.payee_status`)."""
    outgoing: bool = False
    """The mailbox itself sent it."""
