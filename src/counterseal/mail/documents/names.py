"""
File names: what their ending promises, and the tricks by which a name promises something else.

A program shows as a picture, a letter or an invoice when its real ending is out of sight: behind a second one, behind
many blanks, or turned round by a mark for writing from right to left.
"""

from __future__ import annotations

from typing import Final

FAMILIES: Final = {
    "program": (
        "exe com scr pif cpl dll sys ocx msi msp msix msixbundle appx appxbundle appinstaller msu jar class apk ipa dmg pkg "
        "app deb rpm elf xll gadget application appref-ms scf inf reg diagcab settingcontent-ms search-ms library-ms"
    ),
    "script": (
        "js jse vbs vbe vb ws wsf wsh wsc sct ps1 ps1xml psm1 psd1 ps2 psc1 bat cmd hta pyw au3 "
        "a3x ahk scpt command jnlp msh mst slk iqy rqy oqy udl"
    ),
    "code": "sh bash csh py pyc pl rb php c h cc cpp hpp rs go java ts sql lua mk",
    "shortcut": "lnk url website desktop webloc",
    "disk": "iso img vhd vhdx vmdk udf wim nrg mdf",
    "note": "one onepkg",
    "help": "chm hlp",
    "page": "htm html shtml xhtml xht mht mhtml svg svgz",
    "macro": "docm dotm xlsm xltm xlam xlsb pptm potm ppam ppsm sldm",
    "archive": "zip rar 7z gz tgz tar bz2 tbz xz txz zst cab arj ace lha lzh z r00 r01 001 uue uu zipx lz alz egg jar",
    "pdf": "pdf",
    "picture": "png jpg jpeg jpe jfif gif bmp webp tif tiff heic heif ico avif",
    "document": "doc docx dot dotx rtf odt xls xlsx xlt xltx csv ods ppt pptx pps ppsx odp txt wps et dps pub vsd vsdx xps",
    "media": "mp3 mp4 wav avi mov mkv m4a ogg wmv webm flac",
    "mail": "eml msg",
    "data": "xml json ics vcf p7s p7m asc sig log md yaml yml patch diff ttf dwg dxf step stp",
}  # fmt: skip
"""What people take a file for, by its ending."""
FAMILY_OF: Final = {ending: family for family, endings in FAMILIES.items() for ending in endings.split()}
RUNS: Final = frozenset({"program", "script", "shortcut", "disk", "note", "help"})
"""Families that do something when they are opened, and that nobody mails to a customer. Developers mail each other code."""
_BAIT: Final = frozenset({"pdf", "picture", "document", "media"})
_TURNING: Final = frozenset("\u202a\u202b\u202d\u202e\u2066\u2067\u2068")
_INVISIBLE: Final = dict.fromkeys(map(ord, "\u200b\u200c\u200d\u2060\ufeff\u00ad\u200e\u200f\u202c\u2069"))
_GAP: Final = " " * 8


def ending(name: str) -> str:
    """The ending of a file name, lower case: `pdf`. Blanks and dots at the end are dropped, as Windows does."""
    base = name.replace("\\", "/").rpartition("/")[2].translate(_INVISIBLE).rstrip(" .\u3000\t\r\n\x00")
    _, dot, last = base.rpartition(".")
    return last.strip().lower() if dot and len(last) <= 20 else ""


def family(name: str) -> str:
    """What people take the file for; empty for an ending that is not known."""
    return FAMILY_OF.get(ending(name), "")


def runs(name: str) -> bool:
    """Whether opening a file of this name runs something."""
    return family(name) in RUNS


def tricks(name: str) -> frozenset[str]:
    """What is wrong with a name: `double_extension`, `right_to_left`, `far_ending`."""
    found = set()
    if _TURNING.intersection(name):
        found.add("right_to_left")
    last = ending(name)
    kind = FAMILY_OF.get(last, "")
    if kind in RUNS or kind in {"page", "macro"}:
        base = name.replace("\\", "/").rpartition("/")[2].translate(_INVISIBLE).rstrip(" .\u3000\t\r\n\x00")
        before = base[: base.rfind(".")]
        if _GAP in before:
            found.add("far_ending")
        if FAMILY_OF.get(ending(before), "") in _BAIT and not (kind == "macro" and _same_program(ending(before), last)):
            found.add("double_extension")
    return frozenset(found)


def _same_program(first: str, second: str) -> bool:
    """`report.xlsx.xlsm`: saved twice, and no disguise."""
    return first[:2] == second[:2]
