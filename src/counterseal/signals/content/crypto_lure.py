"""
Coins are wanted or promised.

What it sees
    Wallets to be connected or verified, seed phrases, free coins, profits from coins; clearer beside a link, an
    account to be confirmed or a profit.

Why it matters
    What a wallet signs is gone for good.

When it is innocent
    People trade coins and write software for them. Talk of them alone counts nothing.
"""

from __future__ import annotations

from collections.abc import Iterator

from counterseal.judge import signal
from counterseal.lore.acts import clear, words
from counterseal.lore.bait import all_far, known
from counterseal.lore.scene import Scene
from counterseal.model.text import text
from counterseal.model.verdict import Judgement, Sign


@signal(judgement=Judgement.CONTENT)
def crypto_lure(scene: Scene) -> Iterator[Sign]:
    """Yield the words about coins."""
    coins = clear(scene, "crypto")
    beside = clear(scene, "credentials", "login_here", "investment", "threat", "refund_prize", "deadline")
    if coins < 0.5 or scene.outgoing or beside < 0.5:
        return
    yield Sign(
        strength=min(1.0, coins * (0.9 if all_far(scene.letter) and not known(scene) else 0.5)),
        said=text("Coins or a wallet are wanted: “{words}”", words=words(scene, "crypto")[0]),
        types=("credential_phishing",) if scene.letter.links else ("advance_fee",),
        spots=words(scene, "crypto"),
    )
