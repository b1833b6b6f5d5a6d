"""
A colleague's address, on mail that came from outside.

What it sees
    The sender has our own domain, but the server that handed the message to ours is of another house, one over which none of
    our colleagues' mail ever came, and no stamp of our own server vouches for the domain. Either that stamp says that the
    check of our own domain failed, or the mailbox has had mail from colleagues, so that there is something to compare.

Why it matters
    Mail between colleagues does not leave the house. Whoever writes as the boss from elsewhere relies on the name alone.

When it is innocent
    Newsletters and services that send for us, mailing lists, automatic mail; whatever our server confirms; a second provider
    of ours, from the second message on.
"""

from __future__ import annotations

from collections.abc import Iterator

from counterseal.judge import signal
from counterseal.lore.acts import clear
from counterseal.lore.letter_traits import path
from counterseal.lore.scene import Scene
from counterseal.mail.addresses import domain_of
from counterseal.mail.letter import Letter
from counterseal.mail.suffixes import registered
from counterseal.model.text import text
from counterseal.model.verdict import Judgement, Sign

KNOWN = 5
"""So many messages of colleagues show how mail of our house comes."""
FOLLOWED = 60
"""Colleagues whose mail is looked at."""


@signal(judgement=Judgement.IDENTITY)
def our_name_from_outside(scene: Scene) -> Iterator[Sign]:
    """Yield the server for mail of our own domain that came from elsewhere."""
    letter, us = scene.letter, scene.us
    if not letter.domain or not us.ours(letter.domain) or scene.outgoing or letter.listed or letter.bulk or letter.auto:
        return
    giver = path(letter)
    if not giver or us.ours(giver) or giver in {registered(one) for one in us.domains} or _vouched(letter):
        return
    count = _comes_else(scene, giver)
    failed = letter.auth.trusted and letter.auth.dmarc == "fail"
    if count is None or (count < KNOWN and not failed):
        return
    asks = bool(scene.payees) or any(not us.ours(domain_of(one.address)) for one in letter.reply_to)
    asks = asks or clear(scene, "payment_request", "account_change", "payroll", "gift_card") >= 0.5
    money = asks and clear(scene, "extortion") < 0.5
    yield Sign(
        strength=(0.8 if letter.auth.trusted else 0.5) + (0.2 if asks else 0.0),
        said=text(
            "{sender} is an address of ours, but the message came over {server}, and our server could not confirm it",
            sender=letter.sender.address, server=giver,
        )
        if failed
        else text(
            "{sender} is an address of ours, but the message came over {server}, as no colleague's ever did",
            sender=letter.sender.address, server=giver,
        ),
        types=("boss_fraud", "payment_change") if money else (),
        spots=(letter.sender.address,),
    )  # fmt: skip


def _vouched(letter: Letter) -> bool:
    """Whether a stamp passes for the sender's own domain. One that may be anybody's still is no sign against it."""
    aligned = any(one == letter.domain or letter.domain.endswith("." + one) for one in letter.auth.dkim_domains)
    return letter.auth.dmarc == "pass" or aligned or letter.auth.arc == "pass"


def _comes_else(scene: Scene, giver: str) -> int | None:
    """How many messages of colleagues came over other servers than these; None when one came over these."""
    domain = scene.past.domain(scene.letter.domain)
    count = 0
    for address in list(domain.addresses)[:FOLLOWED] if domain is not None else ():
        habits = scene.past.person(address)
        if habits is not None and habits.count and not scene.past.own(address):
            if giver in habits.seen.get("path", {}):
                return None
            count += habits.count
    return count
