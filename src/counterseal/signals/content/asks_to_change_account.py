"""
It wants money to go to another bank account.

What it sees
    Words that a bank account has changed, that new bank details are to be used or the old account no longer.
    Clearer when an account number or a request to pay stands beside.

Why it matters
    It is the one sentence that every payment fraud has to say, and the loss is seen when the true supplier asks
    for their money.

When it is innocent
    Companies do change their bank, seldom; and whoever does expects to be called. "Our bank details have not
    changed", "if we ever change" and warnings are not taken for it.
"""

from __future__ import annotations

from collections.abc import Iterator

from counterseal.judge import signal
from counterseal.lore.acts import clear, words
from counterseal.lore.scene import Scene
from counterseal.model.text import text
from counterseal.model.verdict import Judgement, Sign


@signal(judgement=Judgement.CONTENT)
def asks_to_change_account(scene: Scene) -> Iterator[Sign]:
    """Yield the clearest words of it."""
    change = clear(scene, "account_change")
    if change < 0.5 or scene.outgoing:
        return
    paid = bool(scene.payees) or clear(scene, "payment_request") >= 0.5
    if clear(scene, "genuine_reminder") >= 0.5:
        change *= 0.4
    yield Sign(
        strength=min(1.0, change + (0.2 if paid else 0.0)),
        said=text(
            "It wants payments to go to another bank account: “{words}”", words=words(scene, "account_change")[0]
        ),
        types=("payment_change",),
        spots=words(scene, "account_change", "payment_request"),
    )
