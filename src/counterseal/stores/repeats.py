"""
Repeats: what the lake asks of its sign-ins to know which of them say the same, without making records of them.

The rule is in `counterseal.lore.runs`; here its facts are taken from the tables. Equal sign-ins are told by a digest of
everything they say, so that a million of them can be compared in little memory.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from counterseal.lore.runs import Fact

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

AT_ONCE = 10_000
_SAID = ("account", "actor", "zone", "operation", "ip", "agent", "client", "device", "app", "succeeded", "body")
"""The columns by which two sign-ins of one person say the same. `body` holds every field that is no column."""

_SESSIONS = """
    CREATE OR REPLACE TEMP TABLE sessions AS
    SELECT md5_number(session) AS session FROM read_parquet($paths, hive_partitioning = false)
    WHERE session <> '' GROUP BY ALL HAVING count(*) > 1
"""
# A text goes into the digest with its length before it, so that no two rows run together to the same letters.
_FACTS = f"""
    WITH signins AS (
        SELECT file_row_number AS number, *, json_extract_string(
            body, ['$.ok', '$.interrupted', '$.password_right', '$.risk', '$.standing', '$.count']
        ) AS told
        FROM read_parquet($path, file_row_number = true, hive_partitioning = false)
        WHERE kind = 'SignIn' AND actor_kind = 'user' AND NOT partial
    )
    SELECT number, at_us, hash(id), account, ip || ' ' || if(client = '', agent, client), unhex(md5(concat(
        CASE WHEN md5_number(session) IN (FROM sessions) THEN session END, '\\n',
        {", ".join(f"length({name}::VARCHAR), ' ', {name}" for name in _SAID)}
    ))), told[1] = 'true'
    FROM signins
    WHERE told[2] = 'false' AND told[3] IS NULL AND told[4] = '' AND told[5] = 'false' AND told[6] = '1'
"""  # noqa: S608  nothing in it comes from outside


def facts(database: DuckDBPyConnection, paths: Sequence[str], sizes: Sequence[int]) -> Iterator[Fact]:
    """The plain sign-ins in some tables of so many rows; they are numbered through, in the order of the tables."""
    database.execute(_SESSIONS, {"paths": list(paths)})
    start = 0
    for path, size in zip(paths, sizes, strict=True):
        rows = database.execute(_FACTS, {"path": path})
        while batch := rows.fetchmany(AT_ONCE):
            for number, at, ident, account, home, same, ok in batch:
                yield Fact(start + number, at, ident, account, home, same, ok)
        start += size
