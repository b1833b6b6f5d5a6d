"""
Postfix: who handed in which message, from where, and what became of it.

Each part of Postfix writes its own lines: `smtpd` who is at the door, `cleanup` the Message-ID, `qmgr` sender and size,
`smtp`, `lmtp`, `local`, `virtual` and `pipe` one line for each receiver ("Postfix log lines", docs/sources.md). Lines
that carry something are read strictly: one that is almost right is an unknown line, never a line without content.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Final

from counterseal.model.records import Message, Source
from counterseal.providers.exports.selfhosted.lines import Line, Made, UnknownLine, told
from counterseal.providers.exports.selfhosted.mails import Delivery, Kind, Mail, State, address, loopback, private
from counterseal.providers.exports.selfhosted.postfix_noise import PARTS, QUIET, is_noise, is_remark
from counterseal.providers.exports.selfhosted.queues import Queues
from counterseal.providers.exports.selfhosted.subjects import decoded
from counterseal.providers.exports.selfhosted.submissions import CONNECTIONS, Submissions
from counterseal.reach import Asked

_QUEUED: Final = re.compile(
    r"(NOQUEUE|[0-9A-F]{6,24}|[0-9BCDFGHJKLMNPQRSTVWXYZbcdfghjklmnpqrstvwxyz]{10,24}): ([a-z][a-z_-]*(?:=|: | |$)|)"
)
"""A queue id: hexadecimal, or the long form without vowels; then the first word of what is said of it."""
_ADDRESS: Final = r'(?:"(?:[^"\\]|\\.)*"[^<>"]*|[^<>"]*)'
"""What may stand between the brackets: a name in quotes is chosen by whoever writes, and may hold brackets itself."""
_HOST: Final = r"(?P<name>[^\s\[\]]*)\[(?P<ip>[0-9A-Fa-f:.]+|unknown)\](?::\d+)?"
_CLIENT: Final = re.compile(
    rf"client={_HOST}(?:, sasl_method=(?P<method>[^\s,]+))?(?:, sasl_username=(?P<user>.*?))?(?:, sasl_sender=[^,]*)?"
    r"(?:, orig_queue_id=(?P<queue>\w+))?(?:, orig_client=[^\s\[\]]*\[(?P<first>[^\s\[\]]+)\](?::\d+)?)?$"
)
_FROM: Final = re.compile(
    rf"from=<({_ADDRESS})>, (?:size=(\d+), nrcpt=\d+ \(queue active\)|status=[a-z-]+, returned to sender)$"
)
_PICKED_UP: Final = re.compile(rf"uid=(\d+) from=<({_ADDRESS})>(?: orig_id=\w+)?$")
_MESSAGE_ID: Final = re.compile(r"(resent-)?message-id=(\S*)$")
_TO: Final = re.compile(
    rf"to=(?P<to><{_ADDRESS}>|[^\s,<>]+)(?:, orig_to=(?P<first><{_ADDRESS}>|[^\s,<>]+))?, relay=(?P<relay>[^\s,\[\]]*)(?:\[(?P<ip>[^\s\[\]]*)\])?(?::(?P<port>\d+))?"
    r"(?:, conn_use=\d+)?, delay=[\d.]+(?:, delays=[\d./]+)?(?:, tls=[^,]*)?(?:, dsn=\d\.\d+\.\d+)?, status=(?P<status>[A-Za-z-]+)"
    r"(?: \((?P<said>.*))?$",
    re.DOTALL,
)
_ON: Final = re.compile(r"(?:queued|forwarded) as ([0-9A-Za-z]{6,24})\b")
_NOTICE: Final = re.compile(r"(?:sender|postmaster) [a-z -]+ notification: (\w+)$")
_SUBJECT: Final = re.compile(
    r"(?:warning|info|prepend|replace|pass|filter|hold): header Subject: (.*?) from [^\s\[\]]*(?:\[[^\s\[\]]*\])?; (?:from|to)=<",
    re.IGNORECASE,
)
_REFUSED: Final = re.compile(
    rf"(?:milter-)?reject: [A-Z][A-Z -]*(?: command)? from {_HOST}: (?P<said>.*?);(?: from=<(?P<from>.*?)>)?(?: to=<(?P<to>.*?)>)?"
    r"(?: proto=\S+)?(?: helo=<.*?>)?(?: sasl_method=(?P<method>\S+))?(?: sasl_username=(?P<user>\S+))?(?: sasl_sender=\S+)?$"
)
_CHECKED: Final = re.compile(r"(?:reject|discard): (?:header|body|mime-error|content) .*$", re.DOTALL)
_FAILED: Final = re.compile(
    rf"warning: {_HOST}: SASL (?P<method>[^\s]+) authentication failed:? ?(?P<said>[\w ()/.'-]*?|[A-Za-z0-9+/]+={{0,2}})"
    r"(?:, sasl_username=(?P<user>.*))?$"
)
_PROXIED: Final = re.compile(r"proxy-accept: \S+: .*queued as (\w+)\b.*;(?: from=<.*?>)?")
_NOT_OWNED: Final = re.compile(r"not owned by user (\S+?)[;.]?$")
_STATES: Final[dict[str, State]] = {
    "sent": "delivered",
    "deferred": "deferred",
    "bounced": "bounced",
    "expired": "bounced",
    "force-expired": "bounced",
    "SOFTBOUNCE": "deferred",
}
_PROBES: Final = frozenset({"deliverable", "undeliverable", "undeliverable-but-not-cached"})
"""States of a test whether an address exists: no message."""
_PROGRAMS: Final = re.compile(
    r"vacation|auto.?re(?:ply|sp)|mailman|listserv|sympa|majordomo|spam|filter|amavis|clam|scan|bsmtp|uucp",
    re.IGNORECASE,
)
"""Names under which `pipe` hands mail to a program that is no mailbox."""


@dataclass(slots=True)
class _Connection:
    """One client at the door."""

    queue: str = ""
    user: str = ""
    method: str = ""
    ip: str = ""
    line: Line | None = None


class Postfix:
    """The program."""

    name = "postfix"

    def __init__(self, exhibit: str, asked: Asked) -> None:
        self._exhibit = exhibit
        self._queues = Queues(exhibit, self.name)
        self._signins = Submissions(exhibit, self.name)
        self._connections: dict[str, _Connection] = {}
        self._parts: dict[str, str] = {}
        self._refusals = ("", 0)
        self._said: dict[str, Callable[[Line, str, str], Iterator[Made]]] = {
            "client=": self._client,
            "from=": self._from,
            "to=": self._to,
            "uid=": self._picked_up,
            "message-id=": self._message_id,
            "resent-message-id=": self._message_id,
            "removed": self._removed,
            "reject: ": self._refused,
            "milter-reject: ": self._refused,
            "discard: ": self._discarded,
            "milter-discard: ": self._discarded,
            "warning: ": self._checked,
            "info: ": self._checked,
            "prepend: ": self._checked,
            "replace: ": self._checked,
            "pass: ": self._checked,
            "filter: ": self._checked,
            "hold: ": self._checked,
            "sender ": self._notice,
            "postmaster ": self._notice,
            "lost ": self._lost,
            "timeout ": self._lost,
        }

    def fits(self, line: Line) -> bool:
        """See `lines.Program`. A second instance goes by another name before the slash."""
        name, _, part = line.program.partition("/")
        return name.startswith("postfix") or part.rpartition("/")[2] in PARTS

    def read(self, line: Line) -> Iterator[Made]:
        """See `lines.Program`."""
        text = line.text
        found = _QUEUED.match(text)
        part = self._part(line)
        if part in QUIET:
            return iter(())
        if part not in PARTS:
            raise UnknownLine
        if found is None:
            return self._unqueued(line)
        reader = self._said.get(found[2])
        if reader is not None:
            return reader(line, found[1], text[found.start(2) :])
        if is_remark(text[found.start(2) :]):
            return iter(())
        raise UnknownLine

    def rest(self) -> Iterator[Made]:
        """See `lines.Program`."""
        yield from self._queues.rest()
        yield from self._signins.rest()

    def _part(self, line: Line) -> str:
        part = self._parts.get(line.program)
        if part is None:
            part = self._parts[line.program] = line.program.rpartition("/")[2]
        return part

    # ------------------------------------------------------------------------------------------- who is at the door

    def _client(self, line: Line, queue: str, said: str) -> Iterator[Made]:
        found = _CLIENT.match(said)
        if found is None:
            raise UnknownLine
        ip = _ip(found["ip"])
        user = (found["user"] or "").strip().lower()
        key = f"{line.host}/{line.pid}"
        connection = self._connections.get(key)
        if connection is None:
            connection = self._connections[key] = _Connection()
            if len(self._connections) > CONNECTIONS:
                yield from self._left(oldest := next(iter(self._connections)), self._connections.pop(oldest))
        elif connection.queue and connection.queue != queue:
            yield from self._left(key, connection)
        connection.queue, connection.user, connection.ip, connection.line = queue, user, ip, line
        if user:
            yield from self._signins.good(line, user, ip, f"SASL {found['method']}", key)
        if queue == "NOQUEUE":
            return
        yield from self._queues.again(line, queue)
        mail = self._queues.mail(line, queue)
        mail.begun = True
        mail.user, mail.ip = user, _ip(found["first"] or "unknown") or ip
        mail.local = loopback(ip) and not user and mail.ip == ip
        if found["queue"] and (parent := self._queues.known(line.host, found["queue"])) is not None:
            parent.adopt(mail)

    def _left(self, key: str, connection: _Connection) -> Iterator[Made]:
        """The client is done with a queue id. One without a Message-ID never became a message."""
        mail = self._queues.known(key.rpartition("/")[0], connection.queue)
        connection.queue = ""
        if mail is None or mail.message_id or mail.sender or mail.deliveries or not mail.begun or mail.ended:
            return
        if mail.user and mail.refused:
            mail.sender, mail.told_to, mail.rejected = mail.refused_from, mail.refused, True
            yield from self._queues.ended(mail)
        else:
            self._queues.dropped(mail)

    def _unqueued(self, line: Line) -> Iterator[Made]:
        text = line.text
        if text.startswith(("connect from ", "disconnect from ")):
            key = f"{line.host}/{line.pid}"
            connection = self._connections.pop(key, None)
            if connection is not None:
                yield from self._left(key, connection)
                self._signins.over(key, connection.user)
        elif (failed := _FAILED.match(text)) is not None:
            user = (failed["user"] or "").strip().lower()
            user = "" if user == "(unavailable)" else user
            yield from self._signins.failed(line, user, _ip(failed["ip"]), f"SASL {failed['method']}", failed["said"])
        elif text.startswith("proxy-accept: ") and (proxied := _PROXIED.match(text)) is not None:
            self._proxied(line, proxied[1])
        elif not is_noise(self._part(line), text):
            raise UnknownLine

    def _proxied(self, line: Line, queue: str) -> None:
        """A filter before the queue passed on what a client handed in: the client is the one at this door."""
        mail = self._queues.known(line.host, queue)
        connection = self._connections.get(f"{line.host}/{line.pid}")
        if mail is not None and connection is not None and connection.line is not None and not mail.user:
            mail.user, mail.ip, mail.local = connection.user, connection.ip, False
            mail.lines.insert(0, connection.line)

    def _refused(self, line: Line, queue: str, said: str) -> Iterator[Made]:
        if _CHECKED.match(said):
            yield from self._dropped(line, queue)
            return
        found = _REFUSED.match(said)
        if found is None:
            raise UnknownLine
        connection = self._connections.get(f"{line.host}/{line.pid}")
        owner = _NOT_OWNED.search(found["said"])
        user = (found["user"] or (owner[1] if owner else "") or (connection.user if connection else "")).lower()
        sender, to = (found["from"] or "").lower(), (found["to"] or "").lower()
        if queue == "NOQUEUE":
            if user:
                yield self._refusal(line, user, _ip(found["ip"]), sender, to)
            return
        mail = self._queues.mail(line, queue)
        mail.refused = tuple(dict.fromkeys((*mail.refused, to))) if to else mail.refused
        mail.refused_from = mail.refused_from or sender
        if said.startswith("milter-reject: END-OF-MESSAGE") or not said.startswith(
            ("reject: RCPT", "milter-reject: RCPT")
        ):
            mail.sender, mail.told_to = mail.sender or sender, mail.refused
            mail.rejected = True
            yield from self._over(mail)

    def _refusal(self, line: Line, user: str, ip: str, sender: str, to: str) -> Made:
        """What somebody who had signed in was not allowed to send."""
        name = f"{line.host}/refused/{line.at.isoformat()}/{line.pid}/{to}"
        self._refusals = (name, self._refusals[1] + 1 if self._refusals[0] == name else 1)
        here = loopback(ip)
        message = Message(
            id=name if self._refusals[1] == 1 else f"{name}#{self._refusals[1]}",
            at=line.at,
            zone=line.zone,
            account=user,
            actor=user,
            source=Source(self._exhibit, line.place),
            operation="postfix: reject",
            ip="" if here else ip,
            client="Webmail" if here else "SMTP",
            succeeded=False,
            count=line.times,
            last=line.at if line.times > 1 else None,
            act="sent",
            sender=sender,
            recipients=(to,) if to else (),
            state="rejected",
        )
        return told(message, [line])

    def _lost(self, line: Line, queue: str, said: str) -> Iterator[Made]:
        """The client went away in the middle of a message."""
        mail = self._queues.known(line.host, queue)
        if mail is not None and " after " in said and not mail.sender and not mail.deliveries:
            self._queues.dropped(mail)
        yield from ()

    # ----------------------------------------------------------------------------------------- what the message is

    def _picked_up(self, line: Line, queue: str, said: str) -> Iterator[Made]:
        found = _PICKED_UP.match(said)
        if found is None:
            raise UnknownLine
        yield from self._queues.again(line, queue)
        mail = self._queues.mail(line, queue)
        mail.begun = mail.local = True
        mail.agent = f"uid={found[1]}"

    def _message_id(self, line: Line, queue: str, said: str) -> Iterator[Made]:
        mail = self._queues.mail(line, queue)
        if said.startswith("message-id="):
            written = said[11:].strip()
            self._queues.identify(mail, "" if written == "<>" else written)
        yield from ()

    def _checked(self, line: Line, queue: str, said: str) -> Iterator[Made]:
        """A rule for headers that only writes the header down; the subject is what people let it write."""
        found = _SUBJECT.match(said)
        if found is not None and queue != "NOQUEUE":
            mail = self._queues.mail(line, queue)
            mail.subject = mail.subject or decoded(found[1])
        elif found is None and ": header subject: " in said.lower():
            raise UnknownLine
        yield from ()

    def _from(self, line: Line, queue: str, said: str) -> Iterator[Made]:
        found = _FROM.match(said)
        if found is None:
            raise UnknownLine
        mail = self._queues.mail(line, queue)
        if found[2]:
            mail.sender, mail.size = found[1].lower(), int(found[2])
        yield from ()

    # ------------------------------------------------------------------------------------------ what became of it

    def _to(self, line: Line, queue: str, said: str) -> Iterator[Made]:
        found = _TO.match(said)
        state = _STATES.get(found["status"]) if found is not None else None
        if found is None or (state is None and found["status"] not in _PROBES):
            raise UnknownLine
        if state is None:
            self._queues.mail(line, queue).automatic = True
            return
        to, first = _bare(found["to"]), _bare(found["first"] or "")
        on, part = _ON.search(found["said"] or ""), self._part(line)
        kind = _kind(part, found["relay"], address(found["ip"] or ""), on)
        if kind == "outside" and "@" not in to:
            raise UnknownLine  # whatever leaves has a domain
        mail = self._queues.mail(line, queue)
        gone = kind == "nowhere" and state == "delivered"
        child = on[1] if on and kind in {"filter", "forwarded", "inside"} else ""
        mail.deliveries[to] = Delivery(to, first, kind, "discarded" if gone else state, line, child)
        if child:
            self._queues.passes(mail, child)
        yield from ()

    def _notice(self, line: Line, queue: str, said: str) -> Iterator[Made]:
        found = _NOTICE.match(said)
        if found is None:
            raise UnknownLine
        self._queues.mail(line, queue)
        self._queues.notice(line, found[1])
        yield from ()

    def _removed(self, line: Line, queue: str, said: str) -> Iterator[Made]:
        if said != "removed":
            raise UnknownLine
        yield from self._queues.ended(self._queues.mail(line, queue))

    def _discarded(self, line: Line, queue: str, said: str) -> Iterator[Made]:
        """The server took it and threw it away."""
        if queue != "NOQUEUE":
            yield from self._dropped(line, queue)

    def _dropped(self, line: Line, queue: str) -> Iterator[Made]:
        if queue != "NOQUEUE":
            yield from self._over(self._queues.mail(line, queue))

    def _over(self, mail: Mail) -> Iterator[Made]:
        """It ends here, and only what somebody of ours wanted to send is told."""
        if mail.user:
            yield from self._queues.ended(mail)
        else:
            self._queues.dropped(mail)


def _bare(written: str) -> str:
    """An address without its brackets."""
    return written.removeprefix("<").removesuffix(">").lower()


def _ip(written: str) -> str:
    """A client's address; one that is none is a damaged line."""
    if written == "unknown":
        return ""
    if not (ip := address(written)):
        raise UnknownLine
    return ip


def _kind(part: str, relay: str, ip: str, on: re.Match[str] | None) -> Kind:
    """Where a message was handed to, by the part that did it and the place it names."""
    if part in {"smtp", "relay"}:
        if ip and loopback(ip):
            return "filter"
        return "inside" if ip and private(ip) else "outside"
    if part == "lmtp":
        return "filter" if on and (loopback(ip) or private(ip)) else "mailbox" if relay != "none" else "nowhere"
    if part == "local":
        return "forwarded" if on else "mailbox"
    if part == "virtual":
        return "mailbox"
    if part == "pipe":
        return "program" if _PROGRAMS.search(relay) else "mailbox"
    return "nowhere"
