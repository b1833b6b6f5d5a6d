"""
A company's name taken apart: place, what is its own, line of trade, legal form, jurisdiction.

`Shenzhen Hengtai Electronics (HK) Co., Ltd.` is five things in a row, and only one of them tells it from other
companies. Two names are compared part by part (`lore.company_names`), because a score over all letters calls
a stranger nearly right.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from pypinyin import lazy_pinyin

from counterseal.lore.company_words import (
    CHINESE_COMPANY,
    CHINESE_FORMS,
    CHINESE_LANDS,
    CHINESE_PLACES,
    CHINESE_SURNAMES,
    CHINESE_TRADES,
    FORM_WORDS,
    FORMS,
    GIVEN_NAMES,
    LANDS,
    LEADING_FORMS,
    LINKING,
    PLACE_KINDS,
    PLACES,
    SIMPLER,
    SURNAMES,
    TITLES,
    TRADES,
)
from counterseal.lore.syllables import syllables

LONGEST: Final = 200
"""Letters of a name that are read."""
_HAN: Final = re.compile(r"[\u3400-\u9fff]+")
_LATIN_RUN: Final = re.compile(r"[^\u3400-\u9fff]+")
_WORD: Final = re.compile(r"[^\W_]+|&")
_BRACKETS: Final = re.compile(r"\(([^()]{0,60})\)")
_ABBREVIATED: Final = re.compile(r"\b(?:\w\.){2,}(?:\w\b)?")
_UNSEEN: Final = re.compile(r"[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]")
_POSSESSIVE: Final = re.compile(r"['’`´]")
_PLAIN: Final = str.maketrans(
    {"ß": "ss", "ø": "o", "æ": "ae", "œ": "oe", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i"}
)
_GERMAN: Final = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "å": "aa", "ø": "oe"})
_DISTRICT: Final = re.compile(r"^[\u4e00-\u9fff]{2,3}?(?:自治区|区|县|镇|村)(?=[\u4e00-\u9fff]{2})")


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """A name in its parts. What it has not is empty."""

    script: str
    """Of what is its own: `latin`, `han`, `other`, or empty when there is nothing."""
    core: tuple[str, ...] = ()
    """What is its own, in words; Chinese as it is written."""
    letters: str = ""
    """The same in one word: Latin letters without accents, Chinese in pinyin."""
    german: str = ""
    """The same with ä as ae."""
    sounds: tuple[str, ...] = ()
    """Its syllables, when it is pinyin."""
    places: frozenset[str] = frozenset()
    lands: frozenset[str] = frozenset()
    """Jurisdictions, as ISO 3166 alpha-2 in lower case."""
    trades: tuple[str, ...] = ()
    """Each by the word that stands for all its spellings."""
    spelled: tuple[str, ...] = ()
    """The same as they are written."""
    legal: str = ""
    opens: bool = False
    """A place stands first."""
    person: bool = False

    @property
    def company(self) -> bool:
        """Whether it says of itself that it is one."""
        return bool(self.legal or self.trades) and not self.person

    @property
    def shown(self) -> str:
        """The parts in one fixed order: evidence of what was compared."""
        own = "·".join(self.sounds) if self.sounds and self.script == "latin" else " ".join(self.core)
        parts = (
            "[" + " ".join(sorted(self.places)) + "]" if self.places else "",
            own + (f" ({'·'.join(self.sounds)})" if self.script == "han" else ""),
            " ".join(self.trades),
            "{" + " ".join(sorted(self.lands)) + "}" if self.lands else "",
            self.legal,
        )
        return " / ".join(part for part in parts if part)


def tidy(name: str) -> str:
    """A name in one line of plain letters: NFKC, lower case, nothing invisible, bounded."""
    plain = unicodedata.normalize("NFKC", _UNSEEN.sub("", name[: 2 * LONGEST]))
    return " ".join(plain.casefold().split())[:LONGEST]


def fold(word: str) -> str:
    """A word without accents."""
    if word.isascii():
        return word
    apart = unicodedata.normalize("NFKD", word.translate(_PLAIN))
    return unicodedata.normalize("NFC", "".join(letter for letter in apart if not unicodedata.combining(letter)))


@lru_cache(maxsize=16384)
def forms(name: str) -> tuple[Form, ...]:
    """A name's parts; two of them where it is written in Chinese and in Latin letters side by side."""
    plain = tidy(name).translate(SIMPLER)
    han = "".join(_HAN.findall(plain))
    rest = " ".join(_LATIN_RUN.findall(plain))
    letters = sum(1 for letter in rest if letter.isalpha())
    if len(han) >= 2:
        chinese = _chinese(plain)
        return (chinese, _western(rest)) if letters >= 5 else (chinese,)
    return (_western(plain),)


