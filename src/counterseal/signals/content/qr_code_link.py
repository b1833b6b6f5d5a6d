"""
A code to be scanned that leads to somebody's page.

What it sees
    A QR code in a picture of the mail, an attached picture, a PDF or a document, whose address belongs neither to the
    sender nor to us.

Why it matters
    No filter reads a code, and the telephone that scans it is not the company's: the sign-in page opens where nobody
    watches.

When it is innocent
    Codes of contacts, apps, maps and ways to pay, and codes that lead home to the sender's domain. Newsletters and invoices
    that carry a code among many words are weaker than a mail that is nothing but a code.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from counterseal.judge import signal
from counterseal.lore.bait import known
from counterseal.lore.scene import Scene
from counterseal.mail.documents.code_hosts import contact
from counterseal.mail.links import host_of, unwrapped
from counterseal.mail.suffixes import registered
from counterseal.model.text import text
from counterseal.model.verdict import Judgement, Sign

_MUCH: Final = 1_200
"""A document with more letters than this is read and not scanned."""


@signal(judgement=Judgement.CONTENT)
def qr_code_link(scene: Scene) -> Iterator[Sign]:
    """Yield each code that leads to a stranger's page."""
    letter = scene.letter
    home = registered(letter.domain)
    for one in letter.documents:
        for link in one.links:
            if link.where != "qr":
                continue
            host = host_of(unwrapped(link.url))
            if not host or registered(host) == home or scene.us.ours(host) or contact(host):
                continue
            strength = 0.35 if letter.bulk or letter.listed or len(one.text) > _MUCH else 0.7
            yield Sign(
                strength=strength * (0.4 if known(scene) else 1.0),
                said=text(
                    "A code to be scanned in {file} leads to {host}, not to {sender}",
                    file=one.name,
                    host=host,
                    sender=letter.domain,
                ),
                types=("credential_phishing",),
                spots=(link.url,),
            )
