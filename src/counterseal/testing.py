"""
Builders for tests and plugin authors: a mailbox or a company from lines that read like a log.

    mailbox('2026-03-02 08:21 rule name="." words=invoice,bank moves_to="RSS Feeds"')

A line is a moment (UTC), a verb, and `key=value` pairs; lists are separated by commas. The verbs are the record
kinds: `signin`, `failed`, `interrupted`, `rule`, `forward`, `delegate`, `grant`, `factor`, `change`, `access`,
`message`. `who=` names the actor (the builder's first argument-less default is `anna@acme.test`), `account=` the
mailbox concerned when it is another one. `country=`, `asn=`, `network=` and `net_kind=` say where the line's `ip` is;
without an `ip`, `country=` is the provider's own word, which `said=` gives beside one. With `standing=yes` it stands
there and nobody did it: `who=` is the mailbox. How the other values are written is said in `simulated.lines`.
The same lines, in a `.story` file, are played by the simulated provider as a real export.

What the judge says of messages is given by the number of their line: `judged={3: verdict("fraud", status="changed")}`.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Mapping
from datetime import UTC, datetime

from counterseal.model.mailbox import START, Company, Coverage, Mailbox, in_order
from counterseal.model.payee import Payee
from counterseal.model.place import Place
from counterseal.model.records import (
    Access,
    AppGrant,
    Change,
    Delegate,
    Factor,
    Forward,
    Message,
    Protocol,
    Record,
    Rule,
    SignIn,
    Source,
)  # fmt: skip
from counterseal.model.text import text
from counterseal.model.verdict import Judged, Judgement, Sign, Verdict
from counterseal.providers.simulated.lines import VERBS, YES, Line, parse_line, value_of

__all__ = ["ANNA", "VERBS", "Line", "company", "mailbox", "parse_line", "record", "verdict"]

ANNA = "anna@acme.test"
_PLACE = ("country", "asn", "network", "net_kind")
_DEFAULTS: dict[type[Record], dict[str, object]] = {
    Rule: {"name": "rule"},
    Forward: {"to": ()},
    Delegate: {"to": "", "right": "full_access"},
    AppGrant: {"app_name": "app"},
    Factor: {"what": "added"},
    Protocol: {"name": "imap", "enabled": True},
    Change: {"what": "setting.changed"},
    Access: {"act": "read"},
    Message: {"act": "sent"},
}


def record(line: Line, who: str = ANNA) -> Record:
    """The record that a line stands for."""
    kind = VERBS.get(line.verb)
    if kind is None:
        raise ValueError(f"line {line.number}: no such verb: {line.verb}; known are {', '.join(VERBS)}")
    given = {key: value for key, value in line.fields.items() if key not in (*_PLACE, "who", "said")}
    actor = line.fields.get("who", who)
    known = {field.name: str(field.type) for field in dataclasses.fields(kind)}
    values: dict[str, object] = {"id": f"L{line.number}", "account": actor, "actor": actor, **_DEFAULTS.get(kind, {})}
    if kind is SignIn:
        values |= {"ok": line.verb == "signin", "interrupted": line.verb == "interrupted"}
        values["country"] = line.fields.get("said", "" if "ip" in given else line.fields.get("country", ""))
    if given.get("standing") in YES:
        values["actor"] = ""
    rest: dict[str, str] = {}
    for key, value in given.items():
        if key in known:
            values[key] = value_of(value, known[key])
        else:
            rest[key] = value
    if rest and "details" not in known:
        raise ValueError(f"line {line.number}: {line.verb} has no {', '.join(rest)}")
    if rest:
        values["details"] = rest
    if kind is Access and "count" not in given:
        values["count"] = max(1, given.get("items", "").count(",") + 1)
    return kind(at=line.at, source=Source("0" * 64, f"line {line.number}"), **values)  # type: ignore[arg-type]


def company(
    *lines: str,
    since: str = "",
    domains: Iterable[str] = ("acme.test",),
    who: str = ANNA,
    coverage: Iterable[Coverage] = (),
    brands: Iterable[str] = ("microsoft", "google", "docusign"),
    people: dict[str, str] | None = None,
    judged: Mapping[int, Judged] | None = None,
) -> Company:
    """A company from lines. A line may hold several, one a text line; `#` begins a comment line."""
    parsed = [
        parse_line(row, number)
        for number, row in enumerate((r.strip() for line in lines for r in line.splitlines()), 1)
        if row and not row.startswith("#")
    ]
    places = {
        line.fields["ip"]: Place(
            country=line.fields.get("country", ""),
            asn=int(line.fields.get("asn", "0")),
            network=line.fields.get("network", ""),
            kind=line.fields.get("net_kind", ""),
        )
        for line in parsed
        if "ip" in line.fields and any(key in line.fields for key in _PLACE)
    }
    return Company(
        records=in_order(record(line, who) for line in parsed),
        domains=frozenset(domains),
        coverage=tuple(coverage),
        brands=tuple(brands),
        people=people or {},
        judged={f"L{number}": one for number, one in (judged or {}).items()},
        where=lambda ip: places.get(ip, Place()),
        distance=lambda a, b: 0.0 if a == b else 6000.0,
        since=datetime.fromisoformat(since).replace(tzinfo=UTC) if since else START,
    )


def mailbox(*lines: str, since: str = "", who: str = ANNA, judged: Mapping[int, Judged] | None = None) -> Mailbox:
    """One mailbox from lines; see `company`."""
    return company(*lines, since=since, who=who, judged=judged).mailbox(who)


def verdict(
    word: str, *types: str, status: str = "", where: str = "text", identity: float = 0.0, takeover: float = 0.0
) -> Judged:
    """
    What the judge says of a message: its word and the kinds of fraud; with `status` also an account of that status, and
    the sign that tells of it.
    """
    account = "GB29NWBK60161331926819"
    against = 0.0 if word == "clean" else 4.0
    signs = [
        Sign(strength=1.0, said=text("It is {kind}", kind=kind), types=(kind,), signal=f"says_{kind}", weight=against)
        for kind in types
    ]
    if status:
        said = text("This message names {account}; it is {status}", account=account, status=status)
        signs.insert(0, Sign(strength=1.0, said=said, spots=(account,), signal="account_changed", weight=2 * against))
    payees = (Payee(scheme="iban", account=account, status=status, where=where, currency="EUR", amount="100.00"),)
    return Judged(
        file="1.eml",
        excerpts=(f"IBAN: {account}",) if status else (),
        verdict=Verdict(
            word=word,
            score=0.05 if word == "clean" else 0.95,
            judgements={Judgement.IDENTITY: identity, Judgement.CONTENT: 0.0, Judgement.TAKEOVER: takeover},
            types=types,
            signs=tuple(signs),
            payees=payees if status else (),
        ),
    )
