"""
The lake: what was read from exhibits, as Parquet files that DuckDB writes and reads.

`v3/<sha256>.parquet` holds the records that version 3 of the reader found in one exhibit, or the first of them: a large
exhibit is kept in several tables, `v3/<sha256>.1.parquet` and so on. A table is written as a whole or not at all, and
nothing is ever added to one; how many belong to an exhibit its reading tells, so that a missing one is noticed. The
lake can be thrown away: the exhibits it was read from are in the vault.
"""

from __future__ import annotations

import gc
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from glob import escape, has_magic
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO

from counterseal.errors import CountersealError
from counterseal.lore.runs import Runs, headed, runs
from counterseal.model.records import Record
from counterseal.model.text import text
from counterseal.stores.files import Seam, cannot_write, leftovers, make_folder, no_seam, part, settle, sweep, told
from counterseal.stores.repeats import facts
from counterseal.stores.rows import COLUMNS, line, records

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

MEMORY = 268_435_456
SMALL = 1_048_576
ROWS_AT_ONCE = 10_000
_SHA256 = re.compile(r"[0-9a-f]{64}")

# Paths are parameters. What DuckDB reads is a pattern (`_only`), what it writes is not.
_COPY = """
    COPY (
        SELECT * FROM read_json(
            $lines, columns = $columns, format = 'newline_delimited', compression = 'none', hive_partitioning = false,
            maximum_object_size = $longest
        )
    ) TO $table (FORMAT parquet, COMPRESSION zstd, ROW_GROUP_SIZE 10240, USE_TMP_FILE false)
"""
_COUNT = "SELECT count(id), count(native) FROM read_parquet(?, hive_partitioning = false)"
_RECORDS = "SELECT * EXCLUDE (native) FROM read_parquet(?, hive_partitioning = false)"
_NATIVE = """
    SELECT id, native, partial FROM read_parquet(?, hive_partitioning = false) WHERE id IN (SELECT unnest(?))
"""

Tables = Mapping[str, int]
"""Exhibits, in their order, and in how many tables the records of each are."""


class Lake:
    """Records of exhibits in a folder. `seam` is called between any two effects, for tests."""

    def __init__(self, root: Path, *, seam: Seam = no_seam) -> None:
        self._root = root.absolute()
        self._seam = seam
        make_folder(root)

    def write(self, exhibit: str, version: int, rows: Iterable[tuple[Record, bytes]], table: int = 0) -> int:
        """Keep records of one exhibit, each with the provider's own as JSON; how many there were. Replaces."""
        final = self._place(exhibit, version, table)
        make_folder(final.parent)
        with part(self._root, ".jsonl") as (path, out), part(self._root, ".parquet") as (fresh, _):
            count, longest = _write_lines(out, path, rows)
            self._seam("rows written")
            _copy(path, fresh, count, longest)
            self._seam("table written")
            settle(fresh, final, seam=self._seam)
        return count

    def has(self, exhibit: str, version: int, tables: int = 1) -> bool:
        """Whether so many tables of an exhibit are there, even if nothing was found in it."""
        return all(self._place(exhibit, version, table).is_file() for table in range(tables))

    def count(self, exhibits: Tables, version: int) -> int:
        """How many records there are."""
        with _database() as database:
            return sum(_size(database, path) for path in self._places(exhibits, version))

    def records(self, exhibits: Tables, version: int, *, in_runs: bool = False) -> list[Record]:
        """
        The records of some exhibits, in the order in which they were written.

        `in_runs`: sign-ins that say the same again and again are told as one each (`lore.runs`).
        """
        found: list[Record] = []
        with _uncollected(), _database() as database:
            places = self._places(exhibits, version)
            repeated = _repeated(database, places) if in_runs else Runs()
            kept = _Kept(repeated.told)
            for path in places:
                with _told(path):
                    rows = database.execute(_RECORDS, [_only(path)])
                    columns = [column[0] for column in rows.description]
                    for record in records(columns, kept.of(_all(rows))):
                        run = repeated.heads.get(kept.number)
                        found.append(record if run is None else headed(record, run))
        return found

    def native(self, exhibits: Tables, version: int, ids: Iterable[str]) -> dict[str, str]:
        """The provider's own records with these ids, as JSON; of several with one id a complete one."""
        wanted = list(ids)
        partial: dict[str, str] = {}
        complete: dict[str, str] = {}
        with _database() as database:
            for path in self._places(exhibits, version):
                with _told(path):
                    rows = database.execute(_NATIVE, [_only(path), wanted])
                    for ident, native, is_partial in _all(rows):
                        (partial if is_partial else complete).setdefault(ident, native)
        return partial | complete

    def leftovers(self) -> list[Path]:
        """What processes that died while writing left behind."""
        return leftovers(self._root)

    def clean(self) -> list[Path]:
        """Delete the leftovers, and tell what they were."""
        return sweep(self._root)

    def _places(self, exhibits: Tables, version: int) -> list[Path]:
        places = [self._place(one, version, table) for one, tables in exhibits.items() for table in range(tables)]
        for path in places:
            if not path.is_file():
                raise CountersealError(
                    text("The exhibit {name} has not been read yet", name=path.name.partition(".")[0]),
                    text("Run the investigation of this case again; it reads what is missing."),
                )
        return places

    def _place(self, exhibit: str, version: int, table: int) -> Path:
        if not _SHA256.fullmatch(exhibit):
            raise ValueError(f"not a SHA-256 in hex: {exhibit!r}")
        return self._root / f"v{version:d}" / (f"{exhibit}.{table:d}.parquet" if table else f"{exhibit}.parquet")


