"""
A document with a program in it.

What it sees
    Macros in a Word, Excel or PowerPoint file; whether they start by themselves; whether they start other programs or load
    files; old macro sheets; fields that start a program (DDE).

Why it matters
    "Enable content" is all that is missing. A macro that runs on opening and starts a program has one purpose.

When it is innocent
    Some companies calculate with macros. From somebody whom we know, and without a start by itself, it says little.
"""

from __future__ import annotations

from collections.abc import Iterator

from counterseal.judge import signal
from counterseal.lore.bait import known
from counterseal.lore.scene import Scene
from counterseal.model.text import text
from counterseal.model.verdict import Judgement, Sign


@signal(judgement=Judgement.CONTENT)
def macro_in_document(scene: Scene) -> Iterator[Sign]:
    """Yield each document that holds a program."""
    for one in scene.letter.documents:
        if not one.traits & {"macro", "dde"}:
            continue
        acts = bool(one.traits & {"macro_acts", "dde"})
        starts = "autorun" in one.traits
        strength = 1.0 if acts and starts else 0.8 if starts or "dde" in one.traits else 0.6 if acts else 0.4
        if starts:
            said = text("{file} holds a program that starts by itself when the document is opened", file=one.name)
        elif "macro" in one.traits:
            said = text("{file} holds a program (macros)", file=one.name)
        else:
            said = text("{file} holds a field that starts another program", file=one.name)
        yield Sign(strength=strength * (0.5 if known(scene) else 1.0), said=said, types=("malware",), spots=(one.name,))
