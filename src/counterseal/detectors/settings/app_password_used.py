"""
A password for mail programs was made, and a stranger came in with it.

What it finds
    An app password (客户端授权码) made in a sign-in from a place where the person never was; or made, and within a week
    used over IMAP, POP or SMTP from such a place. Also one that stands in the settings and was used from such a
    place.

Why it matters
    It lets a program in without a second factor, it survives a change of the password, and the owner's list of
    sign-ins often does not show it. Whoever has one fetches the mailbox for months.

When it is innocent
    The owner makes one at the desk for a new phone or mail program, which then comes from home, from the office or
    over an ordinary line of the country: not told. One for a service on rented machines, made at the usual desk, is
    told as low: somebody ordered it. A traveller who makes one with a program of theirs is told as low.

What to do
    Delete the app passwords, then end all sessions; a new password alone does not stop it. Ask the owner which
    program it was for.

See
    MITRE ATT&CK T1098 (Account Manipulation), T1114.002 (Email Collection: Remote Email Collection)
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from counterseal.examine import detector
from counterseal.lore.arrivals import Arrival, arrivals
from counterseal.lore.makers import Maker, dated, strange_maker
from counterseal.lore.networks import hosted, spot
from counterseal.lore.pasts import KNOWN, origin
from counterseal.lore.rules import stands
from counterseal.lore.terms import PROTOCOLS, term
from counterseal.model.finding import Finding, Remedy, Severity, Shows
from counterseal.model.mailbox import START, Mailbox
from counterseal.model.records import AppPassword, Record
from counterseal.model.text import Land, Text, When, text

A_WEEK = timedelta(days=7)
HOURS = timedelta(hours=12)
PROGRAMS = ("imap", "pop", "smtp")


@detector(severity=Severity.CRITICAL, needs=[AppPassword])
def app_password_used(mailbox: Mailbox) -> Iterator[Finding]:
    """Yield one finding for each app password that a stranger made or used."""
    for made in mailbox.fresh(AppPassword):
        if made.what != "set" or not made.succeeded or made.actor_kind == "system":
            continue
        maker = strange_maker(mailbox, made)
        used = _used(mailbox, made)
        if not maker and not used:
            continue
        severity, shows, confidence = _weigh(mailbox, made, maker, used)
        records: tuple[Record, ...] = (made, *(one.sign_in for one in used))
        yield Finding(
            account=mailbox.address,
            about=made.name or "app password",
            said=_said(mailbox, made, used),
            records=tuple(sorted(records, key=lambda one: one.at)),
            related=maker.proofs if maker else (),
            severity=severity,
            shows=shows,
            confidence=confidence,
            because=tuple(_because(made, maker, used)),
            remedies=(
                Remedy("remove_app_password", mailbox.address),
                Remedy("end_sessions", mailbox.address),
                Remedy("ask_owner", mailbox.address),
            ),
        )


def _used(mailbox: Mailbox, made: AppPassword) -> list[Arrival]:
    """Sign-ins of mail programs from far away with it: those that say so, or that came in the week after."""
    known = dated(mailbox, made)
    found = arrivals(mailbox, made.at, made.at + A_WEEK) if known else arrivals(mailbox, START, made.at)
    far = [one for one in found if one.far]
    told = [one for one in far if one.sign_in.factor == "app password"]
    return told if told or not known else [one for one in far if one.sign_in.protocol in PROGRAMS]


def _weigh(
    mailbox: Mailbox, made: AppPassword, maker: Maker | None, used: list[Arrival]
) -> tuple[Severity, Shows, float]:
    if maker and not maker.traveller:
        at_once = any(one.sign_in.at - made.at <= HOURS for one in used)
        return (Severity.CRITICAL, Shows.INTRUDER, 0.9) if at_once else (Severity.HIGH, Shows.INTRUDER, 0.75)
    if maker and not used:
        return Severity.LOW, Shows.DOUBT, 0.3
    abroad = any(one.new == "country" and not hosted(one.place) for one in used)
    if abroad:
        return Severity.HIGH, Shows.DOUBT, 0.6
    ordered = not made.standing and origin(mailbox.company, made) == KNOWN
    return (Severity.LOW, Shows.DOUBT, 0.3) if ordered else (Severity.MEDIUM, Shows.DOUBT, 0.5)


def _said(mailbox: Mailbox, made: AppPassword, used: list[Arrival]) -> Text:
    if not used:
        return text("A password for mail programs was made for {account} from a strange place", account=mailbox.address)
    first = used[0]
    if made.at > first.sign_in.at:
        return text(
            "A password for mail programs of {account} was used at {at} from {country} ({ip})",
            account=mailbox.address,
            at=When(first.sign_in.at),
            country=Land(first.place.country),
            ip=spot(first.sign_in),
        )
    return text(
        "A password for mail programs was made for {account}, and at {at} somebody came in over {protocol} from {country} ({ip})",
        account=mailbox.address,
        at=When(first.sign_in.at),
        protocol=term(PROTOCOLS, first.sign_in.protocol),
        country=Land(first.place.country),
        ip=spot(first.sign_in),
    )


def _because(made: AppPassword, maker: Maker | None, used: list[Arrival]) -> Iterator[Text]:
    if maker:
        yield from maker.because()
    if used:
        yield text("The person never signed in from there before")
    yield from stands(made)
