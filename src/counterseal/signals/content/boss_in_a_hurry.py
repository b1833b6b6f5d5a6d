"""
A few words in the voice of a boss.

What it sees
    A short mail without a thread, without links, that asks whether one is there, or for a task, a favour or a
    phone number; and a second trait beside: another such wish, haste, secrecy, a phone that does not work, money, the figures
    of the company, or a free mailbox.

Why it matters
    Whoever answers has shown that they obey. What is really wanted comes in the second mail.

When it is innocent
    Bosses write like this too, from their own address and seldom to somebody they never wrote to. From somebody we
    know it counts little; that they are who they seem is judged apart. One such phrase alone is nothing, and whoever
    offers something for sale wants to be called by everybody.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from counterseal.judge import signal
from counterseal.lore.acts import clear, every_act, words
from counterseal.lore.bait import known
from counterseal.lore.scene import Scene
from counterseal.mail.addresses import free_mail
from counterseal.model.text import text
from counterseal.model.verdict import Judgement, Sign

_FIGURES = re.compile(r"balance|ag[e]?ing|payable|outstanding|receivable|余额|資金|资金|应付|应收|流水", re.IGNORECASE)
"""What a swindler wants to know of a company first."""
SHORT = 700
"""Characters of a mail that is no more than a knock at the door."""


@signal(judgement=Judgement.CONTENT)
def boss_in_a_hurry(scene: Scene) -> Iterator[Sign]:
    """Yield for a short mail of this kind."""
    letter = scene.letter
    voice = clear(scene, "boss_voice")
    if voice < 0.5 or scene.outgoing or len(letter.fresh) > SHORT or letter.quoted.strip() or len(letter.links) > 2:
        return
    said = {one.phrase.lower() for one in every_act(scene) if one.family == "boss_voice" and one.clear >= 0.3}
    figures = any(_FIGURES.search(one) is not None for one in said)
    if not figures and clear(scene, "bulk_sales", "job_lure", "investment", "invoice_sale_cn", "asked_for") >= 0.5:
        return
    beside = clear(scene, "urgency", "phone_broken", "secrecy", "gift_card", "payment_request") >= 0.4
    if not (beside or figures) and len(said) < 2 and not free_mail(letter.sender.address):
        return
    yield Sign(
        strength=min(1.0, voice + (0.2 if beside else 0.0)) * (0.3 if known(scene) else 0.8),
        said=text(
            "A few words that sound like a boss and lead to nothing yet: “{words}”", words=words(scene, "boss_voice")[0]
        ),
        types=("boss_fraud", "recon"),
        spots=words(scene, "boss_voice", "phone_broken"),
    )
