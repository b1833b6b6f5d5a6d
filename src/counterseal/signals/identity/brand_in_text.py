"""
It speaks as a brand, and neither its address nor its links are the brand's.

What it sees
    Subject or first lines speak in a brand's name ("your Netflix account", "DHL Express: your parcel"), while the sender's
    domain is not the brand's and no link leads there, but at least one leads elsewhere.

Why it matters
    The brand's own mail leads to the brand. A copy of it has to lead somewhere else.

When it is innocent
    Shops that name how one paid, newsletters about a brand, people who talk of one. So the brand must be spoken *as*: beside
    "your", "account", "customer", "support"; and a mail whose links lead to the sender's own house says it of itself.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from counterseal.judge import signal
from counterseal.lore.aims import aims, foreign, home, kin
from counterseal.lore.resembling import ours_or_known
from counterseal.lore.scene import Scene
from counterseal.mail.addresses import free_mail
from counterseal.mail.brands import brand_of, owner, owns
from counterseal.model.text import text
from counterseal.model.verdict import Judgement, Sign

TOP: Final = 400
_AS: Final = re.compile(
    r"\b(?:your?|dear|ihr|ihre|ihrem|sehr geehrte[rs]?|votre|cher|su|tu|estimado|gentile|il suo|seu|sua|prezado|ваш|team|support|account|konto|compte|cuenta|conta"
    r"|security|customer|service|kunde|client|cliente|sign.?in|login|password|mailbox|parcel|package|delivery|shipment|invoice|subscription|storage)\b"
    r"|尊敬的|您的|亲爱的|账户|帐户|账号|客户|用户|お客様|アカウント|お知らせ|고객|계정",
    re.IGNORECASE,
)


@signal(judgement=Judgement.IDENTITY)
def brand_in_text(scene: Scene) -> Iterator[Sign]:
    """Yield once if the message speaks as a brand."""
    letter = scene.letter
    if letter.listed or scene.outgoing or not letter.domain or not letter.links or letter.quoted:
        return
    mine = home(letter)
    for place, clear in ((letter.subject, 0.8), (letter.fresh[:TOP], 0.5)):
        brand = brand_of(place)
        if not brand or (owns(brand, letter.domain) and not free_mail(letter.sender.address)):
            continue
        found = aims(letter)
        if owner(mine) or any(owns(brand, one.host) for one in found) or ours_or_known(scene, letter.domain):
            return
        away = [one for one in foreign(letter) if not one.leaves and one.link.where != "text"]
        if not away or _AS.search(place) is None or any(kin(one.house, mine) for one in found if not one.leaves):
            continue
        yield Sign(
            strength=clear,
            said=text(
                "It speaks for {brand}, but it comes from {domain} and leads to {host}",
                brand=brand, domain=letter.domain, host=away[0].host,
            ),
            types=("credential_phishing",),
            spots=(brand, away[0].link.url),
        )  # fmt: skip
        return
