"""
Sign-ins and sessions as Dovecot and Roundcube log them.

Dovecot writes a line when somebody signs in, and one when the session ends, which counts what was fetched, thrown away
and expunged ("Dovecot's login processes", "Dovecot's mail processes", docs/sources.md). A page is another matter:
Roundcube writes down who came from where ("Roundcube's logs"), and signs in to Dovecot from its own machine, anew for
every click. So the address of whoever reads in a browser stands in one log, and what is
read in the other.
"""

from __future__ import annotations

import base64
import hashlib
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from counterseal.providers.simulated.dovecot.syslog import Syslog, pid_of
from counterseal.providers.simulated.events.shot import Shot
from counterseal.providers.simulated.story import Beat, Story
from counterseal.providers.simulated.tells import DOVECOT

LOCAL, SERVER = "127.0.0.1", "192.0.2.250"
IDLE = timedelta(minutes=29)
"""A mail program that says nothing for longer is thrown out (RFC 2177)."""
_SERVICES = {"pop": "pop3"}
MEAN = 11_840
"""Bytes of a message, as a guess that looks like one."""


def is_web(fields: dict[str, str]) -> bool:
    """Whether a line was done in a browser."""
    protocol = fields.get("protocol", "")
    return protocol in {"browser", "webmail"} or (not protocol and "Mozilla" in fields.get("agent", ""))


def protocol_of(fields: dict[str, str]) -> str:
    """The protocol of a mail program."""
    protocol = fields.get("protocol", "")
    return "imap" if protocol in {"", "browser", "webmail"} else protocol


def session_of(key: str) -> str:
    """A session's id as Dovecot makes them."""
    return base64.b64encode(hashlib.sha256(key.encode()).digest()[:12]).decode()


@dataclass(slots=True)
class _Session:
    """One connection of a mail program."""

    shot: Shot
    protocol: str
    ip: str
    began: datetime
    last: datetime
    counts: dict[str, int] = field(default_factory=lambda: {"body": 0, "trashed": 0, "deleted": 0})

    def take(self, at: datetime, shot: Shot) -> None:
        """What a line did in the session."""
        self.last = at
        count = int(shot.get("count") or max(1, len(shot.every("items"))))
        act = shot.get("act", "read")
        name = {"delete": "trashed", "move": "", "purge": "deleted"}.get(act, "body")
        if name:
            self.counts[name] += 40 if act == "sync" and not shot.get("count") else count


