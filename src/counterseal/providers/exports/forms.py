"""
What a file is, told by its first bytes.

Names lie: mail programs rename attachments, people save `.xls` as `.csv`, an intruder does it on purpose. Forms we
cannot read are recognised too, because "this is an Excel workbook, save it as CSV" helps and "unreadable" does not.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final, Literal

from counterseal.providers.exports.mhtml import MARKS
from counterseal.providers.exports.trouble import Why

HEAD: Final = 4096  # enough for every mark below; a tar's is at 257, and XML and HTML may open with comments

Codec = Literal["gzip", "xz", "bzip2"]
Archive = Literal["zip", "tar", "7z", "mhtml"]


@dataclass(frozen=True, slots=True)
class Compressed:
    """One file behind a compression."""

    codec: Codec


@dataclass(frozen=True, slots=True)
class Archived:
    """Many files in one."""

    archive: Archive


@dataclass(frozen=True, slots=True)
class Refused:
    """A form we do not read: what it is, and what to hand over instead."""

    why: Why
    found: str
    instead: str


@dataclass(frozen=True, slots=True)
class Plain:
    """Nothing special: text or data for whoever reads it next."""


Form = Compressed | Archived | Refused | Plain

_MARKS: Final[tuple[tuple[bytes, Form], ...]] = (
    (b"PK\x03\x04", Archived("zip")),
    (b"PK\x05\x06", Archived("zip")),  # without entries
    (b"PK\x07\x08", Archived("zip")),  # first part of a split one
    (b"7z\xbc\xaf\x27\x1c", Archived("7z")),
    *((mark, Archived("mhtml")) for mark in MARKS),
    (b"\x1f\x8b", Compressed("gzip")),
    (b"\xfd7zXZ\x00", Compressed("xz")),
    (b"Rar!\x1a\x07", Refused("unsupported", "rar", "unpack")),
    (b"\x28\xb5\x2f\xfd", Refused("unsupported", "zstd", "unpack")),
    (b"\x04\x22\x4d\x18", Refused("unsupported", "lz4", "unpack")),
    (b"\x1f\x9d", Refused("unsupported", "compress", "unpack")),
    (b"LZIP", Refused("unsupported", "lzip", "unpack")),
    (b"MSCF\x00\x00", Refused("unsupported", "cab", "unpack")),
    (b"%PDF-", Refused("unsupported", "pdf", "csv_or_json")),
    (b"ElfFile\x00", Refused("unsupported", "evtx", "csv")),
    (b"0\x00\x00\x00LfLe", Refused("unsupported", "evt", "csv")),
    (b"\x78\x9f\x3e\x22", Refused("unsupported", "tnef", "messages")),
    (b"{\\rtf", Refused("unsupported", "rtf", "csv_or_json")),
    (b"SQLite format 3\x00", Refused("unsupported", "sqlite", "csv")),
    (b"PAR1", Refused("unsupported", "parquet", "csv")),
    (b"Obj\x01", Refused("unsupported", "avro", "csv")),
    (b"\x7fELF", Refused("unsupported", "program", "nothing")),
    (b"\xfe\xed\xfa\xce", Refused("unsupported", "program", "nothing")),
    (b"\xfe\xed\xfa\xcf", Refused("unsupported", "program", "nothing")),
    (b"\xcf\xfa\xed\xfe", Refused("unsupported", "program", "nothing")),
    (b"\xca\xfe\xba\xbe", Refused("unsupported", "program", "nothing")),
    (b"L\x00\x00\x00\x01\x14\x02\x00", Refused("unsupported", "shortcut", "target")),
    (b"\x89PNG\r\n\x1a\n", Refused("unsupported", "picture", "csv_or_json")),
    (b"\xff\xd8\xff", Refused("unsupported", "picture", "csv_or_json")),
    (b"GIF8", Refused("unsupported", "picture", "csv_or_json")),
    (b"\xd4\xc3\xb2\xa1", Refused("unsupported", "network_capture", "csv_or_json")),
    (b"\n\r\r\n", Refused("unsupported", "network_capture", "csv_or_json")),
    (b"bplist00", Refused("unsupported", "plist", "csv_or_json")),
    (b"-----BEGIN PGP MESSAGE", Refused("encrypted", "pgp", "decrypt")),
    (b"age-encryption.org/", Refused("encrypted", "age", "decrypt")),
    (b"Salted__", Refused("encrypted", "openssl", "decrypt")),
    (b"\x00\x05\x16\x07", Refused("system_file", "macos", "nothing")),  # AppleDouble, the ._ files in a Mac's zip
    (b"\x00\x05\x16\x00", Refused("system_file", "macos", "nothing")),
    (b"\x00\x00\x00\x01Bud1", Refused("system_file", "macos", "nothing")),  # .DS_Store
)
_BZIP2: Final = re.compile(rb"BZh[1-9](?:1AY&SY|\x17rE8P\x90)")
_XHTML: Final = re.compile(r"\?>\s*(?:<!--.*?-->\s*)*<(?:!doctype\s+html\b|html\b)", re.IGNORECASE | re.DOTALL)
_MARKUP: Final = re.compile(r"\s*<(?:(\?xml\b)|!doctype\s+(?:(html)\b|\w)|(html|head|body)\b)", re.IGNORECASE)


def recognise(head: bytes) -> Form:
    """The form of a file that starts with `head` (its first HEAD bytes, or all of it)."""
    for mark, form in _MARKS:
        if head.startswith(mark):
            return form
    if _BZIP2.match(head) or (len(head) < 10 and re.fullmatch(rb"BZh[1-9].*", head, re.DOTALL)):
        return Compressed("bzip2")
    if head.startswith(b"MZ") and b"\x00" in head[:64]:
        return Refused("unsupported", "program", "nothing")
    if is_tar_header(head[:512]):
        return Archived("tar")
    return _markup(head)


def _markup(head: bytes) -> Form:
    """Pages are read, without entities of their own; other markup is refused before anything parses it."""
    encoding = {b"\xff\xfe": "utf-16-le", b"\xfe\xff": "utf-16-be"}.get(head[:2], "latin-1")
    text = head[:HEAD].decode(encoding, "replace").lstrip("\ufeff\xef\xbb\xbf")
    found = _MARKUP.match(text)
    if found is None:
        return Plain()
    declared = found[1] is not None and _XHTML.search(text) is not None
    page = declared or found[2] is not None or found[3] is not None
    return Plain() if page else Refused("unsupported", "xml", "csv_or_json")


def is_tar_header(block: bytes) -> bool:
    """Whether these 512 bytes carry the checksum of a tar header (which also covers tars older than `ustar`)."""
    if len(block) < 512 or not block.strip(b"\x00"):
        return False
    try:
        stated = int(block[148:156].strip(b" \x00") or b"x", 8)
    except ValueError:
        return False
    unsigned = sum(block) - sum(block[148:156]) + 8 * 32
    return stated in (unsigned, unsigned - 256 * sum(byte > 127 for byte in block[:148] + block[156:]))
