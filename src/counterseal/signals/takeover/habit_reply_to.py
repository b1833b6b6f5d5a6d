"""
Answers are to go where this sender's answers never went.

What it sees
    A Reply-To outside of the sender's domain, where five and more earlier messages of this sender had none or another one.
    Clearer when it is a free mailbox or a domain that looks like the sender's.

Why it matters
    The owner of a stolen mailbox would read the answers. So they are led elsewhere.

When it is innocent
    A new ticket system; somebody on holiday who wants the colleague to get the answers.
"""

from __future__ import annotations

from collections.abc import Iterator

from counterseal.judge import signal
from counterseal.lore.correspondence import broken
from counterseal.lore.scene import Scene
from counterseal.mail.addresses import domain_of, free_mail
from counterseal.mail.likeness import LookalikeIndex
from counterseal.model.text import text
from counterseal.model.verdict import Judgement, Sign


@signal(judgement=Judgement.TAKEOVER)
def habit_reply_to(scene: Scene) -> Iterator[Sign]:
    """Yield the new place of answers."""
    letter = scene.letter
    found = broken(letter, scene.past.person(letter.sender.address), "reply_to")
    if found is None or "@" not in found.now or scene.us.ours(domain_of(found.now)):
        return
    if scene.past.wrote_to(found.now):
        return
    free = free_mail(found.now) and not free_mail(letter.sender.address)
    alike = LookalikeIndex([letter.domain]).find(domain_of(found.now)) is not None
    yield Sign(
        strength=1.0 if alike else 0.8 if free else 0.4,
        said=text(
            "Answers to {sender} would go to {reply}; in {n} messages until now they never did",
            sender=letter.sender.address, reply=found.now, n=found.count,
        ),
        types=("payment_change",) if alike or free else (),
        spots=(found.now,),
    )  # fmt: skip
