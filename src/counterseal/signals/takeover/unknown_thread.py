"""
An answer to something that nobody here wrote.

What it sees
    A message that says it answers - by ids and quotation - from somebody to whom the mailbox never wrote, while none of the
    messages it names is in the mailbox's past and no colleague of ours takes part. Clearer when the quotation lets one of
    us say something. A little, when it lets a colleague say something who is not written to, and names an unknown account;
    more, when the message it answers would be one of our own house that was never read here, and there is haste or
    secrecy in it.

Why it matters
    A forged exchange lends trust: it seems that the boss, or the reader, has agreed already.

When it is innocent
    A colleague wrote and the answer was passed on; somebody answers from another mailbox than was written to; mail from
    before the mailbox's past. So it needs a mailbox whose sent mail is known, and a quotation counts more than ids.
"""

from __future__ import annotations

from collections.abc import Iterator

from counterseal.judge import signal
from counterseal.lore.acts import clear
from counterseal.lore.scene import Scene
from counterseal.lore.thread_past import answers
from counterseal.mail.acts import Family, acts
from counterseal.mail.addresses import domain_of
from counterseal.mail.quotes import quotations
from counterseal.model.text import text
from counterseal.model.verdict import Judgement, Sign

COVERED = 20
"""So many sent messages are known before it means something that one is not."""
FEW = 8
"""And so many, before it means something that a message with an id of our own house is not."""


@signal(judgement=Judgement.TAKEOVER)
def unknown_thread(scene: Scene) -> Iterator[Sign]:
    """Yield once for a thread that nobody here was in."""
    letter, past, us = scene.letter, scene.past, scene.us
    if (
        past.sent < (COVERED if not _ours_named(scene) else FEW)
        or scene.outgoing
        or letter.listed
        or letter.bulk
        or letter.auto
        or not answers(letter)
    ):
        return
    if us.ours(letter.domain) or past.wrote_to(letter.sender.address) or past.thread(letter) is not None:
        return
    domain = past.domain(letter.domain)
    if domain is not None and domain.wrote_to:
        return
    ids = bool(letter.in_reply_to or letter.references)
    told = [one.sender for one in quotations(letter.text[:60_000]) if "@" in one.sender] if letter.quoted else []
    writers = [one for one in told if us.ours(domain_of(one)) or past.own(one)]
    if _colleagues(scene):
        return
    if colleagues := [one for one in writers if not past.own(one)]:  # their mail this mailbox need not know
        if any(one.status == "new" and one.where != "quoted" for one in scene.payees):
            yield _left_out(scene, colleagues[0])
        return
    if any(past.wrote_to(one) for one in told):
        return  # somebody we know passes on what we wrote to them
    if writers:
        yield Sign(
            strength=0.9,
            said=text(
                "It quotes {writer}, who never wrote that to {sender} as far as this mailbox knows",
                writer=writers[0], sender=letter.sender.address,
            ),
            types=("boss_fraud", "invoice_fraud"),
            spots=(writers[0],),
        )  # fmt: skip
    elif ids and letter.quoted:
        yield Sign(
            strength=0.4,
            said=text(
                "It answers a message that is nowhere in this mailbox, and nobody here ever wrote to {sender}",
                sender=letter.sender.address,
            ),
        )


def _ours_named(scene: Scene) -> bool:
    """Whether it answers a message by an id of our own domain that was never read."""
    ids = [one for one in (scene.letter.in_reply_to, *scene.letter.references[-20:]) if one]
    return any(scene.us.ours(domain_of(one.strip("<> "))) for one in ids) and not any(map(scene.past.read, ids))


def _pressed(scene: Scene) -> bool:
    """Whether the message, or what it lets the colleague say, wants haste or secrecy."""
    if clear(scene, "secrecy", "urgency", "deadline", "boss_voice") >= 0.5:
        return True
    quoted = acts(scene.letter.quoted[:20_000], "", scene.letter.language)
    return any(one.clear >= 0.5 for one in quoted if one.family in {Family.SECRECY, Family.URGENCY, Family.BOSS_VOICE})


def _left_out(scene: Scene, colleague: str) -> Sign:
    strength = (0.9 if _pressed(scene) else 0.6) if _ours_named(scene) else 0.4
    return Sign(
        strength=strength,
        said=text(
            "It quotes {colleague}, who is not among those it is written to, and names an account that nobody knows; ask {colleague}",
            colleague=colleague,
        ),
        types=("boss_fraud", "invoice_fraud"),
        spots=(colleague,),
    )  # fmt: skip


def _colleagues(scene: Scene) -> bool:
    """Whether others of us are addressed too: they may have written."""
    return sum(1 for one in scene.letter.everyone if scene.us.ours(domain_of(one.address))) > 1
