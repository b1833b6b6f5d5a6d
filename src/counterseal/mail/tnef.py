"""
`winmail.dat`: attachments that Outlook wrapped into one that nobody else can open. Only their names are wanted.

The format is a signature, a key, and attributes: level, id, length, data, checksum (Microsoft, [MS-OXTNEF], docs/sources.md).
The long name stands among the properties of an attachment, the short one of eight letters and three in its title.
"""

from __future__ import annotations

import struct
from typing import Final

from counterseal.mail.charsets import decoded

SIGNATURE: Final = b"\x78\x9f\x3e\x22"
_TITLE: Final = 0x00018010
_PROPERTIES: Final = 0x00069005
_RENDERED: Final = 0x00069002
_NAMES: Final = (0x3707, 0x3704)
_FIXED: Final = {
    0x0002: 4,
    0x0003: 4,
    0x0004: 4,
    0x000A: 4,
    0x000B: 4,
    0x0005: 8,
    0x0006: 8,
    0x0007: 8,
    0x0014: 8,
    0x0040: 8,
    0x0048: 16,
}
_MOST: Final = 500


def names(data: bytes, label: str = "") -> tuple[str, ...]:
    """The names of the attachments inside. What is broken ends the list."""
    if not data.startswith(SIGNATURE):
        return ()
    found: list[str] = []
    short = ""
    at = 6
    while at + 9 <= len(data) and len(found) < _MOST:
        kind, length = struct.unpack_from("<II", data, at + 1)
        body = data[at + 9 : at + 9 + length]
        at += 9 + length + 2
        if kind == _RENDERED and short:
            found.append(short)
            short = ""
        elif kind == _TITLE:
            short = decoded(body.split(b"\x00")[0], label)
        elif kind == _PROPERTIES:
            found.append(_long_name(body, label) or short)
            short = ""
    if short:
        found.append(short)
    return tuple(name for name in found if name)


def _long_name(body: bytes, label: str) -> str:
    """PidTagAttachLongFilename, else PidTagAttachFilename, in a list of MAPI properties."""
    said: dict[int, str] = {}
    at = 4
    try:
        for _ in range(min(_MOST, struct.unpack_from("<I", body, 0)[0])):
            kind, tag = struct.unpack_from("<HH", body, at)
            at += 4
            if tag >= 0x8000:
                at = _after_name(body, at)
            many = kind & 0x1000
            kind &= 0xEFFF
            if kind in _FIXED and not many:
                at += _FIXED[kind]
                continue
            (count,) = struct.unpack_from("<I", body, at)
            at += 4
            for _ in range(min(count, _MOST)):
                if kind in _FIXED:
                    at += _FIXED[kind]
                    continue
                (size,) = struct.unpack_from("<I", body, at)
                value = body[at + 4 : at + 4 + size]
                at += 4 + size + -size % 4
                if tag in _NAMES:
                    text = value.decode("utf-16-le", "replace") if kind == 0x001F else decoded(value, label)
                    said.setdefault(tag, text.partition("\x00")[0])
    except struct.error:
        pass  # cut off or no such list: what was read so far counts
    return next((said[tag] for tag in _NAMES if said.get(tag)), "")


def _after_name(body: bytes, at: int) -> int:
    """Behind the name of a named property: a GUID, then a number or a text."""
    (kind,) = struct.unpack_from("<I", body, at + 16)
    if kind == 0:
        return at + 24
    (size,) = struct.unpack_from("<I", body, at + 20)
    return at + 24 + int(size) + -int(size) % 4
