"""
A domain that was made to be taken for a brand's.

What it sees
    The sender, or the place where answers go, has a domain that looks like that of a bank, a mail provider, a courier or a
    market place (`mail.brand_table`), and is none of that brand's domains.

Why it matters
    Notices of well-known houses are believed unread. A brand needs no second domain that differs by one letter.

When it is innocent
    Brands have more domains than we know. So another suffix counts only below those that cost nothing, and names that are
    short or words of every day only where letters are disguised.
"""

from __future__ import annotations

from collections.abc import Iterator

from counterseal.judge import signal
from counterseal.lore.resembling import clearness, of_brand, ours_or_known, senders
from counterseal.lore.scene import Scene
from counterseal.mail.brands import owner
from counterseal.model.text import text
from counterseal.model.verdict import Judgement, Sign

WORD = 0.7
"""A word beside a brand's name: services that send for a brand have such domains as well."""


@signal(judgement=Judgement.IDENTITY)
def lookalike_of_brand(scene: Scene) -> Iterator[Sign]:
    """Yield each domain of the sender that looks like a brand's."""
    for domain, address in senders(scene.letter):
        found = of_brand(domain)
        if found is not None and not ours_or_known(scene, domain):
            yield Sign(
                strength=clearness(found) * (WORD if found.trick == "extra word" else 1.0),
                said=text(
                    "{address} only looks like an address of {brand}, whose domain is {target} ({shown})",
                    address=address, brand=owner(found.target), target=found.target, shown=found.shown,
                ),
                types=("credential_phishing",),
                spots=(address,),
            )  # fmt: skip
