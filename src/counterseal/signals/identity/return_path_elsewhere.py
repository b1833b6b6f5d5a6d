"""
Failures would come back to somebody else.

What it sees
    A Return-Path of another house than the sender's. It counts more when it is a free mailbox and the sender a company.

Why it matters
    The return path is the address that SPF was checked for, so a forged From often stands beside an honest return path.

When it is innocent
    Mailing services, lists, shops and ticket systems collect failures at an address of their own; forwarding rewrites it.
    So it counts very little, and not at all for mail of a list, a newsletter or a machine, for return paths made for collecting failures, by whatever
    house, for services that send for others, or when the receiver's own server says that the sender's domain vouched for the message.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from counterseal.judge import signal
from counterseal.lore.scene import Scene
from counterseal.mail.addresses import domain_of, free_mail
from counterseal.mail.link_hosts import TRACKERS, listed
from counterseal.mail.suffixes import core, registered
from counterseal.model.text import text
from counterseal.model.verdict import Judgement, Sign

_COLLECTS = re.compile(
    r"bounce|bnc|return|^owner-|-(?:owner|request|admin)@|^[0-9a-f-]{30,}@|^srs[01]?[=+-]|^prvs=|^msprvs|verp|=|\+caf_|^b-|failure|undeliver|mailer-daemon"
)


@signal(judgement=Judgement.IDENTITY)
def return_path_elsewhere(scene: Scene) -> Iterator[Sign]:
    """Yield the return path."""
    letter = scene.letter
    path = letter.return_path
    if not path or not letter.domain or letter.listed or scene.outgoing:
        return
    if registered(domain_of(path)) == registered(letter.domain) or core(domain_of(path)) == core(letter.domain):
        return
    if letter.auth.trusted and letter.auth.dmarc == "pass":
        return
    free = free_mail(path) and not free_mail(letter.sender.address)
    if not free and (letter.bulk or letter.auto):
        return
    if not free and (_COLLECTS.search(path) is not None or listed(domain_of(path), TRACKERS)):
        return
    yield Sign(
        strength=0.6 if free else 0.15,
        said=text("Failures would be reported to {path}, not to {sender}", path=path, sender=letter.sender.address),
        spots=(path,),
    )
