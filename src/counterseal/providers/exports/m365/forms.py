"""
What the reader of exports takes from here: dialects of rows of Microsoft 365.
"""

from __future__ import annotations

from counterseal.providers.exports.dialect import Dialect
from counterseal.providers.exports.m365.audit import AuditLog
from counterseal.providers.exports.m365.directory_audits import DirectoryAudits
from counterseal.providers.exports.m365.entra import EntraSignIns
from counterseal.providers.exports.m365.graph import GraphState
from counterseal.providers.exports.m365.state import ExchangeState
from counterseal.providers.exports.m365.trace import MessageTrace
from counterseal.providers.exports.whole import Whole
from counterseal.reach import Asked

WHOLE: tuple[type[Whole], ...] = ()


def dialects(asked: Asked) -> list[Dialect]:
    """The dialects of rows, made anew for one exhibit; the strictest first."""
    return [
        AuditLog(), EntraSignIns(asked.timezone), DirectoryAudits(), MessageTrace(), ExchangeState(asked), GraphState(asked),
    ]  # fmt: skip
