"""
The sender's domain is a page that anybody may put up without a name.

What it sees
    A sender's address below a domain where anybody gets a name of their own for nothing: free pages, names for machines at
    home, the test name that a new customer of Microsoft gets (`onmicrosoft.com`).

Why it matters
    Such a name is there in a minute and nobody's. Whoever has a house has a domain, and writes from it.

When it is innocent
    Young firms that have set up their mail yesterday, and forms that send to their own owner. So it counts for something
    only, and not for those whom we write to. Free mailboxes are no such pages.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from counterseal.judge import signal
from counterseal.lore.resembling import ours_or_known
from counterseal.lore.scene import Scene
from counterseal.mail.addresses import free_mail
from counterseal.mail.brands import owner
from counterseal.mail.link_hosts import DYNAMIC, FREE_HOSTING, listed
from counterseal.model.text import text
from counterseal.model.verdict import Judgement, Sign

_FIRST: Final = frozenset({"onmicrosoft.com", "onmicrosoft.cn", "onmicrosoft.de"})


@signal(judgement=Judgement.IDENTITY)
def sender_on_free_host(scene: Scene) -> Iterator[Sign]:
    """Yield the address."""
    domain = scene.letter.domain
    above = domain.partition(".")[2]
    if (
        not above
        or scene.outgoing
        or not (listed(above, FREE_HOSTING) or listed(domain, DYNAMIC) or listed(above, _FIRST))
    ):
        return
    address = scene.letter.sender.address
    if free_mail(address) or owner(domain) or ours_or_known(scene, domain) or scene.past.wrote_to(address):
        return
    yield Sign(
        strength=0.6,
        said=text("{sender} is an address below a domain where anybody gets a name for nothing", sender=address),
        spots=(address,),
    )
