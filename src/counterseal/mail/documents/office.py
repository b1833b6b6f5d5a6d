"""
Office files that are zips of XML (DOCX, XLSX, PPTX): text, links, and what they would load or run.

Text keeps the shape that a reader sees: a paragraph or a row is a line, cells are parted by tabs, so that a label stays
beside its value. What a document points to outside is listed and never asked for.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Final

from counterseal.mail.documents import vba, xml, zips
from counterseal.mail.documents.content import TEXT_MOST, Budget, Content
from counterseal.mail.documents.embedded import embedded
from counterseal.mail.documents.ole import Compound
from counterseal.mail.documents.sheets import sheets
from counterseal.mail.documents.words import Words
from counterseal.model.text import text

PART_MOST: Final = 8 * 1024 * 1024
PARTS_MOST: Final = 80
PICTURES_MOST: Final = 4
_TEXTS: Final = {
    "docx": re.compile(r"word/(?:document\d*|header\d*|footer\d*|footnotes|endnotes|comments)\.xml"),
    "pptx": re.compile(r"ppt/(?:slides/slide\d+|notesslides/notesslide\d+)\.xml"),
}
_LOADING: Final = ("attachedtemplate", "oleobject", "frame", "subdocument", "package", "afchunk", "externallinkpath")
"""Kinds of relation by whose target something of a stranger's is loaded when the document is opened."""
_REMOTE: Final = re.compile(r"(?:mhtml:)?(?:https?|ftp|file)://|\\\\[^\\]|//", re.IGNORECASE)
_FIELD_LINK: Final = re.compile(r'HYPERLINK\s{1,8}"([^"]{1,2000})"', re.IGNORECASE)
_DDE: Final = re.compile(r"\bDDE(?:AUTO)?\s{1,8}\S", re.IGNORECASE)


class Parts:
    """The parts of an office file, by their names in lower case, unpacked when asked for."""

    def __init__(self, data: bytes, budget: Budget) -> None:
        self._data, self._budget = data, budget
        self._members = {member.name.lower().lstrip("/"): member for member in zips.members(data)}
        self.encrypted = any(member.encrypted for member in self._members.values())

    def __iter__(self) -> Iterator[str]:
        return iter(self._members)

    def __contains__(self, name: str) -> bool:
        return name in self._members

    def read(self, name: str, most: int = PART_MOST) -> bytes:
        """A part's bytes; nothing for one that is not there or breaks."""
        member = self._members.get(name)
        if member is None:
            return b""
        found = zips.content(self._data, member, min(most, self._budget.unpacked)) or b""
        self._budget.unpack(len(found))
        return found

    def starting(self, *starts: str) -> list[str]:
        """Names that begin so, as a person counts: slide 2 before slide 10."""
        found = [name for name in self._members if name.startswith(starts) and not name.endswith("/")]
        return sorted(found, key=lambda name: (len(name), name))


class _Relations:
    """Handler of a `.rels` part."""

    def __init__(self) -> None:
        self.outside: dict[str, tuple[str, str]] = {}
        """Kind of relation and target, by id, of what lies outside the file."""

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        if name == "Relationship" and attributes.get("TargetMode", "").lower() == "external":
            kind = attributes.get("Type", "").rpartition("/")[2].lower()
            if len(self.outside) < 1_000:
                self.outside[attributes.get("Id", "")] = (kind, attributes.get("Target", ""))

    def end(self, name: str) -> None:
        pass

    def text(self, text: str) -> None:
        pass


def read(data: bytes, kind: str, name: str, budget: Budget) -> Content:
    """Everything in an office file of a kind."""
    parts = Parts(data, budget)
    found = Content()
    if parts.encrypted:
        found.state, found.why = (
            "encrypted",
            text("{name} is protected with a password: it could not be looked into", name=name),
        )
        return found
    relations = _relations(parts, kind, found)
    whole = True
    if kind == "xlsx":
        found.text, whole = sheets(parts)
    elif kind in _TEXTS:
        whole = _words(parts, kind, relations, found)
    elif kind == "xlsb":
        found.state = "opaque"
        found.why = text("{name} is a spreadsheet in a form that is not read here", name=name)
    for target in relations.get("", {}).values():
        found.link(target, kind)
    _macros(parts, found)
    _embedded(parts, found)
    _pictures(parts, found)
    if not whole and not found.text:
        found.state, found.why = "broken", text("{name} is damaged: it could not be read", name=name)
    elif not found.text.strip() and found.pictures and found.state == "read":
        found.state, found.why = "picture", text("{name} holds only pictures: its words could not be read", name=name)
    return found


def _relations(parts: Parts, kind: str, found: Content) -> dict[str, dict[str, str]]:
    """
    Targets of clicked links, by the part that holds them and by id. Those of parts without words stand under no name.
    """
    clicked: dict[str, dict[str, str]] = {}
    for name in [one for one in parts if one.endswith(".rels")][:PARTS_MOST]:
        handler = _Relations()
        xml.read(parts.read(name, 1024 * 1024), handler)
        part = name.replace("_rels/", "").removesuffix(".rels")
        pattern = _TEXTS.get(kind)
        home = part if pattern is not None and pattern.fullmatch(part) else ""
        for key, (relation, target) in handler.outside.items():
            if relation == "hyperlink":
                clicked.setdefault(home, {})[key if home else f"{part} {key}"] = target
            elif relation in _LOADING and _REMOTE.match(target) and not _local(target):
                if (
                    relation != "externallinkpath"
                ):  # another workbook on a server of the sender's: said by its name only
                    found.traits.add("external")
                found.name(target)
    return clicked


