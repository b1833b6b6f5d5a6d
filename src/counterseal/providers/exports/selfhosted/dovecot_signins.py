"""
Sign-ins to Dovecot, good and failed, each attempt once, whoever tells of it.

A password that was wrong is told by the auth process and again by the login process; a good sign-in by a proxy and again
by the server behind it; and the system's PAM library has a line of its own for what both have told already.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from functools import lru_cache
from typing import Any, Final

from counterseal.model.place import LOOPBACK, reserved_kind
from counterseal.model.records import SignIn
from counterseal.providers.exports.clients import client_of
from counterseal.providers.exports.selfhosted.dovecot_auth import Attempts, Auth, auth
from counterseal.providers.exports.selfhosted.dovecot_login import PROTOCOLS, Login, login
from counterseal.providers.exports.selfhosted.dovecot_sessions import Sessions
from counterseal.providers.exports.selfhosted.lines import Line, Made, UnknownLine, line_id, source
from counterseal.providers.exports.selfhosted.runs import Runs
from counterseal.providers.exports.trouble import BadRow

_CLIENT: Final = re.compile(r"\bname\"?[= ]+\"?(?P<name>[^\",]+)", re.IGNORECASE)


class SignIns:
    """The sign-ins of one log."""

    def __init__(self, exhibit: str, sessions: Sessions) -> None:
        self._exhibit = exhibit
        self._sessions = sessions
        self._runs = Runs()
        self._attempts = Attempts()
        self._logins = False
        self._pam: list[tuple[SignIn, Line]] = []

    def login(self, line: Line, service: str, words: str) -> Iterator[Made]:
        """A line of a login process."""
        self._logins = True
        one = login(words)
        if one is None:
            raise UnknownLine
        if one.outcome == "id":
            self._sessions.introduced(one.session, one.words)
        elif one.outcome == "ok":
            yield from self._good(line, service, one)
        elif one.outcome == "failed":
            yield from self._failed(line, service, one)

    def _good(self, line: Line, service: str, one: Login) -> Iterator[Made]:
        if not one.user:
            raise BadRow("no_account", line.text[:80], "a sign-in that names no account")
        if self._sessions.has_begun(one.session, one.user, line.at):
            return
        record = self._record(line, service, one)
        self._sessions.begin(record, one.mail_pid)
        yield from self._runs.add(record, (line,))

    def _failed(self, line: Line, service: str, one: Login) -> Iterator[Made]:
        """What is left of the attempts that it counts when the auth process told of some; nothing without a name."""
        if not one.named:
            raise BadRow("no_account", line.text[:80], "a failed sign-in that names no account")
        left = self._attempts.left(Auth("", one.user, one.ip, one.session), line.at, one.attempts)
        if not one.user or not left:
            return
        record, times = self._record(line, service, one), left * line.times
        if times > 1:
            record = replace(record, at=line.at - timedelta(seconds=one.seconds), count=times, last=line.at)
        yield from self._runs.add(record, (line,))

    def _record(self, line: Line, service: str, one: Login) -> SignIn:
        protocol, family = PROTOCOLS.get(service, (service, service.upper()))
        agent = self._sessions.introduction(one.session)
        master = one.master or self._sessions.master(one.session)
        here = _here(one.ip) or (bool(one.ip) and one.ip == one.local)
        named = client_of(_name_in(agent)) or _name_in(agent) if agent else ""
        return SignIn(
            **self._common(line),
            account=one.user,
            actor=master or one.user,
            operation=f"{service}-login",
            ip="" if here else one.ip,
            agent=agent,
            client="Webmail" if here else named or family,
            session=one.session,
            ok=one.outcome == "ok",
            error=one.error,
            password_right=one.password_right,
            protocol="webmail" if here and protocol == "imap" else protocol,
            factor="master password" if master else one.factor,
            partial=not one.whole,
        )

    def auth(self, line: Line, text: str) -> Iterator[Made]:
        """A line of an auth process. Without a session it is the mail server that asked, for somebody who sends."""
        one = auth(text)
        if one is None:
            raise UnknownLine
        if one.outcome == "master":
            self._sessions.opened_by(one.session, one.user)
        if one.outcome != "failed" or not one.user:
            return
        account, star, master = one.user.partition("*")
        here, sends = _here(one.ip), not one.session and one.driver != "pam_unix"
        record = SignIn(
            **self._common(line),
            account=account,
            actor=master or account,
            operation="auth",
            ip="" if here else one.ip,
            client="Webmail" if here else "SMTP" if sends else "",
            session=one.session,
            ok=False,
            error=one.error,
            password_right=one.password_right,
            protocol="smtp" if sends else "",
            factor="master password" if star else "password",
            count=line.times,
            last=line.at if line.times > 1 else None,
        )
        if one.driver == "pam_unix":
            self._pam.append((record, line))
        elif self._attempts.new(one, line.at):
            yield from self._runs.add(record, (line,))

    def rest(self) -> Iterator[Made]:
        """Runs that are still open. PAM's own lines count only where nobody else tells of sign-ins."""
        if not self._logins:
            for record, line in self._pam:
                yield from self._runs.add(record, (line,))
        yield from self._runs.rest()

    def _common(self, line: Line) -> dict[str, Any]:
        return {
            "id": line_id(self._exhibit, line),
            "at": line.at,
            "zone": line.zone,
            "source": source(self._exhibit, line),
        }


@lru_cache(maxsize=65_536)
def _here(ip: str) -> bool:
    """Whether somebody signed in from the server itself: a webmail does, for whoever sits before it."""
    return reserved_kind(ip) == LOOPBACK


def _name_in(agent: str) -> str:
    """The name a client gave itself in the ID command: `name=Foxmail, version=7.2`."""
    found = _CLIENT.search(agent)
    return found["name"].strip() if found else ""
