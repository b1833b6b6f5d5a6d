"""
A name that we know, on an address that we do not.

What it sees
    The display name, or one part of it ("Petra Vogt | Hansen"), is that of a colleague, of a partner's contact, or of
    somebody with whom there was mail, and the address is of another domain than theirs. Or the display name is the very
    address of one of them, and answers do not go there.

Why it matters
    "The boss" on a free mailbox, or the supplier's sales clerk on a new one, is the usual beginning of a payment fraud: the
    name is all that most people look at.

When it is innocent
    A second address of the same person that we wrote to before, names that many people bear, lists and groups that put
    their own address under a person's name ("via"), machines.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from counterseal.judge import signal
from counterseal.lore.acts import clear
from counterseal.lore.name_book import contacts, parts, same_person
from counterseal.lore.scene import Scene
from counterseal.mail.addresses import addresses_in, domain_of, free_mail
from counterseal.mail.suffixes import registered
from counterseal.model.text import text
from counterseal.model.verdict import Judgement, Sign

_VIA = re.compile(r"\bvia\b", re.IGNORECASE)
MANY = 3
"""A name that more addresses bear is many people's."""


@signal(judgement=Judgement.IDENTITY)
def known_name_other_address(scene: Scene) -> Iterator[Sign]:
    """Yield once for each kind of people among whom the name is known."""
    letter = scene.letter
    address, name = letter.sender.address, letter.sender.name
    if not name or not letter.domain or scene.outgoing or letter.listed or letter.bulk or _VIA.search(name) is not None:
        return
    if scene.us.ours(letter.domain) or scene.past.wrote_to(address) or scene.register.by_address(address) is not None:
        return
    if (said := _address_in_name(scene)) != "":
        yield Sign(
            strength=1.0,
            said=text(
                "The name is {known}, an address that we know, and the message was sent from {address}",
                known=said, address=address,
            ),
            types=("boss_fraud",) if scene.us.ours(domain_of(said)) else ("invoice_fraud", "payment_change"),
            spots=(said, address),
        )  # fmt: skip
        return
    free = free_mail(address)
    every = _names(scene, free=free)
    ours = ("payroll", "boss_fraud") if clear(scene, "payroll") >= 0.5 else ("boss_fraud",)
    for known, likely, kinds in (
        (_bearers(scene.us.people, every), 1.0 if free else 0.9, ours),
        (_bearers(scene.register.people, every), 0.8 if free else 0.9, ("invoice_fraud", "payment_change")),
        (next(filter(None, map(scene.past.name, every)), frozenset()), 0.5 if free else 0.6, ("invoice_fraud",)),
    ):
        if known and len(known) <= MANY and not any(_near(one, address) for one in known):
            usual = min(known)
            yield Sign(
                strength=likely,
                said=text("{name} is known to us as {usual}, and writes here from {address}", name=name, usual=usual, address=address),
                types=kinds,
                spots=(name, address),
            )  # fmt: skip
            return


def _names(scene: Scene, *, free: bool) -> tuple[str, ...]:
    """
    The display name, and its parts where they are somebody's own words: on a free mailbox, or with a partner's name
    beside the person's. Services write "Petra Vogt (their name)" for whoever uses them.
    """
    every = parts(scene.letter.sender.name)
    if len(every) < 2 or free or any(scene.register.by_name(one) for one in every[1:]):
        return every
    return every[:1]


def _bearers(people: Mapping[str, str], names: tuple[str, ...]) -> frozenset[str]:
    """The addresses of whoever bears the first of several names that is known."""
    return next(filter(None, (contacts(people, one) for one in names)), frozenset())


def _address_in_name(scene: Scene) -> str:
    """An address of a partner, a colleague or a correspondent that a stranger has for a name; empty without one."""
    letter = scene.letter
    if "@" not in letter.sender.name:
        return ""
    answers = {one.address for one in letter.reply_to}
    for said in addresses_in(letter.sender.name):
        known = said in scene.us.people or scene.register.by_address(said) is not None or scene.past.wrote_to(said)
        if known and said not in answers and not _near(said, letter.sender.address):
            return said
    return ""


def _near(known: str, address: str) -> bool:
    """Whether two addresses are one person's without doubt: of one house, or both free mailboxes of the same name."""
    one, other = domain_of(known), domain_of(address)
    return one == other or registered(one) == registered(other) or same_person(known, address)
