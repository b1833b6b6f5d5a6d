"""
Something will be closed, cut off or lost.

What it sees
    The threat that an account, service or data will be suspended, closed or deleted, or that courts and police
    come, together with an order, a deadline or a link.

Why it matters
    Fear makes hands quick.

When it is innocent
    Services do end and say so, long before and without asking for a password. Alone, the threat counts little, and
    less where nothing leads to another house.
"""

from __future__ import annotations

from collections.abc import Iterator

from counterseal.judge import signal
from counterseal.lore.acts import clear, words
from counterseal.lore.bait import all_far, asks_password, known
from counterseal.lore.scene import Scene
from counterseal.model.text import text
from counterseal.model.verdict import Judgement, Sign


@signal(judgement=Judgement.CONTENT)
def threatens_account(scene: Scene) -> Iterator[Sign]:
    """Yield the threat."""
    threat = clear(scene, "threat")
    if threat < 0.5 or scene.outgoing:
        return
    serves = clear(scene, "credentials", "login_here", "payment_request", "overdue") >= 0.5
    hurry = clear(scene, "deadline", "urgency") >= 0.4
    far = all_far(scene.letter) and not known(scene)
    share = 0.15 + (0.35 if serves else 0.0) + (0.25 if hurry else 0.0) + (0.25 if far and (serves or hurry) else 0.0)
    bait = clear(scene, "credentials", "login_here") >= 0.5
    if not far and (not bait or not scene.letter.links) and not asks_password(scene.letter):
        share *= 0.6
    yield Sign(
        strength=min(1.0, threat * share),
        said=text("It threatens: “{words}”", words=words(scene, "threat")[0]),
        types=("credential_phishing",) if clear(scene, "credentials", "login_here") >= 0.5 else (),
        spots=words(scene, "threat", "deadline"),
    )
