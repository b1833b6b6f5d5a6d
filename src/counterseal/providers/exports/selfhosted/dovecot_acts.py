"""
What was done in mailboxes, as Dovecot tells it: mail fetched, moved and destroyed, scripts put there, mail sent on.
"""

from __future__ import annotations

import re
from collections import OrderedDict
from collections.abc import Iterator
from dataclasses import replace
from typing import Any, Final

from counterseal.lore.folders import DELETED, nobody_opens
from counterseal.model.records import Access, Change, Item, Message, Record, Rule
from counterseal.providers.exports.selfhosted import dovecot_mail as mail
from counterseal.providers.exports.selfhosted.dovecot_login import PROTOCOLS
from counterseal.providers.exports.selfhosted.dovecot_sessions import MOST, Session, Sessions
from counterseal.providers.exports.selfhosted.lines import Line, Made, UnknownLine, line_id, source, told

_UPLOAD: Final = 400
"""Bytes beyond which a ManageSieve session has put a script there: one that lists and fetches takes in far fewer."""
_UNCOUNTED: Final = 65_536
"""Bytes beyond which a session has fetched mail, in versions that do not count messages (Dovecot 2.2)."""
_ORDINARY: Final = re.compile(
    r"(?:Info|Debug|Warning|Error|Fatal|Panic): |Connect from |Disconnect from |Server shutting|ID sent|Timeout|Master |Hibernat"
    r"|Unhibernat|Rebuild|Fixed|autoexpunge|Session |Effective|proxy|Quota|Mailbox \S+: (?!\w+: (?:box|uid|msgid)=)"
    r"|\w+: (?:Info|Debug|Warning|Error): "
)
"""How lines of mail processes begin that carry no fact."""
_SAID: Final = re.compile(
    r"discarded (?:duplicate|vacation)|discarding vacation|vacation (?:response|reply)|not sending|sent (?:vacation|notification|mail)"
    r"|aborted|skipped|(?:Failed|failed) to (?:open|compile|run|execute|access)|Aborted script|execution of script|script|pigeonhole"
    r"|duplicate|Opened|rejecting|Message was|Delivered-To|sieve: (?:Debug|Warning|Error|Info): "
)
"""What else a Sieve script and a delivery say."""
_STATES: Final = {"stored": "delivered", "failed": "deferred", "discarded": "discarded", "rejected": "rejected"}


