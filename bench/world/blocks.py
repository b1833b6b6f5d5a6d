"""
A mail's text before it has a form: paragraphs, headings, rows, buttons, made of a template's small markup.

A template's first line is the subject. Below it `# ` begins a heading, `* ` an item, `| a | b` a row, `[[Word]]` is a button
and `[[Word -> name]]` one that leads elsewhere; `[word](name)` is a link in a sentence; `@pay`, `@goods`, `@code` and `@sig`
stand for what the maker puts there; `---` is a rule. Everything else is a paragraph.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from html import escape

INLINE = re.compile(r"\[([^\[\]]{1,80})\]\(([a-z_]{1,20})\)")


@dataclass(frozen=True, slots=True)
class Block:
    """One piece of a text."""

    kind: str
    """`p`, `h`, `li`, `row`, `button`, `code`, `rule`, `at` (a placeholder), `pre` (lines that keep their breaks), `img`, `hide`."""
    text: str = ""
    cells: tuple[str, ...] = ()
    link: str = ""


def blocks(text: str) -> list[Block]:
    """The pieces of a text in this markup."""
    found: list[Block] = []
    for part in re.split(r"\n\s*\n", text.strip("\n")):
        lines: list[str] = []
        for line in part.split("\n"):
            piece = _special(line.strip())
            if piece is None:
                lines.append(line.strip())
                continue
            if lines:
                found.append(Block("p", "\n".join(lines)))
                lines = []
            found.append(piece)
        if any(lines):
            found.append(Block("p", "\n".join(lines)))
    return found


def _special(line: str) -> Block | None:
    if line.startswith("# "):
        return Block("h", line[2:])
    if line.startswith("* "):
        return Block("li", line[2:])
    if line.startswith("| "):
        return Block("row", cells=tuple(cell.strip() for cell in line[2:].split(" | ")))
    if line.startswith("[[") and line.endswith("]]"):
        words, _, name = line[2:-2].partition(" -> ")
        return Block("button", words, link=name or "main")
    if line.startswith("@") and line[1:].isidentifier():
        return Block("at", line[1:])
    return Block("rule") if line == "---" else None


def plain(pieces: list[Block], links: Mapping[str, str], *, width: int = 0) -> str:
    """As a plain letter says it."""
    out: list[str] = []
    last = ""
    for piece in pieces:
        glue = "\n" if last == piece.kind and piece.kind in {"row", "li"} else "\n\n"
        text = INLINE.sub(lambda found: f"{found[1]} ({links.get(found[2], '')})", piece.text)
        if piece.kind == "row":
            text = (
                "  ".join(piece.cells)
                if len(piece.cells) != 2
                else f"{piece.cells[0]}: {piece.cells[1]}".replace("::", ":")
            )
        elif piece.kind == "li":
            text = f"- {text}"
        elif piece.kind == "button":
            text = f"{piece.text}:\n{links.get(piece.link, '')}" if links.get(piece.link) else piece.text
        elif piece.kind == "rule":
            text = "-" * 40
        elif piece.kind in {"img", "hide", "at"}:
            continue
        out.append((glue if out else "") + (wrapped(text, width) if width and piece.kind == "p" else text))
        last = piece.kind
    return "".join(out)


def wrapped(text: str, width: int) -> str:
    """Lines of at most so many letters where there are blanks to break at."""
    done: list[str] = []
    for line in text.split("\n"):
        row = ""
        for word in line.split(" "):
            if row and len(row) + 1 + len(word) > width:
                done.append(row)
                row = word
            else:
                row = f"{row} {word}" if row else word
        done.append(row)
    return "\n".join(done)


def inline(text: str, links: Mapping[str, str], style: str = "") -> str:
    """Escaped, with its links and line breaks."""
    out, at = [], 0
    for found in INLINE.finditer(text):
        out.append(escape(text[at : found.start()], quote=False))
        out.append(f'<a href="{escape(links.get(found[2], "#"))}"{style}>{escape(found[1], quote=False)}</a>')
        at = found.end()
    out.append(escape(text[at:], quote=False))
    return "".join(out).replace("\n", "<br>\n")
