"""
Files that hide inside a document: what an object in it really is, under the icon that people see.

A *package* is a whole file that a document carries ([MS-OLEDS], docs/sources.md): a name, the path it came from, and its
bytes. Other objects are compound files of their own, or the file as it is.
"""

from __future__ import annotations

from typing import Final

from counterseal.mail.charsets import decoded
from counterseal.mail.documents import ole
from counterseal.mail.letter import Attachment

EQUATION: Final = bytes.fromhex("02ce020000000000c000000000000046")
"""The equation editor of old. An honest equation is no package: such an object is made to break the editor."""
_PACKAGE: Final = "\x01ole10native"
_CONTENTS: Final = ("package", "contents")
_LONGEST: Final = 500


def embedded(data: bytes, name: str) -> Attachment:
    """What an embedded object is, with its own name where it has one."""
    if data.startswith(ole.SIGNATURE):
        file = ole.Compound(data)
        for path in file.nodes:
            if path.rpartition("/")[2] == _PACKAGE:
                return package(file.read(path), "equation.exploit" if file.maker == EQUATION else name)
        for path in _CONTENTS:
            if path in file:
                data = file.read(path)
                break
    return Attachment(name=name, kind="", size=len(data), data=data)


def package(native: bytes, otherwise: str) -> Attachment:
    """The file in an `Ole10Native` stream: size, type, label, path, and later the bytes."""
    at = 6
    label, at = _text(native, at)
    path, at = _text(native, at)
    at += 4
    length = int.from_bytes(native[at : at + 4], "little")
    temporary = native[at + 4 : at + 4 + min(length, _LONGEST)]
    at += 4 + length
    size = int.from_bytes(native[at : at + 4], "little")
    data = native[at + 4 : at + 4 + size]
    if not data or native[4:6] != b"\x02\x00":
        return Attachment(name=otherwise, kind="", size=len(native), data=native)
    shown = decoded(label or path or temporary.rstrip(b"\0"))
    name = shown.replace("\\", "/").rpartition("/")[2] or otherwise
    return Attachment(name=name, kind="", size=len(data), data=data)


def _text(raw: bytes, at: int) -> tuple[bytes, int]:
    end = raw.find(b"\0", at, at + _LONGEST)
    return (raw[at:end], end + 1) if end >= 0 else (b"", at)
