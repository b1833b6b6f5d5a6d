"""
Sendmail: the older mail server, still found where one was set up long ago.

One line tells a message's arrival, one or more its receivers; who signed in stands in a line of its own, without the
queue id, by the process that serves the connection. No line says that a message is done: it is when each receiver has
an answer ("Sendmail log lines", docs/sources.md).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from counterseal.mail.addresses import addresses_in, local_of
from counterseal.providers.exports.selfhosted.lines import Line, Made, UnknownLine
from counterseal.providers.exports.selfhosted.mails import Delivery, Kind, Mail, State, address, loopback, private
from counterseal.providers.exports.selfhosted.queues import Queues
from counterseal.providers.exports.selfhosted.submissions import CONNECTIONS, Submissions
from counterseal.reach import Asked

_QUEUED: Final = re.compile(r"([0-9A-Za-z]{10,20}): (from=|to=|[0-9A-Za-z]{10,20}: |AUTH failure |)")
_RELAY: Final = r"relay=(?P<relay>[^,]*?)(?: ?\[(?:IPv6:)?(?P<ip>[0-9A-Fa-f:.]+)\])?(?: \(may be forged\))?"
_FROM: Final = re.compile(
    rf"from=(?P<from><[^<>]*>|[^,]*), size=(?P<size>\d+), (?:class=-?\d+, )?(?:pri=\d+, )?nrcpts=(?P<count>\d+)"
    rf"(?:, msgid=(?P<id>[^,]*(?:,[^ ][^,]*)*))?(?:, (?!relay=)[a-z_]+=[^,]*)*, {_RELAY}$"
)
_ONE: Final = r'(?:<[^<>]*>|"[^"]*"|[^,\s<>"]+)'
_TO: Final = re.compile(
    rf"to=(?P<to>{_ONE}(?:,{_ONE})*)(?:, ctladdr=(?P<owner>{_ONE})(?: \(\d+/\d+\))?)?, delay=[\d+:]+(?:, (?!mailer=)[a-z_]+=[^,]*)*"
    r"(?:, mailer=(?P<mailer>[^,]*))?(?:, (?!relay=|dsn=|stat=)[a-z_]+=[^,]*)*"
    rf"(?:, {_RELAY})?(?:, dsn=(?P<dsn>\d)\.\d+\.\d+)?, stat=(?P<said>.*)$",
    re.DOTALL,
)
_SIGNED_IN: Final = re.compile(
    rf"(?:[0-9A-Za-z]+: )?AUTH=server, {_RELAY}, authid=(?P<user>[^,]+), mech=(?P<method>[^,]+)(?:, bits=-?\d+)?$"
)
_FAILED: Final = re.compile(
    rf"AUTH failure \((?P<method>[^()]*)\): (?P<said>[^=]*?)(?:,? user=(?P<user>[^,]*?))?,? {_RELAY}$"
)
_NOTICE: Final = re.compile(r"([0-9A-Za-z]{10,20}): (?:DSN|return to sender|postmaster notify|sender notify): ")
_ON: Final = re.compile(r"Sent \(([0-9A-Za-z]{10,20}) Message accepted for delivery\)")
_MARKS: Final = re.compile(r"\b(?:from|to|ctladdr|nrcpts|stat|authid|mech)=|AUTH=server|AUTH failure|authid")
_MAILBOX: Final = re.compile(r"local|lmtp|cyrus|dovecot|procmail|maildrop|virtual", re.IGNORECASE)


@dataclass(slots=True)
class _Connection:
    """Who signed in on a connection, by the process that serves it."""

    user: str
    ip: str
    line: Line


@dataclass(slots=True)
class _Answers:
    """How many receivers of a message have an answer."""

    wanted: int = 0
    done: set[str] = field(default_factory=set)


class Sendmail:
    """The program."""

    name = "sendmail"

    def __init__(self, exhibit: str, asked: Asked) -> None:
        self._queues = Queues(exhibit, self.name)
        self._signins = Submissions(exhibit, self.name)
        self._connections: dict[str, _Connection] = {}
        self._answers: dict[str, _Answers] = {}

    def fits(self, line: Line) -> bool:
        """See `lines.Program`."""
        return line.program.startswith(("sendmail", "sm-m"))

    def read(self, line: Line) -> Iterator[Made]:
        """See `lines.Program`."""
        text = line.text
        found = _QUEUED.match(text)
        if "AUTH=server" in text and (signed_in := _SIGNED_IN.match(text)) is not None:
            return self._signed_in(line, signed_in)
        if found is None or not found[2]:
            failed = _FAILED.match(text)
            if failed is not None:
                return self._failed(line, failed)
            if _MARKS.search(text) and not text.startswith(("STARTTLS=", "ruleset=")):
                raise UnknownLine
            return iter(())
        said = text[found.start(2) :]
        if found[2] == "from=":
            return self._arrived(line, found[1], said)
        if found[2] == "to=":
            return self._handed(line, found[1], said)
        return self._about(line, found[1], said)

    def rest(self) -> Iterator[Made]:
        """See `lines.Program`."""
        yield from self._queues.rest()
        yield from self._signins.rest()

    def _signed_in(self, line: Line, found: re.Match[str]) -> Iterator[Made]:
        user, ip, key = found["user"].strip().lower(), address(found["ip"] or ""), f"{line.host}/{line.pid}"
        if not ip and found["ip"]:
            raise UnknownLine
        self._connections[key] = _Connection(user, ip, line)
        if len(self._connections) > CONNECTIONS:
            del self._connections[next(iter(self._connections))]
        yield from self._signins.good(line, user, ip, f"AUTH {found['method']}", key)

    def _failed(self, line: Line, found: re.Match[str]) -> Iterator[Made]:
        user, ip = (found["user"] or "").strip().lower(), address(found["ip"] or "")
        yield from self._signins.failed(line, user, ip, f"AUTH {found['method']}", found["said"])

    def _arrived(self, line: Line, queue: str, said: str) -> Iterator[Made]:
        found = _FROM.match(said)
        if found is None or not (address(found["ip"] or "") or "@" in found["relay"] or found["relay"] == "localhost"):
            raise UnknownLine
        known = self._queues.known(line.host, queue)
        if known is None or not known.automatic:
            yield from self._queues.again(line, queue)
        mail = self._queues.mail(line, queue)
        mail.begun = True
        mail.sender, mail.size = found["from"].strip("<>").lower(), int(found["size"])
        mail.ip = address(found["ip"] or "")
        connection = self._connections.get(f"{line.host}/{line.pid}")
        if connection is not None and connection.ip == mail.ip:
            mail.user = connection.user
            mail.lines.insert(0, connection.line)
        mail.local = not mail.user and (not mail.ip or loopback(mail.ip))
        mail.automatic = mail.automatic or (mail.local and not mail.sender)
        self._answers[mail.key] = _Answers(int(found["count"]))
        if len(self._answers) > CONNECTIONS:
            del self._answers[next(iter(self._answers))]
        if found["id"]:
            self._queues.identify(mail, found["id"].strip())

    def _handed(self, line: Line, queue: str, said: str) -> Iterator[Made]:
        found = _TO.match(said)
        if found is None:
            raise UnknownLine
        receivers = addresses_in(found["to"]) or tuple(one.strip("<> ").lower() for one in found["to"].split(","))
        state, ip, on = _state(found["said"], found["dsn"] or ""), address(found["ip"] or ""), _ON.search(found["said"])
        kind = _kind(found["to"], found["mailer"] or "", ip)
        strange = kind == "outside" and not (ip and found["mailer"] and all("@" in one for one in receivers))
        if state == "delivered" and strange:
            raise UnknownLine  # whatever leaves has a domain, a mailer and a place
        mail = self._queues.mail(line, queue)
        first = _alias(mail, found["owner"] or "")
        child = on[1] if on and kind == "filter" else ""
        taken = bool(first) and kind in {"program", "nowhere"}
        for to in (first,) if taken else receivers:
            mail.deliveries[to] = Delivery(to, first if first != to else "", kind, state, line, child)
        if child:
            self._queues.passes(mail, child)
        yield from self._counted(mail, receivers, state)

    def _counted(self, mail: Mail, receivers: tuple[str, ...], state: State) -> Iterator[Made]:
        """A message is done when as many receivers as it came with have an answer that will not change."""
        answers = self._answers.get(mail.key)
        if answers is None or state == "deferred":
            return
        answers.done.update(receivers)
        if len(answers.done) >= answers.wanted:
            yield from self._queues.ended(mail, surely=False)

    def _about(self, line: Line, queue: str, said: str) -> Iterator[Made]:
        if (failed := _FAILED.match(said)) is not None:
            yield from self._failed(line, failed)
        elif (notice := _NOTICE.match(said)) is not None:
            self._queues.mail(line, queue)
            self._queues.notice(line, notice[1])
        elif _MARKS.search(said):
            raise UnknownLine


def _alias(mail: Mail, owner: str) -> str:
    """
    The address here that a message was sent to before an alias sent it on.

    Sendmail names in `ctladdr` for whom it acts: the alias, or whoever handed the message in. Only for a message that came
    from elsewhere, and whose sender is known to be another, it is the alias.
    """
    address_here = (addresses_in(owner) or (owner.strip("<> ").lower(),))[0]
    if not mail.begun or mail.local or mail.user or address_here in {mail.sender, local_of(mail.sender)}:
        return ""
    return address_here


def _state(said: str, dsn: str) -> State:
    if said.startswith("Sent"):
        return "delivered"
    if dsn == "2" and not said.startswith("queued"):
        raise UnknownLine
    return "deferred" if said.startswith(("Deferred", "queued")) or dsn == "4" else "bounced"


def _kind(to: str, mailer: str, ip: str) -> Kind:
    """Where a message was handed to, by the mailer's name and the place."""
    if mailer == "prog" or to.startswith(('"|', "|")):
        return "mailbox" if _MAILBOX.search(to) else "program"
    if mailer == "*file*" or to.startswith("/"):
        return "nowhere" if to.startswith("/dev/null") else "mailbox"
    if _MAILBOX.search(mailer):
        return "mailbox"
    if ip and loopback(ip):
        return "filter"
    return "inside" if ip and private(ip) else "outside"
