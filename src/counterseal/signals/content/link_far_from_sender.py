"""
No link has anything to do with the sender.

What it sees
    All links of a message lead to houses that are neither the sender's, nor that of Reply-To, nor of a brand that it names;
    social networks and services for newsletters do not count.

Why it matters
    Mail of a house leads to that house. Mail that was sent through somebody's stolen server leads to somebody else's.

When it is innocent
    People recommend pages to each other, in plain text and from free mailboxes; lists pass on what people wrote. There
    nothing is said, and elsewhere it is a weak sign.
"""

from __future__ import annotations

from collections.abc import Iterator

from counterseal.judge import signal
from counterseal.lore.aims import aims, home, kin
from counterseal.lore.resembling import ours_or_known
from counterseal.lore.scene import Scene
from counterseal.mail.addresses import domain_of, free_mail
from counterseal.mail.brands import brand_of, owns
from counterseal.model.text import Many, text
from counterseal.model.verdict import Judgement, Sign


@signal(judgement=Judgement.CONTENT)
def link_far_from_sender(scene: Scene) -> Iterator[Sign]:
    """Yield once if every link that tells something leads far away."""
    letter = scene.letter
    mine = home(letter)
    if not letter.links or not mine or letter.quoted or scene.outgoing:
        return
    if free_mail(letter.sender.address) or ours_or_known(scene, letter.domain):
        return
    found = [one for one in aims(letter) if one.house and one.link.where in {"html", "form", "qr"} and not one.leaves]
    if not found or any(one.at_home for one in found):
        return
    telling = [one for one in found if not one.passing]
    answers = [domain_of(one.address) for one in letter.reply_to]
    brand = brand_of(letter.sender.name) or brand_of(letter.subject)
    if not telling or any(
        any(kin(one.house, answer) for answer in answers) or (brand and owns(brand, one.host)) for one in telling
    ):
        return
    houses = tuple(dict.fromkeys(one.house for one in telling))
    yield Sign(
        strength=0.5 if len(houses) <= 2 else 0.3,
        said=text("No link leads to {sender}; they lead to {houses}", sender=mine, houses=Many(houses[:3])),
        spots=(telling[0].link.url,),
    )
