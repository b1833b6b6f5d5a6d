"""
A few words of a stranger who has something to discuss, and does not say what.

What it sees
    A short message without a thread, a link or a file: a proposal, a matter of importance, a question whether the last mail
    came, and the wish for an answer.

Why it matters
    Whoever answers is told the story. The first message is kept so short that no filter finds anything in it.

When it is innocent
    Shy people write like this, and colleagues who are in a hurry. It is asked only of senders whom nobody knows.
"""

from __future__ import annotations

from collections.abc import Iterator

from counterseal.judge import signal
from counterseal.lore.acts import clear, words
from counterseal.lore.bait import lone
from counterseal.lore.scene import Scene
from counterseal.lore.strangers import own_words
from counterseal.model.text import text
from counterseal.model.verdict import Judgement, Sign

SHORT = 600


@signal(judgement=Judgement.CONTENT)
def short_ask_from_stranger(scene: Scene) -> Iterator[Sign]:
    """Yield the words that ask."""
    ask = clear(scene, "proposal")
    if ask < 0.3 or scene.outgoing or not lone(scene):
        return
    brief = len(own_words(scene.letter)) <= SHORT
    strength = ask * (0.9 if brief and not scene.letter.attachments else 0.5)
    if strength < 0.2:
        return
    yield Sign(
        strength=min(1.0, strength),
        said=text("A stranger wants an answer and does not say to what: “{words}”", words=words(scene, "proposal")[0]),
        types=("advance_fee", "recon"),
        spots=words(scene, "proposal"),
    )
