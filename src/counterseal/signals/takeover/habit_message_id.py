"""
The mail was numbered by another system than ever before.

What it sees
    The domain in the Message-ID, which the writing program or its server sets, is none of this sender's earlier ones.

Why it matters
    The Message-ID is made where the message is made. Few thieves think of it.

When it is innocent
    Telephones and webmail number in their own way; so does a new provider.
"""

from __future__ import annotations

from collections.abc import Iterator

from counterseal.judge import signal
from counterseal.lore.correspondence import broken
from counterseal.lore.scene import Scene
from counterseal.model.text import many, text
from counterseal.model.verdict import Judgement, Sign


@signal(judgement=Judgement.TAKEOVER)
def habit_message_id(scene: Scene) -> Iterator[Sign]:
    """Yield the domain of the Message-ID."""
    found = broken(scene.letter, scene.past.person(scene.letter.sender.address), "message_id")
    if found is not None:
        yield Sign(
            strength=0.4,
            said=text(
                "Messages of {sender} were always numbered by {usual} until now ({n} messages); this one was by {now}",
                sender=scene.letter.sender.address, usual=many(found.usual), n=found.count, now=found.now,
            ),
        )  # fmt: skip
