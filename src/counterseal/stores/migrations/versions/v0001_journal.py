"""
Cases, their journals, and the exhibits they hold.

The database itself refuses to change or delete what is in a journal.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None

MOMENT = sa.DateTime(timezone=True)

# REPLACE deletes a row without asking the trigger for deletions, so whatever is inserted must also come next.
SQLITE = (
    """
    CREATE TRIGGER journal_keeps BEFORE UPDATE ON journal
    BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END
    """,
    """
    CREATE TRIGGER journal_holds BEFORE DELETE ON journal
    BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END
    """,
    """
    CREATE TRIGGER journal_grows BEFORE INSERT ON journal
    WHEN NEW.seq IS NOT (SELECT coalesce(max(seq), 0) + 1 FROM journal WHERE case_id = NEW.case_id)
      OR EXISTS (SELECT 1 FROM journal WHERE case_id = NEW.case_id AND "key" = NEW."key")
    BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END
    """,
)
POSTGRESQL = (
    """
    CREATE FUNCTION journal_is_append_only() RETURNS trigger LANGUAGE plpgsql AS
    $$ BEGIN RAISE EXCEPTION 'the journal is append-only'; END $$
    """,
    """
    CREATE TRIGGER journal_keeps BEFORE UPDATE OR DELETE ON journal
    FOR EACH ROW EXECUTE FUNCTION journal_is_append_only()
    """,
    """
    CREATE TRIGGER journal_holds BEFORE TRUNCATE ON journal
    FOR EACH STATEMENT EXECUTE FUNCTION journal_is_append_only()
    """,
)


def upgrade() -> None:
    op.create_table(
        "cases",
        sa.Column("id", sa.Text, nullable=False),
        sa.Column("created", MOMENT, nullable=False),
        sa.Column("title", sa.Text, nullable=False),
        sa.Column("domains", sa.Text, nullable=False),
        sa.Column("mailbox", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_cases"),
    )
    op.create_table(
        "journal",
        sa.Column("case_id", sa.Text, nullable=False),
        sa.Column("seq", sa.Integer, nullable=False),
        sa.Column("at", MOMENT, nullable=False),
        sa.Column("by", sa.Text, nullable=False),
        sa.Column("tag", sa.Text, nullable=False),
        sa.Column("body", sa.Text, nullable=False),
        sa.Column("key", sa.Text),
        sa.Column("previous", sa.Text, nullable=False),
        sa.Column("digest", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("case_id", "seq", name="pk_journal"),
        sa.ForeignKeyConstraint(["case_id"], ["cases.id"], name="fk_journal_case_id_cases"),
        sa.UniqueConstraint("case_id", "key", name="uq_journal_case_id"),
    )
    op.create_table(
        "exhibits",
        sa.Column("sha256", sa.Text, nullable=False),
        sa.Column("sha512", sa.Text, nullable=False),
        sa.Column("size", sa.BigInteger, nullable=False),
        sa.Column("name", sa.Text, nullable=False),
        sa.Column("taken_from", sa.Text, nullable=False),
        sa.Column("sealed_at", MOMENT, nullable=False),
        sa.Column("sealed_by", sa.Text, nullable=False),
        sa.Column("how", sa.Text, nullable=False),
        sa.Column("cipher", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("sha256", name="pk_exhibits"),
    )
    op.create_table(
        "case_exhibits",
        sa.Column("case_id", sa.Text, nullable=False),
        sa.Column("sha256", sa.Text, nullable=False),
        sa.Column("key_wrap", sa.LargeBinary),
        sa.PrimaryKeyConstraint("case_id", "sha256", name="pk_case_exhibits"),
        sa.ForeignKeyConstraint(["case_id"], ["cases.id"], name="fk_case_exhibits_case_id_cases"),
        sa.ForeignKeyConstraint(["sha256"], ["exhibits.sha256"], name="fk_case_exhibits_sha256_exhibits"),
    )
    for statement in SQLITE if op.get_bind().dialect.name == "sqlite" else POSTGRESQL:
        op.execute(statement)
