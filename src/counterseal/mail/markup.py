"""
HTML as a reader sees it: the words in lines, what is hidden, where links lead, and what else the markup does.

Lexbor reads HTML the way browsers do. It gives text without any layout, so blanks that browsers do not show are put
before the tags that break lines (line feed), part cells (tab) and part rows (form feed), and the text is laid out by
them afterwards. Whitespace is the one thing that may be added anywhere in HTML without moving anything. A table of bank
details keeps label and value on one line, which is what makes it readable for a machine.

Hidden text is recorded, not judged: newsletters hide a line for the preview, phones hide what is meant for desks.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from html import unescape
from itertools import chain
from typing import Final
from urllib.parse import urljoin

from selectolax.lexbor import LexborHTMLParser, LexborNode

from counterseal.mail.hidden import GONE, PALE, TINY, hidden_nodes, read_style
from counterseal.mail.letter import Link, Markup
from counterseal.mail.texts import without_markup

LONGEST: Final = 4 * 1024 * 1024
"""Characters of HTML that are read."""
LINKS_MOST: Final = 1000
REMOTE_MOST: Final = 200
URL_LONGEST: Final = 2000
_READ: Final = 20_000
_HIDDEN_MOST: Final = 20_000
_QUOTES_MOST: Final = 30
_BREAKS: Final = re.compile(
    rb"t[rdh]|d[dt]|/?(?:di|p[ >r]|li|h[1-6r]|[uo]l|ta|ce|sec|art|foo)|b[rl]|/bl|op", re.IGNORECASE
)
_ROW, _CELL, _LINE = b"\f<", b"\t<", b"\n<"
_MARKS: Final = {b"tr": _ROW, b"dt": _ROW, b"td": _CELL, b"th": _CELL, b"dd": _CELL}
"""What is put before a tag; before all others that break lines, a line feed."""
_KEEPS: Final = b""
_KEEPING: Final = frozenset({b"pre", b"pre>", b"pre ", b"pre/", b"text"})
"""How tags begin inside of which line feeds are shown: `pre` and `textarea`."""
_FLAT: Final = bytes.maketrans(b"\t\n\r\f", b"    ")
_KEPT: Final = bytes.maketrans(b"\t\n\r\f", b" \f\f ")
_PRE: Final = re.compile(rb"<(/?)(?:pre|textarea)\b", re.IGNORECASE)
DEEPEST: Final = 12_000
"""Tags that may be open at once."""
_LONG: Final = 3 * DEEPEST
_TAG: Final = re.compile(rb"<(/?)([a-zA-Z][^\s/<>]{0,40})")
_ALONE: Final = frozenset(
    b"br hr img input meta link col area base wbr source track embed param p li td tr th option dt dd".split()
)
"""Tags that hold nothing, or that end where the next one of them begins."""
_HREF: Final = re.compile(r"\bhref\s{0,5}=\s{0,5}[\"']?([^\"'\s<>]{1,2000})", re.IGNORECASE)
_URL_BLANKS: Final = re.compile(r"[\t\n\r\f]+")
_REFRESH: Final = re.compile(r"url\s*=\s*['\"]?\s*([^'\"]+)", re.IGNORECASE)
_CITED: Final = (
    'blockquote[type="cite"],.gmail_quote,.yahoo_quoted,.protonmail_quote,.ntes_not_fresh_quote,.qmbox_quote'
)
_TELLING: Final = (
    "a,area,img,form,[formaction],input,script,meta[http-equiv],base,style,link[href],[background],[hidden],font[color]"
)
_SUSPECT: Final = GONE | TINY | PALE
_UNREAD: Final = ["script", "style", "title", "template", "head"]
_BUILDERS: Final = ("Blob(", "atob(", "msSaveOrOpenBlob", "createObjectURL", "msSaveBlob", "data:application/")


@dataclass(frozen=True, slots=True)
class Shown:
    """What a reader sees of HTML."""

    text: str
    markup: Markup
    links: tuple[Link, ...]


class _Traits:
    """What the tags of one document say, gathered in one pass."""

    def __init__(self) -> None:
        self.links: list[Link] = []
        self.remote: dict[str, None] = {}
        self.styles: list[str] = []
        self.suspects: list[tuple[LexborNode, int]] = []
        self.forms = self.passwords = self.scripts = self.pictures = 0
        self.smuggles = False
        self.refreshes = self.base = ""

    def take(self, tree: LexborHTMLParser) -> None:
        """Take in the tags of a document. Most have a style and nothing else, so that is looked at by itself."""
        for node in tree.css("[style]"):
            style = node.attrs.get("style")
            if style and (flags := read_style(style)) & _SUSPECT:
                self.suspects.append((node, flags))
        last = 0
        for node in tree.css(_TELLING):
            if node.mem_id != last:  # one that several selectors match comes several times
                last = node.mem_id
                self._take(node, node.tag or "", node.attributes)

    def _take(self, node: LexborNode, tag: str, attributes: dict[str, str | None]) -> None:
        if "hidden" in attributes:
            self.suspects.append((node, GONE))
        elif tag == "font" and "color" in attributes:
            self.suspects.append((node, PALE))
        if tag in {"a", "area"}:
            self._link(node, attributes)
        elif tag == "img":
            self.pictures += 1
            self._loads(attributes.get("src"))
        elif tag == "style":
            self.styles.append(node.text())
        elif tag == "form":
            self.forms += 1
            self._leads(attributes.get("action"), "", "form")
        elif tag == "script":
            self.scripts += 1
            self.smuggles = self.smuggles or any(word in node.text() for word in _BUILDERS)
            self._loads(attributes.get("src"))
        elif tag == "input" and (attributes.get("type") or "").lower() == "password":
            self.passwords += 1
        elif tag == "meta":
            self._refresh(attributes)
        elif tag == "base":
            self.base = self.base or _url(attributes.get("href"))
        elif tag == "link" and "stylesheet" in (attributes.get("rel") or "").lower():
            self._loads(attributes.get("href"))
        if "formaction" in attributes:
            words = _line(node.text()) if tag == "button" else attributes.get("value") or ""
            self._leads(attributes["formaction"], words, "form")
        if "background" in attributes:
            self._loads(attributes["background"])

    def _link(self, node: LexborNode, attributes: dict[str, str | None]) -> None:
        href = attributes.get("href") or attributes.get("xlink:href")
        if not href:
            return
        words = _line(node.text())
        self._leads(href, words, "html", picture=not words and node.css_first("img") is not None)

    def _leads(self, href: str | None, words: str, where: str, *, picture: bool = False) -> None:
        url = _url(href)
        if url and url[0] != "#" and not url.startswith("cid:") and len(self.links) < LINKS_MOST:
            self.links.append(Link(url=url, text=words[:300], where=where, picture=picture))

    def _loads(self, source: str | None) -> None:
        if source and len(self.remote) < REMOTE_MOST and source[:8].lstrip().lower().startswith(("http", "//")):
            self.remote[_url(source)] = None

    def _refresh(self, attributes: dict[str, str | None]) -> None:
        if (attributes.get("http-equiv") or "").lower() == "refresh" and not self.refreshes:
            found = _REFRESH.search(attributes.get("content") or "")
            self.refreshes = _url(found[1]) if found else ""


def read_html(html: str) -> Shown:
    """Read HTML. Nothing is run or fetched."""
    raw = html[:LONGEST].encode("utf-8", "replace")
    if len(raw) > _LONG and too_deep(raw):
        return _roughly(html[:LONGEST])
    tree = LexborHTMLParser(_prepared(raw))
    traits = _Traits()
    traits.take(tree)
    body = tree.body
    hidden: list[str] = []
    if body is not None:
        for node in hidden_nodes(body, traits.suspects, traits.styles):
            if words := _laid_out(node.text()):
                hidden.append(words)
            node.decompose()
        tree.strip_tags(_UNREAD)
        if b"quote" in raw:
            _mark_quotes(body)
    if traits.base:
        traits.links = [_based(link, traits.base) for link in traits.links]
    return Shown(
        _laid_out(body.text()) if body is not None else "",
        Markup(
            hidden="\n".join(hidden)[:_HIDDEN_MOST],
            forms=traits.forms,
            passwords=traits.passwords,
            scripts=traits.scripts,
            smuggles=traits.smuggles,
            refreshes=traits.refreshes,
            pictures=traits.pictures,
            remote=tuple(traits.remote),
            base=traits.base,
        ),
        tuple(traits.links),
    )


def too_deep(html: bytes) -> bool:
    """
    Whether tags are nested so deeply that reading them takes hours.

    Readers of HTML look through all open tags for each new one. Browsers stop at some hundred levels, this one does not.
    """
    if html.count(b"<") < DEEPEST:
        return False
    opened: dict[bytes, int] = {}
    depth = 0
    for found in _TAG.finditer(html):
        name = found[2].lower()
        if name in _ALONE:
            continue
        held = opened.get(name, 0)
        if not found[1]:
            opened[name] = held + 1
            depth += 1
            if depth > DEEPEST:
                return True
        elif held:
            opened[name] = held - 1
            depth -= 1
    return False


def _roughly(html: str) -> Shown:
    """The words and links of HTML that cannot be read properly."""
    links = tuple(Link(url=url) for found in _HREF.findall(html)[:LINKS_MOST] if (url := _url(unescape(found))))
    lines = (" ".join(line.split()) for line in without_markup(html).split("\n"))
    return Shown("\n".join(line for line in lines if line), Markup(), links)


def _prepared(html: bytes) -> bytes:
    """HTML with blanks where it breaks: form feed before rows, tab before cells, line feed before blocks."""
    first, *tags = html.translate(_FLAT).split(b"<")
    opened = [_opened(tag[:4]) for tag in tags]
    if _KEEPS in opened:
        first, *tags = _kept_lines(html).split(b"<")
        opened = [_opened(tag[:4]) or (_LINE if tag[:1] in b"pP" else b"<") for tag in tags]
    return first + b"".join(chain.from_iterable(zip(opened, tags, strict=True)))


@lru_cache(maxsize=8192)
def _opened(tag: bytes) -> bytes:
    """What a tag that begins so is opened with: the bracket, and before it a blank that breaks, if it breaks."""
    tag = tag.lower()
    if tag in _KEEPING or _BREAKS.match(tag) is None:
        return _KEEPS if tag in _KEEPING else b"<"
    return _MARKS.get(tag[:2], _LINE)


def _kept_lines(html: bytes) -> bytes:
    """HTML without line feeds, but for those inside of `pre`, which are shown: there each becomes a row."""
    out = []
    depth = at = 0
    html = html.replace(b"\r\n", b"\n")
    for found in _PRE.finditer(html):
        out.append(html[at : found.start()].translate(_KEPT if depth else _FLAT))
        depth = max(0, depth - 1) if found[1] else depth + 1
        at = found.start()
    out.append(html[at:].translate(_KEPT if depth else _FLAT))
    return b"".join(out)


def _laid_out(text: str) -> str:
    """Lines of text by the blanks that were put in: rows, their cells, and the lines within a cell."""
    lines: list[str] = []
    for row in text.split("\f"):
        if not row or row.isspace():
            continue
        if "\t" not in row:
            lines += _lines(row)
            continue
        cells = [_lines(cell) for cell in row.split("\t") if cell and not cell.isspace()]
        if len(cells) == 1:
            lines += cells[0]
        else:
            lines += _row(cells)
    return "\n".join(lines)


def _lines(cell: str) -> list[str]:
    if "\n" not in cell:
        return [" ".join(cell.split())]
    return [" ".join(words) for line in cell.split("\n") if (words := line.split())]


def _row(cells: list[list[str]]) -> list[str]:
    """The lines of a row. A column of labels beside a column of values is read across."""
    height = len(cells[0])
    if height > 1 and all(len(cell) == height for cell in cells) and all(len(line) <= 60 for line in cells[0]):
        return ["\t".join(across) for across in zip(*cells, strict=True)]
    out = list(cells[0])
    for cell in cells[1:]:
        out[-1] += "\t" + cell[0]
        out += cell[1:]
    return out


def _mark_quotes(body: LexborNode) -> None:
    """Put `>` before the lines of what mail programs wrap as a quotation, as they do in plain text."""
    for _ in range(_QUOTES_MOST):
        node = body.css_first(_CITED)
        if node is None or node.mem_id == body.mem_id:
            return
        quoted = _laid_out(node.text())
        node.replace_with("\f" + "\f".join("> " + line for line in quoted.split("\n")) + "\f" if quoted else "\f")


def _line(text: str) -> str:
    return " ".join(text.split())


def _url(href: str | None) -> str:
    """An address as browsers take it: without line breaks and blanks around it."""
    if not href:
        return ""
    url = href[:_READ].strip()
    if not url.isprintable():
        url = _URL_BLANKS.sub("", url)
    if " " in url:  # line feeds were made blanks before; in a path they cannot be told from blanks any more
        parts = url.split("/", 3)
        url = "/".join([*("".join(one.split()) for one in parts[:3]), *parts[3:]])
    return url[:URL_LONGEST]


def _based(link: Link, base: str) -> Link:
    """A relative link made whole."""
    if ":" in link.url[:20] or link.url.startswith("//"):
        return link
    try:
        return Link(url=urljoin(base, link.url)[:URL_LONGEST], text=link.text, where=link.where, picture=link.picture)
    except ValueError:
        return link
