"""
Files in SharePoint and OneDrive (record types 6 and 14): opened, taken, put down, shared.

One event is one file. The account stands there in lower case, the file as an address and in parts; whether a link
lets strangers write stands as markup inside a text.
"""

from __future__ import annotations

from urllib.parse import quote

from counterseal.providers.simulated.events.shot import Event, Shot

_FILES = {
    "read": "FileAccessed",
    "download": "FileDownloaded",
    "sync": "FileSyncDownloadedFull",
    "upload": "FileUploaded",
    "update": "FileModified",
    "move": "FileMoved",
    "delete": "FileRecycled",
    "purge": "FileDeletedSecondStageRecycleBin",
}
_SHARES = {"anyone": "AnonymousLinkCreated", "company": "CompanyLinkCreated", "people": "SecureLinkCreated"}


def access(shot: Shot) -> list[Event]:
    """A file was touched or shared."""
    names, act = shot.every("items"), shot.get("act", "read")
    if len(names) != 1 or shot.get("count", "1") != "1":
        raise ValueError("the log of files tells one file at a time: name one in items=")
    if act == "share":
        return [_shared(shot, names[0])]
    if act not in _FILES:
        raise ValueError(f"nobody can {act} a file; known are share, {', '.join(_FILES)}")
    return [_file(shot, _FILES[act], 6, names[0])]


def _file(shot: Shot, operation: str, record_type: int, name: str) -> Event:
    company = shot.tenant.domain.partition(".")[0]
    user = shot.account.lower()
    personal = "".join(sign if sign.isalnum() else "_" for sign in user)
    site = f"https://{company}-my.sharepoint.com/personal/{personal}"
    folder = shot.get("folder", "Documents")
    event = shot.base(operation, record_type, "OneDrive")
    event |= {
        "UserKey": f"i:0h.f|membership|{shot.tenant.puid(shot.actor).lower()}@live.com",
        "ClientIP": shot.get("ip"),
        "ObjectId": f"{site}/{quote(folder)}/{quote(name)}",
        "UserId": shot.actor.lower(),
    }
    event |= {"ApplicationId": shot.get("app")} if shot.get("app") else {}
    return event | {
        "CorrelationId": shot.id("correlation"),
        "EventSource": "SharePoint",
        "ItemType": "File",
        "ListId": shot.tenant.object_id(f"list/{user}"),
        "ListItemUniqueId": shot.tenant.object_id(f"file/{user}/{name}"),
        "Site": shot.tenant.object_id(f"site/{user}"),
        "UserAgent": shot.get("agent"),
        "WebId": shot.tenant.object_id(f"web/{user}"),
        "SourceFileExtension": name.rpartition(".")[2],
        "SiteUrl": f"{site}/",
        "SourceFileName": name,
        "SourceRelativeUrl": folder,
    }


def _shared(shot: Shot, name: str) -> Event:
    with_whom = shot.get("with", "anyone")
    if with_whom not in _SHARES:
        raise ValueError(f"a file is shared with {', '.join(_SHARES)}")
    event = _file(shot, _SHARES[with_whom], 14, name)
    event["SourceRelativeUrl"] = shot.get("folder", "Documents")
    event["EventData"] = (
        f"<Type>{shot.get('link', 'view').capitalize()}</Type><MembersCanShareApplied>False</MembersCanShareApplied>"
    )
    if shot.get("to"):
        event |= {"TargetUserOrGroupName": shot.get("to"), "TargetUserOrGroupType": "Guest"}
    return event | {"UniqueSharingId": shot.id("sharing")}
