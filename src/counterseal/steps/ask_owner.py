"""
Ask by phone where the sources cannot tell: a doubt is settled by the person, not by another guess.
"""

from __future__ import annotations

from collections.abc import Iterator

from counterseal.model.action import Action
from counterseal.model.answer import Compromised
from counterseal.plan import Situation, action, step


@step(rank=5)
def ask_owner(situation: Situation) -> Iterator[Action]:
    """For each account with something unusual and no proof."""
    for answer in situation.answers:
        if answer.compromised is Compromised.CANNOT_TELL and (answer.doubted or answer.possible_since is not None):
            yield action("ask_owner", answer.account, answer.because[0], account=answer.account)
