"""
Settings changed by Exchange cmdlets (record type 1): rules, forwarding, permissions, protocols, audit.

Outlook on the web and the admin centre run the same cmdlets as an administrator's shell, so a rule that its owner
clicked together is a `New-InboxRule` too. Parameters stand as they were given; the mailbox is a path in the directory.
"""

from __future__ import annotations

from collections.abc import Mapping

from counterseal.providers.simulated.events.shot import Event, Shot, named
from counterseal.providers.simulated.tenant import APPS

_PROTOCOLS = {
    "imap": "ImapEnabled",
    "pop": "PopEnabled",
    "activesync": "ActiveSyncEnabled",
    "web": "OWAEnabled",
    "ews": "EwsEnabled",
}
_POLICIES = {"remote domain": "Set-RemoteDomain", "transport": "Set-TransportConfig"}


def cmdlet(shot: Shot, operation: str, parameters: Mapping[str, str], target: str = "", part: str = "") -> Event:
    """The event of one cmdlet."""
    ip = shot.get("ip")
    port = 1024 + int(shot.id("port")[:4], 16) % 60000
    event = shot.base(operation, 1, "Exchange", part)
    event |= {"UserType": 2 if shot.person else event["UserType"]}
    event |= {"ResultStatus": "True" if shot.flag("succeeded", "yes") else "False", "ObjectId": target}
    if ip:
        event |= {"ClientIP": f"[{ip}]:{port}" if ":" in ip else f"{ip}:{port}"}
    return event | {
        "AppId": shot.get("app") or APPS["exchange"],
        "ClientAppId": "",
        "ExternalAccess": not shot.person,
        "OrganizationName": shot.tenant.organization,
        "OriginatingServer": f"{shot.tenant.server(shot.account)} (15.20.9031.018)",
        "Parameters": named({name: value for name, value in parameters.items() if value}),
        "SessionId": shot.get("session"),
    }


def rule(shot: Shot) -> list[Event]:
    """New-, Set-, Disable- and Remove-InboxRule, and the same for the whole company."""
    tenant_wide, name, what = shot.get("scope") == "tenant", shot.get("name"), shot.get("what", "set")
    noun = "TransportRule" if tenant_wide else "InboxRule"
    mailbox = shot.tenant.path(shot.account)
    identity = name if tenant_wide else f"{mailbox}\\{name}"
    if what != "set":
        if shot.line.fields.keys() & {"words", "senders", "moves_to", "forwards_to", "copies_to", "deletes"}:
            raise ValueError(f"the log of a {what} rule does not tell what the rule did")
        verb = {"removed": "Remove", "disabled": "Disable"}[what]
        return [cmdlet(shot, f"{verb}-{noun}", {"Identity": identity, "Force": "True"}, identity)]
    operation = shot.get("operation", f"New-{noun}")
    if operation not in {f"New-{noun}", f"Set-{noun}"}:
        raise ValueError(f"a rule is set by New-{noun} or Set-{noun}, not by {operation}")
    parameters = {"Identity": identity} if operation.startswith("Set") else {}
    if not tenant_wide:
        parameters |= {"Mailbox": shot.account} if shot.account != shot.actor and not parameters else {}
        parameters |= {"AlwaysDeleteOutlookRulesBlob": "False", "Force": "False"}
    parameters |= {"Name": name} | _conditions(shot) | (_transport(shot) if tenant_wide else _inbox(shot))
    return [cmdlet(shot, operation, parameters, "" if tenant_wide else identity)]


def _conditions(shot: Shot) -> dict[str, str]:
    senders = shot.every("senders")
    return {
        "SubjectOrBodyContainsWords": ";".join(shot.every("words")),
        "From": ";".join(one for one in senders if "@" in one),
        "FromAddressContainsWords": ";".join(one for one in senders if "@" not in one),
        "SentTo": ";".join(shot.every("recipients")),
        "Enabled": "" if shot.flag("enabled", "yes") else "False",
    }


def _inbox(shot: Shot) -> dict[str, str]:
    _refuse(shot, "copies_to", "unaudited")
    return {
        "ForwardTo": ";".join(shot.every("forwards_to")),
        "MoveToFolder": shot.get("moves_to"),
        "DeleteMessage": "True" if shot.flag("deletes") else "",
        "MarkAsRead": "True" if shot.flag("marks_read") else "",
        "StopProcessingRules": "True" if shot.flag("stops") else "",
    }


def _transport(shot: Shot) -> dict[str, str]:
    _refuse(shot, "moves_to", "marks_read")
    return {
        "SetAuditSeverity": "DoNotAudit" if shot.flag("unaudited") else "",
        "Mode": "Enforce",
        "BlindCopyTo": ";".join(shot.every("copies_to")),
        "RedirectMessageTo": ";".join(shot.every("forwards_to")),
        "DeleteMessage": "True" if shot.flag("deletes") else "",
        "StopRuleProcessing": "True" if shot.flag("stops") else "False",
        "RuleErrorAction": "Ignore",
        "SenderAddressLocation": "Header",
    }


def _refuse(shot: Shot, *names: str) -> None:
    if wrong := [name for name in names if shot.get(name)]:
        raise ValueError(f"no rule of this scope {', '.join(wrong)}")


