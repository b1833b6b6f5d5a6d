"""
The investigation: everything that is told about a case, as one value.

It is what the desk hands to whoever tells it: the terminal, the JSON contract, a report. Nothing in it is text in a
language yet, and nothing in it needs the workspace any more, except `native`, which fetches the provider's own
record as evidence.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from counterseal.model.action import Action
from counterseal.model.answer import Answer, Attribution
from counterseal.model.exhibit import Exhibit
from counterseal.model.exposure import Exposure, Warn
from counterseal.model.finding import Finding
from counterseal.model.mailbox import Company, Coverage
from counterseal.model.text import Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Investigation:
    """One case as it stands now."""

    case: str
    asked: str
    """The mailbox that was asked for, or empty."""
    company: Company
    answers: tuple[Answer, ...]
    """Every account, the worst first."""
    attributions: Mapping[str, Attribution]
    """By record id; every record of the company has one."""
    findings: tuple[Finding, ...]
    plan: tuple[Action, ...]
    coverage: tuple[Coverage, ...]
    exposure: Exposure
    warn: tuple[Warn, ...] = ()
    exhibits: tuple[Exhibit, ...] = ()
    notes: tuple[Text, ...] = ()
    """Things that the reader must know about the sources: skew between clocks, zones that were told by hand."""
    data: tuple[str, ...] = ()
    """Dated data that was used, with licence (countries and networks of addresses)."""
    native: Callable[[Sequence[str]], Mapping[str, str]] = field(default=lambda ids: {})
    """The provider's own records (JSON) by record id, for excerpts."""

    @property
    def answer(self) -> Answer:
        """The answer that stands at the top: the mailbox asked for, else the worst."""
        return next((one for one in self.answers if one.account == self.asked), self.answers[0])
