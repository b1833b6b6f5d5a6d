"""
The line grammar: one fact a line, the way a log reads.

    2026-03-02 08:21 rule who=anna@acme.test name="." words=invoice,bank moves_to="RSS Feeds"

A line is a moment (UTC), a verb, and `key=value` pairs; lists are separated by commas, quotes are those of a shell.
The verbs are the record kinds. Two readers share this grammar and nothing else: `counterseal.testing` makes records
of a line, the simulated provider makes the provider's own events of it. That they agree is a test of both.

The keys are the fields of the records. What is no plain word is written so:

    last="2026-03-02 09:21"                            a moment, UTC
    names="bo@partner.test:Bo Li,li@acme.test:Li Na"   display names by address
    conditions="From:bo@partner.test;Subject:invoice"  pairs
    tells="bounce|<a@acme.test>|anna@acme.test|bo@partner.test|Invoice|2026-03-02T08:00:00+00:00;quotation||..."
"""

from __future__ import annotations

import shlex
from dataclasses import dataclass
from datetime import UTC, datetime

from counterseal.model.records import (
    Access,
    AppGrant,
    AppPassword,
    Change,
    Delegate,
    Factor,
    Forward,
    Item,
    Message,
    Protocol,
    Record,
    Rule,
    SignIn,
    Told,
)  # fmt: skip

YES = frozenset({"yes", "true", "1"})

VERBS: dict[str, type[Record]] = {
    "signin": SignIn,
    "failed": SignIn,
    "interrupted": SignIn,
    "rule": Rule,
    "forward": Forward,
    "delegate": Delegate,
    "grant": AppGrant,
    "factor": Factor,
    "app_password": AppPassword,
    "protocol": Protocol,
    "change": Change,
    "access": Access,
    "message": Message,
}


@dataclass(frozen=True, slots=True)
class Line:
    """One parsed line: when, which verb, and its fields as text."""

    number: int
    at: datetime
    verb: str
    fields: dict[str, str]


def parse_line(line: str, number: int = 1) -> Line:
    """Read one line. Raises `ValueError` naming the line when the moment, the verb or a pair is wrong."""
    try:
        day, clock, verb, *pairs = shlex.split(line)
        at = datetime.fromisoformat(f"{day} {clock}").replace(tzinfo=UTC)
        fields = dict(pair.split("=", 1) for pair in pairs)
    except ValueError as wrong:
        raise ValueError(f"line {number}: {line!r}: {wrong}") from wrong
    return Line(number, at, verb, fields)


def value_of(value: str, hint: str) -> object:
    """A value as a record holds it; `hint` is the annotation of its field. Raises `ValueError` for a wrong moment."""
    if hint.startswith("tuple[Item"):
        return tuple(Item(id=f"<{name}@acme.test>", name=name) for name in value.split(",") if name)
    if hint.startswith("tuple[Told"):
        return tuple(Told(*one.split("|")) for one in value.split(";") if one)
    if hint.startswith("tuple[tuple"):
        return tuple((key, rest) for key, _, rest in (one.partition(":") for one in value.split(";") if one))
    if hint.startswith("tuple[str"):
        return tuple(part for part in value.split(",") if part)
    if hint.startswith("Mapping"):
        return {key: rest for key, _, rest in (one.partition(":") for one in value.split(",") if one)}
    if hint.startswith("datetime"):
        return datetime.fromisoformat(value).replace(tzinfo=UTC)
    if hint.startswith("bool"):
        return value.lower() in YES
    return int(value) if hint == "int" else value
