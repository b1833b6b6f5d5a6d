"""
Rows: how a record becomes a line of the lake's table, and a record again.

The table's columns are what queries ask for; every field that has no column goes into `body`, as JSON. Both ways are made
from the fields of the record kinds and their annotations, so a new field with a default needs nothing here: it is written
from then on, and an older row without it reads with the default.

Two things that no provider means and hostile input contains are written as something near: half a surrogate pair becomes
the escape it was, a number beyond 64 bits the largest that fits.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields, is_dataclass
from datetime import UTC, datetime, timedelta
from operator import attrgetter, itemgetter
from types import NoneType, UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

import orjson

from counterseal.model.records import KINDS, Record, Source

COLUMNS: dict[str, str] = {
    "id": "VARCHAR",
    "kind": "VARCHAR",
    "at_us": "BIGINT",  # microseconds since 1970: engines differ in what they do to moments
    "zone": "VARCHAR",
    "account": "VARCHAR",
    "actor": "VARCHAR",
    "actor_kind": "VARCHAR",
    "operation": "VARCHAR",
    "ip": "VARCHAR",
    "agent": "VARCHAR",
    "client": "VARCHAR",
    "session": "VARCHAR",
    "device": "VARCHAR",
    "app": "VARCHAR",
    "succeeded": "BOOLEAN",
    "partial": "BOOLEAN",
    "exhibit": "VARCHAR",
    "place": "VARCHAR",
    "body": "VARCHAR",
    "native": "VARCHAR",
}
"""Names and DuckDB's types. `native` is the provider's own record, character by character."""

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECOND = timedelta(microseconds=1)
_LARGEST = 2**63 - 1
_SPECIAL = ("id", "kind", "at_us", "exhibit", "place", "body")
_OF_RECORD = {each.name for each in fields(Record)}

REMEMBERED = 16_384
"""How many values are remembered while rows are read, so that equal ones are held once."""
BODIES, SHORT = 2_048, 1_000
"""The same for whole bodies, and up to which length."""
_ONCE = frozenset(
    {"id", "message_id", "subject", "in_reply_to", "references", "tells", "written", "queue", "hops", "items"}
)
"""Fields that seldom say the same twice."""
_SHARED = (str, tuple)
"""What is held once. Not numbers and truths: 1 and True are equal and not the same."""
_EMPTY: dict[str, str] = {}
"""Nobody writes into a record, so all that say nothing may say it with the same."""

Convert = Callable[[Any], object]


@dataclass(frozen=True, slots=True)
class _Kind:
    """One class of records: which of its fields are columns, which go into the body, and how to get and set them."""

    make: type[Record]
    columns: tuple[str, ...]
    body: tuple[str, ...]
    values_of: Callable[[Record], tuple[Any, ...]]
    """The values of `columns`, then those of `body`."""
    converts: Mapping[str, Convert]
    """For the fields that JSON does not keep as they are."""
    slots: Mapping[str, Callable[[Record, Any], None]]


def line(record: Record, native: bytes) -> bytes:
    """A record and the provider's own as a line of JSON. `ValueError`: it has no zone, or is of no kind in KINDS."""
    kind = _KINDS.get(type(record).__name__)
    if kind is None or kind.make is not type(record):
        raise ValueError(f"{type(record).__name__} is not one of KINDS")
    if record.at.tzinfo is None:
        raise ValueError(f"the moment of record {record.id} has no zone")
    values = kind.values_of(record)
    row: dict[str, object] = dict(zip(kind.columns, values, strict=False))
    row["kind"] = kind.make.__name__
    row["at_us"] = (record.at - _EPOCH) // _MICROSECOND
    row["exhibit"], row["place"] = record.source.exhibit, record.source.place
    row["native"] = native.decode("utf-8", "backslashreplace")
    body = dict(zip(kind.body, values[len(kind.columns) :], strict=True))
    try:
        row["body"] = orjson.dumps(body).decode()
        return orjson.dumps(row)
    except TypeError:
        row["body"] = orjson.dumps(_near(body)).decode()
        return orjson.dumps(_near(row))


def records(columns: Sequence[str], rows: Iterable[Sequence[Any]]) -> Iterator[Record]:
    """
    Records from rows that have the named columns, in any order.

    `ValueError` when they were written by a version that knows kinds or fields which are not known here.
    """
    plain = [name for name in columns if name not in {*_SPECIAL, "native"}]
    special_of, plain_of = itemgetter(*map(columns.index, _SPECIAL)), itemgetter(*map(columns.index, plain))
    same = _Same()
    try:
        build = {name: _builder(kind, plain, same) for name, kind in _KINDS.items()}
        for row in rows:
            ident, name, at_us, exhibit, place, body = special_of(row)
            at, source = _EPOCH + timedelta(microseconds=at_us), Source(same[exhibit], place)
            yield build[name](ident, at, source, plain_of(row), body)
    except (LookupError, TypeError) as error:
        raise ValueError(f"written by a version that knows more: {error!r}") from error


