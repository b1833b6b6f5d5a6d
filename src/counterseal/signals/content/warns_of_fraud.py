"""
It warns of fraud.

What it sees
    Advice against fraud: beware of such mails, how to tell them, whom to tell; without asking for a password or a
    payment itself.

Why it matters
    Those who teach caution want no haste.

When it is innocent
    Always, unless bait dresses up as a warning. So nothing is said when the same mail wants an account confirmed,
    threatens, or has another account to pay to.
"""

from __future__ import annotations

from collections.abc import Iterator

from counterseal.judge import signal
from counterseal.lore.acts import clear, words
from counterseal.lore.bait import asks_password
from counterseal.lore.scene import Scene
from counterseal.model.text import text
from counterseal.model.verdict import Judgement, Sign


@signal(judgement=Judgement.CONTENT, innocent=True)
def warns_of_fraud(scene: Scene) -> Iterator[Sign]:
    """Yield the warning."""
    warning = clear(scene, "warning_about_fraud")
    if warning < 0.5:
        return
    if (
        clear(
            scene,
            "credentials",
            "login_here",
            "threat",
            "account_change",
            "payment_request",
            "advance_fee",
            "refund_prize",
        )
        >= 0.5
    ):
        return
    if asks_password(scene.letter):
        return
    yield Sign(
        strength=min(1.0, warning),
        said=text("It warns of fraud: “{words}”", words=words(scene, "warning_about_fraud")[0]),
    )
