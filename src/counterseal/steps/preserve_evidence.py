"""
Look before touching: what stands now is evidence, and what undo needs.
"""

from __future__ import annotations

from collections.abc import Iterator

from counterseal.model.action import Action
from counterseal.model.text import text
from counterseal.plan import Situation, action, step


@step(rank=1)
def preserve_evidence(situation: Situation) -> Iterator[Action]:
    """For each stolen account, keep its present settings before they are changed."""
    for answer in situation.stolen:
        why = text("Settings that are removed without a copy can be neither proved nor restored")
        yield action("preserve_evidence", answer.account, why, account=answer.account)
