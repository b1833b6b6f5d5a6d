"""
Mailboxes as PowerShell lists them: forwarding, delegates, ways in, who may open them, junk, replies, devices, connectors.

"Get-Mailbox", "Get-CASMailbox", "Get-MailboxPermission" and their kin (docs/sources.md). Every mailbox is its owner's and the
system's: `NT AUTHORITY\\SELF`, what is inherited from the organisation, and what is denied, make no delegate.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from counterseal.mail.addresses import addresses_in
from counterseal.model.records import Change, Delegate, Forward, Protocol, Record
from counterseal.providers.exports.m365.state_people import People
from counterseal.providers.exports.m365.state_values import many, on, one, people, switch, when
from counterseal.providers.exports.standing import Standing

_PROTOCOLS = {
    "ImapEnabled": "imap", "PopEnabled": "pop", "ActiveSyncEnabled": "activesync", "OWAEnabled": "web",
    "EwsEnabled": "ews", "MAPIEnabled": "mapi", "MapiEnabled": "mapi",
}  # fmt: skip
_INNOCENT = ("nt authority\\", "nt service\\", "s-1-5-", "null sid")
_EVERYBODY = frozenset({"default", "anonymous"})
_HARMLESS = frozenset({"none", "availabilityonly", "limiteddetails", ""})
_OWN = ("PrimarySmtpAddress", "UserPrincipalName", "WindowsEmailAddress", "Mailbox", "MailboxOwnerId", "Identity")
_TAG = re.compile(r"<[^>]{0,2000}>")


def owner(row: Mapping[str, Any], standing: Standing, known: People) -> Standing:
    """The same row, for the mailbox that it names."""
    told = next((text for name in _OWN if (text := one(row.get(name)))), "")
    return replace(standing, account=known.owner(told, standing.account))


def mailbox(row: Mapping[str, Any], standing: Standing, known: People) -> Iterator[Record]:
    """`Get-Mailbox`."""
    standing = owner(row, standing, known)
    account = standing.account
    to = tuple(
        dict.fromkeys(
            found for name in ("ForwardingSmtpAddress", "ForwardingAddress") for found in people(row.get(name))
        )
    )
    if to:
        keeps = on(row.get("DeliverToMailboxAndForward"))
        yield Forward(
            **standing.common("Get-Mailbox", "forwarding"), to=tuple(map(known.address, to)), keeps_copy=keeps
        )
    for name in people(row.get("GrantSendOnBehalfTo")):
        yield Delegate(
            **standing.common("Get-Mailbox", f"on behalf {name}"), to=known.address(name), right="send_on_behalf"
        )
    if switch(row, "AuditEnabled") is False:
        yield Change(
            **standing.common("Get-Mailbox", "audit"), what="audit.disabled", target=account, after="AuditEnabled False"
        )
    aliases = addresses_in(" ".join(many(row.get("EmailAddresses"))))
    details = {
        "name": one(row.get("DisplayName")), "alias": one(row.get("Alias")), "id": one(row.get("ExternalDirectoryObjectId")),
        "aliases": " ".join(name for name in aliases if name != account), "kind": one(row.get("RecipientTypeDetails")),
    }  # fmt: skip
    kept = {key: value for key, value in details.items() if value}
    yield Change(
        **standing.common("Get-Mailbox", "mailbox"),
        what="user.known",
        target=account,
        after=details["name"],
        details=kept,
    )


def protocols(row: Mapping[str, Any], standing: Standing, known: People) -> Iterator[Record]:
    """`Get-CASMailbox`."""
    standing = owner(row, standing, known)
    told = {name: enabled for key, name in _PROTOCOLS.items() if (enabled := switch(row, key)) is not None}
    if (closed := switch(row, "SmtpClientAuthenticationDisabled")) is not None:
        told["smtp"] = not closed
    for name, enabled in told.items():
        yield Protocol(**standing.common("Get-CASMailbox", name), name=name, enabled=enabled)


def _stranger(row: Mapping[str, Any], name: str) -> bool:
    """Whether a right is given to somebody at all: not inherited, not denied, and not the owner's own."""
    denied = on(row.get("Deny")) or one(row.get("AccessControlType")).lower() == "deny"
    return bool(name) and not denied and not on(row.get("IsInherited")) and not name.lower().startswith(_INNOCENT)


def permission(row: Mapping[str, Any], standing: Standing, known: People) -> Iterator[Record]:
    """`Get-MailboxPermission`, `Get-RecipientPermission`."""
    sends = "Trustee" in row
    name, rights = one(row.get("Trustee" if sends else "User")), ", ".join(many(row.get("AccessRights")))
    if not _stranger(row, name):
        return
    standing = owner(row, standing, known)
    to = known.address(name)
    if to == standing.account:
        return
    right = "send_as" if sends or rights.lower().replace(" ", "") == "sendas" else "full_access"
    cmdlet = "Get-RecipientPermission" if sends else "Get-MailboxPermission"
    yield Delegate(**standing.common(cmdlet, f"{to} {rights}"), to=to, right=right, level=rights)


