"""
One message with several senders.

What it sees
    A From header with addresses of more than one house.

Why it matters
    One program shows the first, another the last, and the server checks one of them: so a checked address can carry
    another one that is shown.

When it is innocent
    Two authors of one house, or the same address written twice. Nearly nobody else writes such a header.
"""

from __future__ import annotations

from collections.abc import Iterator

from counterseal.judge import signal
from counterseal.lore.scene import Scene
from counterseal.mail.addresses import domain_of
from counterseal.mail.suffixes import registered
from counterseal.model.text import many, text
from counterseal.model.verdict import Judgement, Sign


@signal(judgement=Judgement.IDENTITY)
def several_senders(scene: Scene) -> Iterator[Sign]:
    """Yield the addresses."""
    letter = scene.letter
    if len(letter.senders) < 2:
        return
    addresses = tuple(dict.fromkeys(one.address.rstrip(".") for one in letter.senders if "@" in one.address))
    houses = {registered(domain_of(one)) for one in addresses}
    if len(houses) > 1:
        yield Sign(
            strength=0.8,
            said=text("It names several senders at once: {senders}", senders=many(addresses, 3)),
            spots=addresses[:5],
        )
