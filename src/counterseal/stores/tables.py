"""
The ledger's tables, as SQLAlchemy sees them; `migrations` makes them, and a test holds the two together.

Three things that databases do to values are undone here, so that what is read is what was written. SQLite forgets the
zone of a moment. PostgreSQL refuses NUL in text, and both refuse half a surrogate pair (file names and hostile exports
have them). JSON columns write numbers in another way than they were: that would break the journal's chain, so a body is
kept as the canonical text whose digest was taken.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from typing import Any

import sqlalchemy as sa
from sqlalchemy.engine import Dialect
from sqlalchemy.types import TypeDecorator

from counterseal.seal import canonical

HEAD = "0003"
"""The revision that the newest migration leads to. Here, because asking Alembic costs more than opening a ledger."""

metadata = sa.MetaData(
    naming_convention={
        "pk": "pk_%(table_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
        "uq": "uq_%(table_name)s_%(column_0_name)s",
    }
)


class UTCDateTime(TypeDecorator[datetime]):
    """A moment in UTC. One without a zone is refused: nobody knows when it was."""

    impl = sa.DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError(f"a moment without a zone: {value}")
        return value.astimezone(UTC)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


class Words(TypeDecorator[str]):
    """Text, with escapes in place of what no database holds."""

    impl = sa.Text
    cache_ok = True

    def process_bind_param(self, value: str | None, dialect: Dialect) -> str | None:
        return None if value is None else storable(value)


class Json(TypeDecorator[Mapping[str, object] | Sequence[object]]):
    """Canonical JSON, byte by byte as it was written."""

    impl = sa.Text
    cache_ok = True

    def process_bind_param(self, value: object, dialect: Dialect) -> str:
        return canonical(value).decode()

    def process_result_value(self, value: str | None, dialect: Dialect) -> Mapping[str, object] | Sequence[object]:
        found: Mapping[str, object] | Sequence[object] = json.loads(value or "null")
        return found


def storable(value: str) -> str:
    """The same text, with escapes in place of NUL and of halves of surrogate pairs."""
    return value.encode("utf-8", "backslashreplace").decode().replace("\0", "\\x00")


cases = sa.Table(
    "cases",
    metadata,
    sa.Column("id", Words, primary_key=True),
    sa.Column("created", UTCDateTime, nullable=False),
    sa.Column("title", Words, nullable=False),
    sa.Column("domains", Json, nullable=False),
    sa.Column("mailbox", Words, nullable=False),
)

journal = sa.Table(
    "journal",
    metadata,
    sa.Column("case_id", Words, sa.ForeignKey("cases.id"), primary_key=True),
    sa.Column("seq", sa.Integer, primary_key=True, autoincrement=False),
    sa.Column("at", UTCDateTime, nullable=False),
    sa.Column("by", Words, nullable=False),
    sa.Column("tag", Words, nullable=False),
    sa.Column("body", Json, nullable=False),
    sa.Column("key", Words),
    sa.Column("previous", Words, nullable=False),
    sa.Column("digest", Words, nullable=False),
    sa.UniqueConstraint("case_id", "key"),
)

exhibits = sa.Table(
    "exhibits",
    metadata,
    sa.Column("sha256", Words, primary_key=True),
    sa.Column("sha512", Words, nullable=False),
    sa.Column("size", sa.BigInteger, nullable=False),
    sa.Column("name", Words, nullable=False),
    sa.Column("taken_from", Words, nullable=False),
    sa.Column("sealed_at", UTCDateTime, nullable=False),
    sa.Column("sealed_by", Words, nullable=False),
    sa.Column("how", Words, nullable=False),
    sa.Column("cipher", Words, nullable=False),
)

case_exhibits = sa.Table(
    "case_exhibits",
    metadata,
    sa.Column("case_id", Words, sa.ForeignKey("cases.id"), primary_key=True),
    sa.Column("sha256", Words, sa.ForeignKey("exhibits.sha256"), primary_key=True),
    sa.Column("key_wrap", sa.LargeBinary),
)
"""Which case holds which exhibit. `key_wrap`: the exhibit's data key, wrapped by the case's key; null in plain ones."""

register_journal = sa.Table(
    "register_journal",
    metadata,
    sa.Column("seq", sa.Integer, primary_key=True, autoincrement=False),
    sa.Column("at", UTCDateTime, nullable=False),
    sa.Column("by", Words, nullable=False),
    sa.Column("tag", Words, nullable=False),
    sa.Column("body", Json, nullable=False),
    sa.Column("previous", Words, nullable=False),
    sa.Column("digest", Words, nullable=False),
)
"""What was learnt and entered about partners. The tables below are made from it, and are compared with it when read."""

partners = sa.Table(
    "partners",
    metadata,
    sa.Column("id", Words, primary_key=True),
    sa.Column("kind", Words, nullable=False),
    sa.Column("country", Words, nullable=False),
    sa.Column("source", Words, nullable=False),
)


def _of_partner(name: str, *columns: sa.Column[Any]) -> sa.Table:
    """A table of what a partner has several of, in their order."""
    return sa.Table(
        name,
        metadata,
        sa.Column("partner_id", Words, sa.ForeignKey("partners.id"), primary_key=True),
        sa.Column("position", sa.Integer, primary_key=True, autoincrement=False),
        *columns,
    )


def _words(*names: str) -> list[sa.Column[Any]]:
    return [sa.Column(name, Words, nullable=False) for name in names]


partner_names = _of_partner("partner_names", *_words("name"))
partner_ids = _of_partner("partner_ids", *_words("scheme", "number"))
partner_domains = _of_partner("partner_domains", *_words("domain"))
partner_contacts = _of_partner("partner_contacts", *_words("address", "name", "role", "source"))
partner_phones = _of_partner("partner_phones", *_words("number", "kind", "source"), sa.Column("at", sa.Date))
payee_accounts = _of_partner(
    "payee_accounts",
    *_words("scheme", "account", "standing", "bic", "beneficiary", "bank", "routing", "country", "currency", "source"),
    sa.Column("verified_at", sa.Date),
    sa.Column("first_seen", UTCDateTime),
    sa.Column("last_seen", UTCDateTime),
    sa.Column("messages", Json, nullable=False),
)

marks = sa.Table(
    "marks",
    metadata,
    sa.Column("seq", sa.Integer, primary_key=True, autoincrement=False),
    sa.Column("at", UTCDateTime, nullable=False),
    *(
        sa.Column(name, Words, nullable=False)
        for name in ("by", "thing", "key", "word", "sender", "types", "verdict", "note")
    ),
    sa.Column("until", UTCDateTime),
)
"""What people said about findings and verdicts."""
