"""
A link leads to a number instead of a name.

What it sees
    The host of a link is an address of the internet protocol, in any way of writing that browsers understand.

Why it matters
    A house that wants to be found has a name. Numbers are where stolen machines and rented ones serve pages for a day.

When it is innocent
    Administrators write of machines in their own network: private numbers are left out, and in plain text little is said.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from counterseal.judge import signal
from counterseal.lore.aims import aims
from counterseal.lore.scene import Scene
from counterseal.model.text import text
from counterseal.model.verdict import Judgement, Sign

_PRIVATE: Final = re.compile(
    r"(?:0\.0\.|10\.|127\.|192\.168\.|169\.254\.|172\.(?:1[6-9]|2\d|3[01])\.)|\[(?:::1|f[cde])", re.IGNORECASE
)


@signal(judgement=Judgement.CONTENT)
def link_to_ip(scene: Scene) -> Iterator[Sign]:
    """Yield each link to a number."""
    for one in aims(scene.letter):
        if "ip_host" in one.traits and _PRIVATE.match(one.host) is None:
            plain = one.link.where == "text"
            yield Sign(
                strength=0.3 if plain else 1.0,
                said=text("A link leads to a number, {host}, instead of a name", host=one.host),
                types=("credential_phishing",),
                spots=(one.link.url,),
            )
