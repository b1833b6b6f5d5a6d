"""
An old protocol was opened, and a stranger's machine came in through it.

What it finds
    IMAP, POP or SMTP was enabled for a mailbox, and within a day somebody signed in over it from an address where the
    person never was.

Why it matters
    These protocols ask for the password alone. With one of them open a program can copy the whole mailbox, or send in
    its name, without a second factor.

When it is innocent
    An administrator opens SMTP for a scanner or IMAP for a mail program, which then signs in from the office or from
    the person's home. That is not found, and neither is a protocol that nobody uses. From a new address in a known
    network it is told as low.

What to do
    Close the protocol, end all sessions and set a new password; ask the administrator who wanted it.

See
    MITRE ATT&CK T1556 (Modify Authentication Process), T1114.002 (Email Collection: Remote Email Collection)
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from counterseal.examine import detector
from counterseal.lore.arrivals import ADDRESS, arrivals
from counterseal.lore.networks import spot
from counterseal.model.finding import Finding, Remedy, Severity, Shows
from counterseal.model.mailbox import Mailbox
from counterseal.model.records import Protocol
from counterseal.model.text import Land, When, text

DAY = timedelta(days=1)
OLD = ("imap", "pop", "smtp")


@detector(severity=Severity.MEDIUM, needs=[Protocol])
def protocol_opened(mailbox: Mailbox) -> Iterator[Finding]:
    """Yield one finding for each protocol that was opened and used from a new place within a day."""
    for opened in mailbox.fresh(Protocol):
        if not opened.enabled or not opened.succeeded or opened.actor_kind == "system" or opened.name not in OLD:
            continue
        used = [
            one for one in arrivals(mailbox, opened.at, opened.at + DAY) if _over(one.sign_in.protocol, opened.name)
        ]
        if not used:
            continue
        first = used[0]
        far = any(one.new != ADDRESS for one in used)
        yield Finding(
            account=mailbox.address,
            about=opened.name,
            said=text(
                "{protocol} was opened for the mailbox, and at {at} somebody signed in over it from {country} ({ip})",
                protocol=opened.name.upper(),
                at=When(first.sign_in.at),
                country=Land(first.place.country),
                ip=spot(first.sign_in),
            ),
            records=(opened, *(one.sign_in for one in used)),
            severity=Severity.MEDIUM if far else Severity.LOW,
            shows=Shows.DOUBT,
            confidence=0.6 if far else 0.3,
            because=(
                text("The person never signed in from there before"),
                *((text("{actor} opened it", actor=opened.actor),) if opened.actor else ()),
            ),
            remedies=(
                Remedy("close_protocol", opened.name, (("account", mailbox.address),)),
                Remedy("end_sessions", mailbox.address),
            ),
        )


def _over(protocol: str, opened: str) -> bool:
    """Whether a sign-in's protocol is the opened one: `imap4`, `pop3` and `authenticated smtp` are."""
    return opened in protocol.casefold()
