"""
A link leads to a domain that a machine made up.

What it sees
    A link to another house than the sender's, whose registered name is letters and digits thrown together, or a word with a
    long number behind.

Why it matters
    Domains for one night are bought by the thousand, under names that a program made up.

When it is innocent
    Counters of clicks and stores of files have thrown letters in their hosts, but below a plain name: only the registered
    name is looked at. Initials, names in pinyin and names that are a number are left alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from counterseal.judge import signal
from counterseal.lore.aims import aims
from counterseal.lore.resembling import ours_or_known
from counterseal.lore.scene import Scene
from counterseal.mail.made_names import machine_made
from counterseal.mail.name_words import chosen
from counterseal.mail.suffixes import core
from counterseal.model.text import text
from counterseal.model.verdict import Judgement, Sign

_NUMBERED: Final = re.compile(r"[a-z]{3}[a-z-]*\d{4,}")
_INNOCENT: Final = frozenset({"free_hosting", "shortener", "ip_host", "punycode"})


@signal(judgement=Judgement.CONTENT)
def link_to_random_domain(scene: Scene) -> Iterator[Sign]:
    """Yield each such link."""
    seen: set[str] = set()
    for one in aims(scene.letter):
        if one.at_home or one.passing or one.house in seen or not _INNOCENT.isdisjoint(one.traits):
            continue
        seen.add(one.house)
        name = core(one.host)
        made = machine_made(name)
        if made and chosen(name):
            continue
        strength = 0.3 + 0.7 * made if made else 0.35 if _NUMBERED.fullmatch(name) is not None else 0.0
        if strength and not ours_or_known(scene, one.house):
            yield Sign(
                strength=min(1.0, strength) * (0.6 if one.link.where == "text" else 1.0),
                said=text("A link leads to {host}, a domain that looks thrown together by a machine", host=one.host),
                types=("credential_phishing",),
                spots=(one.link.url,),
            )
