"""
A notice about the mailbox itself.

What it sees
    Quota, storage, held messages, an upgrade, or an expiring mail password, told to the mailbox that it is about.

Why it matters
    Everybody has a mailbox and needs it; so this bait fits everybody. The thief wants the mailbox.

When it is innocent
    Real mail systems warn of a full mailbox. Those are our own or our provider's; with links that lead home it
    counts little.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from counterseal.judge import signal
from counterseal.lore.acts import every_act
from counterseal.lore.bait import all_far, asks_password, known, to_open
from counterseal.lore.scene import Scene
from counterseal.model.text import text
from counterseal.model.verdict import Judgement, Sign

_MAILBOX = re.compile(
    r"mailbox|inbox|webmail|quota|storage|e-?mails?\b|messages?\b|mails?\b|postfach|buz[oó]n|correo|caixa|bo[iî]te|messagerie|casella|postvak|邮箱|郵箱|邮件|郵件|信箱|容量|メール",
    re.IGNORECASE,
)
"""Words by which a notice is about mail."""


@signal(judgement=Judgement.CONTENT)
def mailbox_notice(scene: Scene) -> Iterator[Sign]:
    """Yield the words about the mailbox."""
    letter = scene.letter
    said = [
        one
        for one in every_act(scene)
        if one.family == "credentials" and one.clear >= 0.5 and _MAILBOX.search(one.phrase)
    ]
    if not said or scene.outgoing or scene.us.ours(letter.domain):
        return
    if not (letter.links or asks_password(letter) or to_open(letter)):
        return
    away = all_far(letter) or asks_password(letter) or bool(to_open(letter))
    yield Sign(
        strength=(min(1.0, 0.5 + 0.2 * len(said)) if away and not known(scene) else 0.15),
        said=text(
            "It says something about this mailbox that only its own provider could know: “{words}”",
            words=said[0].phrase,
        ),
        types=("credential_phishing",),
        spots=tuple(one.phrase for one in said[:4]),
    )
