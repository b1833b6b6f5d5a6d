"""
Hold the money first: it is the one loss that grows by the minute, and a hold can be lifted.
"""

from __future__ import annotations

from collections.abc import Iterator

from counterseal.model.action import Action
from counterseal.model.finding import Severity, Shows
from counterseal.model.text import When, text
from counterseal.plan import Situation, action, step


@step(rank=0)
def hold_payments(situation: Situation) -> Iterator[Action]:
    """
    For each stolen account, stop payments that were arranged through it; for one that is defrauded from outside too, and
    for one that may have written about another bank account.
    """
    for answer in situation.stolen:
        start = answer.possible_since or answer.since
        if answer.state == "rogue":
            continue
        why = (
            text("Whoever reads this mailbox may have changed payment details since {at}", at=When(start))
            if start
            else text("Whoever reads this mailbox may have changed payment details; since when is not known")
        )
        yield action("hold_payments", answer.account, why, account=answer.account)
    for answer in situation.answers:
        if answer.state == "outside":
            why = text(
                "Somebody outside writes into its threads in the name of a partner: {said}", said=answer.because[1]
            )
            yield action("hold_payments", answer.account, why, account=answer.account)
    stolen = {answer.account for answer in situation.stolen}
    for finding in situation.findings:
        wanted = any(remedy.action == "hold_payments" for remedy in finding.remedies)
        if (
            wanted
            and finding.shows is Shows.DOUBT
            and finding.severity >= Severity.MEDIUM
            and finding.account not in stolen
        ):
            yield action("hold_payments", finding.account, finding.said, account=finding.account)
