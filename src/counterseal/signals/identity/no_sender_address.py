"""
A sender without an address.

What it sees
    A From header that is there and holds a name, or anything else, but no address.

Why it matters
    Nobody can answer it, no server can check it, and some programs show the name alone as if that were enough.

When it is innocent
    Mail that a program put into a folder without sending it, a draft for instance, has often no From at all: then nothing is
    said. No mail server of any house sends a From without an address.
"""

from __future__ import annotations

from collections.abc import Iterator

from counterseal.judge import signal
from counterseal.lore.scene import Scene
from counterseal.model.text import text
from counterseal.model.verdict import Judgement, Sign


@signal(judgement=Judgement.IDENTITY)
def no_sender_address(scene: Scene) -> Iterator[Sign]:
    """Yield what stands where the sender should."""
    letter = scene.letter
    if letter.sender.address or scene.outgoing:
        return
    shown = next((one.strip() for one in letter.headers.get("from", ()) if one.strip()), "")
    if shown:
        yield Sign(
            strength=0.8,
            said=text("It names a sender, {name}, but no address that it came from", name=shown[:100]),
            spots=(shown[:100],),
        )
