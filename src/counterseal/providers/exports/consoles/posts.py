"""
Messages in a console's mail log: who wrote to whom, whether it left or came, and what became of it.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from counterseal.providers.exports.consoles.facts import name_in
from counterseal.providers.exports.consoles.mapping import Table
from counterseal.providers.exports.consoles.words import address, addresses, simple

_SENT: Final = re.compile(r"发信|发送|发件|发出|外发|sent|send|outgoing|outbound|^1$")
_RECEIVED: Final = re.compile(r"收信|接收|收件|收到|incoming|inbound|receiv|^2$")
_STATES: Final = (
    ("bounced", re.compile(r"退信|被退|bounce|undeliver")),
    ("rejected", re.compile(r"拦截|拒收|拒绝|隔离|屏蔽|reject|block|quarantin|refus")),
    ("deferred", re.compile(r"发信中|发送中|投递中|重试|排队|延迟|defer|queue|pending|sending")),
    ("rejected", re.compile(r"失败|fail|error|未送达|未投递")),
    (
        "delivered",
        re.compile(r"成功|已送达|已投递|送达|收件箱|文件夹|已接收|已发送|正常|delivered|success|垃圾|sent\b"),
    ),
)
_JUNK: Final = re.compile(r"垃圾|广告|spam|junk")
_PHISH: Final = re.compile(r"钓鱼|phish")
_VIRUS: Final = re.compile(r"病毒|malware|virus")


@dataclass(frozen=True, slots=True)
class Post:
    """Whose message it is, who sent it, and the fields of `records.Message`."""

    account: str
    actor: str
    fields: dict[str, Any] = field(default_factory=dict)


def state_of(told: str) -> str:
    """What became of a message, by the console's word."""
    word = simple(told)
    return next((state for state, pattern in _STATES if pattern.search(word)), "")


def verdict_of(told: str) -> str:
    """The console's opinion of a message."""
    word = simple(told)
    if _PHISH.search(word):
        return "phish"
    if _VIRUS.search(word):
        return "malware"
    return "spam" if _JUNK.search(word) else ""


def post(table: Table, cells: Mapping[str, str], owner: str, place: str) -> Post:
    """
    One message. Who it belongs to is told by the account, else by the direction; where only one side is told, the
    other side is the mailbox's own.
    """
    sender = address(table.cell(cells, "sender")) or name_in(table.cell(cells, "sender"))
    to = addresses(" ".join(table.cells(cells, "recipients", "copies")))
    state = " ".join(table.cells(cells, "state", "result"))
    sent = _direction(table, cells, owner, sender, to, place)
    if sent:
        account = owner or sender
        sender = sender or owner
    else:
        account = owner or (to[0] if len(to) == 1 else "")
        to = to or ((owner,) if owner else ())
    fields = {
        "act": "sent" if sent else "received",
        "operation": (table.cell(cells, "direction", "action") or table.cell(cells, "state", "result"))[:200],
        "subject": table.cell(cells, "subject"),
        "sender": sender,
        "recipients": to,
        "message_id": _message_id(table.cell(cells, "message_id")),
        "state": state_of(state),
        "verdict": "" if sent else verdict_of(state),
    }
    return Post(account, account if sent else sender, fields)


def _direction(
    table: Table, cells: Mapping[str, str], owner: str, sender: str, to: tuple[str, ...], place: str
) -> bool:
    """Whether it was sent by the mailbox and not received by it."""
    told = simple(table.cell(cells, "direction"))
    if _SENT.search(told) or _RECEIVED.search(told):
        return _SENT.search(told) is not None
    if owner and owner in (sender, *to):
        return owner == sender
    words = simple(" ".join(table.cells(cells, "action", "state", "result")))
    if re.search(r"^发|被退|退信|发信", words) or re.search(r"^收|收信|收件箱|垃圾", words):
        return re.search(r"^发|被退|退信|发信", words) is not None
    words = simple(f"{cells.get('#title', '')} {place}")
    if re.search(r"发信|发件|发送|sent", words) or re.search(r"收信|收件|接收|received", words):
        return re.search(r"发信|发件|发送|sent", words) is not None
    return not sender or bool(to)


def _message_id(told: str) -> str:
    """A Message-ID in its brackets; a number of the console's own is none."""
    found = re.search(r"<?([^\s<>]{1,254}@[^\s<>]+)>?", told)
    return f"<{found[1]}>" if found else ""
