"""
Sentences with alternatives: `{Hello|Hi} <name>, {we|I} thank you{| very much}` gives many sentences from one line.

Braces hold alternatives and nest; an empty alternative leaves the words out; `<word>` is a gap that the cast fills. A bar
outside of braces is a bar.
"""

from __future__ import annotations

import random
from collections.abc import Callable
from functools import lru_cache

Gap = tuple[str]
"""A gap's name, alone."""
Piece = "str | Gap | list[list[Piece]]"
Pieces = list[object]


@lru_cache(maxsize=20_000)
def parsed(template: str) -> Pieces:
    """A template as pieces: words, gaps (a tuple of one) and alternatives (a list of pieces)."""
    pieces, end = _parse(template, 0, inside=False)
    if end != len(template):
        raise ValueError(f"a brace too many in {template!r}")
    return pieces[0]


def _parse(template: str, at: int, *, inside: bool) -> tuple[list[Pieces], int]:
    """The alternatives from here to the brace that closes them, or to the end."""
    found: list[Pieces] = [[]]
    words = ""
    while at < len(template):
        letter = template[at]
        if letter == "{":
            inner, at = _parse(template, at + 1, inside=True)
            found[-1] += [words, inner] if words else [inner]
            words = ""
            continue
        if letter == "<" and (end := template.find(">", at, at + 24)) > 0 and template[at + 1 : end].isidentifier():
            found[-1] += [words, (template[at + 1 : end],)] if words else [(template[at + 1 : end],)]
            words, at = "", end + 1
            continue
        if inside and letter in "|}":
            if words:
                found[-1].append(words)
            words = ""
            if letter == "}":
                return found, at + 1
            found.append([])
        elif letter == "}" and not inside:
            raise ValueError(f"a brace too many in {template!r}")
        else:
            words += letter
        at += 1
    if inside:
        raise ValueError(f"a brace is not closed in {template!r}")
    if words:
        found[-1].append(words)
    return found, at


def spin(template: str, chance: random.Random, gap: Callable[[str], str]) -> str:
    """One of the texts of a template."""
    out: list[str] = []
    _fill(parsed(template), chance, gap, out)
    return "".join(out)


def _fill(pieces: Pieces, chance: random.Random, gap: Callable[[str], str], out: list[str]) -> None:
    for piece in pieces:
        if isinstance(piece, str):
            out.append(piece)
        elif isinstance(piece, tuple):
            out.append(gap(piece[0]))
        elif isinstance(piece, list):
            _fill(chance.choice(piece), chance, gap, out)
