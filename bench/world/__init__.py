"""A seeded world of mail on which the judge is fitted and its false alarms are counted."""

from __future__ import annotations

from collections.abc import Iterator

from bench.world.made import Made, Truth
from bench.world.world import HARMFUL, HONEST, stream

__all__ = ["HARMFUL", "HONEST", "Made", "Truth", "harmful", "honest"]


def honest(seed: int, count: int) -> Iterator[Made]:
    """So many honest mails of all families."""
    return stream(HONEST, "honest", seed, count)


def harmful(seed: int, count: int) -> Iterator[Made]:
    """So many harmful mails of all families."""
    return stream(HARMFUL, "harmful", seed, count)
