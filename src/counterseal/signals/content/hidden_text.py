"""
A text that nobody sees and that is not the one that is seen.

What it sees
    Much hidden text whose words hardly occur in the visible one.

Why it matters
    Pages of an honest mail are hidden in bait, so that filters which count words find it honest.

When it is innocent
    Newsletters hide a line for the preview, and a second layout for phones or for desks that says the same again: short
    hidden texts and those with the words of the visible one are left alone. Alt texts and code are no hidden text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from counterseal.judge import signal
from counterseal.lore.scene import Scene
from counterseal.model.text import text
from counterseal.model.verdict import Judgement, Sign

_WORD = re.compile(r"[^\W\d_]{3,}")
SHORTEST = 400
_FEWEST = 40
_SHARED = 0.3


@signal(judgement=Judgement.CONTENT)
def hidden_text(scene: Scene) -> Iterator[Sign]:
    """Yield the beginning of the hidden text."""
    hidden = scene.letter.markup.hidden
    if len(hidden) < SHORTEST:
        return
    words = set(_WORD.findall(hidden[:5_000].lower()))
    if len(words) < _FEWEST:
        return
    seen = set(_WORD.findall(scene.letter.text[:20_000].lower()))
    shared = len(words & seen) / len(words)
    if shared <= _SHARED:
        beginning = " ".join(hidden[:200].split())[:80]
        yield Sign(
            strength=0.8 if shared <= _SHARED / 2 else 0.5,
            said=text(
                "{n} characters of other text are hidden in it: {beginning} ...", n=len(hidden), beginning=beginning
            ),
            spots=(beginning,),
        )
