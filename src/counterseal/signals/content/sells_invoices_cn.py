"""
Chinese tax invoices for sale.

What it sees
    The offer to issue tax invoices for any business, with a rate and a way to get in touch.

Why it matters
    It is a crime to sell and to buy them, and the sender collects fees for nothing.

When it is innocent
    Finance departments speak of issuing their own invoices every day; the words of the trade must be there.
"""

from __future__ import annotations

from collections.abc import Iterator

from counterseal.judge import signal
from counterseal.lore.acts import clear, words
from counterseal.lore.scene import Scene
from counterseal.model.text import text
from counterseal.model.verdict import Judgement, Sign


@signal(judgement=Judgement.CONTENT)
def sells_invoices_cn(scene: Scene) -> Iterator[Sign]:
    """Yield the offer."""
    sold = clear(scene, "invoice_sale_cn")
    if sold < 0.5 or scene.outgoing:
        return
    yield Sign(
        strength=min(1.0, sold + 0.1),
        said=text("It offers tax invoices for sale: “{words}”", words=words(scene, "invoice_sale_cn")[0]),
        types=("bulk",),
        spots=words(scene, "invoice_sale_cn"),
    )
