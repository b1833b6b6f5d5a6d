"""
It is addressed to nobody, or to its own sender.

What it sees
    A To header that says "undisclosed recipients" or names only the sender, so that all who got it were copied in secret.

Why it matters
    One text for many is sent this way, from a stolen mailbox as well: nobody sees how many got it.

When it is innocent
    People who write to a club or to all customers do the same, and newsletters do. So it counts little, and nothing with a
    newsletter's or list's headers. A message without any To says nothing.
"""

from __future__ import annotations

from collections.abc import Iterator

from counterseal.judge import signal
from counterseal.lore.scene import Scene
from counterseal.model.text import text
from counterseal.model.verdict import Judgement, Sign

_NOBODY = (
    "undisclosed",
    "unlisted-recipients",
    "verborgene",
    "destinataires inconnus",
    "destinatarios no revelados",
    "收件人未公开",
)


@signal(judgement=Judgement.IDENTITY)
def written_to_nobody(scene: Scene) -> Iterator[Sign]:
    """Yield how it is addressed."""
    letter = scene.letter
    said = letter.headers.get("to", ())
    if not said or letter.listed or letter.bulk or letter.auto or scene.outgoing:
        return
    addresses = {one.address for one in letter.everyone}
    if not letter.to and any(word in said[0].lower() for word in _NOBODY):
        yield Sign(strength=0.3, said=text("It is addressed to nobody: all who got it were copied in secret"))
    elif addresses == {letter.sender.address} and letter.sender.address and not scene.us.ours(letter.domain):
        yield Sign(
            strength=0.3,
            said=text(
                "It is addressed to its own sender {sender}: all who got it were copied in secret",
                sender=letter.sender.address,
            ),
            spots=(letter.sender.address,),
        )
