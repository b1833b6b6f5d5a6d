"""
The money is to go to another name.

What it sees
    A new payment instruction whose beneficiary is none of the names under which the partner is known: another syllable of
    a Chinese name, a Hong Kong or offshore company for one of the mainland, or a name that has nothing in common.

Why it matters
    The account's holder is who gets the money. A company that is called nearly the same was often founded for the fraud.

When it is innocent
    Factoring, a group's treasury, a trading arm in Hong Kong. All of them are worth a call, and an entry in the register.
"""

from __future__ import annotations

from collections.abc import Iterator

from counterseal.judge import signal
from counterseal.lore.company_names import compare
from counterseal.lore.counterparty import known_names
from counterseal.lore.scene import Scene
from counterseal.model.text import Text, text
from counterseal.model.verdict import Judgement, Sign


@signal(judgement=Judgement.TAKEOVER)
def beneficiary_differs(scene: Scene) -> Iterator[Sign]:
    """Yield each new account whose holder is not the partner."""
    for payee in scene.payees:
        name = payee.beneficiary
        if not name or payee.where == "quoted" or payee.status in {"known", "seen", "invalid"}:
            continue
        found = [(one, compare(one, name)) for one in known_names(scene, name)]
        if not found or any(match.word != "no" for _, match in found):
            continue
        known, match = found[0]
        yield Sign(
            strength=0.8,
            said=_said(name, known, match.reasons),
            types=("payment_change", "invoice_fraud"),
            spots=(name,),
        )


def _said(name: str, known: str, reasons: tuple[str, ...]) -> Text:
    if "jurisdiction_changed" in reasons:
        return text(
            "The account is in the name of {name}, a company of another place than {known}", name=name, known=known
        )
    if "syllable" in reasons:
        return text("The account is in the name of {name}: a syllable is not that of {known}", name=name, known=known)
    return text("The account is in the name of {name}, and the partner is known as {known}", name=name, known=known)
