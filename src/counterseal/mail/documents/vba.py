"""
Macros of office files: whether there are any, and whether they run by themselves.

A project is a compound file, or a storage in one; its source text lies compressed in the streams ([MS-OVBA] 2.4.1,
docs/sources.md). The source is unpacked only to look for the names by which a procedure starts when the document is
opened or closed; the compiled code is looked at as bytes, because the source can be taken out of it.
"""

from __future__ import annotations

import re
from typing import Final

from counterseal.mail.documents.ole import Compound

MODULES_MOST: Final = 60
SOURCE_MOST: Final = 400_000
_AUTORUN: Final = re.compile(
    rb"auto_?(?:open|exec|new|close|exit)|document_?(?:open|new|close|beforeclose|change)"
    rb"|workbook_?(?:open|activate|beforeclose)|presentation_?open"
    rb"|sub \w{1,60}_(?:layout|painted|mousehover|mousemove|lostfocus|gotfocus|resize|statechange|beforedroporpaste)\b",
    re.IGNORECASE,
)
_ACTS: Final = re.compile(
    rb"wscript\.shell|shell\.application|\bshell\b|powershell|cmd(?:\.exe)? /c|createobject|urldownloadtofile|xmlhttp"
    rb"|adodb\.stream|virtualalloc|regsvr32|rundll32|mshta|certutil|bitsadmin|\benviron\b|winmgmts",
    re.IGNORECASE,
)
_SOURCE: Final = b"\x00Attribut\x00e "
"""How the source of every module begins, compressed: its first nine letters cannot be packed any further."""


def traits(file: Compound) -> set[str]:
    """`macro`, `autorun` and `macro_acts` (it starts programs or loads files), by all streams of a compound file."""
    modules = [
        node
        for node in file.streams()
        if "vba/" in node.path.lower() or node.path.lower() in {"project", "projectwm", "macros/project"}
    ]
    if not any(node.path.lower().rpartition("/")[0].endswith("vba") for node in modules):
        return set()
    found = {"macro"}
    for node in modules[:MODULES_MOST]:
        raw = file.read(node.path, SOURCE_MOST)
        seen = source(raw) + raw
        if _AUTORUN.search(seen):
            found.add("autorun")
        if _ACTS.search(source(raw)):
            found.add("macro_acts")
    return found


def source(raw: bytes) -> bytes:
    """The source text in a module's stream; empty where none is found."""
    at = raw.find(_SOURCE)
    return decompressed(raw, at - 3) if at >= 3 else b""


def decompressed(raw: bytes, at: int = 0) -> bytes:
    """A compressed container: a signature, then chunks of 4,096 bytes of copied and plain letters."""
    if at < 0 or raw[at : at + 1] != b"\x01":
        return b""
    out = bytearray()
    at += 1
    while at + 2 <= len(raw) and len(out) < SOURCE_MOST:
        head = int.from_bytes(raw[at : at + 2], "little")
        end = min(len(raw), at + 3 + (head & 0x0FFF))
        if head & 0x8000:
            _chunk(raw, at + 2, end, out)
        else:
            out += raw[at + 2 : end]
        at = end
    return bytes(out)


def _chunk(raw: bytes, at: int, end: int, out: bytearray) -> None:
    start = len(out)
    while at < end:
        flags = raw[at]
        at += 1
        for bit in range(8):
            if at >= end or len(out) - start > 8192:
                return
            if not flags >> bit & 1:
                out.append(raw[at])
                at += 1
                continue
            if at + 2 > end:
                return
            token = int.from_bytes(raw[at : at + 2], "little")
            at += 2
            offset_bits = max(4, (len(out) - start - 1).bit_length())
            length = (token & (0xFFFF >> offset_bits)) + 3
            back = (token >> (16 - offset_bits)) + 1
            if back > len(out) - start:
                return
            for _ in range(length):
                out.append(out[-back])
