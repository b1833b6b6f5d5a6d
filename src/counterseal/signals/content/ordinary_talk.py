"""
Somebody talks about something.

What it sees
    A text of some length in whole sentences that wants none of what bait wants, names no account and leads nowhere
    else.

Why it matters
    Bait comes to the point.

When it is innocent
    Always; it says little, and a first friendly letter may be the beginning of a fraud. So it is weak.
"""

from __future__ import annotations

from collections.abc import Iterator

from counterseal.judge import signal
from counterseal.lore.acts import clear
from counterseal.lore.bait import far_links, to_open
from counterseal.lore.scene import Scene
from counterseal.lore.words import bulk_sender
from counterseal.model.text import text
from counterseal.model.verdict import Judgement, Sign

_LURES = (
    "account_change",
    "payment_request",
    "gift_card",
    "payroll",
    "credentials",
    "login_here",
    "extortion",
    "advance_fee",
    "boss_voice",
    "crypto",
    "shared_document",
    "voice_fax",
    "invoice_attached",
    "refund_prize",
    "survey_prize",
    "threat",
    "parcel",
    "callback",
    "bulk_sales",
    "job_lure",
    "dating",
    "investment",
    "rfq",
    "subsidy_cn",
    "invoice_sale_cn",
    "secrecy",
    "overdue",
    "greeting_generic",
    "phone_broken",
    "unsubscribe_note",
)
_MONEY = ("€", "£", "¥", "$ ", " usd", " eur ", " rmb", " gbp", "million", "iban", "swift code", "万元", "美元", "美金")
LONG = 350
"""Characters from which on a text is talk."""


@signal(judgement=Judgement.CONTENT, innocent=True)
def ordinary_talk(scene: Scene) -> Iterator[Sign]:
    """Yield for such a text."""
    letter = scene.letter
    if len(letter.fresh) < LONG or bulk_sender(letter.sender.address) or to_open(letter) or scene.payees:
        return
    if clear(scene, *_LURES) >= 0.3 or far_links(letter)[1:] or letter.markup.forms:
        return
    head = letter.fresh[:3000].lower()
    if any(word in head for word in _MONEY):
        return
    yield Sign(
        strength=min(0.6, 0.2 + len(letter.fresh) / 5000),
        said=text("It talks about something and wants nothing that bait wants"),
    )
