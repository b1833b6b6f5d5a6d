"""
Gift cards are to be bought.

What it sees
    Somebody is to buy cards, scratch them, or send codes or pictures of them.

Why it matters
    Codes are money that cannot be called back. No company pays, rewards or surprises anybody in this way by mail
    in a hurry.

When it is innocent
    Shops advertise gift cards, and people thank for them. Words of an order ("buy", "scratch", "send the codes")
    must be there, or haste and a boss beside.
"""

from __future__ import annotations

from collections.abc import Iterator

from counterseal.judge import signal
from counterseal.lore.acts import clear, words
from counterseal.lore.scene import Scene
from counterseal.model.text import text
from counterseal.model.verdict import Judgement, Sign


@signal(judgement=Judgement.CONTENT)
def asks_for_gift_cards(scene: Scene) -> Iterator[Sign]:
    """Yield the words of it."""
    cards = clear(scene, "gift_card")
    beside = max(clear(scene, "boss_voice", "secrecy", "phone_broken"), clear(scene, "urgency") - 0.1)
    if cards < 0.3 or scene.outgoing or (cards < 0.75 and beside < 0.5):
        return
    if clear(scene, "unsubscribe_note") >= 0.5 and beside < 0.5:
        cards *= 0.2
    yield Sign(
        strength=min(1.0, cards + (0.3 if beside >= 0.5 else -0.3)),
        said=text("Gift cards are to be bought or their codes sent: “{words}”", words=words(scene, "gift_card")[0]),
        types=("gift_card",),
        spots=words(scene, "gift_card", "boss_voice"),
    )
