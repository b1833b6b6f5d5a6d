"""
It wants a payment, and it must be now.

What it sees
    A request to pay, transfer or wire, together with words of haste, a deadline or the voice of a boss. Each alone
    is nothing.

Why it matters
    Haste keeps people from asking. Invented bosses and suppliers have little time before somebody asks.

When it is innocent
    Reminders of what is really overdue are in a hurry too: from somebody whom we know it counts less than half,
    and a statement of account without orders counts nothing.
"""

from __future__ import annotations

from collections.abc import Iterator

from counterseal.judge import signal
from counterseal.lore.acts import clear, words
from counterseal.lore.bait import known
from counterseal.lore.scene import Scene
from counterseal.model.text import text
from counterseal.model.verdict import Judgement, Sign


@signal(judgement=Judgement.CONTENT)
def asks_to_pay_urgently(scene: Scene) -> Iterator[Sign]:
    """Yield when both stand there."""
    pay = clear(scene, "payment_request")
    haste = clear(scene, "urgency", "deadline", "boss_voice")
    if pay < 0.5 or haste < 0.4 or scene.outgoing:
        return
    yield Sign(
        strength=min(1.0, (pay * haste) ** 0.5)
        * (0.3 if known(scene) or clear(scene, "genuine_reminder") >= 0.5 else 0.8),
        said=text(
            "It wants a payment in a hurry: “{pay}”, “{haste}”",
            pay=words(scene, "payment_request")[0],
            haste=words(scene, "urgency", "deadline", "boss_voice")[0],
        ),
        types=("invoice_fraud", "boss_fraud") if clear(scene, "boss_voice") >= 0.5 else ("invoice_fraud",),
        spots=words(scene, "payment_request", "urgency", "deadline", "boss_voice"),
    )
