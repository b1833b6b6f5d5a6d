"""
Pages saved from a browser: every table becomes rows, and everything else lines of text.

A settings page tells most by its form: which box is ticked, what stands in a field, which choice is taken. These are
written into the text as `[x]` and `[ ]` before their labels, and as values. Scripts, styles and whatever a page would
load are never looked at. Cells that span are repeated where they reach.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator
from html.parser import HTMLParser
from typing import Final

from counterseal.providers.exports.grid import TITLE, Grid, labels
from counterseal.providers.exports.limits import MIB, Limits
from counterseal.providers.exports.rows import LISTED, Row
from counterseal.providers.exports.streams import PIECE
from counterseal.providers.exports.tables import Table
from counterseal.providers.exports.text import Characters, Readable
from counterseal.providers.exports.trouble import Stopped, Trouble, detail

TEXT: Final = "#text"
TABLES: Final = "#tables"
"""Columns of the one row that stands for what is no table: its lines, and how many tables the page has besides."""
BREAK: Final = "\f"
"""The line that stands in the text where a table with rows was: what comes behind it is no value of the label above it."""

_LONGEST: Final = 64 * 1024  # letters of one tag; longer ones are pictures written into the page
_FEED: Final = 16 * 1024
_TEXT: Final = 2 * MIB  # letters of text kept of one page
_PAGE: Final = 256 * MIB  # letters of one page
_LINE: Final = 20_000
_SILENT: Final = frozenset({"script", "style", "noscript", "template", "svg", "iframe", "object", "head"})
_BLOCKS: Final = frozenset(
    "address article aside blockquote body br button caption center dd details div dl dt fieldset footer form h1 h2 h3 h4 "
    "h5 h6 header hr html legend li main nav ol p pre section summary table tbody td textarea tfoot th thead "
    "tr ul".split()
)
_HEADINGS: Final = frozenset({"h1", "h2", "h3", "h4", "h5", "h6", "caption", "legend", "title"})
_BUTTONS: Final = frozenset({"hidden", "password", "button", "submit", "reset", "image", "file"})
_DECLARED: Final = re.compile(rb"""<meta[^>]{1,200}?charset\s*=\s*["']?\s*([A-Za-z0-9_.:-]{2,30})""", re.IGNORECASE)
_OURS: Final = frozenset({"utf-8", "utf-16", "utf-16-le", "utf-16-be", "gb2312", "gbk", "gb18030", "ascii"})
_TOP: Final = 15  # lines in which a page says who is signed in
_OWNER: Final = re.compile(
    r"(?:[^@:：]{0,20}[<(（]\s*)?[A-Za-z0-9._+-]+@[\w-]+\.\w|.{0,8}(?:账号|帐号|賬號|帳號|邮箱|郵箱|用户|欢迎|您好|你好|account|user|mailbox|welcome)[^@]{0,6}@?[A-Za-z0-9._+-]+@[\w-]+\.\w",
    re.IGNORECASE,
)
"""A line that begins with an address, or greets it: whose page this is, and not what stands in a field of it."""


def page_rows(member: Readable, limits: Limits) -> Iterator[Row | Trouble]:
    """The rows of all tables of a page, and one row for its text."""
    page = _Page(member.place)
    reader = _Reader(page)
    size = 0
    with Characters(member) as text:
        place = text.place
        for piece in _pieces(text, member):
            size += len(piece)
            if size > _PAGE:
                yield Trouble(place, "too_large", detail(most=_PAGE))
                break
            for at in range(0, len(piece), _FEED):
                reader.take(piece[at : at + _FEED])
                yield from page.ready()
        if reader.finish():
            yield Trouble(place, "truncated", detail(missing=">"))
        yield from page.end()
        if page.wide:
            yield Trouble(place, "malformed", detail(lines=", ".join(map(str, page.wide[:LISTED]))))
        yield from text.troubles()


def _pieces(text: Characters, member: Readable) -> Iterator[str]:
    """The page's letters. What it declares counts where bytes alone would be read as another encoding."""
    found = _DECLARED.search(text.raw_head[:4096])
    encoding = _codec(found[1].decode("ascii")) if found and text.encoding in ("gb18030", "cp1252") else ""
    if not encoding or encoding in _OURS:
        yield from text.pieces()
        return
    decoder = codecs.getincrementaldecoder(encoding)("replace")
    with member.open() as stream:
        while True:
            try:
                data = stream.read(PIECE)
            except Stopped as stop:
                text.stopped = stop.trouble
                data = b""
            yield decoder.decode(data, not data)
            if not data:
                return


