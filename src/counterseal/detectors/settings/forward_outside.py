"""
A mailbox forwards its mail outside, or to an accomplice.

What it finds
    Forwarding set on the mailbox itself (not by a rule) to an address outside the company, or to an account inside
    it that was created in the last week or is named to be mistaken for another. Free mail services and look-alikes
    of the company weigh more; no copy left in the mailbox weighs most. Some logs only say that forwarding was switched
    on: then where to is a question, and more of one when it was done from a strange place.

Why it matters
    Forwarding needs no further sign-in: it goes on reading for the intruder after the password was changed. Without a
    copy the owner does not even see the customer's answers, and the intruder gives them.

When it is innocent
    Forwarding to a colleague, to a group or to another domain of the company is everyday work and is not found. When
    an administrator forwards the mailbox of a leaver to a colleague who began this week, that is told as low, and so is
    a copy of everything to an outside archive or journal that was not set from a new place. People
    do forward to an accountant or to their private mailbox; it is found all the same, because only the owner can say
    so, and it is told as medium when the mailbox has written to that address for longer than a week, and when a copy
    stays, the address imitates nobody, and it was not set from a new place. Of forwarding that stands nobody knows who
    set it: to a free mail service, or without a copy, it is told as high and as a question. Forwarding that was switched
    on without a word of where to is not found when another record of the mailbox tells it, or when it was done at the
    usual place; where no place is told, or the owner may be on a journey, it is low.

What to do
    Ask the owner by phone whether it is theirs. If not, remove it, end all sessions, and count everything that
    arrived since then as read by others.

See
    MITRE ATT&CK T1114.003 (Email Collection: Email Forwarding Rule)
"""

from __future__ import annotations

from collections.abc import Iterator

from counterseal.examine import detector
from counterseal.lore.habits import A_DAY
from counterseal.lore.makers import strange_maker
from counterseal.lore.outside import FREE_MAIL, LOOK_ALIKE, Stranger, archive, partners, stranger, why
from counterseal.lore.pasts import KNOWN, NEW, by_stranger, origin
from counterseal.lore.rules import made_by_other, stands
from counterseal.model.finding import Finding, Remedy, Severity, Shows
from counterseal.model.mailbox import Mailbox
from counterseal.model.records import Forward
from counterseal.model.text import text


@detector(severity=Severity.CRITICAL, needs=[Forward])
def forward_outside(mailbox: Mailbox) -> Iterator[Finding]:
    """Yield one finding for each strange address that the mailbox forwards to."""
    for forward in mailbox.fresh(Forward):
        if forward.what != "set" or not forward.succeeded or forward.actor_kind == "system":
            continue
        if not forward.to:
            yield from _anywhere(mailbox, forward)
        for to in forward.to:
            if one := stranger(mailbox.company, to, forward.at):
                yield _finding(mailbox, forward, one)


def _finding(mailbox: Mailbox, forward: Forward, one: Stranger) -> Finding:
    severity, shows, confidence = _weigh(mailbox, forward, one)
    because = [why(one)]
    if not forward.keeps_copy:
        because.append(text("No copy stays in the mailbox"))
    if made_by_other(forward, mailbox.address):
        because.append(text("It was set by {actor}, not by the owner of the mailbox", actor=forward.actor))
    return Finding(
        account=mailbox.address,
        about=one.address,
        said=text("All mail of {account} is forwarded to {address}", account=mailbox.address, address=one.address),
        records=(forward,),
        related=(one.created,) if one.created else (),
        severity=severity,
        shows=shows,
        confidence=confidence,
        because=(*because, *stands(forward)),
        remedies=(
            Remedy("remove_forward", one.address, (("account", mailbox.address),)),
            Remedy("ask_owner", mailbox.address),
        ),
    )


def _anywhere(mailbox: Mailbox, forward: Forward) -> Iterator[Finding]:
    """Switched on, and the source does not say where to. Where another one does, that one is judged."""
    others = (one for one in mailbox.every(Forward) if one.to and one.what == "set" and one.succeeded)
    if any(one.standing or abs(one.at - forward.at) <= A_DAY for one in others):
        return
    maker = strange_maker(mailbox, forward)
    if maker is None and origin(mailbox.company, forward) == KNOWN:
        return
    account = mailbox.address
    doubtful = maker is not None and not maker.traveller
    because = list(maker.because()) if maker else []
    if made_by_other(forward, account):
        because.append(text("It was set by {actor}, not by the owner of the mailbox", actor=forward.actor))
    undo = (Remedy("remove_forward", account, (("account", account),)),) if doubtful else ()
    yield Finding(
        account=account,
        about="?",
        said=text("Mail of {account} is forwarded, and the source does not say where to", account=account),
        records=(forward,),
        related=maker.proofs if maker else (),
        severity=Severity.MEDIUM if doubtful else Severity.LOW,
        shows=Shows.DOUBT,
        confidence=0.5 if doubtful else 0.3,
        because=(*because, *stands(forward)),
        remedies=(*undo, Remedy("review_mailbox", account), Remedy("ask_owner", account)),
    )


def _weigh(mailbox: Mailbox, forward: Forward, one: Stranger) -> tuple[Severity, Shows, float]:
    if one.inside and not one.grave:
        by_owner = forward.actor == mailbox.address
        return (Severity.MEDIUM, Shows.DOUBT, one.weight) if by_owner else (Severity.LOW, Shows.DOUBT, 0.3)
    plain = one.kind != LOOK_ALIKE and origin(mailbox.company, forward) != NEW
    if forward.keeps_copy and plain and archive(one):
        return Severity.LOW, Shows.DOUBT, 0.2
    if one.address in partners(mailbox, forward.at):
        return Severity.MEDIUM, Shows.DOUBT, 0.4
    if forward.keeps_copy and plain:
        free = forward.standing and one.kind == FREE_MAIL
        return (Severity.HIGH, Shows.DOUBT, 0.6) if free else (Severity.MEDIUM, Shows.DOUBT, 0.5)
    if forward.standing and one.kind != LOOK_ALIKE:
        return Severity.HIGH, Shows.DOUBT, 0.65
    severity = Severity.HIGH if forward.keeps_copy else Severity.CRITICAL
    weight = one.weight + (0 if forward.keeps_copy else 0.1)
    if not forward.standing and by_stranger(mailbox.company.mailbox(forward.actor), forward):
        weight += 0.2
    return severity, Shows.INTRUDER, min(0.97, weight)
