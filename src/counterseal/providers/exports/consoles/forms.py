"""
What the reader of exports takes from here: forms that are read whole, and dialects of rows.
"""

from __future__ import annotations

from counterseal.providers.exports.dialect import Dialect
from counterseal.providers.exports.whole import Whole
from counterseal.reach import Asked

WHOLE: tuple[type[Whole], ...] = ()


def dialects(asked: Asked) -> list[Dialect]:
    """The dialects of rows, made anew for one exhibit."""
    return []
