"""
Text of HTML that no reader sees: where markup or its style sheets hide it.

Only what is declared is looked at, inline or for a plain selector: no cascade is computed. What a style sheet hides
under a condition (`@media`) is shown to somebody, so it is not hidden. A font size of zero hides the words directly
under it, for layouts set zero around cells that set their own size again; a colour hides only on a background that is
told to be the same.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Final

from selectolax.lexbor import LexborNode, SelectolaxError

MOST: Final = 300
"""Hidden places of one message."""
_SELECTORS: Final = 60
_SHEET_LONGEST: Final = 200_000
_GONE: Final = re.compile(
    r"(?<![-\w])(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|mso-hide\s*:\s*all|opacity\s*:\s*0?\.?0*(?![.\d])"
    r"|(?:left|top|right|margin-left|margin-top|text-indent)\s*:\s*-\d{3,5}(?:px|pt|em|rem)?)",
    re.IGNORECASE,
)
_CLIPPED: Final = re.compile(r"(?<![-\w])(?:max-)?(?:height|width)\s*:\s*0(?![.\d])", re.IGNORECASE)
_OVERFLOW: Final = re.compile(r"overflow(?:-[xy])?\s*:\s*(?:hidden|clip)", re.IGNORECASE)
_TINY: Final = re.compile(
    r"font-size\s*:\s*(?:0(?:\.0+)?(?![.\d])|0?\.\d+\s*(?=px|pt)|0?\.0\d*\s*(?=r?em)|1(?:\.\d+)?\s*(?=px|pt)|[01]\s*(?=%))",
    re.IGNORECASE,
)
_SIZED: Final = re.compile(r"(?:font-size|(?<![-\w])font)\s*:", re.IGNORECASE)
_COLOUR: Final = re.compile(r"(?<![-\w])color\s*:\s*([^;!]+)", re.IGNORECASE)
_GROUND: Final = re.compile(r"(?<![-\w])background(?:-color)?\s*:\s*([^;!]+)", re.IGNORECASE)
_RGB: Final = re.compile(r"rgba?\(\s*(\d{1,3})\D+(\d{1,3})\D+(\d{1,3})")
_HEX: Final = re.compile(r"#([0-9a-f]{6}|[0-9a-f]{3})(?![0-9a-f])")
_PALE: Final = 235
_NO_WORDS: Final = frozenset({"img", "br", "hr", "input", "style", "script", "meta", "link"})
_LOOKED: Final = 3000
_CLOSELY: Final = 400
"""Tags of one message that are looked at together with what is around and inside of them."""
_STYLE_LONGEST: Final = 2000
GONE: Final = 1
TINY: Final = 2
SIZED: Final = 4
PALE: Final = 8
_NAMES: Final = {"white": (255, 255, 255), "snow": (255, 250, 250), "ivory": (255, 255, 240), "black": (0, 0, 0)}
_HIDING: Final = re.compile("none|hidden|opacity|collapse|: ?-|mso-hide")
_TOLD: Final = re.compile("none|hidden|opacity|collapse|: ?-|mso-hide|display")
_RULES_MOST: Final = 3000
_PLAIN: Final = re.compile(r"[\w.#\-\s>*,\[\]=\"']{1,500}")
_COMMENT: Final = re.compile(r"/\*[^*]*(?:\*(?!/)[^*]*)*(?:\*/|$)|<!--|-->")


def read_style(style: str) -> int:
    """What an inline style may hide, as flags."""
    return _read_style(style if len(style) <= _STYLE_LONGEST else style[:_STYLE_LONGEST])


@lru_cache(maxsize=16_384)
def _read_style(style: str) -> int:
    """The same, remembered: messages repeat their styles, and so do newsletters of one house."""
    flags = 0
    if _GONE.search(style) is not None or (_CLIPPED.search(style) is not None and _OVERFLOW.search(style) is not None):
        flags |= GONE
    if _SIZED.search(style) is not None:
        flags |= TINY | SIZED if _TINY.search(style) is not None else SIZED
    said = _COLOUR.search(style)
    if said is not None:
        colour = _colour(said[1])
        flags |= PALE if colour is not None and min(colour) >= _PALE else 0
    return flags


def hidden_nodes(
    body: LexborNode, suspects: Sequence[tuple[LexborNode, int]], styles: Sequence[str]
) -> list[LexborNode]:
    """The outermost places of a document that nobody sees. `suspects`: tags with what `read_style` says of them."""
    found: dict[int, LexborNode] = {}
    left = _CLOSELY
    for node, flags in suspects[:_LOOKED]:
        if len(found) >= MOST or left < 0:
            break
        if node.tag in _NO_WORDS:
            continue
        if flags & GONE:
            found.setdefault(node.mem_id, node)
            continue
        left -= 1
        if flags & TINY and node.text().strip():
            for each in _unsized(node):
                found.setdefault(each.mem_id, each)
        elif flags & PALE and _painted_over(node):
            found.setdefault(node.mem_id, node)
    for selector in _hiding_selectors(tuple(styles)) if styles else ():
        for node in _selected(body, selector)[:MOST]:
            if not _shows(node.attributes.get("style") or ""):
                found.setdefault(node.mem_id, node)
    if not found:
        return []
    found.pop(body.mem_id, None)
    return [node for node in found.values() if not _within(node, found)][:MOST]


def _within(node: LexborNode, others: dict[int, LexborNode]) -> bool:
    above = node.parent
    for _ in range(100):
        if above is None:
            return False
        if above.mem_id in others:
            return True
        above = above.parent
    return False


def _unsized(node: LexborNode, depth: int = 0) -> Iterator[LexborNode]:
    """The places under a node of size zero that set no size of their own."""
    if not any(_has_size(one) for one in node.css("[style],font[size]")[:_LOOKED] if one.mem_id != node.mem_id):
        yield node
        return
    if depth > 3:
        return
    for child in node.iter(include_text=True):
        if child.tag == "-text":
            if child.text_content and child.text_content.strip():
                yield child
        elif not child.text().strip():
            continue
        elif child.tag not in {*_NO_WORDS, "font"} and not read_style(child.attrs.sget("style", "")) & SIZED:
            yield from _unsized(child, depth + 1)


def _has_size(node: LexborNode) -> bool:
    return node.tag == "font" or read_style(node.attrs.sget("style", "")) & (SIZED | TINY) == SIZED


def _shows(style: str) -> bool:
    """Whether a node's own style takes back what a style sheet hides."""
    lower = style.lower()
    return "display" in lower and "none" not in lower


