"""
What makes the wants of a message weigh more or less: whether we know who writes, where its links lead, what is to be opened.

"Confirm your account" stands in honest mail every day. There the link leads to the house that wrote, or the mail is from
somebody whom we wrote to before. None of this is evidence by itself.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from counterseal.lore.acts import clear
from counterseal.lore.scene import Scene
from counterseal.mail.addresses import domain_of, free_mail
from counterseal.mail.letter import Letter
from counterseal.mail.suffixes import registered

_HOST: Final = re.compile(r"(?:https?|ftp):/{0,3}(?:[^/?#@\s]{0,200}@)?([^/?#:\s]{1,253})", re.IGNORECASE)
_OPENED: Final = re.compile(
    r"\.(?:s?html?|xhtml|mht|svg|zip|rar|7z|gz|tar|ace|arj|cab|iso|img|vhdx?|js|jse|vbs|vbe|wsf|hta|lnk|url|exe|scr|com|bat|cmd|ps1"
    r"|docm|xlsm|pptm|xlam|one|rtf|jar|msi|eml)$",
    re.IGNORECASE,
)
_LINKS: Final = 200
_ANSWER: Final = re.compile(r"\s*(?:re|aw|antw|sv|rv|回复|回覆|答复|答覆)\s*(?:\[\d+\])?\s*[:：]", re.IGNORECASE)


def known(scene: Scene) -> bool:
    """
    Whether the sender is one of us, a partner, or somebody whom this mailbox wrote to.

    Nobody is, whom our own server's stamp says it was not; lists break what the stamp looks at.
    """
    address, domain = scene.letter.sender.address, scene.letter.domain
    if not address or (unconfirmed(scene.letter) and scene.letter.auth.arc != "pass" and not scene.letter.listed):
        return False
    if scene.outgoing or scene.us.ours(domain) or scene.past.wrote_to(address):
        return True
    if scene.register.by_address(address) is not None:
        return True
    return not free_mail(address) and scene.register.by_domain(domain) is not None


def unconfirmed(letter: Letter) -> bool:
    """
    Whether our own server's stamp says that the sender's domain did not send it.

    A failed DKIM signature alone says little: mail is altered on its way every day.
    """
    auth = letter.auth
    if not auth.trusted or auth.dmarc == "pass":
        return False
    return auth.dmarc == "fail" or (auth.spf in {"fail", "softfail"} and auth.dkim != "pass")


def far_links(letter: Letter) -> tuple[str, ...]:
    """Links that lead to another house than the sender's, the first few; all of them if the sender has no domain."""
    return _far(tuple(one.url for one in letter.links[:_LINKS]), letter.domain)


@lru_cache(maxsize=4)
def _far(urls: tuple[str, ...], domain: str) -> tuple[str, ...]:
    home = registered(domain)
    found: dict[str, str] = {}
    for url in urls:
        host = _HOST.match(url)
        if host is not None and len(found) < 20:
            house = registered(host.group(1).lower())
            if house != home or not home:
                found.setdefault(house, url)
    return tuple(found.values())


def all_far(letter: Letter) -> bool:
    """Whether it has links, and none of them leads to the sender's house."""
    hosts = [found.group(1).lower() for one in letter.links[:_LINKS] if (found := _HOST.match(one.url)) is not None]
    home = registered(letter.domain)
    return bool(hosts) and all(registered(one) != home for one in dict.fromkeys(hosts))


def to_open(letter: Letter) -> tuple[str, ...]:
    """Attachments of a kind that harms when it is opened, or that hides what it is."""
    return tuple(one.name for one in letter.attachments if _OPENED.search(one.name[-12:]) is not None)


def files(letter: Letter) -> tuple[str, ...]:
    """Attachments that are no pictures of the text."""
    return tuple(one.name for one in letter.attachments if not one.inline)


def asks_password(letter: Letter) -> bool:
    """Whether a password can be typed into the message itself."""
    return letter.markup.passwords > 0 or letter.markup.forms > 0


def answers_elsewhere(letter: Letter) -> bool:
    """Whether answers go to a free mailbox that is not the sender's."""
    return any(
        free_mail(one.address) and one.address != letter.sender.address and domain_of(one.address)
        for one in letter.reply_to
    )


def asked_for(scene: Scene) -> bool:
    """Whether it answers somebody: by its subject, by what it is an answer to, or by its own words."""
    letter = scene.letter
    if letter.quoted.strip() or _ANSWER.match(letter.subject) is not None:
        return True
    return clear(scene, "asked_for") >= 0.5


def lone(scene: Scene) -> bool:
    """Whether it stands alone: nothing is quoted, and the sender is nobody whom we know."""
    return not scene.letter.quoted.strip() and not known(scene)
