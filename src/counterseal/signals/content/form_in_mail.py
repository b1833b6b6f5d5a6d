"""
Something can be typed into the message itself.

What it sees
    A form in the HTML of the message: with a field for a password, or one that sends what is typed to another house than
    the sender's.

Why it matters
    No house asks for a password inside a mail. What is typed there goes to whoever wrote it.

When it is innocent
    Surveys and search fields that send to the sender's own house.
"""

from __future__ import annotations

from collections.abc import Iterator

from counterseal.judge import signal
from counterseal.lore.aims import aims
from counterseal.lore.scene import Scene
from counterseal.model.text import text
from counterseal.model.verdict import Judgement, Sign


@signal(judgement=Judgement.CONTENT)
def form_in_mail(scene: Scene) -> Iterator[Sign]:
    """Yield for a field for a password, else for a form that sends elsewhere."""
    letter = scene.letter
    if letter.markup.passwords:
        yield Sign(
            strength=1.0,
            said=text("The message itself has a field for a password"),
            types=("credential_phishing",),
        )
    elif letter.markup.forms:
        away = [one for one in aims(letter) if one.link.where == "form" and one.house and not one.at_home]
        if away:
            yield Sign(
                strength=0.6,
                said=text("What is typed into the message is sent to {host}", host=away[0].host),
                types=("credential_phishing",),
                spots=(away[0].link.url,),
            )
