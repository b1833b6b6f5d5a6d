"""
Whether a message from outside speaks as if it came from our own house: our domain in its name, our mail office below its text.

The thief of a mailbox has to be somebody who may ask for its password, and that is only the house itself. It has no address
of ours, so it writes our domain where a reader looks for the sender.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from counterseal.lore.acts import clear
from counterseal.lore.bait import asks_password, known, to_open, unconfirmed
from counterseal.lore.scene import Scene
from counterseal.mail.addresses import domain_of, free_mail
from counterseal.mail.brands import owner
from counterseal.mail.suffixes import core, registered

SEEN: Final = 4000
"""Characters of the text that are looked at."""
_OFFICE: Final = (
    r"(?:web ?mail|e-?mail|mail(?:box|server)?|postmaster|cpanel|exchange|outlook|it|i\.t\.|hr|human resources?|payroll|help ?desk|service ?desk"
    r"|servers?|systems?|security|admin\w{0,12}|support|technical|tech|network|storage|quota|quarantine|password|account|notif\w{0,12}|alerts?"
    r"|postfach|verwaltung|soporte|correo|administrador|suporte|messagerie|informatique|assistenza|posta)"
)
_PLAIN: Final = r"(?:team|desk|department|dept|center|centre|services?|management|manager|the|your|of|and|und|de|del|von|[-&/|,.:_()\[\] ])"
_HAN: Final = (
    "(?:企业)?(?:邮箱|郵箱|邮件|郵件|信箱|系统|系統|信息|資訊|网络|網路|安全|技术|账号|帳號|密码|管理|运维|服务器|IT|人力资源|人事|行政|办公|OA)"
    "(?:系统|系統|管理|服务|服務|安全|信息|升级|通知|提醒)*(?:管理员|管理員|管理者|中心|部门|部|处|组|团队|系统|系統|平台|服务台|小组)?"
)
_IS_OFFICE: Final = re.compile(rf"\b{_OFFICE}\b|{_HAN}|メール|管理者|システム", re.IGNORECASE)
_ONLY_OFFICE: Final = re.compile(
    rf"(?:{_PLAIN}){{0,6}}(?:{_OFFICE}(?:{_PLAIN}){{0,6}}){{1,4}}|{_OFFICE}|(?:{_HAN}){{1,3}}", re.IGNORECASE
)
_BEHIND: Final = 30
"""Characters between our domain and the office that is to be of it."""


def houses(scene: Scene) -> frozenset[str]:
    """Our domains; where nobody said them, the domain of the only recipient."""
    if scene.us.domains:
        return scene.us.domains
    letter = scene.letter
    people = {one.address for one in letter.everyone if one.address} or set(letter.delivered)
    only = next(iter(people)) if len(people) == 1 else ""
    return frozenset({domain_of(only)}) if "@" in only and not free_mail(only) else frozenset()


def inside(scene: Scene) -> bool:
    """Whether it has an address of our own house, and our own server does not deny it."""
    domain = scene.letter.domain
    if not domain or free_mail(scene.letter.sender.address) or unconfirmed(scene.letter):
        return False
    return scene.us.ours(domain) or registered(domain) in {registered(one) for one in houses(scene)}


def claimed(scene: Scene) -> tuple[str, float]:
    """The words by which a stranger speaks as our own house, and how clear it is; nothing for anybody who may."""
    letter = scene.letter
    if not letter.domain or scene.outgoing or letter.listed or letter.auto:
        return "", 0.0
    ours = houses(scene)
    if not ours or registered(letter.domain) in {registered(one) for one in ours}:
        return "", 0.0
    name = letter.sender.name[:200]
    shown = letter.subject[:300] + "\n" + letter.fresh[:SEEN]
    low = shown.lower()
    office = _ONLY_OFFICE.fullmatch(name.strip()) is not None
    named = any(one in name.lower() or one in low or (_short(one) or one) in name.lower() for one in ours)
    if not (office or named) or owner(letter.domain) or known(scene):
        return "", 0.0
    words, clearness = _by_name(name, ours)
    wanted = clear(scene, "credentials") >= 0.5
    way = bool(letter.links) or asks_password(letter) or bool(to_open(letter))
    if clearness >= 0.5:
        return words, min(1.0, clearness + (0.2 if wanted and way else 0.0))
    if wanted and way and (signed := _signed(shown, ours)) != "":
        return signed, 0.7
    if wanted and way and office:
        return name.strip(), 0.8 if any(one in low for one in ours) else 0.5
    return "", 0.0


def _by_name(name: str, ours: frozenset[str]) -> tuple[str, float]:
    """How clear it is that a sender's name claims to be of our house."""
    for one in ours:
        if _alone(one).search(name) is not None:
            return name, 0.8 if _IS_OFFICE.search(_alone(one).sub(" ", name)) or name.strip().lower() == one else 0.5
    for one in ours:
        short = _short(one)
        if short and (at := name.lower().find(short)) >= 0:
            rest = name[:at] + " " + name[at + len(short) :]
            if _ONLY_OFFICE.fullmatch(rest.strip()) is not None:
                return name, 0.6
    return "", 0.0


def _signed(shown: str, ours: frozenset[str]) -> str:
    """Our domain with an office behind it, as it stands in a text."""
    for one in ours:
        for found in _alone(one).finditer(shown):
            rest = shown[found.end() : found.end() + _BEHIND].split("\n", maxsplit=1)[0]
            if _IS_OFFICE.match(rest.lstrip(" -|:")) is not None:
                return (found.group() + rest).strip()
    return ""


def _short(domain: str) -> str:
    """The name of a house without its suffix, when it is long enough to be nobody else's by chance."""
    name = core(domain)
    return name if len(name) >= 4 else ""


@lru_cache(maxsize=64)
def _alone(domain: str) -> re.Pattern[str]:
    """A domain that is neither the end of an address nor a part of another domain."""
    return re.compile(rf"(?<![\w@.-]){re.escape(domain)}(?![\w@-]|\.\w)", re.IGNORECASE)
