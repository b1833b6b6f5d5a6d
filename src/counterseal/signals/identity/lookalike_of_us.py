"""
A domain that was made to be taken for our own.

What it sees
    The sender, or the place where answers go, has a domain that looks like one of ours: letters that are read as others,
    one letter more or less, a word added, another suffix, our whole domain inside a longer one. A short name has many
    honest neighbours: there one other letter counts only when the message claims to be from us as well, by a colleague's
    name or address, or by our domain in its text.

Why it matters
    A colleague's name on such a domain is how a boss is imitated, and nobody reads a domain letter by letter.

When it is innocent
    Domains of sister companies: once they are named as ours, or we write to them, nothing is said.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from counterseal.judge import signal
from counterseal.lore.name_book import contacts, parts
from counterseal.lore.resembling import clearness, like_one_of, ours_or_known, senders
from counterseal.lore.scene import Scene
from counterseal.mail.addresses import local_of
from counterseal.mail.likeness import Resemblance, shown
from counterseal.mail.suffixes import core, registered
from counterseal.model.text import text
from counterseal.model.verdict import Judgement, Sign

LONGEST: Final = 5
"""Letters of a name that is too short for the index, where every name has neighbours."""
READ: Final = 20_000


@signal(judgement=Judgement.IDENTITY)
def lookalike_of_us(scene: Scene) -> Iterator[Sign]:
    """Yield each domain of the sender that looks like one of ours."""
    if not scene.us.domains or scene.outgoing:
        return
    for domain, address in senders(scene.letter):
        if ours_or_known(scene, domain):
            continue
        found = like_one_of(scene.us.domains, domain) or _neighbour(scene, domain, address)
        if found is not None:
            yield Sign(
                strength=clearness(found),
                said=text(
                    "{address} is not of our house: its domain only looks like {target} ({shown})",
                    address=address, target=found.target, shown=found.shown,
                ),
                types=("boss_fraud", "invoice_fraud"),
                spots=(address,),
            )  # fmt: skip


def _neighbour(scene: Scene, domain: str, address: str) -> Resemblance | None:
    """Our own short domain with one letter more, less, or another one, under which somebody claims to be us."""
    name, own = core(domain), registered(domain)
    for target in scene.us.domains:
        ours = core(target)
        if not 3 <= len(ours) <= LONGEST or own.removeprefix(name) != registered(target).removeprefix(ours):
            continue
        if (trick := _one_letter(name, ours)) and _claims(scene, target, address):
            return Resemblance(registered(target), trick, shown(own, registered(target)))
    return None


def _one_letter(name: str, target: str) -> str:
    """By what a name is one letter from another one; empty when it is not."""
    head = next(
        (at for at, (a, b) in enumerate(zip(name, target, strict=False)) if a != b), min(len(name), len(target))
    )
    rest, aim = name[head:], target[head:]
    if not rest and not aim:
        return ""
    if rest[1:] == aim:
        return "doubled" if head and rest[:1] == name[head - 1] else "added"
    if rest == aim[1:]:
        return "dropped"
    if len(rest) > 1 and rest[:2] == aim[1::-1] and rest[2:] == aim[2:]:
        return "swapped"
    return "replaced" if rest[1:] == aim[1:] and rest[:1].isalpha() and aim[:1].isalpha() else ""


def _claims(scene: Scene, target: str, address: str) -> bool:
    """Whether a message says that it is from our house, beside its domain."""
    people = scene.us.people
    if any(contacts(people, one) for one in parts(scene.letter.sender.name)):
        return True
    local = local_of(address)
    if any(local == local_of(one) for one in people):
        return True
    fresh = scene.letter.fresh[:READ].lower()
    return f"@{target}" in fresh or f"www.{target}" in fresh
