"""
What there is to say about the messages of one file or folder, counted: one gap a reason, with the first places.

A mailbox of 100,000 messages with a broken one in every hundred must not bring a thousand sentences.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from counterseal.model.reading import Gap

_SHOWN: Final = 5
HARMLESS: Final = frozenset({"undated_mail", "cut_mail", "not_mail_item"})
"""Words after which every message is listed all the same."""


class Tally:
    """Reasons, how often each, and where first."""

    def __init__(self) -> None:
        self._counts: dict[str, int] = {}
        self._first: dict[str, list[str]] = {}

    def add(self, why: str, where: str) -> None:
        """Count one."""
        self._counts[why] = self._counts.get(why, 0) + 1
        first = self._first.setdefault(why, [])
        if len(first) < _SHOWN:
            first.append(where)

    def count(self, why: str) -> int:
        """How often a reason was counted."""
        return self._counts.get(why, 0)

    def gaps(self, place: str) -> Iterator[Gap]:
        """One gap for each reason."""
        for why, count in self._counts.items():
            first = ", ".join(self._first[why])
            yield Gap(place=place, why=why, detail=(("first", first),), count=count, harmless=why in HARMLESS)

    def state(self) -> dict[str, list[object]]:
        """What was counted so far, as JSON can hold it."""
        return {why: [count, *self._first[why]] for why, count in self._counts.items()}

    def restore(self, state: object) -> None:
        """Go on from what `state` once gave. Anything else is passed over."""
        for why, said in state.items() if isinstance(state, dict) else ():
            if isinstance(said, list) and said and isinstance(said[0], int):
                self._counts[str(why)] = said[0]
                self._first[str(why)] = [str(one) for one in said[1:]]
