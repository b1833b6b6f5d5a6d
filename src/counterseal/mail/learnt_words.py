"""
The words that a set of names is made of, learnt from the names themselves.

No list of words knows every language and trade, but those who trade with each other have theirs in common. Where names are
parted by hyphens the words stand there. Elsewhere a word ends where names that began alike go on in different ways, and
begins where names that end alike came from different ones.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

SHORTEST: Final = 4
LONGEST: Final = 13
READ: Final = 20_000
"""Names that are read; of more, every second, third and so on."""
WAYS: Final = 3
"""In so many ways names go on behind a word (or come before it)."""


def learn(names: Sequence[str]) -> frozenset[str]:
    """Words of names in lower case."""
    some = names[:: len(names) // READ + 1]
    plain = [name.replace("-", "") for name in some]
    parted = {word for name in some if "-" in name for word in name.split("-") if len(word) >= SHORTEST - 1}
    return frozenset(
        {word for word in parted if word.isalpha()}
        | _branching(plain)
        | {word[::-1] for word in _branching(name[::-1] for name in plain)}
    )


def _branching(names: Iterable[str]) -> set[str]:
    """Beginnings behind which names go on in several ways."""
    ways: dict[str, int] = {}
    for name in names:
        for end in range(SHORTEST, min(LONGEST, len(name) - 2) + 1):
            begin = name[:end]
            ways[begin] = ways.get(begin, 0) | 1 << (ord(name[end]) & 63)
    return {begin for begin, letters in ways.items() if letters.bit_count() >= WAYS and begin.isalpha()}
