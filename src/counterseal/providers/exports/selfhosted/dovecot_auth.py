"""
What Dovecot's auth processes say, and how many attempts a failure was.

With `auth_verbose` each wrong password is a line of its own (`passwd-file(anna,203.0.113.9,<session>): Password
mismatch`), and the login process tells the same once more when the connection ends (`auth failed, 3 attempts`). Asking
several password databases in turn is several lines about one attempt. Here they are counted once ("Dovecot's auth
processes", docs/sources.md).
"""

from __future__ import annotations

import re
from collections import OrderedDict
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from typing import Final

from counterseal.model.place import split_ip

_WHO: Final = re.compile(
    r"(?P<driver>[\w-]{1,40})\((?P<user>[^(),]{0,512})(?:,(?P<ip>[0-9A-Fa-f.:]*))?(?P<more>(?:,[^(),]*)*)\)"
    r"(?:<\d+>)?(?:<(?P<session>[^<>]*)>)?: "
)
_SESSION: Final = re.compile(r"<([^<>]*)>")
_DRIVER: Final = re.compile(r"(?:request \[\d+\]: )?(?:(?P<driver>[a-z][a-z-]*): )?(?P<said>.*)", re.DOTALL)
_FAILURES: Final = (
    (re.compile(r"[Pp]assword mismatch"), "Password mismatch", None),
    (re.compile(r"[Uu]nknown user"), "unknown user", None),
    (re.compile(r"pam_authenticate\(\) failed: ([^:()]{1,60})"), "pam_authenticate() failed", None),
    (re.compile(r"pam_acct_mgmt\(\) failed"), "pam_acct_mgmt() failed", True),
    (re.compile(r"[Ii]nvalid credentials"), "invalid credentials", None),
    (re.compile(r"Authentication failure due to policy"), "refused by the policy server", None),
    (re.compile(r"allow_nets check failed"), "allow_nets check failed", None),
    (re.compile(r"User found from deny passdb"), "user disabled", None),
    (re.compile(r"Attempted master login with no master passdbs|not allowed to log in as"), "master login refused", None),
    (re.compile(r"Attempted login with password having illegal chars"), "Password mismatch", None),
    (re.compile(r"(?:oauth2|token) (?:failed|validation failed)|Token is not valid|Invalid token"), "token refused", None),
)  # fmt: skip
_PAM: Final = re.compile(
    r"pam_\w+\(dovecot:auth\): (?:authentication failure|check pass);?(?:.*\bruser=(?P<tried>\S*))?(?:.*\brhost=(?P<ip>\S*))?(?:\s+user=(?P<user>\S+))?"
)
_NOTHING: Final = re.compile(
    r"(?:Info: )?(?:(?:Debug|Warning|Error|Fatal|Panic): |Falling back|Request (?:timed|\d)|No password returned|allow_nets: |Policy check"
    r"|Login (?:is )?disabled|Timed out|Attempt|Authentication |Aborted|aborted|Lookup|[Uu]ser(?:db)? |cache|Cache|BF |nologin|skip"
    r"|unknown user - |account |Auth|Server|Connect|Disconnect|Timeout|Processing|Moved|Empty|Invalid (?:authentication|network|user"
    r"|input)|Username|Credentials|Plaintext|conn |passdb|client|auth|mech|request|reload|oauth2|ldap|sql|mysql|pgsql|pam_|lua)"
)
"""How lines of auth processes begin that say nothing about an attempt."""
_MASTER: Final = re.compile(r"Master user logging in as (\S+)")
_AGAIN: Final = timedelta(seconds=3)
"""Lines of several password databases about one attempt come within the delay of failures."""
_LATE: Final = timedelta(minutes=10)
"""A connection without a session id whose failures are told when it ends."""
_REMEMBERED: Final = 20_000


@dataclass(frozen=True, slots=True)
class Auth:
    """A line of an auth process."""

    outcome: str
    """`failed`, `master` (a master user opens `target`) or empty: nothing that matters."""
    user: str = ""
    ip: str = ""
    session: str = ""
    driver: str = ""
    error: str = ""
    password_right: bool | None = None
    target: str = ""


def auth(text: str) -> Auth | None:
    """What a line of an auth process tells; None for one of an unknown shape."""
    if "(dovecot:" in text:
        return _pam(text)
    found = next(
        (one for one in _WHO.finditer(text) if one["user"] not in {"", "default"} and not one["user"].isdigit()), None
    )
    if found is None:
        return _pam(text)
    rest = text[found.end() :]
    inner = _DRIVER.match(rest)
    assert inner is not None
    user = "" if found["user"] == "?" else found["user"].strip().lower()
    session = found["session"] or "".join(_SESSION.findall(found["more"]))
    about = Auth("", user, split_ip(found["ip"] or ""), session, inner["driver"] or found["driver"])
    if (master := _MASTER.search(rest)) is not None:
        return replace(about, outcome="master", target=master[1].lower())
    for pattern, error, right in _FAILURES:
        if pattern.search(rest):
            return replace(about, outcome="failed", error=error, password_right=right)
    return about if _NOTHING.match(inner["said"]) else None


def _pam(text: str) -> Auth | None:
    found = _PAM.search(text)
    if found is None:
        failed = any(pattern.search(text) for pattern, *_ in _FAILURES)
        quiet = _NOTHING.match(text.partition(": ")[2]) or "(dovecot:" in text
        return Auth("") if quiet and not failed else None
    user = (found["user"] or found["tried"] or "").lower()
    return Auth("failed", user, split_ip(found["ip"] or ""), driver="pam_unix", error="authentication failure")


@dataclass(slots=True)
class _Told:
    """Attempts of one connection that were told by auth lines."""

    at: datetime
    count: int = 0
    drivers: set[str] = field(default_factory=set)
    user: str = ""


class Attempts:
    """Counts attempts that are told twice."""

    def __init__(self) -> None:
        self._told: OrderedDict[tuple[str, ...], _Told] = OrderedDict()

    def new(self, one: Auth, at: datetime) -> bool:
        """Whether a line of an auth process tells of an attempt that no line has told of."""
        told = self._of(_key(one), at)
        same = told.user == one.user and abs(at - told.at) <= _AGAIN and one.driver not in told.drivers and told.count
        if not same:
            told.drivers.clear()
            told.count += 1
        told.user, told.at = one.user, at
        told.drivers.add(one.driver)
        return not same

    def left(self, one: Auth, at: datetime, attempts: int) -> int:
        """How many of the attempts that a login process counts at the end of a connection were not told yet."""
        told = self._told.get(_key(one))
        if told is None or abs(at - told.at) > _LATE:
            return attempts
        count, told.count = told.count, max(0, told.count - attempts)
        return max(0, attempts - count)

    def _of(self, key: tuple[str, ...], at: datetime) -> _Told:
        told = self._told.get(key)
        if told is None or at - told.at > _LATE:
            told = self._told[key] = _Told(at)
            if len(self._told) > _REMEMBERED:
                self._told.popitem(last=False)
        self._told.move_to_end(key)
        return told


def _key(one: Auth) -> tuple[str, ...]:
    """What ties the lines of one connection together."""
    return (one.session,) if one.session else (one.user, one.ip)
