"""
A company that nobody knows introduces itself and what it sells.

What it sees
    Several phrases of those who sell to everybody, in a message of a stranger without a thread; more so with a number to
    call or a messenger to write to, and a greeting for anybody.

Why it matters
    It is bulk, and it is told from an offer by how much of it is in one message.

When it is innocent
    Offers that were asked for quote the question, or say so. Our own house sells nothing to us. Newsletters lead home, and then it counts less.
"""

from __future__ import annotations

from collections.abc import Iterator

from counterseal.judge import signal
from counterseal.lore.acts import clear, every_act
from counterseal.lore.bait import all_far, asked_for, lone
from counterseal.lore.our_house import inside
from counterseal.lore.scene import Scene
from counterseal.lore.strangers import messenger_in_text
from counterseal.model.text import text
from counterseal.model.verdict import Judgement, Sign

_SELLS = frozenset({"bulk_sales", "job_lure", "investment", "invoice_sale_cn", "dating"})


@signal(judgement=Judgement.CONTENT)
def offers_from_nowhere(scene: Scene) -> Iterator[Sign]:
    """Yield the phrases if there are several."""
    if scene.outgoing or clear(scene, *_SELLS) < 0.5 or not lone(scene):
        return
    if asked_for(scene) or inside(scene):
        return
    found = tuple(
        dict.fromkeys(one.phrase.lower() for one in every_act(scene) if one.family in _SELLS and one.clear >= 0.5)
    )
    letter = scene.letter
    messenger = messenger_in_text(letter)
    if not found or (len(found) < 2 and not messenger):
        return
    strength = 0.2 * len(found) + (0.2 if messenger else 0.0) + (0.1 if not letter.links else 0.0)
    if letter.links and not all_far(letter):
        strength *= 0.5
    yield Sign(
        strength=min(1.0, strength),
        said=text("A stranger introduces what they sell: “{words}”", words="”, “".join(found[:3])),
        types=("bulk",),
        spots=(*found[:4], *((messenger,) if messenger else ())),
    )
