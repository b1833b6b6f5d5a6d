"""
A stranger who speaks as our own house.

What it sees
    Our own domain, or our mail office, in the sender's name or below the text of a message that comes from another house.
    Where nobody said what our domains are, the domain of the only recipient is taken.

Why it matters
    Only the house itself may ask for the password of its mailboxes. Who is not the house has to say that they are.

When it is innocent
    Our own domain says so by its address. Known services that write for our domain write from their own; partners and people
    whom we wrote to are not asked; lists and automatic answers neither. An office's name without our domain counts only
    where an account is to be confirmed.
"""

from __future__ import annotations

from collections.abc import Iterator

from counterseal.judge import signal
from counterseal.lore.our_house import claimed
from counterseal.lore.scene import Scene
from counterseal.model.text import text
from counterseal.model.verdict import Judgement, Sign


@signal(judgement=Judgement.IDENTITY)
def claims_our_house(scene: Scene) -> Iterator[Sign]:
    """Yield the words by which it speaks as us."""
    words, clear = claimed(scene)
    if words:
        yield Sign(
            strength=clear,
            said=text(
                "It speaks as our own house, “{words}”, but {sender} is no address of ours",
                words=words, sender=scene.letter.sender.address,
            ),
            types=("credential_phishing",),
            spots=(words,),
        )  # fmt: skip
