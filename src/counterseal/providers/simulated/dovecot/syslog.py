"""
The server's log: lines of many programs in one file, without a year, in the machine's own time, rotated once a week.

The form is that of RFC 3164 as rsyslog writes it, or with its newer time stamps (RFC 3339, with the zone). `logrotate`
puts a week aside on Sunday, packs what is older than one week, and counts from the newest: `mail.log`, `mail.log.1`,
`mail.log.2.gz`.
"""

from __future__ import annotations

import gzip
import hashlib
from collections import defaultdict
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

HOST = "mail"
STYLES = ("rfc3164", "rfc3339")


class Syslog:
    """One machine's mail log, while it is written."""

    def __init__(self, zone: str, style: str = "rfc3164") -> None:
        if style not in STYLES:
            raise ValueError(f"a log is written in the style of {' or '.join(STYLES)}")
        self._zone = ZoneInfo(zone)
        self._style = style
        self._lines: list[tuple[datetime, int, str]] = []

    def add(self, at: datetime, program: str, text: str, pid: str = "") -> None:
        """One line of one program; Dovecot's name is without a process id."""
        tag = f"{program}[{pid}]" if pid else program
        self._lines.append((at, len(self._lines), f"{HOST} {tag}: {text}"))

    def files(self, name: str = "mail.log") -> dict[str, bytes]:
        """The log in its files, the newest without a number."""
        weeks: dict[date, list[str]] = defaultdict(list)
        for at, _, text in sorted(self._lines):
            here = at.astimezone(self._zone)
            sunday = here.date() - timedelta(days=(here.weekday() + 1) % 7)
            weeks[sunday].append(f"{self._stamp(here)} {text}\n")
        files: dict[str, bytes] = {}
        for age, sunday in enumerate(sorted(weeks, reverse=True)):
            content = "".join(weeks[sunday]).encode()
            if age < 2:
                files[f"{name}.{age}" if age else name] = content
            else:
                files[f"{name}.{age}.gz"] = gzip.compress(content, mtime=0)
        return files

    def _stamp(self, here: datetime) -> str:
        if self._style == "rfc3164":
            return f"{here:%b} {here.day:>2} {here:%H:%M:%S}"
        return here.isoformat(timespec="microseconds")


def pid_of(key: str) -> str:
    """A process id that belongs to a key."""
    return str(1000 + int(hashlib.sha256(key.encode()).hexdigest()[:6], 16) % 60000)
