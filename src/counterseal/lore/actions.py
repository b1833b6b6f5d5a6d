"""
What can be done against an intruder, what it breaks, and how a person does it by hand in Microsoft 365.

One table for every remedy a detector may name and every action a step may plan. A command that a person is to copy is
built here and nowhere else, because names in it were written by an intruder: they are quoted for PowerShell
(single quotes doubled, line breaks and control characters gone), so that a rule named `'; Remove-Mailbox` stays a name.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from counterseal.lore.terms import COVERED, PROTOCOLS, term
from counterseal.model.action import Phase, Safety
from counterseal.model.text import Text, text

Details = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of action: its class, its place in the plan, and its words, from a target and details."""

    safety: Safety
    phase: Phase
    what: Callable[[str, Details], Text]
    breaks: Text
    guide: Callable[[str, Details], Text]


LONGEST = 100
UNFIT = "'<...>'"
"""Stands in a command for a name that must not be copied: too long to be shown whole, or not what it looks like."""


def quote(value: str) -> str:
    """
    A value as a PowerShell literal: nothing in it is ever run, and it names just what it names.

    A name that is empty, long, holds a wildcard, or hides characters gives a placeholder: whoever runs the command takes the
    object by its id from the evidence. A literal that a report would cut has lost its closing quote.
    """
    if not value.strip() or len(value) > LONGEST or not value.isprintable() or _ODD.search(value):
        return UNFIT
    plain = value
    for mark in "\u2018\u2019\u201a\u201b":
        plain = plain.replace(mark, mark * 2)
    return "'" + plain.replace("'", "''") + "'"


_ODD = re.compile(
    "[*?\\[\\]\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u2800\u3164\ufe00-\ufe0f\uffa0\U000e0100-\U000e01ef]"
)


def _account(target: str, details: Details) -> str:
    return quote(details.get("account") or target)


def _folder_of(details: Details) -> str:
    folder = details.get("folder", "").lstrip("\\")
    return quote(f"{details.get('account', '')}:\\{folder}")


def _take_away(to: str, details: Details) -> Text:
    account, folder = details.get("account", ""), details.get("folder", "")
    if folder and to.lower() in EVERYBODY:
        return text(
            "Take away from everybody the right to read the folder “{folder}” of {account}",
            folder=folder,
            account=account,
        )
    if folder:
        return text(
            "Take away from {to} the right to read the folder “{folder}” of {account}",
            to=to,
            folder=folder,
            account=account,
        )
    return text("Take away from {to} the right to open or send as {account}", to=to, account=account)


def _delegate_guide(to: str, details: Details) -> Text:
    if details.get("right") == "folder" and to.lower() in EVERYBODY:
        return text(
            "Set-MailboxFolderPermission {folder} -User {to} -AccessRights None",
            folder=_folder_of(details),
            to=EVERYBODY[to.lower()],
        )
    if details.get("right") == "folder":
        return text("Remove-MailboxFolderPermission {folder} -User {to}", folder=_folder_of(details), to=quote(to))
    return text(
        "Remove-MailboxPermission {account} -User {to} -AccessRights FullAccess; Remove-RecipientPermission {account} -Trustee {to} -AccessRights SendAs; Set-Mailbox {account} -GrantSendOnBehalfTo @{{Remove={to}}}",
        account=_account("", details),
        to=quote(to),
    )


EVERYBODY = {"default": "Default", "默认": "Default", "anonymous": "Anonymous", "匿名": "Anonymous"}
"""Receivers of a folder right that are no person, and how a command names them."""


def _audit_on() -> Text:
    """How the audit log of the whole company is switched back on."""
    return text(
        "Set-OrganizationConfig -AuditDisabled $false; Set-AdminAuditLogConfig -UnifiedAuditLogIngestionEnabled $true"
    )


R, D = Safety.REVERSIBLE, Safety.DISRUPTIVE
NOTHING = text("Nothing that anybody needs")

