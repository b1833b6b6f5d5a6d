"""
The sender's domain is letters thrown together.

What it sees
    A domain whose name no person chose: pairs of letters that follow one another in no language, letters and digits mixed. Or, weaker,
    four and more labels below it, or one that mixes letters and digits again and again (`9hiwa1`).

Why it matters
    Domains for one night are bought by the thousand, under names that a program made up.

When it is innocent
    Initials look alike (companies in China are often called after the first letters of four to eight words), and a few
    mailing services have hosts with thrown names below a plain domain. Of these only what stands under From counts, and names must be long; domains that we write to are left alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from counterseal.judge import signal
from counterseal.lore.scene import Scene
from counterseal.mail.made_names import machine_made
from counterseal.mail.name_words import chosen
from counterseal.mail.suffixes import parts, registered
from counterseal.model.text import text
from counterseal.model.verdict import Judgement, Sign

_MIXED: Final = re.compile(r"(?=[a-z0-9]{6,}$)[a-z0-9]*(?:\d[a-z]+\d|[a-z]{2}\d+[a-z]{2,}\d*)[a-z0-9]*", re.ASCII)


@signal(judgement=Judgement.IDENTITY)
def random_sender_domain(scene: Scene) -> Iterator[Sign]:
    """Yield the domain."""
    letter = scene.letter
    if not letter.domain or scene.outgoing or scene.us.ours(letter.domain):
        return
    below, name, _ = parts(letter.domain)
    if name.startswith("xn--"):
        return
    made = 0.0 if chosen(name) else machine_made(name)
    if not made and (not below or not _thrown(below)):
        return
    if scene.past.established(registered(letter.domain)) or scene.register.by_domain(letter.domain) is not None:
        return
    yield Sign(
        strength=min(1.0, made) or 0.5,
        said=text("The sender's domain {domain} looks thrown together by a machine", domain=letter.domain),
        spots=(letter.domain,),
    )


def _thrown(below: str) -> bool:
    """Whether what stands below the registered name was made up: very many labels, or mixed letters and digits."""
    labels = below.split(".")
    return len(labels) >= 4 or any(_MIXED.fullmatch(one) is not None for one in labels)
