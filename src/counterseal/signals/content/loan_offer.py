"""
Loans for everybody.

What it sees
    An offer of loans or financing at low interest to somebody who asked for none.

Why it matters
    The loan never comes; a fee, an account and copies of papers are wanted before it.

When it is innocent
    Banks advertise too, to their customers and with their name on it. From somebody we know nothing is said.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from counterseal.judge import signal
from counterseal.lore.acts import clear, every_act
from counterseal.lore.bait import known
from counterseal.lore.scene import Scene
from counterseal.model.text import text
from counterseal.model.verdict import Judgement, Sign

_LOAN = re.compile(
    r"\bloans?\b|financ|funding|lender|kredit|darlehen|pr[êe]ts?\b|pr[ée]stamo|empr[ée]stimo|prestito|lening|кредит|заем|займ|贷款|貸款|借款|融资|融資|放款|利率|ローン|融資|대출",
    re.IGNORECASE,
)


@signal(judgement=Judgement.CONTENT)
def loan_offer(scene: Scene) -> Iterator[Sign]:
    """Yield the offer."""
    if clear(scene, "advance_fee") < 0.5 or scene.outgoing or known(scene):
        return
    offers = [
        one for one in every_act(scene) if one.family == "advance_fee" and one.clear >= 0.3 and _LOAN.search(one.phrase)
    ]
    if not offers:
        return
    yield Sign(
        strength=min(1.0, 0.35 + 0.25 * (len(offers) - 1)),
        said=text("It offers loans: “{words}”", words=offers[0].phrase),
        types=("advance_fee",),
        spots=tuple(one.phrase for one in offers[:3]),
    )
