"""
A voicemail or fax has arrived.

What it sees
    A voice message, missed call or fax that is to be heard or seen by a link to another house or in a file.

Why it matters
    One wants to know who called. The player is a sign-in page.

When it is innocent
    Telephone systems send sound files and faxes, from their own house.
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
def voicemail_lure(scene: Scene) -> Iterator[Sign]:
    """Yield the words about the message."""
    letter = scene.letter
    voice = clear(scene, "voice_fax")
    if voice < 0.5 or scene.outgoing or not (letter.links or letter.attachments):
        return
    away = (all_far(letter) or bool(to_open(letter))) and lone(scene)
    yield Sign(
        strength=min(1.0, voice * (0.9 if away else 0.15)),
        said=text("A voicemail or fax is said to wait: “{words}”", words=words(scene, "voice_fax")[0]),
        types=("credential_phishing",),
        spots=words(scene, "voice_fax"),
    )
