"""
Why the usual account cannot be used.

What it sees
    Audit, tax, a frozen or restricted account, a bank that cannot receive: beside a payment or another account.

Why it matters
    Another account needs a reason, and these are the reasons that every such fraud gives. A true audit closes no
    account.

When it is innocent
    Accounts are really frozen and audits really held. Without a payment or account beside, nothing is said; and nothing
    where the account is one to sign in to.
"""

from __future__ import annotations

from collections.abc import Iterator

from counterseal.judge import signal
from counterseal.lore.acts import clear, words
from counterseal.lore.scene import Scene
from counterseal.model.text import text
from counterseal.model.verdict import Judgement, Sign


@signal(judgement=Judgement.CONTENT)
def excuse_for_other_account(scene: Scene) -> Iterator[Sign]:
    """Yield the excuse."""
    excuse = clear(scene, "tax_audit_excuse")
    beside = clear(scene, "account_change", "payment_request")
    if excuse < 0.5 or (beside < 0.5 and not scene.payees) or scene.outgoing:
        return
    if not scene.payees and clear(scene, "credentials") >= 0.5 and clear(scene, "account_change") < 0.5:
        return
    yield Sign(
        strength=min(1.0, excuse * (1.2 if clear(scene, "account_change") >= 0.5 else 0.6)),
        said=text(
            "It gives a reason why the usual account cannot be used: “{words}”",
            words=words(scene, "tax_audit_excuse")[0],
        ),
        types=("payment_change",),
        spots=words(scene, "tax_audit_excuse"),
    )
