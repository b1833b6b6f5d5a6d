"""
A link leads to a domain whose ending costs next to nothing.

What it sees
    A link to another house than the sender's, below one of the suffixes that are sold for cents, and that lists of abuse are
    full of (`.click`, `.top`, `.sa.com`).

Why it matters
    Pages that steal passwords are taken down within days. Their domains are bought where they cost least.

When it is innocent
    Some honest pages have such addresses, and people link to them: so it counts half in plain text. A house that links to
    its own domain is left alone.
"""

from __future__ import annotations

from collections.abc import Iterator

from counterseal.judge import signal
from counterseal.lore.aims import aims
from counterseal.lore.resembling import ours_or_known
from counterseal.lore.scene import Scene
from counterseal.mail.brands import owner
from counterseal.mail.link_hosts import cheap
from counterseal.mail.suffixes import parts
from counterseal.model.text import text
from counterseal.model.verdict import Judgement, Sign


@signal(judgement=Judgement.CONTENT)
def link_to_cheap_domain(scene: Scene) -> Iterator[Sign]:
    """Yield each such link."""
    for one in aims(scene.letter):
        if one.at_home or one.passing or not one.house or not cheap(suffix := parts(one.house)[2]):
            continue
        if owner(one.house) or ours_or_known(scene, one.house):
            continue
        yield Sign(
            strength=0.35 if one.link.where == "text" else 0.7,
            said=text("A link leads to {host}; names ending in .{suffix} cost next to nothing", host=one.host, suffix=suffix),
            types=("credential_phishing",),
            spots=(one.link.url,),
        )  # fmt: skip
