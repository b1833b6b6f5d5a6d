"""
A PDF that is made to be clicked.

What it sees
    A PDF with hardly any words, of a page or two, on which a picture or a button leads to a web page; or a picture over
    much of a page that leads there. The page belongs neither to the sender nor to us.

Why it matters
    The link that a filter would have seen in the mail stands in the file instead, and the words are a picture so that no
    machine reads them.

When it is innocent
    Flyers and tickets link to the house that sent them. A receipt has words. A document with links in its text is not
    meant.
"""

from __future__ import annotations

from collections.abc import Iterator

from counterseal.judge import signal
from counterseal.lore.bait import known
from counterseal.lore.scene import Scene
from counterseal.mail.documents.code_hosts import contact
from counterseal.mail.links import host_of, unwrapped
from counterseal.mail.suffixes import registered
from counterseal.model.text import text
from counterseal.model.verdict import Judgement, Sign


@signal(judgement=Judgement.CONTENT)
def pdf_is_only_a_link(scene: Scene) -> Iterator[Sign]:
    """Yield each PDF that is little more than a link to a stranger's page."""
    home = registered(scene.letter.domain)
    for one in scene.letter.documents:
        if one.kind != "pdf" or not one.traits & {"only_link", "cover_link"}:
            continue
        hosts = {link.url: host_of(unwrapped(link.url)) for link in one.links if link.where == "pdf"}
        far = [
            (url, host)
            for url, host in hosts.items()
            if host and registered(host) != home and not scene.us.ours(host) and not contact(host)
        ]
        if not far:
            continue
        url, host = far[0]
        strength = (0.8 if "only_link" in one.traits else 0.4) * (0.4 if known(scene) else 1.0)
        yield Sign(
            strength=strength,
            said=text("{file} is little more than a link to {host}", file=one.name, host=host),
            types=("credential_phishing",),
            spots=(url,),
        )
