"""
Archives: the names in them, and the files inside that are worth a look of their own.

Zip, gzip, tar and their kin are unpacked as far as the limits go; of RAR, 7z, CAB, ARJ and disk images only the names are
read, and it is said that the files were not looked into.
"""

from __future__ import annotations

import bz2
import lzma
from collections.abc import Callable
from typing import Final

from counterseal.mail.charsets import decoded
from counterseal.mail.documents import discs, names, rars, sevenzips, zips
from counterseal.mail.documents.content import Budget, Content
from counterseal.mail.letter import Attachment
from counterseal.model.text import Text, text

MEMBER_MOST: Final = 16 * 1024 * 1024
LOOKED_MOST: Final = 40
"""Files of one archive that are looked into."""
_USEFUL: Final = frozenset({"pdf", "document", "picture", "page", "macro", "archive", "mail", "program", "script"})
_RARE: Final = frozenset({"ace", "arj", "lha", "z", "alz", "egg", "cab", "uu"})


def read(data: bytes, kind: str, name: str, budget: Budget) -> Content:
    """What an archive holds."""
    found = Content()
    if kind in _RARE:
        found.traits.add("rare_archive")
    reader = _READERS.get(kind)
    if reader is not None:
        reader(data, name, budget, found)
    else:
        found.state = "opaque"
    if found.state == "opaque" and found.why is None:
        found.why = _closed(name)
    return found


def _closed(name: str) -> Text:
    return text("{name} is an archive of a kind that cannot be looked into here", name=name)


def _locked(name: str) -> Text:
    return text("{name} is protected with a password: it could not be looked into", name=name)


def _zip(data: bytes, name: str, budget: Budget, found: Content) -> None:
    members = [one for one in zips.members(data) if not one.folder]
    for one in members:
        found.name(one.name)
    if not members:
        if not data.startswith(b"PK\x05\x06"):
            found.state, found.why = "broken", text("{name} is damaged: it could not be read", name=name)
        return
    if any(one.encrypted for one in members):
        found.state, found.why = "encrypted", _locked(name)
    members.sort(key=lambda one: names.family(one.name) not in _USEFUL)
    for one in members[:LOOKED_MOST]:
        body = None if one.encrypted else zips.content(data, one, min(MEMBER_MOST, budget.unpacked))
        budget.unpack(len(body or b""))
        found.files.append(Attachment(name=one.name, kind="", size=one.size, data=body or b""))


def _packed(open_it: Callable[[bytes, int], tuple[bytes, str]]) -> Callable[[bytes, str, Budget, Content], None]:
    """A reader of a file that was packed alone."""

    def reader(data: bytes, name: str, budget: Budget, found: Content) -> None:
        body, said = open_it(data, min(MEMBER_MOST, budget.unpacked))
        budget.unpack(len(body))
        if not body:
            found.state, found.why = "broken", text("{name} is damaged: it could not be read", name=name)
            return
        inner = said or _without_ending(name)
        found.name(inner)
        found.files.append(Attachment(name=inner, kind="", size=len(body), data=body))

    return reader


def _without_ending(name: str) -> str:
    """`list.tar.gz` holds `list.tar`, `list.tgz` too."""
    head, dot, last = name.rpartition(".")
    if not dot:
        return name or "?"
    return f"{head}.tar" if last.lower() in {"tgz", "tbz", "txz"} else head


def _gzip(data: bytes, most: int) -> tuple[bytes, str]:
    said = ""
    flags = data[3] if len(data) > 3 else 0
    at = 10
    if flags & 4:
        at += 2 + int.from_bytes(data[at : at + 2], "little")
    if flags & 8:
        end = data.find(b"\0", at, at + 300)
        said = decoded(data[at:end]) if end > 0 else ""
    return zips.inflated(data, most, 31), said.replace("\\", "/").rpartition("/")[2]


def _bzip(data: bytes, most: int) -> tuple[bytes, str]:
    try:
        return bz2.BZ2Decompressor().decompress(data, most), ""
    except (OSError, ValueError, EOFError):
        return b"", ""


def _xz(data: bytes, most: int) -> tuple[bytes, str]:
    try:
        return lzma.LZMADecompressor(memlimit=80 * 1024 * 1024).decompress(data, most), ""
    except (lzma.LZMAError, ValueError, EOFError, MemoryError):
        return b"", ""