# ---------------------------------------------------------------------------------------------------------- style sheets


@lru_cache(maxsize=32)
def _hiding_selectors(styles: tuple[str, ...]) -> list[str]:
    """Plain selectors that a style sheet hides under no condition, and that it shows nowhere again."""
    hiding: dict[str, None] = {}
    for sheet in styles:
        if _HIDING.search(sheet) is None:
            continue
        plain = _unconditional(_COMMENT.sub(" ", sheet[:_SHEET_LONGEST]))
        for rule in plain.split("}", _RULES_MOST)[:_RULES_MOST]:
            selectors, _, body = rule.partition("{")
            if _TOLD.search(body) is None or len(selectors) > 2000:
                continue
            gone = bool(read_style(body) & GONE)
            for one in selectors.split(","):
                name = one.strip()
                if gone and _PLAIN.fullmatch(name) and len(hiding) < _SELECTORS and ("." in name or "#" in name):
                    hiding[name] = None
                elif not gone and "display" in body:
                    hiding.pop(name, None)
    return list(hiding)


def _unconditional(sheet: str) -> str:
    """A style sheet without its at-rules."""
    if "@" not in sheet:
        return sheet
    out = []
    at = 0
    for _ in range(_RULES_MOST):
        start = sheet.find("@", at)
        if start < 0:
            break
        out.append(sheet[at:start])
        opened, ended = sheet.find("{", start), sheet.find(";", start)
        if opened < 0 or 0 <= ended < opened:
            at = ended + 1 if ended >= 0 else len(sheet)
            continue
        depth, at = 1, opened + 1
        while depth:
            close, deeper = sheet.find("}", at), sheet.find("{", at)
            if close < 0:
                return "".join(out)
            if 0 <= deeper < close:
                depth, at = depth + 1, deeper + 1
            else:
                depth, at = depth - 1, close + 1
    out.append(sheet[at:])
    return "".join(out)


def _selected(body: LexborNode, selector: str) -> list[LexborNode]:
    try:
        return body.css(selector)
    except SelectolaxError:
        return []


# ---------------------------------------------------------------------------------------------------------------- colours


def _painted_over(node: LexborNode) -> bool:
    """Whether the words of a tag have nearly the colour of the background told for them."""
    attributes = node.attributes
    colour = _painted((attributes.get("style") or "")[:_STYLE_LONGEST])[0] or _colour(attributes.get("color") or "")
    if colour is None or min(colour) < _PALE:
        return False
    ground = _ground(node)
    if ground is None or any(abs(a - b) > 6 for a, b in zip(colour, ground, strict=True)):
        return False
    return all(one.mem_id == node.mem_id for one in node.css('[style*="color" i],font[color]'))


@lru_cache(maxsize=16_384)
def _painted(style: str) -> tuple[tuple[int, int, int] | None, tuple[int, int, int] | None, bool]:
    """Colour and background of an inline style, and whether it has a background that cannot be told."""
    said, ground = _COLOUR.search(style), _GROUND.search(style)
    told = _colour(ground[1]) if ground is not None else None
    unknown = "url(" in style or "gradient" in style
    if ground is not None and told is None:
        unknown = unknown or not ("transparent" in ground[1] or "none" in ground[1])
    return _colour(said[1]) if said is not None else None, told, unknown


def _ground(node: LexborNode) -> tuple[int, int, int] | None:
    """The background told for a node; None when none is, or when it is a picture."""
    at: LexborNode | None = node
    for _ in range(40):
        if at is None:
            return None
        attributes = at.attributes
        style = attributes.get("style")
        _, told, unknown = _painted(style[:_STYLE_LONGEST]) if style else (None, None, False)
        if unknown or "background" in attributes:
            return None
        told = told or (_colour(attributes["bgcolor"] or "") if "bgcolor" in attributes else None)
        if told is not None:
            return told
        if "class" in attributes or "id" in attributes:
            return None  # a style sheet may paint it
        at = at.parent
    return None


def _colour(said: str) -> tuple[int, int, int] | None:
    said = said.strip().lower()
    if found := _HEX.search(said):
        digits = found[1] if len(found[1]) == 6 else "".join(2 * one for one in found[1])
        return int(digits[:2], 16), int(digits[2:4], 16), int(digits[4:], 16)
    if found := _RGB.search(said):
        return int(found[1]), int(found[2]), int(found[3])
    return _NAMES.get(said.split()[0] if said else "")
