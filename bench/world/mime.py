"""Bytes of a message as mail programs write them: parts, encodings of text, and of what stands in headers."""

from __future__ import annotations

import base64
import binascii
import quopri
import random
import re
from dataclasses import dataclass

from bench.world.papers import File


@dataclass(frozen=True, slots=True)
class Part:
    """Headers that describe a body, and the body; lines end with a line feed until the very end."""

    headers: tuple[tuple[str, str], ...]
    body: bytes

    def whole(self) -> bytes:
        """With its headers."""
        return b"".join(f"{name}: {value}\n".encode() for name, value in self.headers) + b"\n" + self.body


def text(words: str, kind: str, charset: str, encoding: str, *, quoted: bool = False) -> Part:
    """A text part; a charset that cannot say it gives way to UTF-8, an encoding that cannot carry it to base64."""
    try:
        raw = words.encode({"gb2312": "gbk"}.get(charset.lower(), charset))
    except UnicodeEncodeError:
        charset, raw = ("UTF-8" if charset.isupper() else "utf-8"), words.encode()
    if encoding in {"7bit", "8bit"} and (
        any(len(line) > 990 for line in raw.split(b"\n")) or (encoding == "7bit" and not raw.isascii())
    ):
        encoding = "quoted-printable" if raw.isascii() or b"=" not in raw else "base64"
    name = f'"{charset}"' if quoted else charset
    headers = (("Content-Type", f"{kind}; charset={name}"), ("Content-Transfer-Encoding", encoding))
    if encoding == "base64":
        return Part(headers, base64.encodebytes(raw))
    if encoding == "quoted-printable":
        return Part(headers, quopri.encodestring(raw) + b"\n")
    return Part(headers, raw + b"\n")


def parameter(name: str, value: str, chance: random.Random, charset: str) -> str:
    """A parameter whose value may be Chinese, in the ways in use: an encoded word between quotes, or RFC 2231."""
    if value.isascii():
        return f'{name}="{value}"' if chance.random() < 0.8 or " " in value else f"{name}={value}"
    if chance.random() < 0.7:
        return f'{name}="{word(value, charset, "B")}"'
    escaped = "".join(
        chr(one) if (chr(one).isalnum() and one < 128) or one in b"._-" else f"%{one:02X}" for one in value.encode()
    )
    return f"{name}*=UTF-8''{escaped}"


def attached(file: File, chance: random.Random, charset: str) -> Part:
    """An attachment, or a picture that the text shows."""
    headers = [
        ("Content-Type", f"{file.kind}; {parameter('name', file.name, chance, charset)}"),
        ("Content-Transfer-Encoding", "base64"),
    ]
    if file.inline:
        headers += [
            ("Content-ID", f"<{file.inline}>"),
            ("Content-Disposition", f"inline; {parameter('filename', file.name, chance, charset)}"),
        ]
    else:
        headers.insert(
            chance.choice((1, 2)),
            ("Content-Disposition", f"attachment; {parameter('filename', file.name, chance, charset)}"),
        )
    return Part(tuple(headers), base64.encodebytes(file.data))


def joined(kind: str, parts: list[Part], boundary: str, extra: str = "", preface: str = "") -> Part:
    """Parts in one."""
    body = (preface + "\n").encode() if preface else b""
    for part in parts:
        body += b"--" + boundary.encode() + b"\n" + part.whole().rstrip(b"\n") + b"\n\n"
    body += b"--" + boundary.encode() + b"--\n"
    return Part((("Content-Type", f'multipart/{kind};{extra}\n\tboundary="{boundary}"'),), body)


def word(value: str, charset: str, how: str) -> str:
    """An encoded word, in as many pieces as its length needs."""
    if value.isascii():
        return value
    codec = {"gb2312": "gbk"}.get(charset.lower(), charset)
    try:
        value.encode(codec)
    except UnicodeEncodeError:
        charset = codec = "utf-8"
    out, piece = [], ""
    for letter in value:
        if len((piece + letter).encode(codec)) > (36 if how == "B" else 16):
            out.append(piece)
            piece = ""
        piece += letter
    out.append(piece)
    return "\n ".join(_word(one, charset, codec, how) for one in out)


def _word(piece: str, charset: str, codec: str, how: str) -> str:
    raw = piece.encode(codec)
    if how == "B":
        return f"=?{charset}?B?{binascii.b2a_base64(raw, newline=False).decode()}?="
    return f"=?{charset}?Q?{''.join(chr(one) if chr(one).isalnum() and one < 128 else '_' if one == 32 else f'={one:02X}' for one in raw)}?="


def mailbox(name: str, address: str, charset: str, how: str, *, quotes: bool = True) -> str:
    """Name and address as From and To have them."""
    if not name:
        return address
    if not name.isascii():
        return f"{word(name, charset, how)} <{address}>"
    if quotes or re.search(r"[^\w .'-]", name):
        return f'"{name}" <{address}>'
    return f"{name} <{address}>"


def folded(value: str, width: int = 76) -> str:
    """A long header on several lines."""
    if len(value) < width or "\n" in value:
        return value
    out, row = [], ""
    for piece in value.split(" "):
        if row and len(row) + len(piece) + 1 > width:
            out.append(row)
            row = piece
        else:
            row = f"{row} {piece}" if row else piece
    out.append(row)
    return "\n ".join(out)
