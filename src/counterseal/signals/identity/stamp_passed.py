"""
Our own mail server confirmed the sender's domain.

What it sees
    The stamp of the receiver's own server says that DMARC passed for a domain that is no free mail service.

Why it matters
    The domain in From is the true one. That says nothing about who owns it: swindlers confirm their own domains as well,
    so it speaks for the sender a little, and only together with knowing the domain.

When it is innocent
    It speaks for the sender. Without a stamp that is known to be our own server's nothing is said.
"""

from __future__ import annotations

from collections.abc import Iterator

from counterseal.judge import signal
from counterseal.lore.scene import Scene
from counterseal.mail.addresses import free_mail
from counterseal.mail.suffixes import registered
from counterseal.model.text import text
from counterseal.model.verdict import Judgement, Sign


@signal(judgement=Judgement.IDENTITY, innocent=True)
def stamp_passed(scene: Scene) -> Iterator[Sign]:
    """Yield the confirmed domain."""
    letter, auth = scene.letter, scene.letter.auth
    if not auth.trusted or auth.dmarc != "pass" or not letter.domain or free_mail(letter.sender.address):
        return
    house = registered(letter.domain)
    vouched = [one for one in (*auth.dkim_domains, auth.spf_domain) if one]
    if len(letter.senders) == 1 and (not vouched or any(registered(one) == house for one in vouched)):
        yield Sign(
            strength=0.4,
            said=text("Our server {by} confirmed that this came from {domain}", by=auth.by, domain=letter.domain),
        )
