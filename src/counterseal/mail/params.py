"""
Headers with parameters: `Content-Type: text/plain; charset=gb2312; name*0*=...`.

Names of attachments come in three spellings: RFC 2231 (`filename*=utf-8''%E5%8F%91`, in pieces `*0*`, `*1`), encoded
words where the standard forbids them (what Outlook, QQ and NetEase write), and raw bytes. Where a name stands in
two spellings, the one that RFC 2231 says is meant is taken, as mail programs do.
"""

from __future__ import annotations

import re
from typing import Final
from urllib.parse import unquote_to_bytes

from counterseal.mail.charsets import decoded
from counterseal.mail.words import header, plain

_PARAMETER: Final = re.compile(r";\s*([^\s=;\"]{1,60})\s*=\s*(?:\"((?:[^\"\\]|\\.)*)(?:\"|$)|([^;]*))", re.DOTALL)
_SPLIT: Final = re.compile(r"([^*]+)(?:\*(\d{1,3}))?(\*)?")
_ESCAPED: Final = re.compile(r'\\(["\\])')
_MOST: Final = 100
NAME_LONGEST: Final = 255


def parameters(raw: bytes, hint: str = "") -> tuple[str, dict[str, str]]:
    """The value before the first semicolon, lower case, and the parameters by lower-case name, decoded."""
    text = header(raw, hint)
    value, semicolon, _ = text.partition(";")
    value = value.strip().lower()
    if not semicolon:
        return value, {}
    simple: dict[str, str] = {}
    pieces: dict[str, dict[int, tuple[str, bool]]] = {}
    for count, (name, quoted, bare) in enumerate(_PARAMETER.findall(text[len(value) :])):
        if count > _MOST:
            break
        said = _ESCAPED.sub(r"\1", quoted) if quoted else bare.strip().strip('"')
        lower = name.lower()
        if "*" in lower and (found := _SPLIT.fullmatch(lower)):
            pieces.setdefault(found[1], {})[int(found[2] or 0)] = (said, found[3] is not None)
        else:
            simple.setdefault(lower, said)
    for name, parts in pieces.items():
        simple[name] = _joined(parts, hint)
    return value, {name: plain(said, hint) if "=?" in said else said for name, said in simple.items()}


def _joined(parts: dict[int, tuple[str, bool]], hint: str) -> str:
    """A value in pieces, some of them percent-encoded; the first says the character set."""
    out = b""
    charset = ""
    for number in sorted(parts):
        said, encoded = parts[number]
        if encoded:
            if not out and said.count("'") >= 2:
                charset, _, said = said.split("'", 2)
            out += unquote_to_bytes(said)
        else:
            out += said.encode("utf-8", "replace")
    return decoded(out, charset or hint)


def file_name(text: str) -> str:
    """A name as a list can show it: without its path, in one line, of bounded length."""
    name = re.split(r"[/\\]", text.strip())[-1] or text.strip()
    name = " ".join(name.split())
    if len(name) <= NAME_LONGEST:
        return name
    return name[: NAME_LONGEST // 2] + "…" + name[-(NAME_LONGEST // 2) :]
