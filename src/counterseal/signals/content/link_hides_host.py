"""
A link hides where it leads in the way its host is written.

What it sees
    Something before an @ that looks like the host (`https://example.com@elsewhere`), a host written in codes (`%65`), letters
    of another alphabet, a door that no page is served at, or a name of very many parts.

Why it matters
    People read the beginning of an address. All of these put something harmless there, and the true host behind it.

When it is innocent
    Machines of administrators have doors of their own, in plain text; companies outside of Europe have names in their own
    letters, and link to themselves; clouds name their machines with many parts. These count little or nothing.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from counterseal.judge import signal
from counterseal.lore.aims import aims
from counterseal.lore.resembling import ours_or_known
from counterseal.lore.scene import Scene
from counterseal.model.text import text
from counterseal.model.verdict import Judgement, Sign

_HOW: Final = {"userinfo": 1.0, "encoded_host": 1.0, "punycode": 0.5, "port": 0.5, "many_dots": 0.4}


@signal(judgement=Judgement.CONTENT)
def link_hides_host(scene: Scene) -> Iterator[Sign]:
    """Yield each such link."""
    for one in aims(scene.letter):
        if one.at_home or one.passing or one.link.where == "text" or _HOW.keys().isdisjoint(one.traits):
            continue
        strength = max(_HOW.get(trait, 0.0) for trait in one.traits)
        if "free_hosting" in one.traits and strength < 1:
            continue
        if not ours_or_known(scene, one.house):
            yield Sign(
                strength=strength,
                said=text("A link is written so that one does not see that it leads to {host}", host=one.host),
                types=("credential_phishing",),
                spots=(one.link.url,),
            )
