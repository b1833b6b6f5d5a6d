"""
Nearly all links lead to the sender's own house.

What it sees
    The registered domain of nearly all links is the sender's, and the sender's domain looks like nobody else's.

Why it matters
    Who steals passwords in another's name has to lead away from that name. A house that writes and links under one domain
    answers for both.

When it is innocent
    It speaks for the sender, weakly: whoever buys a domain can write from it and lead to it. Free mail services and free
    pages are nobody's house, and do not count. Neither does a domain that costs next to nothing, that looks thrown together,
    or whose failures go to such a domain. Nothing is said for a stranger who asks for a password or speaks as our own house:
    whoever bought a domain for that leads to it.
"""

from __future__ import annotations

from collections.abc import Iterator

from counterseal.judge import signal
from counterseal.lore.acts import clear
from counterseal.lore.aims import aims, home
from counterseal.lore.bait import asks_password, known
from counterseal.lore.our_house import claimed
from counterseal.lore.resembling import like_one_of, of_brand
from counterseal.lore.scene import Scene
from counterseal.mail.addresses import FREE_MAIL, domain_of
from counterseal.mail.brands import owner
from counterseal.mail.link_hosts import FREE_HOSTING, cheap, listed
from counterseal.mail.made_names import machine_made
from counterseal.mail.name_words import chosen
from counterseal.mail.suffixes import parts, registered
from counterseal.model.text import text
from counterseal.model.verdict import Judgement, Sign

NEARLY = 0.8


@signal(judgement=Judgement.IDENTITY, innocent=True)
def links_lead_home(scene: Scene) -> Iterator[Sign]:
    """Yield once if nearly all links are of the sender's house."""
    letter = scene.letter
    mine = home(letter)
    if not letter.links or not mine or mine in FREE_MAIL or listed(letter.domain, FREE_HOSTING):
        return
    found = [one for one in aims(letter) if one.house and "carrier" not in one.traits]
    at_home = sum(one.house == mine for one in found)
    if not found or at_home < NEARLY * len(found) or of_brand(letter.domain) is not None:
        return
    if _thrown_away(mine) or _thrown_away(registered(domain_of(letter.return_path))):
        return
    if not scene.us.ours(letter.domain) and (
        like_one_of(scene.us.domains, letter.domain)
        or scene.register.index.find(letter.domain)
        or scene.past.index.find(letter.domain)
    ):
        return
    if _wants_trust(scene):
        return
    yield Sign(
        strength=0.3,
        said=text("Its links lead to {domain}, from where it was sent", domain=mine),
    )


def _wants_trust(scene: Scene) -> bool:
    """Whether a stranger asks for what only a house that is known may ask for."""
    letter = scene.letter
    if owner(letter.domain) or known(scene) or scene.past.domain(letter.domain) is not None:
        return False
    return clear(scene, "credentials") >= 0.5 or asks_password(letter) or claimed(scene)[1] > 0


def _thrown_away(house: str) -> bool:
    """Whether a domain may be one for a night."""
    _, name, suffix = parts(house)
    return cheap(suffix) or (machine_made(name) > 0 and not chosen(name))
