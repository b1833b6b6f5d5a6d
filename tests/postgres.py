"""
A PostgreSQL server of the tests' own: in a temporary folder, on a Unix socket, gone afterwards.

It takes whatever server the system has (Debian's lie outside of PATH), and as root it runs as another user, because
PostgreSQL refuses to run as root. Nothing is forced to the disk: what is tested is our program, not the server's.
"""

from __future__ import annotations

import os
import pwd
import re
import shutil
import signal
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Any
from urllib.parse import quote

FOLDERS = ("/usr/lib/postgresql/*/bin", "/usr/pgsql-*/bin", "/opt/homebrew/opt/postgresql*/bin")
PATIENCE_SECONDS = 60
SETTINGS = {
    "listen_addresses": "",
    "fsync": "off",
    "synchronous_commit": "off",
    "full_page_writes": "off",
    "shared_buffers": "16MB",
    "max_connections": "60",
    "lc_messages": "C",
}


class NoServer(Exception):
    """Why there is no PostgreSQL to test with."""


@contextmanager
def server() -> Iterator[str]:
    """The URL of a running server's first database, without a driver's name."""
    binaries = find()
    account = _account()
    folder = Path(tempfile.mkdtemp(prefix="counterseal-pg-", dir="/tmp"))  # short: socket paths have 107 bytes
    try:
        if account:
            os.chown(folder, account.pw_uid, account.pw_gid)
        data, log = folder / "data", folder / "log"
        _run(account, binaries / "initdb", "-D", data, "-U", "tests", "-A", "trust", "-E", "UTF8", "--locale=C", "-N")
        settings = [part for name, value in SETTINGS.items() for part in ("-c", f"{name}={value}")]
        with log.open("wb") as out:
            process = _start(account, out, binaries / "postgres", "-D", data, "-k", folder, *settings)
        try:
            _wait(process, folder, log)
            yield f"postgresql://tests@/postgres?host={quote(str(folder), safe='')}"
        finally:
            process.send_signal(signal.SIGINT)  # "fast shutdown": clients are let go
            try:
                process.wait(PATIENCE_SECONDS)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def find() -> Path:
    """The folder of the newest server's programs."""
    candidates = [path for pattern in FOLDERS for path in Path("/").glob(pattern.lstrip("/"))]
    on_path = shutil.which("initdb")
    if on_path:
        candidates.append(Path(on_path).resolve().parent)
    complete = [path for path in candidates if (path / "initdb").exists() and (path / "postgres").exists()]
    if not complete:
        raise NoServer("no PostgreSQL server was found (apt-get install postgresql): the ledger is NOT TESTED on it")
    return max(complete, key=lambda path: [int(number) for number in re.findall(r"\d+", str(path))])


def _account() -> pwd.struct_passwd | None:
    """Whom to run as; None for the one who runs the tests."""
    if os.geteuid() != 0:
        return None
    for name in ("postgres", "nobody"):
        try:
            return pwd.getpwnam(name)
        except KeyError:
            continue
    raise NoServer("PostgreSQL does not run as root, and there is no user postgres or nobody")


def _start(account: pwd.struct_passwd | None, out: IO[bytes] | int, *command: object) -> subprocess.Popen[bytes]:
    who: dict[str, Any] = {"user": account.pw_uid, "group": account.pw_gid, "extra_groups": []} if account else {}
    words = [str(part) for part in command]
    return subprocess.Popen(words, stdin=subprocess.DEVNULL, stdout=out, stderr=subprocess.STDOUT, cwd="/", **who)


def _run(account: pwd.struct_passwd | None, *command: object) -> None:
    process = _start(account, subprocess.PIPE, *command)
    said, _ = process.communicate(timeout=PATIENCE_SECONDS)
    if process.returncode:
        raise RuntimeError(f"{command[0]} failed:\n{said.decode(errors='replace')}")


def _wait(process: subprocess.Popen[bytes], folder: Path, log: Path) -> None:
    """Until the server answers: it writes `ready` as the last line of its lock file then."""
    until = time.monotonic() + PATIENCE_SECONDS
    while time.monotonic() < until:
        if process.poll() is not None:
            break
        try:
            if (folder / "data" / "postmaster.pid").read_text().split("\n")[7].strip() == "ready":
                return
        except (FileNotFoundError, IndexError):
            pass
        time.sleep(0.02)
    raise RuntimeError(f"PostgreSQL did not start:\n{log.read_text(errors='replace')}")
