"""
The mail begins as this sender's never did.

What it sees
    The salutation - its words, and whether a name or a title follows - is none that the sender used in five and more messages.

Why it matters
    Who always writes "Hi Anna" does not write "Dear Sir" when it comes to money.

When it is innocent
    People have moods. Alone it says very little.
"""

from __future__ import annotations

from collections.abc import Iterator

from counterseal.judge import signal
from counterseal.lore.correspondence import broken
from counterseal.lore.scene import Scene
from counterseal.model.text import many, text
from counterseal.model.verdict import Judgement, Sign


@signal(judgement=Judgement.TAKEOVER)
def habit_greeting(scene: Scene) -> Iterator[Sign]:
    """Yield the salutation."""
    found = broken(scene.letter, scene.past.person(scene.letter.sender.address), "greeting")
    if found is not None:
        yield Sign(
            strength=0.2,
            said=text(
                "{sender} always began with “{usual}” until now ({n} messages); this one begins with “{now}”",
                sender=scene.letter.sender.address, usual=many(found.usual), n=found.count, now=found.now,
            ),
        )  # fmt: skip
