"""
The quotation of an old message does not say what that message said.

What it sees
    A line about money in the quoted part - account, bank, beneficiary, amount - that stands between the lines of a stored
    message of the thread, has their form, and says something else than the stored one.

Why it matters
    People compare a new account with the old mail below it. So the old mail is changed. No mail program changes a line of
    what it quotes, and an honest writer has no reason to.

When it is innocent
    Somebody answers inside the quotation: then the old line is still there, or its neighbours are not, and nothing is said.
    Lines that were broken anew are not compared.
"""

from __future__ import annotations

from collections.abc import Iterator

from counterseal.judge import signal
from counterseal.lore.scene import Scene
from counterseal.lore.stored_lines import altered
from counterseal.model.text import When, text
from counterseal.model.verdict import Judgement, Sign


@signal(judgement=Judgement.TAKEOVER)
def quotation_altered(scene: Scene) -> Iterator[Sign]:
    """Yield each altered line."""
    letter = scene.letter
    thread = scene.past.thread(letter) if letter.quoted and not scene.outgoing else None
    if thread is None or not thread.kept:
        return
    for line in altered(letter.quoted, [one.lines for one in thread.kept]):
        kept = thread.kept[line.message]
        if kept.at is not None:
            said = text(
                "The quotation says “{line}”; in the message of {sender} of {at} this line says something else",
                line=line.line[:120], sender=kept.sender, at=When(kept.at),
            )  # fmt: skip
        else:
            said = text(
                "The quotation says “{line}”; in the message of {sender} this line says something else",
                line=line.line[:120], sender=kept.sender,
            )  # fmt: skip
        yield Sign(
            strength=1.0 if line.account else 0.5,
            said=said,
            types=("payment_change", "invoice_fraud"),
            spots=(line.line,),
        )
