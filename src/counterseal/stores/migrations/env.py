"""
What Alembic runs: it migrates the connection that `counterseal.stores.migrations.upgrade` hands over.
"""

from __future__ import annotations

from alembic import context

from counterseal.stores.tables import metadata

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    render_as_batch=True,  # SQLite changes a table by making a new one
)
context.run_migrations()
