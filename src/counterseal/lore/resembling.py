"""
Which domains of those that matter to us a domain was made to be taken for: our own, a partner's, a correspondent's, a brand's.
"""

from __future__ import annotations

from functools import cache, lru_cache
from typing import Final

from counterseal.lore.scene import Scene
from counterseal.mail.addresses import FREE_MAIL, domain_of
from counterseal.mail.brands import BRANDS, WORDS, owner
from counterseal.mail.letter import Letter
from counterseal.mail.likeness import LookalikeIndex, Resemblance, shown
from counterseal.mail.name_words import DECEPTIVE
from counterseal.mail.suffixes import core, parts, registered

_CLEAR: Final = {
    "inside": 1.0, "swapped": 0.9, "doubled": 0.9, "replaced": 0.8, "dropped": 0.8, "added": 0.8, "hyphen": 0.8, "plural": 0.7,
    "top level": 0.7, "extra word": 0.7, "word form": 0.6,
}  # fmt: skip
_CHEAP: Final = frozenset(
    "xyz top online site shop info icu club live click buzz cyou sbs cfd rest vip work support center life world today fun space store "
    "tech website link pro biz cc tk ml ga cf gq pw ws co cm om corn con help digital services email host monster quest bond lol".split()
)
_LONG: Final = 6
"""A brand with a shorter name shares it with too many others, unless letters are disguised."""


def clearness(found: Resemblance) -> float:
    """How clear it is that a domain was made to be taken for another."""
    return 1.0 if found.disguised else _CLEAR.get(found.trick, 0.7)


@lru_cache(maxsize=16)
def index_of(domains: frozenset[str]) -> LookalikeIndex:
    """An index of a few domains, built once."""
    return LookalikeIndex(sorted(domains))


@lru_cache(maxsize=8192)
def like_one_of(domains: frozenset[str], domain: str) -> Resemblance | None:
    """Which of a few domains a domain looks like; answers are kept, because people write again."""
    return index_of(domains).find(domain) if domains else None


@cache
def _brands() -> LookalikeIndex:
    return LookalikeIndex(domain for its in BRANDS.values() for domain in its if len(core(domain)) >= 3)


@lru_cache(maxsize=4096)
def of_brand(domain: str) -> Resemblance | None:
    """
    The brand's domain that a domain looks like.

    Brands have more domains than are known here, so the same name below another suffix counts only below those that
    cost nothing; short names, and words of every day, must be disguised or stand beside bait.
    """
    if not domain or owner(domain):
        return None
    found = _brands().find(domain)
    if found is None:
        return _with_bait(domain)
    name = core(found.target)
    if found.disguised:
        return found if len(name) > 3 else None
    if found.trick in {"extra word", "hyphen"} and len(name) < _LONG:
        return _with_bait(domain)
    return found if name not in WORDS and _counts(found.trick, name, domain) else None


def _counts(trick: str, name: str, domain: str) -> bool:
    """Whether a trick that happens in good faith as well tells something beside a brand's name."""
    if trick == "top level":
        return len(name) >= _LONG and parts(domain)[2] in _CHEAP
    if trick in {"swapped", "doubled", "extra word", "hyphen"}:
        return len(name) >= _LONG
    return trick == "inside" or (trick != "word form" and len(name) > _LONG)


def _with_bait(domain: str) -> Resemblance | None:
    """A brand's name, also a short one, between hyphens and words of bait: `dhl-tracking.test`."""
    words = core(domain).split("-")
    if len(words) < 2 or len(words) > 5:
        return None
    for at, word in enumerate(words):
        target = _names().get(word)
        if target and all(other in DECEPTIVE for other in (*words[:at], *words[at + 1 :])):
            return Resemblance(target, "extra word", shown(registered(domain), target))
    return None


@cache
def _names() -> dict[str, str]:
    """The first domain of each brand that is called as this domain is."""
    first = ((name.lower(), its[0]) for name, its in BRANDS.items() if its)
    return {name: domain for name, domain in first if core(domain) == name and len(name) >= 3 and name not in WORDS}


def senders(letter: Letter) -> tuple[tuple[str, str], ...]:
    """The domains under which a message speaks, each with the address: From, then Reply-To; no free mail services."""
    found: dict[str, str] = {}
    for one in (letter.sender, *letter.reply_to[:5]):
        domain = domain_of(one.address)
        if domain and domain not in FREE_MAIL:
            found.setdefault(domain, one.address)
    return tuple(found.items())


def ours_or_known(scene: Scene, domain: str) -> bool:
    """Whether a domain is our own, a partner's, or one that we write to."""
    if scene.us.ours(domain) or scene.register.by_domain(domain) is not None:
        return True
    known = scene.past.domain(domain)
    return known is not None and known.wrote_to > 2 and registered(domain) in scene.past.domains
