"""
The account is in a country where this partner never was paid.

What it sees
    A new payment instruction whose bank is neither in the partner's country nor in that of any earlier account of theirs.

Why it matters
    Money is led to where the thief's helpers are and where it is hard to call back. A third country, neither the seller's
    nor the contract's, is in nearly every list of warning signs.

When it is innocent
    Companies have accounts abroad; Chinese exporters often in Hong Kong, which counts less.
"""

from __future__ import annotations

from collections.abc import Iterator

from counterseal.judge import signal
from counterseal.lore.counterparty import known_countries
from counterseal.lore.scene import Scene
from counterseal.model.text import Land, many, text
from counterseal.model.verdict import Judgement, Sign

_NEAR = frozenset({"CN", "HK", "MO"})


@signal(judgement=Judgement.TAKEOVER)
def bank_country_changed(scene: Scene) -> Iterator[Sign]:
    """Yield each new account in a country that is new for the partner."""
    for payee in scene.payees:
        if not payee.country or payee.where == "quoted" or payee.status in {"known", "seen", "invalid"}:
            continue
        known = known_countries(scene, payee.beneficiary)
        if not known or payee.country in known:
            continue
        near = payee.country in _NEAR and bool(_NEAR & known)
        yield Sign(
            strength=0.4 if near else 0.8,
            said=text(
                "The bank is in {country}; until now this partner was paid in {known}",
                country=Land(payee.country), known=many(Land(one) for one in sorted(known)),
            ),
            types=("payment_change",),
            spots=(payee.written or payee.account,),
        )  # fmt: skip
