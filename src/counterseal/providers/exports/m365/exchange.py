"""
Exchange: what was changed by cmdlets (record type 1) and done inside mailboxes (2, 3, 50).

Cmdlets carry their parameters by name ("Search-UnifiedAuditLog", "Exchange admin audit log"). The mailbox concerned
stands in `Identity` or `ObjectId` as a directory path whose last part is the mailbox, and for rules the rule's name
after a backslash. Mailbox auditing is described in "Manage mailbox auditing" and "Use MailItemsAccessed":
a Sync access means that the whole folder was copied.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from counterseal.mail.addresses import address_in, addresses_in
from counterseal.model.records import Access, Change, Delegate, Forward, Item, Message, Protocol, Record, Rule
from counterseal.providers.exports.clients import client_of, system_client
from counterseal.providers.exports.m365.fields import Base, listed, pairs, word

_FORWARDS = ("ForwardTo", "ForwardAsAttachmentTo", "RedirectTo", "RedirectMessageTo", "AddToRecipients", "CopyTo")
_WORDS = (
    "SubjectContainsWords", "BodyContainsWords", "SubjectOrBodyContainsWords", "HeaderContainsWords",
    "AttachmentContainsWords", "SubjectOrBodyMatchesPatterns", "SubjectMatchesPatterns",
)  # fmt: skip
_SENDERS = ("From", "FromAddressContainsWords", "FromMemberOf", "SenderDomainIs", "FromScope")
_RECIPIENTS = ("SentTo", "RecipientAddressContainsWords", "AnyOfRecipientAddressContainsWords", "RecipientDomainIs")
_NO_CONDITION = {
    "Identity", "Name", "Force", "AlwaysDeleteOutlookRulesBlob", "Mailbox", "Mode", "Comments", "StopProcessingRules",
    "StopRuleProcessing", "DeleteMessage", "MoveToFolder", "CopyToFolder", "SoftDeleteMessage", "MarkAsRead", "Priority",
    "SetAuditSeverity", "RuleErrorAction", "SenderAddressLocation", "BlindCopyTo", "Enabled", "Confirm", "MarkImportance",
    "DlpPolicy", *_FORWARDS,
}  # fmt: skip
REMOVED = {"Remove": "removed", "Disable": "disabled"}


def yes(value: str) -> bool:
    """A switch parameter is set."""
    return value.strip().lower() in {"true", "$true", "1", "yes"}


def split(value: str) -> tuple[str, ...]:
    """A list parameter: JSON, or separated by semicolons, or by commas."""
    rows = listed(value) or (value.split(";") if ";" in value else value.split(","))
    return tuple(one for row in rows if (one := str(row).strip()))


def targets(parameters: Mapping[str, str], names: tuple[str, ...]) -> tuple[str, ...]:
    """The addresses (or directory names) in several parameters, each once."""
    found: list[str] = []
    for name in names:
        value = parameters.get(name, "")
        found += addresses_in(value) or [_last(one) for one in split(value)]
    return tuple(dict.fromkeys(one.lower() for one in found if one))


def _last(path: str) -> str:
    return path.replace("\\", "/").rstrip("/").rsplit("/", 1)[-1]


def mailbox_in(base: Base, value: str) -> str:
    """The mailbox that a parameter names: an address, or `name@organisation` for a directory path."""
    path = value.split("\\")[0]
    if "@" in path:
        return address_in(path)
    name = _last(path)
    if not name or " " in name.strip() or not word(base.event, "OrganizationName"):
        return name.lower()
    return f"{name}@{word(base.event, 'OrganizationName')}".lower()


def _owner(base: Base, parameters: Mapping[str, str]) -> str:
    return mailbox_in(base, parameters.get("Identity") or word(base.event, "ObjectId"))


def _common(base: Base, account: str = "") -> dict[str, Any]:
    info = word(base.event, "ClientInfoString")
    return base.common(account, agent=info, client=client_of("", info))


def rule(base: Base) -> Iterator[Record]:
    """New-, Set-, Enable-, Disable-, Remove-InboxRule and -TransportRule."""
    parameters = pairs(base.event, "Parameters")
    operation = word(base.event, "Operation")
    tenant = "Transport" in operation
    path = parameters.get("Identity") or word(base.event, "ObjectId")
    name = parameters.get("Name", path.replace("/", "\\").rsplit("\\", 1)[-1])
    yield Rule(
        **_common(base, "" if tenant else _ruled(base, parameters)),
        name=name,
        scope="tenant" if tenant else "mailbox",
        what=REMOVED.get(operation.split("-")[0], "set"),
        words=tuple(dict.fromkeys(one for key in _WORDS for one in split(parameters.get(key, "")))),
        senders=targets(parameters, _SENDERS),
        recipients=targets(parameters, _RECIPIENTS),
        conditions=tuple((key, value) for key, value in parameters.items() if key not in _NO_CONDITION and value),
        forwards_to=targets(parameters, _FORWARDS),
        copies_to=targets(parameters, ("BlindCopyTo",)),
        moves_to=_last(parameters.get("MoveToFolder") or parameters.get("CopyToFolder", "")).lstrip(":"),
        deletes=yes(parameters.get("DeleteMessage", "")) or yes(parameters.get("SoftDeleteMessage", "")),
        marks_read=yes(parameters.get("MarkAsRead", "")),
        stops=yes(parameters.get("StopProcessingRules", "")) or yes(parameters.get("StopRuleProcessing", "")),
        unaudited=parameters.get("SetAuditSeverity", "").lower() == "donotaudit",
        enabled=parameters.get("Enabled", "True").lower() != "false",
    )


def _ruled(base: Base, parameters: Mapping[str, str]) -> str:
    """
    The mailbox of an inbox rule. Without -Mailbox a new rule is of whoever makes it ("New-InboxRule"), whatever the
    directory calls that mailbox: in newer tenants its name in the path is an id.
    """
    path = word(base.event, "ObjectId")
    if "Mailbox" in parameters:
        return mailbox_in(base, parameters["Mailbox"])
    if word(base.event, "Operation").startswith("New") and "@" in base.common()["actor"]:
        return ""
    return mailbox_in(base, path) if "\\" in path else ""


def outlook_rule(base: Base) -> Iterator[Record]:
    """`UpdateInboxRules`: a rule made in Outlook or through EWS; its fields lie in `OperationProperties`."""
    properties = pairs(base.event, "OperationProperties")
    actions = [one for one in listed(properties.get("RuleActions", "")) if isinstance(one, Mapping)]
    kinds = {str(one.get("ActionType", "")) for one in actions}
    sent = tuple(a for one in actions for a in addresses_in(str(one.get("Recipients", one.get("ForwardTo", "")))))
    moved = next(
        (_last(str(one.get("MoveToFolder", one.get("Folder", "")))) for one in actions if "Move" in str(one)), ""
    )
    operation = properties.get("RuleOperation", "")
    condition = properties.get("RuleCondition", "")
    yield Rule(
        **_common(base, word(base.event, "MailboxOwnerUPN")),
        name=properties.get("RuleName", ""),
        what="removed" if "Remove" in operation else "set",
        words=tuple(_quoted(condition)),
        conditions=(("RuleCondition", condition),) if condition else (),
        senders=addresses_in(condition),
        forwards_to=sent,
        moves_to=moved,
        deletes="Delete" in kinds,
        marks_read="MarkAsRead" in kinds,
        enabled=properties.get("RuleState", "Enabled").lower() != "disabled",
    )


def _quoted(condition: str) -> list[str]:
    return [part for part in condition.replace("'", '"').split('"')[1::2] if part and "@" not in part]


def set_mailbox(base: Base) -> Iterator[Record]:
    """`Set-Mailbox`: forwarding, send on behalf, audit; anything else is a change of the mailbox."""
    parameters = pairs(base.event, "Parameters")
    owner = _owner(base, parameters)
    told = False
    names = ("ForwardingSmtpAddress", "ForwardingAddress")
    if any(name in parameters for name in names):
        told = True
        to = tuple(mailbox_in(base, parameters[name]) for name in names if parameters.get(name, "").strip())
        keeps = not parameters.get("DeliverToMailboxAndForward") or yes(parameters["DeliverToMailboxAndForward"])
        yield Forward(**_common(base, owner), to=to, keeps_copy=keeps, what="set" if to else "removed")
    if "GrantSendOnBehalfTo" in parameters:
        told = True
        for name in split(parameters["GrantSendOnBehalfTo"]) or ("",):
            what = "set" if name else "removed"
            common = _common(base, owner)
            yield Delegate(**common, to=mailbox_in(base, name), right="send_on_behalf", what=what)
    if parameters.get("AuditEnabled", "").lower() == "false":
        told = True
        yield Change(**_common(base), what="audit.disabled", target=owner, after="AuditEnabled False")
    if not told:
        yield Change(**_common(base, owner), what="mailbox.changed", target=owner, after=", ".join(sorted(parameters)))


def permission(base: Base) -> Iterator[Record]:
    """Add-/Remove-MailboxPermission, -RecipientPermission, -MailboxFolderPermission, and Set- of the last."""
    parameters = pairs(base.event, "Parameters")
    operation = word(base.event, "Operation")
    rights = parameters.get("AccessRights", "")
    folder = ""
    identity = parameters.get("Identity") or word(base.event, "ObjectId")
    if "Folder" in operation:
        identity, _, folder = identity.partition(":")
    right = "send_as" if "Recipient" in operation else "folder" if folder or "Folder" in operation else "full_access"
    if "sendas" in rights.lower().replace(" ", ""):
        right = "send_as"
    yield Delegate(
        **_common(base, mailbox_in(base, identity)),
        to=mailbox_in(base, parameters.get("User") or parameters.get("Trustee", "")),
        right=right,
        folder=folder.strip("\\"),
        level=rights,
        what="removed" if operation.startswith("Remove") else "set",
    )


def folder_permission(base: Base) -> Iterator[Record]:
    """Add-, Modify-, RemoveFolderPermissions: done by the mailbox's user in the client."""
    item = base.event.get("Item")
    parent = item.get("ParentFolder", {}) if isinstance(item, Mapping) else {}
    parent = parent if isinstance(parent, Mapping) else {}
    rights = str(parent.get("MemberRights", ""))
    removed = word(base.event, "Operation").startswith("Remove") or rights == "None"
    yield Delegate(
        **_common(base, word(base.event, "MailboxOwnerUPN")),
        to=str(parent.get("MemberUpn", "")).lower(),
        right="folder",
        folder=str(parent.get("Path", "")).strip("\\"),
        level=rights,
        what="removed" if removed else "set",
    )


