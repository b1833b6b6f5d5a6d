"""
A stranger says where to pay.

What it sees
    A payment instruction for an account that nobody knows, from an address that never wrote to this mailbox and was never
    written to, in a past that would know.

Why it matters
    Invented invoices are sent to thousands of companies, because some are paid.

When it is innocent
    Every honest first invoice. So it counts little, and makes other signs heavier.
"""

from __future__ import annotations

from collections.abc import Iterator

from counterseal.judge import signal
from counterseal.lore.account_match import short
from counterseal.lore.scene import Scene
from counterseal.mail.addresses import free_mail
from counterseal.model.text import text
from counterseal.model.verdict import Judgement, Sign

COVERED = 100


@signal(judgement=Judgement.CONTENT)
def asks_payment_to_new_account(scene: Scene) -> Iterator[Sign]:
    """Yield each unknown account of an unknown sender."""
    letter, past = scene.letter, scene.past
    if past.received + past.sent < COVERED or scene.outgoing or scene.us.ours(letter.domain):
        return
    address = letter.sender.address
    if past.person(address) is not None or scene.register.by_address(address) is not None:
        return
    if not free_mail(address) and past.domain(letter.domain) is not None:
        return
    for payee in scene.payees:
        if payee.status == "new" and payee.where != "quoted":
            yield Sign(
                strength=0.3,
                said=text(
                    "{sender} is unknown here and names an account that is, too: {account}",
                    sender=address, account=short(payee.account),
                ),
                types=("invoice_fraud",),
                spots=(payee.written or payee.account,),
            )  # fmt: skip
