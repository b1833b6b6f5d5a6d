"""
Exchange: what was changed by cmdlets (record type 1), and folders that people share in Outlook (record type 2).

Cmdlets carry their parameters by name ("Exchange Admin schema"). Which mailbox is concerned stands in `Identity` or
`ObjectId`, in one of several spellings; `names` reads them. Rules have a file of their own.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from counterseal.mail.addresses import address_in
from counterseal.model.records import Change, Delegate, Forward, Protocol, Record
from counterseal.providers.exports.m365.fields import Base, pairs, part, word
from counterseal.providers.exports.m365.names import exchange, last, mailbox_in, no, owner_of, recipients, split, yes


def said(parameters: dict[str, str]) -> str:
    """The parameters of a cmdlet in one line; long ones (a certificate, a page of HTML) are left to the exhibit."""
    return ", ".join(f"{key} {value}" for key, value in sorted(parameters.items()) if len(value) < 200)


def changed(parameters: dict[str, str]) -> str:
    """The names of the settings that a cmdlet changed."""
    return ", ".join(sorted(parameters.keys() - {"Identity", "Force"}))


def set_mailbox(base: Base) -> Iterator[Record]:
    """
    `Set-Mailbox`: forwarding, send on behalf, audit; anything else is a change of the mailbox.

    Without `DeliverToMailboxAndForward` no copy stays: it is false by default ("Set-Mailbox", docs/sources.md).
    """
    parameters = pairs(base.event, "Parameters")
    owner = owner_of(base, parameters)
    common = exchange(base, owner)
    told = False
    names = [name for name in ("ForwardingSmtpAddress", "ForwardingAddress") if name in parameters]
    if names:
        told = True
        to = tuple(mailbox_in(base, parameters[name]) for name in names if not no(parameters[name]))
        keeps = yes(parameters.get("DeliverToMailboxAndForward", ""))
        yield Forward(**common, to=to, keeps_copy=keeps, what="set" if to else "removed")
    if "GrantSendOnBehalfTo" in parameters:
        told = True
        given = [name for name in split(parameters["GrantSendOnBehalfTo"]) if not no(name)]
        for name in given or [""]:
            what = "set" if name else "removed"
            yield Delegate(**common, to=mailbox_in(base, name), right="send_on_behalf", what=what)
    if "AuditEnabled" in parameters:
        told = True
        on = yes(parameters["AuditEnabled"])
        what = "audit.enabled" if on else "audit.disabled"
        yield Change(**exchange(base), what=what, target=owner, after=f"AuditEnabled {on}")
    if not told:
        yield Change(**common, what="mailbox.changed", target=owner, after=changed(parameters))


def permission(base: Base) -> Iterator[Record]:
    """Add-/Remove-MailboxPermission, -RecipientPermission, -ADPermission, -MailboxFolderPermission, Set- of the last."""
    parameters = pairs(base.event, "Parameters")
    rights = parameters.get("AccessRights") or parameters.get("ExtendedRights", "")
    identity, folder, right = parameters.get("Identity", "") or word(base.event, "ObjectId"), "", "full_access"
    if "folder" in base.operation:
        identity, _, folder = identity.partition(":")
        right = "folder"
    elif "recipient" in base.operation or "sendas" in rights.lower().replace(" ", "").replace("-", ""):
        right = "send_as"
    denied = yes(parameters.get("Deny", "")) or (right == "folder" and rights.lower() == "none")
    mailbox = mailbox_in(base, identity) if right == "folder" else owner_of(base, parameters)
    yield Delegate(
        **exchange(base, mailbox),
        to=mailbox_in(base, parameters.get("User") or parameters.get("Trustee", "")),
        right=right,
        folder=folder.strip("\\"),
        level=rights,
        what="removed" if denied or base.operation.startswith("remove") else "set",
    )


def folder_permission(base: Base) -> Iterator[Record]:
    """Add-, Modify-, Update-, RemoveFolderPermissions: done by the mailbox's user in the client."""
    item = part(base.event, "Item")
    folder = part(item, "ParentFolder") or item or part(base.event, "Folder")
    rights = word(folder, "MemberRights")
    yield Delegate(
        **exchange(base, word(base.event, "MailboxOwnerUPN")),
        to=word(folder, "MemberUpn").lower(),
        right="folder",
        folder=word(folder, "Path").strip("\\"),
        level=rights,
        what="removed" if base.operation.startswith("remove") or rights.lower() == "none" else "set",
    )


_PROTOCOLS = {
    "ImapEnabled": "imap", "PopEnabled": "pop", "ActiveSyncEnabled": "activesync", "OWAEnabled": "web",
    "EwsEnabled": "ews", "MAPIEnabled": "mapi",
}  # fmt: skip


