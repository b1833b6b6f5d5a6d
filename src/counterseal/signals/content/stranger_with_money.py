"""
A stranger speaks of millions.

What it sees
    A sum of a million and more beside a personal appeal: a fortune to share, a prize, a donation, a loan, a proposal.

Why it matters
    Nobody writes to a stranger about so much money.

When it is innocent
    Newspapers and newsletters speak of millions every day, and so do contracts. The appeal to the reader must be there.
"""

from __future__ import annotations

from collections.abc import Iterator

from counterseal.judge import signal
from counterseal.lore.acts import clear, words
from counterseal.lore.bait import lone
from counterseal.lore.scene import Scene
from counterseal.lore.strangers import great_sum
from counterseal.model.text import text
from counterseal.model.verdict import Judgement, Sign

_APPEAL = ("advance_fee", "refund_prize", "proposal", "contact_move", "investment")


@signal(judgement=Judgement.CONTENT)
def stranger_with_money(scene: Scene) -> Iterator[Sign]:
    """Yield the sum and the appeal."""
    appeal = [one for one in _APPEAL if clear(scene, one) >= 0.5]
    if not appeal or scene.outgoing or not lone(scene):
        return
    sum_ = great_sum(scene.letter)
    if not sum_:
        return
    yield Sign(
        strength=min(1.0, 0.4 + 0.3 * len(appeal)),
        said=text("A stranger speaks of {sum}: “{words}”", sum=sum_, words=words(scene, *appeal)[0]),
        types=("advance_fee",),
        spots=(sum_, *words(scene, *appeal)),
    )
