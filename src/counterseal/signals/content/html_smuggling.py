"""
A page that builds a file on your machine.

What it sees
    A script, in the mail or in an attached page, that puts a file together out of text and hands it to the reader as a
    download.

Why it matters
    The file never passes a filter: it does not exist before the page is opened. Mail has no honest use for it.

When it is innocent
    Web applications offer downloads this way, and a saved page may hold such a script; only a script that also unpacks or
    carries the file counts. Mail with a script that builds nothing is not meant.
"""

from __future__ import annotations

from collections.abc import Iterator

from counterseal.judge import signal
from counterseal.lore.scene import Scene
from counterseal.model.text import text
from counterseal.model.verdict import Judgement, Sign


@signal(judgement=Judgement.CONTENT)
def html_smuggling(scene: Scene) -> Iterator[Sign]:
    """Yield the mail itself, and each page that builds a file."""
    if scene.letter.markup.smuggles:
        yield Sign(strength=1.0, said=text("A script in the mail builds a file on your machine"), types=("malware",))
    for one in scene.letter.documents:
        if "smuggling" in one.traits:
            said = text("{file} builds a file on your machine when it is opened", file=one.name)
            yield Sign(strength=0.9, said=said, types=("malware",), spots=(one.name,))
