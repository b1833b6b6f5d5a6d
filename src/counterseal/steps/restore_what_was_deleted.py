"""
Bring back what the intruder deleted: it shows whom he wrote to, and the owner needs the rest to work.

What a provider keeps of deleted mail expires in days, so this waits for no detector: an act of deleting that is held to be
the intruder's is enough.
"""

from __future__ import annotations

from collections.abc import Iterator

from counterseal.model.action import Action
from counterseal.model.records import Access
from counterseal.model.text import When, text
from counterseal.plan import Situation, action, step

GONE = frozenset({"delete", "purge"})


@step(rank=3)
def restore_what_was_deleted(situation: Situation) -> Iterator[Action]:
    """For each mailbox in which the intruder deleted or purged mail."""
    first: dict[str, Access] = {}
    for record in situation.company.every(Access):
        if record.act in GONE and record.thing == "mail" and situation.tracing.intruder(record):
            first.setdefault(record.account, record)
    for account, record in first.items():
        why = text("The intruder deleted mail here, first on {at}", at=When(record.at))
        yield action("restore_deleted", account, why, account=account)