class Acts:
    """The acts of one log."""

    def __init__(self, exhibit: str, sessions: Sessions) -> None:
        self._exhibit = exhibit
        self._sessions = sessions
        self._moved: OrderedDict[tuple[str, str], None] = OrderedDict()
        self._at_work: dict[tuple[str, str, str], tuple[Rule, list[Line]]] = {}

    def inside(self, line: Line, found: re.Match[str], words: str) -> Iterator[Made]:
        """A line of a process that serves one mailbox."""
        service, account = found["name"], _account(found["who"])
        if not account:
            return
        pid = found["pid"] or (line.pid if line.program.startswith(("imap", "pop3")) else "")
        session = self._sessions.of(line, account, found["session"] or "", pid)
        common = self._inside(line, service, session)
        if (one := mail.logged(words)) is not None:
            yield from self._logged(common, session, one)
        elif (box := mail.box_change(words)) is not None:
            yield from _box(common, box)
        elif service == "submission" and (message := mail.relayed(words)) is not None:
            yield _relayed(common, message)
        elif service == "managesieve" and (script := mail.script_change(words)) is not None:
            yield Change(**common, what="sieve.changed", target=script[1] or account, details={"act": script[0]})
        elif (numbers := mail.ended(service, words)) is not None:
            yield from _ended(common, service, session, numbers)
        elif not _ORDINARY.match(words):
            raise UnknownLine

    def _inside(self, line: Line, service: str, session: Session) -> dict[str, Any]:
        """Common fields of an act inside a mailbox."""
        system = service.startswith(("doveadm", "dsync"))
        return self._common(line) | {
            "account": session.account,
            "actor": "" if system else session.actor,
            "actor_kind": "system" if system else "user",
            "operation": service,
            "ip": session.ip,
            "client": session.client or PROTOCOLS.get(service, ("", ""))[1],
            "session": session.id,
        }

    def _logged(self, common: dict[str, Any], session: Session, one: mail.Logged) -> Iterator[Made]:
        session.itemised = True
        mine = (session.id or session.account, one.message_id or f"uid {one.uid}")
        folder, details = one.box, {}
        bin_ = nobody_opens(one.box) == DELETED
        if one.act == "copy":
            self._moved[mine] = None
            if len(self._moved) > MOST:
                self._moved.popitem(last=False)
            folder, details = one.source, {"to": one.box}
        elif one.act == "undelete" or (
            mine in self._moved and (one.act == "delete" or (one.act == "expunge" and not bin_))
        ):
            return
        act = {
            "copy": "delete" if bin_ else "move", "expunge": "purge", "save": "upload", "flag_change": "update"
        }.get(one.act, one.act)  # fmt: skip
        items = (Item(one.message_id, one.subject, folder),) if one.message_id or one.subject else ()
        yield Access(**common, act=act, items=items, folder=folder, details=details)

    def delivery(self, line: Line, found: re.Match[str], words: str) -> Iterator[Made]:
        """A line of a process that delivers mail."""
        account = _account(found["who"])
        one = mail.delivered(words) if account else None
        if one is None:
            if mail.logged(words) is None and mail.box_change(words) is None and not _delivers(words):
                raise UnknownLine
            return
        if one.how in {"forwarded", "discarded"}:
            self._works(line, account, one)
        about = {"account": account, "actor_kind": "system", "message_id": one.message_id, "sender": one.sender}
        common = self._common(line) | about
        if one.how == "forwarded":
            yield Message(
                **common, operation="sieve redirect", act="sent", recipients=(one.to,), auto=True, state="delivered"
            )
        else:
            yield Message(
                **common, operation=found["name"], act="received", recipients=(account,), folder=one.folder,
                state=_STATES[one.how], succeeded=one.how != "failed",
            )  # fmt: skip

    def _works(self, line: Line, account: str, one: mail.Delivered) -> None:
        """A script that redirects or discards was at work: so it stood there, whether or not anybody shows it."""
        key = (account, one.how, one.to)
        if key in self._at_work:
            rule, lines = self._at_work[key]
            self._at_work[key] = (replace(rule, count=rule.count + 1, last=line.at), [lines[0], line])
            return
        redirect = one.how == "forwarded"
        rule = Rule(
            **self._common(line, "rule"),
            account=account,
            name="",
            standing=True,
            operation="sieve redirect" if redirect else "sieve discard",
            forwards_to=(one.to,) if redirect else (),
            deletes=not redirect,
        )
        self._at_work[key] = (rule, [line])

    def rest(self) -> Iterator[Made]:
        """The rules that were seen at work."""
        for rule, lines in self._at_work.values():
            yield told(rule, lines)

    def _common(self, line: Line, part: str = "") -> dict[str, Any]:
        return {
            "id": line_id(self._exhibit, line, part),
            "at": line.at,
            "zone": line.zone,
            "source": source(self._exhibit, line),
        }


def _delivers(words: str) -> bool:
    """Whether a line of a delivery is one that says nothing of where a message went."""
    return _ORDINARY.match(words) is not None or _SAID.search(words) is not None


def _ended(common: dict[str, Any], service: str, session: Session, one: mail.Ended) -> Iterator[Record]:
    if service == "managesieve":
        if one.received > _UPLOAD:
            details = {"act": "uploaded", "bytes": str(one.received)}
            yield Change(**common, what="sieve.changed", target=session.account, details=details)
        return
    protocol = {"protocol": PROTOCOLS.get(service, (service, ""))[0]}
    if one.bodies > 0:
        details = protocol | {"bytes": str(one.bytes), "headers": str(one.headers)}
        yield Access(**common, act="download", count=one.bodies, details=details)
    elif one.bodies < 0 and one.sent > _UNCOUNTED and service == "imap":
        yield Access(**common, act="download", details=protocol | {"bytes": str(one.sent), "counted": "no"})
    if session.itemised:
        return
    if one.trashed:
        yield Access(**common | {"id": f"{common['id']}#delete"}, act="delete", count=one.trashed, details=protocol)
    if (count := one.expunged - one.trashed) > 0:
        yield Access(**common | {"id": f"{common['id']}#purge"}, act="purge", count=count, details=protocol)


def _box(common: dict[str, Any], box: tuple[str, str, str]) -> Iterator[Record]:
    act, name, to = box
    if act != "created":
        details = {"mailbox": act} | ({"to": to} if to else {})
        yield Access(**common, act="purge" if act == "deleted" else "move", folder=name, details=details)


def _relayed(common: dict[str, Any], one: mail.Relayed) -> Message:
    return Message(
        **common,
        act="sent",
        sender=one.sender,
        recipients=one.recipients,
        size=one.size,
        queue=one.queue,
        state="" if one.accepted else "rejected",
        succeeded=one.accepted,
    )


def _account(who: str | None) -> str:
    """The account in a log prefix: `anna`, `1234, anna` (a process id before it), `anna,203.0.113.9`."""
    for part in (who or "").split(","):
        name = part.strip().lower()
        if name and not name.isdigit() and name not in {"default", "?"}:
            return name
    return ""
