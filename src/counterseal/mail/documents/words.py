"""
The words of a text document or of slides, out of their XML.

A paragraph is a line; in a table a row is a line and cells are parted by tabs. What is deleted, hidden or written a second
time for older programs is left out.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from counterseal.mail.documents.content import TEXT_MOST
from counterseal.mail.documents.xml import attribute

_CLICKS_MOST: Final = 200


class Words:
    """Handler of a part with paragraphs: `w:p` of documents and `a:p` of slides."""

    def __init__(self) -> None:
        self.clicked: list[tuple[str, str, bool]] = []
        """Relation, words and whether a picture is clicked, of each link."""
        self._parts: list[str] = []
        self._codes: list[str] = []
        self._size = 0
        self._cells = 0
        self._skip = 0
        self._in = ""
        self._vanished = False
        self._click: list[str] | None = None
        self._click_key = ""
        self._picture = False

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        if name in {"Fallback", "del"} or self._skip:
            self._skip += 1
            return
        if name in {"t", "instrText"}:
            self._in = name
        elif name == "r":
            self._vanished = False
        elif name == "vanish":
            self._vanished = attributes.get("w:val", "1") not in {"0", "false", "off"}
        elif name == "tab" and not attributes:
            self._add("\t")
        elif name in {"br", "cr"}:
            self._add(" " if self._cells else "\n")
        elif name == "tc":
            self._cells += 1
        elif name == "fldSimple":
            self._codes.append(attribute(attributes, "instr") + "\n")
        elif name in {"hyperlink", "hlinkClick"}:
            self._link(name, attribute(attributes, "id"))
        elif name == "drawing":
            self._picture = True

    def end(self, name: str) -> None:
        if self._skip:
            self._skip -= 1
            return
        if name in {"t", "instrText"}:
            self._in = ""
        elif name == "p":
            self._add(" " if self._cells else "\n")
            self._codes.append("\n")
        elif name == "tc":
            self._cells -= 1
            self._add("\t")
        elif name == "tr":
            self._add("\n")
        elif name == "hyperlink" and self._click is not None:
            self.clicked.append((self._click_key, "".join(self._click), self._picture))
            self._click = None
        elif name == "drawing":
            self._picture = False

    def text(self, text: str) -> None:
        if self._in == "t" and not self._skip and not self._vanished:
            self._add(text)
        elif self._in == "instrText" and not self._skip and len(self._codes) < 10_000:
            self._codes.append(text)

    def finished(self) -> str:
        """The text, without the blanks that cells and empty paragraphs leave."""
        lines = (
            "\t".join(cell.strip() for cell in line.split("\t")).strip() for line in "".join(self._parts).split("\n")
        )
        return "\n".join(line for line in lines if line)

    def codes(self) -> str:
        """What fields are told to do."""
        return "".join(self._codes)

    def _link(self, name: str, key: str) -> None:
        if not key or len(self.clicked) >= _CLICKS_MOST:
            return
        if name == "hlinkClick":  # its words are the run around it; a picture's link stands in the drawing
            self.clicked.append((key, "", self._picture))
        else:
            self._click, self._click_key = [], key

    def _add(self, text: str) -> None:
        if self._size < TEXT_MOST:
            self._parts.append(text)
            self._size += len(text)
            if self._click is not None:
                self._click.append(text)
