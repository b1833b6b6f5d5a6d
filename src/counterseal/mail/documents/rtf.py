"""
Rich text (RTF): its words roughly, and the objects and templates by which it is abused.

RTF is read by control words, each a backslash and letters. Readers of it are forgiving, and attackers use every bit of
that; so what matters here is searched for in the bytes, and the words are taken as they come.
"""

from __future__ import annotations

import binascii
import re
from typing import Final

from counterseal.mail.documents import ole
from counterseal.mail.documents.content import TEXT_MOST, Budget, Content
from counterseal.mail.documents.embedded import embedded, package

_BYTES_MOST: Final = 4 * 1024 * 1024
_TOKEN: Final = re.compile(
    rb"\\'([0-9a-fA-F]{2})|\\u(-?\d{1,5}) ?(?:\\'[0-9a-fA-F]{2}|\?)?|\\([a-zA-Z]{1,32})(-?\d{1,10})? ?|\\(.)|([{}])|([^\\{}\r\n]+)",
    re.DOTALL,
)
_QUIET: Final = frozenset(
    b"fonttbl colortbl stylesheet info pict objdata themedata colorschememapping datastore latentstyles listtable "
    b"listoverridetable rsidtbl generator xmlnstbl blipuid bin".split()
)
_BREAKS: Final = {b"par": "\n", b"line": "\n", b"row": "\n", b"cell": "\t", b"tab": "\t", b"sect": "\n", b"page": "\n"}
_TEMPLATE: Final = re.compile(rb"\\\*\\template[\s{]{0,4}([^}]{1,500})", re.IGNORECASE)
_LINK: Final = re.compile(rb'HYPERLINK[\s{]{1,8}"?([^"}\s]{4,2000})', re.IGNORECASE)
_HEX: Final = re.compile(rb"\\objdata[\s{}]*((?:[0-9a-fA-F\s{}]|\\\*|\\[a-z]{1,20}\d*){20,})")
_EQUATION: Final = re.compile(rb"4571756174696f6e2e33|02ce020000000000c000000000000046", re.IGNORECASE)
_CODE_PAGE: Final = re.compile(rb"\\ansicpg(\d{3,5})")
_CODECS: Final = {
    b"936": "gb18030",
    b"950": "cp950",
    b"932": "cp932",
    b"949": "cp949",
    b"1251": "cp1251",
    b"1250": "cp1250",
}
_SIGNS: Final = {b"~": " ", b"_": "-", b"\\": "\\", b"{": "{", b"}": "}"}


def read(data: bytes, _budget: Budget) -> Content:
    """Words, links, and what the file would load or run."""
    data = data[:_BYTES_MOST]
    found = Content()
    found.text = _words(data)
    for hit in _LINK.findall(data)[:100]:
        found.link(hit.replace(b"\\\\", b"\\").decode("latin-1"), "docx")
    template = _TEMPLATE.search(data)
    if template and (b"://" in template[1] or template[1].lstrip().startswith((b"\\\\", b"\\'5c"))):
        found.traits.add("external")
        found.name(template[1].decode("latin-1").strip())
    if b"\\object" in data or b"\\objdata" in data:
        found.traits.add("embedded_file")
        _objects(data, found)
    return found


def _objects(data: bytes, found: Content) -> None:
    if b"\\objupdate" in data or b"\\objautlink" in data:
        found.traits.add("autorun")
    for hit in list(_HEX.finditer(data))[:10]:
        digits = re.sub(rb"\\\*|\\[a-z]{1,20}\d*|[\s{}]+", b"", hit[1])
        if _EQUATION.search(digits):
            found.traits.add("exploit")
        raw = binascii.unhexlify(digits[: len(digits) // 2 * 2])
        if ole.SIGNATURE in raw:
            inner = embedded(raw[raw.find(ole.SIGNATURE) :], "object")
        elif b"Package\0" in raw[:60]:
            # After the class come two empty texts and a length; the stream begins without its own length.
            inner = package(raw[raw.find(b"Package\0") + 16 :], "object")
            if not inner.data:
                continue
        else:
            continue
        found.name(inner.name)
        found.files.append(inner)
    if b"equation.3" in data.lower():
        found.traits.add("exploit")


def _words(data: bytes) -> str:
    page = _CODE_PAGE.search(data[:4000])
    words = _Words(_CODECS.get(page[1], "cp1252") if page else "cp1252")
    for hit in _TOKEN.finditer(data):
        words.take(hit)
        if words.size > TEXT_MOST:
            break
    return words.finished()


class _Words:
    """The words of RTF, taken token by token."""

    def __init__(self, codec: str) -> None:
        self.size = 0
        self._codec = codec
        self._out: list[str] = []
        self._letters = bytearray()
        """Bytes of letters of several bytes each, which are spelt one by one."""
        self._depth = self._quiet = 0
        """In which group we are, and which group has no words in it."""
        self._starred = False

    def take(self, hit: re.Match[bytes]) -> None:
        """One token: a byte, a letter, a word of control, a sign, a brace, or plain text."""
        code, letter, word, _, sign, brace, plain = hit.groups()
        if sign == b"*":
            self._starred = True
            return
        if brace is not None:
            self._brace(brace)
        elif word is not None and (word in _QUIET or (self._starred and word != b"fldinst")):
            self._quiet = self._quiet or max(1, self._depth)
        elif not self._quiet:
            self._say(code, letter, word, sign, plain)
        self._starred = False

    def finished(self) -> str:
        """All words in lines."""
        self._flush()
        joined = "".join(self._out)[:TEXT_MOST].encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
        return "\n".join(line.strip() for line in joined.split("\n") if line.strip())

    def _brace(self, brace: bytes) -> None:
        if brace == b"{":
            self._depth += 1
            return
        if self._depth == self._quiet:
            self._quiet = 0
        self._depth -= 1

    def _say(
        self, code: bytes | None, letter: bytes | None, word: bytes | None, sign: bytes | None, plain: bytes | None
    ) -> None:
        if code is not None:
            self._letters.append(int(code, 16))
        elif plain is not None and self._letters and self._codec != "cp1252":
            self._letters += plain  # the second byte of a letter may be written as it is
        else:
            self._flush()
            if letter is not None:
                self._out.append(chr(int(letter) & 0xFFFF))
            elif word is not None:
                self._out.append(_BREAKS.get(word, ""))
            elif plain is not None:
                self._out.append(plain.decode(self._codec, "replace"))
            elif sign is not None:
                self._out.append(_SIGNS.get(sign, ""))
        self.size += len(plain or b"x")

    def _flush(self) -> None:
        if self._letters:
            self._out.append(self._letters.decode(self._codec, "replace"))
            self._letters.clear()
