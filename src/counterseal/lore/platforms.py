"""
Where an account lives, told by the sources that speak of it: what a person does by hand is another thing everywhere.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence

from counterseal.model.reading import Reading
from counterseal.model.records import Message, Record

M365, GOOGLE, SERVER, CONSOLE = "m365", "google", "server", "console"
"""Microsoft 365; Google Workspace; a server of one's own; the console of a Chinese provider."""
_MARKS: tuple[tuple[str, tuple[str, ...]], ...] = (
    (GOOGLE, ("google", "gmail")),
    (CONSOLE, ("console", "exmail", "netease", "alimail", "alibaba", "coremail")),
    (M365, ("microsoft", "entra", "exchange", "graph", "message trace")),
    (SERVER, ("dovecot", "postfix", "exim", "sieve", "roundcube", "cpanel", "log", "journal")),
)


def platform_of(dialect: str) -> str:
    """The platform whose export a dialect is; empty for mail, which every platform has."""
    low = dialect.lower()
    return next((platform for platform, marks in _MARKS if any(mark in low for mark in marks)), "")


def platforms(records: Iterable[Record], readings: Sequence[Reading]) -> Mapping[str, str]:
    """The platform of each account, by the number of its records; accounts that only mail files speak of are left out."""
    told = {(reading.exhibit, part.place): platform_of(part.dialect) for reading in readings for part in reading.parts}
    alone: dict[str, str] = {}
    for reading in readings:
        found = {platform for part in reading.parts if (platform := platform_of(part.dialect))}
        if len(found) == 1:
            alone[reading.exhibit] = found.pop()
    counts: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for record in records:
        if isinstance(record, Message) and record.kept:
            continue
        exhibit = record.source.exhibit
        place = record.source.place.rpartition(":")[0]
        if platform := told.get((exhibit, place)) or alone.get(exhibit, ""):
            counts[record.account][platform] += record.count
    return {account: min(found, key=lambda one: (-found[one], one)) for account, found in counts.items()}
