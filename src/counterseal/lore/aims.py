"""
Where the links of a message lead: the place behind scanners and counters, and how it is related to who wrote.

A dozen signals ask, so the answer for the message at hand is kept until the next one comes.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from ahocorasick_rs import AhoCorasick, Implementation

from counterseal.mail.addresses import free_mail
from counterseal.mail.brands import owner
from counterseal.mail.letter import Letter, Link
from counterseal.mail.links import host_of, unwrapped, url_traits
from counterseal.mail.suffixes import core, registered

MOST: Final = 200
"""Links of one message that are looked at."""
_GENERIC: Final = frozenset("mail email web info shop news service online support".split())
_LEAVING: Final = (
    "unsub", "opt-out", "optout", "preferences", "abmeld", "abbestell", "desabonn", "désabonn", "désinscri", "desinscri", "darse de baja",
    "cancelar su suscri", "disiscri", "descadastr", "отпис", "退订", "取消订阅", "配信停止", "수신거부", "in browser", "in your browser", "im browser",
)  # fmt: skip
_LEAVES: Final = AhoCorasick(list(_LEAVING), implementation=Implementation.DFA)


@dataclass(frozen=True, slots=True)
class Aim:
    """A link, and where it leads."""

    link: Link
    url: str
    """The address behind what stands before it."""
    host: str
    house: str
    """The registered domain; empty for what has no host, as a script."""
    traits: frozenset[str]
    leaves: bool
    """Whether it is there to get no more mail, or to see this one elsewhere."""
    at_home: bool
    """Whether the house is the sender's; a free mailbox has none."""

    @property
    def passing(self) -> bool:
        """Whether it says nothing about the sender: a social network, a map, a counter of readers."""
        return "carrier" in self.traits or "tracker" in self.traits


class _Kept:
    """The last message and its aims."""

    last: tuple[Letter | None, tuple[Aim, ...]] = (None, ())


def aims(letter: Letter) -> tuple[Aim, ...]:
    """The links of a message and of its attachments, each address and text once."""
    kept, found = _Kept.last
    if kept is not letter:
        found = _aims(letter)
        _Kept.last = letter, found
    return found


def _aims(letter: Letter) -> tuple[Aim, ...]:
    links: list[Link] = list(letter.links[: MOST * 3])
    for one in letter.documents:
        links += one.links[:MOST]
    found: dict[tuple[str, str], Aim] = {}
    mine = "" if free_mail(letter.sender.address) else home(letter)
    near: dict[str, bool] = {}
    for link in links:
        key = link.url, link.text
        if key in found or link.url[:7].lower() in {"mailto:", ""} or link.url[:1] == "#":
            continue
        url = unwrapped(link.url)
        host, traits = host_of(url), url_traits(url)
        if host or traits:
            house = registered(host)
            if (at_home := near.get(house)) is None:
                at_home = near[house] = kin(house, mine)
            words = f"{link.text[:200]} {url[:500]}".lower()
            found[key] = Aim(link, url, host, house, traits, bool(_LEAVES.find_matches_as_indexes(words)), at_home)
            if len(found) >= MOST:
                break
    return tuple(found.values())


def home(letter: Letter) -> str:
    """The registered domain of the sender."""
    return registered(letter.domain)


def kin(one: str, other: str) -> bool:
    """Whether two domains are one house: registered together, called the same below another suffix, or one brand's."""
    if not one or not other:
        return False
    if one == other or registered(one) == registered(other):
        return True
    name = core(one)
    if len(name) >= 4 and name == core(other) and name not in _GENERIC:
        return True
    brand = owner(one)
    return bool(brand) and brand == owner(other)


def foreign(letter: Letter) -> tuple[Aim, ...]:
    """The aims that lead to another house than the sender's and tell something by that."""
    return tuple(one for one in aims(letter) if one.house and not one.passing and not one.at_home)


def leads_home(found: Iterable[Aim], domain: str) -> bool:
    """Whether any of the aims is of a domain's house."""
    return any(kin(one.house, domain) for one in found)
