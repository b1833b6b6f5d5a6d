"""
Look-alikes: names made to be read as another name.

An intruder registers `rnaersk_docs`, opens an account `CustornerCare`, or buys `acrne.test`. The eye joins
r and n to an m. This module does what the eye does: it folds a name to a *skeleton* in which letters that look
the same are the same, and says which trick makes two different names look alike.

The tricks follow Unicode Technical Standard 39 (confusables) for other scripts; the ASCII pairs are those that
the phishing literature names: rn/m, vv/w, cl/d, 0/o, 1/l/i, 5/s.

When it is innocent: names that differ by a number (`sales1`, `sales2`), equal names, plurals, names that say the
target openly, and short words: a near miss (one letter changed) counts only for names of six letters and more, two
plain letters that look alike only for four or five. `near=False` leaves near misses out, for lists of people:
`zhangwei` and `zhangmei` are two colleagues.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from counterseal.mail.confusables import latin

_DIGITS = str.maketrans("015i|!$", "olsllls")
_PAIRS = (("rn", "m"), ("vv", "w"), ("cl", "d"))
_WORD = re.compile(r"[^\W_]+")
SHORTEST = 6
"""A shorter name has too many innocent neighbours for a near miss, or for a disguise inside a longer name."""


@dataclass(frozen=True, slots=True)
class Likeness:
    """What a name imitates, by which trick."""

    target: str
    trick: str
    """A disguise (`rn/m`, `vv/w`, `cl/d`, `0/o`, `1/l`, `i/l`, `5/s`, `homograph`), or `hyphen`, `one letter`,
    `top level`, `inside`."""

    @property
    def disguised(self) -> bool:
        """Whether letters were chosen to deceive the eye. The other tricks also happen by chance or in good faith."""
        return self.trick not in {"hyphen", "one letter", "top level", "inside"}


@lru_cache(maxsize=65536)
def skeleton(name: str) -> str:
    """A name with everything that looks the same made the same."""
    plain = latin(name).translate(_DIGITS)
    for pair, one in _PAIRS:
        plain = plain.replace(pair, one)
    return plain


def imitates(name: str, targets: Iterable[str], *, near: bool = True) -> Likeness | None:
    """What `name` is made to look like, or None. A name that *is* or openly contains a target imitates nothing."""
    plain = name.casefold()
    words = _WORD.findall(plain)
    known = [target.casefold() for target in targets if target]
    if plain in known:
        return None
    for target in known:
        close = near and target not in plain
        trick = next((t for part in (plain, *words) if (t := _trick(part, target, close and target != part + "s"))), "")
        if not trick and len(target) >= SHORTEST:
            trick = _inside(plain, target)
        if trick:
            return Likeness(target, trick)
    return None


def _trick(name: str, target: str, near: bool = True) -> str:
    """The trick by which the whole of one name looks like the whole of another."""
    if name == target or len(target) < 3:
        return ""
    if skeleton(name) == skeleton(target):
        return _named(name, target)
    if not near or min(len(name), len(target)) < SHORTEST:
        return ""
    if re.sub(r"[-_.]", "", name) == re.sub(r"[-_.]", "", target):
        return "hyphen"
    return "one letter" if _one_apart(name, target) else ""


def _named(name: str, target: str) -> str:
    """Which trick made two skeletons equal; empty when two short words are merely neighbours (`clan` and `dan`)."""
    if not name.isascii() and latin(name) == latin(target):
        return "homograph"
    for pair, one in _PAIRS:
        if name.count(pair) != target.count(pair):
            return f"{pair}/{one}" if len(target) > 3 else ""
    for digit, letter in ("0o", "1l", "5s"):
        if name.count(digit) != target.count(digit):
            return f"{digit}/{letter}"
    return "i/l" if len(target) > 4 else ""


def _inside(name: str, target: str) -> str:
    """A longer name that carries a disguised target: `custornercare` carries `customer`."""
    if target in name:
        return ""
    if not name.isascii() and target in latin(name):
        return "homograph"
    for sign, meant in (*_PAIRS, "0o", "1l", "1i", "5s"):
        if sign in name and target in name.replace(sign, meant):
            return f"{sign}/{meant}".replace("1/i", "1/l")
    return ""


def _one_apart(name: str, target: str) -> bool:
    """One letter changed, dropped, doubled, or two swapped. A changed digit is numbering, not disguise."""
    if abs(len(name) - len(target)) > 1:
        return False
    start = next((i for i, (a, b) in enumerate(zip(name, target, strict=False)) if a != b), min(len(name), len(target)))
    rest, aim = name[start:], target[start:]
    if rest[:1].isdigit() or aim[:1].isdigit():
        return False
    swapped = len(rest) > 1 and len(rest) == len(aim) and rest[:2] == aim[1::-1] and rest[2:] == aim[2:]
    return swapped or rest[1:] == aim[1:] or rest[1:] == aim or rest == aim[1:]


_GENERIC = frozenset("com co net org gov edu ac www mail onmicrosoft".split())


def domain_imitates(domain: str, targets: Iterable[str]) -> Likeness | None:
    """
    What a domain is made to look like: by letters, hyphen, another top level, the target inside a longer name.

    A subdomain of a target is the target's own and imitates nothing. Punycode is read as the letters it stands for.
    """
    name = _unpuny(domain.lower().strip("."))
    known = [target.lower() for target in targets if target]
    if any(name == target or name.endswith("." + target) for target in known):
        return None
    for target in known:
        trick = _domain_trick(name, target)
        if trick:
            return Likeness(target, trick)
    return None


def _domain_trick(name: str, target: str) -> str:
    core, head = _core(target), _core(name)
    if core == head and len(core) >= 4:
        return "top level"
    if name.startswith(target + "."):
        return "inside"
    trick = _trick(head, core)
    if trick:
        return trick
    return "inside" if len(core) >= 4 and core in re.split(r"[-_]", head) else ""


def _core(domain: str) -> str:
    """The label that is the name: `acme` of `www.acme.com.cn`."""
    labels = [label for label in domain.split(".")[:-1] if label not in _GENERIC]
    return labels[-1] if labels else domain.partition(".")[0]


def _unpuny(domain: str) -> str:
    try:
        return domain.encode("ascii").decode("idna") if "xn--" in domain else domain
    except UnicodeError:
        return domain
