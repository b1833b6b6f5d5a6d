"""
It extorts.

What it sees
    Claims to have filmed, hacked or encrypted, and what is to be paid so that nothing is published.

Why it matters
    It lives of fear. Nearly always nothing was filmed, and a password that it shows is from an old leak.

When it is innocent
    Reports about such mails, and news about ransomware, tell it of others; that is not taken for it.
"""

from __future__ import annotations

from collections.abc import Iterator

from counterseal.judge import signal
from counterseal.lore.acts import clear, every_act, words
from counterseal.lore.scene import Scene
from counterseal.lore.strangers import coin_address
from counterseal.model.text import text
from counterseal.model.verdict import Judgement, Sign

_PRESSES = ("threat", "deadline", "secrecy")


@signal(judgement=Judgement.CONTENT)
def extorts(scene: Scene) -> Iterator[Sign]:
    """Yield the claim."""
    claim = clear(scene, "extortion")
    if scene.outgoing:
        return
    if clear(scene, "extortion", *_PRESSES) < 0.5:
        return
    coins = coin_address(scene.letter)
    if claim < 0.5 and not coins:
        return
    paid = clear(scene, "crypto", "payment_request") >= 0.3
    strength = max(claim * (1.1 if paid else 0.5), (0.6 + 0.4 * claim) if coins else 0.0)
    spots = [one.phrase for one in every_act(scene) if one.family in {"extortion", *_PRESSES}][:4]
    yield Sign(
        strength=min(1.0, strength),
        said=text("It extorts: “{words}”", words=words(scene, "extortion", *_PRESSES)[0]),
        types=("extortion",),
        spots=(*spots, coins) if coins else tuple(spots),
    )
