"""
An account stands where no reader sees it.

What it sees
    A payment instruction in hidden text - white on white, size zero, not displayed - that is not among those that are shown.

Why it matters
    Hidden text is written for machines: to pass a filter, or to lie in wait for whoever copies the text.

When it is innocent
    Hidden copies of what is shown, which programs make for previews, are left alone.
"""

from __future__ import annotations

from collections.abc import Iterator

from counterseal.judge import signal
from counterseal.lore.account_match import same_account, short
from counterseal.lore.scene import Scene
from counterseal.model.text import text
from counterseal.model.verdict import Judgement, Sign


@signal(judgement=Judgement.CONTENT)
def account_in_hidden_text(scene: Scene) -> Iterator[Sign]:
    """Yield each account that is only hidden."""
    payees = scene.payees or scene.letter.payees
    shown = [one for one in payees if not one.hidden]
    for payee in payees:
        if payee.hidden and payee.valid is not False and not any(same_account(payee.key, one.key) for one in shown):
            yield Sign(
                strength=0.8,
                said=text("The account {account} stands in text that no reader sees", account=short(payee.account)),
                types=("invoice_fraud",),
                spots=(payee.written or payee.account,),
            )
