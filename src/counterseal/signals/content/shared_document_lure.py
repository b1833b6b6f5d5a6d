"""
Somebody shared a document.

What it sees
    A file that was shared, or a document that waits for a signature, behind a link to another house than the
    sender's.

Why it matters
    The page behind the link shows a sign-in before it shows a document. There is no document.

When it is innocent
    Real services link to themselves. From somebody we know, and where links lead home, it counts little.
"""

from __future__ import annotations

from collections.abc import Iterator

from counterseal.judge import signal
from counterseal.lore.acts import clear, words
from counterseal.lore.bait import all_far, lone, to_open
from counterseal.lore.scene import Scene
from counterseal.model.text import text
from counterseal.model.verdict import Judgement, Sign


@signal(judgement=Judgement.CONTENT)
def shared_document_lure(scene: Scene) -> Iterator[Sign]:
    """Yield the words about the document."""
    letter = scene.letter
    shared = clear(scene, "shared_document")
    if shared < 0.5 or scene.outgoing or not (letter.links or to_open(letter)):
        return
    away = (all_far(letter) or bool(to_open(letter))) and lone(scene)
    yield Sign(
        strength=min(1.0, shared * (0.8 if away else 0.15)),
        said=text("A document is said to wait: “{words}”", words=words(scene, "shared_document")[0]),
        types=("credential_phishing",),
        spots=words(scene, "shared_document", "login_here"),
    )
