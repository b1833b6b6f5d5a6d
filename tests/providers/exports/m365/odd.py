"""Events bent out of shape: fields lost, or holding something of another kind."""

from __future__ import annotations

import copy
from collections.abc import Iterator
from typing import Any

from hypothesis import strategies as st

JUNK: list[Any] = [
    None, 0, -1, True, 1.5, 10**30, float("inf"), "", "x", "[", "{", "[]", "[1,2]", '["a"]', '[{"a":1}]', '{"a":1}', "9" * 5000,
    [], [None], [1], ["a"], [[]], [{}], {}, {"Name": "x"}, {"a": [1]}, "\0", "\ud800", "a@b.test", "\\", "/", "a\\b", ":", "(",
    "0001-01-01T00:00:00", "9999-12-31T23:59:59-14:00", "2026-13-45T00:00:00",
]  # fmt: skip
Path = tuple[str | int, ...]


def _paths(value: object, path: Path = ()) -> Iterator[Path]:
    if path:
        yield path
    inner = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, part in inner:
        yield from _paths(part, (*path, key))


def mutated(draw: st.DrawFn, value: dict[str, Any]) -> dict[str, Any]:
    """A copy of which one to four places, at any depth, are deleted or hold something odd."""
    value = copy.deepcopy(value)
    for _ in range(draw(st.integers(1, 4))):
        paths = list(_paths(value))
        if not paths:
            break
        *way, last = draw(st.sampled_from(paths))
        place: Any = value
        for step in way:
            place = place[step]
        if draw(st.integers(0, 2)):
            place[last] = copy.deepcopy(draw(st.sampled_from(JUNK)))
        else:
            del place[last]
    return value
