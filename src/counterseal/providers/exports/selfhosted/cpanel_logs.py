"""
cPanel's logs of its own doors: the webmail and the control panel, which the mail server behind them never sees.

`session_log` has every session that began, `login_log` every sign-in that failed, `access_log` every request. A session says
who opened it: whoever holds the hosting account may open each mailbox in it without its password ("cPanel's logs",
docs/sources.md).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from typing import Any, Final
from urllib.parse import parse_qsl, unquote, urlsplit

from counterseal.mail.addresses import addresses_in
from counterseal.model.place import split_ip
from counterseal.model.records import Change, Forward, Record, SignIn
from counterseal.providers.exports.clients import client_of
from counterseal.providers.exports.selfhosted.lines import Line, Made, UnknownLine, line_id, source
from counterseal.providers.exports.selfhosted.runs import Runs
from counterseal.reach import Asked

_LINE: Final = re.compile(r"(?P<level>\w+) \[(?P<service>[^\]]*)\] (?P<ip>\S+) (?P<rest>.*)", re.DOTALL)
_NEW: Final = re.compile(r"NEW (?P<user>[^\s:]+):(?P<token>\S+) (?P<fields>.*)")
_FIELD: Final = re.compile(r"(\w+)=([^,\s]*)")
_FAILED: Final = re.compile(
    r"- (?P<user>\S+) \"(?P<request>[^\"]*)\" (?P<word>FAILED|DEFERRED) LOGIN (?P<service>\w+): ?(?P<why>.*)"
)
_REQUEST: Final = re.compile(
    r"- (?P<user>\S+) \"(?P<method>[A-Z]+) (?P<path>\S+)[^\"]*\" (?P<status>\d{3}) \S+(?: \"(?P<referrer>[^\"]*)\")?(?: \"(?P<agent>[^\"]*)\")?(?P<rest>.*)"
)
_FUNCTION: Final = re.compile(r"(?:/execute/|/json-api/)(?P<module>\w+)/(?P<function>\w+)")
_PORT: Final = re.compile(r"(\d{4})\s*$")
_WEBMAIL: Final = frozenset({"webmaild", "2095", "2096"})
_CHANGES: Final = {
    "passwd_pop": "password.reset", "add_pop": "mailbox.created", "delete_pop": "user.deleted", "suspend_login": "user.disabled",
    "unsuspend_login": "user.enabled", "add_auto_responder": "vacation.set",
} | dict.fromkeys(
    "add_forwarder delete_forwarder add_domain_forwarder set_default_address store_filter delete_filter enable_filter"
    " disable_filter reorder_filters delete_auto_responder".split(),
    "mailbox.changed",
)  # fmt: skip
"""Functions of the module Email that change a mailbox."""
_MAYBE: Final = re.compile(r"/Email/|forwarder|_filter|_pop\b|auto_responder|/execute/E")
_ASKS: Final = (
    "list",
    "get",
    "count",
    "fetch",
    "trace",
    "browse",
    "check",
    "has",
    "is_",
    "stats",
    "verify",
    "dump",
    "fts",
)
"""How functions begin that only ask."""
_SECRET: Final = re.compile(r"pass|token|key|secret", re.IGNORECASE)
_SAME: Final = timedelta(minutes=1)
_AGENTS: Final = 50_000


class CpanelLogs:
    """The reader of cPanel's lines."""

    name = "cpanel"

    def __init__(self, exhibit: str, asked: Asked) -> None:
        self._exhibit = exhibit
        self._runs = Runs()
        self._agents: dict[tuple[str, str], str] = {}
        self._began: list[tuple[SignIn, Line]] = []
        self._posted: list[tuple[SignIn, Line]] = []

    def fits(self, line: Line) -> bool:
        """Whether the program is cPanel."""
        return line.program == "cpanel"

    def read(self, line: Line) -> Iterator[Made]:
        """What one line tells."""
        found = _LINE.match(line.text)
        if found is None:
            if line.text.startswith(("warn ", "error ", "die ")):
                return
            raise UnknownLine
        ip, rest = split_ip(found["ip"]), found["rest"]
        if (failed := _FAILED.match(rest)) is not None:
            yield from self._failed(line, ip, failed)
        elif (request := _REQUEST.match(rest)) is not None:
            yield from self._request(line, ip, request)
        elif (new := _NEW.match(rest)) is not None:
            self._new(line, ip, new)
        elif not rest.startswith(("PURGE ", "LOGOUT ")) and (found["level"] in {"info", "access"}):
            raise UnknownLine

    def rest(self) -> Iterator[Made]:
        """Sign-ins, with the browser that the requests of the same person named."""
        posted = [(one, line) for one, line in self._posted if not self._told(one)]
        for record, line in sorted((*self._began, *posted), key=lambda one: one[0].at):
            agent = record.agent or self._agents.get((record.account, record.ip), "")
            named = replace(record, agent=agent, client=client_of(agent) or record.client)
            yield from self._runs.add(named, (line,))
        yield from self._runs.rest()

    def _told(self, one: SignIn) -> bool:
        """Whether the log of sessions tells of this sign-in too."""
        return any(
            (one.account, one.ip) == (other.account, other.ip) and abs(one.at - other.at) <= _SAME
            for other, _ in self._began
        )

    def _new(self, line: Line, ip: str, found: re.Match[str]) -> None:
        fields = dict(_FIELD.findall(found["fields"]))
        user, creator = _name(found["user"]), _name(fields.get("creator", ""))
        method = fields.get("method", "")
        webmail = fields.get("app", "") in _WEBMAIL
        other = bool(creator) and creator != user
        record = SignIn(
            **self._common(line),
            account=user,
            actor=creator or user,
            operation=f"session_log {method}".strip(),
            ip=split_ip(fields.get("address", "")) or ip,
            client="Webmail" if webmail else "cPanel",
            session=found["token"][:16],
            ok=method != "badpass",
            error="" if method != "badpass" else "password wrong",
            protocol="webmail" if webmail else "browser",
            factor="opened by another account" if other else "password" if method == "handle_form_login" else method,
        )
        self._began.append((record, line))

    def _failed(self, line: Line, ip: str, found: re.Match[str]) -> Iterator[Made]:
        user = _name(found["user"])
        if found["word"] == "DEFERRED" or user in {"", "-"}:
            return
        webmail = found["service"] in _WEBMAIL
        record = SignIn(
            **self._common(line),
            account=user,
            actor=user,
            operation="login_log",
            ip=ip,
            client="Webmail" if webmail else "cPanel",
            ok=False,
            error=found["why"].strip()[:120],
            protocol="webmail" if webmail else "browser",
            factor="password",
        )
        yield from self._runs.add(record, (line,))

    def _request(self, line: Line, ip: str, found: re.Match[str]) -> Iterator[Made]:
        user, agent = _name(found["user"]), found["agent"] or ""
        if user in {"", "-"} or not found["status"].startswith(("2", "3")):
            return
        if agent and agent != "-" and len(self._agents) < _AGENTS:
            self._agents.setdefault((user, ip), agent)
        port = _PORT.search(found["rest"])
        webmail = bool(port and port[1] in _WEBMAIL)
        parts = urlsplit(found["path"])
        if found["method"] == "POST" and parts.path.startswith("/login"):
            record = SignIn(
                **self._common(line),
                account=user,
                actor=user,
                operation="access_log",
                ip=ip,
                agent=agent,
                client="Webmail" if webmail else "cPanel",
                ok=True,
                protocol="webmail" if webmail else "browser",
                factor="password",
            )
            self._posted.append((record, line))
        elif (call := _FUNCTION.search(parts.path)) is not None and call["function"] in _CHANGES:
            yield self._change(line, ip, user, agent, (call["function"], parts.query))
        elif _MAYBE.search(parts.path) and not (call and call["function"].startswith(_ASKS)):
            raise UnknownLine

    def _change(self, line: Line, ip: str, user: str, agent: str, call: tuple[str, str]) -> Record:
        """A change that a request asked for; what it was stands in the address only when it was no POST."""
        told = {key: value for key, value in parse_qsl(call[1])[:20] if not _SECRET.search(key)}
        target = told.get("email", told.get("account", "")).lower()
        if target and "@" not in target and told.get("domain"):
            target = f"{target}@{told['domain'].lower()}"
        common = self._common(line) | {
            "account": target or user,
            "actor": user,
            "operation": f"Email::{call[0]}",
            "ip": ip,
            "agent": agent,
            "client": client_of(agent),
        }
        to = addresses_in(told.get("fwdemail", "") or told.get("forwarder", ""))
        if to and call[0] in {"add_forwarder", "delete_forwarder"}:
            return Forward(**common, to=to, what="set" if call[0] == "add_forwarder" else "removed")
        own = call[0] == "passwd_pop" and user in {target, ""}
        return Change(
            **common,
            what="password.changed" if own else _CHANGES[call[0]],
            target=target or user,
            details={key: value[:200] for key, value in told.items()},
        )

    def _common(self, line: Line) -> dict[str, Any]:
        return {
            "id": line_id(self._exhibit, line),
            "at": line.at,
            "zone": line.zone,
            "source": source(self._exhibit, line),
        }


def _name(text: str) -> str:
    return unquote(text).strip().lower()
