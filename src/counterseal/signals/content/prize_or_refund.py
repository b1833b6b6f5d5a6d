"""
Money or a gift that nobody expected.

What it sees
    A refund, prize, donation, compensation or reward that is to be claimed.

Why it matters
    Greed needs no reason. What is asked for then is a card, a password, or a fee.

When it is innocent
    Shops refund and lotteries exist. Without a far link, a claim or a strange address for answers it counts
    little; and so do vouchers and points in a letter that says how not to get it any more.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from counterseal.judge import signal
from counterseal.lore.acts import clear, words
from counterseal.lore.bait import all_far, answers_elsewhere, known, to_open
from counterseal.lore.scene import Scene
from counterseal.model.text import text
from counterseal.model.verdict import Judgement, Sign

_COUPON = re.compile(
    r"voucher|coupon|points|discount|cash ?back|gutschein|rabatt|cup[oó]n|desconto|descuento|bon d|sconto|buono|积分|优惠|红包|礼品|券|ポイント|クーポン",
    re.IGNORECASE,
)
"""What shops give to those who buy."""


@signal(judgement=Judgement.CONTENT)
def prize_or_refund(scene: Scene) -> Iterator[Sign]:
    """Yield the words about the money."""
    letter = scene.letter
    prize = clear(scene, "refund_prize", "survey_prize")
    if prize < 0.5 or scene.outgoing:
        return
    away = (all_far(letter) or answers_elsewhere(letter) or bool(to_open(letter))) and not known(scene)
    asked = clear(scene, "login_here", "credentials", "advance_fee", "deadline") >= 0.5
    said = words(scene, "refund_prize", "survey_prize")
    strength = prize * (0.2 + (0.5 if away else 0.0) + (0.3 if asked else 0.0))
    shop = clear(scene, "unsubscribe_note", "bulk_sales") >= 0.5 and clear(scene, "advance_fee", "credentials") < 0.5
    if shop and all(_COUPON.search(one) is not None for one in said):
        strength = min(strength, 0.15)
    yield Sign(
        strength=min(1.0, strength),
        said=text("It promises money or a gift: “{words}”", words=said[0]),
        types=("advance_fee",) if clear(scene, "advance_fee") >= 0.5 or not letter.links else ("credential_phishing",),
        spots=said,
    )
