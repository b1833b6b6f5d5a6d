"""
A domain that was made to be taken for that of somebody with whom we exchange mail.

What it sees
    The sender, or the place where answers go, has a domain that looks like one that we write to or get mail from, and is
    itself not known.

Why it matters
    The register holds the partners that somebody entered; the mailbox knows all of them. An intruder who reads along
    imitates whoever is about to be paid.

When it is innocent
    Two companies whose names are neighbours. Names that fall apart into words or syllables of their own are left out
    (`mail.one_letter`), and so is a domain that has been written to for long.
"""

from __future__ import annotations

from collections.abc import Iterator

from counterseal.judge import signal
from counterseal.lore.resembling import clearness, ours_or_known, senders
from counterseal.lore.scene import Scene
from counterseal.model.text import text
from counterseal.model.verdict import Judgement, Sign

LESS = 0.9
"""Somebody with whom there was mail is less sure than a partner whom a person entered."""


@signal(judgement=Judgement.IDENTITY)
def lookalike_of_correspondent(scene: Scene) -> Iterator[Sign]:
    """Yield each domain of the sender that looks like a known one."""
    if not len(scene.past.index) or scene.outgoing:
        return
    for domain, address in senders(scene.letter):
        found = None if ours_or_known(scene, domain) else scene.past.index.find(domain)
        if found is None or scene.us.ours(found.target) or scene.register.by_domain(found.target) is not None:
            continue  # those have signals of their own
        yield Sign(
            strength=clearness(found) * LESS,
            said=text(
                "{address} is new, and looks like {target}, with whom there was mail before ({shown})",
                address=address, target=found.target, shown=found.shown,
            ),
            types=("invoice_fraud",),
            spots=(address,),
        )  # fmt: skip
