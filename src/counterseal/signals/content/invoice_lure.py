"""
A stranger's invoice, order or proof of payment is to be opened.

What it sees
    An attached or linked invoice, order, quotation or proof of payment, or a request for a quotation, from
    somebody whom we do not know and without a thread: as a file of a kind that runs or hides, behind links that all lead to
    another house, or with a greeting for anybody.

Why it matters
    Whoever sells or buys opens it, because it could be business. Inside is a sign-in page or a program.

When it is innocent
    Every first order is a stranger's: an ordinary file for somebody by name is nothing, and neither is what a known brand
    sends from its own domain.
"""

from __future__ import annotations

from collections.abc import Iterator

from counterseal.judge import signal
from counterseal.lore.acts import clear, words
from counterseal.lore.bait import all_far, asked_for, lone, to_open
from counterseal.lore.scene import Scene
from counterseal.mail.brands import owner
from counterseal.model.text import text
from counterseal.model.verdict import Judgement, Sign


@signal(judgement=Judgement.CONTENT)
def invoice_lure(scene: Scene) -> Iterator[Sign]:
    """Yield the words about what is to be opened."""
    letter = scene.letter
    invoice = clear(scene, "invoice_attached", "rfq")
    if invoice < 0.45 or scene.outgoing or not lone(scene) or not (letter.links or letter.attachments):
        return
    opened = to_open(letter)
    vague = clear(scene, "greeting_generic") >= 0.5
    away = not letter.attachments and all_far(letter)
    if not (opened or vague or away) or owner(letter.domain) or asked_for(scene):
        return
    share = 0.25 + (0.6 if opened else 0.0) + (0.1 if vague else 0.0)
    share += 0.1 if away else 0.0
    yield Sign(
        strength=min(1.0, invoice * share),
        said=text(
            "A stranger wants an invoice, order or inquiry to be opened: “{words}”",
            words=words(scene, "invoice_attached", "rfq")[0],
        ),
        types=("invoice_fraud", "malware") if opened else ("invoice_fraud",),
        spots=(*words(scene, "invoice_attached", "rfq"), *opened[:2]),
    )