def _uu(data: bytes, most: int) -> tuple[bytes, str]:
    start = data.find(b"begin ")
    line, _, rest = data[start : start + most].partition(b"\n")
    out = bytearray()
    for row in rest.split(b"\n")[:300_000]:
        if row.startswith(b"end") or not row:
            break
        out += _uu_line(row.rstrip(b"\r"))
    return bytes(out), decoded(line.split(b" ", 2)[2].strip()) if line.count(b" ") >= 2 else ""


def _uu_line(row: bytes) -> bytes:
    length = (row[0] - 32) & 63 if row else 0
    bits = 0
    for letter in row[1:85]:
        bits = bits << 6 | (letter - 32) & 63
    letters = len(row[1:85])
    return (bits << max(0, 84 - letters) * 6).to_bytes(63, "big")[:length]


def _tar(data: bytes, name: str, budget: Budget, found: Content) -> None:
    at = count = 0
    long_name = ""
    while at + 512 <= len(data) and count < 2_000 and data[at : at + 1] != b"\0":
        head = data[at : at + 512]
        raw = head[124:136].strip(b"\0 ")
        size = int(raw, 8) if raw and not raw.strip(b"01234567") and len(raw) < 12 else 0
        body = data[at + 512 : at + 512 + size]
        kind = head[156:157]
        if kind == b"L":
            long_name = decoded(body[:1000].rstrip(b"\0"))
        elif kind == b"x":
            path = body.partition(b" path=")[2].partition(b"\n")[0]
            long_name = decoded(path[:1000])
        elif kind in {b"0", b"\0"}:
            shown = long_name or decoded(head[:100].split(b"\0")[0])
            long_name = ""
            found.name(shown)
            if len(found.files) < LOOKED_MOST:
                found.files.append(Attachment(name=shown, kind="", size=size, data=body[:MEMBER_MOST]))
        at += 512 + -(-size // 512) * 512
        count += 1


def _names_only(
    lister: Callable[[bytes], tuple[tuple[str, ...], bool]],
) -> Callable[[bytes, str, Budget, Content], None]:
    """A reader of an archive that only lists names, and knows whether there is a password."""

    def reader(data: bytes, name: str, _budget: Budget, found: Content) -> None:
        listed, encrypted = lister(data)
        for one in listed:
            found.name(one)
        found.state = "encrypted" if encrypted else "opaque"
        found.why = _locked(name) if encrypted else None

    return reader


def _cab(data: bytes) -> tuple[tuple[str, ...], bool]:
    """The names in a cabinet ([MS-CAB], docs/sources.md): a list of files, each with a name after 16 bytes."""
    at = int.from_bytes(data[16:20], "little")
    count = int.from_bytes(data[28:30], "little")
    found = []
    for _ in range(min(count, 500)):
        end = data.find(b"\0", at + 16, at + 300)
        if end < 0:
            break
        found.append(decoded(data[at + 16 : end]))
        at = end + 1
    return tuple(found), False


def _arj(data: bytes) -> tuple[tuple[str, ...], bool]:
    """The names in an ARJ archive: each file has a head with its own length, the archive itself the first."""
    at, found, locked = 0, [], False
    for count in range(300):
        length = int.from_bytes(data[at + 2 : at + 4], "little")
        if data[at : at + 2] != b"\x60\xea" or not length:
            break
        first = data[at + 4] if at + 4 < len(data) else 30
        start = at + 4 + first
        end = data.find(b"\0", start, start + 300)
        if end < 0:
            break
        packed = 0
        if count:
            found.append(decoded(data[start:end]))
            locked = locked or bool(data[at + 8 : at + 9] and data[at + 8] & 1)
            packed = int.from_bytes(data[at + 16 : at + 20], "little")
        at += 4 + length + 4
        while more := int.from_bytes(data[at : at + 2], "little"):
            at += 2 + more + 4
        at += 2 + packed
    return tuple(found), locked


_READERS: Final[dict[str, Callable[[bytes, str, Budget, Content], None]]] = {
    "zip": _zip,
    "gz": _packed(_gzip),
    "bz2": _packed(_bzip),
    "xz": _packed(_xz),
    "uu": _packed(_uu),
    "tar": _tar,
    "rar": _names_only(rars.names),
    "7z": _names_only(sevenzips.names),
    "cab": _names_only(_cab),
    "arj": _names_only(_arj),
    "iso": _names_only(discs.names),
}