# --------------------------------------------------------------------------------------------------- Latin and others


def _western(plain: str) -> Form:
    plain = _POSSESSIVE.sub("", _ABBREVIATED.sub(lambda hit: hit.group().replace(".", ""), plain))
    bracketed = " ".join(_BRACKETS.findall(plain))
    words = _words(plain)
    if _is_person(words):
        own = tuple(word for word in words if word not in TITLES)
        joined = "".join(own)
        return Form(script="latin", core=own, letters=joined, sounds=syllables(joined), person=True)
    inside = frozenset(_words(bracketed))
    words, lands = _take_lands(words, inside)
    legal, words = _take_legal(words)
    places, opens, words = _take_places(words, own_needed=True)
    more, words = _take_legal(words) if not legal else ("", words)
    trades: list[str] = []
    spelled: list[str] = []
    core: list[str] = []
    for word in words:
        known = TRADES.get(word) or _nearly_trade(word)
        if known and (core or any(_own(other) for other in words)):
            trades.append(known)
            spelled.append(word)
        elif word not in LINKING:
            core.append(word)
    return _made(core, plain, places=places, lands=lands, trades=tuple(trades), spelled=tuple(spelled),
                 legal=legal or more, opens=opens)  # fmt: skip


def _words(plain: str) -> list[str]:
    return [fold(word) for word in _WORD.findall(plain)]


def _own(word: str) -> bool:
    return word not in LINKING and word not in TRADES and not _nearly_trade(word)


def _made(
    core: list[str], plain: str, *, places: frozenset[str], lands: frozenset[str], trades: tuple[str, ...],
    spelled: tuple[str, ...], legal: str, opens: bool,
) -> Form:  # fmt: skip
    letters = "".join(core)
    german = letters
    if not plain.isascii():  # the same words, with their umlauts written out
        wide = {fold(word): fold(word.translate(_GERMAN)) for word in _WORD.findall(plain)}
        german = "".join(wide.get(word, word) for word in core)
    latin = all(letter < "\u0250" for letter in letters)
    return Form(
        script=("latin" if latin else "other") if letters else "",
        core=tuple(core), letters=letters, german=german, sounds=syllables(letters) if latin else (),
        places=places, lands=lands, trades=trades, spelled=spelled, legal=legal, opens=opens,
    )  # fmt: skip


def _take_lands(words: list[str], inside: frozenset[str]) -> tuple[list[str], frozenset[str]]:
    """Countries and places of registration, of up to three words. `US` counts in brackets only."""
    left: list[str] = []
    found: set[str] = set()
    at = 0
    while at < len(words):
        for count in (3, 2, 1):
            joined = "".join(words[at : at + count])
            code = LANDS.get(joined) or ("us" if joined == "us" and joined in inside else "")
            if code and at + count <= len(words):
                found.add(code)
                at += count
                break
        else:
            left.append(words[at])
            at += 1
    return (left, frozenset(found)) if left else (words, frozenset())


def _take_legal(words: list[str]) -> tuple[str, list[str]]:
    """The legal form at the end, or before the name where that is the custom."""
    plain = [word for word in words if word != "&"]
    if tuple(plain) in FORMS and len(plain) > 1:  # nothing but a form: the name is missing
        return FORMS[tuple(plain)], []
    for count in range(min(FORM_WORDS, len(plain) - 1), 0, -1):
        found = FORMS.get(tuple(plain[-count:]))
        if found:
            left = plain[:-count]
            if len(left) > 1 and (first := FORMS.get((left[0],), "")) in LEADING_FORMS:  # `PT Example Tbk`
                return first, left[1:]
            return found, left
    for count in range(min(2, len(plain) - 1), 0, -1):
        found = FORMS.get(tuple(plain[:count]), "")
        if found in LEADING_FORMS:
            return found, plain[count:]
    for at, word in enumerate(plain[1:], 1):  # `Hengtai Co Ltd Bao'an`: an address goes on after it
        if word in {"ltd", "limited", "gmbh", "llc", "inc"} and at > 1:
            return _take_legal(plain[: at + 1])
    return "", words


def _take_places(words: list[str], *, own_needed: bool) -> tuple[frozenset[str], bool, list[str]]:
    """Cities and provinces of China, of one word or of its syllables. The last one stays when nothing else is left."""
    left: list[str] = []
    found: list[tuple[int, str]] = []
    at = 0
    while at < len(words):
        for count in (3, 2, 1):
            joined = "".join(words[at : at + count])
            if joined in PLACES and at + count <= len(words):
                found.append((at, joined))
                at += count
                break
        else:
            if words[at] not in PLACE_KINDS or not found:
                left.append(words[at])
            at += 1
    if own_needed and found and not any(_own(word) for word in left):
        _, name = found.pop()
        left.insert(0, name)
    return frozenset(name for _, name in found), any(place == 0 for place, _ in found), left


