"""
Signs that nobody sees, inside of words.

What it sees
    Zero-width signs between the letters of a word, letters turned round by direction marks, or tag characters in the text,
    the subject or the sender's name.

Why it matters
    They change nothing for the eye and hide a word from every program that looks for it.

When it is innocent
    Emoji, scripts that join letters, soft hyphens between syllables, a byte order mark, and direction marks round a
    telephone number are honest: these are not counted. Between the letters of a Latin or Cyrillic word there is hardly a
    reason.
"""

from __future__ import annotations

from collections.abc import Iterator

from counterseal.judge import signal
from counterseal.lore.scene import Scene
from counterseal.model.text import text
from counterseal.model.verdict import Judgement, Sign


@signal(judgement=Judgement.CONTENT)
def zero_width_inside_words(scene: Scene) -> Iterator[Sign]:
    """Yield what was found."""
    odd = scene.letter.odd
    if "tags" in odd:
        yield Sign(
            strength=0.9, said=text("The text has characters that nobody can see and that only carry hidden letters")
        )
    if "bidi" in odd:
        yield Sign(
            strength=0.7,
            said=text("Direction marks turn letters round, so that a word reads otherwise than it is written"),
        )
    if "zero_width" in odd:
        yield Sign(
            strength=0.6, said=text("Words are cut by signs that nobody can see, so that programs do not find them")
        )
