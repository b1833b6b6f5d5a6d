"""
The named peers, as far as they are installed: rspamd and SpamAssassin from Debian, with their local rules and no network.

Both listen on the loopback only and end with the benchmark. What needs DNS, a feed or training is off, so their figures are
floors of what they can do in production; ours has no network either.
"""

from __future__ import annotations

import http.client
import json
import os
import shutil
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

PORT, NOWHERE, SPAMD = 21333, 21335, 21383
OFF = (
    "rbl surbl spf dkim dkim_signing dmarc arc asn fuzzy_check greylist ratelimit replies history_redis neural reputation "
    "mx_check url_redirector antivirus dcc p0f external_services rspamd_update clickhouse elastic metadata_exporter "
    "metric_exporter bimi aws_s3 spamtrap whitelist hfilter once_received classifier-bayes"
).split()
TICK = os.sysconf("SC_CLK_TCK")
_PATH = f"{os.environ.get('PATH', '')}:/usr/sbin:/sbin"


class Rspamd:
    """A running rspamd with one worker."""

    def __init__(self, process: int) -> None:
        self._process = process

    def cpu(self) -> float:
        """CPU seconds that its worker took so far."""
        for path in Path(f"/proc/{self._process}/task").glob("*/children"):
            for child in path.read_text().split():
                title = Path(f"/proc/{child}/cmdline").read_bytes()
                if b"normal process" in title:
                    values = Path(f"/proc/{child}/stat").read_text().rpartition(")")[2].split()
                    return (int(values[11]) + int(values[12])) / TICK
        return 0.0

    def score(self, data: bytes) -> float:
        """The score of a message; NaN when it gives none."""
        line = http.client.HTTPConnection("127.0.0.1", PORT, timeout=60)
        try:
            line.request("POST", "/checkv2", body=data)
            return float(json.loads(line.getresponse().read()).get("score", "nan"))
        except (OSError, ValueError, http.client.HTTPException):
            return float("nan")
        finally:
            line.close()


@contextmanager
def rspamd() -> Iterator[Rspamd | None]:
    """rspamd, when it is installed; else None."""
    program = shutil.which("rspamd")
    if program is None:
        yield None
        return
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        local = folder / "conf" / "local.d"
        for one in (local, folder / "conf" / "override.d", folder / "db", folder / "run", folder / "log"):
            one.mkdir(parents=True)
            one.chmod(0o777)
        folder.chmod(0o755)
        said = {
            "worker-normal.inc": f'bind_socket = "127.0.0.1:{PORT}"; count = 1;',
            "worker-controller.inc": f'bind_socket = "127.0.0.1:{PORT + 1}"; enabled = false;',
            "worker-proxy.inc": "enabled = false;",
            "worker-fuzzy.inc": "enabled = false;",
            "options.inc": f'dns {{ nameserver = ["127.0.0.1:{NOWHERE}"]; timeout = 0.1s; retransmits = 0; }}',
            "logging.inc": f'type = "file"; filename = "{folder}/log/rspamd.log"; level = "error";',
        } | {f"{one}.conf": "enabled = false;" for one in OFF}
        for file, text in said.items():
            (local / file).write_text(text + "\n")
        places = [f"--var={key}={folder / key_of}" for key, key_of in _VARS]
        child = subprocess.Popen(
            [program, "-f", "-i", "-u", "root", "-g", "root", "-c", "/etc/rspamd/rspamd.conf", *places],
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        )  # fmt: skip
        try:
            _wait(PORT)
            found = Rspamd(child.pid)
            _warm(found)
            yield found
        finally:
            child.terminate()
            child.wait()


_VARS = (("LOCAL_CONFDIR", "conf"), ("DBDIR", "db"), ("RUNDIR", "run"), ("LOGDIR", "log"))


def _wait(port: int, seconds: float = 90) -> None:
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        with socket.socket() as probe:
            probe.settimeout(1)
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.3)


def _warm(found: Rspamd) -> None:
    """Until its helper has compiled the patterns: some seconds after the start."""
    for _ in range(20):
        found.score(b"From: a@example.com\r\nSubject: warm\r\n\r\nwarm\r\n")
        time.sleep(0.5)


@contextmanager
def spamassassin() -> Iterator[str]:
    """spamd with local rules, when it is installed: how to call its client; else an empty text."""
    program, client = shutil.which("spamd", path=_PATH), shutil.which("spamc", path=_PATH)
    if program is None or client is None:
        yield ""
        return
    command = [program, "-L", "-m", "2", "-i", "127.0.0.1", "-p", str(SPAMD), "--syslog=null"]
    child = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        _wait(SPAMD)
        yield client
    finally:
        child.terminate()
        child.wait()


def spam_scores(client: str, mail: Sequence[bytes]) -> list[float]:
    """SpamAssassin's score of each message; NaN for one that it passes over."""
    found = []
    for data in mail:
        run = subprocess.run(
            [client, "-c", "-d", "127.0.0.1", "-p", str(SPAMD)], input=data, capture_output=True, check=False
        )
        try:
            found.append(float(run.stdout.split(b"/")[0]))
        except ValueError:
            found.append(float("nan"))
    return found