def _codec(name: str) -> str:
    try:
        b"a".decode(name)
        found = codecs.lookup(name)
        codecs.getincrementaldecoder(name)
    except (LookupError, UnicodeError):
        return ""
    return found.name


class _Page:
    """What was found on the page so far: tables on their way to rows, and lines."""

    def __init__(self, place: str) -> None:
        self.place = place
        self.title = ""
        self.tables = 0
        self.wide: list[int] = []
        """Lines with rows wider than their table: two rows that ran together."""
        self._ready: list[Row] = []
        self._lines: list[str] = []
        self._size = 0
        self.heading = ""
        self._names: list[str] = []  # lines that name an address: whose page this is
        self.header: list[str] = []
        """The names of columns of a table that holds nothing else: some pages put the data into a table of its own."""

    def ready(self) -> Iterator[Row]:
        """The rows that are whole."""
        ready, self._ready = self._ready, []
        yield from ready

    def line(self, text: str) -> None:
        """A line of text."""
        text = text.strip()
        if not text:
            return
        if len(self._lines) < _TOP and len(text) < 200 and _OWNER.match(text):
            self._names.append(text)
        if self._size < _TEXT:
            self._lines.append(text[:_LINE])
            self._size += len(text)

    def parted(self) -> None:
        """The place of a table."""
        if self._lines:
            self._lines.append(BREAK)

    def grid(self, caption: str, *, headed: bool) -> Grid:
        """A table begins."""
        self.tables += 1
        return Grid(f"{self.place}:table {self.tables}", self._titled(caption or self.heading), headed=headed)

    def _titled(self, heading: str) -> str:
        """The page's title, who it greets, and the heading last."""
        return " | ".join(dict.fromkeys(part for part in (self.title, *self._names, heading) if part))[:500]

    def rows(self, rows: Iterator[Row]) -> None:
        """Rows of a table, handed on."""
        self._ready.extend(rows)

    def end(self) -> Iterator[Row]:
        """The last rows, and the text."""
        yield from self.ready()
        if self._lines:
            values: dict[str, object] = {
                TITLE: self._titled(""),
                TEXT: "\n".join(self._lines),
                TABLES: str(self.tables),
            }
            yield Row(f"{self.place}:text", 1, values)


