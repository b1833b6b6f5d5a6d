"""
Marks: what people say about findings and verdicts, one row a word, never changed.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"

SQLITE = (
    """
    CREATE TRIGGER marks_keep BEFORE UPDATE ON marks
    BEGIN SELECT RAISE(ABORT, 'marks are append-only'); END
    """,
    """
    CREATE TRIGGER marks_hold BEFORE DELETE ON marks
    BEGIN SELECT RAISE(ABORT, 'marks are append-only'); END
    """,
    """
    CREATE TRIGGER marks_grow BEFORE INSERT ON marks
    WHEN NEW.seq IS NOT (SELECT coalesce(max(seq), 0) + 1 FROM marks)
    BEGIN SELECT RAISE(ABORT, 'marks are append-only'); END
    """,
)
POSTGRESQL = (
    """
    CREATE TRIGGER marks_keep BEFORE UPDATE OR DELETE ON marks
    FOR EACH ROW EXECUTE FUNCTION journal_is_append_only()
    """,
    """
    CREATE TRIGGER marks_hold BEFORE TRUNCATE ON marks
    FOR EACH STATEMENT EXECUTE FUNCTION journal_is_append_only()
    """,
)


def upgrade() -> None:
    moment = sa.DateTime(timezone=True)
    names = ("by", "thing", "key", "word", "sender", "types", "verdict", "note")
    op.create_table(
        "marks",
        sa.Column("seq", sa.Integer, nullable=False),
        sa.Column("at", moment, nullable=False),
        *(sa.Column(name, sa.Text, nullable=False) for name in names),
        sa.Column("until", moment),
        sa.PrimaryKeyConstraint("seq", name="pk_marks"),
    )
    for statement in SQLITE if op.get_bind().dialect.name == "sqlite" else POSTGRESQL:
        op.execute(statement)
