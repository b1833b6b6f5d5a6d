"""
The talk is to go on elsewhere.

What it sees
    Somebody unknown wants the answer at another mailbox or on a messenger that is named in the text, and not where the
    message came from.

Why it matters
    The mailbox that writes is thrown away, or is somebody else's. On a messenger no filter reads along.

When it is innocent
    Signatures name messengers and mailboxes everywhere. So there must be the wish to be written to there; a free mailbox in
    the text of a stranger that writes from another one counts a little.
"""

from __future__ import annotations

from collections.abc import Iterator

from counterseal.judge import signal
from counterseal.lore.acts import clear, words
from counterseal.lore.bait import lone
from counterseal.lore.scene import Scene
from counterseal.lore.strangers import mailbox_in_text, messenger_in_text
from counterseal.mail.addresses import free_mail
from counterseal.model.text import text
from counterseal.model.verdict import Judgement, Sign


@signal(judgement=Judgement.CONTENT)
def contact_moves_away(scene: Scene) -> Iterator[Sign]:
    """Yield where the answer is wanted."""
    wish = clear(scene, "contact_move")
    if scene.outgoing or not lone(scene):
        return
    letter = scene.letter
    mailbox = mailbox_in_text(letter)
    plain = "".join(mailbox.split()).replace("(@)", "@").lower()
    free = bool(mailbox) and free_mail(plain) and plain.rpartition("@")[2] != letter.domain
    hidden = "(" in mailbox or "[" in mailbox
    place = mailbox if wish < 0.5 or mailbox else messenger_in_text(letter)
    if wish < 0.5 and not free and not hidden:
        return
    strength = 0.25 + (0.3 if wish >= 0.5 else 0.0) + (0.25 if place else 0.0) + (0.3 if hidden else 0.0)
    if wish < 0.5 and not hidden:
        strength = 0.25 if clear(scene, "proposal", "advance_fee", "refund_prize", "job_lure") < 0.5 else 0.7
    sells = clear(scene, "bulk_sales") >= 0.5 > clear(scene, "invoice_sale_cn") and not hidden
    if sells and not free_mail(letter.sender.address):
        strength *= 0.5
    yield Sign(
        strength=min(1.0, strength),
        said=text(
            "The answer is wanted elsewhere than where it came from: {place}",
            place=place or words(scene, "contact_move")[0],
        ),
        types=("bulk",) if sells else ("advance_fee", "recon"),
        spots=(*((place,) if place else ()), *words(scene, "contact_move")),
    )
