"""
The account contradicts what is known of it, or the message contradicts itself.

What it sees
    An account that belongs to another partner; one that is the partner's own but for one digit; one in our own name that is
    not ours; a text that names one account while the attached file names another; a quotation that tells another account than
    the message that it quotes.

Why it matters
    A thief uses one account for many victims, changes the text and forgets the file, lets an old message say what it never
    said, and has an account that looks like the right one. No honest sender has a reason to.

When it is innocent
    A forwarder or a lawyer passes on somebody else's account: where that partner takes part in the thread nothing is
    said. A group of companies may share an account; then it belongs into the ledger under both. A digit may be a slip: then
    the money goes astray as well.
"""

from __future__ import annotations

from collections.abc import Iterator

from counterseal.judge import signal
from counterseal.lore.account_match import around, short
from counterseal.lore.payee_status import PayeeCase, cases_of
from counterseal.lore.scene import Scene
from counterseal.model.text import Text, text
from counterseal.model.verdict import Judgement, Sign

_STRENGTH = {"altered": 1.0, "digit": 1.0, "ours": 1.0, "file": 0.8, "other": 0.9}


@signal(judgement=Judgement.TAKEOVER)
def account_conflicts(scene: Scene) -> Iterator[Sign]:
    """Yield each account that cannot be right. What does not fit together inside one number is `account_inconsistent`."""
    for case in cases_of(scene, "conflict"):
        if case.reason in _STRENGTH:
            yield Sign(
                strength=1.0 if case.old is not None else _STRENGTH[case.reason],
                said=_said(case),
                types=("payment_change",),
                spots=(case.payee.written or case.payee.account,),
            )


def _said(case: PayeeCase) -> Text:
    account = short(case.payee.account)
    if case.reason == "altered":
        return text(
            "The quotation names the account {account}; the message of {sender} that it quotes does not",
            account=account, sender=case.partner,
        )  # fmt: skip
    if case.reason == "digit":
        return text(
            "The account {account} differs in one digit from {known}, where {partner} was paid until now",
            account=around(case.payee.account, case.other), known=around(case.other, case.payee.account), partner=case.partner,
        )  # fmt: skip
    if case.reason == "ours":
        return text(
            "The account {account} is said to be in our name, and we never named it; ours is {own}",
            account=account, own=short(case.old.account if case.old else ""),
        )  # fmt: skip
    if case.reason == "file":
        return text(
            "The text and the attached file name different accounts: {account} and {other}",
            account=account, other=short(case.other),
        )  # fmt: skip
    return text(
        "The account {account} belongs to {other}, and {partner} wants to be paid there",
        account=account, other=case.other, partner=case.partner,
    )  # fmt: skip