def protocols(base: Base) -> Iterator[Record]:
    """`Set-CASMailbox`: which protocols the mailbox answers to."""
    parameters = pairs(base.event, "Parameters")
    names = {
        "ImapEnabled": "imap",
        "PopEnabled": "pop",
        "ActiveSyncEnabled": "activesync",
        "OWAEnabled": "web",
        "EwsEnabled": "ews",
    }
    for key, name in names.items():
        if key in parameters:
            yield Protocol(**_common(base, _owner(base, parameters)), name=name, enabled=yes(parameters[key]))
    if "SmtpClientAuthenticationDisabled" in parameters:
        closed = yes(parameters["SmtpClientAuthenticationDisabled"])
        yield Protocol(**_common(base, _owner(base, parameters)), name="smtp", enabled=not closed)


def audit_config(base: Base) -> Iterator[Record]:
    """Cmdlets that decide what is written into the audit log."""
    parameters = pairs(base.event, "Parameters")
    operation = word(base.event, "Operation")
    off = any(
        parameters.get(key, "").lower() == "false"
        for key in ("UnifiedAuditLogIngestionEnabled", "AdminAuditLogEnabled")
    )
    bypassed = "Bypass" in operation and yes(parameters.get("AuditBypassEnabled", "true"))
    shortened = operation.startswith("Remove-UnifiedAuditLogRetention")
    what = "audit.bypassed" if bypassed else "audit.disabled" if off or shortened else "audit.enabled"
    target = _owner(base, parameters) if "Bypass" in operation else operation
    yield Change(
        **_common(base), what=what, target=target, after=", ".join(f"{k} {v}" for k, v in sorted(parameters.items()))
    )


