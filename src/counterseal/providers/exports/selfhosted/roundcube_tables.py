"""
Roundcube's database: the identities in which people write, exported as a table or as a dump of the database.

An identity holds the address that a message seems to come from, where answers go, and who gets a blind copy of each
message; an intruder needs no more than that. Whose an identity is, the table `users` tells ("Roundcube's database",
docs/sources.md).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from typing import Any, Final

import orjson

from counterseal.mail.addresses import address_in, addresses_in
from counterseal.model.reading import Gap, Part
from counterseal.model.records import Change, Record, Rule, Source
from counterseal.providers.exports.dates import moment, utc
from counterseal.providers.exports.limits import MIB
from counterseal.providers.exports.selfhosted.sql import COPY, CREATE, INSERT, STATEMENT, names_in, values_in
from counterseal.providers.exports.selfhosted.years import zone_of
from counterseal.providers.exports.text import Characters, TooLong
from counterseal.providers.exports.trouble import BadRow, Trouble, detail
from counterseal.providers.exports.unpack import Member
from counterseal.providers.exports.whole import Found
from counterseal.reach import Asked, Read

_IDENTITY: Final = frozenset({"identity_id", "user_id", "email"})
_USER: Final = frozenset({"user_id", "username", "mail_host"})
_COLUMNS: Final[Mapping[str, tuple[str, ...]]] = {
    "identities": (
        "identity_id", "user_id", "changed", "del", "standard", "name", "organization", "email", "reply-to", "bcc",
        "signature", "html_signature",
    ),
    "users": (
        "user_id", "username", "mail_host", "created", "last_login", "failed_login", "failed_login_counter", "language",
        "preferences",
    ),
}  # fmt: skip
"""The columns in the order of Roundcube's own schema, for a dump that does not name them."""
_DUMP: Final = re.compile(
    rb"^(?:-- (?:MySQL|MariaDB) dump|-- PostgreSQL database dump|CREATE TABLE|INSERT INTO|COPY |BEGIN TRANSACTION|PRAGMA )",
    re.MULTILINE,
)
_NAMED: Final = re.compile(
    rb"roundcube|[`\"' .](?:rc_|roundcube_)?(?:identities|collected_addresses|cache_messages|filestore|contactgroupmembers)[`\"' (]"
)
_LONGEST: Final = 16 * MIB
_TAGS: Final = re.compile(r"<[^<>]*>")


class Identities:
    """Rows of both tables, put together when all are there."""

    def __init__(self, exhibit: str, asked: Asked) -> None:
        self._exhibit = exhibit
        self._asked = asked
        self._users: dict[str, str] = {}
        self._held: list[tuple[Mapping[str, str], str]] = []

    def take(self, row: Mapping[str, str], place: str) -> bool:
        """Keep a row; False when it is of neither table."""
        columns = row.keys()
        if columns >= _IDENTITY:
            self._held.append((row, place))
        elif columns >= _USER:
            self._users[row["user_id"]] = _account(row)
        else:
            return False
        return True

    def records(self) -> Iterator[tuple[Record, Mapping[str, str]]]:
        """What the identities say."""
        for row, place in self._held:
            if row.get("del", "0") not in {"1", "t", "true"}:
                for record in self._of(row, place):
                    yield record, row
        self._held.clear()

    def _of(self, row: Mapping[str, str], place: str) -> Iterator[Record]:
        account = self._users.get(row["user_id"], "")
        email = address_in(row["email"]) or row["email"].lower()
        common: dict[str, Any] = {
            "at": self._at(row.get("changed", "")),
            "account": account or email,
            "source": Source(self._exhibit, place),
            "operation": "roundcube identities",
            "standing": True,
        }
        reply_to, bcc = _receivers(row.get("reply-to", "")), _receivers(row.get("bcc", ""))
        key = f"{self._exhibit[:16]}:{place}"
        details = {"name": row.get("name", ""), "reply_to": " ".join(reply_to), "bcc": " ".join(bcc)}
        details = {name: value for name, value in details.items() if value}
        yield Change(**common, id=key, what="identity.added", target=email, details=details)
        if reply_to:
            yield Change(
                **common, id=f"{key}#reply", what="reply_to.set", target=account or email, after=" ".join(reply_to)
            )
        if bcc:
            yield Rule(**common, id=f"{key}#bcc", name="", conditions=(("identity", email),), copies_to=bcc)
        if signature := _plain(row.get("signature", "")):
            yield Change(**common, id=f"{key}#signature", what="signature.set", target=email, after=signature[:4000])

    def _at(self, changed: str) -> datetime:
        """When it was changed last; the column has no zone, and a day of the year 1000 where it never was."""
        read = moment(changed[:26])
        if read is None or read.year < 2000:
            return self._asked.seen
        return min(self._asked.seen, utc(read if read.tzinfo else read.replace(tzinfo=zone_of(self._asked.timezone))))


def _plain(signature: str) -> str:
    """A signature without its markup."""
    return re.sub(r"[ \t]+", " ", re.sub(r"\s*\n\s*", "\n", _TAGS.sub(" ", signature))).strip()


def _receivers(words: str) -> tuple[str, ...]:
    """The addresses in a column; what stands there as it is, where it is none."""
    return addresses_in(words) or ((words.strip().lower(),) if words.strip() else ())


def _account(row: Mapping[str, str]) -> str:
    name, host = row["username"].strip().lower(), row["mail_host"].strip().lower()
    remote = host not in {"", "localhost", "127.0.0.1"} and re.fullmatch(r"[a-z0-9-]+(\.[a-z0-9-]+)+", host)
    bare = re.sub(r"^(?:imap|mail|mx\d*)\.", "", host)
    return name if "@" in name or not remote else f"{name}@{bare}"


