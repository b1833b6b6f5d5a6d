"""
A subject that shouts.

What it sees
    A subject in capitals, with rows of exclamation marks, or with warning signs and pictures in it.

Why it matters
    Bait competes with every other mail for one look.

When it is innocent
    Newsletters shout as well, and some people write in capitals. It counts very little.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from counterseal.judge import signal
from counterseal.lore.scene import Scene
from counterseal.model.text import text
from counterseal.model.verdict import Judgement, Sign

_SIGNS = re.compile("[!！?？]{2,}|[\u2600-\u27bf\u2b50-\u2b55\U0001f300-\U0001faff]|[$€£]{2,}")
_WORDS = re.compile(r"(?<![A-Za-z0-9_])[A-Za-z]{4,}(?![A-Za-z0-9_])")
_MARK = re.compile(r"^(?:\s*(?:\[[^\]]{0,60}\]|(?:re|aw|fw|fwd|wg|tr|rv)\s*:))+", re.IGNORECASE)


@signal(judgement=Judgement.CONTENT)
def shouting(scene: Scene) -> Iterator[Sign]:
    """Yield the subject."""
    subject = _MARK.sub("", scene.letter.subject[:300])
    if not subject or scene.outgoing:
        return
    loud = [one for one in _WORDS.findall(subject) if one.isupper()]
    long = _WORDS.findall(subject)
    capitals = len(loud) >= 3 and len(loud) >= 0.7 * len(long)
    if capitals or _SIGNS.search(subject) is not None:
        yield Sign(
            strength=0.4 if capitals else 0.3,
            said=text("The subject shouts: {subject}", subject=subject.strip()[:120]),
            spots=(subject.strip()[:120],),
        )
