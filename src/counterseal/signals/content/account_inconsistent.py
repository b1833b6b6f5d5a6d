"""
The parts of a payment instruction do not fit together.

What it sees
    IBAN, BIC, bank and country of one instruction name different countries or banks, though each is well formed.

Why it matters
    Whoever puts another account into an old invoice forgets the lines around it.

When it is innocent
    Payment institutions lend accounts of one country under the code of another, and a correspondent bank may stand beside
    the account. So it counts in the middle.
"""

from __future__ import annotations

from collections.abc import Iterator

from counterseal.judge import signal
from counterseal.lore.account_match import short
from counterseal.lore.scene import Scene
from counterseal.model.text import text
from counterseal.model.verdict import Judgement, Sign


@signal(judgement=Judgement.CONTENT)
def account_inconsistent(scene: Scene) -> Iterator[Sign]:
    """Yield each instruction that contradicts itself, unless the ledger or earlier mail has the account."""
    for payee in scene.payees or scene.letter.payees:
        if payee.why is None or payee.valid is False or payee.where == "quoted" or payee.status in {"known", "seen"}:
            continue
        yield Sign(
            strength=0.5,
            said=text(
                "The account {account} does not fit together: {why}", account=short(payee.account), why=payee.why
            ),
            types=("payment_change", "invoice_fraud"),
            spots=(payee.written or payee.account,),
        )
