"""
How dangerous a file is to open, by what it is and by the names inside it: one place for all signals that ask.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from counterseal.mail.documents import names
from counterseal.mail.documents.kinds import ARCHIVES
from counterseal.mail.letter import Document

_BY_KIND: Final = {"exe": 1.0, "script": 1.0, "lnk": 1.0, "msi": 1.0, "jar": 1.0, "iso": 0.9, "chm": 0.9}
_BY_FAMILY: Final = {"program": 1.0, "script": 0.9, "shortcut": 0.9, "disk": 0.9, "note": 0.6, "help": 0.8}
_HANDED_ON: Final = frozenset({"html", "text", "exe", "script", "lnk", "url", "msi", "jar"})
_MANY: Final = 12
"""An archive of more files than this is somebody's software or website; scripts belong to it."""


def top(document: Document) -> bool:
    """Whether it is an attachment itself and not inside another."""
    return "/" not in document.name


def dangers(document: Document) -> Iterator[tuple[float, str]]:
    """How dangerous, and which file: for the file itself and what is named inside it."""
    name = document.name.rpartition("/")[2]
    inside_page = ".one/object" in document.name
    if document.kind in _BY_KIND:
        code = document.kind in {"exe", "script"} and names.family(name) in {"code", "data"}
        yield (0.3 if code else _BY_KIND[document.kind]), document.name
    elif inside_page and document.kind in _HANDED_ON:
        yield 1.0, document.name
    elif document.kind == "url":
        yield (1.0 if "runs" in document.traits else 0.4), document.name
    elif document.kind == "one":
        yield 0.4, document.name
    elif "exploit" in document.traits:
        yield 1.0, document.name
    if document.kind in ARCHIVES or document.kind in {"iso", "tnef", "mail", "msg"}:
        yield from _listed(document)


def _listed(document: Document) -> Iterator[tuple[float, str]]:
    many = len(document.inside) > _MANY
    for one in document.inside:
        family = names.family(one)
        if family in _BY_FAMILY and not (many and family in {"script", "program"} and not names.tricks(one)):
            yield _BY_FAMILY[family], f"{document.name}/{one}"
