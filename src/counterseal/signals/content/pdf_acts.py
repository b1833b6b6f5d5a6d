"""
A PDF that does something by itself.

What it sees
    A PDF that starts a program, opens a web page or runs a script when it is opened; a script of the whole document.

Why it matters
    A letter is read. One that acts wants what its reader was not asked for.

When it is innocent
    Most PDFs say at which page to begin, and forms calculate with scripts in their fields: neither counts. Files that open
    the window for printing are common in offices.
"""

from __future__ import annotations

from collections.abc import Iterator

from counterseal.judge import signal
from counterseal.lore.scene import Scene
from counterseal.model.text import text
from counterseal.model.verdict import Judgement, Sign


@signal(judgement=Judgement.CONTENT)
def pdf_acts(scene: Scene) -> Iterator[Sign]:
    """Yield each PDF that acts."""
    for one in scene.letter.documents:
        if one.kind != "pdf":
            continue
        if "launch" in one.traits:
            said = text("{file} starts a program when it is clicked or opened", file=one.name)
            yield Sign(strength=1.0, said=said, types=("malware",), spots=(one.name,))
        elif "open_action" in one.traits:
            said = text("{file} does something by itself when it is opened, beyond showing a page", file=one.name)
            yield Sign(strength=0.8, said=said, types=("malware",), spots=(one.name,))
        elif "document_script" in one.traits and "form" not in one.traits:
            said = text("{file} runs a script when it is opened", file=one.name)
            yield Sign(strength=0.4, said=said, types=("malware",), spots=(one.name,))