KINDS: dict[str, Kind] = {
    "hold_payments": Kind(
        R, Phase.HOLD,
        lambda t, d: text("Hold every payment that was changed or announced by mail from or to {account}", account=t),
        text("Payments wait until somebody has confirmed the account by phone, on a number known before"),
        lambda t, d: text("Tell finance by phone, now: no payment to a new or changed account; confirm each by calling a number from an old contract"),
    ),
    "preserve_evidence": Kind(
        R, Phase.HOLD,
        lambda t, d: text("Export what stands now, before anything is changed: rules, forwarding, delegates, sign-ins of {account}", account=t),
        NOTHING,
        lambda t, d: text("Run Get-InboxRule -Mailbox {account} -IncludeHidden, Get-Mailbox {account} | Format-List *Forward*,GrantSendOnBehalfTo, Get-MailboxPermission {account}, and keep the output; export the Entra sign-in log", account=_account(t, d)),
    ),
    "ask_owner": Kind(
        R, Phase.HOLD,
        lambda t, d: text("Ask the owner of {account} by phone whether this was them", account=t),
        NOTHING,
        lambda t, d: text("Call; do not write. Ask where they were, which device they used, and whether they made the change"),
    ),
    "block_sign_in": Kind(
        D, Phase.EXPEL,
        lambda t, d: text("Block sign-in for {account}", account=t),
        text("The person cannot work with the account until it is unblocked"),
        lambda t, d: text("Microsoft Entra admin center, Users, the account, Edit properties, Account enabled: off; or Update-MgUser -UserId {account} -AccountEnabled:$false", account=_account(t, d)),
    ),
    "reset_password": Kind(
        D, Phase.EXPEL,
        lambda t, d: text("Set a new, generated password on {account}", account=t),
        text("The person must be told the new password by phone; saved passwords on their devices stop working"),
        lambda t, d: text("Microsoft 365 admin center, Users, the account, Reset password: generate one, tell it by phone, never by mail"),
    ),
    "end_sessions": Kind(
        D, Phase.EXPEL,
        lambda t, d: text("End every session and token of {account}", account=t),
        text("The person must sign in again on every device; access that was handed out before may last for about an hour more"),
        lambda t, d: text("Microsoft Entra admin center, Users, the account, Revoke sessions; or Revoke-MgUserSignInSession -UserId {account}", account=_account(t, d)),
    ),
    "remove_rule": Kind(
        R, Phase.CLEAN,
        lambda t, d: text("Remove the inbox rule “{name}” of {account}", name=t, account=d.get("account", "")),
        text("Mail is no longer moved, deleted or forwarded by it; what it hid must be looked for. Rules that only Outlook knows are deleted with it"),
        lambda t, d: text("Get-InboxRule -Mailbox {account} -IncludeHidden first and keep the output, then Remove-InboxRule -Mailbox {account} -Identity {name}", account=_account("", d), name=quote(t)),
    ),
    "remove_transport_rule": Kind(
        R, Phase.CLEAN,
        lambda t, d: text("Disable the mail flow rule “{name}” of the whole company", name=t),
        text("If it was set for a good reason, that stops too; disabling keeps it for evidence"),
        lambda t, d: text("Get-TransportRule {name} | Format-List first and keep the output, then Disable-TransportRule -Identity {name}", name=quote(t)),
    ),
    "remove_forward": Kind(
        R, Phase.CLEAN,
        lambda t, d: text("Remove the forwarding of {account}", account=d.get("account") or t),
        text("Copies no longer go to the other address"),
        lambda t, d: text("Note the address, then Set-Mailbox {account} -ForwardingSmtpAddress $null -ForwardingAddress $null -DeliverToMailboxAndForward $false", account=_account(t, d)),
    ),
    "remove_delegate": Kind(
        R, Phase.CLEAN,
        _take_away,
        text("The other person can no longer open the mailbox or send as it"),
        _delegate_guide,
    ),
    "revoke_grant": Kind(
        D, Phase.CLEAN,
        lambda t, d: text("Take back the OAuth grant of the application {app}", app=d.get("name") or t),
        text("The application stops working for those who consented"),
        lambda t, d: text("Microsoft Entra admin center, Enterprise applications, find application id {app}, Permissions: review and revoke", app=quote(t)),
    ),
    "disable_app": Kind(
        D, Phase.CLEAN,
        lambda t, d: text("Disable the application {app}", app=d.get("name") or t),
        text("Nobody can sign in to the application any more"),
        lambda t, d: text("Microsoft Entra admin center, Enterprise applications, application id {app}, Properties, Enabled for users to sign in: No; delete it only after the evidence is kept", app=quote(t)),
    ),
    "remove_app_secret": Kind(
        D, Phase.CLEAN,
        lambda t, d: text("Remove the secrets of the application {app}", app=d.get("name") or t),
        text("Programs that use the secret stop working"),
        lambda t, d: text("Microsoft Entra admin center, App registrations, application id {app}, Certificates and secrets: note, then delete", app=quote(t)),
    ),
    "remove_app_password": Kind(
        D, Phase.EXPEL,
        lambda t, d: text("Delete the app passwords of {account}", account=t),
        text("Mail programs that use one stop working until the person signs in again"),
        lambda t, d: text("Microsoft Entra admin center, Users, the account, Authentication methods: delete app passwords; the person can do it at My sign-ins, Security info"),
    ),
    "remove_role": Kind(
        D, Phase.EXPEL,
        lambda t, d: text("Take the role {role} away from {to}", role=d.get("role", ""), to=t),
        text("The account can no longer administer"),
        lambda t, d: text("Microsoft Entra admin center, Roles and administrators, {role}: remove {to}", role=quote(d.get("role", "")), to=quote(t)),
    ),
    "remove_account": Kind(
        D, Phase.EXPEL,
        lambda t, d: text("Block the account {account}, which the intruder made", account=t),
        text("Nothing, if nobody in the company made it; ask IT by phone first"),
        lambda t, d: text("Block sign-in now: Update-MgUser -UserId {account} -AccountEnabled:$false; end its sessions; delete the account only after the evidence is kept", account=quote(t)),
    ),
    "remove_group": Kind(
        D, Phase.EXPEL,
        lambda t, d: text("Take the roles and members out of the group {group}", group=t),
        text("Its members lose what the group gave them"),
        lambda t, d: text("Microsoft Entra admin center, Groups, {group}: note members and roles, then remove them", group=quote(t)),
    ),
    "remove_link": Kind(
        R, Phase.CLEAN,
        lambda t, d: text("Remove the open link to {file}", file=t),
        text("People who use the link honestly must be sent a new one"),
        lambda t, d: text("OneDrive or SharePoint, the file {file}, Manage access, Links: delete the link for anyone", file=quote(t)),
    ),
    "remove_device": Kind(
        D, Phase.CLEAN,
        lambda t, d: text("Disable the device {device}", device=t),
        text("The device can no longer sign in"),
        lambda t, d: text("Microsoft Entra admin center, Devices, {device}: disable", device=quote(t)),
    ),
    "turn_on_audit": Kind(
        R, Phase.HARDEN,
        lambda t, d: text("Switch the audit log back on for {target}", target=t),
        NOTHING,
        lambda t, d: _audit_on() if "@" not in t else text("Set-OrganizationConfig -AuditDisabled $false; Set-Mailbox {target} -AuditEnabled $true; Set-MailboxAuditBypassAssociation {target} -AuditBypassEnabled $false; Set-AdminAuditLogConfig -UnifiedAuditLogIngestionEnabled $true", target=quote(t)),
    ),
    "require_second_factor": Kind(
        D, Phase.HARDEN,
        lambda t, d: text("Require a second factor for {account}, and look at the ones that are registered", account=t),
        text("The person needs a phone or key at the next sign-in"),
        lambda t, d: text("Microsoft Entra admin center, Users, the account, Authentication methods: remove what the owner does not know by phone, then require re-registration"),
    ),
    "review_factor": Kind(
        R, Phase.EXPEL,
        lambda t, d: text("Ask the owner of {account} about every registered second factor, and remove the ones they do not know", account=t),
        NOTHING,
        lambda t, d: text("Microsoft Entra admin center, Users, the account, Authentication methods"),
    ),
    "close_protocol": Kind(
        D, Phase.HARDEN,
        lambda t, d: text("Close {protocol} for {account}", protocol=term(PROTOCOLS, t), account=d.get("account", "")),
        text("Programs that fetch or send mail by it stop working for this account"),
        lambda t, d: text("Set-CASMailbox {account} -ImapEnabled $false -PopEnabled $false -SmtpClientAuthenticationDisabled $true", account=_account("", d)),
    ),
    "review_sent": Kind(
        R, Phase.TELL,
        lambda t, d: text("Read every message that {account} sent in this time, the deleted ones too, and list who got one", account=t),
        NOTHING,
        lambda t, d: text("Get-MessageTraceV2 -SenderAddress {account} for the recipients, ten days at a time; the recoverable items for what was deleted", account=_account(t, d)),
    ),
    "restore_deleted": Kind(
        R, Phase.CLEAN,
        lambda t, d: text("Bring back what was deleted from {account}", account=t),
        NOTHING,
        lambda t, d: text("Get-RecoverableItems {account}, then Restore-RecoverableItems; the provider keeps them for a limited time", account=_account(t, d)),
    ),
    "remove_addin": Kind(
        R, Phase.CLEAN,
        lambda t, d: text("Remove the add-in {name}", name=t),
        text("Its functions disappear from Outlook"),
        lambda t, d: text("Microsoft 365 admin center, Integrated apps, {name}: remove", name=quote(t)),
    ),
    "remove_collector": Kind(
        R, Phase.CLEAN,
        lambda t, d: text("Take out of {account} the fetching of mail that names {other}", other=t, account=d.get("account", "")),
        text("Mail of the other mailbox no longer arrives by itself"),
        lambda t, d: text("Outlook on the web of {account}, Settings, Mail, Sync email: keep a picture, then remove {other}", account=_account("", d), other=quote(t)),
    ),
    "remove_identity": Kind(
        R, Phase.CLEAN,
        lambda t, d: text("Remove the sending address {address} from {account}", address=t, account=d.get("account", "")),
        text("Nobody can write from the mailbox under this address any more"),
        lambda t, d: text("Note it, then Set-Mailbox {account} -EmailAddresses @{{Remove={address}}}", account=_account("", d), address=quote(t)),
    ),
    "restore_reply_to": Kind(
        R, Phase.CLEAN,
        lambda t, d: text("Take the reply-to address out of {account}: answers of customers go there", account=d.get("account") or t),
        text("Answers come to the mailbox again"),
        lambda t, d: text("In every mail program of {account}: account settings, reply-to address: note it, then empty it", account=_account(t, d)),
    ),
    "review_mailbox": Kind(
        R, Phase.HARDEN,
        lambda t, d: text("Look at the settings and sign-ins of {account}", account=t),
        NOTHING,
        lambda t, d: text("Export its inbox rules, forwarding, delegates and sign-ins, and investigate them with Counterseal"),
    ),
    "warn_partners": Kind(
        R, Phase.TELL,
        lambda t, d: text("Call everybody to whom {account} wrote lately, and say that account changes by mail are false", account=t),
        text("Partners learn that a mailbox was stolen; learning it from the thief is worse"),
        lambda t, d: text("Use phone, fax or chat from old contracts, never this mailbox and never a number from a recent mail; those with an open payment first"),
    ),
    "tell_management": Kind(
        R, Phase.TELL,
        lambda t, d: text("Tell the owner of the firm, finance and IT what is known about {account}", account=t),
        NOTHING,
        lambda t, d: text("By phone or in person; agree who decides, and on a channel that does not use the mailbox"),
    ),
    "look_closer": Kind(
        R, Phase.HARDEN,
        lambda t, d: text("Get what this answer could not look at: {kind}", kind=term(COVERED, t)),
        NOTHING,
        lambda t, d: text("Export it and run counterseal investigate again with the file; the case grows and nothing doubles"),
    ),
}  # fmt: skip
