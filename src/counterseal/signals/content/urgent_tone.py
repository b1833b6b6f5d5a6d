"""
A tone of haste.

What it sees
    Two or more phrases of haste or of a deadline, or one that leaves no choice.

Why it matters
    Haste is half of every bait.

When it is innocent
    Honest people are in a hurry all day. It counts very little and never alone.
"""

from __future__ import annotations

from collections.abc import Iterator

from counterseal.judge import signal
from counterseal.lore.acts import clear, words
from counterseal.lore.scene import Scene
from counterseal.model.text import many, text
from counterseal.model.verdict import Judgement, Sign


@signal(judgement=Judgement.CONTENT)
def urgent_tone(scene: Scene) -> Iterator[Sign]:
    """Yield the words of haste."""
    haste = max(clear(scene, "urgency"), clear(scene, "deadline"))
    if haste < 0.5 or scene.outgoing:
        return
    yield Sign(
        strength=haste * (0.5 if clear(scene, "urgency") >= 0.5 and clear(scene, "deadline") >= 0.5 else 0.3),
        said=text("It is in a hurry: {words}", words=many(words(scene, "urgency", "deadline"))),
        spots=words(scene, "urgency", "deadline"),
    )