def read(base: Base) -> Iterator[Record]:
    """`MailItemsAccessed`: single items (Bind) or whole folders (Sync)."""
    properties = pairs(base.event, "OperationProperties")
    folders = base.event.get("Folders")
    items = []
    for folder in folders if isinstance(folders, list) else []:
        for one in folder.get("FolderItems") or [{}] if isinstance(folder, Mapping) else []:
            items.append(
                Item(
                    str(one.get("InternetMessageId", "")),
                    str(one.get("Subject", "")),
                    str(folder.get("Path", "")).strip("\\"),
                )
            )
    item = base.event.get("Item")
    if isinstance(item, Mapping) and not items:
        parent = item.get("ParentFolder")
        path = str(parent.get("Path", "")) if isinstance(parent, Mapping) else ""
        items.append(Item(str(item.get("InternetMessageId", "")), str(item.get("Subject", "")), path.strip("\\")))
    sync = properties.get("MailAccessType", "").lower() == "sync"
    yield Access(
        **_inside(base),
        act="sync" if sync else "read",
        items=tuple(items),
        folder=items[0].folder if items else "",
        count=int(word(base.event, "OperationCount") or len(items) or 1),
        throttled=yes(properties.get("IsThrottled", "")),
    )


def _inside(base: Base) -> dict[str, Any]:
    """Common fields of an act inside a mailbox; the provider's background clients are the provider."""
    info = word(base.event, "ClientInfoString")
    owner = word(base.event, "MailboxOwnerUPN")
    common = _common(base, owner)
    if system_client(info) or word(base.event, "InternalLogonType") == "1" or word(base.event, "LogonType") == "1":
        common["actor_kind"] = "system" if common["actor_kind"] != "app" else "app"
    return common


