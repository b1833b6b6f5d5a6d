"""
Somebody else handed it in for the sender.

What it sees
    A Sender header of another house than From. It counts more when the other address is a free mailbox and From a company.

Why it matters
    A mailbox that sends in another's name says so here, where few programs show it.

When it is innocent
    Lists, newsletters, calendars, secretaries and mailing services send for others all the time. Mail of
    a list, a newsletter or a machine, and addresses that collect failures or belong to such a service, are left alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from counterseal.judge import signal
from counterseal.lore.scene import Scene
from counterseal.mail.addresses import domain_of, free_mail
from counterseal.mail.link_hosts import TRACKERS, listed
from counterseal.mail.suffixes import registered
from counterseal.model.text import text
from counterseal.model.verdict import Judgement, Sign

_HANDS_ON: Final = re.compile(r"bounce|return|^owner-|-(?:owner|request|admin)@|calendar-notification|^mailer@|=")


@signal(judgement=Judgement.IDENTITY)
def sender_header_differs(scene: Scene) -> Iterator[Sign]:
    """Yield who handed it in."""
    letter = scene.letter
    other = letter.sent_by.address
    if not letter.senders or "@" not in other or letter.listed or scene.outgoing:
        return
    if not letter.domain or registered(domain_of(other)) == registered(letter.domain):
        return
    if _HANDS_ON.search(other) is not None or listed(domain_of(other), TRACKERS):
        return
    free = free_mail(other) and not free_mail(letter.sender.address)
    if not free and (letter.bulk or letter.auto):
        return
    yield Sign(
        strength=0.6 if free else 0.2,
        said=text("It was handed in by {other} in the name of {sender}", other=other, sender=letter.sender.address),
        spots=(other, letter.sender.address),
    )
