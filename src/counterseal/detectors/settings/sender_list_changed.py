"""
A sender whom the owner needs was blocked, or a false one let through.

What it finds
    A partner to whom the mailbox has long written, a colleague, or a sender of warnings on the list of blocked
    senders; and a look-alike of us or of a partner on the list of those that are always let through.

Why it matters
    Blocking the true partner does what a rule does, and stands in another list, where nobody looks: the owner no
    longer hears that the money did not arrive. Letting the look-alike through keeps the false mail out of the junk
    folder.

When it is innocent
    People block strangers, shops and newsletters all day: not told. Two people who quarrel block one another: a
    partner or colleague who is blocked from the usual desk is told as medium, because the owner can say so at once.

What to do
    Take the entry out and look into the junk folder for what was kept away. Ask the owner by phone.

See
    MITRE ATT&CK T1564.008 (Hide Artifacts: Email Hiding Rules)
"""

from __future__ import annotations

from collections.abc import Iterator

from counterseal.examine import detector
from counterseal.lore.faces import face
from counterseal.lore.makers import Maker, strange_maker
from counterseal.lore.outside import inside, partners
from counterseal.lore.rules import stands
from counterseal.lore.words import bulk_sender, warden
from counterseal.mail.addresses import address_in
from counterseal.model.finding import Finding, Remedy, Severity, Shows
from counterseal.model.mailbox import Mailbox
from counterseal.model.records import Change
from counterseal.model.text import Text, text

Weight = tuple[Severity, Shows, float, tuple[Text, ...]]
LISTS = ("blocklist.added", "allowlist.added")


@detector(severity=Severity.HIGH, needs=[Change])
def sender_list_changed(mailbox: Mailbox) -> Iterator[Finding]:
    """Yield one finding for each such entry."""
    for change in mailbox.fresh(Change):
        if change.what not in LISTS or not change.succeeded or change.actor_kind == "system":
            continue
        target = change.target.lower().strip().lstrip("@*.")
        sender = address_in(target) or target
        maker = strange_maker(mailbox, change)
        blocked = change.what == "blocklist.added"
        weight = _blocked(mailbox, change, sender, maker) if blocked else _let_through(mailbox, change, sender)
        if weight is None:
            continue
        severity, shows, confidence, because = weight
        said = (
            text("{account} blocks all mail of {sender}", account=mailbox.address, sender=sender)
            if blocked
            else text("{account} lets all mail of {sender} through", account=mailbox.address, sender=sender)
        )
        yield Finding(
            account=mailbox.address,
            about=f"{change.what}:{sender}",
            said=said,
            records=(change,),
            related=maker.proofs if maker else (),
            severity=severity,
            shows=shows,
            confidence=confidence,
            because=(*because, *(maker.because() if maker else ()), *stands(change)),
            remedies=(Remedy("review_mailbox", mailbox.address), Remedy("ask_owner", mailbox.address)),
        )


def _blocked(mailbox: Mailbox, change: Change, sender: str, maker: Maker | None) -> Weight | None:
    whole = sender if "@" in sender else f"@{sender}"
    if bulk_sender(sender) and not warden(sender):
        return None
    reason: Text | None = None
    if sender in partners(mailbox, change.at):
        reason = text("The mailbox has written to {sender} for longer than a week", sender=sender)
    elif inside(mailbox.company, whole):
        reason = text("{sender} is of the company", sender=sender)
    elif "@" in sender and warden(sender):
        reason = text("{sender} warns of misuse", sender=sender)
    if reason is None:
        return None
    if maker and not maker.traveller:
        return Severity.HIGH, Shows.INTRUDER, 0.8, (reason,)
    return Severity.MEDIUM, Shows.DOUBT, 0.5, (reason,)


def _let_through(mailbox: Mailbox, change: Change, sender: str) -> Weight | None:
    found = face(mailbox, change, sender if "@" in sender else f"x@{sender}", None, Severity.LOW)
    if found is None or found.shows is not Shows.INTRUDER:
        return None
    return Severity.MEDIUM, Shows.DOUBT, 0.6, found.because
