"""
A fortune that needs a partner.

What it sees
    The story of a deceased client, a widow, a fund to be moved, a proposal to share millions.

Why it matters
    There is no fortune; there are fees before it, one after the other.

When it is innocent
    Lawyers write about real estates, to heirs they can name. One phrase alone counts little; the story has many.
"""

from __future__ import annotations

from collections.abc import Iterator

from counterseal.judge import signal
from counterseal.lore.acts import clear, every_act, words
from counterseal.lore.bait import known
from counterseal.lore.scene import Scene
from counterseal.model.text import text
from counterseal.model.verdict import Judgement, Sign


@signal(judgement=Judgement.CONTENT)
def advance_fee_story(scene: Scene) -> Iterator[Sign]:
    """Yield the phrases of the story."""
    story = clear(scene, "advance_fee")
    if story < 0.5 or scene.outgoing or known(scene):
        return
    also = clear(scene, "refund_prize", "secrecy", "greeting_generic") >= 0.5
    strength = (story - 0.35) / 0.65 if story < 0.95 else 1.0
    yield Sign(
        strength=min(1.0, strength + (0.15 if also else 0.0)),
        said=text("It tells the story of a fortune or loan: “{words}”", words=words(scene, "advance_fee")[0]),
        types=("advance_fee",),
        spots=tuple(one.phrase for one in every_act(scene) if one.family == "advance_fee")[:5],
    )
