"""
Who comes new into a thread, and whose place they take.

People join threads every day: a colleague of the partner, a forwarder, a bank. A thief joins as somebody who is there
already, from a domain that looks like theirs or from another mailbox under their name, and leaves out whoever might
notice. Only who was never written to and never was in the thread is looked at.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from counterseal.lore.acquaintance import person
from counterseal.lore.scene import Scene
from counterseal.lore.thread_past import ThreadPast
from counterseal.mail.addresses import domain_of, free_mail, local_of
from counterseal.mail.likeness import LookalikeIndex
from counterseal.mail.people import Person
from counterseal.mail.suffixes import registered

MOST: Final = 50
"""So many people of one letter are looked at."""
FAMILIAR: Final = 3
_LOCAL: Final = 4


@dataclass(frozen=True, slots=True)
class Swap:
    """Somebody new who stands where a participant stood."""

    new: Person
    old: str
    """The address of the participant."""
    shown: str = ""
    """The aligned difference of the domains, where they look alike."""


def newcomers(scene: Scene, thread: ThreadPast) -> Iterator[Person]:
    """Everybody of a letter who is new to its thread, is none of us, and is nobody we know."""
    letter = scene.letter
    houses = {registered(one) for one in thread.domains}
    told: set[str] = set()
    for one in (letter.sender, *letter.reply_to, *letter.everyone[:MOST]):
        address = one.address
        if not address or address in told or address in thread.people:
            continue
        told.add(address)
        domain = domain_of(address)
        if scene.us.ours(domain) or (registered(domain) in houses and not free_mail(address)):
            continue
        known = scene.past.person(address)
        if known is None or (not known.wrote_to and known.count < FAMILIAR):
            yield one


def swaps(scene: Scene, thread: ThreadPast) -> Iterator[Swap]:
    """Newcomers who look like participants of the thread."""
    every = list(newcomers(scene, thread))
    if not every:
        return
    others = {one: name for one, name in thread.people.items() if not scene.us.ours(domain_of(one))}
    index = LookalikeIndex({domain_of(one) for one in others if not free_mail(one)} | scene.us.domains)
    for new in every:
        domain = domain_of(new.address)
        if not free_mail(new.address) and (found := index.find(domain)) is not None:
            old = [one for one in thread.people if registered(domain_of(one)) == registered(found.target)]
            same = next((one for one in old if local_of(one) == local_of(new.address)), "")
            yield Swap(new, same or (old[0] if old else found.target), found.shown)
            continue
        for one, name in others.items():
            if _same_person(new, one, name) and not _one_partner(scene, new.address, one):
                yield Swap(new, one)
                break


def _same_person(new: Person, address: str, name: str) -> bool:
    if new.name and person(new.name) and person(new.name) == person(name):
        return True
    local = local_of(new.address)
    return local == local_of(address) and len(local) >= _LOCAL and bool(person(f"{local} x"))


def _one_partner(scene: Scene, one: str, other: str) -> bool:
    """Whether the register has both addresses with one partner."""
    first = scene.register.by_address(one)
    return first is not None and first is scene.register.by_address(other)