def protocols(base: Base) -> Iterator[Record]:
    """`Set-CASMailbox`: which protocols the mailbox answers to."""
    parameters = pairs(base.event, "Parameters")
    owner = owner_of(base, parameters)
    states = {name: yes(parameters[key]) for key, name in _PROTOCOLS.items() if parameters.get(key, "").strip()}
    if parameters.get("SmtpClientAuthenticationDisabled", "").strip():
        states["smtp"] = not yes(parameters["SmtpClientAuthenticationDisabled"])
    for name, enabled in states.items():
        yield Protocol(**exchange(base, owner), name=name, enabled=enabled)
    if not states:
        yield Change(**exchange(base, owner), what="mailbox.changed", target=owner, after=changed(parameters))


_AUDIT_SWITCHES = ("UnifiedAuditLogIngestionEnabled", "AdminAuditLogEnabled")


def audit_config(base: Base) -> Iterator[Record]:
    """Cmdlets that decide what is written into the audit log."""
    parameters = pairs(base.event, "Parameters")
    target, what = word(base.event, "Operation"), "policy.changed"
    switches = [parameters[key] for key in _AUDIT_SWITCHES if key in parameters]
    if "bypass" in base.operation:
        target = owner_of(base, parameters)
        what = "audit.bypassed" if yes(parameters.get("AuditBypassEnabled", "true")) else "audit.enabled"
    elif base.operation.startswith("remove-unifiedauditlogretention") or any(no(one) for one in switches):
        what = "audit.disabled"
    elif switches:
        what = "audit.enabled"
    yield Change(**exchange(base), what=what, target=target, after=said(parameters))


def organization(base: Base) -> Iterator[Record]:
    """`Set-OrganizationConfig`: `AuditDisabled` switches mailbox auditing off for everybody."""
    parameters = pairs(base.event, "Parameters")
    what = "policy.changed"
    if "AuditDisabled" in parameters:
        what = "audit.disabled" if yes(parameters["AuditDisabled"]) else "audit.enabled"
    yield Change(**exchange(base), what=what, target=word(base.event, "Operation"), after=said(parameters))


def role(base: Base) -> Iterator[Record]:
    """Add-/Remove-RoleGroupMember and New-ManagementRoleAssignment: Exchange's own roles."""
    parameters = pairs(base.event, "Parameters")
    name = parameters.get("Role") or parameters.get("Identity") or word(base.event, "ObjectId")
    names = ("Member", "User", "SecurityGroup", "App", "Policy", "Computer")
    member = next((parameters[key] for key in names if parameters.get(key, "").strip()), "")
    what = "role.revoked" if base.operation.startswith("remove") else "role.granted"
    shown = last(name)
    yield Change(**exchange(base), what=what, target=mailbox_in(base, member), after=shown, details={"role": shown})


def mailbox_created(base: Base) -> Iterator[Record]:
    """`New-Mailbox`: told by the address, where a parameter names one."""
    parameters = pairs(base.event, "Parameters")
    names = ("PrimarySmtpAddress", "MicrosoftOnlineServicesID", "WindowsLiveID", "UserPrincipalName")
    address = next((found for key in names if (found := address_in(parameters.get(key, "")))), "")
    alias = parameters.get("Alias") or parameters.get("Name") or word(base.event, "ObjectId")
    shown = parameters.get("DisplayName") or parameters.get("Name", "")
    details = {"name": shown} if shown else {}
    target = address or mailbox_in(base, alias)
    yield Change(**exchange(base), what="mailbox.created", target=target, after=target, details=details)


def tagged(what: str) -> Callable[[Base], Iterator[Record]]:
    """A reader for cmdlets of which only the tag and the target matter."""

    def change(base: Base) -> Iterator[Record]:
        parameters = pairs(base.event, "Parameters")
        target = parameters.get("Name") or last(parameters.get("Identity") or word(base.event, "ObjectId"))
        yield Change(**exchange(base), what=what, target=target, after=said(parameters))

    return change


def contact(base: Base) -> Iterator[Record]:
    """New-MailContact, New-MailUser: a name inside the company that stands for an address outside."""
    parameters = pairs(base.event, "Parameters")
    outside = address_in(parameters.get("ExternalEmailAddress", ""))
    name = parameters.get("Alias") or parameters.get("Name") or last(word(base.event, "ObjectId"))
    yield Change(**exchange(base), what="contact.created", target=mailbox_in(base, name), after=outside)


def mailbox_setting(what: str) -> Callable[[Base], Iterator[Record]]:
    """A reader for settings of one mailbox that no detector takes apart: junk lists, replies, sweeps, whom it forwards to."""

    def change(base: Base) -> Iterator[Record]:
        parameters = pairs(base.event, "Parameters")
        owner = mailbox_in(base, parameters["Mailbox"]) if parameters.get("Mailbox") else owner_of(base, parameters)
        to = " ".join(recipients(parameters, ("Sender",)))
        details = {"sender": to} if to else {}
        yield Change(**exchange(base, owner), what=what, target=owner, after=said(parameters), details=details)

    return change
