"""
A word that a machine threw together stands in the subject.

What it sees
    Letters and digits, large and small ones mixed again and again, as a word of the subject (`egeZ2Fb4pfL`).

Why it matters
    Every message of a campaign gets another such word, so that no filter sees that they are one.

When it is innocent
    Numbers of orders and tickets are digits with a mark, or letters of one size; names of products and of programs have
    capital letters where words begin. In answers and in mail with a quotation nothing is said.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from counterseal.judge import signal
from counterseal.lore.bait import lone
from counterseal.lore.scene import Scene
from counterseal.model.text import text
from counterseal.model.verdict import Judgement, Sign

_WORD: Final = re.compile(r"(?<![\w:/@.+=-])[A-Za-z0-9]{11,40}(?![\w@.=]|://)", re.ASCII)
_CHANGES: Final = 5


@signal(judgement=Judgement.CONTENT)
def random_word_in_subject(scene: Scene) -> Iterator[Sign]:
    """Yield the word."""
    letter = scene.letter
    if letter.in_reply_to or letter.references:
        return
    words = [one for one in _WORD.findall(letter.subject[:300]) if _thrown(one)]
    if words and lone(scene):
        yield Sign(
            strength=0.6,
            said=text("The subject has a word that a machine threw together: {word}", word=words[0]),
            spots=(words[0],),
        )


def _thrown(word: str) -> bool:
    kinds = ["A" if one.isupper() else "0" if one.isdigit() else "a" for one in word]
    return len(set(kinds)) == 3 and sum(a != b for a, b in pairwise(kinds)) >= _CHANGES