def _write_lines(out: BinaryIO, path: Path, rows: Iterable[tuple[Record, bytes]]) -> tuple[int, int]:
    """How many lines were written, and how long the longest is. What goes wrong in `rows` is not told as ours."""
    count, longest = 0, 0
    for record, native in rows:
        content = line(record, native)
        count, longest = count + 1, max(longest, len(content))
        try:
            out.write(content + b"\n")
        except OSError as error:
            raise cannot_write(path, error) from error
    with told(path):
        out.flush()
    return count, longest


def _copy(lines: Path, table: Path, count: int, longest: int) -> None:
    """Make a table from lines of JSON, and read it to see that all are in it: DuckDB passes over half a last line."""
    with _database(MEMORY + 8 * longest) as database, _told(table):
        sizes = {"longest": max(SMALL, 2 * longest)}
        database.execute(_COPY, {"lines": _only(lines), "table": str(table), "columns": COLUMNS, **sizes})
        found = database.execute(_COUNT, [_only(table)]).fetchone()
        if found != (count, count):
            raise ValueError(f"it keeps {found} of {count} records")


class _Kept:
    """Rows without those that others tell; `number` is the place of the last one among all rows."""

    def __init__(self, told: set[int]) -> None:
        self._told = told
        self.number = -1

    def of(self, rows: Iterable[tuple[Any, ...]]) -> Iterator[tuple[Any, ...]]:
        """The rows of the next table."""
        for row in rows:
            self.number += 1
            if self.number not in self._told:
                yield row


def _repeated(database: DuckDBPyConnection, places: Sequence[Path]) -> Runs:
    """Which sign-ins are told by which others, over all tables."""
    if not places:
        return Runs()
    sizes = [_size(database, path) for path in places]
    with _told(places[0].parent):
        return runs(facts(database, [_only(path) for path in places], sizes))


def _size(database: DuckDBPyConnection, path: Path) -> int:
    with _told(path):
        found = database.execute(_COUNT, [_only(path)]).fetchone()
    return int(found[0]) if found else 0


@contextmanager
def _database(memory: int = MEMORY) -> Iterator[DuckDBPyConnection]:
    """DuckDB in memory, with nothing from the network; closed in any case, because an open one talks when Python ends."""
    import duckdb

    settings: dict[str, str | bool | int | float | list[str]] = {
        "autoinstall_known_extensions": "false",
        "autoload_known_extensions": "false",
        "memory_limit": f"{memory // 1_048_576 + 1}MiB",
        "temp_directory": "",
    }
    database = duckdb.connect(config=settings)
    try:
        yield database
    finally:
        database.close()


@contextmanager
def _uncollected() -> Iterator[None]:
    """Making many records without a search for cycles, which they do not have: a quarter faster."""
    was = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was:
            gc.enable()


@contextmanager
def _told(path: Path) -> Iterator[None]:
    """Errors of DuckDB and of rows that are not ours, as something a person can act upon."""
    import duckdb

    try:
        yield
    except (duckdb.Error, ValueError) as error:
        raise CountersealError(
            text("The table {path} does not work: {reason}", path=str(path), reason=str(error)),
            text(
                "See that the disk has room, delete this file if it is there, and run again: the exhibits are read anew."
            ),
        ) from error


def _only(path: Path) -> str:
    """A pattern that means this file and no other. One that needs no signs for it is taken as it stands."""
    found = str(path)
    return escape(found) if has_magic(found) else found


def _all(rows: DuckDBPyConnection) -> Iterator[tuple[Any, ...]]:
    while batch := rows.fetchmany(ROWS_AT_ONCE):
        yield from batch
