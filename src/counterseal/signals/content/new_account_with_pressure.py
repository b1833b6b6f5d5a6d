"""
Money is to go to an account, and there is pressure.

What it sees
    A changed account, an excuse for another one, or an order to pay an account that stands in the message, together with
    what keeps people from asking: urgency, secrecy, a telephone that does not work, a payment to be stopped or recalled, a
    discount for today, papers that come later.

Why it matters
    A true change has time and wants to be checked. Whoever needs that nobody asks adds a reason not to.

When it is innocent
    Suppliers press for their money, and some write badly. So an account without a change needs more than one kind of
    pressure; and a message that asks to be checked by telephone is not taken for it.
"""

from __future__ import annotations

from collections.abc import Iterator

from counterseal.judge import signal
from counterseal.lore.acts import clear, words
from counterseal.lore.scene import Scene
from counterseal.model.text import text
from counterseal.model.verdict import Judgement, Sign

_PRESSURE = ("urgency", "deadline", "secrecy", "phone_broken")
_ALONE = ("secrecy", "phone_broken")
"""What keeps people from asking."""


@signal(judgement=Judgement.CONTENT)
def new_account_with_pressure(scene: Scene) -> Iterator[Sign]:
    """Yield the account's words and the pressure's."""
    change = clear(scene, "account_change")
    if scene.payees or clear(scene, "payment_request") >= 0.5:
        change = max(change, clear(scene, "tax_audit_excuse"))
    told = any(one.where != "quoted" for one in scene.payees)
    if scene.outgoing or (change < 0.5 and not told) or clear(scene, "genuine_reminder") >= 0.5:
        return
    kinds = [one for one in _PRESSURE if clear(scene, one) >= (0.3 if one == "urgency" else 0.5)]
    if "urgency" in kinds and "deadline" in kinds:
        kinds.remove("deadline")
    asked = clear(scene, "payment_request") >= 0.5
    excused = clear(scene, "account_change") >= 0.5 and clear(scene, "tax_audit_excuse") >= 0.5
    if change >= 0.5:
        strength = 0.3 * len(kinds) + (0.3 if told and asked else 0.0) + (0.3 if excused else 0.0)
    else:
        alone = [one for one in kinds if one in _ALONE]
        pressed = len(kinds) if asked and clear(scene, "overdue") < 0.5 else 0
        strength = 0.2 * pressed + (0.3 if alone else 0.0)
    if strength < 0.2:
        return
    said = words(scene, "account_change", "tax_audit_excuse", "payment_request")
    yield Sign(
        strength=min(1.0, strength),
        said=text(
            "An account to pay to, and pressure beside it: “{words}”",
            words="”, “".join((*said[:1], *words(scene, *kinds)[:2])),
        ),
        types=("payment_change", "invoice_fraud"),
        spots=(*said, *words(scene, *kinds)),
    )
