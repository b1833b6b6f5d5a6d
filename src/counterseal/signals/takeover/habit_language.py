"""
Another language than ever before.

What it sees
    What was written now is in a language in which this sender never wrote in five and more messages.

Why it matters
    A thief writes to all victims in one language, or has it translated.

When it is innocent
    A message to several people, or a passed-on text.
"""

from __future__ import annotations

from collections.abc import Iterator

from counterseal.judge import signal
from counterseal.lore.correspondence import broken
from counterseal.lore.scene import Scene
from counterseal.model.text import many, text
from counterseal.model.verdict import Judgement, Sign


@signal(judgement=Judgement.TAKEOVER)
def habit_language(scene: Scene) -> Iterator[Sign]:
    """Yield the language."""
    found = broken(scene.letter, scene.past.person(scene.letter.sender.address), "language")
    if found is not None:
        yield Sign(
            strength=0.4,
            said=text(
                "{sender} always wrote in {usual} until now ({n} messages); this one is in {now}",
                sender=scene.letter.sender.address, usual=many(found.usual), n=found.count, now=found.now,
            ),
        )  # fmt: skip
