"""
The register in the ledger's database: partners as rows, made from a journal that only grows.

The rows are for people who look with SQL; the journal is what counts. Whenever the register is read, the journal's chain
is verified and folded, and the rows are compared with what came out: whoever changes a standing by hand is found out
before anybody is paid. What such a person could still do is to write both, chain included; the last digest belongs in
backups and reports for that reason, as with cases.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import asdict
from datetime import UTC, datetime
from typing import Any, Final, cast

import sqlalchemy as sa

from counterseal.errors import CountersealError
from counterseal.lore.partner_journal import REGISTER, Act, Change, fold, partner_of, plain, unlawful
from counterseal.model.case import Entry
from counterseal.model.partner import Partner
from counterseal.model.text import Text, text
from counterseal.seal import GENESIS, canonical, link, verify
from counterseal.stores.engine import lock, told
from counterseal.stores.files import Seam, no_seam
from counterseal.stores.tables import (
    partner_contacts,
    partner_domains,
    partner_ids,
    partner_names,
    partner_phones,
    partners,
    payee_accounts,
    register_journal,
    storable,
)

_PARTS: Final = (partner_names, partner_ids, partner_domains, partner_contacts, partner_phones, payee_accounts)
_TABLES: Final = (partners, *_PARTS)
Wanted = Callable[[Mapping[str, Partner]], Iterable[Partner]]


class Partners:
    """Partners in a database that is up to date. `seam` is called between any two effects, for tests."""

    def __init__(self, engine: sa.Engine, *, seam: Seam = no_seam) -> None:
        self._engine = engine
        self._seam = seam

    def all(self) -> tuple[Partner, ...]:
        """Every partner, in the order in which they came. `CountersealError` when somebody changed the database."""
        with self._transaction() as connection:
            found, _ = self._state(connection)
        return tuple(found.values())

    def journal(self) -> tuple[Change, ...]:
        """The entries of the register's journal as they are stored. Nothing is checked."""
        with self._transaction() as connection:
            return tuple(map(_change, connection.execute(_ENTRIES)))

    def change(self, wanted: Wanted, act: Act, *, why: str, by: str, at: datetime) -> tuple[Change, ...]:
        """
        Write what `wanted` makes of the partners that are there; all or nothing, and nobody else writes meanwhile.

        A partner who is as before is not written. When this returns, the entries are on the disk. `ValueError`: it is
        against the law of the register (`lore.partner_journal`).
        """
        written: list[Change] = []
        with self._transaction(writes=True) as connection:
            lock(connection)
            self._seam("locked")
            found, last = self._state(connection)
            for one in wanted(dict(found)):
                after = partner_of(json.loads(canonical(plain(one))))  # as it will be read
                if after == found.get(after.id):
                    continue
                if wrong := unlawful(found.get(after.id), after, act):
                    raise ValueError(wrong)
                last = self._append(connection, last, after, act, why=why, by=by, at=at)
                written.append(last)
                _replace(connection, after, there=after.id in found)
                self._seam("partner written")
                found[after.id] = after
        self._seam("committed")
        return tuple(written)

    def _append(
        self, connection: sa.Connection, last: Change | None, partner: Partner, act: Act,
        *, why: str, by: str, at: datetime,
    ) -> Change:  # fmt: skip
        seq, previous = (last.seq + 1, last.digest) if last else (1, GENESIS)
        content, by = canonical({"partner": plain(partner), "why": why}), storable(by)
        digest = link(previous, case=REGISTER, seq=seq, at=at, by=by, tag=str(act), body=content)
        entry = Change(seq=seq, at=at.astimezone(UTC), by=by, tag=act, body=json.loads(content), previous=previous, digest=digest)  # fmt: skip
        connection.execute(
            register_journal.insert().values(
                seq=seq, at=at, by=by, tag=str(act), body=entry.body, previous=previous, digest=digest
            )
        )
        self._seam("entry written")
        return entry

    def _state(self, connection: sa.Connection) -> tuple[dict[str, Partner], Change | None]:
        """What the journal tells, after its chain and the rows beside it were checked; and its last entry."""
        entries = tuple(map(_change, connection.execute(_ENTRIES)))
        if entries:
            broken = verify(cast("tuple[Entry, ...]", entries))  # an entry of a case has the same fields
            if broken:
                raise _untrusted(broken.why)
        try:
            found = fold(entries)
        except ValueError as error:
            raise _untrusted(text("an entry cannot be understood ({problem})", problem=str(error))) from error
        _compare(connection, found)
        return found, entries[-1] if entries else None

    @contextmanager
    def _transaction(self, *, writes: bool = False) -> Iterator[sa.Connection]:
        with told(self._engine.url), self._engine.connect() as connection:
            marked = connection.execution_options(writes=writes)
            with marked.begin():
                yield marked


