"""How each action is done by hand in Google Workspace: in the Admin console, or by the owner in Gmail's settings."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from counterseal.model.text import Text, text

Guide = Callable[[str, Mapping[str, str]], Text]

GOOGLE_GUIDES: Mapping[str, Guide] = {
    "preserve_evidence": lambda t, d: text(
        "Admin console, Reporting, Audit and investigation: export the user, OAuth, admin and Gmail log events of {account}; in Gmail's settings save the pages Filters, Forwarding and POP/IMAP, Accounts", account=t,
    ),
    "block_sign_in": lambda t, d: text("Admin console, Directory, Users, {account}: Suspend user", account=t),
    "reset_password": lambda t, d: text(
        "Admin console, Directory, Users, {account}, Reset password: let it be generated, and tell it by phone, never by mail", account=t,
    ),
    "end_sessions": lambda t, d: text(
        "Admin console, Directory, Users, {account}, Security, Sign-in cookies: Reset", account=t
    ),
    "remove_rule": lambda t, d: text(
        "Gmail of {account}, Settings, Filters and blocked addresses: keep a picture of the filter “{name}”, then delete it", account=d.get("account", ""), name=t,
    ),
    "remove_forward": lambda t, d: text(
        "Gmail of {account}, Settings, Forwarding and POP/IMAP: note the address, Disable forwarding, and remove the address from the list", account=d.get("account") or t,
    ),
    "remove_delegate": lambda t, d: text(
        "Gmail of {account}, Settings, Accounts, Grant access to your account: delete {to}", account=d.get("account", ""), to=t,
    ),
    "revoke_grant": lambda t, d: text(
        "Admin console, Directory, Users, the account, Security, Connected applications: remove {app}; then Security, API controls: block it", app=d.get("name") or t,
    ),
    "disable_app": lambda t, d: text(
        "Admin console, Security, Access and data control, API controls, App access control: set {app} to Blocked", app=d.get("name") or t,
    ),
    "remove_app_password": lambda t, d: text(
        "Admin console, Directory, Users, {account}, Security, Application-specific passwords: revoke every one", account=t,
    ),
    "remove_role": lambda t, d: text("Admin console, Directory, Users, {to}, Admin roles and privileges: unassign {role}", to=t, role=d.get("role", "")),
    "remove_account": lambda t, d: text("Admin console, Directory, Users, {account}: Suspend user; delete it only after the evidence is kept", account=t),
    "remove_device": lambda t, d: text("Admin console, Devices, Mobile and endpoints: sign out and block {device}", device=t),
    "require_second_factor": lambda t, d: text(
        "Admin console, Directory, Users, {account}, Security, 2-step verification: remove what the owner does not know by phone, then enforce it for the organisational unit", account=t,
    ),
    "review_factor": lambda t, d: text("Admin console, Directory, Users, {account}, Security: 2-step verification, security keys, recovery information", account=t),
    "close_protocol": lambda t, d: text(
        "Admin console, Apps, Google Workspace, Gmail, End user access: POP and IMAP access off for the organisational unit of {account}", account=d.get("account", ""),
    ),
    "review_sent": lambda t, d: text(
        "Admin console, Reporting, Email log search with the sender {account}; Google Vault keeps what was deleted", account=t,
    ),
    "restore_deleted": lambda t, d: text(
        "Admin console, Directory, Users, {account}, More options, Restore data: Gmail, the days concerned; possible within 25 days after it was deleted for good", account=t,
    ),
    "remove_collector": lambda t, d: text(
        "Gmail of {account}, Settings, Accounts, Check mail from other accounts: delete {other}", account=d.get("account", ""), other=t,
    ),
    "remove_identity": lambda t, d: text(
        "Gmail of {account}, Settings, Accounts, Send mail as: delete {address}", account=d.get("account", ""), address=t,
    ),
    "restore_reply_to": lambda t, d: text(
        "Gmail of {account}, Settings, Accounts, Send mail as, edit info: empty the reply-to address", account=d.get("account") or t,
    ),
    "turn_on_audit": lambda t, d: text("Google's audit logs cannot be switched off; see who may read them under Admin roles"),
}  # fmt: skip
