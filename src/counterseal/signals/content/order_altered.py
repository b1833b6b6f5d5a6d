"""
The order, or where it goes, is altered.

What it sees
    Another delivery address or consignee, a revised invoice or proforma, "ignore the previous one".

Why it matters
    Goods are stolen by an address and money by a second invoice, in the middle of an honest order.

When it is innocent
    Orders are altered every day by those who gave them. So it counts little by itself and more beside another
    account or payment.
"""

from __future__ import annotations

from collections.abc import Iterator

from counterseal.judge import signal
from counterseal.lore.acts import clear, words
from counterseal.lore.scene import Scene
from counterseal.model.text import text
from counterseal.model.verdict import Judgement, Sign


@signal(judgement=Judgement.CONTENT)
def order_altered(scene: Scene) -> Iterator[Sign]:
    """Yield the words of it."""
    altered = clear(scene, "order_altered")
    if altered < 0.5 or scene.outgoing:
        return
    beside = clear(scene, "account_change", "tax_audit_excuse", "secrecy") >= 0.5
    yield Sign(
        strength=altered if beside else 0.35 * altered,
        said=text(
            "The order, the invoice or the address of delivery is to be another: “{words}”",
            words=words(scene, "order_altered")[0],
        ),
        types=("invoice_fraud",),
        spots=words(scene, "order_altered"),
    )
