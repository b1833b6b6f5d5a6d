"""
Dovecot: who signed in to the mailboxes of a server of one's own, what they fetched and deleted, where mail was sent on.

A line names its service first (`imap-login`, `auth`, `imap(anna)<123><session>`, `lmtp(anna)`), and every kind of service
speaks of other things ("Dovecot's log lines", docs/sources.md).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from counterseal.providers.exports.selfhosted.dovecot_acts import Acts
from counterseal.providers.exports.selfhosted.dovecot_sessions import Sessions
from counterseal.providers.exports.selfhosted.dovecot_signins import SignIns
from counterseal.providers.exports.selfhosted.lines import Line, Made, UnknownLine
from counterseal.reach import Asked

_SERVICE: Final = re.compile(
    r"(?P<name>[a-z][a-z0-9_-]{1,30})(?:\((?P<who>[^()]{0,320})\))?(?:<(?P<pid>\d{1,10})>)?"
    r"(?:<(?P<session>[^<>]{0,120})>)?: (?P<rest>.*)",
    re.DOTALL,
)
_LEVEL: Final = re.compile(r"(?:Info|Debug|Warning|Error|Fatal|Panic): ")
_MAIL: Final = frozenset({"imap", "pop3", "submission", "managesieve", "doveadm", "dsync-local", "dsync-remote"})
_DELIVERY: Final = frozenset({"lmtp", "lda", "deliver", "dovecot-lda"})
_QUIET: Final = frozenset(
    """
    master anvil config log stats old-stats ssl-params indexer indexer-worker dict dict-async replicator aggregator director
    ipc dns-client dns_client imap-hibernate imap-urlauth imap-urlauth-worker quota-status script health-check doveconf
    welcome fts decode2text tcpwrap lmtp-proxy service doveadm-server dovecot ssl-build-param login-proxy
    """.split()
)
"""Services that never speak of a sign-in, a message or a setting."""
_START: Final = re.compile(r"(?:Dovecot v|Warning: |Error: |Fatal: |Panic: |Debug: |SIG|Killed|Server |Log )")
_PROGRAM: Final = re.compile(
    r"(?:dovecot(?:[-@/].*)?|auth|auth-worker|(?:imap|pop3|managesieve|submission)(?:-login)?|lmtp|lda|deliver)$"
)


class Dovecot:
    """The reader of Dovecot's lines."""

    name = "dovecot"

    def __init__(self, exhibit: str, asked: Asked) -> None:
        sessions = Sessions()
        self._signins = SignIns(exhibit, sessions)
        self._acts = Acts(exhibit, sessions)

    def fits(self, line: Line) -> bool:
        """Whether the program is Dovecot or one of its parts."""
        return _PROGRAM.match(line.program) is not None

    def read(self, line: Line) -> Iterator[Made]:
        """What one line tells."""
        text = line.text.removeprefix("dovecot: ")
        found = _SERVICE.match(text)
        if not line.program.startswith("dovecot") or line.program == "dovecot-auth":
            named = line.program.removeprefix("dovecot-")
            if found is None or found["name"].partition("-")[0] != named.partition("-")[0]:
                text = f"{named}: {text}"
                found = _SERVICE.match(text)
        if found is None:
            if _START.match(text):
                return
            raise UnknownLine
        name, words = found["name"], found["rest"].removeprefix("Info: ")
        if name.endswith("-login"):
            yield from self._signins.login(line, name.removesuffix("-login"), words)
        elif name in {"auth", "auth-worker"}:
            yield from self._signins.auth(line, text)
        elif name in _MAIL:
            yield from self._acts.inside(line, found, words)
        elif name in _DELIVERY:
            yield from self._acts.delivery(line, found, words)
        elif name not in _QUIET and not _LEVEL.match(words) and not _START.match(text):
            raise UnknownLine

    def rest(self) -> Iterator[Made]:
        """What was held back until all lines had been read."""
        yield from self._signins.rest()
        yield from self._acts.rest()
