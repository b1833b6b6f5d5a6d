"""
Acts inside a mailbox (record types 2, 3, 50): mail read, copied, moved, deleted, sent; folders shared in Outlook.

"Manage mailbox auditing" and "Use MailItemsAccessed" describe them. Reading through the web is gathered: one event
for a few minutes, with the Message-IDs under their folders. Outlook on a desk copies whole folders (Sync) and names no
message. Sending names neither recipients nor text. The client stands in `ClientInfoString` in Exchange's own words.
"""

from __future__ import annotations

from collections.abc import Sequence

from counterseal.providers.simulated.events.shot import Event, Shot, named
from counterseal.providers.simulated.tenant import APPS

_GROUP_ACTS = {"delete": "MoveToDeletedItems", "purge": "HardDelete", "move": "Move"}
_CHOICES = {"delete": {"MoveToDeletedItems", "SoftDelete"}}
_DESTINATIONS = {"MoveToDeletedItems": "Deleted Items", "Move": "Archive"}
_CLIENTS = (
    ("client=", "{agent}"),
    ("bav2ropc", "Client=IMAP4"),
    ("microsoft office", "Client=MSExchangeRPC"),
    ("microsoft outlook", "Client=MSExchangeRPC"),
    ("outlook-ios", "Client=OutlookService;Outlook-iOS/2.0;"),
    ("outlook-android", "Client=OutlookService;Outlook-Android/2.0;"),
    ("mozilla", "Client=OWA;{agent};"),
)


def client_info(agent: str) -> str:
    """How Exchange writes down the client that signed in with an agent."""
    low = agent.lower()
    return next((said.format(agent=agent) for mark, said in _CLIENTS if mark in low), f"Client=REST;{agent};")


def inside(shot: Shot, operation: str, record_type: int, part: str = "") -> Event:
    """The fields of every act inside a mailbox."""
    tenant, account, info = shot.tenant, shot.account, client_info(shot.get("agent"))
    event = shot.base(operation, record_type, "Exchange", part)
    event |= {"UserType": 0 if shot.person else 2, "ResultStatus": "Succeeded"}
    event |= {"ClientIP": shot.get("ip")} if shot.get("ip") and record_type != 50 else {}
    app = shot.get("app") or (APPS["exchange"] if "OWA" in info else "")
    event |= {"AppId": app, "ClientAppId": app if shot.get("app") else ""} if app else {}
    event |= {"ClientIPAddress": shot.get("ip"), "ClientInfoString": info}
    if "RPC" in info:
        event |= {"ClientProcessName": "OUTLOOK.EXE", "ClientVersion": "16.0.18227.20082"}
    event |= {
        "ExternalAccess": False,
        "InternalLogonType": 0,
        "LogonType": 0 if account == shot.actor else 2,
        "LogonUserSid": tenant.sid(shot.actor),
        "MailboxGuid": tenant.mailbox_guid(account),
        "MailboxOwnerSid": tenant.sid(account),
        "MailboxOwnerUPN": account,
        "OrganizationName": tenant.organization,
        "OriginatingServer": f"{tenant.server(account)} (15.20.9031.018)\r\n",
    }
    return event | ({"SessionId": shot.get("session")} if shot.get("session") else {})


def access(shot: Shot) -> list[Event]:
    """Mail was read, copied, searched, moved, deleted or changed."""
    match shot.get("act", "read"):
        case "read":
            return [_read(shot)]
        case "sync":
            return [_sync(shot)]
        case "search":
            return [inside(shot, "SearchQueryInitiatedExchange", 2) | {"QueryText": shot.get("query")}]
        case "update":
            return [
                inside(shot, "Update", 2) | {"Item": _items(shot)[0], "ModifiedProperties": ["AllAttachmentsHidden"]}
            ]
        case "delete" | "purge" | "move" as act:
            return [_moved(shot, act)]
    raise ValueError(f"nobody can {shot.get('act')} mail")


def _folder(shot: Shot, path: str) -> Event:
    return {"Id": shot.tenant.folder_id(shot.account, path), "Path": f"\\{path}"}


def _numbered(shot: Shot) -> list[tuple[str, str]]:
    """The messages that were touched: Message-ID and subject; made up when only their number is told."""
    named_items = [(f"<{name}@acme.test>", name) for name in shot.every("items")]
    count = int(shot.get("count", str(max(1, len(named_items)))))
    if named_items and count != len(named_items):
        raise ValueError(f"{len(named_items)} items are named, and count says {count}")
    return named_items or [(shot.message_id(f"item/{n}"), "") for n in range(count)]


def _read(shot: Shot) -> Event:
    items = _numbered(shot)
    event = inside(shot, "MailItemsAccessed", 50)
    properties = {"MailAccessType": "Bind", "IsThrottled": str(shot.flag("throttled"))}
    event["OperationProperties"] = named(properties)
    found = [
        {"InternetMessageId": message_id, "SizeInBytes": 4096 + 512 * n} for n, (message_id, _) in enumerate(items)
    ]
    return event | {
        "Folders": [{"FolderItems": found, **_folder(shot, shot.get("folder", "Inbox"))}],
        "OperationCount": len(items),
    }


