"""
The writer does not know to whom they write.

What it sees
    "Dear customer", "dear user", "dear friend", or the address itself where a name belongs.

Why it matters
    Whoever has an account with a house is known there by name. Bait is written once for all.

When it is innocent
    Newsletters and strangers with a real question greet like this as well; it counts little.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from counterseal.judge import signal
from counterseal.lore.acts import clear, words
from counterseal.lore.scene import Scene
from counterseal.mail.addresses import local_of
from counterseal.model.text import text
from counterseal.model.verdict import Judgement, Sign

_HELLO = re.compile(
    r"^\W{0,8}(?:dear|hello|hi|hey|attention|attn|hallo|guten tag|hola|estimad[oa]|ol[áa]|prezad[oa]|bonjour|cher|ciao|gentile|beste|尊敬的|亲爱的|親愛的)?\W{0,4}([\w.+-]{2,64}(?:@[\w.-]{3,255})?)\W{0,4}(?:\n|,|，|:|：|$)",
    re.IGNORECASE,
)


@signal(judgement=Judgement.CONTENT)
def greets_nobody(scene: Scene) -> Iterator[Sign]:
    """Yield the greeting."""
    letter = scene.letter
    if scene.outgoing:
        return
    hello = _HELLO.match(letter.fresh[:400])
    named = hello.group(1).lower() if hello is not None else ""
    if "@" in named and any(local_of(one.address) == local_of(named) for one in letter.everyone):
        yield Sign(
            strength=0.8,
            said=text("It greets an address and not a person: {words}", words=named),
            spots=(hello.group(1),) if hello else (),
        )
        return
    vague = clear(scene, "greeting_generic")
    if vague >= 0.5:
        yield Sign(
            strength=0.3,
            said=text("It greets nobody by name: “{words}”", words=words(scene, "greeting_generic")[0]),
            spots=words(scene, "greeting_generic"),
        )
