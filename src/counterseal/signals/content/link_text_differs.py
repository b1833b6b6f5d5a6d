"""
A link shows one address and leads to another.

What it sees
    The words that are clicked are an address themselves, and the link leads to another house than the one they show.

Why it matters
    It is the oldest trick of mail in HTML: one reads the bank's address and gets to a stranger's.

When it is innocent
    Services that send newsletters count clicks, so every link leads through them; so do the sender's own servers. They
    are left out, unless a brand's address is shown. Links that scanners rewrote are read as what they were.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from counterseal.judge import signal
from counterseal.lore.aims import aims, home, kin
from counterseal.lore.scene import Scene
from counterseal.mail.brands import owner
from counterseal.mail.link_hosts import CARRIERS, listed
from counterseal.mail.links import host_of, nested, unwrapped
from counterseal.mail.suffixes import parts, registered
from counterseal.model.text import text
from counterseal.model.verdict import Judgement, Sign

_TOPS: Final = frozenset(
    "com net org cn de uk fr it es nl be ch at eu us ca br mx jp kr tw hk in au ru pl tr info biz io gov edu co test example".split()
)
"""A word with a dot is a domain if it ends in one of these; `report.pdf` and `node.js` are none."""
_ADDRESS: Final = re.compile(r"\s*(?:https?://|www\.)?[^\s@/]{1,253}(?:/\S*)?\s*[.,]?", re.IGNORECASE)


@signal(judgement=Judgement.CONTENT)
def link_text_differs(scene: Scene) -> Iterator[Sign]:
    """Yield each link that leads elsewhere than it says."""
    letter = scene.letter
    mine = home(letter)
    for one in aims(letter):
        words = one.link.text
        if not one.house or "." not in words or len(words) > 300 or one.link.where == "text" or one.passing:
            continue
        shown = _shown(words)
        if (
            not shown
            or (one.at_home and not owner(shown))
            or listed(shown, CARRIERS)
            or kin(shown, one.house)
            or kin(shown, registered(host_of(nested(one.url))))
        ):
            continue
        yield Sign(
            strength=0.5 if one.at_home else 1.0 if owner(shown) or kin(shown, mine) else 0.7,
            said=text("A link shows {shown} and leads to {host}", shown=shown, host=one.host),
            types=("credential_phishing",),
            spots=(words, one.link.url),
        )


def _shown(words: str) -> str:
    """The registered domain of the address that the words are; empty if they are none."""
    if _ADDRESS.fullmatch(words) is None:
        return ""
    house = registered(host_of(unwrapped(words.strip().rstrip(".,"))))
    sure = "://" in words or words.lstrip()[:4].lower() == "www."
    return house if "." in house and parts(house)[1] and (sure or house.rpartition(".")[2] in _TOPS) else ""
