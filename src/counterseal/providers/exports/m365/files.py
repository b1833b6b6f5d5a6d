"""
SharePoint and OneDrive (record types 4, 6, 14): files read, taken, put down and shared.

"Audit log activities" lists the operations. A link that works without signing in is `AnonymousLinkCreated`; whether
it lets strangers write stands in `EventData`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from counterseal.model.records import Access, Change, Item, Record
from counterseal.providers.exports.clients import client_of
from counterseal.providers.exports.m365.fields import Base, agent_of, word

ACTS = {
    "FileAccessed": "read", "FileAccessedExtended": "read", "FilePreviewed": "read", "PageViewed": "read",
    "ListViewed": "read", "ClientViewSignaled": "read",
    "FileDownloaded": "download", "FileSyncDownloadedFull": "sync", "FileSyncDownloadedPartial": "sync",
    "FileUploaded": "upload", "FileSyncUploadedFull": "upload", "FileModified": "update", "FileModifiedExtended": "update",
    "FileRenamed": "update", "FileMoved": "move", "FileCopied": "move", "FileRecycled": "delete", "FileDeleted": "delete",
    "FileDeletedFirstStageRecycleBin": "delete", "FileDeletedSecondStageRecycleBin": "purge",
    "SearchQueryInitiatedSharePoint": "search", "FolderModified": "update",
}  # fmt: skip
SHARES = {
    "AnonymousLinkCreated": "anyone", "AnonymousLinkUpdated": "anyone", "AnonymousLinkUsed": "used",
    "CompanyLinkCreated": "company", "SecureLinkCreated": "people", "AddedToSecureLink": "people",
    "SharingInvitationCreated": "people", "SharingSet": "people",
}  # fmt: skip
_TYPE = re.compile(r"<Type>(\w+)</Type>")


def _common(base: Base) -> dict[str, object]:
    agent = agent_of(base.event)
    return base.common(agent=agent, client=client_of(agent))


def touched(base: Base) -> Iterator[Record]:
    """A file was read, taken, put down, changed or deleted."""
    event = base.event
    name = word(event, "SourceFileName") or word(event, "ObjectId")
    item = Item(word(event, "ListItemUniqueId"), name, word(event, "SourceRelativeUrl"))
    yield Access(
        **_common(base),  # type: ignore[arg-type]
        act=ACTS[word(event, "Operation")],
        thing="file",
        items=(item,),
        folder=word(event, "SourceRelativeUrl"),
    )


def shared(base: Base) -> Iterator[Record]:
    """A file was shared: with anyone who has the link, or with named people."""
    event = base.event
    name = word(event, "SourceFileName") or word(event, "ObjectId")
    found = _TYPE.search(word(event, "EventData"))
    edit = "edit" in word(event, "EventData").lower()
    link = (found.group(1).lower() if found else "") or ("edit" if edit else "")
    details = {"with": SHARES[word(event, "Operation")], "to": word(event, "TargetUserOrGroupName")}
    yield Access(
        **_common(base),  # type: ignore[arg-type]
        act="share",
        thing="file",
        items=(Item(word(event, "ListItemUniqueId"), name, word(event, "SourceRelativeUrl")),),
        link=link,
        details={key: value for key, value in details.items() if value},
    )


def sharing_policy(base: Base) -> Iterator[Record]:
    """`SharingPolicyChanged`: who may share with strangers."""
    yield Change(**_common(base), what="sharing.changed", target=word(base.event, "ObjectId"))  # type: ignore[arg-type]
