"""
A raw record, as its file holds it and not yet understood, and the counting of small flaws on the way to it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final

from counterseal.providers.exports.trouble import Trouble, Why, detail

LISTED: Final = 10  # lines named in a count of flaws: enough to find the pattern


@dataclass(frozen=True, slots=True)
class Row:
    """One record: where it stands (`audit.csv:row 17`), on which line of the file it begins, and its fields."""

    place: str
    line: int
    values: Mapping[str, object]


@dataclass(slots=True)
class Tally:
    """Flaws that may come by the thousand, told once for each kind, with their number and the first lines."""

    place: str
    _lines: dict[Why, list[int]] = field(default_factory=dict)
    _counts: dict[Why, int] = field(default_factory=dict)

    def add(self, why: Why, line: int) -> None:
        """One more of a kind."""
        self._counts[why] = self._counts.get(why, 0) + 1
        lines = self._lines.setdefault(why, [])
        if len(lines) < LISTED:
            lines.append(line)

    def troubles(self) -> Iterator[Trouble]:
        """What was counted."""
        for why, count in self._counts.items():
            yield Trouble(self.place, why, detail(count=count, lines=", ".join(map(str, self._lines[why]))))
