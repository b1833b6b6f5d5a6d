"""
One spelling for everything in which a number can be written, so that the finder sees digits where a person sees digits.

Full-width and Arabic digits, dashes of all kinds, thin blanks, accents on labels: each is folded to one ASCII character,
one for one, so that a place in the folded text is the same place in the text. Characters that no reader sees are taken
out before that: they are put inside account numbers so that filters do not find them.
"""

from __future__ import annotations

import re
import unicodedata
from typing import Final

UNSEEN: Final = (
    "\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b\u180c\u180d\u180e\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c"
    "\u202d\u202e\u2060\u2061\u2062\u2063\u2064\u2066\u2067\u2068\u2069\u206a\u206b\u206c\u206d\u206e\u206f\u3164\ufe00"
    "\ufe01\ufe02\ufe03\ufe04\ufe05\ufe06\ufe07\ufe08\ufe09\ufe0a\ufe0b\ufe0c\ufe0d\ufe0e\ufe0f\ufeff\uffa0\x00\r"
)
"""What no reader sees between two digits; a carriage return goes with them."""
_REMOVE: Final = re.compile("[" + UNSEEN + "\U000e0000-\U000e007f]+")
_HALF: Final = re.compile("[\ud800-\udfff]")
"""Halves of characters, as broken encodings leave them: no word, and the automata refuse them."""
_TURNED: Final = re.compile("\u202e([^\u202c\u202e\n\r]{0,400})")
"""What is told to run from right to left, as the reader sees it."""
_LONE_RETURN: Final = re.compile(r"\r(?!\n)")
_SPECIAL: Final = {
    "İ": "I", "ı": "i", "ł": "l", "Ł": "L", "đ": "d", "Đ": "D", "ð": "d", "ø": "o", "Ø": "O", "æ": "a", "Æ": "A", "œ": "o", "Œ": "O",
    "’": "'", "‘": "'", "´": "'", "`": "'", "“": '"', "”": '"', "„": '"', "№": "#", "º": "o", "°": "o", "ª": "a",
    "。": ".", "、": ",", "︰": ":", "∶": ":", "ː": ":", "﹕": ":", "꞉": ":", "￤": "|", "│": "|", "┃": "|", "║": "|", "∣": "|", "¦": "|",
    "【": "[", "】": "]", "「": "[", "」": "]", "《": "<", "》": ">", "〔": "(", "〕": ")", "،": ",", "؛": ";",
    "・": " ", "•": "*", "●": "*", "■": "*", "▪": "*", "◆": "*", "►": "*", "★": "*", "☆": "*", "·": " ", "\t": "\t", "\n": "\n",
    "\x0b": "\n", "\x0c": "\n", "\x1c": "\n", "\x1d": "\n", "\x1e": "\n", "\x85": "\n", "\u2028": "\n", "\u2029": "\n",
    "أ": "ا", "إ": "ا", "آ": "ا", "ى": "ي", "ة": "ه",
}  # fmt: skip
_LATIN_MOST: Final = 0x0530
"""Latin, Greek and Cyrillic letters end here: above, a mark on a letter makes another letter."""


class _Fold(dict[int, str]):
    """What each character is folded to, worked out when it is first met."""

    def __missing__(self, code: int) -> str:
        self[code] = folded = _fold(chr(code))
        return folded


def _fold(one: str) -> str:
    if one in _SPECIAL:
        return _SPECIAL[one]
    if one.isascii():
        return one
    digit = unicodedata.decimal(one, None)
    if digit is not None:
        return str(digit)
    category = unicodedata.category(one)
    if category == "Pd":
        return "-"
    if category == "Zs":
        return " "
    code = ord(one)
    if code < _LATIN_MOST or 0x1E00 <= code < 0x1F00 or 0xFF00 <= code < 0xFF66 or 0x1D400 <= code < 0x1D800:
        plain = unicodedata.normalize("NFKD", one)[:1]
        return plain if plain and not plain.isspace() else one
    if one in "−﹣⁻₋":  # signs that stand for a dash and are none
        return "-"
    return one


_FOLD: Final = _Fold()


_CHANGES: Final = re.compile(r"[^\t\n\x20-\x5f\x61-\x7e\u3041-\u30fa\u30fc-\u9fff\uac00-\ud7a3]+")
"""Runs in which something may be folded: not plain ASCII, nor the letters of Chinese, Japanese and Korean."""


def seen(text: str) -> str:
    """The text without what no reader sees, composed, each line ending with one line feed."""
    if text.isascii():
        if "\r" in text:
            text = _LONE_RETURN.sub("\n", text).replace("\r", "")
        return text.replace("\x00", "") if "\x00" in text else text
    if "\r" in text:
        text = _LONE_RETURN.sub("\n", text)
    if "\u202e" in text:
        text = _TURNED.sub(lambda run: run.group(1)[::-1], text)
    return _REMOVE.sub("", _HALF.sub("\ufffd", unicodedata.normalize("NFC", text)))


def folded(text: str) -> str:
    """`seen` text with every character folded, in the same length."""
    return _CHANGES.sub(lambda run: run.group().translate(_FOLD), text)


TO_DIGIT: Final = {
    "O": "0", "o": "0", "Q": "0", "D": "0", "О": "0", "о": "0", "I": "1", "l": "1", "i": "1", "|": "1", "L": "1", "!": "1",
    "S": "5", "s": "5", "B": "8", "Z": "2", "z": "2", "G": "6", "В": "8",
}  # fmt: skip
"""Letters that scanners, and people who copy from scans, take for digits."""
TO_LETTER: Final = {"0": "O", "1": "I", "5": "S", "8": "B", "2": "Z", "6": "G"}
_MASKED: Final = re.compile(r"[*•●xX#＊×✱…_]{3,}|\*|\.{3}|…")
_SEPARATORS: Final = re.compile(r"[\s\-./,:_'()]+")


def is_masked(written: str) -> bool:
    """Whether some of the digits are hidden behind stars: such a number cannot be paid to."""
    return _MASKED.search(written) is not None


def bare(written: str) -> str:
    """A number without its separators, in capitals."""
    return _SEPARATORS.sub("", written).upper()


def as_digits(written: str) -> str:
    """A number whose letters are read as the digits they look like; empty when some look like none."""
    digits = "".join(TO_DIGIT.get(one, one) for one in written)
    return digits if digits.isascii() and digits.isdigit() else ""
