"""
A file that is something else than its name says.

What it sees
    A name that promises a PDF, a picture or a document, and bytes that are a program, a web page or an archive.

Why it matters
    The name is for the reader, the bytes are for the machine, and somebody wanted the two to differ.

When it is innocent
    Programs save a page or a list as `.doc` or `.xls`, and a picture of one form under the ending of another: what is as
    harmless as what was promised does not count.
"""

from __future__ import annotations

from collections.abc import Iterator

from counterseal.judge import signal
from counterseal.lore.scene import Scene
from counterseal.mail.documents.kinds import RUNNABLE
from counterseal.model.text import text
from counterseal.model.verdict import Judgement, Sign


@signal(judgement=Judgement.CONTENT)
def disguised_kind(scene: Scene) -> Iterator[Sign]:
    """Yield each file whose name lies."""
    for one in scene.letter.documents:
        if "wrong_kind" in one.traits:
            runs = one.kind in RUNNABLE
            said = text(
                "{file} is not what its name says: its content is of the kind {kind}", file=one.name, kind=one.kind
            )
            yield Sign(strength=1.0 if runs else 0.7, said=said, types=("malware",) if runs else (), spots=(one.name,))
