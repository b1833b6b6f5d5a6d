"""
Messages and folders of a mailbox, as Graph gives them.

`message`, `mailFolder` ("Graph v1.0 state", docs/sources.md). A message lies in a folder that is named by an id, or by the
context of the page it came on (`mailFolders('sentitems')`). The whole message is in the export, so it counts as kept.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from counterseal.mail.addresses import address_in
from counterseal.model.records import Message, Record
from counterseal.providers.exports.m365.fields import part, parts, plain, word
from counterseal.providers.exports.m365.graph_names import Names
from counterseal.providers.exports.m365.graph_people import at_of
from counterseal.providers.exports.objects import CONTEXT
from counterseal.providers.exports.standing import Standing, file_of
from counterseal.providers.exports.trouble import BadRow

_WELL_KNOWN = {
    "inbox": "Inbox", "sentitems": "Sent Items", "drafts": "Drafts", "deleteditems": "Deleted Items",
    "junkemail": "Junk Email", "archive": "Archive", "recoverableitemsdeletions": "Recoverable Items",
    "conversationhistory": "Conversation History", "outbox": "Outbox",
}  # fmt: skip
_FOLDER = re.compile(r"mailFolders\('([^']+)'\)", re.IGNORECASE)
_ID = re.compile(r"<[^<>\s]+>")
_HOPS, _HOP = 20, 300


def folder(values: Mapping[str, Any], standing: Standing, names: Names) -> Iterator[Record]:
    """`mailFolder`: gives its name to what lies in it, and to rules that move there."""
    names.folders[word(values, "id")] = word(values, "displayName")
    yield from ()


def addresses(values: Mapping[str, Any], *fields: str) -> dict[str, str]:
    """Addresses with their names in several fields."""
    found: dict[str, str] = {}
    for name in fields:
        rows = parts(values, name) or [part(values, name)]
        for row in rows:
            inner = part(row, "emailAddress")
            if address := address_in(word(inner, "address")):
                found.setdefault(address, word(inner, "name"))
    return found


def message(values: Mapping[str, Any], standing: Standing, names: Names) -> Iterator[Record]:
    """One `message`."""
    sent, came = at_of(values, "sentDateTime"), at_of(values, "receivedDateTime", "createdDateTime")
    at = sent or came
    if at is None:
        raise BadRow("no_time", "", "the message has neither sentDateTime nor receivedDateTime")
    headers = _headers(values)
    sender, to = addresses(values, "from", "sender"), addresses(values, "toRecipients", "ccRecipients", "bccRecipients")
    message_id = word(values, "internetMessageId")
    files = (word(one, "name") for one in parts(values, "attachments"))
    yield Message(
        id=message_id or f"{standing.source.exhibit[:16]}:{standing.source.place}",
        at=at,
        account=standing.account,
        source=standing.source,
        operation="messages",
        act="drafted" if word(values, "isDraft").lower() == "true" else "",
        message_id=message_id,
        subject=word(values, "subject"),
        sender=next(iter(sender), ""),
        recipients=tuple(to),
        attachments=tuple(one for one in files if one),
        kept=True,
        store=standing.account or file_of(standing.source.place),
        folder=_folder(values, names),
        flags=_flags(values),
        names={address: name for address, name in (sender | to).items() if name},
        reply_to=tuple(addresses(values, "replyTo")),
        return_path=address_in(next(iter(headers.get("return-path", ())), "")),
        in_reply_to=next(iter(_ID.findall(" ".join(headers.get("in-reply-to", ())))), ""),
        references=tuple(_ID.findall(" ".join(headers.get("references", ())))),
        bulk=bool(headers.keys() & {"list-id", "list-unsubscribe"}),
        auto=any(not one.lower().startswith("no") for one in headers.get("auto-submitted", ())),
        written=next(iter(headers.get("date", ())), "") or word(values, "sentDateTime"),
        hops=tuple(" ".join(one.split())[:_HOP] for one in headers.get("received", ())[:_HOPS]),
    )


def _headers(values: Mapping[str, Any]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for row in parts(values, "internetMessageHeaders"):
        found.setdefault(word(row, "name").lower(), []).append(plain(row.get("value")))
    return found


def _folder(values: Mapping[str, Any], names: Names) -> str:
    if named := names.folders.get(word(values, "parentFolderId")):
        return named
    found = _FOLDER.search(word(values, CONTEXT))
    return names.folders.get(found[1]) or _WELL_KNOWN.get(found[1].lower(), "") if found else ""


def _flags(values: Mapping[str, Any]) -> tuple[str, ...]:
    read = word(values, "isRead").lower()
    told = {
        "seen": read == "true", "unseen": read == "false", "draft": word(values, "isDraft").lower() == "true",
        "flagged": word(part(values, "flag"), "flagStatus").lower() == "flagged",
    }  # fmt: skip
    return tuple(name for name, is_so in told.items() if is_so)
