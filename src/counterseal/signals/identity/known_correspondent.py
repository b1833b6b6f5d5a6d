"""
Somebody with whom mail went both ways.

What it sees
    The mailbox wrote to this very address before, and mail came from it. The more often, the clearer.

Why it matters
    Strangers cannot make us write to them. It speaks for the sender, and only for who they are: what a genuine mailbox in a
    stranger's hands asks for is judged apart.

When it is innocent
    Always; but an address can be forged. Nothing is said where our own server's stamp says that it failed, where
    the mail came over servers that theirs never came over, or where answers are to go to a stranger.
"""

from __future__ import annotations

from collections.abc import Iterator

from counterseal.judge import signal
from counterseal.lore.bait import unconfirmed
from counterseal.lore.correspondence import broken
from counterseal.lore.scene import Scene
from counterseal.model.text import text
from counterseal.model.verdict import Judgement, Sign


@signal(judgement=Judgement.IDENTITY, innocent=True)
def known_correspondent(scene: Scene) -> Iterator[Sign]:
    """Yield for a sender who has been answered."""
    letter = scene.letter
    habits = scene.past.person(letter.sender.address)
    if habits is None or not habits.wrote_to or not habits.count:
        return
    if unconfirmed(letter):
        return
    if broken(letter, habits, "path") is not None or broken(letter, habits, "reply_to") is not None:
        return
    yield Sign(
        strength=min(1.0, 0.4 + 0.1 * min(habits.wrote_to, habits.count)),
        said=text(
            "{sender} wrote {n} messages until now, and was written to {sent} times",
            sender=letter.sender.address, n=habits.count, sent=habits.wrote_to,
        ),
    )  # fmt: skip
