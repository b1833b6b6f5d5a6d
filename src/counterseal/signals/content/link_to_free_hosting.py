"""
A link leads to a page that anybody may put up without a name.

What it sees
    A link leads to free pages or forms, to a machine behind a changing number, or to a network of files that cannot be taken
    down.

Why it matters
    Most pages that ask for passwords stand there for a day or two, below a domain that no filter can block.

When it is innocent
    Forms and shared documents are in honest mail as well. Free pages alone say little; less in plain text, nothing if the
    sender writes from there. On lists of developers only what cannot be taken down counts.
"""

from __future__ import annotations

from collections.abc import Iterator

from counterseal.judge import signal
from counterseal.lore.aims import Aim, aims
from counterseal.lore.scene import Scene
from counterseal.model.text import text
from counterseal.model.verdict import Judgement, Sign

_USUAL = frozenset(
    "google.com office.com cloud.microsoft wordpress.com appspot.com wetransfer.com t.me github.io gitlab.io qq.com evernote.com linktr.ee typeform.com jotform.com "
    "surveymonkey.com cloudfront.net amazonaws.com blogspot.com substack.com notion.site squarespace.com zoho.com mega.nz wjx.cn jinshuju.net".split()
)
"""Where much honest mail leads too."""


@signal(judgement=Judgement.CONTENT)
def link_to_free_hosting(scene: Scene) -> Iterator[Sign]:
    """Yield each link to such a page."""
    letter = scene.letter
    for one in aims(letter):
        clear = _clear(one)
        if not clear or (letter.listed and clear < 0.7) or one.at_home or one.leaves:
            continue
        yield Sign(
            strength=clear * (0.5 if one.link.where == "text" or letter.listed else 1.0),
            said=text("A link leads to {host}, where anybody can put up a page without a name", host=one.host),
            types=("credential_phishing",),
            spots=(one.link.url,),
        )


def _clear(one: Aim) -> float:
    if "ipfs" in one.traits:
        return 1.0
    if "dynamic_dns" in one.traits:
        return 0.8
    if "free_hosting" not in one.traits or (
        one.link.picture and not one.link.text and one.url.endswith((".png", ".jpg", ".gif"))
    ):
        return 0.0
    usual = any(one.host == house or one.host.endswith("." + house) for house in _USUAL)
    return 0.25 if usual else 0.7
