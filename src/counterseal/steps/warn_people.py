"""
Tell people, by another way than the stolen mailbox: inside first, then everybody who was written to.
"""

from __future__ import annotations

from collections.abc import Iterator

from counterseal.model.action import Action
from counterseal.model.text import text
from counterseal.plan import Situation, action, step


@step(rank=6)
def warn_people(situation: Situation) -> Iterator[Action]:
    """For each stolen account: management, what was sent, the partners."""
    for answer in situation.stolen:
        why = text("Somebody must decide about money, police and customers")
        yield action("tell_management", answer.account, why, account=answer.account)
        if answer.state == "rogue":
            continue
        why = text("The audit log names no recipients; without them nobody can be warned")
        yield action("review_sent", answer.account, why, account=answer.account)
        why = text("A partner who is warned in time does not pay the thief")
        yield action("warn_partners", answer.account, why, account=answer.account)
    for answer in situation.answers:
        if answer.state == "outside":
            why = text("Finance and whoever deals with the partner must know that mail in this thread is false")
            yield action("tell_management", answer.account, why, account=answer.account)
            why = text(
                "The partner is imitated and may be robbed as well; perhaps it is the partner's mailbox that is stolen"
            )
            yield action("warn_partners", answer.account, why, account=answer.account)