@lru_cache(maxsize=4096)
def _nearly_trade(word: str) -> str:
    """The line of trade of which a word is a slip: one letter left out, doubled or swapped, in a long word."""
    if len(word) < 7 or not word.isascii() or len(syllables(word)) in {1, 2}:  # Chinese names have one or two
        return ""
    for at in range(1, len(word)):
        shorter = word[:at] + word[at + 1 :]
        if (found := TRADES.get(shorter) or _SLIPS.get(shorter)) is not None:
            return found
    return _SLIPS.get(word, "")


def _slips() -> dict[str, str]:
    """Long words of trade without one letter."""
    return {word[:at] + word[at + 1 :]: known for word, known in TRADES.items() if len(word) >= 8 for at in range(1, len(word))}  # fmt: skip


_SLIPS: Final = _slips()


def _is_person(words: list[str]) -> bool:
    titled = [word for word in words if word not in TITLES]
    if not (2 if len(titled) == len(words) else 1) <= len(titled) <= 4 or any(
        word in TRADES or (word,) in FORMS or word in LANDS for word in titled
    ):
        return False
    if not all(word.isalpha() for word in titled):
        return False
    if len(titled) < len(words):
        return True
    if titled[0] in GIVEN_NAMES:
        return True
    family_first = titled[0] in SURNAMES and _given(titled[1:])
    family_last = titled[-1] in SURNAMES and _given(titled[:-1])
    return family_first or family_last


def _given(words: list[str]) -> bool:
    """Whether words are the given name of a Chinese person: one or two syllables that are no place."""
    joined = "".join(words)
    return joined in GIVEN_NAMES or (1 <= len(syllables(joined)) <= 2 and joined not in PLACES and len(words) <= 2)


# ------------------------------------------------------------------------------------------------------------- Chinese


def _chinese(plain: str) -> Form:
    bracketed = "".join(_HAN.findall(" ".join(_BRACKETS.findall(plain))))
    name = "".join(_HAN.findall(_BRACKETS.sub(" ", plain))) or bracketed
    whole = name + bracketed
    if _is_chinese_person(name, whole):
        sounds = tuple(lazy_pinyin(name))
        letters = "".join(sounds)
        return Form(script="han", core=(name,), letters=letters, german=letters, sounds=sounds, person=True)
    lands = frozenset(code for word, code in CHINESE_LANDS.items() if bracketed.startswith(word))
    places = {latin for word, latin in CHINESE_PLACES.items() if bracketed.startswith(word)}
    legal, name = _chinese_legal(name)
    opens = False
    going = True
    while going and len(name) > 2:
        going = False
        for size in (6, 5, 4, 3, 2):
            word = name[:size]
            if word in CHINESE_LANDS and len(name) > size:
                lands, name, going = lands | {CHINESE_LANDS[word]}, name[size:], True
                break
            if word in CHINESE_PLACES and len(name) > size + 1:
                places.add(CHINESE_PLACES[word])
                name, going, opens = name[size:].removeprefix("省").removeprefix("市"), True, True
                break
        else:
            if opens and (hit := _DISTRICT.match(name)) and not any(name.startswith(word) for word in CHINESE_TRADES):
                name = name[hit.end() :]
    trades: list[str] = []
    while found := next((word for word in CHINESE_TRADES if name.endswith(word) and len(name) > len(word)), ""):
        trades.insert(0, found)
        name = name[: -len(found)]
    sounds = tuple(lazy_pinyin(name))
    letters = "".join(sounds)
    return Form(
        script="han" if name else "", core=(name,) if name else (), letters=letters, german=letters, sounds=sounds,
        places=frozenset(places), lands=lands, trades=tuple(trades), spelled=tuple(trades), legal=legal, opens=opens,
    )  # fmt: skip


def _is_chinese_person(name: str, whole: str) -> bool:
    if CHINESE_COMPANY.search(whole) or not 2 <= len(name) <= 4 or name[0] not in CHINESE_SURNAMES:
        return False
    return not any(word in name for word in (*CHINESE_TRADES, *CHINESE_LANDS, *CHINESE_PLACES))


def _chinese_legal(name: str) -> tuple[str, str]:
    legal = ""
    going = True
    while going:
        going = False
        for word, form in CHINESE_FORMS:
            if name.endswith(word) and len(name) > len(word):
                legal, name, going = legal or form, name[: -len(word)], True
                break
    if not legal and name.startswith("株式会社") and len(name) > 4:
        legal, name = "kk", name[4:]
    return legal, name
