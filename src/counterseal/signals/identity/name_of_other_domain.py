"""
The name before the address names another domain.

What it sees
    A display name with a domain in it ("service.example.com", "Example.com Support") that is not the domain of the address.

Why it matters
    The name is all that a phone shows, and a domain in it looks like a sender.

When it is innocent
    Shops name themselves after their site and write from another country's domain of the same name, from a host of their
    mailing service with answers to themselves, or with a stamp that their own domain signed. Names with a dot in them
    (Dr. Wu, Node.js) are no domains.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from counterseal.judge import signal
from counterseal.lore.scene import Scene
from counterseal.mail.addresses import domain_of
from counterseal.mail.suffixes import core, registered
from counterseal.model.text import text
from counterseal.model.verdict import Judgement, Sign

_DOMAIN = re.compile(
    r"(?<![\w@.-])(?:[a-z0-9][a-z0-9-]{0,62}\.){1,4}(?:com|net|org|info|biz|gov|edu|co|io|eu|de|fr|it|es|nl|pl|pt|ch|at|be|uk|us|ca|au|in|jp|kr|cn|hk|tw|ru|br|mx|tr|vn|sg)(?![\w@.-]*\w)",
    re.IGNORECASE,
)
_NO_DOMAINS = frozenset({"asp.net", "vb.net", "ado.net", "socket.io"})


@signal(judgement=Judgement.IDENTITY)
def name_of_other_domain(scene: Scene) -> Iterator[Sign]:
    """Yield the domain in the name."""
    letter = scene.letter
    name = letter.sender.name
    if "." not in name or not letter.domain or letter.listed or scene.outgoing or " via " in name.lower():
        return
    own = {letter.domain, *letter.auth.dkim_domains} if letter.auth.trusted else {letter.domain}
    houses = {registered(one) for one in own}
    answers = {registered(domain_of(one.address)) for one in letter.reply_to}
    for found in _DOMAIN.finditer(name):
        said = found.group().lower()
        if said in _NO_DOMAINS or registered(said) in houses or core(said) == core(letter.domain):
            continue
        yield Sign(
            strength=1.0 if scene.us.ours(said) else 0.2 if registered(said) in answers else 0.7,
            said=text("The name says {name}, but it was sent from {sender}", name=said, sender=letter.sender.address),
            spots=(found.group(), letter.sender.address),
        )
