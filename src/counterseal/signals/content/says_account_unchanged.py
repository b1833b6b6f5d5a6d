"""
It says that the account is the same.

What it sees
    "Our bank details remain unchanged", "we never change our account by mail", "please check by telephone".

Why it matters
    Whoever wants money elsewhere cannot say this, and whoever wants to be called does not fear the call.

When it is innocent
    Always. An account number that stands beside is compared all the same.
"""

from __future__ import annotations

from collections.abc import Iterator

from counterseal.judge import signal
from counterseal.lore.acts import clear, words
from counterseal.lore.scene import Scene
from counterseal.model.text import text
from counterseal.model.verdict import Judgement, Sign


@signal(judgement=Judgement.CONTENT, innocent=True)
def says_account_unchanged(scene: Scene) -> Iterator[Sign]:
    """Yield the words."""
    same = clear(scene, "genuine_reminder")
    if same < 0.5 or clear(scene, "account_change") >= 0.5:
        return
    if any(one.status in {"changed", "conflict", "reverted", "new"} for one in scene.payees):
        return
    yield Sign(strength=min(1.0, same), said=text("It says: “{words}”", words=words(scene, "genuine_reminder")[0]))
