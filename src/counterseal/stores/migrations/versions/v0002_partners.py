"""
The register: partners, how they are known, where they are paid, and the journal that all of it is made from.

The database itself refuses to change or delete what is in the journal.
"""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"

MOMENT = sa.DateTime(timezone=True)

# REPLACE deletes a row without asking the trigger for deletions, so whatever is inserted must also come next.
SQLITE = (
    """
    CREATE TRIGGER register_keeps BEFORE UPDATE ON register_journal
    BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END
    """,
    """
    CREATE TRIGGER register_holds BEFORE DELETE ON register_journal
    BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END
    """,
    """
    CREATE TRIGGER register_grows BEFORE INSERT ON register_journal
    WHEN NEW.seq IS NOT (SELECT coalesce(max(seq), 0) + 1 FROM register_journal)
    BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END
    """,
)
POSTGRESQL = (
    """
    CREATE TRIGGER register_keeps BEFORE UPDATE OR DELETE ON register_journal
    FOR EACH ROW EXECUTE FUNCTION journal_is_append_only()
    """,
    """
    CREATE TRIGGER register_holds BEFORE TRUNCATE ON register_journal
    FOR EACH STATEMENT EXECUTE FUNCTION journal_is_append_only()
    """,
)


def words(*names: str) -> list[sa.Column[Any]]:
    return [sa.Column(name, sa.Text, nullable=False) for name in names]


def of_partner(name: str, *columns: sa.Column[Any]) -> None:
    op.create_table(
        name,
        sa.Column("partner_id", sa.Text, nullable=False),
        sa.Column("position", sa.Integer, nullable=False),
        *columns,
        sa.PrimaryKeyConstraint("partner_id", "position", name=f"pk_{name}"),
        sa.ForeignKeyConstraint(["partner_id"], ["partners.id"], name=f"fk_{name}_partner_id_partners"),
    )


def upgrade() -> None:
    op.create_table(
        "register_journal",
        sa.Column("seq", sa.Integer, nullable=False),
        sa.Column("at", MOMENT, nullable=False),
        *words("by", "tag", "body", "previous", "digest"),
        sa.PrimaryKeyConstraint("seq", name="pk_register_journal"),
    )
    op.create_table(
        "partners", *words("id", "kind", "country", "source"), sa.PrimaryKeyConstraint("id", name="pk_partners")
    )
    of_partner("partner_names", *words("name"))
    of_partner("partner_ids", *words("scheme", "number"))
    of_partner("partner_domains", *words("domain"))
    of_partner("partner_contacts", *words("address", "name", "role", "source"))
    of_partner("partner_phones", *words("number", "kind", "source"), sa.Column("at", sa.Date))
    of_partner(
        "payee_accounts",
        *words("scheme", "account", "standing", "bic", "beneficiary", "bank", "routing", "country", "currency", "source"),
        sa.Column("verified_at", sa.Date),
        sa.Column("first_seen", MOMENT),
        sa.Column("last_seen", MOMENT),
        sa.Column("messages", sa.Text, nullable=False),
    )  # fmt: skip
    for statement in SQLITE if op.get_bind().dialect.name == "sqlite" else POSTGRESQL:
        op.execute(statement)
