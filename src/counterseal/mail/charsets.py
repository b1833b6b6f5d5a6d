"""
Characters of mail: from bytes and a label that may be missing or wrong to text.

A label names a standard of the eighties where programs write its successor: `gb2312` means GB18030, `shift_jis` means
Windows-31J, `iso-8859-1` means Windows-1252 (WHATWG, "Encoding", docs/sources.md). And labels lie: programs send UTF-8
as gb2312 and the other way round. So bytes that are plainly UTF-8 are read as UTF-8, a label is believed where the
bytes allow it, and what has no label is told by which letters it would make.

UTF-7 is never decoded: nobody writes it, and it hides text from everything that looks at bytes.
"""

from __future__ import annotations

import codecs
import re
from functools import lru_cache
from typing import Final

_SUCCESSORS: Final = {
    **dict.fromkeys(("gb2312", "gbk", "gb18030", "hz-gb", "chinese", "gb-2312-80"), "gb18030"),
    **dict.fromkeys(("x-gbk", "cp936", "ms936", "windows-936", "x-gb", "gb", "euc-cn", "gb18030-2000"), "gb18030"),
    **dict.fromkeys(("big5", "big5-hkscs", "big5hkscs", "cp950", "x-big5", "big5-eten", "cn-big5", "ms950"), "cp950"),
    **dict.fromkeys(("shift-jis", "shiftjis", "sjis", "x-sjis", "ms-kanji", "windows-31j", "cp932", "ms932"), "cp932"),
    **dict.fromkeys(("euc-jp", "eucjp", "x-euc-jp", "x-euc"), "euc_jp"),
    **dict.fromkeys(("euc-kr", "euckr", "cp949", "uhc", "x-windows-949", "ms949", "windows-949"), "cp949"),
    **dict.fromkeys(("ks-c-5601-1987", "ks-c-5601", "ksc5601", "ks-c5601-1987", "korean", "ksc-5601"), "cp949"),
    **dict.fromkeys(("iso-8859-1", "latin1", "latin-1", "us-ascii", "ascii", "ansi-x3.4-1968", "iso8859-1"), "cp1252"),
    **dict.fromkeys(("ansi", "x-ansi", "windows-1252", "cp1252", "western", "iso-ir-100"), "cp1252"),
    **dict.fromkeys(("iso-8859-9", "latin5", "iso8859-9"), "cp1254"),
    **dict.fromkeys(("iso-8859-11", "tis-620", "windows-874"), "cp874"),
    **dict.fromkeys(("utf-8", "utf8", "utf8mb4", "utf-8mb4", "utf-8-sig", "unicode-1-1-utf-8", "x-utf-8"), "utf-8"),
    **dict.fromkeys(("iso-8859-8-i", "iso-8859-8-e", "logical"), "iso8859_8"),
    **dict.fromkeys(("koi8", "koi", "koi8-r", "cskoi8r"), "koi8_r"),
    **dict.fromkeys(("koi8-u", "koi8-ru"), "koi8_u"),
    "x-mac-roman": "mac_roman", "macintosh": "mac_roman", "x-mac-cyrillic": "mac_cyrillic", "hz-gb-2312": "hz", "hz": "hz",
    "iso-2022-jp": "iso2022", "iso-2022-kr": "iso2022", "iso-2022-cn": "iso2022", "iso-2022-cn-ext": "iso2022",
    "utf-16": "utf_16", "utf-16le": "utf_16_le", "utf-16be": "utf_16_be", "unicode": "utf_16", "ucs-2": "utf_16",
}  # fmt: skip
_KNOWN: Final = re.compile(
    r"iso8859-\d+|cp(?:125\d|43[67]|7\d\d|8[5-6]\d|874|1006|1125)|koi8-[rtu]|mac-\w+|utf-(?:16|32)(?:-[lb]e)?|johab|ptcp154|kz1048|tis-620"
)
"""Names of Python's codecs that are character sets of mail: neither UTF-7, nor EBCDIC, nor its conversions of other kinds."""
_WIDE: Final = frozenset(
    {"utf_16", "utf_16_le", "utf_16_be", "utf-16", "utf-32", "utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be"}
)
_PAIRS: Final = frozenset({"gb18030", "cp950", "cp932", "cp949", "euc_jp", "johab"})
_ESCAPES: Final = (
    (b"\x1b$)C", "iso2022_kr"),
    (b"\x1b$)A", "cn"),
    (b"\x1b$)G", "cn"),
    (b"\x1b$", "iso2022_jp_ext"),
    (b"\x1b(", "iso2022_jp_ext"),
)
_THREE: Final = re.compile(rb"[\xe0-\xef][\x80-\xbf][\x80-\xbf]|[\xf0-\xf4][\x80-\xbf]{3}")
_HIGH: Final = re.compile(rb"[\x80-\xff]")
_ALONE: Final = re.compile(rb"(?<![\x80-\xff])[\x80-\xff](?![\x80-\xff])")
_SAMPLE: Final = 4096
_WESTERN: Final = {
    byte: bytes((byte,)).decode("cp1252") for byte in range(0x80, 0xA0) if byte not in b"\x81\x8d\x8f\x90\x9d"
}
_CYRILLIC_COMMON: Final = frozenset("оеаинтсрвлкмдпуяыьгзбчйхжшюцщэф")

