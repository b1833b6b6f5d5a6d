"""
Pages as attachments (HTML, SVG): a form that asks for a password, a script that builds a file or leads away.

A page that is opened from the disk is nobody's page: it has no address that could be looked at, and what is typed into it
goes where its author wants.
"""

from __future__ import annotations

import re
from typing import Final

from counterseal.mail.charsets import decoded
from counterseal.mail.documents.content import TEXT_MOST, Budget, Content
from counterseal.mail.markup import read_html

PAGE_MOST: Final = 3 * 1024 * 1024
_CHARSET: Final = re.compile(rb"charset\s{0,4}=\s{0,4}[\"']?([\w.:-]{2,40})", re.IGNORECASE)
_BUILDS: Final = ("new blob", "createobjecturl", "mssaveoropenblob", "mssaveblob", "new file(")
_GIVES: Final = (".download", "'download'", '"download"', ".click(", "mssave", "location")
_UNPACKS: Final = (
    "atob(",
    "fromcharcode",
    "unescape(",
    "decodeuricomponent(",
    "parseint(",
    "tostring(36",
    "charcodeat",
)
_WRITES: Final = ("document.write", "innerhtml", "eval(", "insertadjacenthtml", "outerhtml", "new function(", "srcdoc")
_LEAVES: Final = re.compile(
    r"(?:window|document|top|self|parent)?\.?location(?:\.href)?\s{0,4}=[^=]|location\.(?:replace|assign)\(|window\.open\("
)
_ON_LOAD: Final = re.compile(r"\bon(?:load|error|begin)\s{0,4}=", re.IGNORECASE)
_LONG: Final = re.compile(r"[A-Za-z0-9+/=%\\]{4000}")
_HTA: Final = "<hta:application"


def read(data: bytes, kind: str, _budget: Budget) -> Content:
    """What a page says and does."""
    found = Content()
    label = _CHARSET.search(data[:2048])
    if data[:2] in {b"\xff\xfe", b"\xfe\xff"}:
        page = decoded(data[:PAGE_MOST], "utf-16")
    else:
        page = decoded(data[:PAGE_MOST], label[1].decode("ascii") if label else "")
    shown = read_html(page)
    found.text = shown.text[:TEXT_MOST]
    found.links = list(shown.links[:200])
    marks = shown.markup
    traits = {
        "form": marks.forms,
        "password": marks.passwords,
        "script": marks.scripts,
        "refresh": marks.refreshes,
        "hidden": marks.hidden.strip(),
    }
    found.traits |= {trait for trait, there in traits.items() if there}
    if marks.refreshes:
        found.link(marks.refreshes, "html")
    lower = page.lower()
    if _HTA in lower:
        found.kind = "script"
    if "script" in lower or _ON_LOAD.search(page):
        found.traits |= _script(lower, page)
    if kind == "svg" and "<foreignobject" in lower:
        found.traits.add("foreign")
    return found


def _script(lower: str, page: str) -> set[str]:
    """What the scripts of a page do, by the words that they cannot do without."""
    found = {"script"} if "<script" in lower or "javascript:" in lower else set()
    unpacks = any(word in lower for word in _UNPACKS)
    writes = any(word in lower for word in _WRITES)
    builds = sum(word in lower for word in _BUILDS)
    gives = any(word in lower for word in _GIVES)
    if builds and gives and (unpacks or "base64" in lower or _LONG.search(page)):
        found.add("smuggling")
    if unpacks and writes and ("eval(" in lower or "new function(" in lower or _LONG.search(page)):
        found.add("obfuscated")
    if _LEAVES.search(lower):
        found.add("leaves")
    return found
