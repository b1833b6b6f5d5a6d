"""
Somebody else may send mail in the name of a mailbox.

What it finds
    The right to send as a mailbox or on behalf of it, given to another account. It is worst when that account is
    outside the company, new, named to be mistaken for another, or the giver's own, and when the same person opened
    other people's mailboxes to it within the hour.

Why it matters
    A letter with a changed bank account that truly comes from the director's address needs no forgery. The receiver
    sees the right sender, and no check of the sender's domain fails.

When it is innocent
    People who work in a mailbox of a task (`sales@`) or in one just made send in its name; owners let a secretary send
    on their behalf. Neither is found. A single right given by an administrator, and one to the mailbox of somebody
    who left, are told as low.

What to do
    Take the right away unless somebody ordered it, treat the account that gave it as stolen, and look for mail that
    was sent in the owner's name since then.

See
    MITRE ATT&CK T1098.002 (Account Manipulation: Additional Email Delegate Permissions)
"""

from __future__ import annotations

from collections.abc import Iterator

from counterseal.examine import detector
from counterseal.lore.grants import circumstances, grants
from counterseal.model.finding import Finding, Remedy, Severity, Shows
from counterseal.model.mailbox import Mailbox
from counterseal.model.records import Delegate
from counterseal.model.text import Text, text


@detector(severity=Severity.HIGH, needs=[Delegate])
def send_as_granted(mailbox: Mailbox) -> Iterator[Finding]:
    """Yield one finding for each right to send in the mailbox's name that somebody got."""
    for grant in grants(mailbox, ("send_as", "send_on_behalf")):
        if not grant.weight:
            continue
        one = grant.delegate
        yield Finding(
            account=mailbox.address,
            about=f"{one.to}:{one.right}",
            said=_said(one),
            records=(one,),
            related=(*grant.proofs, *grant.others),
            severity=Severity.HIGH if grant.weight >= 0.8 else Severity.MEDIUM if grant.weight >= 0.5 else Severity.LOW,
            shows=Shows.OPENED,
            confidence=grant.weight,
            because=tuple(circumstances(grant)),
            remedies=(
                Remedy("remove_delegate", one.to, (("account", mailbox.address), ("right", one.right))),
                Remedy("review_sent", mailbox.address),
                Remedy("ask_owner", mailbox.address),
            ),
        )


def _said(one: Delegate) -> Text:
    if one.right == "send_as":
        return text("{to} may send mail as {account}, and nobody sees the difference", to=one.to, account=one.account)
    return text("{to} may send mail on behalf of {account}", to=one.to, account=one.account)
