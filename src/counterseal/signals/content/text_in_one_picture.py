"""
The whole message is a picture that is clicked.

What it sees
    Hardly any words, and a picture from the net or in the mail that leads somewhere when it is clicked.

Why it matters
    What stands in a picture no program reads, and the link is all that is left to act on.

When it is innocent
    Advertising is made this way, and says in its headers that it is sent to many: there it counts less. A photograph that somebody sends leads
    nowhere. So it counts little.
"""

from __future__ import annotations

from collections.abc import Iterator

from counterseal.judge import signal
from counterseal.lore.scene import Scene
from counterseal.mail.links import host_of
from counterseal.model.text import text
from counterseal.model.verdict import Judgement, Sign

_FEW = 80
_LONGEST = 800
"""Signs and spaces between few letters are not many."""


@signal(judgement=Judgement.CONTENT)
def text_in_one_picture(scene: Scene) -> Iterator[Sign]:
    """Yield where the picture leads."""
    letter = scene.letter
    if not letter.html or not 1 <= letter.markup.pictures <= 4 or scene.outgoing:
        return
    clicked = [one for one in letter.links if one.picture and one.url[:4].lower() == "http"]
    if not clicked or len(letter.text) > _LONGEST or sum(one.isalnum() for one in letter.text) > _FEW:
        return
    if len({host_of(one.url) for one in letter.links if one.where == "html"}) <= 2:
        yield Sign(
            strength=0.25 if letter.bulk else 0.4,
            said=text("The message is nothing but a picture that leads to {host}", host=host_of(clicked[0].url)),
            spots=(clicked[0].url[:200],),
        )
