"""
Nobody else shall know.

What it sees
    Words by which the reader is to keep the matter to themselves. Much clearer beside a payment, a favour for a
    boss, or a fortune to share.

Why it matters
    A colleague who hears of it would end the fraud with one question.

When it is innocent
    Footers call every mail confidential; the bare word is not counted. Real contracts have secrets too: without
    money or orders beside it counts little.
"""

from __future__ import annotations

from collections.abc import Iterator

from counterseal.judge import signal
from counterseal.lore.acts import clear, words
from counterseal.lore.scene import Scene
from counterseal.model.text import text
from counterseal.model.verdict import Judgement, Sign


@signal(judgement=Judgement.CONTENT)
def asks_for_secrecy(scene: Scene) -> Iterator[Sign]:
    """Yield the words of secrecy."""
    secret = clear(scene, "secrecy")
    if secret < 0.5 or scene.outgoing:
        return
    beside = (
        clear(scene, "payment_request", "boss_voice", "gift_card", "account_change", "advance_fee", "payroll") >= 0.5
    )
    yield Sign(
        strength=secret if beside else 0.35 * secret,
        said=text("It wants to be kept secret: “{words}”", words=words(scene, "secrecy")[0]),
        types=("boss_fraud",) if clear(scene, "payment_request", "boss_voice", "gift_card") >= 0.5 else (),
        spots=words(scene, "secrecy"),
    )
