"""
Connections to Dovecot: what their beginning said, for lines that come later and do not say it again.

The end of a session tells what was fetched, and not from where. The session id ties the two together, where a version
writes one; else the process id (`mpid=`), else the person, if they came from one address only within a day.
"""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final, TypeVar

from counterseal.model.records import SignIn
from counterseal.providers.exports.selfhosted.lines import Line

_DAY: Final = timedelta(days=1)
_LONGEST: Final = 7 * _DAY
"""A phone keeps a connection open for days; process ids come again after about as long."""
_AGAIN: Final = timedelta(minutes=1)
MOST: Final = 50_000
"""Sessions that are remembered at once."""

Value = TypeVar("Value")


@dataclass(slots=True)
class Session:
    """A connection of somebody who signed in."""

    account: str
    ip: str
    actor: str
    client: str
    at: datetime
    id: str = ""
    itemised: bool = False
    """mail_log names what it deletes, so the numbers at its end say nothing new."""


class Sessions:
    """All connections of one log, as far back as matters."""

    def __init__(self) -> None:
        self._known: OrderedDict[str, Session] = OrderedDict()
        self._places: OrderedDict[str, OrderedDict[str, datetime]] = OrderedDict()
        self._introduced: OrderedDict[str, str] = OrderedDict()
        self._masters: OrderedDict[str, str] = OrderedDict()

    def introduced(self, session: str, words: str) -> None:
        """A client said what it is, before it signed in."""
        remember(self._introduced, session, words)

    def introduction(self, session: str) -> str:
        """What the client of this session said that it is."""
        return self._introduced.pop(session, "") if session else ""

    def opened_by(self, session: str, master: str) -> None:
        """A master user opens somebody's mailbox."""
        remember(self._masters, session, master)

    def master(self, session: str) -> str:
        """Which master user opened the mailbox, if one did."""
        return self._masters.get(session, "") if session else ""

    def has_begun(self, session: str, account: str, at: datetime) -> bool:
        """Whether another line has just told that the session began: a proxy tells it, and the server behind it."""
        known = self._known.get(session) if session else None
        return known is not None and known.account == account and abs(at - known.at) < _AGAIN

    def begin(self, record: SignIn, mail_pid: str) -> None:
        """Somebody has signed in."""
        begun = Session(record.account, record.ip, record.actor, record.client, record.at, record.session)
        remember(self._known, record.session, begun)
        remember(self._known, f"pid {mail_pid}" if mail_pid else "", begun)
        places = self._places.get(record.account) or OrderedDict()
        remember(self._places, record.account, places)
        places[record.ip] = record.at
        places.move_to_end(record.ip)
        if len(places) > 8:
            places.popitem(last=False)

    def of(self, line: Line, account: str, session: str, pid: str) -> Session:
        """The connection that a line belongs to, as surely as the line tells it."""
        for key in (session, f"pid {pid}" if pid else ""):
            known = self._known.get(key) if key else None
            if known is not None and known.account == account and line.at - known.at < _LONGEST:
                return known
        lately = [ip for ip, at in self._places.get(account, {}).items() if line.at - at <= _DAY]
        begun = Session(account, lately[0] if len(lately) == 1 and not session else "", account, "", line.at, session)
        remember(self._known, session or (f"pid {pid}" if pid else ""), begun)
        return begun


def remember(where: OrderedDict[str, Value], key: str, value: Value) -> None:
    """Keep a value under a key, if there is one, and forget the oldest when there are too many."""
    if not key:
        return
    where[key] = value
    where.move_to_end(key)
    if len(where) > MOST:
        where.popitem(last=False)
