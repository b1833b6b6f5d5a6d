"""
Message trace: every message that went through Exchange Online, without its text.

Four forms: `Get-MessageTrace(V2)` and Graph's `messageTraces` (one row a recipient), the portal's summary, its enhanced summary
(one row a message, all recipients in `recipient_status`) and its extended report (one row an event). "Message trace in the
Microsoft Defender portal", "Get-MessageTraceV2" (docs/sources.md). Times are UTC.

Only the portal's downloads say which way a message went. For the others the company's own domains are found out from the whole
file, so their rows wait for its end. A message of a stranger's that went to a stranger was sent on by one of ours, who got it
too. Rows are not joined here: `lore.copies` makes one record of one message, account and direction, whatever number of rows told it.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from functools import lru_cache
from typing import Any, Final

from counterseal.mail.addresses import address_in, domain_of, free_mail
from counterseal.model.place import split_ip
from counterseal.model.reading import Gap
from counterseal.model.records import Message, Record, Source
from counterseal.providers.exports.dates import DateOrder
from counterseal.providers.exports.m365.fields import plain
from counterseal.providers.exports.nearly import damaged
from counterseal.providers.exports.standing import file_of
from counterseal.providers.exports.trouble import BadRow
from counterseal.providers.exports.whole import Found

_FIELDS: Mapping[str, tuple[str, ...]] = {
    "at": (
        "received", "receiveddatetime", "origintimestamputc", "origintimestamp", "datetimeutc", "dateutc", "date", "timestamp"),
    "sender": ("senderaddress", "sender", "from"),
    "to": ("recipientaddress", "recipient", "recipients", "to"),
    "statuses": ("recipientstatus",),
    "status": ("status", "deliverystatus"),
    "subject": ("subject", "messagesubject"),
    "id": ("messageid", "internetmessageid"),
    "trace": ("messagetraceid", "networkmessageid"),
    "from_ip": ("fromip", "clientip"),
    "to_ip": ("toip",),
    "client_ip": ("originalclientip",),
    "direction": ("directionality",),
    "size": ("size", "totalbytes"),
    "event": ("eventid",),
    "source": ("source",),
    "path": ("returnpath",),
}  # fmt: skip
_KNOWN: Final = {alias: name for name, aliases in _FIELDS.items() for alias in aliases}
_INBOUND, _OUTBOUND = {"1", "incoming", "inbound"}, {"2", "originating", "outbound"}
_STATES: Final = {
    "delivered": "delivered", "deliver": "delivered", "send": "delivered", "failed": "bounced", "fail": "bounced",
    "pending": "deferred", "gettingstatus": "deferred", "defer": "deferred", "quarantined": "rejected", "quarantine": "rejected",
}  # fmt: skip


_COLUMNS: Final = frozenset(
    "senderaddress recipientaddress recipientstatus messagesubject messageid originalclientip directionality eventid source".split()
)
"""Columns without which a message would be told otherwise."""
_EVENTS: Final = frozenset(
    """
    AGENTINFO BADMAIL CLIENTSUBMISSION DEFER DELIVER DELIVERFAIL DROP DSN DUPLICATEDELIVER DUPLICATEEXPAND DUPLICATEREDIRECT
    EXPAND FAIL HADISCARD HARECEIVE HAREDIRECT HAREDIRECTFAIL INITMESSAGECREATED JOURNALREPORT LOAD MODERATIONEXPIRE
    MODERATORAPPROVE MODERATORREJECT MODERATORSALLNDR NOTIFYMAPI NOTIFYSHADOW POISONMESSAGE PROCESS PROCESSMEETINGMESSAGE
    QUARANTINE RECEIVE REDIRECT RELEASE RESOLVE RESUBMIT RESUBMITDEFER RESUBMITFAIL SEND SENDEXTERNAL SPAM SUBMIT SUBMITDEFER
    SUBMITFAIL SUPPRESSED THROTTLE TRANSFER
    """.split()
)
_SOURCES: Final = frozenset(
    """
    ADMIN AGENT APPROVAL BOOTLOADER DNS DSN GATEWAY MAILBOXRULE MEETINGMESSAGEPROCESSOR ORAR PICKUP POISONMESSAGE PUBLICFOLDER
    QUEUE REDUNDANCY RESOLVER ROUTING SAFETYNET SMTP STOREDRIVER
    """.split()
)
"""Events and their sources ("Event types in the message tracking log")."""


def _bare(title: str) -> str:
    return re.sub(r"[\s_-]", "", title.lower())


@lru_cache(maxsize=2048)
def _field(title: str) -> str:
    return _KNOWN.get(re.sub(r"[^a-z0-9]", "", title.lower()), "")


Told = tuple[str, str, dict[str, Any]]
"""Whose message it is, `sent` or `received`, and what else is known."""


@dataclass(slots=True)
class _Domains:
    """Which domains the messages of one file come from and go to."""

    rows: int = 0
    seen: Counter[frozenset[str]] = field(default_factory=Counter)
    hints: Counter[str] = field(default_factory=Counter)
    to: dict[str, list[str]] = field(default_factory=dict)
    """Receivers of each message: what a rule sent on has one of ours among them."""
    own: frozenset[str] | None = None

    def learn(self, row: Mapping[str, str]) -> None:
        """
        A row. A message that was only handed on outside is of its sender, one that only came from outside is for its
        receiver, and so is one that was delivered without either. The other end is then nobody of ours.
        """
        sender, to = domain_of(address_in(row.get("sender", ""))), domain_of(address_in(row.get("to", "")))
        self.rows += 1
        self.seen[frozenset(filter(None, (sender, to)))] += 1
        if key := row.get("id") or row.get("trace"):
            self.to.setdefault(key, []).append(address_in(row.get("to", "")))
        went, came = bool(row.get("to_ip")), bool(row.get("from_ip"))
        if went != came:
            self.hints[sender if went else to] += 1
            self.hints[to if went else sender] -= 1
        elif not went and "to_ip" in row and _state(row.get("status", "")) == "delivered":
            self.hints[to] += 1

    def ours(self) -> frozenset[str]:
        """
        The fewest domains that nearly every message touches, those first that hints speak for.

        A domain where anybody may open a mailbox is never the company's. What is left when the first is found may be a
        second one, or mail of strangers that a rule sent on to strangers: only hints, and numbers, make a domain of it.
        """
        if self.own is None:
            left, found = Counter(self.seen), set[str]()
            while left:
                count: Counter[str] = Counter()
                for pair, number in left.items():
                    for domain in pair:
                        count[domain] += 0 if free_mail(f"x@{domain}") else number
                best = max(count, key=lambda one: (self._sure(one), count[one], self.hints[one], one), default="")
                few = count[best] < 3 or count[best] * 10 < self.rows
                unsure = self._sure(best) < any(self.hints.values())
                if not count[best] or self._sure(best) < 0 or (found and (few or unsure)):
                    break
                found.add(best)
                left = Counter({pair: number for pair, number in left.items() if best not in pair})
            self.own = frozenset(found)
        return self.own

    def _sure(self, domain: str) -> int:
        """What the hints say: for, against, or nothing."""
        return (self.hints[domain] > 0) - (self.hints[domain] < 0)


class MessageTrace:
    """The dialect."""

    name = "exchange online message trace"

    def __init__(self) -> None:
        self._orders: dict[str, DateOrder] = {}
        self._domains: dict[str, _Domains] = {}
        self._waiting: set[str] = set()
        self._damaged: dict[str, tuple[str, ...]] = {}

    def fits(self, values: Mapping[str, Any]) -> bool:
        """Whether a row is of one of the four forms."""
        fields = {_field(key) for key in values}
        if not fields >= {"at", "sender"}:
            return False
        if "statuses" in fields or {"event", "direction"} <= fields:
            return True
        return fields >= {"to", "status"} and bool(fields & {"trace", "to_ip"}) and bool(fields & {"id", "subject"})

    def read(self, values: Mapping[str, Any], source: Source) -> Iterator[Record]:
        """The records of one row: none for a step on the way. Raises `ValueError` for one without a time, or that waits."""
        row = {_field(key): plain(value).strip() for key, value in values.items() if _field(key) and value is not None}
        file = file_of(source.place)
        if file not in self._damaged:
            self._damaged[file] = damaged([_bare(key) for key in values], _COLUMNS)
        if "event" in row:
            found = self._event(row)
        elif row.get("direction") or row.get("statuses"):
            found = self._summary(row)
        else:
            domains = self._domains.get(file) or self._domains.setdefault(file, _Domains())
            if source.place not in self._waiting:
                self._waiting.add(source.place)
                domains.learn(row)
                raise BadRow("bad_row", "", "which way it went is known when the whole file was seen")
            self._waiting.discard(source.place)
            found = _row(row, domains)
        at = self._moment(row.get("at", ""), file)
        for count, (account, act, more) in enumerate(found):
            yield _message(row, source, at, account, act, count, more)

    def _moment(self, text: str, file: str) -> datetime:
        if not text:
            raise BadRow("no_time", "", "the row has no time")
        order = self._orders.get(file) or self._orders.setdefault(file, DateOrder())
        return order.read(text)

    def _summary(self, row: Mapping[str, str]) -> list[Told]:
        """One message with all its recipients. `1` came in, `2` went out; within the company both happened."""
        told = [_status(one) for one in row.get("statuses", "").split(";") if one.strip()]
        told = told or [(one, row.get("status", "")) for one in _addresses(row.get("to", ""))]
        sender, way = address_in(row.get("sender", "")), row.get("direction", "").lower()
        to = tuple(dict.fromkeys(address for address, _ in told if address))
        inside = {address for address, status in told if "deliver" in status.lower()}
        found: list[Told] = []
        if way in _OUTBOUND:
            states = {_last_state(status) for _, status in told}
            found.append((sender, "sent", {"recipients": to, "state": states.pop() if len(states) == 1 else ""}))
        for address, status in told:
            if way in _INBOUND or address in inside:
                found.append((address, "received", {"recipients": (address,), "state": _last_state(status)}))
        return found or [("", "received", {"recipients": to})]

    def _event(self, row: Mapping[str, str]) -> list[Told]:
        """One event: handed in by one of ours, handed on, laid into a mailbox, or failed. Others are steps in between."""
        event, by = row["event"].upper(), row.get("source", "").upper()
        if event not in _EVENTS or (by and by not in _SOURCES):
            raise BadRow("no_operation", f"{by} {event}"[:40], f"{by} {event} is no event of a message trace")
        sender, to = address_in(row.get("sender", "")), _addresses(row.get("to", ""))
        came = row.get("direction", "").lower() in _INBOUND
        handed_in = event == "SUBMIT" or (event == "RECEIVE" and by == "STOREDRIVER")
        if handed_in or (event in {"SEND", "FAIL"} and not came):
            if not sender:
                raise BadRow("no_account", "", "the row does not tell who sent the message")
            state = "" if handed_in else _state(event)
            return [(sender, "sent", {"recipients": to, "state": state, "auto": by == "MAILBOXRULE"})]
        if event in {"DELIVER", "FAIL"}:
            state = "delivered" if event == "DELIVER" else "rejected"
            return [(one, "received", {"recipients": (one,) if one else (), "state": state}) for one in to or ("",)]
        return []

    def rest(self) -> Iterator[Found]:
        """Columns whose names are damaged."""
        for file, columns in self._damaged.items():
            if columns:
                yield Gap(place=file, why="columns_broken", detail=(("columns", ", ".join(columns)[:300]),))
        self._damaged = {}


def _row(row: Mapping[str, str], domains: _Domains) -> list[Told]:
    """
    One recipient: the sender has sent it if we know them, the receiver has received it if we know them.

    If we know neither, one of ours who also got the message has sent it on.
    """
    own = domains.ours()
    sender, to = address_in(row.get("sender", "")), address_in(row.get("to", ""))
    more: dict[str, Any] = {"recipients": (to,) if to else (), "state": _state(row.get("status", ""))}
    found: list[Told] = []
    if domain_of(sender) in own:
        found.append((sender, "sent", more))
    if domain_of(to) in own:
        found.append((to, "received", more))
    if not found:
        ours = (one for one in domains.to.get(row.get("id") or row.get("trace") or "", ()) if domain_of(one) in own)
        by = next(ours, "")
        found.append((by, "sent", more | {"auto": True, "flags": ("forwarded",)}) if by else (to, "received", more))
    return found


def _status(part: str) -> tuple[str, str]:
    """`anna@example.com##Receive, Deliver`: an address that is none is still somebody."""
    name, _, status = part.partition("##")
    return address_in(name) or name.strip().lower(), status


def _addresses(text: str) -> tuple[str, ...]:
    """Recipients, parted by semicolons."""
    found = (address_in(one) or one.strip().lower() for one in text.split(";"))
    return tuple(dict.fromkeys(one for one in found if one))


def _state(status: str) -> str:
    return _STATES.get(re.sub(r"[^a-z]", "", status.lower()), "")


def _last_state(statuses: str) -> str:
    """What became of it, after `Receive, Send`."""
    return next((state for one in reversed(statuses.split(",")) if (state := _state(one))), "")


def _message(
    row: Mapping[str, str], source: Source, at: datetime, account: str, act: str, count: int, more: Mapping[str, Any]
) -> Message:
    trace = row.get("trace", "")
    to = ",".join(more.get("recipients", ())) or account
    sent = act == "sent"
    size = row.get("size", "")
    sender = address_in(row.get("sender", ""))
    ip = split_ip(row.get("client_ip", "")) or split_ip(row.get("from_ip", ""))
    event = row.get("event", "")
    return Message(
        id=f"{trace}:{act}:{event}:{to}"
        if trace
        else f"{source.exhibit[:16]}:{source.place}" + (f"#{count}" if count else ""),
        at=at,
        account=account,
        actor=sender,
        source=source,
        operation="MessageTrace",
        ip=ip,
        act=act,
        message_id=row.get("id", ""),
        subject=row.get("subject", ""),
        sender=sender,
        verdict="spam" if not sent and "spam" in row.get("status", "").lower() else "",
        return_path=address_in(row.get("path", "")),
        queue=trace,
        size=int(size) if size.isascii() and size.isdigit() and len(size) < 16 else 0,
        **more,
    )
