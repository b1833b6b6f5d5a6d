"""
Two readers of mail read it differently.

What it sees
    Headers that must stand once and stand twice with different values, a sender or subject that two readers read
    differently, a text that only one of them finds, or a plain text and HTML with different account numbers or links.

Why it matters
    A server checks what it reads, a person sees what their program reads. Whoever makes the two differ mostly means to.

When it is innocent
    Badly written programs make broken headers: a comma in a name without quotation marks, a subject twice. So a merely
    broken sender counts little. A header that stands twice with the same value is no disagreement.
"""

from __future__ import annotations

from collections.abc import Iterator

from counterseal.judge import signal
from counterseal.lore.scene import Scene
from counterseal.model.text import Text, text
from counterseal.model.verdict import Judgement, Sign


def _said(dispute: str) -> tuple[float, Text] | None:
    """How clear a dispute is, and what to say of it."""
    return {
        "twice:from": (1.0, text("It has two different senders; programs show the one or the other")),
        "from": (0.9, text("Mail programs read different senders out of it")),
        "twice:reply-to": (0.6, text("It has two different addresses for answers")),
        "alternative": (0.6, text("Its plain text and its formatted text have different account numbers or links")),
        "boundary": (0.5, text("Mail programs part this message in different places")),
        "twice:content-type": (0.5, text("Mail programs part this message in different places")),
        "subject": (0.4, text("Mail programs read different subjects out of it")),
        "twice:subject": (0.4, text("It has two different subjects")),
        "twice:sender": (0.4, text("It has two different senders; programs show the one or the other")),
        "text": (0.4, text("Some mail programs see no text in it, others do")),
        "from:broken": (0.3, text("Its sender is written so badly that some mail programs see none")),
    }.get(dispute)


@signal(judgement=Judgement.IDENTITY)
def readers_disagree(scene: Scene) -> Iterator[Sign]:
    """Yield each dispute."""
    letter = scene.letter
    for dispute in letter.disputes:
        if (found := _said(dispute)) is None:
            continue
        strength, said = found
        shown = letter.headers.get(dispute.rpartition(":")[2], ()) if dispute.startswith("twice:") else ()
        yield Sign(strength=strength, said=said, spots=tuple(one[:200] for one in shown[:3]))
