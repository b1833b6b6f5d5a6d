"""
A file that runs something when it is opened.

What it sees
    A program, script, shortcut, disk image, installer or help file, as an attachment or inside an archive; a file under
    the button of a OneNote page; an object that breaks an old equation editor. Told by the bytes, and by the names in
    archives that cannot be unpacked.

Why it matters
    One double click and the mailbox's password, and everything on the machine, is somebody else's. Invoices and orders are
    never programs.

When it is innocent
    Developers send scripts and patches to one another: code is told apart from what Windows runs. A big archive of
    software holds scripts, too. A shortcut to a web page is weak.
"""

from __future__ import annotations

from collections.abc import Iterator

from counterseal.judge import signal
from counterseal.lore.scene import Scene
from counterseal.mail.documents.risks import dangers, top
from counterseal.model.text import text
from counterseal.model.verdict import Judgement, Sign


@signal(judgement=Judgement.CONTENT)
def dangerous_attachment(scene: Scene) -> Iterator[Sign]:
    """Yield the most dangerous file."""
    found = [(strength, name, one) for one in scene.letter.documents for strength, name in dangers(one)]
    if not found:
        return
    strength, name, one = max(found, key=lambda each: each[0])
    if "exploit" in one.traits:
        said = text("{file} holds an object that breaks old office programs, to start something unseen", file=name)
    elif top(one) and name == one.name:
        said = text("{file} starts something when it is opened: it is no document", file=name)
    else:
        said = text("Inside an attachment is {file}, which starts something when it is opened", file=name)
    yield Sign(strength=strength, said=said, types=("malware",), spots=(name,))
