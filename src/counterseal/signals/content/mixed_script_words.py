"""
Words with letters of another alphabet that look the same.

What it sees
    A word of Latin letters in which one is Cyrillic or Greek, or the other way round, in the text, the subject or the name.

Why it matters
    No person types such a word. It is made so that programs do not know it and people do.

When it is innocent
    Units and formulas with Greek letters, and Russian endings on foreign words, are not counted. In a text that is Cyrillic
    altogether a Latin letter on the same key slips in; there several words are needed.
"""

from __future__ import annotations

from collections.abc import Iterator

from counterseal.judge import signal
from counterseal.lore.scene import Scene
from counterseal.mail.plain_letters import mixed_words
from counterseal.model.text import many, text
from counterseal.model.verdict import Judgement, Sign


@signal(judgement=Judgement.CONTENT)
def mixed_script_words(scene: Scene) -> Iterator[Sign]:
    """Yield the words."""
    letter = scene.letter
    if "mixed_scripts" not in letter.odd:
        return
    said = f"{letter.subject}\n{letter.sender.name}\n{letter.fresh}"
    words = mixed_words(said)
    needed = 3 if letter.language in {"ru", ""} and _cyrillic(said) else 1
    if len(words) >= needed:
        yield Sign(
            strength=min(1.0, 0.6 + 0.1 * len(words)),
            said=text(
                "Words are written with letters of another alphabet that look the same: {words}", words=many(words, 3)
            ),
            spots=words[:5],
        )


def _cyrillic(said: str) -> bool:
    """Whether a text is mostly Cyrillic."""
    sample = said[:3000]
    other = sum("\u0400" <= letter <= "\u052f" for letter in sample)
    return other * 2 > sum(letter.isalpha() for letter in sample)