class _Reader(HTMLParser):
    """The parser of the standard library, told what a page of settings is made of."""

    def __init__(self, page: _Page) -> None:
        super().__init__(convert_charrefs=True)
        self._page = page
        self._skipping = False
        self._silent: list[str] = []
        self._parts: list[str] = []
        self._heading: list[str] | None = None  # the letters of the heading that is open
        self._title = False
        self._option: bool | None = None  # within an option: whether it is taken
        self._open: list[Table] = []

    def take(self, text: str) -> None:
        """The next letters. A tag beyond all reason is left out up to its end."""
        if self._skipping:
            _, found, text = text.partition(">")
            if not found:
                return
            self._skipping = False
        self.feed(text)
        if len(self.rawdata) > _LONGEST:
            self.rawdata = ""
            self._skipping = True

    def finish(self) -> bool:
        """The end of the page; whether it ends within a tag."""
        cut = self._skipping or bool(re.search(r"<[a-z/!][^>]*\Z", self.rawdata, re.IGNORECASE))
        if not cut:
            self.close()
        while self._open:
            self._close_table()
        self._flush()
        return cut

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """See `HTMLParser`."""
        if tag in ("body", "table"):
            self._silent = [one for one in self._silent if one != "head"]  # a head that was not closed
        if tag == "title":
            self._title = True
        if tag in _SILENT:
            self._silent.append(tag)
        if self._silent:
            return
        given = {name: value or "" for name, value in attrs}
        if tag in _BLOCKS:
            self._break(tag)
        if tag == "table":
            self._flush()
            self._open.append(Table(nested=bool(self._open)))
            if len(self._open) > 1:
                self._open[-2].layout = True
        elif self._open and tag in ("tr", "td", "th"):
            self._cell(tag, given)
        elif tag in _HEADINGS:
            self._heading = []
        elif tag == "option":
            self._option = "selected" in given
        else:
            self._state(tag, given)

    def handle_endtag(self, tag: str) -> None:
        """See `HTMLParser`."""
        if tag == "title":
            self._title = False
        if self._silent:
            if tag in self._silent:
                while self._silent.pop() != tag:
                    pass
            return
        if tag == "table" and self._open:
            self._close_table()
        elif self._open and tag in ("tr", "td", "th"):
            self._cell_end(tag)
        elif tag in ("option", "select"):
            self._option = None
        if tag in _BLOCKS:
            self._break(tag)
        if tag in _HEADINGS and self._heading is not None:
            self._page.heading = " ".join("".join(self._heading).split()) or self._page.heading
            self._heading = None

    def handle_data(self, data: str) -> None:
        """See `HTMLParser`."""
        if self._title:
            self._page.title = (self._page.title + " ".join(data.split()))[:200]
        if not self._silent and self._option is not False:
            self._parts.append(data)
            if self._heading is not None:
                self._heading.append(data)

    def _state(self, tag: str, given: dict[str, str]) -> None:
        """What a form says: a tick, a value, a switch."""
        kind = given.get("type", "text").lower() if tag == "input" else ""
        role = given.get("role", "").lower()
        if kind in ("checkbox", "radio"):
            self._parts.append(" [x] " if "checked" in given else " [ ] ")
        elif role in ("switch", "checkbox", "radio") and "aria-checked" in given:
            self._parts.append(" [x] " if given["aria-checked"].lower() == "true" else " [ ] ")
        elif kind and kind not in _BUTTONS:
            self._parts.append(f" {given.get('value', '')} ")

    # ------------------------------------------------------------------------------------------------------- lines

    def _taken(self) -> str:
        text, self._parts = " ".join("".join(self._parts).split()), []
        return text

    def _break(self, tag: str) -> None:
        """A block begins or ends: within a cell that is a space, outside a new line."""
        if self._open and self._open[-1].in_cell:
            self._parts.append("\n" if tag in ("br", "p", "div", "li") else " ")
        elif tag not in ("td", "th"):
            self._flush()

    def _flush(self) -> None:
        if text := self._taken():
            if self._open and not self._open[-1].in_cell:
                self._open[-1].caption = self._open[-1].caption or text
            self._page.line(text)

    # ------------------------------------------------------------------------------------------------------ tables

    def _cell(self, tag: str, given: dict[str, str]) -> None:
        table = self._open[-1]
        self._cell_end("td" if tag != "tr" else "tr")
        if tag == "tr":
            table.row(self.getpos()[0])
        else:
            self._taken()
            table.cell(
                self.getpos()[0], head=tag == "th", across=given.get("colspan", ""), down=given.get("rowspan", "")
            )

    def _cell_end(self, tag: str) -> None:
        table = self._open[-1]
        if table.in_cell:
            table.cell_end(self._taken())
        if tag == "tr":
            self._emit(table)

    def _close_table(self) -> None:
        self._cell_end("tr")
        table = self._open.pop()
        self._parts.clear()
        if table.grid is None:
            return
        if table.layout:
            for told in table.grid.give_up():
                self._page.line("\t".join(told))
        self._page.header = table.grid.lone
        self._page.rows(table.grid.end())
        if table.grid.count:
            self._page.parted()
        self._page.wide += table.grid.doubled

    def _emit(self, table: Table) -> None:
        """A row of a table is whole: into the grid, or onto the page as a line where the table only lays out."""
        line, cells, heads = table.take_row()
        told = [cell for cell in cells if cell]
        if not told:
            return
        if table.layout or table.says(cells, heads):
            self._page.line("\t".join(told))
            return
        if table.grid is None:
            table.grid = self._begun(table, line, cells, heads)
        self._page.rows(table.grid.add(line, cells, table.number))

    def _begun(self, table: Table, line: int, cells: list[str], heads: list[bool]) -> Grid:
        above, self._page.header = self._page.header, []
        if len(above) == len(cells) and not any(heads):
            grid = self._page.grid(table.caption, headed=True)
            self._page.rows(grid.add(line, above, table.number))
            return grid
        named = all(head for cell, head in zip(cells, heads, strict=True) if cell)
        return self._page.grid(table.caption, headed=named and labels(cells))