_KOREAN_COMMON: Final = frozenset(
    "이다는에의가을를은하고지로도한서자기사시리대정어니인일수나부라장안구전주만게보해아스그상제여과원있조합비성간러요트경우관유계공동개들무위선소드실물재단면신년내작연마없중"
    "분불모국통방문거교설및입금변송메첨검토감바랍처회"
)
"""Syllables of every Korean sentence. Most other pairs of bytes are some syllable too, and none that is written."""


@lru_cache(maxsize=1024)
def codec_of(label: str) -> str:
    """Python's codec for what a label means; empty for a label that is unknown or is not to be followed."""
    name = label.partition(";")[0].partition("*")[0].strip(" \t'\"").lower().replace("_", "-")
    if name in _SUCCESSORS:
        return _SUCCESSORS[name]
    try:
        found = codecs.lookup(name).name.replace("_", "-")
    except (LookupError, ValueError):  # ValueError: a NUL in it
        return ""
    return found if _KNOWN.fullmatch(found) else ""


def decoded(raw: bytes, label: str = "") -> str:
    """The text of bytes. Never fails: what is no letter becomes U+FFFD."""
    codec = codec_of(label) if label else ""
    if raw.isascii() and codec not in _WIDE:
        if b"\x1b" in raw:
            return _escaped(raw)
        if codec == "hz" or (not codec and b"~{" in raw and b"~}" in raw):
            return raw.decode("hz", "replace")
        return raw.decode("ascii")
    if codec in _WIDE:
        return _wide(raw, codec)
    text = _utf8(raw)
    if text is not None and (codec not in _PAIRS or _THREE.search(raw)):
        return text
    if codec == "cp1252":  # what programs write when they do not know
        best = _surely(raw[:_SAMPLE])
        return _read(raw, best or codec)
    if codec and codec not in {"utf-8", "iso2022", "hz"}:
        read = _read(raw, codec)
        if read.count("\ufffd") * 20 <= len(read):
            return read
    return _guessed(raw, codec)


def _utf8(raw: bytes) -> str | None:
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError as error:
        cut = error.start >= len(raw) - 3 and error.reason == "unexpected end of data"  # inside its last letter
        return raw.decode("utf-8", "replace") if cut and not raw[: error.start].isascii() else None


def _read(raw: bytes, codec: str) -> str:
    """Decode with one codec and those that extend it."""
    for each in {"cp950": ("cp950", "big5hkscs"), "euc_jp": ("euc_jp", "euc_jis_2004")}.get(codec, (codec,)):
        try:
            return raw.decode(each)
        except UnicodeDecodeError:
            continue
    if codec == "cp1252":  # five bytes of it stand for nothing; browsers and mail programs read them as controls
        return raw.decode("latin-1").translate(_WESTERN)
    return raw.decode(codec, "replace")


