"""
Roundcube's own logs: who signed in to the webmail from where, and what they sent.

To the mail server behind it everybody who uses a webmail comes from the same machine; the address of the person stands
only here. A line is `[02-Mar-2026 03:10:11 +0000]: <session> Successful login for anna@acme.test (ID: 3) from 203.0.113.9 in
session ...`, or the same without date when it goes to syslog ("Roundcube's logs", docs/sources.md).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Any, Final

from counterseal.mail.addresses import addresses_in
from counterseal.model.place import LOOPBACK, PRIVATE, reserved_kind, split_ip
from counterseal.model.records import Message, SignIn
from counterseal.providers.exports.selfhosted.lines import Line, Made, UnknownLine, line_id, source
from counterseal.providers.exports.selfhosted.runs import Runs
from counterseal.reach import Asked

_SESSION: Final = re.compile(
    r"(?:(?:userlogins|sendmail|errors): )?(?:<(?P<session>[^<>\s]{1,64})> )?(?P<rest>.*)", re.DOTALL
)
_GOOD: Final = re.compile(
    r"Successful login for (?P<user>.{1,300}?) \(ID: \d+\) from (?P<ip>.+?) in session (?P<session>\S+)"
)
_BAD: Final = re.compile(
    r"Failed login for (?P<user>.{0,300}?) from (?P<ip>[0-9A-Fa-f.:]+(?: \(.*?\))?) in session (?P<session>\S+)(?: \(error: (?P<error>-?\d+)\))?"
)
_REFUSED: Final = re.compile(
    r"(?:IMAP Error: )?Login failed for (?P<user>\S{1,300}) (?:against (?P<host>\S+) )?from (?P<ip>[0-9A-Fa-f.:]+(?: ?\(.*?\))?)\. ?(?P<error>.*)"
)
_SENT: Final = re.compile(
    r"User (?P<user>.{1,300}?) \[(?P<ip>[^\]]*)\]; Message (?P<id><[^<>]*>|\S*) for (?P<to>.*?); (?P<reply>.*)",
    re.DOTALL,
)
_QUEUED: Final = re.compile(r"queued as ([0-9A-Za-z-]{5,25})|\bid=([0-9A-Za-z-]{16,25})")
_NOTHING: Final = re.compile(
    r"(?:(?:PHP|DB|IMAP|SMTP|Sieve|LDAP|Core|SQL|Spell|JS|Roundcube|Plugin|ManageSieve)\w* ?(?:Error|Warning|Notice)|Logout |Connect"
    r"|STARTTLS|PHP |Error|Warning|Notice|Deprecated|Failed to |Could not|Unable|Invalid|Request|\[\w+\]|[CS]: |Send|Recv)"
)
"""How lines of its error and debug logs begin."""
_WRONG: Final = re.compile(r"authenticat|password|credential|\blogin fail|ogin failed", re.IGNORECASE)
_HEADER: Final = re.compile(r"^\s*X-[A-Za-z-]+: ?")
_OURS: Final = frozenset({LOOPBACK, PRIVATE})
_AT_ONCE: Final = timedelta(seconds=5)


class Roundcube:
    """The reader of Roundcube's lines."""

    name = "roundcube"

    def __init__(self, exhibit: str, asked: Asked) -> None:
        self._exhibit = exhibit
        self._runs = Runs()
        self._failed: dict[str, list[datetime]] = {}
        self._refused: list[tuple[SignIn, Line]] = []

    def fits(self, line: Line) -> bool:
        """Whether the program is Roundcube."""
        return line.program == "roundcube"

    def read(self, line: Line) -> Iterator[Made]:
        """What one line tells."""
        found = _SESSION.match(line.text)
        assert found is not None  # every part of it may be absent
        rest = found["rest"]
        if (good := _GOOD.match(rest)) is not None:
            yield from self._runs.add(self._sign_in(line, good, ok=True), (line,))
        elif (bad := _BAD.match(rest)) is not None:
            record = self._sign_in(line, bad, ok=False)
            self._failed.setdefault(record.account, []).append(line.at)
            yield from self._runs.add(record, (line,))
        elif (refused := _REFUSED.search(rest)) is not None:
            if _WRONG.search(refused["error"]):
                self._refused.append((self._sign_in(line, refused, ok=False), line))
        elif (sent := _SENT.match(rest)) is not None:
            yield self._sent(line, sent, found["session"] or "")
        elif not _NOTHING.match(rest) or _WRONG.search(rest):
            raise UnknownLine

    def rest(self) -> Iterator[Made]:
        """What the error log alone tells: it repeats what the log of logins has, in some versions."""
        for record, line in self._refused:
            if not any(abs(at - line.at) <= _AT_ONCE for at in self._failed.get(record.account, ())):
                yield from self._runs.add(record, (line,))
        yield from self._runs.rest()

    def _sign_in(self, line: Line, found: re.Match[str], *, ok: bool) -> SignIn:
        user = found["user"].strip().lower()
        parts = found.groupdict()
        error = (parts.get("error") or "").partition(" in /")[0].strip(" .")[:120]
        return SignIn(
            **self._common(line),
            account=user,
            actor=user,
            operation="roundcube login",
            ip=address(found["ip"]),
            client="Webmail",
            session=parts.get("session") or "",
            ok=ok,
            error="" if ok else f"login failed ({error})" if error else "login failed",
            protocol="webmail",
            factor="password",
            count=line.times,
            last=line.at if line.times > 1 else None,
        )

    def _sent(self, line: Line, found: re.Match[str], session: str) -> Message:
        user = found["user"].strip().lower()
        queued = _QUEUED.search(found["reply"])
        return Message(
            **self._common(line),
            account="" if user.isdigit() else user,  # older versions write the number that the user has in the database
            actor="" if user.isdigit() else user,
            operation="roundcube sendmail",
            ip=address(found["ip"]),
            client="Webmail",
            session=session,
            act="sent",
            message_id=found["id"],
            sender="" if user.isdigit() or "@" not in user else user,
            recipients=addresses_in(found["to"]),
            queue=(queued[1] or queued[2]) if queued else "",
        )

    def _common(self, line: Line) -> dict[str, Any]:
        return {
            "id": line_id(self._exhibit, line),
            "at": line.at,
            "zone": line.zone,
            "source": source(self._exhibit, line),
        }


def address(told: str) -> str:
    """
    The address of the person in `192.0.2.10 (X-Real-IP: 203.0.113.9,X-Forwarded-For: 203.0.113.9)`.

    What a browser forwards, anybody can write; it counts only where the machine that asked is one of our own.
    """
    outer = split_ip(told.partition(" ")[0].partition("(")[0])
    if outer and reserved_kind(outer) not in _OURS:
        return outer
    inner = [split_ip(_HEADER.sub("", one).strip()) for one in re.split(r"[,()]", told.partition("(")[2])]
    public = [one for one in inner if one and reserved_kind(one) not in _OURS]
    return public[0] if public else "" if reserved_kind(outer) == LOOPBACK else outer
