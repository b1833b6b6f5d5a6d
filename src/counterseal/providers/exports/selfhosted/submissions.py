"""
Sign-ins to hand in mail (SMTP AUTH), as Postfix, Exim and Sendmail tell them.

A client that sends ten messages over one connection has signed in once. A server that writes no name for a sign-in
that failed leaves only a number to tell, and that is told.
"""

from __future__ import annotations

import re
from collections import Counter, OrderedDict
from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Final

from counterseal.model.reading import Gap
from counterseal.model.records import SignIn, Source
from counterseal.providers.exports.selfhosted.lines import Line, Made, told
from counterseal.providers.exports.selfhosted.mails import loopback

LONGEST: Final = timedelta(hours=1)
"""A connection whose end the log does not tell is over after so long without a message."""
NEAR: Final = timedelta(minutes=5)
"""Messages of one address and name so near to one another came over one connection, where the log tells none apart."""
CONNECTIONS: Final = 20_000
"""Connections that are remembered."""
_PASSWORD: Final = re.compile(r"plain|login|cram|digest|scram|ntlm|dovecot", re.IGNORECASE)
_PROMPT: Final = re.compile(r"(?:VXNlcm5hbWU6|UGFzc3dvcmQ6|[A-Za-z0-9+/]{8,}={0,2})$")
"""What the server had asked for, still encoded (`Username:`, `Password:`): no reason and nobody's name."""


def reason(text: str) -> str:
    """Why a sign-in failed, in the server's words."""
    text = text.strip().rstrip(":").strip()
    return "authentication failed" if not text or _PROMPT.match(text) or text == "(reason unavailable)" else text


class Submissions:
    """Sign-ins over SMTP."""

    def __init__(self, exhibit: str, program: str) -> None:
        self._exhibit = exhibit
        self._program = program
        self._there: OrderedDict[tuple[str, str], datetime] = OrderedDict()
        self._second: datetime | None = None
        self._names: Counter[str] = Counter()
        self._nameless = 0
        self._nameless_at = ""

    def good(self, line: Line, user: str, ip: str, method: str, connection: str = "") -> Iterator[Made]:
        """Somebody has signed in on a connection; once for each connection and name."""
        key = (connection or f"{line.host}/{ip}", user)
        before = self._there.get(key)
        self._there[key] = line.at
        self._there.move_to_end(key)
        if len(self._there) > CONNECTIONS:
            self._there.popitem(last=False)
        if before is None or line.at - before > (LONGEST if connection else NEAR):
            yield told(self._record(line, user, ip, method, ""), [line])

    def over(self, connection: str, user: str) -> None:
        """The connection has ended."""
        self._there.pop((connection, user), None)

    def failed(self, line: Line, user: str, ip: str, method: str, why: str) -> Iterator[Made]:
        """Somebody could not sign in. Without a name it is counted."""
        if user:
            yield told(self._record(line, user, ip, method, reason(why)), [line])
        else:
            self._nameless += line.times
            self._nameless_at = self._nameless_at or line.place

    def rest(self) -> Iterator[Made]:
        """How many failed without a name."""
        if self._nameless:
            yield Gap(place=self._nameless_at, why="nameless_failures", count=self._nameless, harmless=True)

    def _record(self, line: Line, user: str, ip: str, method: str, error: str) -> SignIn:
        name = f"{line.host or self._program}/smtp/{line.at.isoformat()}/{line.pid}/{ip}/{user}"
        if line.at != self._second:
            self._second, self._names = line.at, Counter()
        self._names[name] += 1
        again = self._names[name]
        here = loopback(ip)
        return SignIn(
            id=name if again == 1 else f"{name}#{again}",
            at=line.at,
            zone=line.zone,
            account=user,
            actor=user,
            source=Source(self._exhibit, line.place),
            operation=f"{self._program}: {method}",
            ip="" if here else ip,
            client="Webmail" if here else "SMTP",
            count=line.times,
            last=line.at if line.times > 1 else None,
            ok=not error,
            error=error,
            protocol="smtp",
            factor="password" if _PASSWORD.search(method) else "",
        )
