"""
Letters as a person sees them: without the signs that nobody sees, and a note of what was odd.

A zero-width space inside "invoice" changes nothing for the eye and everything for a program that looks for the word. So
such signs are taken out before anything is looked for, and that they stood *inside a word* is told. Where they are part
of honest writing they are only taken out: joiners in emoji and in scripts that join letters, a byte order mark at the
start, direction marks around a telephone number that was copied from an address book, soft hyphens between syllables.
"""

from __future__ import annotations

import re
import unicodedata
from itertools import pairwise
from typing import Final

_SIGHTLESS: Final = "\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufe00-\ufe0e\ufeff\uffa0\ufff9-\ufffb\U0001d173-\U0001d17a\U000e0000-\U000e0fff"
_UNSEEN: Final = re.compile(f"[{_SIGHTLESS}]+")
_BLANKS: Final = re.compile("[\u00a0\u1680\u2000-\u200a\u202f\u205f\u2800\u3000]")
_BREAKS: Final = re.compile("[\u0085\u2028\u2029\x0b\x0c]")
_ANY: Final = re.compile(f"[\x0b\x0c\u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u2800\u3000{_SIGHTLESS}]")
_ASCII: Final = bytes(range(128))
_INSIDE: Final = re.compile("(?<=[a-zA-Z\u00c0-\u024f\u0370-\u052f])[\u034f\u180e\u200b-\u200d\u2060-\u2064\ufeff]+(?=[a-zA-Z\u00c0-\u024f\u0370-\u052f])")  # fmt: skip
_SOFT: Final = re.compile("(?<![^\\W\\d_])[^\\W\\d_]{1,2}\u00ad[^\\W\\d_]{1,2}\u00ad")
"""Soft hyphens after every letter or two. Syllables are longer, mostly, and nobody parts two such in a row."""
_TURNED: Final = re.compile("[\u202d\u202e][^\u202c\n]{0,200}")
_PHONE: Final = re.compile("[\\s+()\\d./-]*")
_EMBEDDED: Final = re.compile("(?<=[a-zA-Z])[\u200e\u200f\u202a-\u202e\u2066-\u2069]+(?=[a-zA-Z])")
_TAGS: Final = re.compile("(?<![\U000e0000-\U000e007f\U0001f3f4])[\U000e0000-\U000e007f]")
_OTHER: Final = re.compile("[\u0370-\u052f]")
_MIXED: Final = re.compile("[a-zA-Z][\u0370-\u052f]|[\u0370-\u052f][a-zA-Z]")
_WORD: Final = re.compile(r"[^\W\d_]+")
_LATIN_TWINS: Final = frozenset("аеорсухіјѕһԁԛԝӏАВЕКМНОРСТУХІЈЅοανριυκτΑΒΕΖΗΙΚΜΝΟΡΤΥΧѵɡ")
"""Cyrillic and Greek letters that a reader takes for Latin ones."""
MOST: Final = 20
_PAIRS_MOST: Final = 2000


def clean(text: str) -> tuple[str, frozenset[str]]:
    """The text in NFC with plain blanks and line feeds, without unseen signs, and what was odd about it."""
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    if text.isascii():
        return (_BREAKS.sub("\n", text) if "\x0c" in text or "\x0b" in text else text), frozenset()
    odd = set()
    beyond = text.encode("utf-8", "surrogatepass").translate(None, _ASCII).decode("utf-8", "surrogatepass")
    if _ANY.search(beyond) is not None or "\x0c" in text or "\x0b" in text:
        text = _BLANKS.sub(" ", _BREAKS.sub("\n", text))
        if _UNSEEN.search(text) is not None:
            odd = _unseen(text)
            text = _UNSEEN.sub("", text)
    if not unicodedata.is_normalized("NFC", text):
        text = unicodedata.normalize("NFC", text)
    if _OTHER.search(beyond) is not None and mixed_words(text):
        odd.add("mixed_scripts")
    return text, frozenset(odd)


def _unseen(text: str) -> set[str]:
    """Which of the unseen signs have no honest reason."""
    odd = set()
    if _INSIDE.search(text) is not None or ("\u00ad" in text and _SOFT.search(text) is not None):
        odd.add("zero_width")
    turned = any(not _PHONE.fullmatch(found.group()[1:]) for found in _TURNED.finditer(text))
    if turned or _EMBEDDED.search(text) is not None:
        odd.add("bidi")
    if _TAGS.search(text) is not None:
        odd.add("tags")
    return odd


def mixed_words(text: str) -> tuple[str, ...]:
    """
    Words of Latin letters among which a letter of another script stands that looks like a Latin one, or the other way.

    Units and formulas (a Greek letter before or behind), and Latin words with Russian endings, are not such words.
    """
    if text.isascii() or _OTHER.search(text) is None or _MIXED.search(text) is None:
        return ()
    found: dict[str, None] = {}
    for number, pair in enumerate(_MIXED.finditer(text)):
        if number >= _PAIRS_MOST:
            break
        start = pair.start()
        while start and text[start - 1].isalpha() and pair.start() - start < 40:
            start -= 1
        word = _WORD.match(text, start, start + 80)
        if word is not None and _disguised(word.group()):
            found[word.group()] = None
            if len(found) >= MOST:
                break
    return tuple(found)


def _disguised(word: str) -> bool:
    latin = [letter for letter in word if letter < "\u0250"]
    other = [letter for letter in word if "\u0370" <= letter <= "\u052f"]
    if len(word) < 4 or not latin or not other or not all(letter in _LATIN_TWINS for letter in other):
        return False
    if any("\u0370" <= letter <= "\u03ff" for letter in other):  # a Greek letter at an edge is a unit or a formula
        return any("\u0370" <= letter <= "\u03ff" for letter in word[1:-1]) or len(other) > 1
    changes = sum((a < "\u0250") is not (b < "\u0250") for a, b in pairwise(word))
    return changes > 1 or word[0] not in latin or len(latin) > len(other)
