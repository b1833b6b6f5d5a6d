"""
Phrases by language, and in each language by what they do (`mail.acts.Family`).

They are written by hand from what people say in business letters and what bait says everywhere; none is taken from a
collection of mail. A new language is a file here and a line below.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from counterseal.mail.phrases import (
    ar,
    cues,
    de,
    en,
    en_frauds,
    en_lures,
    en_offers,
    es,
    fr,
    it,
    ja,
    ko,
    nl,
    pl,
    pt,
    ru,
    tr,
    vi,
    zh,
    zh_frauds,
    zh_offers,
)


def _together(*parts: Mapping[str, tuple[str, ...]]) -> Mapping[str, tuple[str, ...]]:
    """The phrases of one language from several files."""
    found: dict[str, tuple[str, ...]] = {}
    for part in parts:
        for family, phrases in part.items():
            found[family] = found.get(family, ()) + phrases
    return found


LANGUAGES: Final[Mapping[str, Mapping[str, tuple[str, ...]]]] = {
    "": cues.PHRASES,
    "ar": ar.PHRASES,
    "de": de.PHRASES,
    "en": _together(en.PHRASES, en_lures.PHRASES, en_frauds.PHRASES, en_offers.PHRASES),
    "es": es.PHRASES,
    "fr": fr.PHRASES,
    "it": it.PHRASES,
    "ja": ja.PHRASES,
    "ko": ko.PHRASES,
    "nl": nl.PHRASES,
    "pl": pl.PHRASES,
    "pt": pt.PHRASES,
    "ru": ru.PHRASES,
    "tr": tr.PHRASES,
    "vi": vi.PHRASES,
    "zh": _together(zh.PHRASES, zh_frauds.PHRASES, zh_offers.PHRASES),
}
