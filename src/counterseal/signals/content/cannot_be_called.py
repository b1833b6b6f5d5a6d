"""
The writer cannot be called, by their own account.

What it sees
    A phone that is broken, a meeting that lasts, "by mail only". Clearer beside a payment, an account or the voice
    of a boss.

Why it matters
    One call ends the fraud, so the reader is told beforehand that a call is of no use.

When it is innocent
    People sit in meetings and lose phones. Alone it counts little.
"""

from __future__ import annotations

from collections.abc import Iterator

from counterseal.judge import signal
from counterseal.lore.acts import clear, words
from counterseal.lore.scene import Scene
from counterseal.model.text import text
from counterseal.model.verdict import Judgement, Sign


@signal(judgement=Judgement.CONTENT)
def cannot_be_called(scene: Scene) -> Iterator[Sign]:
    """Yield the words by which a call is kept off."""
    away = clear(scene, "phone_broken")
    if away < 0.5 or scene.outgoing:
        return
    beside = clear(scene, "payment_request", "boss_voice", "gift_card", "account_change", "payroll", "secrecy") >= 0.5
    yield Sign(
        strength=away if beside else 0.3 * away,
        said=text("The writer says that they cannot be called: “{words}”", words=words(scene, "phone_broken")[0]),
        types=("boss_fraud",) if clear(scene, "boss_voice", "gift_card") >= 0.5 else (),
        spots=words(scene, "phone_broken"),
    )
