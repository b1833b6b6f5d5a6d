"""
The sender's domain has an ending that costs next to nothing.

What it sees
    A sender's domain below one of the suffixes that are sold for cents, and that lists of abuse are full of (`.click`,
    `.top`, `.sa.com`).

Why it matters
    Domains that are thrown away after a day are bought where they cost least.

When it is innocent
    Young companies and people with a page of their own have such domains as well, in China `.top` and `.vip` above all. So
    it counts a little, and not for domains that we write to or have in the register.
"""

from __future__ import annotations

from collections.abc import Iterator

from counterseal.judge import signal
from counterseal.lore.resembling import ours_or_known
from counterseal.lore.scene import Scene
from counterseal.mail.brands import owner
from counterseal.mail.link_hosts import cheap
from counterseal.mail.suffixes import parts
from counterseal.model.text import text
from counterseal.model.verdict import Judgement, Sign


@signal(judgement=Judgement.IDENTITY)
def cheap_sender_domain(scene: Scene) -> Iterator[Sign]:
    """Yield the domain."""
    domain = scene.letter.domain
    if not domain or scene.outgoing or not cheap(suffix := parts(domain)[2]):
        return
    if owner(domain) or ours_or_known(scene, domain) or scene.past.established(domain):
        return
    yield Sign(
        strength=0.5,
        said=text("The sender's domain {domain} ends in .{suffix}, which costs next to nothing", domain=domain, suffix=suffix),
        spots=(domain,),
    )  # fmt: skip
