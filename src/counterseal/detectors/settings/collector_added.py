"""
Another mailbox fetches this one's mail, or this one fetches another's.

What it finds
    A collector (POP or IMAP fetching by a mail service) that takes the mail of this mailbox to an address outside,
    set by somebody or found standing; and one by which this mailbox fetches that of a colleague, or that was set up
    in a sign-in from a strange place.

Why it matters
    A collector is forwarding that the mailbox itself does not show: the other side comes with the password and takes
    everything, old mail too. Fetching a colleague's mail needs the colleague's password.

When it is innocent
    People gather their private mail in the mailbox at work: not told, unless a stranger set it up. Mailboxes of a
    task (`sales@`) are fetched by those who work in them. An archive or journal that fetches everything is told as
    low, a private mailbox that does so as medium: the owner may want it.

What to do
    Ask the owner by phone. If it is not theirs: stop it, change the password, and delete app passwords, because
    whoever set it up knows one.

See
    MITRE ATT&CK T1114.002 (Email Collection: Remote Email Collection)
"""

from __future__ import annotations

from collections.abc import Iterator

from counterseal.examine import detector
from counterseal.lore.makers import Maker, strange_maker
from counterseal.lore.outside import LOOK_ALIKE, archive, inside, stranger, why
from counterseal.lore.rules import stands
from counterseal.lore.words import shared_mailbox
from counterseal.mail.addresses import address_in
from counterseal.model.finding import Finding, Remedy, Severity, Shows
from counterseal.model.mailbox import Mailbox
from counterseal.model.records import Change
from counterseal.model.text import Text, text

Weight = tuple[Severity, Shows, float, tuple[Text, ...]]


@detector(severity=Severity.HIGH, needs=[Change])
def collector_added(mailbox: Mailbox) -> Iterator[Finding]:
    """Yield one finding for each such collector."""
    for change in mailbox.fresh(Change):
        if change.what != "collector.added" or not change.succeeded or change.actor_kind == "system":
            continue
        out = change.details.get("direction", "in") == "out"
        other = _other(change)
        maker = strange_maker(mailbox, change)
        weight = _taken(mailbox, change, other, maker) if out else _fetches(mailbox, other, maker)
        if weight is None or other == mailbox.address:
            continue
        severity, shows, confidence, because = weight
        yield Finding(
            account=mailbox.address,
            about=f"{'out' if out else 'in'}:{other}",
            said=_said(mailbox, other, out),
            records=(change,),
            related=maker.proofs if maker else (),
            severity=severity,
            shows=shows,
            confidence=confidence,
            because=(*because, *(maker.because() if maker else ()), *stands(change)),
            remedies=(
                Remedy("remove_collector", other, (("account", mailbox.address),)),
                Remedy("remove_app_password", mailbox.address),
                Remedy("ask_owner", mailbox.address),
            ),
        )


def _other(change: Change) -> str:
    """The other mailbox, as far as it is told."""
    user, host = change.details.get("user", ""), change.details.get("host", "")
    named = address_in(change.target) or address_in(user) or change.target
    return (named or (f"{user} ({host})" if user and host else user or host)).lower()


def _taken(mailbox: Mailbox, change: Change, other: str, maker: Maker | None) -> Weight | None:
    """All mail goes to another mailbox."""
    one = stranger(mailbox.company, other, change.at)
    if maker and not maker.traveller:
        return Severity.HIGH, Shows.INTRUDER, 0.8, (why(one),) if one else ()
    if one is None:
        return (Severity.LOW, Shows.DOUBT, 0.3, ()) if "@" in other else (Severity.MEDIUM, Shows.DOUBT, 0.4, ())
    if one.grave:
        return Severity.HIGH, Shows.INTRUDER, 0.85, (why(one),)
    if archive(one) or (one.inside and one.kind != LOOK_ALIKE):
        return Severity.LOW, Shows.DOUBT, 0.2, (why(one),)
    return Severity.MEDIUM, Shows.DOUBT, 0.5, (why(one),)


def _fetches(mailbox: Mailbox, other: str, maker: Maker | None) -> Weight | None:
    """The mailbox fetches another."""
    colleague = "@" in other and inside(mailbox.company, other) and not shared_mailbox(other)
    if maker and not maker.traveller:
        return Severity.HIGH if colleague else Severity.MEDIUM, Shows.INTRUDER, 0.7, ()
    if colleague and other != mailbox.address:
        return Severity.MEDIUM, Shows.DOUBT, 0.4, (text("That needs the password of {other}", other=other),)
    return None


def _said(mailbox: Mailbox, other: str, out: bool) -> Text:
    if out:
        return text("{other} fetches all mail of {account}", other=other, account=mailbox.address)
    return text("{account} fetches the mail of {other}", other=other, account=mailbox.address)
