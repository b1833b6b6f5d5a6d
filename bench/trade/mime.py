"""Messages as bytes: headers, encodings and parts, the same for the same seed."""

from __future__ import annotations

import base64
import binascii
from dataclasses import dataclass
from datetime import datetime
from email.utils import format_datetime
from random import Random
from typing import Final

_CHARSETS: Final = {"zh": ("utf-8", "utf-8", "gb18030", "gb2312"), "zh-tw": ("utf-8", "big5"), "ja": ("utf-8", "iso-2022-jp"), "ko": ("utf-8", "euc-kr"), "ru": ("utf-8", "koi8-r", "windows-1251")}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Part:
    """A file."""

    name: str
    kind: str
    data: bytes


def _wrapped(raw: bytes) -> bytes:
    return base64.encodebytes(raw).replace(b"\n", b"\r\n")


def word(text: str) -> str:
    """A header's text, encoded if need be."""
    return text if text.isascii() else f"=?utf-8?B?{base64.b64encode(text.encode()).decode()}?="


def _encoded(chance: Random, text: str, language: str) -> tuple[str, str, bytes]:
    """Charset, transfer encoding and bytes."""
    charset = chance.choice(_CHARSETS.get(language, ("utf-8", "utf-8", "iso-8859-1", "windows-1252")))
    try:
        raw = text.encode(charset)
    except UnicodeEncodeError:
        charset, raw = "utf-8", text.encode()
    raw = raw.replace(b"\n", b"\r\n")
    way = chance.choice(("base64", "quoted-printable", "8bit"))
    if way == "8bit" and max(map(len, raw.split(b"\r\n")), default=0) > 900:
        way = "base64"
    if way == "base64":
        return charset, way, _wrapped(raw)
    if way == "quoted-printable":
        return charset, way, binascii.b2a_qp(raw, istext=True).replace(b"\r\n", b"\n").replace(b"\n", b"\r\n")
    return charset, way, raw


def _text(chance: Random, kind: str, text: str, language: str) -> bytes:
    charset, way, raw = _encoded(chance, text, language)
    return f"Content-Type: text/{kind}; charset={charset}\r\nContent-Transfer-Encoding: {way}\r\n\r\n".encode() + raw


def _several(chance: Random, kind: str, parts: list[bytes]) -> bytes:
    mark = f"----=_Part_{chance.randrange(10**9):09d}"
    body = b"".join(b"--" + mark.encode() + b"\r\n" + part + b"\r\n" for part in parts)
    return f'Content-Type: multipart/{kind}; boundary="{mark}"\r\n\r\n'.encode() + body + f"--{mark}--\r\n".encode()


def message(
    chance: Random,
    *,
    headers: dict[str, str],
    at: datetime,
    language: str,
    text: str = "",
    html: str = "",
    files: tuple[Part, ...] = (),
) -> bytes:
    """A message with a text, HTML or both, and files."""
    bodies = [_text(chance, "plain", text, language)] if text or not html else []
    if html:
        bodies.append(
            _text(
                chance,
                "html",
                f"<html><head><meta name=Generator content=mail></head><body>\n{html}\n</body></html>",
                language,
            )
        )
    whole = bodies[0] if len(bodies) == 1 else _several(chance, "alternative", bodies)
    if files:
        parts = [whole]
        for each in files:
            head = f'Content-Type: {each.kind}; name="{word(each.name)}"\r\nContent-Transfer-Encoding: base64\r\nContent-Disposition: attachment; filename="{word(each.name)}"\r\n\r\n'
            parts.append(head.encode() + _wrapped(each.data))
        whole = _several(chance, "mixed", parts)
    lines = [f"{name}: {value}" for name, value in headers.items()]
    lines += [f"Date: {format_datetime(at)}", "MIME-Version: 1.0"]
    return "\r\n".join(lines).encode() + b"\r\n" + whole
