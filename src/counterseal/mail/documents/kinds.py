"""
What a file is, by its bytes: signatures first, then structure. Its name and what the mail calls it are only compared.

A name is believed in one case: a script is plain text, and only its ending makes it run.
"""

from __future__ import annotations

import re
from typing import Final

from counterseal.mail.documents import names, ole, zips
from counterseal.mail.headers import looks_like_mail
from counterseal.mail.tnef import SIGNATURE as TNEF

HEAD: Final = 4096
ONE_NOTE: Final = bytes.fromhex("e4525c7b8cd8a74daeb15378d02996d3")
ONE_PACKAGE: Final = bytes.fromhex("3fdd9a101b91f549a5d01791edc8aed8")
LNK: Final = bytes.fromhex("4c0000000114020000000000c000000000000046")
_STARTS: Final = (
    (b"%PDF-", "pdf"),
    (b"{\\rt", "rtf"),
    (b"Rar!\x1a\x07", "rar"),
    (b"7z\xbc\xaf\x27\x1c", "7z"),
    (b"\x1f\x8b", "gz"),
    (b"BZh", "bz2"),
    (b"\xfd7zXZ\x00", "xz"),
    (b"\x28\xb5\x2f\xfd", "zst"),
    (b"MSCF", "cab"),
    (b"\x60\xea", "arj"),
    (b"\x1f\x9d", "z"),
    (b"ALZ\x01", "alz"),
    (b"EGGA", "egg"),
    (LNK, "lnk"),
    (ONE_NOTE, "one"),
    (ONE_PACKAGE, "one"),
    (b"ITSF", "chm"),
    (b"\x7fELF", "exe"),
    (b"\xca\xfe\xba\xbe", "exe"),
    (b"\xfe\xed\xfa\xce", "exe"),
    (b"\xfe\xed\xfa\xcf", "exe"),
    (b"\xce\xfa\xed\xfe", "exe"),
    (b"\xcf\xfa\xed\xfe", "exe"),
    (b"dex\n", "exe"),
    (b"vhdxfile", "iso"),
    (b"conectix", "iso"),
    (b"KDMV", "iso"),
    (b"\x89PNG", "image"),
    (b"\xff\xd8\xff", "image"),
    (b"GIF8", "image"),
    (b"II*\x00", "image"),
    (b"MM\x00*", "image"),
    (b"\x00\x00\x01\x00", "image"),
    (TNEF, "tnef"),
    (b"wOFF", "opaque"),
    (b"OTTO", "opaque"),
    (b"ID3", "opaque"),
    (b"OggS", "opaque"),
    (b"fLaC", "opaque"),
    (b"\x1aE\xdf\xa3", "opaque"),
    (b"-----BEGIN PGP", "signature"),
    (b"-----BEGIN PKCS7", "signature"),
    (b"-----BEGIN CMS", "signature"),
    (b"-----BEGIN CERT", "signature"),
)
_PAGE: Final = re.compile(
    rb"<(?:!doctype\s+html|html|head|body|script|meta|title|form|iframe|table|div|center|hta:application|a\s+href)[\s>/]",
    re.IGNORECASE,
)
_OLE_KINDS: Final = (
    ("encryptedpackage", "encrypted"),
    ("worddocument", "doc"),
    ("workbook", "xls"),
    ("book", "xls"),
    ("powerpoint document", "ppt"),
    ("__properties_version1.0", "msg"),
    ("visiodocument", "ole"),
)
_MSI: Final = bytes.fromhex("84100c0000000000c000000000000046")
_FORM_FEEDS: Final = bytes(range(7, 14)) + bytes(range(32, 256)) + b"\x1b"
_DECLARED: Final = {
    "application/pdf": "pdf",
    "image/png": "picture",
    "image/jpeg": "picture",
    "image/jpg": "picture",
    "image/gif": "picture",
    "image/bmp": "picture",
    "image/webp": "picture",
}
RUNNABLE: Final = frozenset({"exe", "script", "lnk", "iso", "one", "msi", "jar", "chm", "url"})
"""Kinds that run something, or hand it on past the marks that warn of it, when they are opened."""
ARCHIVES: Final = frozenset(
    {"zip", "rar", "7z", "gz", "bz2", "xz", "zst", "tar", "cab", "arj", "ace", "lha", "z", "alz", "egg"}
)
OFFICE: Final = frozenset({"docx", "xlsx", "pptx", "xlsb", "doc", "xls", "ppt", "rtf", "odf"})


_NAMED: Final = ARCHIVES | OFFICE


def kind_of(data: bytes, name: str = "", declared: str = "") -> str:
    """What the bytes are: a word as `Document.kind` has it. `unknown` when nothing tells."""
    if not data:
        return "unknown"
    found = _by_start(data) or _by_place(data)
    if found == "zip":
        return _zip_kind(data)
    if found == "ole":
        return _ole_kind(data)
    return found or _text_kind(data, name, declared)


