"""
The mailbox and the company: all records in a window, and how much of each kind was obtained.

`fresh` is what happened in the window that is asked about, `history` what was before it. A detector that
needs "never before for this person" asks `before(record)`, which knows no window.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, fields, replace
from datetime import UTC, datetime
from operator import attrgetter
from typing import TypeVar

from counterseal.model.place import Place
from counterseal.model.records import Record, SignIn
from counterseal.model.text import Text
from counterseal.model.verdict import Judged

R = TypeVar("R", bound=Record)
T = TypeVar("T")
START, END = datetime.min.replace(tzinfo=UTC), datetime.max.replace(tzinfo=UTC)


@dataclass(frozen=True, slots=True, kw_only=True)
class Coverage:
    """How much of one kind was obtained. Not complete needs a reason; *not looked* is never *clean*."""

    kind: str
    complete: bool
    reason: Text | None = None
    start: datetime | None = None
    end: datetime | None = None
    count: int = 0

    def __post_init__(self) -> None:
        if not self.complete and self.reason is None:
            raise ValueError(f"incomplete coverage of {self.kind} needs a reason")


class _Shelf:
    """Records of one account (or of all) by kind, in order of time."""

    def __init__(self, records: Iterable[Record]) -> None:
        self._by_kind: dict[type[Record], list[Record]] = defaultdict(list)
        for record in records:
            self._by_kind[type(record)].append(record)

    def of(self, kind: type[R]) -> Sequence[R]:
        return self._by_kind.get(kind, [])  # type: ignore[return-value]  # filed by exact type above


@dataclass(frozen=True, slots=True)
class Mailbox:
    """One account: its records, and the company it belongs to."""

    address: str
    company: Company
    _shelf: _Shelf

    def every(self, kind: type[R]) -> Sequence[R]:
        """All records of a kind, in order of time."""
        return self._shelf.of(kind)

    def fresh(self, kind: type[R]) -> Sequence[R]:
        """Records of a kind inside the window that is asked about."""
        return _between(self._shelf.of(kind), self.company.since, self.company.until)

    def history(self, kind: type[R]) -> Sequence[R]:
        """Records of a kind before the window."""
        return _between(self._shelf.of(kind), START, self.company.since)

    def before(self, record: R) -> Sequence[R]:
        """Records of the same kind and account that are earlier than this one."""
        return _between(self._shelf.of(type(record)), START, record.at)


@dataclass(frozen=True, slots=True, kw_only=True)
class Company:
    """Everything the sources say, of every account, in order of time."""

    records: tuple[Record, ...]
    domains: frozenset[str] = frozenset()
    """The company's own mail domains, lower case."""
    coverage: tuple[Coverage, ...] = ()
    since: datetime = START
    until: datetime = END
    where: Callable[[str], Place] = field(default=lambda ip: Place())
    """Country and network of an address; offline, dated, never certain."""
    distance: Callable[[str, str], float] = field(default=lambda a, b: 0.0)
    """Smallest distance between two countries in km; 0 where unknown."""
    brands: tuple[str, ...] = ()
    """Names that intruders imitate (mail and document services)."""
    people: Mapping[str, str] = field(default_factory=dict)
    """Display names of accounts, where known."""
    judged: Mapping[str, Judged] = field(default_factory=dict)
    """What the judge says of messages, by record id; of those whose bytes are there."""
    _shelves: dict[str, _Shelf] = field(init=False, repr=False, compare=False)
    _all: _Shelf = field(init=False, repr=False, compare=False)
    _known: dict[object, object] = field(init=False, repr=False, compare=False, default_factory=dict)

    def __post_init__(self) -> None:
        per_account: dict[str, list[Record]] = defaultdict(list)
        for record in self.records:
            per_account[record.account].append(record)
        object.__setattr__(self, "_shelves", {name: _Shelf(found) for name, found in per_account.items()})
        object.__setattr__(self, "_all", _Shelf(self.records))

    @property
    def addresses(self) -> tuple[str, ...]:
        """Every account that has records and is an address, sorted."""
        return tuple(sorted(name for name in self._shelves if "@" in name))

    def mailbox(self, address: str) -> Mailbox:
        """One account; an account without records gives an empty mailbox."""
        return Mailbox(address, self, self._shelves.get(address) or _Shelf(()))

    def every(self, kind: type[R]) -> Sequence[R]:
        """All records of a kind over all accounts, in order of time."""
        return self._all.of(kind)

    def fresh(self, kind: type[R]) -> Sequence[R]:
        """Records of a kind inside the window, over all accounts."""
        return _between(self._all.of(kind), self.since, self.until)

    def history(self, kind: type[R]) -> Sequence[R]:
        """Records of a kind before the window, over all accounts."""
        return _between(self._all.of(kind), START, self.since)

    def once(self, work: Callable[[Company], T]) -> T:
        """What `work` makes of this company, worked out once: several detectors ask for the same. `work` must be pure."""
        if work not in self._known:
            self._known[work] = work(self)
        return self._known[work]  # type: ignore[return-value]  # kept under the function that made it

    def own(self, address: str) -> bool:
        """Whether an address is of one of the company's domains."""
        return address.rpartition("@")[2].lower() in self.domains


_at = attrgetter("at")


def _between(records: Sequence[R], start: datetime, end: datetime) -> Sequence[R]:
    low = 0 if start == START else bisect_left(records, start, key=_at)
    high = len(records) if end == END else bisect_left(records, end, key=_at)
    return records if (low, high) == (0, len(records)) else records[low:high]


def in_order(records: Iterable[Record]) -> tuple[Record, ...]:
    """
    Records by time, each id once: exact duplicates of an export fall together, the fullest one stays.

    Two records that share an id and tell different things are both kept, the second under an id of its own (`id~2`):
    an id is no proof that an event is the same, and one of them may have been put there to hide the other.
    """
    once: dict[str, Record] = {}
    for record in records:
        name, count = record.id, 1
        while name in once and not _agree(once[name], record):
            count += 1
            name = f"{record.id}~{count}"
        known = once.get(name)
        if known is None or (known.partial and not record.partial):
            once[name] = record if count == 1 else replace(record, id=name)
    return tuple(sorted(once.values(), key=lambda record: (record.at, record.id)))


_COMMON = frozenset(one.name for one in fields(Record))


def _agree(one: Record, other: Record) -> bool:
    """Whether two records of one id can be the same event, told by two sources, or by one of them with gaps."""
    if one.partial or other.partial:
        return True
    if type(one) is not type(other) or (one.account, one.actor) != (other.account, other.actor):
        return False
    if isinstance(one, SignIn):  # the audit log and the sign-in log tell one sign-in in different detail
        return one.ip == other.ip or not (one.ip and other.ip)
    own = (each.name for each in fields(one) if each.name not in _COMMON)
    return all(getattr(one, name) == getattr(other, name) for name in own)


def contradictions(records: Iterable[Record]) -> int:
    """How many records share the id of another event."""
    return sum("~" in record.id for record in records)
