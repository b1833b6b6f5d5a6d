"""
A link leads to a domain that was made to be taken for another.

What it sees
    The target of a link looks like our own domain, a partner's, or a brand's, without being it; or a brand's name stands
    below or inside somebody else's domain.

Why it matters
    The page behind it asks for a password, and the address above the page is all that gives it away.

When it is innocent
    Brands have domains that we do not know; so for brands the rules are as strict as for senders (`lore.resembling`). Mail
    that comes from the same domain has said so by its sender already.
"""

from __future__ import annotations

from collections.abc import Iterator

from counterseal.judge import signal
from counterseal.lore.aims import Aim, aims
from counterseal.lore.resembling import clearness, like_one_of, of_brand, ours_or_known
from counterseal.lore.scene import Scene
from counterseal.mail.likeness import Resemblance
from counterseal.model.text import text
from counterseal.model.verdict import Judgement, Sign

BELOW = 0.6
"""A brand's name below another domain: fan pages and shops have that too."""
MOST = 40


@signal(judgement=Judgement.CONTENT)
def link_to_lookalike(scene: Scene) -> Iterator[Sign]:
    """Yield each link to a look-alike."""
    seen: set[str] = set()
    for one in aims(scene.letter):
        if not one.house or one.host in seen or one.passing or one.at_home or len(seen) >= MOST:
            continue
        seen.add(one.host)
        found = _likeness(scene, one)
        if found is not None:
            yield Sign(
                strength=clearness(found),
                said=text(
                    "A link leads to {host}, which only looks like {target} ({shown})",
                    host=one.host, target=found.target, shown=found.shown,
                ),
                types=("credential_phishing",),
                spots=(one.link.url,),
            )  # fmt: skip
        elif "brand_below" in one.traits:
            yield Sign(
                strength=BELOW,
                said=text(
                    "A link leads to {host}, where the name of a brand stands in somebody else's domain", host=one.host
                ),
                types=("credential_phishing",),
                spots=(one.link.url,),
            )


def _likeness(scene: Scene, one: Aim) -> Resemblance | None:
    if ours_or_known(scene, one.house):
        return None
    found = of_brand(one.host) or scene.register.index.find(one.host)
    return found or like_one_of(scene.us.domains, one.host)