class RoundcubeTables:
    """The dialect of tables of their own: a CSV export of `identities` or `users`."""

    name = "roundcube"

    def __init__(self, asked: Asked) -> None:
        self._asked = asked
        self._identities: Identities | None = None

    def fits(self, values: Mapping[str, Any]) -> bool:
        """Whether a row has the columns of one of the two tables."""
        return values.keys() >= _IDENTITY or values.keys() >= _USER

    def read(self, values: Mapping[str, Any], source: Source) -> Iterator[Record]:
        """Nothing yet: a user may come after the identities. See `rest`."""
        if self._identities is None:
            self._identities = Identities(source.exhibit, self._asked)
        row = {key: "" if value is None else str(value) for key, value in values.items()}
        if not row["user_id"].strip() or ("email" in row and not row["email"].strip()):
            raise BadRow("bad_row", row.get("email", "")[:80], "an identity without an address or a user")
        self._identities.take(row, source.place)
        yield from ()

    def rest(self) -> Iterator[Found]:
        """The records of all rows."""
        if self._identities is not None:
            for record, row in self._identities.records():
                yield Read(record, orjson.dumps(dict(row)))


class RoundcubeDump:
    """The form of a dump of the whole database (MySQL, MariaDB, SQLite, PostgreSQL)."""

    name = "roundcube"

    def __init__(self, exhibit: str, asked: Asked) -> None:
        self._identities = Identities(exhibit, asked)
        self._parts: list[tuple[str, int]] = []

    def fits(self, head: bytes, place: str) -> bool:
        """Whether it is a dump that names Roundcube, or tables that only Roundcube has."""
        return _DUMP.search(head[:8192]) is not None and _NAMED.search(head) is not None

    def read(self, member: Member) -> Iterator[Found]:
        """Takes the rows of the two tables; the rest of the dump says nothing about settings."""
        reader = _Lines(member.place)
        rows = 0
        with Characters(member) as text:
            for line in text.lines(_LONGEST):
                for found in reader.take(line):
                    if isinstance(found, Gap | Trouble):
                        yield found
                    else:
                        rows += self._take(*found)
            yield from text.troubles(line=reader.number)
        self._parts.append((member.place, rows))

    def _take(self, columns: Sequence[str], values: Sequence[str], place: str) -> bool:
        cleaned = ["" if value in {"\\N", "NULL"} else value for value in values]
        return self._identities.take(dict(zip(columns, cleaned, strict=False)), place)

    def rest(self) -> Iterator[Found]:
        """The records of all dumps of the exhibit."""
        made: dict[str, int] = {}
        for record, row in self._identities.records():
            place = record.source.place.partition(":line ")[0]
            made[place] = made.get(place, 0) + 1
            yield Read(record, orjson.dumps(dict(row)))
        for place, rows in self._parts:
            yield Part(place=place, dialect=self.name, rows=rows, records=made.get(place, 0))


class _Lines:
    """The lines of a dump, read into rows: columns, values and place."""

    def __init__(self, place: str) -> None:
        self.number = 0
        self._place = place
        self._columns: dict[str, Sequence[str]] = dict(_COLUMNS)
        self._created: set[str] = set()
        self._copied = ""
        self._inserted: Sequence[str] | None = None
        self._row = 0

    def take(self, line: str | TooLong) -> Iterator[tuple[Sequence[str], Sequence[str], str] | Gap | Trouble]:
        """The rows of one line."""
        self.number += 1
        if isinstance(line, TooLong):
            yield Trouble(self._place, "line_too_long", detail(line=self.number, characters=line.characters))
        elif self._copied:
            yield from self._copy(line)
        elif self._inserted is not None and line.lstrip().startswith("("):
            yield from self._values(self._inserted, line, 0)
        elif (copy := COPY.match(line)) is not None:
            self._copied = copy["table"].lower()
            self._columns[self._copied] = names_in(copy["columns"])
        elif (insert := INSERT.match(line)) is not None:
            yield from self._insert(line, insert)
        elif (create := CREATE.match(line)) is not None:
            self._created.add(create["table"].lower())
        elif not STATEMENT.match(line):
            yield Gap(place=f"{self._place}:line {self.number}", why="malformed", detail=(("value", line[:40]),))

    def _copy(self, line: str) -> Iterator[tuple[Sequence[str], Sequence[str], str] | Gap]:
        if line.startswith("\\."):
            self._copied = ""
        elif self._copied in _COLUMNS:
            yield from self._row_of(self._columns[self._copied], line.rstrip("\r\n").split("\t"))

    def _insert(self, line: str, found: re.Match[str]) -> Iterator[tuple[Sequence[str], Sequence[str], str] | Gap]:
        table = found["table"].lower()
        self._inserted = None
        if table in _COLUMNS:
            named = names_in(found["columns"]) if found["columns"] else self._columns[table]
            yield from self._values(named, line, found.end())
        elif self._created and table not in self._created:
            yield Gap(place=f"{self._place}:line {self.number}", why="unknown_row", detail=(("columns", table),))
        elif not line.rstrip().endswith(";"):
            self._inserted = ()

    def _values(
        self, named: Sequence[str], line: str, at: int
    ) -> Iterator[tuple[Sequence[str], Sequence[str], str] | Gap]:
        if named:
            for values in values_in(line, at):
                yield from self._row_of(named, values)
        self._inserted = None if line.rstrip().endswith(";") else named

    def _row_of(
        self, named: Sequence[str], values: Sequence[str] | None
    ) -> Iterator[tuple[Sequence[str], Sequence[str], str] | Gap]:
        self._row += 1
        place = f"{self._place}:line {self.number}:row {self._row}"
        if values is None or len(values) != len(named):
            yield Gap(place=place, why="bad_row", detail=(("because", "values and columns differ"),))
        else:
            yield named, values, place
