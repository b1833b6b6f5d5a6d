"""
The mail came over other servers than ever before.

What it sees
    The registered domain of the server that handed the mail to ours, read from the newest Received header downwards, is none
    that this sender's mail ever came over.

Why it matters
    Who forges an address has to send from elsewhere. Only our own server's stamp is looked at, so it cannot be made up.

When it is innocent
    A company moves to another provider: then all of its people do, and go on so.
"""

from __future__ import annotations

from collections.abc import Iterator

from counterseal.judge import signal
from counterseal.lore.correspondence import broken
from counterseal.lore.scene import Scene
from counterseal.model.text import many, text
from counterseal.model.verdict import Judgement, Sign


@signal(judgement=Judgement.TAKEOVER)
def habit_path(scene: Scene) -> Iterator[Sign]:
    """Yield the server's domain."""
    found = broken(scene.letter, scene.past.person(scene.letter.sender.address), "path")
    if found is not None:
        yield Sign(
            strength=0.6,
            said=text(
                "Mail of {sender} always came over {usual} until now ({n} messages); this one came over {now}",
                sender=scene.letter.sender.address, usual=many(found.usual), n=found.count, now=found.now,
            ),
        )  # fmt: skip
