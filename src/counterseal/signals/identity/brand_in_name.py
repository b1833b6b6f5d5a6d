"""
The name is a brand's, the address is not.

What it sees
    The display name, or what stands before the @, is the name of a brand, and the address is of none of its domains.

Why it matters
    Telephones show the name and hide the address. Anybody may write any name.

When it is innocent
    People who work there and write from home, clubs, resellers: their name has more in it than the brand and a word such as
    "support", and then little is said. Mail that a list or a group rewrote, mail whose links all lead to the brand, and mail
    that our own server says was signed by the brand, is the brand's.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from counterseal.judge import signal
from counterseal.lore.aims import aims, kin
from counterseal.lore.resembling import of_brand, ours_or_known
from counterseal.lore.scene import Scene
from counterseal.mail.addresses import free_mail, local_of
from counterseal.mail.brands import BRANDS, brand_domains, named, owner, owns
from counterseal.mail.letter import Letter
from counterseal.mail.link_hosts import cheap
from counterseal.mail.suffixes import core, parts
from counterseal.model.text import text
from counterseal.model.verdict import Judgement, Sign

_WORD: Final = re.compile(r"[^\W\d_]+|\d+")
_OFFICE: Final = frozenset(
    """
    account accounts team support service services security customer care center centre help desk helpdesk mail email alert alerts
    notification notifications notice info update updates billing invoice payment payments pay online bank banking department noreply no reply
    admin administrator official online member membership the your inc llc ltd corp corporation gmbh ag group international global express delivery
    kundenservice kundendienst sicherheit konto client clients clientes atencion servicio servizio assistenza
    rewards reward prime plus cloud storage voicemail document documents file files share shared sharing esign signature verify verification
    review order orders shop store card cards web webmail via message messages messaging center activity summary store id user users tech de fr it es uk us
    """.split()
)
_OFFICES: Final = tuple(
    "客服 官方 通知 中心 团队 服务 安全 邮箱 系统 管理员 账户 帐户 账号 有限公司 公司 股份 集团 电子 サポート カスタマー お客様 センター 株式会社 事務局 고객센터 고객".split()
)
_AUTOMATIC: Final = frozenset("noreply no-reply donotreply service services notification notifications mailer-daemon postmaster 10000 admin support team".split())  # fmt: skip


@signal(judgement=Judgement.IDENTITY)
def brand_in_name(scene: Scene) -> Iterator[Sign]:
    """Yield once if the name is a brand's."""
    letter = scene.letter
    address, domain = letter.sender.address, letter.domain
    if not domain or letter.listed or scene.outgoing:
        return
    brand, clear = _borrowed(letter)
    if not brand or _its_own(letter, brand) or ours_or_known(scene, domain):
        return
    if not free_mail(address) and kin(domain, brand_domains(brand)[0]):
        clear *= 0.3  # the brand's name below a suffix that we do not know of
    elif not free_mail(address) and _bears(domain, brand):
        clear *= 0.4  # somebody who is called the same, and says so with no word of bait
    elif any(owns(brand, one.host) for one in aims(letter) if one.link.text):
        clear *= 0.4  # written in its name, and leading to it: services send for brands
    yield Sign(
        strength=clear,
        said=text(
            "The name “{name}” is that of {brand}, but {address} is no address of theirs",
            name=letter.sender.name or local_of(address), brand=brand, address=address,
        ),
        types=("credential_phishing",),
        spots=(letter.sender.name or address, address),
    )  # fmt: skip


def _borrowed(letter: Letter) -> tuple[str, float]:
    """The brand whose name it is, and how clear it is that nobody else is meant."""
    name = letter.sender.name
    if name and "(" not in name and "@" not in name:
        brand, word = named(name)
        if brand:
            others = _others(name, brand, word)
            return brand, 1.0 if not others else 0.35 if others == 1 else 0.15
    local = local_of(letter.sender.address)
    plain = re.sub(r"[-_.+]", " ", local)
    if len(local) >= 5 and local != plain:
        brand, word = named(plain)
        if brand and not _others(plain, brand, word):
            return brand, 0.6
    return "", 0.0


def _bears(domain: str, brand: str) -> bool:
    """Whether a domain's name has the brand's name in it, and looks like nothing made to deceive."""
    name = core(domain)
    return any(len(one) >= 4 and one in name for one in (brand.casefold(), core(brand_domains(brand)[0]))) and (
        of_brand(domain) is None and name.replace("-", "") != brand.casefold() and not cheap(parts(domain)[2])
    )


def _others(name: str, brand: str, word: str) -> int:
    """How many words beside a brand's name are neither its nor those of an office."""
    low = name.casefold()
    rest = low[: at if (at := low.find(word)) >= 0 else 0] + " " + low[at + len(word) :]
    for one in _OFFICES:
        rest = rest.replace(one, " ")
    its = {core(one) for one in BRANDS[brand][:3]} | set(_WORD.findall(brand.casefold()))
    return sum(one not in _OFFICE and one not in its for one in _WORD.findall(rest))


def _its_own(letter: Letter, brand: str) -> bool:
    """Whether the brand itself writes, or another one, as far as the address and our own server tell."""
    if letter.auth.trusted and any(owns(brand, one) for one in letter.auth.dkim_domains):
        return True
    if not free_mail(letter.sender.address):
        return bool(owner(letter.domain)) or owns(brand, letter.domain)
    return owns(brand, letter.domain) and local_of(letter.sender.address) in _AUTOMATIC
