"""
The account is in another country than the company that writes.

What it sees
    The country of the account, by its number or its bank, against the countries of the writer: the telephone numbers in the
    message, the country of the sender's domain, Chinese as its language.

Why it matters
    Swindlers open accounts where it is easy, and play companies of elsewhere.

When it is innocent
    Exporters hold accounts in Hong Kong, Singapore and with payment houses in many countries. The neighbours of Chinese
    companies are taken for home, and it counts little where only the domain tells the country.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from phonenumbers import COUNTRY_CODE_TO_REGION_CODE as REGIONS

from counterseal.judge import signal
from counterseal.lore.scene import Scene
from counterseal.mail.letter import Letter
from counterseal.model.text import Land, many, text
from counterseal.model.verdict import Judgement, Sign

_PHONE = re.compile(r"(?<![\w+])(?:\+|00)(\d{1,3})[ \-.(]{0,2}\(?0?\)?[ \-.]?\d[\d \-.()]{5,14}")
_CHINA = frozenset({"CN", "HK", "MO", "TW", "SG"})
_DOMAIN = {"uk": "GB"}
_EVERYWHERE = frozenset({"io", "co", "ai", "me", "tv", "cc", "eu", "to", "ws", "fm", "la", "vc", "sh", "so", "gg"})
SEEN = 6000


@signal(judgement=Judgement.CONTENT)
def account_far_from_home(scene: Scene) -> Iterator[Sign]:
    """Yield the first account that is in none of the writer's countries."""
    letter = scene.letter
    if scene.outgoing:
        return
    for payee in scene.payees:
        if not payee.country or payee.where == "quoted" or payee.status in {"known", "seen"}:
            continue
        called, domain = _called(letter), _domain(letter)
        home = called | domain
        if letter.language == "zh" and not called:
            home |= _CHINA
        if home & _CHINA:
            home |= _CHINA
        if not home or payee.country in home:
            continue
        yield Sign(
            strength=0.7 if called or letter.language == "zh" else 0.4,
            said=text(
                "The account is in {country}, and the message is from {home}",
                country=Land(payee.country), home=many(Land(one) for one in sorted(home - _CHINA or home)),
            ),
            types=("payment_change", "invoice_fraud"),
            spots=(payee.written or payee.account,),
        )  # fmt: skip
        return


def _called(letter: Letter) -> frozenset[str]:
    """The countries of the telephone numbers that a message names."""
    found: set[str] = set()
    for one in _PHONE.finditer(letter.fresh[:SEEN]):
        digits = one.group(1)
        for length in (3, 2, 1):
            if (regions := REGIONS.get(int(digits[:length]))) is not None and len(digits) >= length:
                found.update(regions)
                break
    return frozenset(found)


def _domain(letter: Letter) -> frozenset[str]:
    last = letter.domain.rpartition(".")[2]
    if len(last) != 2 or last in _EVERYWHERE:
        return frozenset()
    return frozenset({_DOMAIN.get(last, last.upper())})
