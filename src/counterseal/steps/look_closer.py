"""
Close the gaps of the answer: what was not looked at is work, not comfort.
"""

from __future__ import annotations

from collections.abc import Iterator

from counterseal.model.action import Action
from counterseal.plan import Situation, action, step


@step(rank=9)
def look_closer(situation: Situation) -> Iterator[Action]:
    """For each kind that was not obtained, when there is something to investigate."""
    if not situation.stolen and not any(one.doubted or one.possible_since for one in situation.answers):
        return
    for gap in situation.coverage:
        if not gap.complete and gap.reason is not None and not gap.kind.startswith("detector:"):
            yield action("look_closer", gap.kind, gap.reason)
