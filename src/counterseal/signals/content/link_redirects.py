"""
A link to one house that carries the address of another.

What it sees
    A link whose parameters or path hold an address of a third house: an open redirect, those of search engines and social
    networks (`google/amp`, `bing/ck`) among them. Both houses are neither the sender's
    nor each other's.

Why it matters
    The name of a well-known house opens every filter, and its page sends the reader on.

When it is innocent
    Counters of clicks carry addresses in the same way, but the sender's own or a known service's do; so do pages for
    sharing, translating, archiving and signing in. They are left out. What a calendar or a text of theirs is copied from has
    addresses that a search engine signed: there little is said.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from counterseal.judge import signal
from counterseal.lore.aims import Aim, aims, home, kin
from counterseal.lore.scene import Scene
from counterseal.mail.links import host_of, nested
from counterseal.mail.suffixes import registered
from counterseal.model.text import text
from counterseal.model.verdict import Judgement, Sign

_HONEST: Final = re.compile(
    r"share|archive\.org|archive\.is|translate|validator|cache:|intent/|oauth|signin|login\.|/auth|lists?\.|patchwork|lore\.|add-to-calendar|calendar/render"
    r"|next=|return_?to=|continue=|callback|webcal|feed|/proxy/|image|img|\.(?:png|jpe?g|gif|css)\b",
    re.IGNORECASE,
)
_OPEN: Final = re.compile(r"/(?:pagead|aclk|amp/|ck/a|pcs/click|url\b|clk|click\b)|adurl=", re.IGNORECASE)

_NETWORKS: Final = re.compile(
    r"(?:^|\.)(?:google\.[a-z.]{2,7}|bing\.com|youtube\.com|linkedin\.com|facebook\.com|vk\.com)$"
)
_SIGNED: Final = re.compile(r"sa=D|[?&]usg=|l\.facebook|out\.", re.IGNORECASE)
"""What these write themselves into texts that are copied from them."""


@signal(judgement=Judgement.CONTENT)
def link_redirects(scene: Scene) -> Iterator[Sign]:
    """Yield each link that leads on to another house."""
    letter = scene.letter
    mine = home(letter)
    for one in aims(letter):
        if (through := _network(one, letter.domain)) and not one.at_home:
            yield _sign(one, through, one.host, 0.3 if _SIGNED.search(one.link.url) is not None else 0.8)
            continue
        if "redirect" not in one.traits or "tracker" in one.traits or one.at_home or one.leaves:
            continue
        end = host_of(nested(one.url))
        opened = _OPEN.search(one.url[:300]) is not None
        if kin(registered(end), mine) or kin(registered(end), one.house):
            continue
        if not opened and ("carrier" in one.traits or _HONEST.search(one.url[:400])):
            continue
        yield _sign(one, one.host, end, 0.9 if opened and "carrier" in one.traits else 0.6)


def _network(one: Aim, domain: str) -> str:
    """The host of a search engine or network whose page sends the reader on, if a link of HTML goes through one."""
    if one.url == one.link.url or one.link.where == "text":
        return ""
    host = host_of(one.link.url)
    return host if _NETWORKS.search(host) is not None and not kin(registered(host), registered(domain)) else ""


def _sign(one: Aim, host: str, end: str, strength: float) -> Sign:
    return Sign(
        strength=strength,
        said=text("A link to {host} sends the reader on to {end}", host=host, end=end),
        types=("credential_phishing",),
        spots=(one.link.url,),
    )
