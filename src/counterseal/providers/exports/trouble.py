"""
What could not be read, as a value.

A source that is broken, refused or only partly readable is not an exception for our callers: it is something the
person must be told, next to everything that *was* read. So it travels in the same stream as the data, with a fixed
word (the sentences in Chinese and English are made elsewhere from that word) and a few details.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal, get_args

Why = Literal[
    "bad_encoding",
    "bomb",
    "damaged",
    "disk_full",
    "duplicate",
    "empty",
    "encrypted",
    "line_too_long",
    "loop",
    "lost_quote",
    "malformed",
    "missing",
    "no_header",
    "no_scratch",
    "nul_bytes",
    "path_traversal",
    "ragged",
    "special_file",
    "symlink",
    "system_file",
    "too_deep",
    "too_large",
    "too_many",
    "trailing_bytes",
    "truncated",
    "unreadable",
    "unsupported",
]
WHYS: Final[tuple[str, ...]] = get_args(Why)

HARMLESS: Final = frozenset({"duplicate", "loop", "no_header", "nul_bytes", "ragged", "system_file"})
"""Words after which nothing is missing from what was read; they only say how it was read."""

Detail = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Trouble:
    """Something at `place` was refused, broken or read with a reservation."""

    place: str
    why: Why
    detail: Detail = ()

    @property
    def harmless(self) -> bool:
        """Whether everything at this place was read all the same."""
        return self.why in HARMLESS


class Stopped(Exception):
    """
    A stream ends here, earlier than it should; `trouble` says why.

    Raised by the streams of a `Member` after every readable byte before the break was handed out, so a reader that
    forgets about it fails loudly instead of taking half a file for a whole one.
    """

    def __init__(self, trouble: Trouble) -> None:
        super().__init__(f"{trouble.place}: {trouble.why} {dict(trouble.detail)}")
        self.trouble = trouble


def detail(**words: object) -> Detail:
    """Details in the order they were given."""
    return tuple((key, str(value)) for key, value in words.items())


NAME_SHOWN: Final = 400  # a longer name is cut in the middle: both its start and its suffix help to find the file


def shown(name: str) -> str:
    """The name with everything escaped that could deceive on a screen: controls, bidi marks, broken bytes."""
    safe = "".join(c if c.isprintable() else c.encode("unicode_escape", "surrogatepass").decode("ascii") for c in name)
    if len(safe) <= NAME_SHOWN:
        return safe
    half = NAME_SHOWN // 2
    return f"{safe[:half]}…{safe[-half:]}"


class BadRow(ValueError):
    """One row that cannot be read: a fixed word for people's sentences, what stood there, and plain English for tests."""

    def __init__(self, why: str, value: str, message: str) -> None:
        super().__init__(message)
        self.why = why
        self.value = value
