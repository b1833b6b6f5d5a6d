"""
Header text: encoded words (RFC 2047) as programs really write them.

The standard forbids a letter that is cut between two words, blanks inside a word, words inside quotation marks and raw
bytes beside them. Mail has all of these, and whoever reads only what is allowed shows `=?gb2312?B?` to a person who
must decide. So words of one character set that stand side by side are joined before they are decoded.
"""

from __future__ import annotations

import binascii
import re
from typing import Final

from counterseal.mail.charsets import decoded

_WORD: Final = re.compile(
    r"=\?([^?\s=]{1,60})\?([bBqQ])\?(?:([^?]*)\?=|(.*?)(?:\?=|\?{0,1}\s*(?==\?[^?\s=]{1,60}\?[bBqQ]\?)|$))", re.DOTALL
)
_FOLD: Final = re.compile(r"[ \t]*[\r\n]+[ \t]*")
_NOT_BASE64: Final = re.compile(rb"[^A-Za-z0-9+/]+")
_CONTROLS: Final = re.compile(r"[\x00-\x08\x0b-\x1e\x7f]")
FOLD: Final = "\x1f"
"""A mark for the place where a line was folded, for whom that matters."""
LONGEST: Final = 65_536
"""Characters of one header that are looked at: no honest text header is longer."""


def header(raw: bytes, hint: str = "", fold: str = " ") -> str:
    """The text of a header as it stands, encoded words and all: unfolded, characters told. `hint`: a likely charset."""
    text = decoded(raw if len(raw) <= LONGEST else raw[:LONGEST], hint)
    if "\n" in text or "\r" in text:
        text = fold.join([line.strip(" \t\r") for line in text.split("\n")])
    return (text if text.isprintable() else _CONTROLS.sub("", text)).strip()


def plain(text: str, hint: str = "") -> str:
    """Header text with its encoded words decoded."""
    if "=?" not in text:
        return text
    out: list[str] = []
    waiting: list[tuple[str, str]] = []
    charset = ""
    end = 0
    for word in _WORD.finditer(text):
        between = text[end : word.start()]
        apart = bool(between.strip()) or not end
        name = word[1].partition("*")[0].lower()
        if waiting and (apart or name != charset):
            out.append(_joined(waiting, charset))
            waiting = []
        if apart:
            out.append(between)
        charset = name
        waiting.append((word[2], word[3] if word[3] is not None else word[4]))
        end = word.end()
    out += [_joined(waiting, charset or hint), text[end:]]
    return _CONTROLS.sub("", _FOLD.sub(" ", "".join(out)).replace("\t", " ").replace(FOLD, " "))


def _joined(words: list[tuple[str, str]], charset: str) -> str:
    """What words of one character set say together. Some programs cut the base64 itself, not only the letters."""
    out = []
    held = ""
    for kind, text in words:
        if kind in "bB":
            held += text
            if len(held.rstrip()) % 4 == 0 or text.rstrip().endswith("="):
                out.append(base64(held.encode("ascii", "ignore")))
                held = ""
            continue
        out += [base64(held.encode("ascii", "ignore")), _spelt(text, charset)]
        held = ""
    out.append(base64(held.encode("ascii", "ignore")))
    return decoded(b"".join(out), charset)


def _spelt(text: str, charset: str) -> bytes:
    """A word in quoted-printable. Letters beyond ASCII, which it should not hold, are what they are."""
    raw = text.encode("utf-8", "replace")
    return raw if not text.isascii() and charset.startswith("utf") and "=" not in text else quoted(raw)


def quoted(raw: bytes) -> bytes:
    """Quoted-printable as in headers: a low line is a blank."""
    return binascii.a2b_qp(raw, header=True)


def base64(raw: bytes) -> bytes:
    """Base64 that may be cut, unpadded, or have anything between its letters. What follows its end is read on."""
    letters = _NOT_BASE64.sub(b"", raw)
    if len(letters) % 4 == 1:
        letters = letters[:-1]
    try:
        return binascii.a2b_base64(letters + b"=" * (-len(letters) % 4))
    except binascii.Error:
        return b""
