"""
Sentences that are not yet in a language.

A finding is written once, at night, by a machine, and read in Chinese by the clerk and in English by the
responder. So what a detector says is kept as a *template and its values*, and put into words only when it
is told (`counterseal.tell`). The English template is the key of the message catalogue; `text()` is the word
by which the catalogue tools find it in the source.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class When:
    """A moment, told in the reader's format and zone."""

    at: datetime


@dataclass(frozen=True, slots=True)
class Land:
    """A country by its ISO 3166 alpha-2 code, told by its name; an empty code is told as unknown."""

    code: str


@dataclass(frozen=True, slots=True)
class Many:
    """A list of values, told with the separators of the language."""

    values: tuple[Value, ...]


@dataclass(frozen=True, slots=True)
class Text:
    """One sentence: an English template with `{named}` gaps, and what fills them."""

    template: str
    values: tuple[tuple[str, Value], ...] = ()


Value = str | int | float | When | Land | Many | Text


def text(template: str, /, **values: Value) -> Text:
    """Say something. `template` must be a literal: the catalogue is made by reading the source."""
    return Text(template, tuple(values.items()))


def many(values: Iterable[Value], limit: int = 8) -> Many:
    """A list cut after `limit` values, saying how many more there were."""
    every = tuple(values)
    if len(every) <= limit:
        return Many(every)
    return Many((*every[:limit], text("{n} more", n=len(every) - limit)))
