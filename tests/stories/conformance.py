"""
One line, two readings: the record that `testing` makes of it, and the one that comes back from the export.

They must agree in whatever the line says and the log can carry. What the line does not say, the export fills in only
where Microsoft's log always says something (`FILLED`): a rule that comes back deleting mail, though no line said so,
is a mistake of the export or of its reader, and this finds it.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Iterator, Mapping

from counterseal import testing
from counterseal.model.records import (
    Access,
    AppGrant,
    Change,
    Delegate,
    Factor,
    Forward,
    Message,
    Record,
    Rule,
    SignIn,
)
from counterseal.providers.simulated.carries import MAILBOX, form_of
from counterseal.providers.simulated.events.mailbox import client_info
from counterseal.providers.simulated.lines import Line

ALWAYS = frozenset({"id", "source", "operation", "client", "app"})
"""Not compared unless the line says it: the log has its own words and ids."""
FILLED: Mapping[type[Record], frozenset[str]] = {
    SignIn: frozenset({"error", "password_right", "protocol", "factor"}),
    Forward: frozenset({"keeps_copy"}),
    Rule: frozenset({"conditions"}),
    Delegate: frozenset({"level"}),
    AppGrant: frozenset(),
    Factor: frozenset({"method"}),
    Change: frozenset({"before", "after"}),
    Access: frozenset({"items", "folder"}),
    Message: frozenset({"message_id", "sender"}),
}
"""What the log says of a kind although nobody told it."""


def differences(line: Line, read: Record, domain: str, alias: str) -> Iterator[str]:
    """Where the record that was read is another than the line says. `alias` is the tenant's name for `domain`."""
    expected = testing.record(line)
    if type(read) is not type(expected):
        yield f"{type(expected).__name__} was read as {type(read).__name__}"
        return
    given = line.fields.keys() | {"who"}
    filled = ALWAYS | FILLED.get(type(expected), frozenset())
    for field in dataclasses.fields(expected):
        name = field.name
        if (name in filled and name not in given) or (name in ALWAYS and name not in {"operation", "app"}):
            continue
        told, came = _plain(getattr(expected, name)), _plain(getattr(read, name), alias, domain)
        if _differ(name, line, told, came):
            yield f"{name} is {came!r}, not {told!r}"


def _differ(name: str, line: Line, told: object, came: object) -> bool:
    if name == "agent" and line.fields.get("agent"):
        told = client_info(line.fields["agent"]) if form_of(line.verb, line.fields) == MAILBOX else told
        return bool(told != came)
    if name == "agent":
        return came not in (("", "BAV2ROPC") if line.fields.get("protocol") == "imap" else ("", "Client=REST;;"))
    if name == "recipients" and line.fields.get("act", "sent") != "received" and line.verb == "message":
        return came != ()  # Microsoft's log of sending names no recipients
    if name == "details":
        assert isinstance(told, Mapping)
        assert isinstance(came, Mapping)
        said = {key: value for key, value in told.items() if key != "shared"}
        return not said.items() <= came.items()
    if name == "items" and line.fields.get("thing") == "file":
        return _part(told, "name") != _part(came, "name")
    if name == "items":
        return _part(told, "id") != _part(came, "id")
    return told != came


def _part(items: object, name: str) -> list[str]:
    assert isinstance(items, tuple)
    return [getattr(item, name) for item in items]


def _plain(value: object, alias: str = "@", domain: str = "@") -> object:
    """Addresses in lower case, and of the domain that people use: the tenant's own name for it is the same one."""
    if isinstance(value, str) and "@" in value:
        return value.lower().replace(alias, domain)
    if isinstance(value, str) and value.startswith("NT "):
        return value.lower()
    if isinstance(value, tuple):
        return tuple(_plain(one, alias, domain) for one in value)
    return value


def by_id(records: Iterable[Record]) -> dict[str, Record]:
    """Records by id. Two with one id would be one event too many."""
    found: dict[str, Record] = {}
    for record in records:
        assert record.id not in found, f"{record.id} was read twice"
        found[record.id] = record
    return found
