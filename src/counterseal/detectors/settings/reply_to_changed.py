"""
Answers to the mailbox's mail go somewhere else.

What it finds
    A reply-to address of the mailbox outside the company: a look-alike of us or of a partner, a free mail service, any
    other; set by somebody, or found standing.

Why it matters
    Every customer who answers writes to the thief, and the owner waits for an answer that never comes. Nothing is
    forwarded and no rule is seen; it is one field in the settings.

When it is innocent
    Answers to a department, to a colleague or to another domain of the company are everyday work and are not found.
    Somebody may let answers go to a private mailbox on purpose: told as medium, because only the owner can say so.

What to do
    Ask the owner by phone. If it is not theirs: note the address, take it out, and phone everybody who was written to
    since then.

See
    MITRE ATT&CK T1114.003 (Email Collection: Email Forwarding Rule), T1656 (Impersonation)
"""

from __future__ import annotations

from collections.abc import Iterator

from counterseal.examine import detector
from counterseal.lore.faces import face
from counterseal.lore.makers import strange_maker
from counterseal.lore.rules import stands
from counterseal.mail.addresses import addresses_in
from counterseal.model.finding import Finding, Remedy, Severity
from counterseal.model.mailbox import Mailbox
from counterseal.model.records import Change
from counterseal.model.text import text


@detector(severity=Severity.HIGH, needs=[Change])
def reply_to_changed(mailbox: Mailbox) -> Iterator[Finding]:
    """Yield one finding for each address outside to which answers go."""
    for change in mailbox.fresh(Change):
        if change.what != "reply_to.set" or not change.succeeded or change.actor_kind == "system":
            continue
        maker = strange_maker(mailbox, change)
        for address in addresses_in(change.after):
            found = face(mailbox, change, address, maker, Severity.MEDIUM)
            if found is None:
                continue
            yield Finding(
                account=mailbox.address,
                about=address,
                said=text("Answers to mail of {account} go to {address}", account=mailbox.address, address=address),
                records=(change,),
                related=maker.proofs if maker else (),
                severity=found.severity,
                shows=found.shows,
                confidence=found.confidence,
                because=(*found.because, *stands(change)),
                remedies=(
                    Remedy("restore_reply_to", address, (("account", mailbox.address),)),
                    Remedy("ask_owner", mailbox.address),
                ),
            )
