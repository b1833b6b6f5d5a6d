"""
An account comes back that had been replaced.

What it sees
    A payment instruction for an account that the ledger has as retired, or that earlier mail replaced long ago by another
    one.

Why it matters
    Thieves work from old mail, and old accounts are sold. An account that was closed may belong to somebody else.

When it is innocent
    An old template or an old reminder is sent again by mistake. The money should not go there either.
"""

from __future__ import annotations

from collections.abc import Iterator

from counterseal.judge import signal
from counterseal.lore.account_match import short
from counterseal.lore.payee_status import cases_of
from counterseal.lore.scene import Scene
from counterseal.model.text import text
from counterseal.model.verdict import Judgement, Sign


@signal(judgement=Judgement.TAKEOVER)
def account_retired(scene: Scene) -> Iterator[Sign]:
    """Yield each account that is not used any more."""
    for case in cases_of(scene, "reverted"):
        account = short(case.payee.account)
        if case.old is not None:
            said = text(
                "The account {account} of {partner} was replaced by {new} and is not used any more",
                account=account, partner=case.partner, new=short(case.old.account),
            )  # fmt: skip
        else:
            said = text(
                "The account {account} of {partner} is not used any more", account=account, partner=case.partner
            )
        yield Sign(
            strength=0.7,
            said=said,
            types=("payment_change",),
            spots=(case.payee.written or case.payee.account,),
        )
