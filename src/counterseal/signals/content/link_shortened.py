"""
A link whose target cannot be seen.

What it sees
    A link leads through a service that shortens addresses.

Why it matters
    Nobody, and no filter, sees where it ends; and its end can be changed after the mail was read by a filter.

When it is innocent
    People and newsletters shorten links every day. It is a weak sign, weaker in plain text, and only stands with others.
"""

from __future__ import annotations

from collections.abc import Iterator

from counterseal.judge import signal
from counterseal.lore.aims import aims
from counterseal.lore.scene import Scene
from counterseal.model.text import text
from counterseal.model.verdict import Judgement, Sign


@signal(judgement=Judgement.CONTENT)
def link_shortened(scene: Scene) -> Iterator[Sign]:
    """Yield each shortened link."""
    letter = scene.letter
    for one in aims(letter):
        if "shortener" in one.traits and not one.at_home:
            covered = one.link.where != "text" and one.host not in one.link.text
            yield Sign(
                strength=0.6 if covered else 0.3,
                said=text("A link leads through {host}, which hides its target", host=one.host),
                spots=(one.link.url,),
            )
