"""
One more account, in another country and at another bank than every one before.

What it sees
    A partner with confirmed accounts, or with some that its mail named again and again, names one more without taking the old
    one back - beside it, or for another currency - in a country and at a bank where it never was paid. Clearer when
    money is asked for, when it is urgent, and when there is a story about the old account.

Why it matters
    "The old account remains valid, and for this invoice use that one" is a change of account that does not call itself one.
    The account that everybody knows stands beside it and lends it trust.

When it is innocent
    Companies do open a dollar account with a bank or a payment house abroad. It is worth one call before the first payment,
    and then an entry in the register. Hong Kong counts less for China.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from counterseal.judge import signal
from counterseal.lore.account_match import short
from counterseal.lore.acts import clear
from counterseal.lore.counterparty import Counterparty, counterparty, known_countries
from counterseal.lore.payee_status import PLENTY, cases_of
from counterseal.lore.scene import Scene
from counterseal.model.partner import Standing
from counterseal.model.payee import Payee
from counterseal.model.text import Land, many, text
from counterseal.model.verdict import Judgement, Sign

_NEAR: Final = frozenset({"CN", "HK", "MO"})
_BANK: Final = 4
"""Letters of a BIC that name the bank."""


@signal(judgement=Judgement.TAKEOVER)
def further_account_abroad(scene: Scene) -> Iterator[Sign]:
    """Yield each further account of a partner in a country where it has none."""
    for case in cases_of(scene, "new") if not scene.outgoing and not scene.us.ours(scene.letter.domain) else ():
        payee = case.payee
        if not payee.country or payee.where == "quoted" or payee.hidden or case.reason:
            continue
        party = counterparty(scene.letter, payee.beneficiary, scene.register, scene.past, scene.us)
        known = known_countries(scene, payee.beneficiary)
        sure = _sure(scene, party)
        if not sure or not known or payee.country in known or _same_bank(payee, party, scene):
            continue
        near = payee.country in _NEAR and bool(_NEAR & known)
        yield Sign(
            strength=min(0.3, sure) if near else min(1.0, sure + _pressed(scene)),
            said=text(
                "{partner} was paid in {known} until now; one more account, {account}, is in {country} and at another bank",
                partner=party.name, known=many(Land(one) for one in sorted(known)), account=short(payee.account),
                country=Land(payee.country),
            ),
            types=("payment_change",),
            spots=(payee.written or payee.account,),
        )  # fmt: skip


def _sure(scene: Scene, party: Counterparty) -> float:
    """How clear it is where the partner was paid: confirmed, or named again and again."""
    if any(one.standing is Standing.KNOWN for partner in party.partners for one in partner.accounts):
        return 0.5
    seen = (one for name in party.houses for one in scene.past.accounts_of(name))
    return 0.2 if any(one.count >= PLENTY and one.instead is None for one in seen) else 0.0


def _same_bank(payee: Payee, party: Counterparty, scene: Scene) -> bool:
    """Whether one of the earlier accounts is with the same bank, by its code or its name."""
    booked = [one for partner in party.partners for one in partner.accounts]
    codes = {one.bic[:_BANK] for one in booked if one.bic}
    names = {one.bank.casefold() for one in booked} | {
        one.bank.casefold() for name in party.houses for one in scene.past.accounts_of(name) if one.instead is None
    }
    return bool(payee.bic and payee.bic[:_BANK] in codes) or bool(payee.bank and payee.bank.casefold() in names)


def _pressed(scene: Scene) -> float:
    """What makes it more than one more account."""
    asked = 0.1 if clear(scene, "payment_request") >= 0.5 else 0.0
    urgent = 0.1 if max(clear(scene, "urgency"), clear(scene, "deadline") - 0.2) >= 0.3 else 0.0
    return asked + urgent + (0.3 if clear(scene, "tax_audit_excuse", "account_change") >= 0.5 else 0.0)
