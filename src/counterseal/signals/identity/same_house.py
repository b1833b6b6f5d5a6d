"""
A colleague, as our own server confirms.

What it sees
    The sender has our own domain, and the stamp of our own server says that the check of that domain passed.

Why it matters
    A forged address of our own is common; one that our own server vouches for is a colleague, or a colleague's mailbox.

When it is innocent
    It speaks for the sender, and only with the stamp. Without a stamp that is known to be ours nothing is said.
"""

from __future__ import annotations

from collections.abc import Iterator

from counterseal.judge import signal
from counterseal.lore.bait import unconfirmed
from counterseal.lore.scene import Scene
from counterseal.mail.addresses import domain_of
from counterseal.model.text import text
from counterseal.model.verdict import Judgement, Sign


@signal(judgement=Judgement.IDENTITY, innocent=True)
def same_house(scene: Scene) -> Iterator[Sign]:
    """Yield for a colleague."""
    letter = scene.letter
    if not letter.domain or not scene.us.ours(letter.domain) or not letter.auth.trusted:
        return
    aligned = any(one == letter.domain or letter.domain.endswith("." + one) for one in letter.auth.dkim_domains)
    if unconfirmed(letter) or (letter.auth.dmarc != "pass" and not aligned):
        return
    if any(not scene.us.ours(domain_of(one.address)) for one in letter.reply_to):
        return
    yield Sign(
        strength=0.6,
        said=text("{sender} is of our own house, and our server confirms it", sender=letter.sender.address),
    )
