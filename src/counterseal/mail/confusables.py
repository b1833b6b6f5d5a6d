"""
Letters of other scripts that are read as Latin ones, and letters that carry marks.

The idea is that of Unicode Technical Standard 39; the table is our own, and holds small letters only, because domains and
names are compared in lower case. Full width, mathematical and ringed letters are folded by compatibility (NFKD) before.
"""

from __future__ import annotations

import unicodedata
from typing import Final

_LOOKS: Final = {
    "a": "аɑαаӕ", "b": "вƅьъбßɓЬ", "c": "сϲᴄⅽ", "d": "ԁɗժđḍ", "e": "еєҽəɛ℮ҿεⲉ", "f": "ƒғſϝẝ", "g": "ɡɢց9ƍ",
    "h": "һнհћђℎⱨ", "i": "іιıɩɪⅰᎥӏ", "j": "јϳʝȷ", "k": "кκқҝⲕƙ", "l": "ӏⅼłɭƖļا", "m": "мⅿɱ", "n": "пոηռɴƞ",
    "o": "оοσօഠ๐〇ⲟɵөоøס", "p": "рρƿⲣþ", "q": "ԛզգʠ", "r": "гᴦɼɽⲅ", "s": "ѕꜱʂƽ", "t": "тτţŧƭ", "u": "υսцʋᴜ",
    "v": "ѵνᴠⅴט", "w": "ԝωшɯᴡѡⱳ", "x": "хχⅹҳ×", "y": "уγүყɏʏҮў", "z": "ᴢʐƶȥ",
}  # fmt: skip
LOOKS_LATIN: Final[dict[int, str]] = {
    **{ord(other): one for one, others in _LOOKS.items() for other in others if not other.isascii()},
    ord("æ"): "ae", ord("œ"): "oe", ord("ĸ"): "k",
}  # fmt: skip
"""Cyrillic, Greek, Armenian, Coptic, Hebrew and odd Latin letters, each with the Latin letter it is read as."""


def latin(name: str) -> str:
    """Lower case Latin letters without marks, those of other scripts replaced by the Latin letter they look like."""
    if name.isascii():
        return name.lower()
    folded = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", name).casefold())
    return "".join(one for one in folded if not unicodedata.combining(one)).translate(LOOKS_LATIN)


_SCRIPTS: Final = ("LATIN", "CYRILLIC", "GREEK", "ARMENIAN", "COPTIC", "CHEROKEE", "GEORGIAN", "HEBREW", "ARABIC")


def scripts(name: str) -> frozenset[str]:
    """The alphabets in a name, of those whose letters are mistaken for one another."""
    if name.isascii():
        return frozenset({"LATIN"})
    names = (unicodedata.name(one, "").partition(" ")[0] for one in name if one.isalpha())
    return frozenset(one for one in names if one in _SCRIPTS)
