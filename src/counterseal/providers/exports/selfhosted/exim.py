"""
Exim: mainlog and rejectlog, in its own files or through syslog, as Debian and cPanel set it up.

One line tells a message's arrival with everything about its sender, one each receiver, one the end. Exim keeps one id
from arrival to end, so little has to be put together; which address a message was sent to before an alias or a filter
sent it on stands in the receiver's line ("Log files of Exim", docs/sources.md).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from counterseal.model.records import Message, Source
from counterseal.providers.exports.selfhosted.exim_lines import arrival, handed
from counterseal.providers.exports.selfhosted.lines import Line, Made, UnknownLine, told
from counterseal.providers.exports.selfhosted.mails import Delivery, State, address, loopback
from counterseal.providers.exports.selfhosted.queues import Queues
from counterseal.providers.exports.selfhosted.submissions import Submissions
from counterseal.reach import Asked

_ID: Final = r"[0-9A-Za-z]{6}-[0-9A-Za-z]{6}(?:[0-9A-Za-z]{5})?-[0-9A-Za-z]{2}(?:[0-9A-Za-z]{2})?"
_STAMP: Final = re.compile(r"\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(?:\.\d+)? (?:[+-]\d{4} )?(?:\[\d+\] )?|\[\d+\] ")
_PIECE: Final = re.compile(r"\[(\d{1,3})([/\\])(\d{1,3})\] ")
_ABOUT: Final = re.compile(rf"({_ID}) (<=|\(=|=>|->|>>|\*>|\*\*|==|Completed$|Completed (?=QT=))")
_REMARK: Final = re.compile(rf"({_ID}) ")
_CLIENT: Final = r"(?:H=)?(?:[^\s()\[\]]+ )?(?:\([^()]*\) )?\[(?P<ip>[0-9A-Fa-f:.]+)\](?::(?P<port>\d+))?(?: I=\[[^\]]+\](?::\d+)?)?(?: U=\S+)?(?: Ci=\S+)?"
_FAILED: Final = re.compile(
    rf"(?P<driver>[\w-]+) authenticator failed for {_CLIENT}: (?P<said>\d{{3}}[ -][^()@=]*?)(?: \(set_id=(?P<user>[^()]*)\))?(?:: [^@=]*)?$"
)
_ELSEWHERE: Final = re.compile(r"authenticator (?:failed|cancelled authentication) H=")
"""This server was refused by another one."""
_REJECTED: Final = re.compile(
    rf"(?:(?P<id>{_ID}) )?{_CLIENT}(?P<fields>(?: [A-Z][A-Za-z]*=(?:\"[^\"]*\"|<[^<>]*>|\S+))*) (?:temporarily )?rejected (?P<what>[^:<]*?)"
    r"(?: ?<(?P<to>[^<>]*)>)?(?:: .*)?$",
    re.DOTALL,
)
_ENTERED: Final = re.compile(
    rf"no MAIL in SMTP connection from {_CLIENT} D=\S+(?P<fields>(?: [A-Z][A-Za-z]*=(?:\"[^\"]*\"|\S+))*)$"
)
_USER: Final = re.compile(r" A=([^\s:]+):([^\s:]+)")
_CHOSEN: Final = re.compile(r'F=<[^<>]*>|"[^"]*"|\([^()]*\)')
"""What a client chooses for itself."""
_SENDER: Final = re.compile(r" F=<([^<>]*)>")
_STATES: Final[dict[str, State]] = {
    "=>": "delivered", "->": "delivered", ">>": "delivered", "*>": "discarded", "**": "bounced", "==": "deferred",
}  # fmt: skip
_MARKS: Final = re.compile(r" P=\w|<=|=>|->|\*\*| R=\w| T=\w| A=\w+:|authenticator|set_id|uthentic|Complet")
"""What only a line that carries something has; one that has it and is not understood is an unknown line."""
_NOISE: Final = (
    "SMTP ", "Start ", "End ", "exim ", "cwd=", "no host name ", "no IP address ", "TLS ", "unexpected disconnection", "Connection from ",
    "refused connection", "rejected EHLO", "rejected HELO", "rejected connection", "rejected MAIL", "rejected from", "ident connection",
    "Warning: ", "WARNING: ", "DKIM: ", "no MAIL in ", "H=", "U=", "[", "daemon ", "pid ", "SIGHUP", "Failed to ", "SpamAssassin",
    "malware ", "spam acl", "list matching", "lowest numbered", "lookup ", "failed to ", "Sender ", "dns", "DNS", "SPF", "hosts_",
    "DMARC", "Retry ", "auth", "login", "remote host", "incomplete transaction", "socket bind", "config", "host ", "cutthrough", "ACL ",
)  # fmt: skip
_REMARKS: Final = (
    "SMTP ", "H=", "U=", "F=<", "Sender ", "no immediate delivery", "Frozen", "Unfrozen", "frozen", "unfrozen", "Message is frozen",
    "Message frozen", "Spool file ", "Spool ", "DKIM", "Authentication-Results", "removed by", "cancelled by", "original recipients ",
    "Failed to ", "failed to ", "Format error", "Remote host ", "remote host ", "User ", "error opening ", "retry ", "TLS ", "[", "host ",
    "Warning: ", "Error ", "error ", "moved from ", "routing ", "set_mailbox", "delivery ", "Delivery ", "malware ", "SpamAssassin",
    "spam ", "DMARC", "SPF", "rewrote ", "**bypassed", "Delayed", "timeout", "transport ", "system filter", "cancel", "lowest numbered",
    "ARC", "event ", "bounce ", "marked ", "sender ", "string too", "Neither ", "ignoring ", "configured ", "tls", "DANE", "MTA-STS", "sni",
)  # fmt: skip


class Exim:
    """The program."""

    name = "exim"

    def __init__(self, exhibit: str, asked: Asked) -> None:
        self._exhibit = exhibit
        self._queues = Queues(exhibit, self.name)
        self._signins = Submissions(exhibit, self.name)
        self._pieces: dict[str, str] = {}
        self._before = ("", "")

    def fits(self, line: Line) -> bool:
        """See `lines.Program`."""
        return line.program.startswith("exim")

    def read(self, line: Line) -> Iterator[Made]:
        """See `lines.Program`."""
        text = line.text
        if text.startswith("[") and (piece := _PIECE.match(text)) is not None:
            whole = self._whole(line, piece, text[piece.end() :])
            if whole is None:
                return iter(())
            text = whole
        if text.startswith(("[", "1", "2")) and (stamp := _STAMP.match(text)) is not None:
            if (line.pid, text) == self._before:
                return iter(())  # mainlog and rejectlog in one syslog
            self._before = (line.pid, text)
            text = text[stamp.end() :]
        found = _ABOUT.match(text)
        if found is None:
            return self._other(line, text)
        said = text[found.end() :].removeprefix(" ")
        if found[2] in {"<=", "(="}:
            return self._arrived(line, found[1], said)
        if found[2].startswith("Completed"):
            return self._queues.ended(self._queues.mail(line, found[1]))
        return self._handed(line, found[1], found[2], said)

    def rest(self) -> Iterator[Made]:
        """See `lines.Program`."""
        yield from self._queues.rest()
        yield from self._signins.rest()

    def _whole(self, line: Line, piece: re.Match[str], text: str) -> str | None:
        """A long entry that syslog cut into numbered pieces, once the last one is there."""
        number, sign, count = int(piece[1]), piece[2], int(piece[3])
        key = f"{line.host}/{line.pid}"
        before = self._pieces.pop(key, "") if number > 1 else ""
        text = before + ("\n" if before and sign == "\\" else "") + text
        if number < count and sign == "/":
            self._pieces[key] = text
            if len(self._pieces) > 1000:
                del self._pieces[next(iter(self._pieces))]
            return None
        return None if sign == "\\" else text

    def _arrived(self, line: Line, queue: str, said: str) -> Iterator[Made]:
        found = arrival(said)
        if found is None:
            raise UnknownLine
        connection = (
            f"{line.host}/{found.ip}:{found.port}" if found.port else f"{line.host}/{line.pid}" if line.pid else ""
        )
        if found.user:
            yield from self._signins.good(line, found.user, found.ip, f"A={found.driver}", connection)
        yield from self._queues.again(line, queue)
        mail = self._queues.mail(line, queue)
        mail.begun = True
        mail.ip, mail.user, mail.sender, mail.size = found.ip, found.user, found.sender, found.size
        mail.told_to, mail.subject = found.receivers, found.subject
        mail.automatic = bool(found.reference) and not found.sender
        mail.local = not found.driver and (not found.ip or loopback(found.ip))
        if mail.local and found.ident:
            mail.agent = f"U={found.ident}"
        self._queues.identify(mail, found.message_id)

    def _handed(self, line: Line, queue: str, flag: str, said: str) -> Iterator[Made]:
        state = _STATES[flag]
        if said.startswith("blackhole ("):
            return  # every receiver was thrown away before there was a message
        found = handed(said, delivered=state == "delivered")
        if found is None:
            raise UnknownLine
        mail = self._queues.mail(line, queue)
        if not found.to:
            return
        if found.kind == "nowhere" and state == "delivered":
            state = "discarded"
        if found.to in mail.deliveries and state == "discarded":
            return  # an automatic answer besides the delivery
        mail.deliveries[found.to] = Delivery(found.to, found.first, found.kind, state, line, found.child)
        if found.child:
            self._queues.passes(mail, found.child)
        yield from ()

    def _other(self, line: Line, text: str) -> Iterator[Made]:
        """Sign-ins that failed, messages that were refused, and everything else."""
        if "authenticator failed" in text and (failed := _FAILED.match(text)) is not None:
            user = (failed["user"] or "").strip().lower()
            yield from self._signins.failed(line, user, _ip(failed["ip"]), f"A={failed['driver']}", failed["said"])
            return
        if "rejected " in text and (rejected := _REJECTED.match(text)) is not None:
            yield from self._rejected(line, rejected)
            return
        if text.startswith("no MAIL in") and (entered := _ENTERED.match(text)) is not None:
            yield from self._entered(line, entered)
            return
        if "authenticator " in text and _ELSEWHERE.search(text):
            return
        remark = _REMARK.match(text)
        said = text[remark.end() :] if remark else text
        about = said.partition(" rejected ")[0]
        if not said.startswith(_REMARKS if remark else _NOISE) or (about != said and "@" in _CHOSEN.sub("", about)):
            raise UnknownLine
        if _MARKS.search(said) and not said.startswith(_OPEN):
            raise UnknownLine

    def _entered(self, line: Line, found: re.Match[str]) -> Iterator[Made]:
        """A client that signed in, or did not, and wrote nothing."""
        if (named := _USER.search(found["fields"])) is not None:
            ip = _ip(found["ip"])
            connection = f"{line.host}/{ip}:{found['port']}" if found["port"] else ""
            yield from self._signins.good(line, named[2].lower(), ip, f"A={named[1]}", connection)

    def _rejected(self, line: Line, found: re.Match[str]) -> Iterator[Made]:
        """What somebody who had signed in was not allowed to send; what strangers tried is nobody's here."""
        named = _USER.search(found["fields"])
        if named is None:
            if "@" in _CHOSEN.sub("", found["fields"]):
                raise UnknownLine  # a name, and not where it should be
            return
        yield from self._entered(line, found)
        sender, to, ip = _SENDER.search(found["fields"]), (found["to"] or "").lower(), _ip(found["ip"])
        here = loopback(ip)
        message = Message(
            id=f"{line.host or self.name}/refused/{line.at.isoformat()}/{ip}/{to}",
            at=line.at,
            zone=line.zone,
            account=named[2].lower(),
            actor=named[2].lower(),
            source=Source(self._exhibit, line.place),
            operation="exim: rejected",
            ip="" if here else ip,
            client="Webmail" if here else "SMTP",
            succeeded=False,
            act="sent",
            sender=sender[1].lower() if sender else "",
            recipients=(to,) if to else (),
            queue=found["id"] or "",
            state="rejected",
        )
        yield told(message, [line])


_OPEN: Final = ("cwd=", "Sender ", "SMTP connection outbound")
"""Lines in which marks of content mean nothing: arguments of a command, cPanel's own words."""


def _ip(written: str) -> str:
    """A client's address; one that is none is a damaged line."""
    if not (ip := address(written)):
        raise UnknownLine
    return ip
