"""
A mailbox was opened to somebody else.

What it finds
    Full access to a mailbox, or the right to read a mail folder of it, given to another account. It is worst when the
    receiver is outside the company, everybody, or an account that is named to be mistaken for another; when the
    receiver is new; when somebody gives it to their own account; and when one person opens several people's mailboxes
    to the same receiver within an hour.

Why it matters
    The mailbox can be read from another account with no sign-in to it, so its own sign-in history stays clean, and a
    new password for its owner changes nothing.

When it is innocent
    Mailboxes of a task (`sales@`) and mailboxes just made are meant to be opened by several people. Owners let a
    secretary read a folder. Calendars are shared by everybody. The provider sets up its own discovery mailbox. None
    of these is found. A single right given by an administrator, and access to the mailbox of somebody who left, are
    told as low.

What to do
    Ask the administrator by phone who ordered it. If nobody did, take the right away and treat the account that gave
    it as stolen; what lay in the mailbox was within reach of the receiver.

See
    MITRE ATT&CK T1098.002 (Account Manipulation: Additional Email Delegate Permissions)
"""

from __future__ import annotations

from collections.abc import Iterator

from counterseal.examine import detector
from counterseal.lore.grants import EVERYBODY, circumstances, grants
from counterseal.model.finding import Finding, Remedy, Severity, Shows
from counterseal.model.mailbox import Mailbox
from counterseal.model.records import Delegate
from counterseal.model.text import Text, text


@detector(severity=Severity.HIGH, needs=[Delegate])
def mailbox_opened_to_other(mailbox: Mailbox) -> Iterator[Finding]:
    """Yield one finding for each right to read the mailbox that somebody got."""
    for grant in grants(mailbox, ("full_access", "folder")):
        if not grant.weight:
            continue
        one = grant.delegate
        yield Finding(
            account=mailbox.address,
            about=":".join(part for part in (one.to, one.right, one.folder) if part),
            said=_said(one),
            records=(one,),
            related=(*grant.proofs, *grant.others),
            severity=Severity.HIGH if grant.weight >= 0.8 else Severity.MEDIUM if grant.weight >= 0.5 else Severity.LOW,
            shows=Shows.OPENED,
            confidence=grant.weight,
            because=tuple(circumstances(grant)),
            remedies=(
                Remedy("remove_delegate", one.to, _details(one)),
                Remedy("ask_owner", mailbox.address),
            ),
        )


def _details(one: Delegate) -> tuple[tuple[str, str], ...]:
    details = (("account", one.account), ("right", one.right))
    return (*details, ("folder", one.folder)) if one.folder else details


def _said(one: Delegate) -> Text:
    if one.right == "full_access":
        return text("{to} may open the whole mailbox of {account}", to=one.to, account=one.account)
    to = one.to.lower().partition("@")[0]
    if to in ("anonymous", "匿名"):
        return text(
            "Anybody on the Internet may read the folder “{folder}” of {account} (level {level})",
            folder=one.folder,
            account=one.account,
            level=one.level,
        )
    if to in EVERYBODY:
        return text(
            "Everybody in the company may read the folder “{folder}” of {account} (level {level})",
            folder=one.folder,
            account=one.account,
            level=one.level,
        )
    return text(
        "{to} may read the folder “{folder}” of {account} (level {level})",
        to=one.to,
        folder=one.folder,
        account=one.account,
        level=one.level,
    )