def _local(target: str) -> bool:
    """`file:///C:/...`: a template on the disk of whoever wrote it."""
    return target.lower().startswith("file:///") and not target.startswith(("file:////", "file:///\\\\"))


def _words(parts: Parts, kind: str, relations: dict[str, dict[str, str]], found: Content) -> bool:
    """The text of all parts that hold words."""
    texts: list[str] = []
    whole, size = True, 0
    pattern = _TEXTS[kind]
    for name in [one for one in parts.starting("word/", "ppt/") if pattern.fullmatch(one)][:PARTS_MOST]:
        words = Words()
        whole = xml.read(parts.read(name), words) and whole
        texts.append(words.finished())
        size += len(texts[-1])
        targets = relations.get(name, {})
        for key, shown, picture in words.clicked:
            if target := targets.pop(key, ""):
                found.link(target, kind, shown, picture=picture)
        for target in targets.values():
            found.link(target, kind)
        codes = words.codes()
        for url in _FIELD_LINK.findall(codes)[:100]:
            found.link(url, kind)
        if _DDE.search(codes):
            found.traits.add("dde")
        if size > TEXT_MOST:
            break
    found.text = "\n".join(texts)[:TEXT_MOST]
    return whole


def _macros(parts: Parts, found: Content) -> None:
    for name in [one for one in parts if one.endswith("vbaproject.bin")][:3]:
        found.traits |= vba.traits(Compound(parts.read(name))) or {"macro"}
    if any("/macrosheets/" in name or "/intlmacrosheets/" in name for name in parts):
        found.traits |= {"macro", "autorun"} if _named_to_run(parts) else {"macro"}
    if any("/activex/" in name for name in parts):
        found.traits.add("activex")
    if any(b"ddeLink" in parts.read(name, 65_536) for name in parts.starting("xl/externallinks/externallink")[:5]):
        found.traits.add("dde")


def _named_to_run(parts: Parts) -> bool:
    """Whether a macro sheet starts by itself: a defined name begins with Auto_Open."""
    return (
        b"auto_open"
        in (parts.read("xl/workbook.xml", 1024 * 1024) + parts.read("xl/workbook.bin", 1024 * 1024)).lower()
    )


def _embedded(parts: Parts, found: Content) -> None:
    """Files inside the document, and what a package hides under a picture of an icon."""
    for name in [one for one in parts if "/embeddings/" in one and not one.endswith((".rels", "/"))][:20]:
        found.traits.add("embedded_file")
        body = parts.read(name)
        inner = embedded(body, name.rpartition("/")[2])
        if inner.name == "equation.exploit":
            found.traits.add("exploit")
        found.name(inner.name)
        found.files.append(inner)


def _pictures(parts: Parts, found: Content) -> None:
    media = [one for one in parts if "/media/" in one and one.endswith((".png", ".jpg", ".jpeg", ".gif", ".bmp"))]
    for name in media[:PICTURES_MOST]:
        found.pictures.append(parts.read(name))


class _Paragraphs:
    """Handler of an OpenDocument text: `text:p` is a line, cells are parted by tabs."""

    def __init__(self) -> None:
        self.parts: list[str] = []
        self.links: list[str] = []
        self._cells = self._size = 0
        self._in = 0

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        if name in {"p", "h"}:
            self._in += 1
        elif name == "table-cell":
            self._cells += 1
        elif name in {"s", "tab"}:
            self.text(" ")
        elif name == "a" and len(self.links) < 200:
            self.links.append(xml.attribute(attributes, "href"))

    def end(self, name: str) -> None:
        if name in {"p", "h"}:
            self._in -= 1
            self.parts.append(" " if self._cells else "\n")
        elif name == "table-cell":
            self._cells -= 1
            self.parts.append("\t")
        elif name == "table-row":
            self.parts.append("\n")

    def text(self, text: str) -> None:
        if self._in and self._size < TEXT_MOST:
            self._size += len(text)
            self.parts.append(text)


def open_document(data: bytes, name: str, budget: Budget) -> Content:
    """The words of an OpenDocument file, and whether it holds macros."""
    parts = Parts(data, budget)
    found = Content()
    manifest = parts.read("meta-inf/manifest.xml", 1024 * 1024)
    if parts.encrypted or b"encryption-data" in manifest:
        found.state, found.why = (
            "encrypted",
            text("{name} is protected with a password: it could not be read", name=name),
        )
        return found
    words = _Paragraphs()
    whole = xml.read(parts.read("content.xml"), words)
    lines = ("\t".join(cell.strip() for cell in line.split("\t")).strip() for line in "".join(words.parts).split("\n"))
    found.text = "\n".join(line for line in lines if line)[:TEXT_MOST]
    for url in words.links:
        found.link(url, "docx")
    if any(one.startswith(("basic/", "scripts/")) for one in parts):
        found.traits.add("macro")
    if not whole and not found.text:
        found.state, found.why = "broken", text("{name} is damaged: it could not be read", name=name)
    return found