class Logins:
    """The lines of everybody who signs in, reads and sets filters."""

    def __init__(self, story: Story, log: Syslog) -> None:
        self._story = story
        self._log = log
        self._open: dict[tuple[str, str, str], _Session] = {}
        self._web: list[tuple[datetime, str]] = []
        self._ids = {one.address: number for number, one in enumerate(story.people, 1)}

    def write(self) -> None:
        """All of it into the log."""
        for beat in self._story.on(DOVECOT):
            shot = Shot(self._story.tenant, beat.line, f"{self._story.name}/{beat.key}")
            match beat.line.verb:
                case "signin" | "failed":
                    self._signin(beat, shot)
                case "access":
                    self._access(beat, shot)
                case "rule" | "forward" | "change":
                    self._sieve(beat, shot)
        for session in self._open.values():
            self._end(session, session.last + timedelta(seconds=40))

    def userlogins(self) -> bytes:
        """Roundcube's own log of sign-ins."""
        zone = ZoneInfo(self._story.zone)
        lines = (f"[{at.astimezone(zone):%d-%b-%Y %H:%M:%S %z}]: {text}\n" for at, text in sorted(self._web))
        return "".join(lines).encode()

    def _signin(self, beat: Beat, shot: Shot) -> None:
        at, good = beat.line.at, beat.line.verb == "signin"
        if is_web(beat.line.fields):
            self._web_signin(at, shot, good)
            return
        protocol, ip = protocol_of(beat.line.fields), shot.get("ip")
        if not good:
            self._refused(at, shot, protocol, ip)
            return
        known = self._open.pop((shot.actor, ip, protocol), None)
        if known is not None:
            self._end(known, min(at - timedelta(seconds=1), known.last + timedelta(seconds=40)))
        self._begin(at, shot, protocol, ip)
        self._open[shot.actor, ip, protocol] = _Session(shot, protocol, ip, at, at)

    def _web_signin(self, at: datetime, shot: Shot, good: bool) -> None:
        key = shot.id("php")
        inside = f"<{key[:8]}> "
        if good:
            said = f"Successful login for {shot.actor} (ID: {self._ids.get(shot.actor, 1)}) from {shot.get('ip')}"
            self._web.append((at, f"{inside}{said} in session {key.replace('-', '')[:16]}"))
            self._click(at, shot, {})
        else:
            said = f"Failed login for {shot.actor} from {shot.get('ip')} in session {key.replace('-', '')[:16]}"
            self._web.append((at, f"{inside}{said} (error: 0)"))
            self._refused(at, shot, "imap", LOCAL)

    def _access(self, beat: Beat, shot: Shot) -> None:
        at = beat.line.at
        if is_web(beat.line.fields):
            once = _Session(shot, "imap", LOCAL, at, at)
            once.take(at, shot)
            self._click(at, shot, once.counts)
            return
        protocol, ip = protocol_of(beat.line.fields), shot.get("ip")
        session = self._open.get((shot.actor, ip, protocol))
        if session is None or at - session.last > IDLE:
            if session is not None:
                self._end(session, session.last + timedelta(seconds=40))
            self._begin(at, shot, protocol, ip)
            session = self._open[shot.actor, ip, protocol] = _Session(shot, protocol, ip, at, at)
        session.take(at, shot)

    def _sieve(self, beat: Beat, shot: Shot) -> None:
        """A script is put up over ManageSieve: by Roundcube's plugin from its own machine, or by a program."""
        web = is_web(beat.line.fields) or shot.get("protocol") in {"", "imap"}
        ip = LOCAL if web else shot.get("ip")
        self._begin(beat.line.at, shot, "managesieve", ip)
        size = 400 + int(shot.id("size")[:3], 16)
        self._out(beat.line.at + timedelta(seconds=1), shot, "managesieve", f"Logged out bytes={size}/{size * 2}")

    def _click(self, at: datetime, shot: Shot, counts: dict[str, int]) -> None:
        self._begin(at, shot, "imap", LOCAL)
        self._out(at + timedelta(seconds=1), shot, "imap", _imap(shot, counts))

    def _begin(self, at: datetime, shot: Shot, protocol: str, ip: str) -> None:
        text = f"Login: user=<{shot.actor}>, method=PLAIN, rip={ip}, {_lip(ip)}, mpid={pid_of(shot.key)}"
        safe = "secured" if ip == LOCAL else "TLS"
        name = _SERVICES.get(protocol, protocol)
        self._log.add(at, "dovecot", f"{name}-login: {text}, {safe}, session=<{session_of(shot.key)}>")

    def _refused(self, at: datetime, shot: Shot, protocol: str, ip: str) -> None:
        if protocol == "smtp":
            told = f"unknown[{ip}]: SASL LOGIN authentication failed: (reason unavailable), sasl_username={shot.actor}"
            self._log.add(at, "postfix/submission/smtpd", f"warning: {told}", pid_of(shot.key))
            return
        why = "Disconnected: Connection closed (auth failed, 1 attempts in 2 secs)"
        safe = "secured" if ip == LOCAL else "TLS"
        text = f"{why}: user=<{shot.actor}>, method=PLAIN, rip={ip}, {_lip(ip)}, {safe}"
        name = _SERVICES.get(protocol, protocol)
        self._log.add(at, "dovecot", f"{name}-login: {text}, session=<{session_of(shot.key)}>")

    def _end(self, session: _Session, at: datetime) -> None:
        shot, counts = session.shot, session.counts
        if session.protocol == "managesieve":
            self._out(at, shot, "managesieve", "Logged out bytes=120/480")
        elif session.protocol == "pop":
            fetched, gone = counts["body"], counts["deleted"]
            size = f"top=0/0, retr={fetched}/{fetched * MEAN}, del={gone}/{max(fetched, gone)}, size={fetched * MEAN}"
            self._out(at, shot, "pop3", f"Logged out {size}")
        else:
            self._out(at, shot, "imap", _imap(shot, counts))

    def _out(self, at: datetime, shot: Shot, service: str, said: str) -> None:
        who = f"{service}({shot.actor})<{pid_of(shot.key)}><{session_of(shot.key)}>"
        self._log.add(at, "dovecot", f"{who}: Disconnected: {said}")


def _lip(ip: str) -> str:
    return f"lip={LOCAL if ip == LOCAL else SERVER}"


def _imap(shot: Shot, counts: dict[str, int]) -> str:
    body, trashed, deleted = (counts.get(name, 0) for name in ("body", "trashed", "deleted"))
    heads = body * 2 + int(shot.id("heads")[:2], 16) % 12
    sizes = f"hdr_count={heads} hdr_bytes={heads * 612} body_count={body} body_bytes={body * MEAN}"
    gone = f"deleted={deleted} expunged={deleted} trashed={trashed}"
    return f"Logged out in={180 + 40 * body} out={900 + heads * 640 + body * MEAN} {gone} {sizes}"
