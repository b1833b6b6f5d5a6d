"""
Somebody known for long says for the first time where to pay.

What it sees
    A payment instruction of a correspondent with ten and more earlier messages over three months, none of which named an
    account, and of whose house nobody else did. Or an account for a currency in which this partner was never paid, or one
    that stands beside a known account of theirs without a word about it, or one on the invoice of another company that
    the partner passes on.

Why it matters
    Where nothing is known there is nothing to compare: a thief who takes over such a mailbox has to change nothing.

When it is innocent
    Nearly always: the first invoice comes after the first talks, and a second currency needs a second account. It is a
    reason to ask once, and no more.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from counterseal.judge import signal
from counterseal.lore.account_match import SAME, compared, short
from counterseal.lore.correspondence import Habits
from counterseal.lore.payee_status import cases_of
from counterseal.lore.scene import Scene
from counterseal.lore.seen_accounts import numbers_beside
from counterseal.model.text import many, text
from counterseal.model.verdict import Judgement, Sign

MANY = 10
LONG = timedelta(days=90)


@signal(judgement=Judgement.TAKEOVER)
def account_new_for_partner(scene: Scene) -> Iterator[Sign]:
    """Yield the first account that a known correspondent names."""
    letter, past = scene.letter, scene.past
    for case in cases_of(scene, "new") if not scene.us.ours(letter.domain) else ():
        payee, sender = case.payee, letter.sender.address
        if payee.where == "quoted":
            continue
        if case.reason == "theirs":
            yield Sign(
                strength=0.4,
                said=text(
                    "{sender} passes on an invoice of {company}, with an account that nobody knows: {account}",
                    sender=sender, company=case.other, account=short(payee.account),
                ),
                types=("invoice_fraud",),
                spots=(payee.written or payee.account,),
            )  # fmt: skip
            continue
        if accounts := past.accounts_of(sender):
            currencies = {one.currency for one in accounts}
            if not payee.currency or payee.currency in currencies:
                beside = numbers_beside(payee, letter.payees)
                known = [one for one in accounts if any(compared(one.number, other) == SAME for other in beside)]
                if known:
                    yield Sign(
                        strength=0.3,
                        said=text(
                            "Beside the account {known} of {sender} stands another one that nobody knows: {account}",
                            known=short(known[0].account), sender=sender, account=short(payee.account),
                        ),
                        types=("invoice_fraud",),
                        spots=(payee.written or payee.account,),
                    )  # fmt: skip
            if payee.currency and "" not in currencies and payee.currency not in currencies:
                yield Sign(
                    strength=0.4,
                    said=text(
                        "{sender} was paid in {known} until now; the account {account} is for {currency}",
                        sender=sender, known=many(sorted(currencies)), account=short(payee.account), currency=payee.currency,
                    ),
                    types=("invoice_fraud",),
                    spots=(payee.written or payee.account,),
                )  # fmt: skip
        elif (habits := past.person(sender)) is not None and _long_known(habits):
            yield Sign(
                strength=0.3,
                said=text(
                    "{sender} names an account ({account}) for the first time in {n} messages",
                    sender=sender, account=short(payee.account), n=habits.count + 1,
                ),
                types=("invoice_fraud",),
                spots=(payee.written or payee.account,),
            )  # fmt: skip


def _long_known(habits: Habits) -> bool:
    if habits.count < MANY or habits.first is None or habits.last is None:
        return False
    return habits.last - habits.first >= LONG
