"""
A filter script was put on the server from a strange place.

What it finds
    A Sieve script uploaded or switched (ManageSieve) in a connection from a place where the person never was.

Why it matters
    A script decides on the server what becomes of each message: it forwards, hides and deletes without any mail
    program. The log tells that one was uploaded and not what is in it.

When it is innocent
    Webmail uploads a script from its own server whenever the owner changes a filter there, and mail programs do so
    from the office: neither is told. A traveller with a mail program of theirs that names itself is told as low.

What to do
    Read the script on the server (the active one, and the others), keep a copy, and take out what is not the owner's.
    Close ManageSieve for addresses outside.

See
    MITRE ATT&CK T1564.008 (Hide Artifacts: Email Hiding Rules), T1114.003 (Email Collection: Email Forwarding Rule)
"""

from __future__ import annotations

from collections.abc import Iterator

from counterseal.examine import detector
from counterseal.lore.makers import strange_maker
from counterseal.lore.networks import spot
from counterseal.model.finding import Finding, Remedy, Severity, Shows
from counterseal.model.mailbox import Mailbox
from counterseal.model.records import Change
from counterseal.model.text import When, text


@detector(severity=Severity.HIGH, needs=[Change])
def filter_script_uploaded(mailbox: Mailbox) -> Iterator[Finding]:
    """Yield one finding for each place from which a script was uploaded."""
    for change in mailbox.fresh(Change):
        maker = strange_maker(mailbox, change) if change.what == "sieve.changed" else None
        if maker is None:
            continue
        low = maker.traveller
        yield Finding(
            account=mailbox.address,
            about=spot(change) or "script",
            said=text(
                "A filter script of {account} was changed on the server at {at}",
                account=mailbox.address,
                at=When(change.at),
            ),
            records=(change,),
            related=maker.proofs,
            severity=Severity.LOW if low else Severity.HIGH,
            shows=Shows.DOUBT if low else Shows.INTRUDER,
            confidence=0.3 if low else 0.8,
            because=tuple(maker.because()),
            remedies=(
                Remedy("review_mailbox", mailbox.address),
                Remedy("close_protocol", "managesieve", (("account", mailbox.address),)),
                Remedy("ask_owner", mailbox.address),
            ),
        )
