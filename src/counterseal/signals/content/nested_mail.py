"""
A message as an attachment.

What it sees
    An attached message from somebody outside. A little stronger when a password can be typed into it.

Why it matters
    What is wrapped once more passes filters that look at the outer message only, and its links are not rewritten by the
    company's own protection.

When it is innocent
    Colleagues and partners forward mail as an attachment, servers return it, lists bundle it. It says little by itself.
"""

from __future__ import annotations

from collections.abc import Iterator

from counterseal.judge import signal
from counterseal.lore.bait import known
from counterseal.lore.scene import Scene
from counterseal.mail.documents.risks import top
from counterseal.model.text import text
from counterseal.model.verdict import Judgement, Sign


@signal(judgement=Judgement.CONTENT)
def nested_mail(scene: Scene) -> Iterator[Sign]:
    """Yield each attached message of a stranger."""
    letter = scene.letter
    if not letter.documents or letter.auto or letter.listed:
        return
    for one in letter.documents:
        if one.kind in {"mail", "msg"} and top(one) and not known(scene):
            strength = 0.7 if "password" in one.traits else 0.2
            said = text("{file} is a message inside the message", file=one.name)
            yield Sign(strength=strength, said=said, spots=(one.name,))
