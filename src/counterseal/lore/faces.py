"""
Faces: addresses that stand for the mailbox towards others, as sender or as the place to which answers go.

Whoever may write from another address, or lets the answers go elsewhere, speaks for the owner where the owner does not
hear it. Here such an address is judged once, for every setting that can hold one: by whom it imitates, by where it is,
and by who made the setting.
"""

from __future__ import annotations

from dataclasses import dataclass

from counterseal.lore.correspondents import Correspondents
from counterseal.lore.makers import Maker
from counterseal.lore.outside import FREE_MAIL, LOOK_ALIKE, Stranger, stranger, why
from counterseal.mail.addresses import domain_of, free_mail
from counterseal.model.finding import Severity, Shows
from counterseal.model.mailbox import Mailbox
from counterseal.model.records import Record
from counterseal.model.text import Text, text


@dataclass(frozen=True, slots=True)
class Face:
    """An address in the place of the mailbox's own, and what it means."""

    address: str
    severity: Severity
    shows: Shows
    confidence: float
    because: tuple[Text, ...]


def face(mailbox: Mailbox, record: Record, address: str, maker: Maker | None, plain: Severity) -> Face | None:
    """
    What an address means that stands for the mailbox; None for one of the company's. `plain` is how bad an address
    outside is that imitates nobody and that nobody strange has set.
    """
    one = stranger(mailbox.company, address, record.at)
    if one is None or (one.inside and not one.grave):
        return None
    imitated = None if free_mail(address) else mailbox.company.once(Correspondents).imitated(domain_of(address))
    partner = imitated is not None and imitated.disguised
    reasons = [why(one)]
    if imitated is not None and partner:
        reasons = [text("{address} is made to look like “{target}”", address=address, target=imitated.target)]
    reasons += maker.because() if maker else ()
    severity, shows, confidence = _weigh(one, partner, maker, plain)
    return Face(one.address, severity, shows, confidence, tuple(reasons))


def _weigh(one: Stranger, partner: bool, maker: Maker | None, plain: Severity) -> tuple[Severity, Shows, float]:
    if one.grave or partner:
        return Severity.HIGH, Shows.INTRUDER, 0.9
    if maker and not maker.traveller:
        return Severity.HIGH, Shows.INTRUDER, 0.8
    if one.kind == LOOK_ALIKE and one.likeness and one.likeness.trick in ("one letter", "hyphen"):
        # Who mistypes the own address in a sender gets no answers; as the place of all answers it does not last a day.
        return (
            (Severity.HIGH, Shows.INTRUDER, 0.75) if plain >= Severity.MEDIUM else (Severity.MEDIUM, Shows.DOUBT, 0.5)
        )
    return plain, Shows.DOUBT, (0.5 if one.kind == FREE_MAIL else 0.4) if plain >= Severity.MEDIUM else 0.3