class _Same(dict[Any, Any]):
    """
    One copy of each value: what records say repeats from row to row, and is held in memory once.

    It is forgotten from time to time, because it need not know every address that ever came by.
    """

    def __missing__(self, value: Any) -> Any:
        if len(self) >= REMEMBERED:
            self.clear()
        self[value] = value
        return value


Builder = Callable[[str, datetime, Source, tuple[Any, ...], str], Record]


def _builder(kind: _Kind, plain: Sequence[str], same: _Same) -> Builder:
    """
    What makes a record of one kind from the values of the `plain` columns and of a body.

    A row that lacks a field goes through the constructor, which knows the defaults. A complete one is filled in directly,
    in half the time: there is nothing that the constructor would add or check. Bodies that say the same are read once.
    """
    make: Callable[..., Record] = kind.make
    slots = kind.slots
    set_id, set_at, set_source = slots["id"], slots["at"], slots["source"]
    set_plain = [slots[name] for name in plain]
    complete = len(kind.body) if {"id", *plain} == set(kind.columns) else -1
    converts: Mapping[str, Convert] = {name: kind.converts.get(name, as_it_is) for name in kind.body}
    steps = [(name, converts[name], slots[name], name not in _ONCE) for name in kind.body]
    known: dict[str, list[tuple[Any, Any]]] = {}

    def read(body: str) -> list[tuple[Any, Any]] | None:
        """What to put where; None when the body lacks a field."""
        said = orjson.loads(body)
        if len(said) != complete:
            return None
        found = []
        for name, convert, put, often in steps:
            value = convert(said[name])
            if often and isinstance(value, _SHARED):
                value = same[value]
            elif value == {}:
                value = _EMPTY
            found.append((put, value))
        if len(body) <= SHORT:
            if len(known) >= BODIES:
                known.clear()
            known[body] = found
        return found

    def build(ident: str, at: datetime, source: Source, values: tuple[Any, ...], body: str) -> Record:
        said = known.get(body) or read(body)
        if said is None:
            other = {name: converts[name](value) for name, value in orjson.loads(body).items()}
            return make(id=ident, at=at, source=source, **dict(zip(plain, values, strict=True)), **other)
        record = object.__new__(kind.make)
        set_id(record, ident)
        set_at(record, at)
        set_source(record, source)
        for put, value in zip(set_plain, values, strict=True):
            put(record, same[value])
        for put, value in said:
            put(record, value)
        return record

    return build


def as_it_is(value: Any) -> Any:
    """What JSON keeps as it is."""
    return value


def _kind(make: type[Record]) -> _Kind:
    hints = get_type_hints(make)
    names = [each.name for each in fields(make)]
    columns = tuple(name for name in names if name in COLUMNS and name in _OF_RECORD)
    body = tuple(name for name in names if name not in {*columns, "at", "source"})
    converts = {name: _converter(hints[name]) for name in body}
    return _Kind(
        make=make,
        columns=columns,
        body=body,
        values_of=attrgetter(*columns, *body),
        converts={name: convert for name, convert in converts.items() if convert},
        slots={name: getattr(make, name).__set__ for name in names},
    )


def _converter(hint: Any) -> Convert | None:
    """What makes a value from its JSON again; None when JSON keeps it as it is."""
    origin, inside = get_origin(hint), get_args(hint)
    if hint in {str, int, float, bool, NoneType}:
        return None
    if hint is datetime:
        return datetime.fromisoformat
    if origin is Mapping and not any(map(_converter, inside)):
        return None
    if origin is tuple and len({part for part in inside if part is not Ellipsis}) == 1:
        return _tuple(inside[0])
    if origin in {Union, UnionType} and NoneType in inside and len(inside) == 2:
        return _optional(next(part for part in inside if part is not NoneType))
    if is_dataclass(hint) and not any(map(_converter, get_type_hints(hint).values())):
        make: Callable[..., object] = hint  # type: ignore[assignment]  # mypy knows it as an instance by now
        return lambda values: make(**values)
    raise TypeError(f"rows cannot hold {hint}: say here how JSON keeps it")


def _tuple(part: Any) -> Convert:
    convert = _converter(part)
    if convert is None:
        return tuple
    return lambda values: tuple(map(convert, values))


def _optional(part: Any) -> Convert | None:
    convert = _converter(part)
    if convert is None:
        return None
    return lambda value: None if value is None else convert(value)


def _near(value: object) -> object:
    """The same value, with what JSON in UTF-8 and 64 bits does not hold replaced by what is nearest."""
    match value:
        case str():
            return value.encode("utf-8", "backslashreplace").decode()
        case bool():
            return value
        case int():
            return max(-_LARGEST, min(value, _LARGEST))
        case Mapping():
            return {_near(name): _near(inner) for name, inner in value.items()}
        case tuple() | list():
            return [_near(inner) for inner in value]
        case _ if is_dataclass(value):
            return {each.name: _near(getattr(value, each.name)) for each in fields(value)}
        case _:
            return value


_KINDS = {make.__name__: _kind(make) for make in KINDS}
