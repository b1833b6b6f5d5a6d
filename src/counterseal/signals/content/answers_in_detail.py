"""
It answers what it quotes, in detail.

What it sees
    A quotation, and a text that takes up its words: answers between its lines, or several of its rarer words in
    the answer.

Why it matters
    Bait is written before anybody wrote to it, so it has nothing to answer.

When it is innocent
    Always; but a genuine mailbox in a stranger's hands answers its true threads. So nothing is said when money, an
    account or a password comes up, and ledger and thread are asked apart.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from counterseal.judge import signal
from counterseal.lore.acts import clear
from counterseal.lore.scene import Scene
from counterseal.model.text import text
from counterseal.model.verdict import Judgement, Sign

_WORD = re.compile(r"[^\W\d_]{6,30}")
_HAN = re.compile("[\u4e00-\u9fff]{2}")
_WANTS = (
    "account_change",
    "payment_request",
    "gift_card",
    "payroll",
    "credentials",
    "login_here",
    "extortion",
    "advance_fee",
    "boss_voice",
    "shared_document",
    "voice_fax",
    "invoice_attached",
    "refund_prize",
)
ENOUGH = 4
"""Rarer words in common from which on an answer fits."""


@signal(judgement=Judgement.CONTENT, innocent=True)
def answers_in_detail(scene: Scene) -> Iterator[Sign]:
    """Yield when the answer fits the quotation."""
    letter = scene.letter
    if len(letter.quoted) < 80 or len(letter.fresh) < 40 or clear(scene, *_WANTS) >= 0.5:
        return
    fresh, quoted = letter.fresh[:2500].lower(), letter.quoted[:5000].lower()
    rare = _WORD if fresh.isascii() or _HAN.search(fresh) is None else _HAN
    common = len(set(rare.findall(fresh)) & set(rare.findall(quoted)))
    between = min(6, _changes(letter.text[:5000]))
    if common < ENOUGH and between < 2:
        return
    yield Sign(
        strength=min(1.0, 0.1 * common + 0.15 * between),
        said=text("It answers what it quotes, in {n} of its own words", n=common),
    )


def _changes(shown: str) -> int:
    """How often lines of the writer follow lines that are quoted."""
    found, quoting = 0, False
    for line in shown.split("\n"):
        if line.startswith(">"):
            quoting = True
        elif quoting and len(line.strip()) > 20:
            found += 1
            quoting = False
    return found
