"""
Names of columns that are almost known: one letter is wrong, or lost.

A column that nobody asks for is no trouble, and most exports have many. A column whose name was damaged on the way is one:
whatever it held is then not there, and a mailbox that forwards everything looks like one that does not.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from typing import Any

SHORTEST = 6
"""Shorter names are alike by chance."""


def almost(name: str, known: str) -> bool:
    """Whether a name is a known one with one letter changed, lost or added."""
    if name == known or min(len(name), len(known)) < SHORTEST or abs(len(name) - len(known)) > 1:
        return False
    same = next((at for at, (one, other) in enumerate(zip(name, known, strict=False)) if one != other), -1)
    if same < 0:
        return True
    ahead = 0 if len(name) < len(known) else 1
    other = 0 if len(name) > len(known) else 1
    return name[same + ahead :] == known[same + other :]


def damaged(names: Iterable[str], known: Collection[str]) -> tuple[str, ...]:
    """The names that are almost one of those that are known, and that is not there itself."""
    there = set(names)
    wanted = [one for one in known if one not in there and len(one) >= SHORTEST]
    return tuple(name for name in there - set(known) if any(almost(name, one) for one in wanted))


def damaged_keys(values: Mapping[str, Any], known: Collection[str], depth: int = 2) -> tuple[str, ...]:
    """The same for the keys of an object, and of the objects in it."""
    inner = (one for one in values.values() if isinstance(one, Mapping)) if depth else ()
    return damaged(values, known) + tuple(key for one in inner for key in damaged_keys(one, known, depth - 1))
