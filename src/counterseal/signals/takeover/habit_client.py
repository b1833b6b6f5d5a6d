"""
Another mail program than ever before.

What it sees
    The family of the program (Outlook, Foxmail, Apple Mail) is none that this sender used in five and more messages.

Why it matters
    Thieves use the webmail, or a program of their own with the stolen password.

When it is innocent
    A new telephone, a new computer. Alone it says little.
"""

from __future__ import annotations

from collections.abc import Iterator

from counterseal.judge import signal
from counterseal.lore.correspondence import broken
from counterseal.lore.scene import Scene
from counterseal.model.text import many, text
from counterseal.model.verdict import Judgement, Sign


@signal(judgement=Judgement.TAKEOVER)
def habit_client(scene: Scene) -> Iterator[Sign]:
    """Yield the program."""
    found = broken(scene.letter, scene.past.person(scene.letter.sender.address), "client")
    if found is not None:
        yield Sign(
            strength=0.3,
            said=text(
                "{sender} always wrote with {usual} until now ({n} messages); this one was written with {now}",
                sender=scene.letter.sender.address, usual=many(found.usual), n=found.count, now=found.now,
            ),
        )  # fmt: skip