_ACTS = {
    "HardDelete": "purge", "SoftDelete": "delete", "MoveToDeletedItems": "delete", "Move": "move", "Copy": "move",
    "Update": "update", "SearchQueryInitiatedExchange": "search", "Create": "update", "RecordDelete": "purge",
}  # fmt: skip


def touched(base: Base) -> Iterator[Record]:
    """Items moved, deleted, purged, changed or searched for."""
    affected = base.event.get("AffectedItems")
    rows = [
        row
        for row in (affected if isinstance(affected, list) else [base.event.get("Item")])
        if isinstance(row, Mapping)
    ]
    items = tuple(
        Item(
            str(row.get("InternetMessageId", "")),
            str(row.get("Subject", "")),
            str(row["ParentFolder"].get("Path", "")).strip("\\")
            if isinstance(row.get("ParentFolder"), Mapping)
            else "",
        )
        for row in rows
    )
    query = word(base.event, "QueryText")
    yield Access(
        **_inside(base),
        act=_ACTS[word(base.event, "Operation")],
        items=items,
        folder=items[0].folder if items else "",
        count=max(1, len(items)),
        details={"query": query} if query else {},
    )


def sent(base: Base) -> Iterator[Record]:
    """Send, SendAs, SendOnBehalf. The log names no recipients."""
    item = base.event.get("Item")
    item = item if isinstance(item, Mapping) else {}
    acts = {"SendAs": "sent_as", "SendOnBehalf": "sent_on_behalf"}
    owner = (
        word(base.event, "SendAsUserSmtp")
        or word(base.event, "SendOnBehalfOfUserSmtp")
        or word(base.event, "MailboxOwnerUPN")
    )
    names = (one.rsplit(" (", 1)[0].strip() for one in str(item.get("Attachments", "")).split(";"))
    yield Message(
        **_inside(base) | {"account": owner.lower()},
        act=acts.get(word(base.event, "Operation"), "sent"),
        message_id=str(item.get("InternetMessageId", "")),
        subject=str(item.get("Subject", "")),
        sender=owner.lower(),
        attachments=tuple(name for name in names if name),
    )


def threat(base: Base) -> Iterator[Record]:
    """`TIMailData`: Defender's opinion of a message that came in. One record for each recipient in the company."""
    event = base.event
    recipients = event.get("Recipients")
    common = base.common()
    for number, one in enumerate(recipients if isinstance(recipients, list) else []):
        address = address_in(str(one))
        own = common | {
            "account": address,
            "id": common["id"] if number == 0 else f"{common['id']}#{number}",
            "actor_kind": "user",
        }
        yield Message(
            **own | {"actor": address_in(word(event, "P2Sender")), "ip": word(event, "SenderIp")},
            act="received",
            message_id=word(event, "InternetMessageId"),
            subject=word(event, "Subject"),
            sender=address_in(word(event, "P2Sender")),
            recipients=(address,),
            verdict=word(event, "Verdict").lower(),
        )


def tagged(what: str) -> Callable[[Base], Iterator[Record]]:
    """A reader for cmdlets of which only the tag and the target matter."""

    def change(base: Base) -> Iterator[Record]:
        parameters = pairs(base.event, "Parameters")
        target = parameters.get("Name") or parameters.get("Identity") or word(base.event, "ObjectId")
        after = ", ".join(f"{key} {value}" for key, value in sorted(parameters.items()) if len(value) < 200)
        yield Change(**_common(base), what=what, target=_last(target), after=after)

    return change


def new_mailbox(base: Base) -> Iterator[Record]:
    """`New-Mailbox`: by address where a parameter gives one, else by name."""
    parameters = pairs(base.event, "Parameters")
    names = ("PrimarySmtpAddress", "MicrosoftOnlineServicesID", "WindowsLiveID")
    address = next((found for name in names if (found := address_in(parameters.get(name, "")))), "")
    target = address or parameters.get("Name") or _last(word(base.event, "ObjectId"))
    shown = parameters.get("DisplayName") or parameters.get("Name", "")
    yield Change(**_common(base), what="mailbox.created", target=target, after=target, details={"name": shown} if shown else {})
