"""
A parcel waits.

What it sees
    A delivery that failed, a customs or delivery fee, an address to be corrected; with a link to another house
    than the sender's.

Why it matters
    Somebody always waits for a parcel. The small fee wants the card, the form wants the rest.

When it is innocent
    Couriers and shops write so, and link to their own house: nearly nothing then.
"""

from __future__ import annotations

from collections.abc import Iterator

from counterseal.judge import signal
from counterseal.lore.acts import clear, words
from counterseal.lore.bait import all_far, known, to_open
from counterseal.lore.scene import Scene
from counterseal.model.text import text
from counterseal.model.verdict import Judgement, Sign


@signal(judgement=Judgement.CONTENT)
def parcel_lure(scene: Scene) -> Iterator[Sign]:
    """Yield the words about the parcel."""
    letter = scene.letter
    parcel = clear(scene, "parcel")
    if parcel < 0.5 or scene.outgoing or not (letter.links or letter.attachments):
        return
    away = (all_far(letter) or bool(to_open(letter))) and not known(scene)
    pressed = clear(scene, "login_here", "deadline", "threat", "payment_request", "credentials") >= 0.5
    yield Sign(
        strength=min(1.0, parcel * (1.0 if away and pressed else 0.75 if away else 0.15)),
        said=text("A parcel or delivery is said to wait: “{words}”", words=words(scene, "parcel")[0]),
        types=("credential_phishing",),
        spots=words(scene, "parcel"),
    )
