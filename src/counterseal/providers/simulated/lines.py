"""
The line grammar: one fact a line, the way a log reads.

    2026-03-02 08:21 rule who=anna@acme.test name="." words=invoice,bank moves_to="RSS Feeds"

A line is a moment (UTC), a verb, and `key=value` pairs; lists are separated by commas, quotes are those of a shell.
The verbs are the record kinds. Two readers share this grammar and nothing else: `counterseal.testing` makes records
of a line, the simulated provider makes the provider's own events of it. That they agree is a test of both.
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
    Message,
    Protocol,
    Record,
    Rule,
    SignIn,
)  # fmt: skip

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
