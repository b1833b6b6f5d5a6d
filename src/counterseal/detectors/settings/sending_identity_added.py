"""
The mailbox may write from an address that is not the company's.

What it finds
    A sending address (alias, send-as, identity) added or found standing that is a look-alike of us or of a partner,
    or that somebody added in a sign-in from a strange place; and one whose answers go to a look-alike or to a
    stranger.

Why it matters
    From `acrne.test`, out of your own mailbox, with your own signature and the whole thread below, the false account
    number is believed. The answers go to the look-alike and are never seen.

When it is innocent
    Aliases in the company's own domains and below them are not found. People add their private address or that of a
    sister company: told as low. A firm owns several endings of its name.

What to do
    Ask the owner by phone whether the address is theirs. If not: note it, remove it, and look for mail that was sent
    from it.

See
    MITRE ATT&CK T1656 (Impersonation), T1098 (Account Manipulation)
"""

from __future__ import annotations

from collections.abc import Iterator

from counterseal.examine import detector
from counterseal.lore.faces import Face, face
from counterseal.lore.makers import Maker, strange_maker
from counterseal.lore.rules import stands
from counterseal.mail.addresses import address_in, addresses_in
from counterseal.model.finding import Finding, Remedy, Severity
from counterseal.model.mailbox import Mailbox
from counterseal.model.records import Change
from counterseal.model.text import Text, text


@detector(severity=Severity.HIGH, needs=[Change])
def sending_identity_added(mailbox: Mailbox) -> Iterator[Finding]:
    """Yield one finding for each such address."""
    for change in mailbox.fresh(Change):
        if change.what != "identity.added" or not change.succeeded or change.actor_kind == "system":
            continue
        address = address_in(change.target) or change.target.lower()
        maker = strange_maker(mailbox, change)
        own = face(mailbox, change, address, maker, Severity.LOW)
        answers = [
            found
            for to in addresses_in(change.details.get("reply_to", ""))
            if to != address and (found := face(mailbox, change, to, maker, Severity.MEDIUM))
        ]
        worst = max(
            [one for one in (own, *answers) if one], key=lambda one: (one.severity, one.confidence), default=None
        )
        if worst:
            yield _finding(mailbox, change, address, worst, maker)


def _finding(mailbox: Mailbox, change: Change, address: str, worst: Face, maker: Maker | None) -> Finding:
    return Finding(
        account=mailbox.address,
        about=address,
        said=_said(mailbox, address, worst),
        records=(change,),
        related=maker.proofs if maker else (),
        severity=worst.severity,
        shows=worst.shows,
        confidence=worst.confidence,
        because=(*worst.because, *stands(change)),
        remedies=(
            Remedy("remove_identity", address, (("account", mailbox.address),)),
            Remedy("review_sent", mailbox.address),
            Remedy("ask_owner", mailbox.address),
        ),
    )


def _said(mailbox: Mailbox, address: str, worst: Face) -> Text:
    if worst.address != address:
        return text(
            "{account} may write as {address}, and answers to it go to {to}",
            account=mailbox.address,
            address=address,
            to=worst.address,
        )
    return text("{account} may write as {address}", account=mailbox.address, address=address)
