"""
What an archive holds, and which of its entries are refused before a byte of them is read.

Nothing from an archive is ever written under its own name, so a name that climbs out of its folder could do no harm
here. Its entry is refused all the same: nobody's export makes such names, and whoever unpacks the archive next by
other means should know.
"""

from __future__ import annotations

import re
import stat
from dataclasses import dataclass
from typing import Final

from counterseal.providers.exports.streams import Content, kind_of
from counterseal.providers.exports.trouble import Detail, Trouble, Why, detail, shown

_DRIVE: Final = re.compile(r"[A-Za-z]:")


@dataclass(frozen=True, slots=True)
class Entry:
    """A file in an archive, under its name there."""

    name: str
    content: Content


@dataclass(frozen=True, slots=True)
class Skipped:
    """An entry that holds no file: a folder, a label. It counts, and that is all."""


@dataclass(frozen=True, slots=True)
class Document:
    """The archive is one document in many parts, and is read as a whole: a workbook."""

    kind: str


Found = Entry | Skipped | Document | Trouble


def inside(place: str, name: str) -> str:
    """The place of something inside something: `export.zip!logs/audit.csv`."""
    return f"{place}!{shown(name)}"


def refusal(name: str, mode: int = 0) -> tuple[Why, Detail] | None:
    """Why an entry of this name and unix mode is not read, if so."""
    if stat.S_IFMT(mode) == stat.S_IFLNK:
        return "symlink", ()
    if stat.S_IFMT(mode) not in (0, stat.S_IFREG, stat.S_IFDIR):
        return "special_file", detail(kind=kind_of(mode))
    path = name.replace("\\", "/")
    if path.startswith("/") or _DRIVE.match(path) or ".." in path.split("/"):
        return "path_traversal", ()
    return None


def decoded(raw: bytes, last: str) -> str:
    """A name whose encoding nobody states: UTF-8, else GBK as Chinese Windows writes it, else `last`."""
    for encoding in ("utf-8", "gb18030"):
        try:
            return raw.decode(encoding)
        except UnicodeDecodeError:
            continue
    return raw.decode(last)
