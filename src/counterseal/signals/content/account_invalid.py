"""
An account number that cannot exist.

What it sees
    A payment instruction whose check digits are wrong.

Why it matters
    Real invoices are printed by programs that know the number. Wrong digits are typed, invented, or changed by hand.

When it is innocent
    A slip of the pen. The money would come back, so it counts little; where digits are weak (ABA, CNAPS, cards) even less.
"""

from __future__ import annotations

from collections.abc import Iterator

from counterseal.judge import signal
from counterseal.lore.account_match import short
from counterseal.lore.scene import Scene
from counterseal.model.text import text
from counterseal.model.verdict import Judgement, Sign


@signal(judgement=Judgement.CONTENT)
def account_invalid(scene: Scene) -> Iterator[Sign]:
    """Yield each number with wrong check digits that was not only quoted."""
    for payee in scene.payees or scene.letter.payees:
        if payee.valid is False and payee.where != "quoted":
            yield Sign(
                strength=0.5 if payee.scheme == "iban" else 0.3,
                said=text("The account number {account} has wrong check digits", account=short(payee.account)),
                types=("invoice_fraud",),
                spots=(payee.written or payee.account,),
            )
