"""
Shortcuts: what a `.lnk` starts, where a `.url` leads, and what lies under the buttons of a OneNote page.

A shortcut is a command in a file that looks like a document. Its target and arguments are read as text and never
followed ([MS-SHLLINK] 2, [MS-ONESTORE] 2.6.13, docs/sources.md).
"""

from __future__ import annotations

import re
import struct
from typing import Final

from counterseal.mail.charsets import decoded
from counterseal.mail.documents.content import Budget, Content
from counterseal.mail.letter import Attachment

_HAS_IDS, _HAS_INFO, _UNICODE = 0x01, 0x02, 0x80
_STRINGS: Final = (0x04, 0x08, 0x10, 0x20, 0x40)
"""Description, relative path, working folder, arguments, icon: in this order, each if its flag is set."""
_WORDS: Final = re.compile(
    rb"powershell|cmd\.exe|mshta|wscript|cscript|rundll32|regsvr32|certutil|bitsadmin|curl|msiexec|conhost",
    re.IGNORECASE,
)
_URL: Final = re.compile(
    r"^\s{0,4}(?:URL|IconFile|WorkingDirectory)\s{0,4}=\s{0,4}(\S[^\r\n]{0,2000})", re.IGNORECASE | re.MULTILINE
)
_WEB: Final = re.compile(r"https?://[^\s\"'<>]{3,500}")
_FILE_DATA: Final = bytes.fromhex("e716e3bd65261145a4c48d4d0b7a9eac")
FILES_MOST: Final = 20


def lnk(data: bytes, _budget: Budget) -> Content:
    """The command of a shortcut, as text."""
    found = Content()
    found.traits.add("runs")
    try:
        lines = _lnk_strings(data)
    except struct.error:
        lines = []
        found.state = "broken"
    found.text = "\n".join(line for line in lines if line)[:20_000]
    wide = data.replace(b"\0", b"")
    if _WORDS.search(data) or _WORDS.search(wide):
        found.traits.add("starts_shell")
    for url in _WEB.findall(found.text)[:20]:
        found.link(url, "text")
    return found


def _lnk_strings(data: bytes) -> list[str]:
    (flags,) = struct.unpack_from("<I", data, 20)
    at = 76
    lines: list[str] = []
    if flags & _HAS_IDS:
        (size,) = struct.unpack_from("<H", data, at)
        at += 2 + size
    if flags & _HAS_INFO:
        size, _, _, _, base, _, suffix = struct.unpack_from("<7I", data, at)
        for offset in (base, suffix):
            if 0 < offset < size:
                end = data.find(b"\0", at + offset, at + offset + 600)
                lines.append(decoded(data[at + offset : end]) if end > 0 else "")
        at += size
    for flag in _STRINGS:
        if flags & flag:
            (letters,) = struct.unpack_from("<H", data, at)
            length = letters * 2 if flags & _UNICODE else letters
            raw = data[at + 2 : at + 2 + length]
            lines.append(raw.decode("utf-16-le", "replace") if flags & _UNICODE else decoded(raw))
            at += 2 + length
    return lines


def url(data: bytes, _budget: Budget) -> Content:
    """Where an Internet shortcut leads. A target on a file server runs what lies there."""
    found = Content()
    page = decoded(data[:65_536], "utf-16" if data[:2] in {b"\xff\xfe", b"\xfe\xff"} else "")
    found.text = page.strip()[:4_000]
    for target in map(str.strip, _URL.findall(page)[:10]):
        found.link(target, "text")
        if target.lower().startswith(("file:", "\\\\", "//")):
            found.traits.add("runs")
    return found


def one_note(data: bytes, _budget: Budget) -> Content:
    """The files in a OneNote page. Its words are not read."""
    found = Content(state="opaque")
    at = data.find(_FILE_DATA)
    while at >= 0 and len(found.files) < FILES_MOST:
        size = int.from_bytes(data[at + 16 : at + 24], "little")
        body = data[at + 36 : at + 36 + min(size, 8 * 1024 * 1024)]
        if body:
            found.traits.add("embedded_file")
            name = f"object {len(found.files) + 1}"
            found.files.append(Attachment(name=name, kind="", size=len(body), data=body))
        at = data.find(_FILE_DATA, at + 16)
    return found
