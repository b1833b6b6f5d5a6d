"""
Whether two names one letter apart are a name and its imitation, or two names.

Companies choose from the same words, so honest names lie close together: `stoneyard` and `stoneward`, `hengtai` and
`hongtai`, `abctools` and `abdtools`. An imitation mostly spoils the word it is made of. So a change from one word to
another word, or from one syllable of Chinese to another, is chance; so is any change in a head of few letters, unless a
word was spoilt; so is any number that differs.
"""

from __future__ import annotations

from collections.abc import Collection
from typing import Final

from counterseal.mail.name_words import a_name, city, head, syllable, syllables, word, words_only

FOLD: Final = str.maketrans("01i|5$2qv8347!", "olllsszgubeatl")
"""Letters and digits that look alike, made the same, one for one."""
SHORT: Final = 5
"""A name with fewer letters has too many neighbours."""
LONG: Final = 7
"""From here on two tricks at once are seen."""
_FIRST: Final = 8
"""In names up to so long another first letter, or one letter and another suffix, make another name."""


def one_letter(name: str, core: str, *, same_top: bool = True, words: Collection[str] = ()) -> str:
    """
    By which change of one letter a name imitates a known one: `plural`, `doubled`, `dropped`, `added`, `replaced`,
    `swapped`; empty if they differ by more, or by chance. `words` are words of names besides those that everybody knows.
    """
    plain, known = name.replace("-", ""), core.replace("-", "")
    one, two = plain.translate(FOLD), known.translate(FOLD)
    if one == two or min(len(one), len(two)) < SHORT - 1:
        return ""
    least = min(len(one), len(two))
    start = back = 0
    while start < least and one[start] == two[start]:
        start += 1
    while back < least - start and one[-1 - back] == two[-1 - back]:
        back += 1
    here, there = plain[start : len(plain) - back], known[start : len(known) - back]
    trick = _named(plain, here, there, start, back)
    if not trick or _number(plain, here, there, start):
        return ""
    if not _alike(plain[:start], known[:start]) or not _alike(plain[len(plain) - back :], known[len(known) - back :]):
        return ""
    if len(known) < LONG and "-" in name + core:
        return ""
    if not same_top and len(known) <= _FIRST and trick not in {"doubled", "swapped", "plural"}:
        return ""
    if trick == "plural":
        trade = head(known) != known  # the same name in the same business is another company below another suffix
        return trick if len(known) > SHORT and (same_top or not trade) else ""
    return "" if _chance(plain, known, (start, back), trick, same_top, words) else trick


def _named(plain: str, here: str, there: str, start: int, back: int) -> str:
    if len(here) > 1 or len(there) > 1:
        return "swapped" if len(here) == 2 and here.translate(FOLD) == there[::-1].translate(FOLD) else ""
    if here and there:
        return "replaced"
    if not back and "s" in {here, there}:
        return "plural"
    if there:
        return "dropped"
    return "doubled" if here in {plain[start - 1 : start], plain[start + 1 : start + 2]} else "added"


def _alike(one: str, two: str) -> bool:
    """Whether the rest is equal, or differs by digits put for letters only."""
    return one == two or all(a == b or (a.isdigit() and not b.isdigit()) for a, b in zip(one, two, strict=True))


def _number(name: str, here: str, there: str, start: int) -> bool:
    """Whether what differs is a number of its own, and not a digit among letters."""
    if there.isdigit():
        return True
    beside = name[max(start - 1, 0) : start] + name[start + len(here) : start + len(here) + 1]
    return here.isdigit() and any(one.isdigit() for one in beside)


def _chance(plain: str, known: str, place: tuple[int, int], trick: str, same_top: bool, words: Collection[str]) -> bool:
    """Whether honest names may lie so close together."""
    start, back = place
    if trick == "doubled" and not (a_name(plain) and a_name(known)):
        return len(known) == SHORT and not same_top
    if not same_top and a_name(plain):
        return True
    stem = _stem(known, words)
    if len(stem) < len(known) and start < len(stem):  # the change is in the part that is the company's own
        mine = plain[: len(plain) - (len(known) - len(stem))]
        if len(stem) <= SHORT and (not same_top or trick not in _BY_LENGTH.get(len(stem), ())):
            return not (same_top and len(stem) == SHORT - 1 and _own(stem) and not _own(mine))
    elif len(known) <= SHORT + 1 and (not same_top or trick not in _ALONE.get(len(known), ())):
        return True
    if trick == "replaced" and not start and len(known) <= _FIRST and not (same_top and _own(stem)):
        return True
    return not city(known, start) and _another_word(plain, known, start, back, words)


_BY_LENGTH: Final = {
    4: frozenset({"doubled", "swapped", "added"}),
    5: frozenset({"doubled", "swapped", "added", "dropped", "replaced"}),
}
"""The changes that tell something, by the length of the part that is the company's own, if its business stands behind."""
_ALONE: Final = {
    5: frozenset({"doubled", "swapped", "added"}),
    6: frozenset({"doubled", "swapped", "added", "dropped", "replaced"}),
}
"""The same for a name that stands alone."""


def _stem(known: str, words: Collection[str]) -> str:
    """The part of a name that is the company's own."""
    stem = head(known)
    if words and stem == known:
        for end in range(2, len(known) - 3):
            if known[end:] in words:
                return known[:end]
    return stem


def _own(name: str) -> bool:
    return word(name) or syllables(name) > 0


def _another_word(plain: str, known: str, start: int, back: int, words: Collection[str]) -> bool:
    """Whether the letters around the change are one word here and another word there."""
    end, last = len(plain) - back, len(known) - back
    for left in range(max(0, start - 10), start + 1):
        for right in range(min(back, 10) + 1):
            mine, theirs = plain[left : end + right], known[left : last + right]
            before, behind = plain[:left], plain[end + right :]
            if mine in words or word(mine):
                tail = behind in words or words_only(behind)
                both = theirs in words or word(theirs)
                if both and tail and (min(len(mine), len(theirs)) > 3 or words_only(before)):
                    return True
            if syllable(mine) and syllable(theirs):
                at_edge = left <= 2 or syllables(before) > 0 or words_only(before)
                if at_edge and (left > 2 or behind) and _goes_on(behind, words):
                    return True
    return False


def _goes_on(behind: str, words: Collection[str]) -> bool:
    """Whether what follows a syllable is more of them, or words."""
    if a_name(behind):
        return True
    return any(behind[at:] in words and a_name(behind[:at]) for at in range(len(behind) - 2))
