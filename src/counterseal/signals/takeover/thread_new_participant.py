"""
Somebody whom nobody knows writes into an old thread.

What it sees
    A sender who was not in the thread, whose domain was not, and to whom the mailbox never wrote. Clearer when the message
    says where to pay.

Why it matters
    Who has read a thread in one mailbox can go on with it from any other one.

When it is innocent
    Threads are passed on: a forwarder, a bank, a lawyer answers to all. So alone it says little.
"""

from __future__ import annotations

from collections.abc import Iterator

from counterseal.judge import signal
from counterseal.lore.scene import Scene
from counterseal.lore.thread_people import newcomers, swaps
from counterseal.model.text import text
from counterseal.model.verdict import Judgement, Sign


@signal(judgement=Judgement.TAKEOVER)
def thread_new_participant(scene: Scene) -> Iterator[Sign]:
    """Yield the sender, if new."""
    letter = scene.letter
    thread = None if scene.outgoing or letter.listed or letter.bulk or letter.auto else scene.past.thread(letter)
    if thread is None or letter.sender.address in thread.people:
        return
    if all(one.address != letter.sender.address for one in newcomers(scene, thread)):
        return
    if any(one.new.address == letter.sender.address for one in swaps(scene, thread)):
        return
    pays = any(one.where != "quoted" and one.status not in {"known", "seen"} for one in scene.payees)
    yield Sign(
        strength=0.6 if pays else 0.2,
        said=text(
            "{sender} was not in this thread until now ({n} messages) and is unknown otherwise",
            sender=letter.sender.address, n=thread.messages,
        ),
        types=("payment_change",) if pays else (),
        spots=(letter.sender.address,),
    )  # fmt: skip
