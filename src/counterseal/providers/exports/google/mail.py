"""
Application `gmail`: messages on their way, and what was done to them afterwards.

The name of every event is `delivery`; what happened is a number, `event_info.mail_event_type` ("Gmail Activity Events",
"Schema for Gmail logs in BigQuery", docs/sources.md). The stages of a delivery (number 0) tell of one message several
times; `lore.copies` makes one record of them. Subjects may be cut.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from counterseal.mail.addresses import address_in
from counterseal.model.place import split_ip
from counterseal.model.records import Access, Change, Item, Message, Record
from counterseal.providers.exports.google.events import Event, instant, nested, rows_of
from counterseal.providers.exports.m365.fields import number, part, plain, word

STAGE, SENT, RECEIVED, BOUNCED, DELAYED, STARTED, DRAFT, AUTO = 0, 1, 2, 30, 34, 35, 29, 11
_MESSAGES = {SENT, RECEIVED, BOUNCED, DELAYED, STARTED, DRAFT, AUTO, 5, 6}
TOUCHED: dict[int, tuple[str, str]] = {
    3: ("update", "marked by its reader"), 4: ("update", "marked as spam by Google"), 7: ("read", ""), 31: ("read", ""),
    8: ("update", "marked as unread"), 9: ("update", "replied"), 10: ("update", "forwarded"),
    12: ("move", "inbox"), 13: ("delete", ""), 14: ("move", "out of the bin"), 26: ("move", "archive"), 27: ("purge", ""),
    15: ("read", "link"), 16: ("read", "link"), 17: ("download", "attachment"), 28: ("read", "attachment"),
    18: ("download", "attachment to Drive"), 19: ("download", "file to Drive"), 32: ("download", ""), 33: ("read", "app"),
    **dict.fromkeys(range(20, 26), ("update", "label")),
}  # fmt: skip
"""What was done to a message that had arrived."""
EVENTS: dict[str, int] = {
    "send": SENT, "sent": SENT, "message sent": SENT, "发送": SENT, "已发送": SENT,
    "receive": RECEIVED, "received": RECEIVED, "message received": RECEIVED, "接收": RECEIVED, "已接收": RECEIVED,
    "user spam classification": 3, "late spam classification": 4, "quarantine": 5, "release from quarantine": 6, "open": 7,
    "mark as unread": 8, "reply": 9, "forward": 10, "autoforward": AUTO, "move to inbox": 12, "move to trash": 13,
    "move out of trash": 14, "link click": 15, "attachment link click": 16, "attachment download": 17,
    "attachment save to drive": 18, "drive item save to drive": 19, "archive": 26, "delete": 27, "permanently delete": 27,
    "attachment preview": 28, "draft": DRAFT, "bounce": BOUNCED, "view": 31, "查看": 31, "download": 32, "app access": 33,
    "message initiated": STARTED, "移至回收站": 13, "永久删除": 27, "自动转发": AUTO, "下载附件": 17,
}  # fmt: skip
"""The same as the admin console calls it ("Gmail log events"); the Chinese names follow its translated pages."""
_CLIENTS = {
    "web": "Gmail on the web", "ios": "Gmail on iOS", "android": "Gmail on Android", "imap": "IMAP", "pop3": "POP",
    "pop": "POP", "api": "An application",
}  # fmt: skip
_STATES = {10: "delivered", 3: "delivered", 14: "deferred", 18: "bounced", 19: "rejected"}
"""Stages of a delivery (`action_type`) that say what became of it."""
_TAKEN_IN = 2


def delivery(event: Event) -> Iterator[Record]:
    """One event of Gmail."""
    info = event.part("event_info")
    told = word(info, "mail_event_type") or event.word("event_info.mail_event_type", "mail_event_type")
    code = int(told) if told.isdigit() and len(told) < 4 else EVENTS.get(event.name.lower(), -1)
    mail = _Mail(event, event.part("message_info"), info)
    if code in _MESSAGES:
        yield from mail.messages(code)
    elif code == STAGE:
        yield from mail.stage()
    elif code in TOUCHED:
        yield mail.access(*TOUCHED[code])
    else:
        yield Change(**mail.common(), what="other", target=mail.subject, after=told or event.name)


class _Mail:
    """The message that an event is about."""

    def __init__(self, event: Event, message: Mapping[str, Any], info: Mapping[str, Any]) -> None:
        self.event = event
        self.message = message
        source = part(message, "source")
        self.id = word(message, "rfc2822_message_id") or _resource(event)
        self.subject = word(message, "subject")
        self.sender = address_in(word(source, "from_header_address")) or address_in(word(source, "address"))
        self.envelope = address_in(word(source, "address"))
        self.service = word(source, "service").lower()
        rows = (word(row, "address") for row in rows_of(message.get("destination")))
        found = (address_in(one) or one.lower() for one in rows)
        self.to = tuple(dict.fromkeys(one for one in found if one)) or _flattened(
            word(message, "flattened_destinations")
        )
        self.info = info

    def common(self, account: str = "") -> dict[str, Any]:
        """The fields of `Record`: whoever acts for the owner is the actor, and the session is a device's."""
        client = nested(self.info, "client_context", "client_type")
        session = nested(self.info, "client_context", "session_context")
        delegate = address_in(word(session, "delegate_user_email"))
        kind = plain(client).lower() or self.event.word("client_type").lower()
        more = {"actor": delegate} if delegate else {}
        ip = split_ip(word(part(self.message, "connection_info"), "client_ip")) or self.event.ip
        at = instant(word(self.info, "timestamp_usec")) or self.event.at
        return self.event.common(
            account, client=_CLIENTS.get(kind, ""), session=word(session, "dusi"), ip=ip, at=at, **more
        )

    def messages(self, code: int) -> Iterator[Record]:
        """A message that was sent, or came in: one record for each mailbox of ours that it reached."""
        owner = self.event.actor if "@" in self.event.actor else ""
        if code in {RECEIVED, DELAYED, 5, 6}:
            for account in (owner,) if owner else self.to or ("",):
                yield self._message(account, "received", state="deferred" if code == DELAYED else "")
            return
        yield self._message(
            owner or self.sender,
            "drafted" if code == DRAFT else "sent",
            state="bounced" if code == BOUNCED else "",
            auto=code == AUTO,
            flags=("forwarded",) if code == AUTO else (),
        )

    def stage(self) -> Iterator[Record]:
        """A stage of a delivery. What came from outside was received, everything else was sent by one of ours."""
        action = number(self.message, "action_type")
        state = _STATES.get(action, "")
        if self.service.startswith("smtp-inbound"):
            for account in self.to or ("",):
                yield self._message(account, "received", state=state if action != 10 else "")
        else:
            yield self._message(self.envelope or self.sender, "sent", state=state if action != 3 else "")

    def access(self, act: str, what: str) -> Record:
        """Something was done to a message in its mailbox."""
        moved = act == "move"
        details = {
            "to" if moved else "what": what,
            "link": plain(nested(self.message, "post_delivery_info", "interaction", "link_url")),
            "attachment": plain(nested(self.message, "post_delivery_info", "interaction", "attachment", "file_name")),
        }
        owner = self.event.actor or next(iter(self.to), "")
        return Access(
            **self.common(owner),
            act=act,
            items=(Item(self.id, self.subject),) if self.id or self.subject else (),
            details={key: value for key, value in details.items() if value},
        )

    def _message(self, account: str, act: str, **more: Any) -> Message:
        connection = part(self.message, "connection_info")
        spam = word(self.message, "is_spam").lower() in {"true", "1"}
        names = word(part(self.message, "source"), "from_header_displayname")
        files = (word(row, "file_name") for row in rows_of(self.message.get("attachment")))
        common = self.common(account)
        if act == "received":
            ip = split_ip(word(connection, "smtp_in_connect_ip")) or common["ip"]
            common |= {"actor": self.sender, "actor_kind": "user", "ip": ip}
        return Message(
            **common, act=act, message_id=self.id, subject=self.subject, sender=self.sender or self.envelope,
            recipients=(account,) if act == "received" and account else self.to,
            attachments=tuple(one for one in files if one), verdict="spam" if spam and act == "received" else "",
            names={self.sender: names} if names and self.sender else {},
            return_path=self.envelope, size=number(self.message, "payload_size"), **more,
        )  # fmt: skip


def _flattened(text: str) -> tuple[str, ...]:
    """`service:selector:address, …`."""
    found = (address_in(one.rpartition(":")[2]) for one in text.split(","))
    return tuple(dict.fromkeys(one for one in found if one))


def _resource(event: Event) -> str:
    """The message id, where only the resource names it (`gaia/<id@host>`)."""
    for row in rows_of(event.parameters.get("resource_details")):
        _, _, found = word(row, "id").partition("/")
        if "@" in found:
            return found
    return ""
