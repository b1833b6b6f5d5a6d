"""
Under which addresses a person's name is known, whatever the order and the case in which it is written.

A display name may hold more than the person: "Petra Vogt | Hansen Pumps", "Hansen Pumps (Petra Vogt)". Each part is
asked for by itself.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from counterseal.lore.acquaintance import person
from counterseal.mail.addresses import free_mail, local_of

_APART: Final = re.compile(
    r"\s+[-\u2013\u2014]+\s+|\s*[|\uff5c/\uff0f(\uff08)\uff09\[\]\u3010\u3011<>@,\uff0c;\uff1b\u00b7\u2022]\s*|\s+(?:of|at|from|von|de chez)\s+|\u4ee3\u8868"
)
"""What stands between a person's name and a company's."""
MOST: Final = 6
"""Parts of one name that are asked for."""


def parts(name: str) -> tuple[str, ...]:
    """A display name, and its parts where it has several."""
    if len(name) > 200 or _APART.search(name) is None:
        return (name,) if name else ()
    found = [one.strip(" \t\"'.") for one in _APART.split(name)]
    return tuple(dict.fromkeys((name, *[one for one in found if len(one) > 1])))[:MOST]


class _Kept:
    """The last two books by whom they were made of: a company's people change seldom."""

    books: tuple[tuple[Mapping[str, str], int, dict[str, frozenset[str]]], ...] = ()


def contacts(people: Mapping[str, str], name: str) -> frozenset[str]:
    """The addresses of those of `people` (names by address) who bear a name; nothing for offices and single words."""
    if not people:
        return frozenset()
    wanted = person(name)
    return _book(people).get(wanted, frozenset()) if wanted else frozenset()


def _book(people: Mapping[str, str]) -> dict[str, frozenset[str]]:
    for known, size, book in _Kept.books:
        if known is people and size == len(people):
            return book
    found: dict[str, set[str]] = {}
    for address, name in people.items():
        if name and (key := person(name)):
            found.setdefault(key, set()).add(address)
    made = {key: frozenset(addresses) for key, addresses in found.items()}
    _Kept.books = ((people, len(people), made), *_Kept.books[:1])
    return made


def same_person(known: str, address: str) -> bool:
    """Whether both are free mailboxes with the same name before the @: then it is one person's habit of naming."""
    return free_mail(known) and free_mail(address) and local_of(known) == local_of(address)
