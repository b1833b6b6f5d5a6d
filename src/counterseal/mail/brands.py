"""
Brands: whether a text speaks as one, and from which domains a brand really writes.

Who writes as `DHL Express` from a domain of somebody else borrows a name that people trust. A name is found in one pass
over the text, and only as a word of its own. Names that are also words of every day (`Apple`, `Chase`, `Orange`) count
where they stand as a name: written with a capital letter, and alone or beside a word such as `account` or `support`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache, lru_cache
from typing import Final

from ahocorasick_rs import AhoCorasick, Implementation

from counterseal.mail.brand_table import TABLE
from counterseal.mail.brand_table_more import MORE
from counterseal.mail.suffixes import registered

READ: Final = 2000
"""Letters of a text that are read for a brand: it introduces itself at the beginning."""


def _table() -> tuple[dict[str, tuple[str, ...]], dict[str, str], frozenset[str]]:
    """Domains by brand, brands by name in lower case, and the names that are also words."""
    domains: dict[str, tuple[str, ...]] = {}
    names: dict[str, str] = {}
    words: set[str] = set()
    for line in filter(None, (TABLE + MORE).split("\n")):
        name, others, its = (part.strip() for part in line.split(";"))
        domains[name] = tuple(dict.fromkeys(its.split()))
        marked = [one.strip() for one in others.split(",") if one.strip()]
        for one in (name, *marked):
            names.setdefault(one.rstrip("?").casefold(), name)
        words |= {one[:-1].casefold() for one in marked if one.endswith("?")}
    return domains, names, frozenset(words)


_DOMAINS, _NAMES, WORDS = _table()
BRANDS: Final[Mapping[str, tuple[str, ...]]] = _DOMAINS
"""A brand's real domains, by its name. `WORDS` are the names, in lower case, that are also words."""
_OWNERS: Final = {domain: name for name, its in reversed(_DOMAINS.items()) for domain in its}
_SHORT: Final = 4
"""A name of up to so many letters is written in its own case: `ups` is a word in a sentence, `UPS` is not."""
_OWN_CASE: Final = {one.casefold(): one for line in filter(None, (TABLE + MORE).split("\n")) for part in line.split(";")[:2]
                    for one in (word.strip().rstrip("?") for word in part.split(",")) if one.isascii()}  # fmt: skip
_BESIDE: Final = re.compile(
    r"(?:account|support|team|security|billing|id|pay|bank|card|cards|online|customer|service|services|help|alert|alerts|"
    r"notification|notifications|member|membership|rewards|subscription|invoice|order|inc|llc|ltd|web|mail|app|prime|"
    r"konto|kundenservice|sicherheit|compte|cuenta|conto|conta|wallet|business|store|verification|verify|login|gift|"
    r"账户|帐户|账号|客服|团队|安全|アカウント|サポート)(?![a-z])"
)


@cache
def _finder() -> AhoCorasick:
    return AhoCorasick(list(_NAMES), implementation=Implementation.ContiguousNFA)


@cache
def _all_names() -> tuple[str, ...]:
    return tuple(_NAMES)


def brand_of(text: str) -> str:
    """The brand that a text names as one, the longest name first; empty if none."""
    return named(text)[0]


@lru_cache(maxsize=4096)
def named(text: str) -> tuple[str, str]:
    """The brand that a text names as one, and the name by which it does, in lower case."""
    text = text[:READ]
    low = text.lower() if text.isascii() else text.casefold()
    if len(low) != len(text):
        text = low  # a letter that grows when folded: places would not fit
    best = ("", 0)
    every = _all_names()
    for number, start, end in _finder().find_matches_as_indexes(low, overlapping=True):
        name = every[number]
        if end - start > best[1] and _stands(text, low, name, start, end):
            best = name, end - start
    return (_NAMES[best[0]], best[0]) if best[0] else ("", "")


def _stands(text: str, low: str, name: str, start: int, end: int) -> bool:
    """Whether a name at a place is a word of its own, and used as a name."""
    if not name.isascii():
        return True
    before, behind = text[start - 1 : start], text[end : end + 1]
    if (before.isascii() and before.isalnum()) or (behind.isascii() and behind.isalnum()) or before in {"@", "."}:
        return False
    if behind in {"@", "."} and text[end + 1 : end + 2].isalnum():
        return False
    written = text[start:end]
    if len(name) <= _SHORT and written != _OWN_CASE.get(name, written) and not _alone(low, start, end):
        return False
    if name not in WORDS:
        return True
    if not written[:1].isupper():
        return False
    return _alone(low, start, end) or _BESIDE.match(low[end:].lstrip(" -'’s")) is not None


def _alone(low: str, start: int, end: int) -> bool:
    """Whether nothing but signs stands beside a name."""
    return not any(one.isalnum() for one in (*low[:start], *low[end:]))


def brand_domains(name: str) -> tuple[str, ...]:
    """The domains from which a brand writes; none if it is not known."""
    return BRANDS.get(name, ())


@lru_cache(maxsize=8192)
def owner(domain: str) -> str:
    """The brand whose domain it is, or below whose domain it lies; empty if it is nobody's."""
    if domain in _OWNERS:
        return _OWNERS[domain]
    labels = domain.split(".")[-6:]
    return next((_OWNERS[one] for at in range(1, len(labels)) if (one := ".".join(labels[at:])) in _OWNERS), "")


def owns(name: str, domain: str) -> bool:
    """Whether a domain is a brand's, or lies below one of its domains."""
    its = brand_domains(name)
    return domain in its or registered(domain) in its or any(domain.endswith("." + one) for one in its)
