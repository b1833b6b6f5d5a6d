"""
An account or a password wants to be confirmed.

What it sees
    Words that an account must be verified, a password expires or a sign-in was odd, with a way to obey: a link to
    another house than the sender's, a form in the mail, or an HTML file.

Why it matters
    Passwords are stolen in this way more than in any other. Services that need something say so after one has
    signed in by one's own way.

When it is innocent
    Real services write so as well, when somebody signs in or resets a password. Their links lead home to the house
    that wrote: then it counts little.
"""

from __future__ import annotations

from collections.abc import Iterator

from counterseal.judge import signal
from counterseal.lore.acts import clear, words
from counterseal.lore.bait import all_far, asks_password, far_links, known, to_open
from counterseal.lore.scene import Scene
from counterseal.model.text import text
from counterseal.model.verdict import Judgement, Sign


@signal(judgement=Judgement.CONTENT)
def asks_for_password(scene: Scene) -> Iterator[Sign]:
    """Yield the words of it."""
    letter = scene.letter
    wanted = clear(scene, "credentials")
    if wanted < 0.5 or scene.outgoing:
        return
    typed = asks_password(letter) or any(name.lower().endswith((".html", ".htm", ".shtml")) for name in to_open(letter))
    obey = clear(scene, "login_here", "threat", "deadline")
    if not typed and not letter.links and obey < 0.5:
        return
    if typed or (all_far(letter) and not known(scene)):
        strength = min(1.0, wanted * (1.1 if obey >= 0.5 else 0.8) + (0.2 if typed else 0.0))
    else:
        strength = wanted * (0.5 if obey >= 0.5 and not known(scene) and far_links(letter) else 0.25)
    yield Sign(
        strength=strength,
        said=text(
            "An account or password is to be confirmed or renewed: “{words}”", words=words(scene, "credentials")[0]
        ),
        types=("credential_phishing",),
        spots=words(scene, "credentials", "login_here"),
    )
