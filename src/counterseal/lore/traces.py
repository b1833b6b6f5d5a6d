"""
Traces: what a record carries by which its doer may be met again.

A session, an address, an address together with a program, an application. Where a provider tells a town in the place of an
address, the town is a trace as well, a weak one: it is many people's, so it says something of one account only.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator

from counterseal.model.mailbox import Company
from counterseal.model.place import PROVIDER
from counterseal.model.records import Record, SignIn
from counterseal.model.text import Text, When, text

Mark = tuple[str, str]
"""
What a record carries that may recur: (`session`, id), (`ip+client`, both), (`ip`, address), (`app`, id),
(`town+client`, town, program and account), (`town`, town and account).
"""

WEIGHTS = {"session": 0.97, "app": 0.95, "ip+client": 0.93, "ip": 0.85, "town+client": 0.85, "town": 0.75}
"""How much of a seed's sureness a mark hands on."""


def place_of(value: str) -> str:
    """The place alone, of a place together with a program."""
    return value.partition("\t" if "\t" in value else " ")[0]


def marks_of(record: Record, company: Company, apps: frozenset[str] = frozenset()) -> Iterator[Mark]:
    """The marks of one record, the most telling first."""
    if record.session:
        yield "session", record.session
    if record.app in apps:
        yield "app", record.app
    place = company.where(record.ip) if record.ip else None
    if place is None or place.kind not in {PROVIDER, "private", "loopback"}:
        yield from place_marks(record)


def place_marks(record: Record) -> Iterator[Mark]:
    """The marks of where a record came from, whatever that place is."""
    if record.ip:
        if record.client:
            yield "ip+client", f"{record.ip} {record.client}"
        yield "ip", record.ip
    elif town := town_of(record):
        if record.client:
            yield "town+client", f"{town} ({record.actor})\t{record.client}"
        yield "town", f"{town} ({record.actor})"


def carrying(
    company: Company, marks: Collection[Mark], apps: frozenset[str]
) -> Iterator[tuple[Record, Mark, tuple[Mark, ...]]]:
    """Each record that carries one of the marks, with that mark and all of its own, in order of time."""
    sessions = {value for kind, value in marks if kind == "session"}
    acted = {value for kind, value in marks if kind == "app"}
    ips = {place_of(value) for kind, value in marks if kind.startswith("ip")}
    towns = any(kind.startswith("town") for kind, _ in marks)
    for record in company.records if marks else ():
        # Most records carry none of them, and it costs much to write down what they do carry.
        if record.ip in ips or record.session in sessions or record.app in acted or (towns and not record.ip):
            carried = tuple(marks_of(record, company, apps))
            for mark in carried:
                if mark in marks:
                    yield record, mark, carried


def town_of(record: Record) -> str:
    """Where a sign-in came from in the provider's words, where those stand in the place of an address."""
    return record.city if isinstance(record, SignIn) and not record.ip else ""


def same_trace(mark: Mark, seed: Record) -> Text:
    """Why a record is held to be of one hand with another one, as a sentence."""
    kind, value = mark
    at = When(seed.at)
    match kind:
        case "session":
            return text("Same session as an act of the intruder ({operation}, {at})", operation=seed.operation, at=at)
        case "app":
            return text(
                "Done through the application {app}, which is the intruder's ({operation}, {at})",
                app=value,
                operation=seed.operation,
                at=at,
            )
        case "ip+client":
            return text(
                "Same address and client as an act of the intruder: {mark} ({operation}, {at})",
                mark=value,
                operation=seed.operation,
                at=at,
            )
        case "town" | "town+client":
            return text(
                "Same place as an act of the intruder in this account: {mark} ({operation}, {at})",
                mark=town_of(seed),
                operation=seed.operation,
                at=at,
            )
    return text(
        "Same address as an act of the intruder: {mark} ({operation}, {at})",
        mark=value,
        operation=seed.operation,
        at=at,
    )
