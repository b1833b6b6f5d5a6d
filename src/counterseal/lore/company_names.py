"""
Whether two names are one company's: the match of a beneficiary with a partner, part by part.

Banks answer a payer with *match*, *close*, *no* or *not possible*, and fuzzy scores give the answer. For Chinese names
scores are unsafe: Hengtai and Hongtai differ in one letter of thirty, and a company in Hong Kong that adds `(HK)
Trading` to a partner's name scores higher than the partner itself with its words in another order. So names are taken
apart (`lore.name_forms`) and compared by what they are made of:

* one wrong syllable is another company, and never *close*;
* a jurisdiction that was added or changed is another legal person: *no*, `jurisdiction_changed`;
* a private person for a company is *no*, `personal_account`;
* a legal form that is left out is *close* at most, another one is for a person to look at: *close*, `legal_form_differs`;
* words in another order, or a slip in a word of trade, are *close*.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from counterseal.lore.name_forms import Form, forms
from counterseal.mail.lookalikes import skeleton

MATCH, CLOSE, NO, NOT_POSSIBLE = "match", "close", "no", "not_possible"
REASONS: Final = (
    "jurisdiction_changed", "personal_account", "syllable", "same_sound", "lookalike", "different_name",
    "place_differs", "place_absent", "trade_differs", "trade_absent", "legal_form_absent", "legal_form_differs", "order",
    "typo", "abbreviation", "spelling", "other_script", "nothing_distinctive", "empty",
)  # fmt: skip
"""Every word that `NameMatch.reasons` may hold."""
_REFUSED: Final = frozenset({
    "jurisdiction_changed", "personal_account", "syllable", "same_sound", "lookalike", "different_name",
    "place_differs", "trade_differs",
})  # fmt: skip
_OPEN: Final = frozenset({"nothing_distinctive", "empty", "cannot_read"})
_SHARES: Final = frozenset({"limited", "joint_stock"})
"""In English both are `Co., Ltd.`."""
_SLIP: Final = 7
"""Letters of the shortest word in which one wrong letter is a slip and not another word."""


@dataclass(frozen=True, slots=True)
class NameMatch:
    """What became of comparing two names."""

    word: str
    """`match`, `close` (a person looks), `no`, `not_possible`."""
    reasons: tuple[str, ...]
    """Of `REASONS`; empty for a plain match."""
    forms: tuple[str, str]
    """Both names in their parts: the evidence."""


@lru_cache(maxsize=16384)
def compare(a: str, b: str) -> NameMatch:
    """Compare a name that is expected with one that is given."""
    ours, theirs = forms(a), forms(b)
    same = [(one, other) for one in ours for other in theirs if one.script == other.script]
    pairs = same or [(ours[0], theirs[0])]
    return max(
        (_compared(*pair) for pair in pairs), key=lambda found: (MATCH, CLOSE, NOT_POSSIBLE, NO).index(found.word)
    )


def is_company(name: str) -> bool:
    """Whether a name says that it is a company's: a legal form, a line of trade."""
    return any(form.company for form in forms(name))


def is_person(name: str) -> bool:
    """Whether a name is most likely a private person's."""
    return all(form.person for form in forms(name))


def keys(name: str) -> tuple[str, ...]:
    """What a name is looked up by: its own part in Latin letters. Names that match share one."""
    found = [key for form in forms(name) for key in (form.letters, form.german, "".join(sorted(form.core))) if key]
    return tuple(dict.fromkeys(found))


def _compared(a: Form, b: Form) -> NameMatch:
    reasons = tuple(dict.fromkeys(_reasons(a, b)))
    shown = (a.shown, b.shown)
    if any(one in _REFUSED for one in reasons):
        return NameMatch(NO, reasons, shown)
    if any(one in _OPEN for one in reasons):
        told = tuple("other_script" if one == "cannot_read" else one for one in reasons)
        return NameMatch(NOT_POSSIBLE, told, shown)
    return NameMatch(CLOSE if set(reasons) - {"spelling"} else MATCH, reasons, shown)


def _reasons(a: Form, b: Form) -> list[str]:
    if a.person and b.person:
        return _people(a, b)
    if a.person != b.person and (a.company or b.company):
        return ["personal_account"]
    if not a.script or not b.script:
        return ["nothing_distinctive" if (a.shown and b.shown) else "empty"]
    # Without a name of their own, two cities: which of them is the name cannot be told.
    turned = a.letters != b.letters and a.places | {a.letters} == b.places | {b.letters}
    found = ["order"] if turned else _cores(a, b)
    if "cannot_read" in found:
        return found
    if a.lands != b.lands:
        found.append("jurisdiction_changed")
    found += [] if turned else _places(a, b)
    found += _trades(a, b)
    if a.legal != b.legal and not (a.script != b.script and {a.legal, b.legal} <= _SHARES):
        found.append("legal_form_differs" if a.legal and b.legal else "legal_form_absent")
    return found


