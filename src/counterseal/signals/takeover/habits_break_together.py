"""
Several habits of the sender break at once, in a message about money.

What it sees
    Two and more of: program or numbering, time zone, sending path, language, the words at beginning and end, the place of
    answers - each a firm habit until now - in a message with a payment instruction that is not known yet.

Why it matters
    Each of them changes now and then. Together they are another hand, and the hand is after money.

When it is innocent
    A new telephone changes the program and the numbering: they count once. Where all accounts are those of before nothing
    is said.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from counterseal.judge import signal
from counterseal.lore.correspondence import Break, breaks
from counterseal.lore.scene import Scene
from counterseal.model.text import Text, many, text
from counterseal.model.verdict import Judgement, Sign

_GROUPS: Final = {"client": "program", "message_id": "program", "greeting": "words", "ending": "words"}


@signal(judgement=Judgement.TAKEOVER)
def habits_break_together(scene: Scene) -> Iterator[Sign]:
    """Yield once, with everything that is not as before."""
    if not any(one.where != "quoted" and one.status not in {"known", "seen", ""} for one in scene.payees):
        return
    habits = scene.past.person(scene.letter.sender.address)
    every = {one.trait: one for one in breaks(scene.letter, habits)}
    if "path" in every and "message_id" in every and every["path"].now == every["message_id"].now:
        del every["message_id"]  # one provider's servers do both
    found = {_GROUPS.get(one.trait, one.trait): one for one in every.values()}
    if len(found) >= 2:
        yield Sign(
            strength=0.6 if len(found) == 2 else 1.0,
            said=text(
                "It asks for money, and {n} things are not as in all earlier messages of {sender}: {what}",
                n=len(found), sender=scene.letter.sender.address, what=many(_named(one) for one in found.values()),
            ),
            types=("payment_change", "invoice_fraud"),
        )  # fmt: skip


def _named(one: Break) -> Text:
    said = {
        "client": text("the mail program ({now})", now=one.now),
        "message_id": text("the numbering of messages ({now})", now=one.now),
        "zone": text("the time zone ({now})", now=one.now),
        "path": text("the servers ({now})", now=one.now),
        "language": text("the language ({now})", now=one.now),
        "greeting": text("the salutation ({now})", now=one.now),
        "ending": text("the closing words ({now})", now=one.now),
        "reply_to": text("where answers go ({now})", now=one.now),
    }
    return said[one.trait]
