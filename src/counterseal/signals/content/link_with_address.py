"""
A link that carries the receiver's own address.

What it sees
    The address to which the message was sent stands in a link, plainly or in base64, and the link leads to another house
    than the sender's.

Why it matters
    Pages that steal passwords fill in the address, so that only the password is left to be typed, and so that the thief
    knows whose it is.

When it is innocent
    Newsletters put it into links for unsubscribing, the sender's own pages into links for signing in, counters into what
    they count. These are left out.
"""

from __future__ import annotations

import base64
from collections.abc import Iterator

from counterseal.judge import signal
from counterseal.lore.aims import aims, kin
from counterseal.lore.scene import Scene
from counterseal.mail.addresses import domain_of
from counterseal.mail.letter import Letter
from counterseal.model.text import text
from counterseal.model.verdict import Judgement, Sign

MOST = 6
"""Receivers that are looked for: a message to more is not made for one."""


@signal(judgement=Judgement.CONTENT)
def link_with_address(scene: Scene) -> Iterator[Sign]:
    """Yield each link with the receiver's address."""
    letter = scene.letter
    if not letter.links:
        return
    coded, plain = _written(letter)
    for one in aims(letter):
        if not one.house or one.leaves or "tracker" in one.traits or one.at_home:
            continue
        low = one.url.lower()
        address = next((its for form, its in plain if form in low and _whole(low, form)), "")
        hidden = "" if address else next((its for form, its in coded if form in one.url), "")
        if (address or hidden) and not kin(one.house, domain_of(address or hidden)):
            yield Sign(
                strength=1.0 if hidden or "#" in one.url else 0.7,
                said=text("A link to {host} carries the address {address}", host=one.host, address=address or hidden),
                types=("credential_phishing",),
                spots=(one.link.url,),
            )


def _whole(url: str, address: str) -> bool:
    """Whether nothing stands before it that could be part of it: Message-IDs end in addresses too."""
    at = url.find(address)
    return at > 0 and not (url[at - 1].isalnum() or url[at - 1] in ".-_+")


def _written(letter: Letter) -> tuple[list[tuple[str, str]], list[tuple[str, str]]]:
    """How a receiver's address may be written into a link: in base64, and plainly."""
    everyone = dict.fromkeys((*(one.address for one in letter.everyone[:MOST]), *letter.delivered[:2]))
    coded: list[tuple[str, str]] = []
    plain: list[tuple[str, str]] = []
    for address in everyone:
        if "@" not in address or len(address) < 6 or address == letter.sender.address:
            continue
        plain += [(address, address), (address.replace("@", "%40"), address), (address.replace("@", "%2540"), address)]
        raw = base64.b64encode(address.encode("utf-8", "replace")).decode().rstrip("=")
        coded.append((raw[:-1] if len(address) % 3 else raw, address))
    return coded, plain
