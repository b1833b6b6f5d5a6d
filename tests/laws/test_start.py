"""`counterseal --help` answers at once, because it loads no engine (under 150 ms; a clock in a test would flicker)."""

from __future__ import annotations

import subprocess
import sys

HEAVY = {
    "alembic",
    "babel",
    "duckdb",
    "ibis",
    "ijson",
    "jinja2",
    "pandas",
    "psycopg",
    "py7zr",
    "pyarrow",
    "sqlalchemy",
    "starlette",
}


def imported(importtime: str) -> set[str]:
    """The top-level packages that `python -X importtime` reports on standard error."""
    lines = [line for line in importtime.splitlines() if line.startswith("import time:")]
    return {line.rpartition("|")[2].strip().partition(".")[0] for line in lines}


def test_help_loads_no_engine():
    run = subprocess.run(
        [sys.executable, "-X", "importtime", "-m", "counterseal", "--help"], capture_output=True, text=True, check=False
    )

    assert run.returncode == 0, run.stderr
    assert "counterseal" in imported(run.stderr)
    assert imported(run.stderr) & HEAVY == set()
