"""
Failures would come back to a domain that a machine made up.

What it sees
    A Return-Path of another house than the sender's, whose domain is letters and digits thrown together.

Why it matters
    The return path is where the mail really came from, and hardly anybody sees it. Who sends from domains that are thrown
    away after a night writes a better one into From.

When it is innocent
    Services that send for others collect failures below plain domains; thrown letters stand only before the registered name
    there, or before the @, and are not looked at. Initials and names in pinyin are no thrown letters.
"""

from __future__ import annotations

from collections.abc import Iterator

from counterseal.judge import signal
from counterseal.lore.scene import Scene
from counterseal.mail.addresses import domain_of
from counterseal.mail.made_names import machine_made
from counterseal.mail.name_words import chosen
from counterseal.mail.suffixes import core, registered
from counterseal.model.text import text
from counterseal.model.verdict import Judgement, Sign


@signal(judgement=Judgement.IDENTITY)
def random_return_path(scene: Scene) -> Iterator[Sign]:
    """Yield the return path."""
    letter = scene.letter
    host = domain_of(letter.return_path)
    if "." not in host or host == letter.domain or scene.outgoing:
        return
    name = core(host)
    made = machine_made(name)
    if not made or chosen(name) or registered(host) == registered(letter.domain):
        return
    yield Sign(
        strength=min(1.0, 0.4 + made / 2),
        said=text(
            "Failures would be reported to {domain}, a domain that looks thrown together by a machine",
            domain=registered(host),
        ),
        spots=(letter.return_path,),
    )
