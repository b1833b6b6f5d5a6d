"""
Clocks: what must be said about the times that the sources write.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import timedelta

from counterseal.model.records import Message, Record
from counterseal.model.text import Text, text

SKEW = timedelta(seconds=2)
"""Two sources that write the same events further apart than this have clocks that differ, and it is said."""


def zones(records: Sequence[Record], said: str) -> Iterator[Text]:
    """How many records were read in the zone that the person said; a zone that the source itself tells needs no word."""
    for zone, count in sorted(Counter(record.zone for record in records).items()):
        if said and zone == said:
            yield text(
                "{n} records name no time zone; they were read as {zone}, because that was said", n=count, zone=zone
            )


def skew(records: Sequence[Record]) -> Iterator[Text]:
    """Clocks that differ between two exhibits which hold the same events."""
    if len({record.source.exhibit for record in records}) < 2:
        return
    seen: dict[str, Record] = {}
    gaps: dict[tuple[str, str], list[timedelta]] = {}
    for record in records:
        if record.standing or isinstance(record, Message):  # seen, not done; a message passes several clocks honestly
            continue
        first = seen.setdefault(record.id, record)
        if first.source.exhibit != record.source.exhibit:
            gaps.setdefault((first.source.exhibit, record.source.exhibit), []).append(record.at - first.at)
    for (one, other), found in sorted(gaps.items()):
        middle = sorted(found)[len(found) // 2]
        if abs(middle) > SKEW:
            yield text(
                "The same {n} events are written {seconds} seconds apart in exhibits {one} and {other}: their clocks differ",
                n=len(found), seconds=round(middle.total_seconds()), one=one[:12], other=other[:12],
            )  # fmt: skip
