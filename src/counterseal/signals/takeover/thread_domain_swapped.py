"""
Somebody new stands in a thread where a participant stood.

What it sees
    A sender, receiver or Reply-To that never was in the thread and is unknown otherwise, but has a domain that looks like a
    participant's, or a participant's name or left half of the address at another domain. The difference is shown aligned.

Why it matters
    This is how a thread is taken over without the mailbox: the thief has read it, registers a name that looks alike, and goes
    on writing as if nothing had happened.

When it is innocent
    A company changes its domain, or somebody writes from home. Whoever was written to before, or stands in the register with
    the same partner, is left alone.
"""

from __future__ import annotations

from collections.abc import Iterator

from counterseal.judge import signal
from counterseal.lore.scene import Scene
from counterseal.lore.thread_people import swaps
from counterseal.model.text import text
from counterseal.model.verdict import Judgement, Sign


@signal(judgement=Judgement.TAKEOVER)
def thread_domain_swapped(scene: Scene) -> Iterator[Sign]:
    """Yield everybody who took somebody's place."""
    letter = scene.letter
    thread = None if scene.outgoing or letter.listed else scene.past.thread(letter)
    if thread is None:
        return
    for one in swaps(scene, thread):
        writes = one.new.address == letter.sender.address or one.new in letter.reply_to
        if one.shown:
            yield Sign(
                strength=1.0 if writes else 0.8,
                said=text(
                    "In this thread {old} took part until now; {new} looks alike and is another one: {shown}",
                    old=one.old, new=one.new.address, shown=one.shown,
                ),
                types=("payment_change",),
                spots=(one.new.address,),
            )  # fmt: skip
        elif writes:
            yield Sign(
                strength=0.8,
                said=text(
                    "In this thread {old} took part until now; {new} bears the same name at another place",
                    old=one.old, new=one.new.address,
                ),
                types=("payment_change",),
                spots=(one.new.address,),
            )  # fmt: skip
