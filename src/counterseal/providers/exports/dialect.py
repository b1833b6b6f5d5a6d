"""
What a dialect of rows is: it says by the columns of a row whether the row is its own, and makes records of it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, Protocol

from counterseal.model.records import Record, Source


class Dialect(Protocol):
    """
    One log format.

    One that holds rows back until more is known has a method `rest() -> Iterator[Found]` as well; one that has something
    to say about how it read a member (the mapping of its columns) yields harmless gaps there.
    """

    name: str

    def fits(self, values: Mapping[str, Any]) -> bool:
        """Whether the row is of this format, told by its columns and what is in them."""
        ...

    def read(self, values: Mapping[str, Any], source: Source) -> Iterator[Record]:
        """The records of one row. Raises `BadRow`, or `ValueError`, for a row that cannot be read."""
        ...
