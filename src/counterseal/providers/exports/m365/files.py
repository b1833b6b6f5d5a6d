"""
SharePoint and OneDrive (record types 4, 6, 14): files read, taken, put down and shared.

"Audit log activities" lists the operations. A link that works without signing in is `AnonymousLinkCreated`; whether
it lets strangers write stands in `EventData`, which is markup inside a text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from counterseal.model.records import Access, Change, Item, Record
from counterseal.providers.exports.clients import client_of
from counterseal.providers.exports.m365.fields import Base, agent_of, word

ACTS = {
    "fileaccessed": "read", "fileaccessedextended": "read", "filepreviewed": "read", "pageviewed": "read",
    "listviewed": "read", "clientviewsignaled": "read",
    "filedownloaded": "download", "filesyncdownloadedfull": "sync", "filesyncdownloadedpartial": "sync",
    "fileuploaded": "upload", "filesyncuploadedfull": "upload", "filesyncuploadedpartial": "upload",
    "filemodified": "update", "filemodifiedextended": "update", "filerenamed": "update", "foldermodified": "update",
    "folderrenamed": "update", "filemoved": "move", "filecopied": "move", "foldermoved": "move", "foldercopied": "move",
    "filerecycled": "delete", "filedeleted": "delete", "filedeletedfirststagerecyclebin": "delete",
    "folderrecycled": "delete", "folderdeleted": "delete", "folderdeletedfirststagerecyclebin": "delete",
    "filedeletedsecondstagerecyclebin": "purge", "folderdeletedsecondstagerecyclebin": "purge",
    "fileversionsalldeleted": "purge",
    "searchqueryinitiatedsharepoint": "search", "searchqueryperformed": "search",
}  # fmt: skip
SHARES = {
    "anonymouslinkcreated": "anyone", "anonymouslinkupdated": "anyone", "anonymouslinkused": "used",
    "companylinkcreated": "company", "securelinkcreated": "people", "addedtosecurelink": "people",
    "sharinginvitationcreated": "people", "sharingset": "people",
}  # fmt: skip
_TYPE = re.compile(r"<Type>(\w+)</Type>")


def _common(base: Base) -> dict[str, Any]:
    agent = agent_of(base.event)
    return base.common(agent=agent, client=client_of(agent))


def _item(base: Base) -> Item:
    event = base.event
    name = word(event, "SourceFileName") or word(event, "ObjectId")
    return Item(word(event, "ListItemUniqueId"), name, word(event, "SourceRelativeUrl"))


def touched(base: Base) -> Iterator[Record]:
    """A file was read, taken, put down, changed or deleted."""
    query = word(base.event, "QueryText") or word(base.event, "SearchQueryText")
    yield Access(
        **_common(base),
        act=ACTS[base.operation],
        thing="file",
        items=(_item(base),),
        folder=word(base.event, "SourceRelativeUrl"),
        details={"query": query} if query else {},
    )


def shared(base: Base) -> Iterator[Record]:
    """A file was shared: with anyone who has the link, or with named people."""
    data = word(base.event, "EventData")
    found = _TYPE.search(data)
    link = found[1].lower() if found else "edit" if "edit" in data.lower() else ""
    details = {"with": SHARES[base.operation], "to": word(base.event, "TargetUserOrGroupName")}
    yield Access(
        **_common(base),
        act="share",
        thing="file",
        items=(_item(base),),
        folder=word(base.event, "SourceRelativeUrl"),
        link=link,
        details={key: value for key, value in details.items() if value},
    )


def sharing_policy(base: Base) -> Iterator[Record]:
    """`SharingPolicyChanged`: who may share with strangers."""
    yield Change(**_common(base), what="sharing.changed", target=word(base.event, "ObjectId"))