def _sync(shot: Shot) -> Event:
    if shot.get("items") or shot.get("count"):
        raise ValueError("a Sync copies the whole folder, and the log names no message and no number")
    folder = _folder(shot, shot.get("folder", "Inbox"))
    name = {"Name": shot.get("folder", "Inbox").rpartition("\\")[2]}
    event = inside(shot, "MailItemsAccessed", 2)
    event["OperationProperties"] = named({"MailAccessType": "Sync", "IsThrottled": str(shot.flag("throttled"))})
    return event | {"Item": {"Id": folder["Id"], "ParentFolder": folder | name}}


def _items(shot: Shot) -> list[Event]:
    folder = _folder(shot, shot.get("folder", "Inbox"))
    return [
        {"Id": shot.tenant.folder_id(shot.account, message_id), "InternetMessageId": message_id, "ParentFolder": folder}
        | ({"Subject": subject} if subject else {})
        for message_id, subject in _numbered(shot)
    ]


def _moved(shot: Shot, act: str) -> Event:
    operation = shot.get("operation", _GROUP_ACTS[act])
    if operation not in _CHOICES.get(act, {_GROUP_ACTS[act]}):
        raise ValueError(f"{operation} is no {act}")
    event = inside(shot, operation, 3) | {"AffectedItems": _items(shot), "CrossMailboxOperation": False}
    if operation in _DESTINATIONS:
        event["DestFolder"] = _folder(shot, _DESTINATIONS[operation])
    return event | {"Folder": _folder(shot, shot.get("folder", "Inbox"))}


def message(shot: Shot) -> list[Event]:
    """Mail sent; mail received is known only where Defender had an opinion of it."""
    act = shot.get("act", "sent")
    if act == "received":
        return [_threat(shot)]
    operations = {"sent": "Send", "sent_as": "SendAs", "sent_on_behalf": "SendOnBehalf"}
    if act not in operations:
        raise ValueError(f"the log does not tell that a message was {act}")
    if shot.get("sender", shot.account) != shot.account:
        raise ValueError("what is sent comes from the account; write account=")
    event = inside(shot, operations[act], 2)
    other = {"SendAs": "SendAsUser", "SendOnBehalf": "SendOnBehalfOfUser"}.get(operations[act])
    if other:
        guid_field = {"SendAsUser": "SendAsUserMailboxGuid"}.get(other, "SendonBehalfOfUserMailboxGuid")
        event |= {f"{other}Smtp": shot.account, guid_field: shot.tenant.mailbox_guid(shot.account)}
        event |= {"MailboxOwnerUPN": shot.actor, "MailboxGuid": shot.tenant.mailbox_guid(shot.actor)}
    item: Event = {"Id": "Unknown", "InternetMessageId": shot.get("message_id") or shot.message_id("sent")}
    files = [f"{name} ({9000 + 700 * n}b)" for n, name in enumerate(shot.every("attachments"))]
    item |= {"Attachments": "; ".join(files)} if files else {}
    return [event | {"Item": item | {"Subject": shot.get("subject"), "SizeInBytes": 24576}}]


def _threat(shot: Shot) -> Event:
    """`TIMailData`: what Defender found in a message that came in (record type 28)."""
    sender, day = shot.get("sender", shot.actor), f"{shot.line.at:%Y-%m-%d}"
    network = shot.id("network")
    event = shot.base("TIMailData", 28, "ThreatIntelligence")
    return event | {
        "UserKey": "ThreatIntel",
        "UserType": 4,
        "ObjectId": f"{network}{int(shot.id('object')[:8], 16)}",
        "UserId": "ThreatIntel",
        "AttachmentData": [],
        "DetectionMethod": "URL malicious reputation",
        "DetectionType": "Inline",
        "EventDeepLink": f"https://security.microsoft.com/?hash=/threatexplorer?messageParams={network},{day}",
        "InternetMessageId": shot.get("message_id") or shot.message_id("received"),
        "MessageTime": shot.line.at.strftime("%Y-%m-%dT%H:%M:%S"),
        "NetworkMessageId": network,
        "P1Sender": sender,
        "P2Sender": sender,
        "Policy": "Phish",
        "PolicyAction": "MoveToJmf",
        "Recipients": _recipients(shot),
        "SenderIp": shot.get("ip"),
        "Subject": shot.get("subject"),
        "Verdict": shot.get("verdict", "phish").capitalize(),
    }


def _recipients(shot: Shot) -> Sequence[str]:
    found = shot.every("recipients")
    if found != [shot.account]:
        raise ValueError("a received message is told for one account: write account= and the same recipients=")
    return found


def folder_permission(shot: Shot) -> list[Event]:
    """AddFolderPermissions and its kin: the owner shares a folder in Outlook."""
    removed = shot.get("what") == "removed"
    path = shot.get("folder", "Inbox")
    rights = {
        "MemberRights": "None" if removed else shot.get("level", "ReadAny, Visible, FreeBusySimple, FreeBusyDetailed"),
        "MemberSid": shot.tenant.sid(shot.get("to")),
        "MemberUpn": shot.get("to"),
        "Name": path.rpartition("\\")[2],
    }
    event = inside(shot, "RemoveFolderPermissions" if removed else "AddFolderPermissions", 2)
    folder = _folder(shot, path)
    return [event | {"Item": {"Id": folder["Id"], "ParentFolder": folder | rights}}]