_ENTRIES: Final = sa.select(register_journal).order_by(register_journal.c.seq)


def _change(row: sa.Row[Any]) -> Change:
    try:
        tag = Act(row.tag)
    except ValueError as error:
        raise CountersealError(
            text("The register's journal holds an entry that is not known here: {tag}", tag=row.tag),
            text("Install the newest version of Counterseal and run again."),
        ) from error
    return Change(seq=row.seq, at=row.at, by=row.by, tag=tag, body=row.body, previous=row.previous, digest=row.digest)


def _rows(one: Partner) -> dict[str, list[dict[str, Any]]]:
    """A partner as rows, by table."""
    made: dict[str, list[dict[str, Any]]] = {
        "partners": [{"id": one.id, "kind": one.kind, "country": one.country, "source": one.source}],
        "partner_names": [{"name": name} for name in one.names],
        "partner_ids": [{"scheme": scheme, "number": number} for scheme, number in one.ids],
        "partner_domains": [{"domain": domain} for domain in one.domains],
        "partner_contacts": [asdict(contact) for contact in one.contacts],
        "partner_phones": [asdict(phone) for phone in one.phones],
        "payee_accounts": [
            {**asdict(account), "standing": str(account.standing), "messages": list(account.messages)}
            for account in one.accounts
        ],
    }
    for table in _PARTS:
        for position, row in enumerate(made[table.name], start=1):
            row |= {"partner_id": one.id, "position": position}
    return made


def _replace(connection: sa.Connection, one: Partner, *, there: bool) -> None:
    """Put a partner's rows in the place of those that are there."""
    rows = _rows(one)
    for table in reversed(_PARTS) if there else ():
        connection.execute(table.delete().where(table.c.partner_id == one.id))
    if there:
        connection.execute(partners.update().where(partners.c.id == one.id).values(**rows["partners"][0]))
    else:
        connection.execute(partners.insert(), rows["partners"])
    for table in _PARTS:
        if rows[table.name]:
            connection.execute(table.insert(), rows[table.name])


def _compare(connection: sa.Connection, found: Mapping[str, Partner]) -> None:
    """Raise `CountersealError` when a row is not what the journal says."""
    expected: dict[str, dict[tuple[Any, ...], tuple[Any, ...]]] = {table.name: {} for table in _TABLES}
    order = {table.name: [column.name for column in table.columns] for table in _TABLES}
    width = {table.name: len(table.primary_key) for table in _TABLES}
    for one in found.values():
        for name, rows in _rows(one).items():
            for row in rows:
                values = tuple(_stored(row[column]) for column in order[name])
                expected[name][values[: width[name]]] = values
    for table in _TABLES:
        there = {
            tuple(row)[: width[table.name]]: tuple(map(_stored, row)) for row in connection.execute(sa.select(table))
        }
        if there != expected[table.name]:
            raise _differs(table, expected[table.name], there, found)


def _stored(value: object) -> object:
    if isinstance(value, str):
        return storable(value)
    return tuple(map(_stored, value)) if isinstance(value, list | tuple) else value


Values = Mapping[tuple[Any, ...], tuple[Any, ...]]


def _differs(table: sa.Table, expected: Values, there: Values, found: Mapping[str, Partner]) -> CountersealError:
    """The first difference, in words."""
    key = min((key for key in expected.keys() | there.keys() if expected.get(key) != there.get(key)), key=str)
    names = [column.name for column in table.columns]
    whose = found[key[0]].name if key[0] in found else str(key[0])
    stands, told = there.get(key), expected.get(key)
    if stands is None or told is None:
        why = (
            text("the table {table} has a row of {partner} that no entry tells of", table=table.name, partner=whose)
            if told is None
            else text("the table {table} lacks a row of {partner}", table=table.name, partner=whose)
        )
        return _untrusted(why)
    at = next(at for at, (one, other) in enumerate(zip(stands, told, strict=True)) if one != other)
    account = told[names.index("account")] if "account" in names else ""
    return _untrusted(
        text(
            "in the table {table}, {column} of {partner} {account} is {found}, and its journal says {told}",
            table=table.name, column=names[at], partner=whose, account=str(account), found=str(stands[at]),
            told=str(told[at]),
        )
    )  # fmt: skip


def _untrusted(why: Text) -> CountersealError:
    return CountersealError(
        text("The register of partners cannot be trusted: {why}", why=why),
        text(
            "Somebody or something changed the ledger. Pay nobody by it; put it back from a backup, and keep this one as evidence."
        ),
    )
