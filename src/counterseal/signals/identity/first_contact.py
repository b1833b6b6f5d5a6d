"""
The first message of somebody unknown.

What it sees
    Neither the address nor anybody of its domain ever wrote to this mailbox or was written to, in a past of a hundred and
    more messages.

Why it matters
    Nearly all bait is a first contact. What is asked for deserves a look then.

When it is innocent
    Every customer was new once. So it counts little, and never alone.
"""

from __future__ import annotations

from collections.abc import Iterator

from counterseal.judge import signal
from counterseal.lore.scene import Scene
from counterseal.mail.addresses import free_mail
from counterseal.model.text import text
from counterseal.model.verdict import Judgement, Sign

COVERED = 100


@signal(judgement=Judgement.IDENTITY)
def first_contact(scene: Scene) -> Iterator[Sign]:
    """Yield for a sender without a past."""
    letter, past = scene.letter, scene.past
    if past.received + past.sent < COVERED or scene.outgoing or not letter.domain or scene.us.ours(letter.domain):
        return
    address = letter.sender.address
    if past.person(address) is not None or scene.register.by_address(address) is not None:
        return
    if free_mail(address) or past.domain(letter.domain) is None:
        yield Sign(
            strength=0.3, said=text("Nobody here ever had mail from or to {sender}", sender=address), spots=(address,)
        )