def disguised(kind: str, name: str, declared: str, *, inline: bool = False) -> bool:
    """Whether the name promises something harmless and the bytes are something that is not."""
    claim = names.family(name) or _DECLARED.get(declared, "")
    if claim in {"pdf", "picture", "document", "media", "data", "archive", "mail"} and kind in RUNNABLE:
        return not (claim == "archive" and kind in {"iso", "jar"})
    if claim in {"pdf", "picture", "media"}:
        return kind in ARCHIVES or kind in {"rtf", "doc", "docx", "xls", "xlsx"} or (kind == "html" and not inline)
    return (
        claim == "document" and kind in ARCHIVES and names.ending(name) not in {"odt", "ods", "odp", "xps", "et", "wps"}
    )


def _by_start(data: bytes) -> str:
    for start, kind in _STARTS:
        if data.startswith(start):
            return "" if kind == "arj" and len(data) < 11 else kind
    if data[:4] in {b"PK\x03\x04", b"PK\x05\x06", b"PK00"}:
        return "zip"
    if data.startswith(ole.SIGNATURE):
        return "ole"
    if data[:2] == b"MZ" and len(data) >= 64:
        return "exe"
    if data[:4] == b"RIFF":
        return "image" if data[8:12] == b"WEBP" else "opaque"
    if data[:2] == b"BM" and len(data) > 26 and data[6:10] == b"\0\0\0\0":
        return "image"
    if data[4:8] == b"ftyp":
        return "image" if data[8:12] in {b"heic", b"heix", b"mif1", b"avif", b"heif"} else "opaque"
    return ""


def _by_place(data: bytes) -> str:
    """Signatures that stand further in."""
    if data[257:262] == b"ustar":
        return "tar"
    if data[7:14] == b"**ACE**":
        return "ace"
    if data[2:5] == b"-lh" and data[6:7] == b"-":
        return "lha"
    if data[32769:32774] in {b"CD001", b"BEA01", b"NSR02", b"NSR03"} or data[-512:-504] == b"conectix":
        return "iso"
    if data[510:512] == b"\x55\xaa" and data[:1] in {b"\xeb", b"\xe9"} and len(data) > 10_000:
        return "iso"  # the image of a disk
    early = data[:1024]
    if b"%PDF-" in early and early.lstrip()[:1] != b"<":
        return "pdf"
    return ""


def _zip_kind(data: bytes) -> str:
    inside = {member.name.lower() for member in zips.members(data)}
    if "appxmanifest.xml" in inside or "appxmetadata/appxbundlemanifest.xml" in inside:
        return "msi"
    if "xl/workbook.bin" in inside:
        return "xlsb"
    for start, kind in (("word/", "docx"), ("xl/", "xlsx"), ("ppt/", "pptx")):
        if any(name.startswith(start) for name in inside):
            return kind
    if "meta-inf/manifest.mf" in inside and any(name.endswith(".class") for name in inside):
        return "jar"
    if "androidmanifest.xml" in inside:
        return "exe"
    return "odf" if "mimetype" in inside and "content.xml" in inside else "zip"


def _ole_kind(data: bytes) -> str:
    file = ole.Compound(data)
    for stream, kind in _OLE_KINDS:
        if stream in file.nodes:
            return kind
    return "msi" if file.maker == _MSI else "ole"


def _text_kind(data: bytes, name: str, declared: str) -> str:
    top = data[:HEAD]
    if top[:2] in {b"\xff\xfe", b"\xfe\xff"}:
        top = top[2:].replace(b"\x00", b"")
    elif top.translate(None, _FORM_FEEDS):  # letters that no text has
        return "unknown"
    family = names.family(name)
    start = top.lstrip(b"\xef\xbb\xbf \t\r\n")
    lower = start[:200].lower()
    xml = lower.startswith(b"<?xml")
    for kind, so in (
        ("script", family == "script"),
        ("url", lower.startswith((b"[internetshortcut", b"[{000214a0")) or (family == "shortcut" and b"url=" in lower)),
        ("svg", lower.startswith(b"<svg") or (xml and b"<svg" in top)),
        ("mail", declared == "message/rfc822" or looks_like_mail(top)),
        ("html", _page(data, start, family, declared)),
        ("xml", xml),
        ("uu", _uuencoded(start)),
    ):
        if so:
            return kind
    return "text"


def _page(data: bytes, start: bytes, family: str, declared: str) -> bool:
    if family == "page" or declared == "text/html":
        return b"<" in data[:65_536]
    return start.startswith(b"<") and _PAGE.search(start) is not None


def _uuencoded(start: bytes) -> bool:
    words = start[:300].split(b"\n", 1)[0].split(b" ", 2)
    return len(words) == 3 and words[0] == b"begin" and words[1].isdigit()


def by_name(name: str) -> str:
    """A guess at what a file is that has no bytes to look at."""
    kind = {"program": "exe", "script": "script", "shortcut": "lnk", "disk": "iso", "note": "one", "page": "html"}
    family = names.family(name)
    end = names.ending(name)
    if family in {"program", "shortcut"} and end in {"msi", "jar", "url"}:
        return end
    return (
        kind.get(family)
        or {"picture": "image", "mail": "mail", "pdf": "pdf"}.get(family)
        or (end if end in _NAMED else "unknown")
    )
