"""Records of every kind with whatever values their fields may have, for Hypothesis."""

from __future__ import annotations

from dataclasses import fields
from datetime import UTC, datetime
from typing import get_type_hints

from hypothesis import strategies as st

from counterseal.model.records import KINDS, Record, Source

EXHIBIT = "ab" * 32
MOMENTS = st.datetimes(timezones=st.just(UTC))
WHOLE = st.integers(-(2**63), 2**63 - 1)


def of_kind(kind: type[Record]) -> st.SearchStrategy[Record]:
    """Any record of one kind, every field drawn."""
    hints = get_type_hints(kind)
    drawn = {each.name: WHOLE if hints[each.name] is int else st.from_type(hints[each.name]) for each in fields(kind)}
    drawn["at"] = MOMENTS
    drawn["source"] = st.builds(Source, exhibit=st.just(EXHIBIT), place=st.text(max_size=20))
    return st.builds(kind, **drawn)


RECORDS = st.one_of(*map(of_kind, KINDS))
NATIVE = st.text(max_size=40).map(str.encode)


def some(kind: type[Record], **values: object) -> Record:
    """A record of a kind with the defaults, and with the values that it cannot do without."""
    needed: dict[str, object] = {
        "id": "1",
        "at": datetime(2026, 3, 2, 8, 21, tzinfo=UTC),
        "account": "anna@acme.test",
        "source": Source(EXHIBIT, "audit.csv:row 1"),
    }
    return kind(**{**needed, **values})  # type: ignore[arg-type]
