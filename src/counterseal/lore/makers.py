"""
Makers: whether a setting was made by somebody who had come from a place where its owner never was.

The same setting is housekeeping at the desk and a theft from a stranger's machine. A setting is a stranger's when it
carries the address or session of an arrival from abroad or from rented machines, when its own address is new for the
person, or when it carries nothing and such an arrival came within the hour. An owner on a journey arrives too, with a
program of theirs; that is said, so that the detector can ask instead of accuse.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta

from counterseal.lore.arrivals import Arrival, arrivals
from counterseal.lore.networks import spot
from counterseal.lore.pasts import NEW, origin
from counterseal.model.mailbox import Mailbox
from counterseal.model.records import Record, SignIn
from counterseal.model.text import Land, Text, When, text

A_DAY, AN_HOUR = timedelta(days=1), timedelta(hours=1)


@dataclass(frozen=True, slots=True)
class Maker:
    """Somebody from a strange place who made a setting."""

    arrival: Arrival | None
    """How they had come, where a sign-in tells."""

    @property
    def traveller(self) -> bool:
        """Whether it may be the owner on a journey: the program is one that they used before."""
        return self.arrival is not None and self.arrival.own_program

    @property
    def proofs(self) -> tuple[Record, ...]:
        """The sign-in that explains it."""
        return (self.arrival.sign_in,) if self.arrival else ()

    def because(self) -> Iterator[Text]:
        """What makes the place strange, in a sentence."""
        if self.arrival is None:
            yield text("It was made from an address where the person never was")
            return
        yield text(
            "At {at} somebody had signed in from {country} ({ip}), where the person never was",
            at=When(self.arrival.sign_in.at),
            country=Land(self.arrival.place.country),
            ip=spot(self.arrival.sign_in),
        )


def dated(mailbox: Mailbox, record: Record) -> bool:
    """Whether what stands tells when it was made, and not only when somebody looked: then other things came later."""
    if not record.standing:
        return True
    acts = mailbox.every(SignIn)
    return bool(acts) and acts[-1].at > record.at


def strange_maker(mailbox: Mailbox, record: Record) -> Maker | None:
    """
    Who made a setting, when they had come from a strange place; None for everybody else, and for what stands without a
    date. A settings page that tells when a thing was made names nobody; then the hour alone speaks.
    """
    if not record.succeeded or record.actor_kind == "system" or (record.standing and not dated(mailbox, record)):
        return None
    came = [one for one in arrivals(mailbox, record.at - A_DAY, record.at) if one.far]
    by_it = [
        one
        for one in came
        if (record.ip and record.ip == one.sign_in.ip) or (record.session and record.session == one.sign_in.session)
    ]
    if by_it:
        return Maker(by_it[-1])
    if record.ip:
        return Maker(None) if origin(mailbox.company, record) == NEW else None
    lately = [one for one in came if record.at - one.sign_in.at <= AN_HOUR]
    return Maker(lately[-1]) if lately and not record.session else None
