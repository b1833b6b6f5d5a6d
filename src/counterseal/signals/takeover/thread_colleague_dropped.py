"""
A colleague of ours was left out of the thread, and a stranger was taken in.

What it sees
    The last message of the thread had another one of us among its people; this one has not, and has somebody new and unknown
    instead. Clearer when that one looks like a participant.

Why it matters
    Thieves answer to all, with the addresses of those who might notice replaced by their own.

When it is innocent
    People answer to one instead of all every day. Without a stranger in exchange nothing is said.
"""

from __future__ import annotations

from collections.abc import Iterator

from counterseal.judge import signal
from counterseal.lore.scene import Scene
from counterseal.lore.thread_people import newcomers, swaps
from counterseal.mail.addresses import domain_of
from counterseal.model.text import text
from counterseal.model.verdict import Judgement, Sign


@signal(judgement=Judgement.TAKEOVER)
def thread_colleague_dropped(scene: Scene) -> Iterator[Sign]:
    """Yield the colleague and the stranger."""
    letter = scene.letter
    thread = None if scene.outgoing or letter.listed else scene.past.thread(letter)
    if thread is None or not thread.kept:
        return
    here = {one.address for one in (letter.sender, *letter.everyone)}
    if not any(scene.us.ours(domain_of(one)) for one in here):
        return  # sent to us blindly: whom else it went to cannot be told
    before = {one for one in thread.kept[-1].people if scene.us.ours(domain_of(one))}
    dropped = sorted(before - here)
    if not dropped or len(before) < 2:
        return
    posing = {one.new.address for one in swaps(scene, thread)}
    for new in newcomers(scene, thread):
        yield Sign(
            strength=0.8 if new.address in posing else 0.3,
            said=text(
                "{colleague} was in this thread and is left out; {new} is new in it",
                colleague=dropped[0], new=new.address,
            ),
            types=("payment_change",),
            spots=(new.address,),
        )  # fmt: skip
