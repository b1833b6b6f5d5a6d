"""
An automatic answer or a signature names a bank account, or sends people to a false address.

What it finds
    A vacation answer or signature, set by somebody or found standing, that holds an account number which the text
    before did not hold, and one that names a look-alike of us or of a partner. Worse when it says that an account has
    changed, and when it was set in a sign-in from a strange place.

Why it matters
    Every customer who writes gets the false account number at once, in an answer that truly comes from you. Nobody
    has to be in the mailbox at that moment.

When it is innocent
    Traders write their account under every mail: a signature is told as low, unless the account is another than
    before. The mailbox of the accounts department may answer with the bank details. A private mailbox or a colleague
    named in a vacation answer is not told.

What to do
    Compare the number with the bank's own papers. If it is false: take the text out, and phone everybody who was
    answered since then; the sent mail or the server's log tells whom.

See
    MITRE ATT&CK T1656 (Impersonation), T1657 (Financial Theft)
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from counterseal.examine import detector
from counterseal.lore.banking import accounts_in
from counterseal.lore.faces import Face, face
from counterseal.lore.makers import Maker, strange_maker
from counterseal.lore.rules import stands
from counterseal.lore.words import shared_mailbox
from counterseal.mail.addresses import addresses_in
from counterseal.model.finding import Finding, Remedy, Severity, Shows
from counterseal.model.mailbox import Mailbox
from counterseal.model.records import Change
from counterseal.model.text import Text, many, text

KINDS = {"vacation.set": "vacation", "signature.set": "signature"}
_CHANGED = re.compile(
    r"\bnew (?:bank|account|beneficiary)|\bchanged?\b|\bupdated?\b|no longer|instead of"
    r"|变更|更换|更改|新账|新的账|新帐|停用|作废|變更|新帳|geändert|neue[sn]? konto|nueva cuenta|nouveau compte",
    re.IGNORECASE,
)
"""Words by which a text says that an account is another one now."""


@detector(severity=Severity.HIGH, needs=[Change])
def auto_text_carries_account(mailbox: Mailbox) -> Iterator[Finding]:
    """Yield one finding for each such text."""
    for change in mailbox.fresh(Change):
        if change.what not in KINDS or not change.succeeded or change.actor_kind == "system":
            continue
        maker = strange_maker(mailbox, change)
        before = accounts_in(change.before)
        accounts = [one for one in accounts_in(change.after) if one not in before]
        false = [found for to in addresses_in(change.after) if (found := _false(mailbox, change, to))]
        if not accounts and not false:
            continue
        severity, shows, confidence = _weigh(mailbox, change, accounts, false, maker)
        yield Finding(
            account=mailbox.address,
            about=f"{KINDS[change.what]}:{','.join([*accounts, *(one.address for one in false)])}",
            said=_said(mailbox, change, accounts, false),
            records=(change,),
            related=maker.proofs if maker else (),
            severity=severity,
            shows=shows,
            confidence=confidence,
            because=tuple(_because(change, accounts, before, false, maker)),
            remedies=(
                Remedy("hold_payments", mailbox.address),
                Remedy("review_mailbox", mailbox.address),
                Remedy("ask_owner", mailbox.address),
            ),
        )


def _false(mailbox: Mailbox, change: Change, address: str) -> Face | None:
    """An address in the text that is made to deceive; private ones and colleagues are not."""
    found = face(mailbox, change, address, None, Severity.LOW)
    return found if found and found.shows is Shows.INTRUDER else None


def _weigh(
    mailbox: Mailbox, change: Change, accounts: list[str], false: list[Face], maker: Maker | None
) -> tuple[Severity, Shows, float]:
    if false:
        return Severity.HIGH, Shows.INTRUDER, 0.85
    if maker and not maker.traveller:
        return Severity.HIGH, Shows.INTRUDER, 0.8
    if _CHANGED.search(change.after):
        return Severity.HIGH, Shows.DOUBT, 0.6
    if change.what == "signature.set":
        return (Severity.MEDIUM, Shows.DOUBT, 0.5) if accounts_in(change.before) else (Severity.LOW, Shows.DOUBT, 0.2)
    return (Severity.LOW, Shows.DOUBT, 0.2) if shared_mailbox(mailbox.address) else (Severity.MEDIUM, Shows.DOUBT, 0.5)


def _said(mailbox: Mailbox, change: Change, accounts: list[str], false: list[Face]) -> Text:
    named = many([*accounts, *(one.address for one in false)])
    if change.what == "signature.set":
        return text("The signature of {account} names {named}", account=mailbox.address, named=named)
    return text("The automatic answer of {account} names {named}", account=mailbox.address, named=named)


def _because(
    change: Change, accounts: list[str], before: tuple[str, ...], false: list[Face], maker: Maker | None
) -> Iterator[Text]:
    for one in false:
        yield from one.because
    if accounts and before:
        yield text("Before, it named {accounts}", accounts=many(before))
    changed = _CHANGED.search(change.after)
    if accounts and changed:
        yield text("It says that something has changed: “{words}”", words=changed.group())
    if maker:
        yield from maker.because()
    yield from stands(change)