def _people(a: Form, b: Form) -> list[str]:
    if a.script != b.script:
        return ["other_script"] if a.sounds and Counter(a.sounds) == Counter(b.sounds) else ["different_name"]
    if a.letters == b.letters and a.core == b.core:
        return []
    if sorted(a.core) == sorted(b.core) or (a.script == "latin" and _turned(a, b)):
        return ["order"]
    if a.script == "latin" and a.letters == b.letters:
        return []
    return ["different_name"]


def _turned(a: Form, b: Form) -> bool:
    """Whether the family name stands first in one and last in the other: Li Xiaoming, Xiao Ming Li."""
    return "".join((*a.core[1:], a.core[0])) == b.letters or "".join((a.core[-1], *a.core[:-1])) == b.letters


def _cores(a: Form, b: Form) -> list[str]:
    """What differs in what is their own."""
    if a.script != b.script:
        return _across(a, b)
    if a.script == "han":
        if a.core == b.core:
            return []
        return ["same_sound"] if a.letters == b.letters else ["syllable"]
    if a.letters == b.letters:
        return []
    return [_differing(a, b)]


def _differing(a: Form, b: Form) -> str:
    """How two names in the same script that are not equal differ."""
    if {a.letters, a.german} & {b.letters, b.german}:
        return "spelling"
    if sorted(a.core) == sorted(b.core):
        return "order"
    if skeleton(a.letters) == skeleton(b.letters):
        return "lookalike"
    if a.sounds or b.sounds:
        return "syllable"
    return "typo" if a.script == "latin" and _slip(a, b) else "different_name"


def _across(a: Form, b: Form) -> list[str]:
    """Chinese against Latin letters: pinyin can be compared, an English name of a company cannot."""
    han, latin = (a, b) if a.script == "han" else (b, a)
    if han.script != "han" or latin.script != "latin":
        return ["lookalike"] if skeleton(a.letters) == skeleton(b.letters) else ["cannot_read"]
    if han.letters == latin.letters:
        return ["other_script"]
    pinyin = latin.sounds and len(latin.sounds) == len(han.sounds)
    cantonese = "hk" in han.lands | latin.lands
    return ["syllable"] if pinyin and not cantonese else ["cannot_read"]


def _slip(a: Form, b: Form) -> bool:
    """Whether long names of other languages differ by one letter that nobody would choose in order to deceive."""
    if len(a.core) != len(b.core):
        return False
    differing = [(one, other) for one, other in zip(a.core, b.core, strict=True) if one != other]
    return len(differing) == 1 and one_letter_apart(*differing[0])


def one_letter_apart(one: str, other: str) -> bool:
    """Whether long words differ by a letter left out, put in or swapped with the next, after the first."""
    if min(len(one), len(other)) < _SLIP or abs(len(one) - len(other)) > 1 or one[0] != other[0]:
        return False
    start = next((at for at, (x, y) in enumerate(zip(one, other, strict=False)) if x != y), min(len(one), len(other)))
    rest, aim = one[start:], other[start:]
    if len(one) == len(other):
        return len(rest) > 1 and rest[:2] == aim[1::-1] and rest[2:] == aim[2:]
    return rest[1:] == aim or rest == aim[1:]


def _places(a: Form, b: Form) -> list[str]:
    if a.places == b.places:
        return ["order"] if a.places and a.opens != b.opens else []
    if not a.places or not b.places or a.places < b.places or b.places < a.places:
        return ["place_absent"]
    return ["place_differs"]


def _trades(a: Form, b: Form) -> list[str]:
    if a.script != b.script:  # Electronics and 电子 are not compared
        return []
    if a.spelled == b.spelled:
        return []
    ours, theirs = Counter(a.trades), Counter(b.trades)
    if ours == theirs:
        found = ["order"] if a.trades != b.trades else []
        return found + [_spelled(x, y) for x, y in zip(sorted(a.spelled), sorted(b.spelled), strict=True) if x != y]
    if ours <= theirs or theirs <= ours:
        return ["trade_absent"]
    return ["trade_differs"]


def _spelled(one: str, other: str) -> str:
    """How two spellings of one word of trade differ."""
    short, long = sorted((one, other), key=len)
    return "abbreviation" if len(short) <= 4 or len(long) - len(short) > 3 else "typo"
