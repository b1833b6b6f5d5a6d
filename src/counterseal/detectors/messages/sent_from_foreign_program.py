"""
Mail was sent in the owner's name by another hand.

What it finds
    Sent messages whose program and whose clock's zone were both never the owner's before, once fifteen of the owner's
    messages over five days are known.

Why it matters
    A thief writes with his own program on his own machine, and the mail says so: the program's name in its header,
    the zone in its date. This is seen in the mailbox alone, without any log of sign-ins.

When it is innocent
    A new telephone or computer is a new program in the known zone, a journey the known program in a new zone; neither
    is told, nor is summer time. A new telephone bought on a journey is both: told as low. Only where the owner's own
    program went on writing from home in the same hours is it told as medium. Mail that machines send, newsletters and
    automatic answers are left out.

What to do
    Ask the owner by phone what they wrote on that day, and with which machine. Read these messages first.

See
    MITRE ATT&CK T1534 (Internal Spearphishing)
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from counterseal.examine import detector
from counterseal.lore.hands import Hand, Hands, meanwhile, near, program_of, written, zone_of
from counterseal.model.finding import Finding, Remedy, Severity, Shows
from counterseal.model.mailbox import Mailbox
from counterseal.model.records import Message
from counterseal.model.text import Text, When, many, text

A_STAY = timedelta(days=5)


@detector(severity=Severity.MEDIUM, needs=[Message])
def sent_from_foreign_program(mailbox: Mailbox) -> Iterator[Finding]:
    """Yield one finding for each foreign hand."""
    company = mailbox.company
    known = Hands()
    usual: list[Message] = []
    foreign: dict[str, Hand] = {}
    for message in written(mailbox.every(Message)):
        program, zone = program_of(message), zone_of(message.written)
        key = f"{program} {_said_zone(zone)}"
        if key in foreign or known.new(message):
            foreign.setdefault(key, Hand(program, zone)).messages.append(message)
        else:
            known.learn(message)
            usual.append(message)
    for key, hand in foreign.items():
        fresh = [one for one in hand.messages if company.since <= one.at < company.until]
        if fresh:
            yield _finding(mailbox, key, hand, fresh, known, _at_home(usual, hand))


def _at_home(usual: list[Message], hand: Hand) -> bool:
    """Whether the owner wrote from the known zone in the same hours, and never from the other one in these days."""
    there = [one for one in usual if near(zone_of(one.written), hand.zone)]
    journey = any(abs(one.at - hand.messages[0].at) <= A_STAY for one in there)
    home = [one.at for one in usual if zone_of(one.written) is not None and not near(zone_of(one.written), hand.zone)]
    return not journey and meanwhile(home, hand.messages)


def _finding(mailbox: Mailbox, key: str, hand: Hand, fresh: list[Message], known: Hands, both: bool) -> Finding:
    return Finding(
        account=mailbox.address,
        about=key,
        said=text(
            "Messages in the name of {account} were written with {program} in the zone {zone}, first at {at}: {n}",
            account=mailbox.address,
            program=hand.program,
            zone=_said_zone(hand.zone),
            at=When(fresh[0].at),
            n=len(fresh),
        ),
        records=tuple(fresh),
        severity=Severity.MEDIUM if both else Severity.LOW,
        shows=Shows.DOUBT,
        confidence=0.5 if both else 0.3,
        because=tuple(_because(known, fresh, both)),
        remedies=(Remedy("ask_owner", mailbox.address), Remedy("review_sent", mailbox.address)),
    )


def _because(known: Hands, fresh: list[Message], both: bool) -> Iterator[Text]:
    yield text(
        "Until then the owner wrote with {programs} in the zones {zones}",
        programs=many(sorted(known.programs), 4),
        zones=many(map(_said_zone, sorted(known.zones)), 4),
    )
    if both:
        yield text("The owner’s own program went on writing in the same hours")
    subjects = dict.fromkeys(one.subject for one in fresh if one.subject)
    if subjects:
        yield text("Their subjects are {subjects}", subjects=many(subjects))


def _said_zone(zone: int | None) -> str:
    if zone is None:
        return "?"
    return f"{'-' if zone < 0 else '+'}{abs(zone) // 60:02}:{abs(zone) % 60:02}"
