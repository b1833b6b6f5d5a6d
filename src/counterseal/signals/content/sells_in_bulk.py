"""
Somebody sells to everybody.

What it sees
    Search ranking, address lists, factory offers, seminars, easy jobs, sure profits, love: offered to somebody who
    is not named and did not ask.

Why it matters
    It is not fraud by itself, and nobody misses it.

When it is innocent
    Offers that one asked for, newsletters that one ordered. It only tells bulk from the rest, and counts little
    for a message that quotes an earlier one or says that it answers. What our own house announces is no offer.
"""

from __future__ import annotations

from collections.abc import Iterator

from counterseal.judge import signal
from counterseal.lore.acts import clear, words
from counterseal.lore.bait import all_far, asked_for, lone
from counterseal.lore.our_house import inside
from counterseal.lore.scene import Scene
from counterseal.model.text import text
from counterseal.model.verdict import Judgement, Sign


@signal(judgement=Judgement.CONTENT)
def sells_in_bulk(scene: Scene) -> Iterator[Sign]:
    """Yield the words of the offer."""
    sells = clear(scene, "bulk_sales", "job_lure", "dating", "investment")
    if sells < 0.5 or scene.outgoing or not lone(scene) or inside(scene):
        return
    if asked_for(scene):
        sells *= 0.4
    if clear(scene, "unsubscribe_note") >= 0.5 and not all_far(scene.letter):
        sells *= 0.6
    yield Sign(
        strength=min(1.0, sells * 0.7 + (0.2 if clear(scene, "greeting_generic") >= 0.5 else 0.0)),
        said=text(
            "It sells to everybody: “{words}”", words=words(scene, "bulk_sales", "job_lure", "dating", "investment")[0]
        ),
        types=("bulk",),
        spots=words(scene, "bulk_sales", "job_lure", "dating", "investment"),
    )