def folder_permission(row: Mapping[str, Any], standing: Standing, known: People) -> Iterator[Record]:
    """`Get-MailboxFolderPermission`: everybody may know when somebody is busy, and no more."""
    name, rights = one(row.get("User")), ", ".join(many(row.get("AccessRights")))
    if not _stranger(row, name) or rights.lower().replace(" ", "") in _HARMLESS:
        return
    path, _, folder = one(row.get("Identity")).partition(":")
    told = one(row.get("Mailbox")) or one(row.get("MailboxOwnerId")) or path
    standing = replace(standing, account=known.owner(told, standing.account))
    to = name.lower() if name.lower() in _EVERYBODY else known.address(name)
    folder = one(row.get("FolderName")) or folder.strip("\\")
    if to != standing.account:
        common = standing.common("Get-MailboxFolderPermission", f"{folder} {to} {rights}")
        yield Delegate(**common, to=to, right="folder", folder=folder, level=rights)


def junk(row: Mapping[str, Any], standing: Standing, known: People) -> Iterator[Record]:
    """`Get-MailboxJunkEmailConfiguration`: whom the mailbox trusts, and whom it never lets in."""
    standing = owner(row, standing, known)
    lists = (("TrustedSendersAndDomains", "allowlist.added"), ("BlockedSendersAndDomains", "blocklist.added"))
    for key, what in lists:
        for sender in many(row.get(key)):
            common = standing.common("Get-MailboxJunkEmailConfiguration", f"{what} {sender.lower()}")
            yield Change(**common, what=what, target=sender.lower())


def reply(row: Mapping[str, Any], standing: Standing, known: People) -> Iterator[Record]:
    """`Get-MailboxAutoReplyConfiguration`."""
    state = one(row.get("AutoReplyState"))
    if state.lower() in {"", "disabled"}:
        return
    standing = owner(row, standing, known)
    said = one(row.get("ExternalMessage")) or one(row.get("InternalMessage"))
    yield Change(
        **standing.common("Get-MailboxAutoReplyConfiguration", "reply"), what="vacation.set", target=standing.account,
        after=" ".join(_TAG.sub(" ", said[:8000]).split())[:2000], details={"status": state.lower()},
    )  # fmt: skip


def device(row: Mapping[str, Any], standing: Standing, known: People) -> Iterator[Record]:
    """`Get-MobileDevice`, `Get-MobileDeviceStatistics`: a phone that synchronises the mailbox."""
    told = (
        one(row.get("UserPrincipalName"))
        or one(row.get("Mailbox"))
        or re.split(r"[\\/]ExchangeActiveSyncDevices", one(row.get("Identity")))[0]
    )
    standing = replace(standing, account=known.owner(told, standing.account))
    identifier = one(row.get("DeviceId")) or one(row.get("DeviceID"))
    name = (
        one(row.get("FriendlyName")) or one(row.get("DeviceFriendlyName")) or one(row.get("DeviceModel")) or identifier
    )
    details = {
        "os": one(row.get("DeviceOS")), "user": standing.account, "client": one(row.get("ClientType")),
        "agent": one(row.get("DeviceUserAgent")), "last": one(row.get("LastSuccessSync")), "state": one(row.get("DeviceAccessState")),
    }  # fmt: skip
    yield Change(
        **standing.common("Get-MobileDevice", identifier, at=when(row, "FirstSyncTimeUTC", "FirstSyncTime", "WhenCreatedUTC")),
        what="device.registered", target=name, after=name, details={key: value for key, value in details.items() if value},
    )  # fmt: skip


def connector(row: Mapping[str, Any], standing: Standing, known: People) -> Iterator[Record]:
    """`Get-InboundConnector`, `Get-OutboundConnector`."""
    inbound = "SenderDomains" in row or "SenderIPAddresses" in row
    name = one(row.get("Name")) or one(row.get("Identity"))
    keys = (
        "ConnectorType",
        "SenderDomains",
        "SenderIPAddresses",
        "RecipientDomains",
        "SmartHosts",
        "Enabled",
        "TlsSenderCertificateName",
    )
    said = ", ".join(f"{key} {text}" for key in keys if (text := one(row.get(key))))
    common = replace(standing, account="").common(
        "Get-InboundConnector" if inbound else "Get-OutboundConnector", one(row.get("Guid")) or name,
        at=when(row, "WhenChangedUTC", "WhenCreatedUTC"),
    )  # fmt: skip
    yield Change(**common, what="connector.added", target=name, after=said)
