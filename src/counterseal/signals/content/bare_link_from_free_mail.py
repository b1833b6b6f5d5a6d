"""
A stranger on a free mailbox sends a link and hardly a word.

What it sees
    A message from a free mailbox, an answer to nothing, with a few words and a link to one place.

Why it matters
    Free mailboxes are opened by the thousand, and a message that says nothing can be sent a million times without being
    known again.

When it is innocent
    Friends and colleagues send each other links. Nothing is said of anybody whom we wrote to, of answers, of mail with
    something attached, and of links that a list puts below every message.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from counterseal.judge import signal
from counterseal.lore.aims import aims
from counterseal.lore.bait import lone
from counterseal.lore.scene import Scene
from counterseal.mail.addresses import free_mail
from counterseal.model.text import text
from counterseal.model.verdict import Judgement, Sign

FEW: Final = 260
"""Letters and digits, the address of the link among them."""
_LIST: Final = re.compile(r"/(?:mailman|listinfo|archives?|mailarchive)\b|//(?:lists?|groups|lore)\.", re.IGNORECASE)


@signal(judgement=Judgement.CONTENT)
def bare_link_from_free_mail(scene: Scene) -> Iterator[Sign]:
    """Yield the link."""
    letter = scene.letter
    if not letter.links or len(letter.fresh) > 3 * FEW or not free_mail(letter.sender.address) or letter.attachments:
        return
    if letter.in_reply_to or letter.references or not lone(scene):
        return
    if sum(one.isalnum() for one in letter.fresh) > FEW:
        return
    found = [one for one in aims(letter) if one.house and not one.at_home and _LIST.search(one.url) is None]
    if found and len({one.host for one in found}) <= 2:
        yield Sign(
            strength=0.5,
            said=text(
                "{sender}, a free mailbox, sends hardly more than a link to {host}",
                sender=letter.sender.address, host=found[0].host,
            ),
            spots=(found[0].link.url,),
        )  # fmt: skip
