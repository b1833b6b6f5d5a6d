"""
Names that no person chose: letters and digits thrown together by a machine.

People name companies and mailboxes after words, names and their initials. Words have pairs of letters that follow one
another in some language; thrown letters have all pairs equally often. Half of all pairs make up 97 in 100 of the pairs
in words of the languages that we know, so a long name with many of the other half is no word. Initials and short codes
look thrown as well (`zjhtjx` is six Chinese words), so a short name says nothing.
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise
from typing import Final

_TABLE: Final = """
    a:abcdfghiklmnoprstuvwxyz b:abeilorsuy c:acehiklorstuyz d:adegilorsuyz e:abcdefghiklmnopqrstuvwxy f:aefilortu g:aefghilnorstuyz h:aeilortu
    i:abcdefgklmnoprstvxz j:aeiou k:aehilorusw l:abcdefiklmopstuvy m:abceimopsu n:abcdefghiklnopstuvwy o:abcdefghiklmnoprstuvwxyz p:aehiloprstuy
    q:u r:abcdefgiklmnoprstuvwyz s:abcdefhiklmnopstuvwyz t:acefhilmoprstuwy u:abcdefgiklmnoprst v:aeio w:aehinors x:ceipt y:aelmnoprstv z:abcehikopstuyz
"""
"""Which letters follow which: the commoner half of all pairs, counted over place names in many languages, pinyin and prose, with those of Polish and of names in pinyin."""
_PAIRS: Final = frozenset(
    first + second for entry in _TABLE.split() for first, seconds in (entry.split(":"),) for second in seconds
)
_PIECE: Final = re.compile(r"[a-z0-9]+")
_LETTERS: Final = re.compile(r"[a-z]+")
_VOWELS: Final = frozenset("aeiouy")
_HEX: Final = re.compile(r"[0-9a-f]{12,}")
SHORTEST: Final = 8


@lru_cache(maxsize=65_536)
def machine_made(name: str) -> float:
    """How much a name looks thrown together, from 0 to 1; 0 for words, initials, dates and numbers."""
    return max((_piece(one) for one in _PIECE.findall(name.lower()[:200]) if len(one) >= SHORTEST), default=0.0)


def _piece(piece: str) -> float:
    letters = "".join(_LETTERS.findall(piece))
    if len(letters) < 4:
        return 0.0  # a number with a mark
    changes = sum(a.isdigit() is not b.isdigit() for a, b in pairwise(piece))
    if _HEX.fullmatch(piece) is not None and changes >= 3:
        return 0.8
    runs = _LETTERS.findall(piece)
    pairs = [a + b for run in runs for a, b in pairwise(run)]
    strange = sum(pair not in _PAIRS for pair in pairs)
    if changes >= 3 and (strange >= 2 or changes >= 5):
        return min(1.0, 0.4 + 0.1 * changes)
    if len(letters) < SHORTEST or not pairs:
        return 0.0
    share = strange / len(pairs)
    mute = not _VOWELS.intersection(letters)
    if mute and len(letters) < 12:
        return 0.0  # initials
    if strange < 3 or share < 0.34:
        return 0.0
    return min(1.0, 0.3 + share)