def _wide(raw: bytes, codec: str) -> str:
    """UTF-16 and UTF-32, where they are: text that is UTF-8 was labelled wrongly."""
    marked = raw[:2] in (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
    if not marked and b"\x00" not in raw and (text := _utf8(raw)) is not None:
        return text
    if codec == "utf_16" and not marked:
        codec = "utf_16_be" if raw[:1] == b"\x00" else "utf_16_le"
    return raw.decode(codec, "replace").replace("\x00", "")


def _escaped(raw: bytes) -> str:
    """ISO 2022, told by its own escapes: the label of the other language on it changes nothing."""
    codec = next((codec for mark, codec in _ESCAPES if mark in raw), "")
    if codec == "cn":
        return _chinese_escaped(raw)
    return raw.decode(codec, "replace") if codec else raw.decode("ascii")


def _chinese_escaped(raw: bytes) -> str:
    """ISO-2022-CN: GB 2312 between shift-out and shift-in. Its other planes were never met in mail and stay unknown."""
    out = []
    for number, run in enumerate(re.split(rb"[\x0e\x0f]", re.sub(rb"\x1b\$[)*+].", b"", raw))):
        out.append(
            bytes(byte | 0x80 for byte in run).decode("gb2312", "replace") if number % 2 else run.decode("ascii")
        )
    return "".join(out)


def _guessed(raw: bytes, codec: str) -> str:
    """Text of bytes whose label does not fit, or that have none."""
    if b"\x1b$" in raw:
        return raw.decode("iso2022_jp_ext", "replace")
    near = raw.decode("utf-8", "replace")
    wrong, high = near.count("\ufffd"), len(_HIGH.findall(raw))
    if 10 * wrong < high or (codec == "utf-8" and 4 * wrong < high):
        return near
    best = guess(raw[:_SAMPLE])
    return _read(raw, best or (codec if codec not in {"", "hz", "iso2022"} else "cp1252"))


def guess(raw: bytes) -> str:
    """The codec by which bytes that are not UTF-8 make the most plausible text."""
    high = len(_HIGH.findall(raw))
    if not high:
        return ""
    if 2 * len(_ALONE.findall(raw)) > high:
        return "cp1252"  # accented letters stand alone
    scores = {
        codec: _plausible(raw, codec) for codec in ("gb18030", "cp950", "cp932", "euc_jp", "cp949", "cp1251", "koi8_r")
    }
    return max(scores, key=lambda codec: scores[codec])


def _surely(raw: bytes) -> str:
    """The codec of bytes that are labelled as Latin letters and cannot be: pairs of high bytes that make everyday text."""
    best = guess(raw) if len(_HIGH.findall(raw)) >= 6 else ""
    return best if best not in {"", "cp1252"} and _plausible(raw, best) >= 0.8 else ""


def _plausible(raw: bytes, codec: str) -> float:
    """How much of the text that a codec makes are letters that people of its language use most."""
    text = codecs.getincrementaldecoder(codec)("replace").decode(raw)
    others = [letter for letter in text if letter > "\x7f"]
    if not others:
        return 0.0
    return sum(_common(letter, codec) for letter in others) / len(others)


def _common(letter: str, codec: str) -> float:
    """The worth of one letter: the everyday ones count, the rare ones hardly, what cannot be there counts against."""
    if letter == "\ufffd" or "\ue000" <= letter <= "\uf8ff":
        return -2.0
    if codec in {"cp1251", "koi8_r"}:
        return (
            1.0
            if letter in _CYRILLIC_COMMON
            else 0.5
            if letter.lower() in _CYRILLIC_COMMON and letter.isalpha()
            else -0.5
        )
    if "\u3000" <= letter <= "\u303f" or "\uff00" <= letter <= "\uff5e":
        return 0.5
    if codec in {"cp932", "euc_jp"} and "\u3041" <= letter <= "\u30fe":
        return 1.6
    if codec == "cp949":
        return 1.6 if letter in _KOREAN_COMMON else 0.2 if "\uac00" <= letter <= "\ud7a3" else -0.3
    if codec == "gb18030":
        return 1.0 if _level_one(letter, "gb2312", 0xB0, 0xD7) else -0.2
    if codec == "cp950":
        return 1.0 if _level_one(letter, "big5", 0xA4, 0xC6) else -0.2
    return 0.6 if "\u4e00" <= letter <= "\u9fff" else -0.2


@lru_cache(maxsize=65536)
def _level_one(letter: str, codec: str, first: int, last: int) -> bool:
    """Whether a letter is among the common ones of its standard, which stand first in its table."""
    try:
        return first <= letter.encode(codec)[0] <= last
    except UnicodeEncodeError:
        return False
