"""
Migrations of the ledger: bring its tables to the newest form.

Everything comes from the installed package, without a configuration file. This is the one place that imports Alembic,
and `counterseal.stores.ledger` imports it only when there is something to migrate.
"""

from __future__ import annotations

from alembic import command
from alembic.config import Config
from alembic.script import ScriptDirectory
from alembic.util import CommandError
from sqlalchemy import Connection

from counterseal.errors import CountersealError
from counterseal.model.text import text


def upgrade(connection: Connection, stored: str | None) -> None:
    """Bring the tables from a stored revision (None: there are none) to the newest, in the caller's transaction."""
    config = Config()
    config.set_main_option("script_location", "counterseal.stores:migrations")
    config.attributes["connection"] = connection
    if stored is not None and not _is_known(config, stored):
        raise CountersealError(
            text("The ledger was written by a newer version of Counterseal (its form is {revision})", revision=stored),
            text("Install the newest version of Counterseal and run again. Nothing was changed."),
        )
    command.upgrade(config, "head")


def newest() -> str | None:
    """The revision that the newest migration leads to."""
    config = Config()
    config.set_main_option("script_location", "counterseal.stores:migrations")
    return ScriptDirectory.from_config(config).get_current_head()


def _is_known(config: Config, revision: str) -> bool:
    try:
        return ScriptDirectory.from_config(config).get_revision(revision) is not None
    except CommandError:
        return False
