"""
In which language a text is written: by its script, then by the small words that every sentence has.

It is needed to choose the words that are looked for and to notice that somebody suddenly writes another language. So it
is cheap, looks at the beginning only, and says nothing where a guess would be one.
"""

from __future__ import annotations

import re
from typing import Final

SAMPLE: Final = 1200
_COMMON: Final = {
    "en": "the and to of you is in that it for we are on this with your have be not please will if from as our or can",
    "es": "el la los las de que y en un una por para con su es se del no al lo como más este esta usted nuestro si le",
    "de": "der die das und ist sie in zu den nicht mit von wir ein eine für auf ihre ihr im bitte sich dem des auch als werden",
    "fr": "le la les de et des vous à un une est pour dans que en votre nous sur au du pas avec ce qui par plus ne sont",
    "pt": "o a os as de e que do da em um uma para com não por seu sua se no na você mais como dos ao está são",
    "it": "il la di e che un una per con non del della sono in si le è al da nel più gli questo i suo vostro dei",
    "nl": "de het een en van in is dat op te met voor u niet aan er zijn uw bij wij als om deze naar ook wordt",
    "tr": "ve bir bu için ile de da olarak çok ne size olan var sizin lütfen daha gibi en kadar ya değil her sonra",
    "pl": "i w na z do nie się jest to że o od za po jak dla przez co ale lub proszę oraz są prosimy jeśli tym",
    "vi": "và của là có cho không với các được trong một này để bạn từ những khi đã tôi chúng về người theo quý xin",
}  # fmt: skip
_WORDS: Final = {language: frozenset(words.split()) for language, words in _COMMON.items()}
_EVERY: Final = frozenset().union(*_WORDS.values())
_SPEAKERS: Final = {word: tuple(name for name, own in _WORDS.items() if word in own) for word in _EVERY}
_TELLING: Final = {
    "vi": frozenset("ơưđạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ"),
    "pl": frozenset("łążęśćźń"),
    "tr": frozenset("ğışİ"),
}
_BEYOND: Final = re.compile("[\u0400-\u04ff\u0620-\u064a\u3041-\u9fff\uac00-\ud7a3]")
_SCRIPTS: Final = (
    ("ko", re.compile("[\uac00-\ud7a3]")),
    ("ja", re.compile("[\u3041-\u3096\u30a1-\u30fa]")),
    ("zh", re.compile("[\u4e00-\u9fff]")),
    ("ru", re.compile("[\u0400-\u04ff]")),
    ("ar", re.compile("[\u0620-\u064a]")),
)


def language(text: str) -> str:
    """ISO 639-1 of a text; empty when it cannot be told."""
    sample = text[:SAMPLE]
    if not sample.isascii() and (found := _by_script(sample)) is not None:
        return found
    return _by_words(sample)


def _by_script(sample: str) -> str | None:
    """The language of a script that few share; None when most letters are Latin ones."""
    if _BEYOND.search(sample) is None:
        return None
    counts = {name: len(script.findall(sample)) for name, script in _SCRIPTS}
    if not any(counts.values()):
        return None
    latin = len(re.findall("[a-zA-Z]", sample))
    dense = 3 * (counts["zh"] + counts["ja"]) + 2 * counts["ko"] + counts["ru"] + counts["ar"]  # letters of a word
    if 2 * dense < latin or sum(counts.values()) < 4:
        return None
    if counts["ko"] > counts["ja"] + counts["zh"] // 3:
        return "ko"
    if counts["ja"] * 8 > counts["zh"] + counts["ja"]:
        return "ja"
    best = max(("zh", "ru", "ar"), key=lambda name: counts[name])
    if best == "ru":
        return "ru" if not re.search("[іїєґўјљњћџђ]", sample) else ""
    if best == "ar":
        return "ar" if not re.search("[پچژگ]", sample) else ""
    return best


def _by_words(sample: str) -> str:
    words = sample.lower().split()
    common = _EVERY.intersection(words)
    if len(common) < 3:
        return ""
    scores = dict.fromkeys(_WORDS, 0)
    for word in common:
        for name in _SPEAKERS[word]:
            scores[name] += 1
    if not sample.isascii():
        letters = frozenset(sample)
        for name, telling in _TELLING.items():
            scores[name] += 2 * len(telling & letters)
    (first, most), (_, second) = sorted(scores.items(), key=lambda one: -one[1])[:2]
    return first if most >= 3 and most > second * 1.2 and most * 25 >= len(set(words)) else ""
