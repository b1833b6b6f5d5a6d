"""
The money is to go to another account than until now.

What it sees
    A payment instruction whose partner was paid elsewhere: the ledger has another confirmed account, or earlier mail named
    another one for the same currency. The partner is found by the sender, by whom the sender poses as, and by the name
    of the beneficiary. In mail of our own, that customers are told another account of ours, and what a colleague passes
    on. A number whose check digits are wrong counts too, unless it is the known one with a slip of the pen.

Why it matters
    Everything else about such a fraud can be spotless: a genuine mailbox, a genuine thread, the right invoice. The account
    is the one thing that the thief must change.

When it is innocent
    Companies do change their bank. It is then confirmed by calling a number known from before, and entered in the ledger.
    Accounts for other currencies are no change, and neither is one that was named side by side with the old one.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from counterseal.judge import signal
from counterseal.lore.account_match import short
from counterseal.lore.payee_status import Old, PayeeCase, cases_of
from counterseal.lore.scene import Scene
from counterseal.model.text import Text, When, text
from counterseal.model.verdict import Judgement, Sign


@signal(judgement=Judgement.TAKEOVER)
def account_changed(scene: Scene) -> Iterator[Sign]:
    """Yield each account that stands in the place of another one."""
    for case in cases_of(scene, "changed"):
        if case.old is not None:
            once = not case.old.verified and case.old.count < 2
            wrong = case.payee.valid is False
            yield Sign(
                strength=0.8 if once or wrong or case.reason == "told" else 1.0,
                said=_said(case, case.old),
                types=("payment_change",),
                spots=(case.payee.written or case.payee.account,),
            )


def _said(case: PayeeCase, old: Old) -> Text:
    new, before = short(case.payee.account), short(old.account)
    if case.reason == "ours":
        return text(
            "Customers were asked to pay to our account {old} until now; this message names {new}", old=before, new=new
        )
    if case.payee.valid is False:
        return text(
            "{partner} is paid at the account {old}; this message names {new}, whose check digits are wrong besides",
            partner=case.partner, old=before, new=new,
        )  # fmt: skip
    if old.verified:
        return text(
            "{partner} is paid at the account {old}, verified on {date}; this message names {new}",
            partner=case.partner, old=before, date=str(old.at), new=new,
        )  # fmt: skip
    if isinstance(old.at, datetime):
        return text(
            "{partner} named the account {old} until now, last at {at}; this message names {new}",
            partner=case.partner, old=before, at=When(old.at), new=new,
        )  # fmt: skip
    return text(
        "{partner} named the account {old} until now; this message names {new}",
        partner=case.partner, old=before, new=new,
    )  # fmt: skip
