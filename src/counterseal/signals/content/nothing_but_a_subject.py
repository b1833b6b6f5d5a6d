"""
A subject that promises an invoice or an order, and not a word below it.

What it sees
    A message of somebody unknown without any text, whose subject speaks of an invoice, an order, a payment, a shipment, an
    application or a parcel.

Why it matters
    Whoever wants to know has only the file to open. Bait is sent like this because there is no word to be filtered.

When it is innocent
    Scanners and people in a hurry send files without a word. So it counts little where there is a file of an ordinary
    kind, and not at all within a thread or from somebody known.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from counterseal.judge import signal
from counterseal.lore.bait import lone
from counterseal.lore.scene import Scene
from counterseal.lore.strangers import own_words
from counterseal.model.text import text
from counterseal.model.verdict import Judgement, Sign

_PAPER = re.compile(
    r"invoice|\bp\.? ?o\b|purchase?s?w? ?order|\border\b|payment|remittance|\bswift\b|\bmt103\b|quotation|\bquote\b|\brfq\b|inquiry|enquiry|proforma|profoma|statement"
    r"|receipt|shipment|shipping|\bdhl\b|\bfedex\b|\bups\b|\bawb\b|bill of lading|arrival|packing list|contract|\bcv\b|resume|curriculum|wire|transfer|document|urgent|confirm"
    r"|factura|pago|pedido|fatura|facture|commande|rechnung|bestellung|fattura|ordine|fatura|sipari|счет|оплат|заказ|发票|订单|采购|询价|报价|付款|汇款|对账|请求書|注文",
    re.IGNORECASE,
)
NOTHING = 12
"""Characters below which a text says nothing."""


@signal(judgement=Judgement.CONTENT)
def nothing_but_a_subject(scene: Scene) -> Iterator[Sign]:
    """Yield the subject."""
    letter = scene.letter
    if scene.outgoing or letter.links or letter.markup.pictures or not letter.subject or not lone(scene):
        return
    if len(own_words(letter)) > NOTHING or letter.auto:
        return
    found = _PAPER.search(letter.subject)
    if found is None:
        return
    yield Sign(
        strength=0.25 if letter.attachments else 0.6,
        said=text("Not a word below the subject “{words}”", words=letter.subject[:120]),
        types=("invoice_fraud", "malware"),
        spots=(letter.subject[:120],),
    )
