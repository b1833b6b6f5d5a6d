"""
Answers go to somebody else.

What it sees
    A Reply-To whose domain is neither the sender's nor one of its relatives. Stronger when it is a free mailbox while the
    sender writes from a company's domain.

Why it matters
    Whoever writes in another's name cannot read that person's mailbox, so the answer has to go to their own.

When it is innocent
    Relays write the address that they hand on into their own (`anna.example.com@relay`). Ticket systems, newsletters and mailing lists answer to an address of their own; there Reply-To is a service's
    address and not a person's free mailbox. Without a Reply-To nothing is said.
"""

from __future__ import annotations

from collections.abc import Iterator

from counterseal.judge import signal
from counterseal.lore.aims import kin
from counterseal.lore.scene import Scene
from counterseal.mail.addresses import domain_of, free_mail, local_of
from counterseal.model.text import text
from counterseal.model.verdict import Judgement, Sign


@signal(judgement=Judgement.IDENTITY)
def reply_goes_elsewhere(scene: Scene) -> Iterator[Sign]:
    """Yield the first address of Reply-To that is not of the sender's house."""
    letter = scene.letter
    for one in () if letter.listed else letter.reply_to:
        domain = domain_of(one.address)
        if (
            domain
            and letter.domain
            and not scene.us.ours(domain)
            and not kin(domain, letter.domain)
            and not _relayed(one.address, letter.sender.address)
        ):
            free = free_mail(one.address) and not free_mail(letter.sender.address)
            yield Sign(
                strength=1.0 if free else 0.5,
                said=text(
                    "Answers would go to {reply}, not to {sender}", reply=one.address, sender=letter.sender.address
                ),
                spots=(one.address,),
            )


def _relayed(reply: str, sender: str) -> bool:
    """Whether the sender's address carries the other: a service hands on somebody's mail, and says whose."""
    local = local_of(sender)
    return local_of(reply) in local and domain_of(reply) in local
