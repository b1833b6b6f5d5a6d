"""
The way by which an account is recovered was changed from a strange place.

What it finds
    A recovery address or telephone changed, a telephone, WeChat or app bound to the account or unbound from it, in a
    sign-in from a place where the person never was; and a recovery address that is a look-alike.

Why it matters
    Whoever holds the way back sets a new password whenever the owner has set one. In the consoles of Chinese mail
    services the bound telephone or WeChat also signs in without any password.

When it is innocent
    People change telephones at their usual place: not told. A traveller with a program of theirs who binds a new
    telephone abroad is told as low. What only stands is not told.

What to do
    Ask the owner by phone which number and address are theirs, put them back, then set a new password and end all
    sessions.

See
    MITRE ATT&CK T1098 (Account Manipulation), T1556 (Modify Authentication Process)
"""

from __future__ import annotations

from collections.abc import Iterator

from counterseal.examine import detector
from counterseal.lore.faces import Face, face
from counterseal.lore.makers import Maker, strange_maker
from counterseal.mail.addresses import address_in
from counterseal.model.finding import Finding, Remedy, Severity, Shows
from counterseal.model.mailbox import Mailbox
from counterseal.model.records import Change
from counterseal.model.text import Text, text

WAYS = ("recovery.changed", "binding.added", "binding.removed")


@detector(severity=Severity.HIGH, needs=[Change])
def way_back_changed(mailbox: Mailbox) -> Iterator[Finding]:
    """Yield one finding for each way back that a stranger changed."""
    for change in mailbox.fresh(Change):
        if change.what not in WAYS or not change.succeeded or change.actor_kind == "system":
            continue
        maker = strange_maker(mailbox, change)
        false = _false(mailbox, change)
        if not maker and not false:
            continue
        sure = false is not None or (maker is not None and not maker.traveller)
        yield Finding(
            account=mailbox.address,
            about=f"{change.what}:{change.target}",
            said=_said(mailbox, change),
            records=(change,),
            related=maker.proofs if maker else (),
            severity=Severity.HIGH if sure else Severity.LOW,
            shows=Shows.INTRUDER if sure else Shows.DOUBT,
            confidence=0.9 if false else 0.75 if sure else 0.3,
            because=tuple(_because(false, maker)),
            remedies=(
                Remedy("review_factor", mailbox.address, (("method", change.target),)),
                Remedy("ask_owner", mailbox.address),
                Remedy("end_sessions", mailbox.address),
            ),
        )


def _false(mailbox: Mailbox, change: Change) -> Face | None:
    """A recovery address that is made to deceive; a private one is everybody's."""
    address = address_in(change.after) or address_in(change.target)
    found = face(mailbox, change, address, None, Severity.LOW) if address and not change.standing else None
    return found if found and found.shows is Shows.INTRUDER else None


def _said(mailbox: Mailbox, change: Change) -> Text:
    what = change.after or change.target
    if change.what == "recovery.changed":
        return text("The way to recover {account} was changed to {what}", account=mailbox.address, what=what)
    if change.what == "binding.added":
        return text("{what} was bound to {account}", account=mailbox.address, what=what)
    return text("{what} was unbound from {account}", account=mailbox.address, what=change.target)


def _because(false: Face | None, maker: Maker | None) -> Iterator[Text]:
    if false:
        yield from false.because
    if maker:
        yield from maker.because()
