"""
Lists that are cut at a length that people read. What was left out is a number beside the list, never silence.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Cut(Generic[T]):
    """The part of a list that is shown, and how many are not."""

    shown: Sequence[T]
    left: int = 0


def cut(every: Iterable[T], limit: int) -> Cut[T]:
    """The first so many."""
    listed = list(every)
    return Cut(listed[:limit], max(0, len(listed) - limit))
