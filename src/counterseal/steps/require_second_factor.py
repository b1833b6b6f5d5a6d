"""
Shut the door that was used: a password that can be guessed needs a second factor.
"""

from __future__ import annotations

from collections.abc import Iterator

from counterseal.model.action import Action
from counterseal.model.finding import Shows
from counterseal.model.text import text
from counterseal.plan import Situation, action, step


@step(rank=4)
def require_second_factor(situation: Situation) -> Iterator[Action]:
    """For each account that was signed in to, and each that somebody tried to guess."""
    for answer in situation.stolen:
        if answer.state == "signed_in":
            why = text("The intruder came in with the password alone or with a stolen session")
            yield action("require_second_factor", answer.account, why, account=answer.account)
    for finding in situation.findings:
        if finding.shows is Shows.ATTEMPT:
            for remedy in finding.remedies:
                if remedy.action == "require_second_factor":
                    yield action("require_second_factor", remedy.target, finding.said, account=remedy.target)