def forward(shot: Shot) -> list[Event]:
    """Set-Mailbox with forwarding: to an address outside, or to a colleague by path."""
    to = shot.every("to")
    outside = [one for one in to if not shot.tenant.own(one)]
    inside = [one for one in to if shot.tenant.own(one)]
    if max(len(outside), len(inside)) > 1 or (shot.get("what") == "removed") == bool(to):
        raise ValueError("a mailbox forwards to one address outside and one inside, and a removed forwarding to none")
    path = shot.tenant.path(shot.account)
    event = cmdlet(shot, "Set-Mailbox", {"Identity": path}, path)
    event["Parameters"] += named(
        ({"ForwardingAddress": shot.tenant.path(inside[0])} if inside else {})
        | ({"ForwardingSmtpAddress": f"smtp:{outside[0]}" if outside else ""} if outside or not inside else {})
        | ({"DeliverToMailboxAndForward": str(shot.flag("keeps_copy", "yes"))} if to else {})
    )
    return [event]


def delegate(shot: Shot) -> list[Event]:
    """Full access, send as, send on behalf, and folders that an administrator opens."""
    tenant, path, to = shot.tenant, shot.tenant.path(shot.account), shot.tenant.path(shot.get("to"))
    verb = "Remove" if shot.get("what") == "removed" else "Add"
    target = shot.account.partition("@")[0]
    match shot.get("right", "full_access"):
        case "full_access":
            rights = {"User": to, "AccessRights": shot.get("level", "FullAccess"), "InheritanceType": "All"}
            return [cmdlet(shot, f"{verb}-MailboxPermission", {"Identity": path} | rights, target)]
        case "send_as":
            rights = {"Trustee": to, "AccessRights": "SendAs"}
            return [cmdlet(shot, f"{verb}-RecipientPermission", {"Identity": path} | rights, target)]
        case "send_on_behalf" if verb == "Add":
            return [cmdlet(shot, "Set-Mailbox", {"Identity": path, "GrantSendOnBehalfTo": to}, target)]
        case "folder" if shot.get("folder"):
            place = f"{shot.account}:\\{shot.get('folder')}"
            rights = {"User": shot.get("to"), "AccessRights": shot.get("level", "Reviewer")}
            return [cmdlet(shot, f"{verb}-MailboxFolderPermission", {"Identity": place} | rights, place)]
    raise ValueError(f"{tenant.organization} cannot tell that {shot.get('what', 'set')} {shot.get('right')}")


def protocol(shot: Shot) -> list[Event]:
    """Set-CASMailbox: which protocols the mailbox answers to."""
    name, enabled = shot.get("name", "imap"), shot.flag("enabled", "yes")
    if name == "smtp":
        switch = {"SmtpClientAuthenticationDisabled": str(not enabled)}
    elif name in _PROTOCOLS:
        switch = {_PROTOCOLS[name]: str(enabled)}
    else:
        raise ValueError(f"no such protocol: {name}; known are smtp, {', '.join(_PROTOCOLS)}")
    path = shot.tenant.path(shot.account)
    return [cmdlet(shot, "Set-CASMailbox", {"Identity": path} | switch, path)]


def change(shot: Shot) -> list[Event]:
    """Other settings of Exchange, by their tag."""
    what, target = shot.get("what"), shot.get("target")
    path = shot.tenant.path(target)
    match what:
        case "audit.disabled" | "audit.enabled" | "audit.bypassed":
            return [_audit(shot, what, target)]
        case "mailbox.created":
            made = {"Shared": "True"} if shot.flag("shared") else {"MicrosoftOnlineServicesID": target}
            made |= {"Name": target.partition("@")[0], "DisplayName": shot.get("name"), "PrimarySmtpAddress": target}
            return [cmdlet(shot, "New-Mailbox", made, path)]
        case "mailbox.changed":
            names = [one.strip() for one in shot.get("after", "MaxSendSize").split(",")]
            return [cmdlet(shot, "Set-Mailbox", {"Identity": path} | dict.fromkeys(names, "True"), path)]
        case "connector.added":
            return [cmdlet(shot, "New-InboundConnector", {"Name": target, "ConnectorType": "Partner"}, target)]
        case "junk.changed":
            junk = {"Identity": path, "TrustedSendersAndDomains": "True"}
            return [cmdlet(shot, "Set-MailboxJunkEmailConfiguration", junk, path)]
        case "policy.changed":
            return [cmdlet(shot, _POLICIES.get(target, "Set-TransportConfig"), {"Identity": target}, target)]
    return [cmdlet(shot, shot.get("operation"), {"Identity": target}, target)]


def _audit(shot: Shot, what: str, target: str) -> Event:
    """What is written down: for the company, for one mailbox, or not for whatever one account does."""
    on, path = str(what == "audit.enabled"), shot.tenant.path(target)
    if what == "audit.bypassed":
        bypass = {"Identity": path, "AuditBypassEnabled": "True"}
        return cmdlet(shot, "Set-MailboxAuditBypassAssociation", bypass, path)
    if "@" in target:
        return cmdlet(shot, "Set-Mailbox", {"Identity": path, "AuditEnabled": on}, path)
    return cmdlet(shot, "Set-AdminAuditLogConfig", {"UnifiedAuditLogIngestionEnabled": on}, "Admin Audit Log Settings")
