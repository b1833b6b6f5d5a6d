"""
A domain that was made to be taken for a partner's.

What it sees
    The sender, or the place where answers go, has a domain that is in nobody's register and looks like that of a partner
    who is in ours.

Why it matters
    Whoever wants a partner's money to go elsewhere needs an address that passes for the partner's. Such a domain costs a
    few euros and has no other use.

When it is innocent
    A partner's second domain, until it is entered in the register; one that we have been writing to is silent.
"""

from __future__ import annotations

from collections.abc import Iterator

from counterseal.judge import signal
from counterseal.lore.resembling import clearness, ours_or_known, senders
from counterseal.lore.scene import Scene
from counterseal.model.text import text
from counterseal.model.verdict import Judgement, Sign


@signal(judgement=Judgement.IDENTITY)
def lookalike_of_partner(scene: Scene) -> Iterator[Sign]:
    """Yield each domain of the sender that looks like a partner's."""
    if not scene.register.domains or scene.outgoing:
        return
    for domain, address in senders(scene.letter):
        found = None if ours_or_known(scene, domain) else scene.register.index.find(domain)
        if found is not None:
            partner = scene.register.by_domain(found.target)
            yield Sign(
                strength=clearness(found),
                said=text(
                    "{address} only looks like an address of {partner}, whose domain is {target} ({shown})",
                    address=address, partner=partner.name if partner else found.target, target=found.target, shown=found.shown,
                ),
                types=("invoice_fraud", "payment_change"),
                spots=(address,),
            )  # fmt: skip
