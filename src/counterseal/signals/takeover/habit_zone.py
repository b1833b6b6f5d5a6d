"""
The clock of the sender is set to another zone.

What it sees
    The offset of the Date header, where five and more earlier messages of this sender had always the same one. An hour more
    or less is summer; UTC is what servers write, and says nothing.

Why it matters
    A thief far away writes from a stolen mailbox with a program that keeps the thief's time.

When it is innocent
    People travel, and machines are set up wrongly.
"""

from __future__ import annotations

from collections.abc import Iterator

from counterseal.judge import signal
from counterseal.lore.correspondence import broken
from counterseal.lore.scene import Scene
from counterseal.model.text import many, text
from counterseal.model.verdict import Judgement, Sign


@signal(judgement=Judgement.TAKEOVER)
def habit_zone(scene: Scene) -> Iterator[Sign]:
    """Yield the zone."""
    found = broken(scene.letter, scene.past.person(scene.letter.sender.address), "zone")
    if found is not None:
        yield Sign(
            strength=0.5,
            said=text(
                "{sender} always wrote in the time zone {usual} until now ({n} messages); this one was written in {now}",
                sender=scene.letter.sender.address, usual=many(found.usual), n=found.count, now=found.now,
            ),
        )  # fmt: skip
