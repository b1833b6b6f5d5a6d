"""
The sender's mailbox has a name that is letters thrown together.

What it sees
    What stands before the @ is no word, name or initials, and has nothing of the display name; or, in a mailbox of a house
    of its own, a name with a long number put behind a stroke (`offer_47697`).

Why it matters
    Mailboxes for one campaign are opened by programs, under names that they make up.

When it is innocent
    Services put a number of the case, of the receiver or of the conversation before the @, often behind a plus sign. People have names that are strange to us, and their address has letters
    of their name. Only a free mailbox counts for something.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from counterseal.judge import signal
from counterseal.lore.scene import Scene
from counterseal.mail.addresses import free_mail, local_of
from counterseal.mail.made_names import machine_made
from counterseal.model.text import text
from counterseal.model.verdict import Judgement, Sign

_NUMBERED: Final = re.compile(r"[a-z][a-z._-]{2,40}[_-]\d{4,9}")


@signal(judgement=Judgement.IDENTITY)
def random_local_part(scene: Scene) -> Iterator[Sign]:
    """Yield the address."""
    letter = scene.letter
    address = letter.sender.address
    local = local_of(address).partition("+")[0][:64]
    if not local or scene.outgoing:
        return
    made = 0.0 if letter.auto or (letter.bulk and not letter.listed) else machine_made(local)
    if not made and not free_mail(address) and _NUMBERED.fullmatch(local) is not None and "+" not in address:
        made = 1.0
    if not made:
        return
    words = [word for word in letter.sender.name.lower().split() if len(word) >= 3]
    if any(word in local for word in words) or scene.past.wrote_to(address):
        return
    yield Sign(
        strength=0.5 * made if free_mail(address) else 0.3 * made,
        said=text("The sender's mailbox {sender} has a name that looks thrown together by a machine", sender=address),
        spots=(address,),
    )
